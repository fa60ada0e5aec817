// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "multiply.py"

// f
	.text
	.p2align 4
	.set .Lmultiply.f.line, 2
	.type multiply.f, %function
multiply.f:
.Lmultiply.f$start:
	.cfi_startproc
	.loc 1 .Lmultiply.f.line+0 1
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lmultiply.f.stack
.Lmultiply.f.stack.ok:
// return n * 7
	.loc 1 .Lmultiply.f.line+1 12
	tbz w0, #0, .Lmultiply.f.start.t2  // branch.bit (not tst)
	sub x8, x0, #1                     // is_unset; sub.imm
	mov x9, #7                         // is_unset; const.here (not keep in register)
	mul x10, x8, x9                    // is_unset; mul.overflow
	smulh x8, x8, x9                   // is_unset; mul.overflow
	cmp x8, x10, asr #63               // is_unset; mul.overflow
	b.ne .Lmultiply.f.start.t3generic  // branch.overflow
	add x0, x10, #1                    // is_unset; add.imm
	.loc 1 .Lmultiply.f.line+1 5
	ret                                // return
.Lmultiply.f.start.t2:
	.loc 1 .Lmultiply.f.line+1 12
	tbz w0, #1, .Lmultiply.f.start.t2.slow1 // branch.bit (not tst)
	ror x8, x0, #3                     // is_type; ror
	mov x9, #0x1000000000000000        // is_type; const.here (not keep in register)
	sub x8, x8, x9                     // is_type; sub
	fmov d16, x8                       // is_type; bits.to_float
.Lmultiply.f.start.t5:
	fmov d17, #7.0                     // float.binary; const.here (not keep in register)
	fmul d0, d16, d17                  // float.binary; fmul
	.loc 1 .Lmultiply.f.line+1 5
	fmov x8, d0                        // box.float; float.to_bits
	mov x9, #0x1000000000000000        // box.float; const.here (not keep in register)
	add x8, x8, x9                     // box.float; add
	ror x8, x8, #61                    // box.float; ror
	tbnz w8, #0, .Lmultiply.f.start.t5.slow1 // branch.bit (not tst)
	tbz w8, #1, .Lmultiply.f.start.t5.slow1 // branch.bit (not tst)
	mov x0, x8                         // edge
	ret                                // return
.Lmultiply.f.start.t5.k2:
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
.Lmultiply.f.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lmultiply.f.start.t2.slow1:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	.loc 1 .Lmultiply.f.line+1 12
	tst x0, #7                         // tst
	b.eq .Lmultiply.f.start.t2.k5      // branch.test
.Lmultiply.f.start.t3generic:
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	mov x1, #15                        // argument
	bl pyrk_mul                        // binary.generic; call.keeping
.Lmultiply.f.site1:
	cbz x0, .Lmultiply.f.landing       // branch.zero
	.loc 1 .Lmultiply.f.line+1 5
	b .Lmultiply.f.leave               // return
.Lmultiply.f.start.t2.k5:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	.loc 1 .Lmultiply.f.line+1 12
	ldr w8, [x0]                       // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lmultiply.f.start.t3generic  // branch.cmp
	ldr d16, [x0, #8]                  // is_type; mem.offset
	b .Lmultiply.f.start.t5            // jump
.Lmultiply.f.landing:
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lmultiply.f.leave               // return
.Lmultiply.f.start.t5.slow1:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	.loc 1 .Lmultiply.f.line+1 5
	bl pyrk_float_box                  // box.float; call.keeping
	b .Lmultiply.f.start.t5.k2         // jump
.Lmultiply.f.stack:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	bl pyrk_stack_check                // stack check
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	cbnz x16, .Lmultiply.f.stack.ok
	ret                                // RecursionError
	.cfi_endproc
.Lmultiply.f$end:
	.size multiply.f, . - multiply.f
	.section .rodata
	.p2align 2
.Lmultiply.f$sites:
	.word .Lmultiply.f.site1 - .Lmultiply.f$start, 1, 1, 11, 16
	.set .Lmultiply.f$nsites, 1

// <module>
	.text
	.p2align 4
	.set .Lmultiply.$module$.line, 1
	.type multiply.$module$, %function
multiply.$module$:
.Lmultiply.$module$$start:
	.cfi_startproc
	.loc 1 .Lmultiply.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def f(n):
	.loc 1 .Lmultiply.$module$.line+1 1
	ldr x0, =multiply.f$desc           // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.f-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lmultiply.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lmultiply.$module$$end:
	.size multiply.$module$, . - multiply.$module$
	.section .rodata
	.p2align 2
.Lmultiply.$module$$sites:
	.set .Lmultiply.$module$$nsites, 0

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
// str 'f'
	.balign 8
	.type str$f.bb73e569, %object
str$f.bb73e569:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "f"
	.size str$f.bb73e569, . - str$f.bb73e569
// str 'multiply.py'
	.balign 8
	.type str$multiply_py.0ca3c1f8, %object
str$multiply_py.0ca3c1f8:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 11
	.ascii "multiply.py"
	.size str$multiply_py.0ca3c1f8, . - str$multiply_py.0ca3c1f8
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
	.type tuple$1.a90951ca, %object
tuple$1.a90951ca:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$f.bb73e569
	.size tuple$1.a90951ca, . - tuple$1.a90951ca
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
// function f
	.balign 8
	.type multiply.f$desc, %object
multiply.f$desc:
	.xword multiply.f
	.xword str$f.bb73e569
	.xword str$f.bb73e569
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
	.xword .Lmultiply.f$start
	.xword .Lmultiply.f$end
	.xword .Lmultiply.f$sites
	.xword .Lmultiply.f$nsites
	.xword multiply.f$source
	.xword 27
	.size multiply.f$desc, . - multiply.f$desc
// function <module>
	.balign 8
	.type multiply.$module$$desc, %object
multiply.$module$$desc:
	.xword multiply.$module$
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
	.xword .Lmultiply.$module$$start
	.xword .Lmultiply.$module$$end
	.xword .Lmultiply.$module$$sites
	.xword .Lmultiply.$module$$nsites
	.xword multiply.$module$$source
	.xword 51
	.size multiply.$module$$desc, . - multiply.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$multiply_py.0ca3c1f8
	.xword 4
	.xword multiply.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.a90951ca
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
	.xword multiply.f$desc
	.xword multiply.$module$$desc
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
	.xword str$multiply_py.0ca3c1f8
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of f
	.type multiply.f$source, %object
multiply.f$source:
	.ascii "def f(n):\012"
	.ascii "    return n * 7\012"
	.size multiply.f$source, . - multiply.f$source
// source lines of <module>
	.type multiply.$module$$source, %object
multiply.$module$$source:
	.ascii "# golden: -S -O2 --policy=heuristic -o -\012"
	.ascii "def f(n):\012"
	.size multiply.$module$$source, . - multiply.$module$$source

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
	.type __main__$var.f, %object
__main__$var.f:
	.xword 0
	.size __main__$var.f, . - __main__$var.f

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
