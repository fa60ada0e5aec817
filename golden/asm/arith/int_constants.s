// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "int_constants.py"

// scale
	.text
	.p2align 4
	.set .Lint_constants.scale.line, 2
	.type int_constants.scale, %function
int_constants.scale:
.Lint_constants.scale$start:
	.cfi_startproc
	.loc 1 .Lint_constants.scale.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lint_constants.scale.stack
.Lint_constants.scale.stack.ok:
	mov x8, x0                         // result
// return n * 10 + 3 - n * 8
	.loc 1 .Lint_constants.scale.line+1 12
	tbz w8, #0, .Lint_constants.scale.start.t2 // branch.bit (not tst)
	sub x9, x8, #1                     // is_unset; sub.imm
	mov x10, #10                       // is_unset; const.here (not keep in register)
	mul x11, x9, x10                   // is_unset; mul.overflow
	smulh x10, x9, x10                 // is_unset; mul.overflow
	cmp x10, x11, asr #63              // is_unset; mul.overflow
	b.ne .Lint_constants.scale.start.t3generic // branch.overflow
	add x0, x11, #1                    // is_unset; add.imm
	adds x10, x0, #6                   // binary; adds.imm
	b.vs .Lint_constants.scale..k.slow1 // branch.overflow
.Lint_constants.scale..k.k1:
	.loc 1 .Lint_constants.scale.line+1 25
	lsl x11, x9, #3                    // binary; mul.shift
	cmp x9, x11, asr #3                // binary; mul.shift
	b.ne .Lint_constants.scale..k.slow2 // branch.overflow
	add x8, x11, #1                    // binary; add.imm
.Lint_constants.scale..k.k.k:
	.loc 1 .Lint_constants.scale.line+1 12
	and x9, x10, x8                    // binary; and
	tbz w9, #0, .Lint_constants.scale..k.k.k.slow1 // branch.bit (not tst)
	sub x9, x8, #1                     // binary; sub.imm
	subs x9, x10, x9                   // binary; subs
	b.vs .Lint_constants.scale..k.k.k.slow1 // branch.overflow
	mov x0, x9                         // edge
.Lint_constants.scale..k.k.k.k1:
	.loc 1 .Lint_constants.scale.line+1 5
.Lint_constants.scale.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lint_constants.scale.start.t2:
	.loc 1 .Lint_constants.scale.line+1 12
	tbz w8, #1, .Lint_constants.scale.start.t2.slow1 // branch.bit (not tst)
	ror x8, x8, #3                     // is_type; ror
	mov x9, #0x1000000000000000        // is_type; const.here (not keep in register)
	sub x8, x8, x9                     // is_type; sub
	fmov d16, x8                       // is_type; bits.to_float
.Lint_constants.scale.start.t5:
	fmov d17, #10.0                    // float.binary; const.here (not keep in register)
	fmul d17, d16, d17                 // float.binary; fmul
	fmov d18, #3.0                     // float.binary; const.here (not keep in register)
	fadd d17, d17, d18                 // float.binary; fadd
	.loc 1 .Lint_constants.scale.line+1 25
	fmov d18, #8.0                     // float.binary; const.here (not keep in register)
	fmul d16, d16, d18                 // float.binary; fmul
	.loc 1 .Lint_constants.scale.line+1 12
	fsub d0, d17, d16                  // float.binary; fsub
	.loc 1 .Lint_constants.scale.line+1 5
	fmov x8, d0                        // box.float; float.to_bits
	mov x9, #0x1000000000000000        // box.float; const.here (not keep in register)
	add x8, x8, x9                     // box.float; add
	ror x8, x8, #61                    // box.float; ror
	tbnz w8, #0, .Lint_constants.scale.start.t5.slow1 // branch.bit (not tst)
	tbz w8, #1, .Lint_constants.scale.start.t5.slow1 // branch.bit (not tst)
	mov x0, x8                         // edge
.Lint_constants.scale.start.t5.k2:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lint_constants.scale..k.slow1:
	.loc 1 .Lint_constants.scale.line+1 12
	mov x1, #7                         // argument
	bl pyrk_add                        // binary; call.keeping
.Lint_constants.scale.site1:
	mov x10, x0                        // result
	cbnz x10, .Lint_constants.scale..k.k1 // branch.zero
.Lint_constants.scale.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lint_constants.scale.leave      // return
.Lint_constants.scale..k.slow2:
	.loc 1 .Lint_constants.scale.line+1 25
	mov x0, x8                         // argument
	mov x1, #17                        // argument
	bl pyrk_mul                        // binary; call.keeping
.Lint_constants.scale.site2:
	mov x8, x0                         // result
	cbz x8, .Lint_constants.scale.landing // branch.zero
	b .Lint_constants.scale..k.k.k
.Lint_constants.scale.start.t2.slow1:
	.loc 1 .Lint_constants.scale.line+1 12
	tst x8, #7                         // tst
	b.eq .Lint_constants.scale.start.t2.k5 // branch.test
.Lint_constants.scale.start.t3generic:
	mov x0, x8                         // argument
	mov x1, #21                        // argument
	bl pyrk_mul                        // binary.generic; call.keeping
.Lint_constants.scale.site3:
	cbz x0, .Lint_constants.scale.landing // branch.zero
	mov x1, #7                         // argument
	bl pyrk_add                        // binary; call.keeping
.Lint_constants.scale.site4:
	mov x10, x0                        // result
	cbz x10, .Lint_constants.scale.landing // branch.zero
	b .Lint_constants.scale..k.slow2
.Lint_constants.scale.start.t2.k5:
	ldr w9, [x8]                       // is_type; mem.offset
	cmp x9, #6                         // cmp.imm
	b.ne .Lint_constants.scale.start.t3generic // branch.cmp
	ldr d16, [x8, #8]                  // is_type; mem.offset
	b .Lint_constants.scale.start.t5   // jump
.Lint_constants.scale..k.k.k.slow1:
	mov x0, x10                        // argument
	mov x1, x8                         // argument
	bl pyrk_sub                        // binary; call.keeping
.Lint_constants.scale.site5:
	cbz x0, .Lint_constants.scale.landing // branch.zero
	b .Lint_constants.scale..k.k.k.k1
.Lint_constants.scale.start.t5.slow1:
	.loc 1 .Lint_constants.scale.line+1 5
	bl pyrk_float_box                  // box.float; call.keeping
	b .Lint_constants.scale.start.t5.k2 // jump
.Lint_constants.scale.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lint_constants.scale.stack.ok
	b .Lint_constants.scale.leave      // RecursionError
	.cfi_endproc
.Lint_constants.scale$end:
	.size int_constants.scale, . - int_constants.scale
	.section .rodata
	.p2align 2
.Lint_constants.scale$sites:
	.word .Lint_constants.scale.site1 - .Lint_constants.scale$start, 1, 1, 11, 21
	.word .Lint_constants.scale.site2 - .Lint_constants.scale$start, 1, 1, 24, 29
	.word .Lint_constants.scale.site3 - .Lint_constants.scale$start, 1, 1, 11, 17
	.word .Lint_constants.scale.site4 - .Lint_constants.scale$start, 1, 1, 11, 21
	.word .Lint_constants.scale.site5 - .Lint_constants.scale$start, 1, 1, 11, 29
	.set .Lint_constants.scale$nsites, 5

// <module>
	.text
	.p2align 4
	.set .Lint_constants.$module$.line, 1
	.type int_constants.$module$, %function
int_constants.$module$:
.Lint_constants.$module$$start:
	.cfi_startproc
	.loc 1 .Lint_constants.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def scale(n):
	.loc 1 .Lint_constants.$module$.line+1 1
	ldr x0, =int_constants.scale$desc  // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.scale-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lint_constants.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lint_constants.$module$$end:
	.size int_constants.$module$, . - int_constants.$module$
	.section .rodata
	.p2align 2
.Lint_constants.$module$$sites:
	.set .Lint_constants.$module$$nsites, 0

	.data
// str '__main__'
	.balign 8
	.type str$__main__.80b055b1, %object
str$__main__.80b055b1:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 8
	.ascii "__main__"
	.size str$__main__.80b055b1, . - str$__main__.80b055b1
// str '<module>'
	.balign 8
	.type str$_module_.377f9fe5, %object
str$_module_.377f9fe5:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 8
	.ascii "<module>"
	.size str$_module_.377f9fe5, . - str$_module_.377f9fe5
// str 'int_constants.py'
	.balign 8
	.type str$int_constants_py.85abdcf3, %object
str$int_constants_py.85abdcf3:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 16
	.ascii "int_constants.py"
	.size str$int_constants_py.85abdcf3, . - str$int_constants_py.85abdcf3
// str 'n'
	.balign 8
	.type str$n.38b0ef48, %object
str$n.38b0ef48:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "n"
	.size str$n.38b0ef48, . - str$n.38b0ef48
// str 'scale'
	.balign 8
	.type str$scale.81467ad4, %object
str$scale.81467ad4:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "scale"
	.size str$scale.81467ad4, . - str$scale.81467ad4
// tuple of 0
	.balign 8
	.type tuple$0.0137672d, %object
tuple$0.0137672d:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 0
	.size tuple$0.0137672d, . - tuple$0.0137672d
// tuple of 1
	.balign 8
	.type tuple$1.50d0385e, %object
tuple$1.50d0385e:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$scale.81467ad4
	.size tuple$1.50d0385e, . - tuple$1.50d0385e
// tuple of 1
	.balign 8
	.type tuple$1.c6072cc1, %object
tuple$1.c6072cc1:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$n.38b0ef48
	.size tuple$1.c6072cc1, . - tuple$1.c6072cc1
// function scale
	.balign 8
	.type int_constants.scale$desc, %object
int_constants.scale$desc:
	.xword int_constants.scale
	.xword str$scale.81467ad4
	.xword str$scale.81467ad4
	.xword tuple$1.c6072cc1
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 1
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lint_constants.scale$start
	.xword .Lint_constants.scale$end
	.xword .Lint_constants.scale$sites
	.xword .Lint_constants.scale$nsites
	.xword int_constants.scale$source
	.xword 44
	.size int_constants.scale$desc, . - int_constants.scale$desc
// function <module>
	.balign 8
	.type int_constants.$module$$desc, %object
int_constants.$module$$desc:
	.xword int_constants.$module$
	.xword str$_module_.377f9fe5
	.xword str$_module_.377f9fe5
	.xword tuple$0.0137672d
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 0
	.word 0
	.word 32
	.word 0
	.word 1
	.xword 0
	.xword __main__$module
	.xword .Lint_constants.$module$$start
	.xword .Lint_constants.$module$$end
	.xword .Lint_constants.$module$$sites
	.xword .Lint_constants.$module$$nsites
	.xword int_constants.$module$$source
	.xword 36
	.size int_constants.$module$$desc, . - int_constants.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$int_constants_py.85abdcf3
	.xword 4
	.xword int_constants.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.50d0385e
	.xword 1
	.xword 0
	.xword 0
	.xword 0
	.xword 0
	.size __main__$module, . - __main__$module
// modules
	.balign 8
	.type pyrl$modules, %object
pyrl$modules:
	.xword __main__$module
	.size pyrl$modules, . - pyrl$modules
// functions by address
	.balign 8
	.type pyrl$functions, %object
pyrl$functions:
	.xword int_constants.scale$desc
	.xword int_constants.$module$$desc
	.size pyrl$functions, . - pyrl$functions
// program
	.balign 8
	.globl pyrl_program
	.type pyrl_program, %object
pyrl_program:
	.xword pyrl$modules
	.xword 1
	.xword pyrl$functions
	.xword 2
	.xword str$int_constants_py.85abdcf3
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of scale
	.type int_constants.scale$source, %object
int_constants.scale$source:
	.ascii "def scale(n):\012"
	.ascii "    return n * 10 + 3 - n * 8\012"
	.size int_constants.scale$source, . - int_constants.scale$source
// source lines of <module>
	.type int_constants.$module$$source, %object
int_constants.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def scale(n):\012"
	.size int_constants.$module$$source, . - int_constants.$module$$source

	.section pyrl_roots,"aw",@progbits
	.balign 16
	.globl PYRL_CONTEXT
	.type PYRL_CONTEXT, %object
PYRL_CONTEXT:
	.zero 640
	.size PYRL_CONTEXT, . - PYRL_CONTEXT
// none
	.balign 8
	.type pyrl$root, %object
pyrl$root:
	.xword 0
	.size pyrl$root, . - pyrl$root
// global variables of __main__
	.balign 8
	.type __main__$vars, %object
__main__$vars:
	.size __main__$vars, . - __main__$vars
	.balign 8
	.type __main__$var.scale, %object
__main__$var.scale:
	.xword 0
	.size __main__$var.scale, . - __main__$var.scale

	.globl pyrl_near_ic
pyrl_near_ic:
// none
	.balign 8
	.type pyrl$ic, %object
pyrl$ic:
	.zero 24
	.xword 0
	.size pyrl$ic, . - pyrl$ic
	.globl pyrl_near_ic_end
pyrl_near_ic_end:

	.section .note.GNU-stack,"",@progbits
