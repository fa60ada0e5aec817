// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "float_compare.py"

// f
	.text
	.p2align 4
	.set .Lfloat_compare.f.line, 2
	.type float_compare.f, %function
float_compare.f:
.Lfloat_compare.f$start:
	.cfi_startproc
	.loc 1 .Lfloat_compare.f.line+0 1
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lfloat_compare.f.stack
.Lfloat_compare.f.stack.ok:
// x = x * 1.5
	.loc 1 .Lfloat_compare.f.line+1 9
	tbnz w0, #0, .Lfloat_compare.f.start.slow1 // branch.bit (not tst)
	tbz w0, #1, .Lfloat_compare.f.start.slow1 // branch.bit (not tst)
	ror x8, x0, #3                     // is_type; ror
	mov x9, #0x1000000000000000        // is_type; const.here (not keep in register)
	sub x8, x8, x9                     // is_type; sub
	fmov d16, x8                       // is_type; bits.to_float
.Lfloat_compare.f.start.t1:
	fmov d17, #1.5                     // float.binary; const.here (not keep in register)
	fmul d16, d16, d17                 // float.binary; fmul
// return x if x > 2.0 else 2.0
	.loc 1 .Lfloat_compare.f.line+2 17
.Lfloat_compare.f..k:
	fmov d17, #2.0                     // const.here (not keep in register)
	fcmp d16, d17                      // fcmp
	b.gt .Lfloat_compare.f.cond1.then  // branch.fcmp
	mov x0, #2                         // edge
	movk x0, #0x8000, lsl #48
	.loc 1 .Lfloat_compare.f.line+2 5
	ret                                // return
.Lfloat_compare.f.cond1.then:
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	.loc 1 .Lfloat_compare.f.line+2 12
	fmov x8, d16                       // box.float; float.to_bits
	mov x9, #0x1000000000000000        // box.float; const.here (not keep in register)
	add x8, x8, x9                     // box.float; add
	ror x8, x8, #61                    // box.float; ror
	tbnz w8, #0, .Lfloat_compare.f.cond1.then.slow1 // branch.bit (not tst)
	tbz w8, #1, .Lfloat_compare.f.cond1.then.slow1 // branch.bit (not tst)
.Lfloat_compare.f.cond1.then.k2:
	mov x0, x8                         // edge
.Lfloat_compare.f.cond1.end:
	.loc 1 .Lfloat_compare.f.line+2 5
.Lfloat_compare.f.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lfloat_compare.f.start.slow1:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
// x = x * 1.5
	.loc 1 .Lfloat_compare.f.line+1 9
	tst x0, #7                         // tst
	b.eq .Lfloat_compare.f.start.k5    // branch.test
.Lfloat_compare.f.start.t2:
	tbz w0, #0, .Lfloat_compare.f.start.t5generic // branch.bit (not tst)
	asr x8, x0, #1                     // unbox.smi; asr
	scvtf d16, x8                      // int.to_float; scvtf
	fmov d17, #1.5                     // float.binary; const.here (not keep in register)
	fmul d16, d16, d17                 // float.binary; fmul
// return x if x > 2.0 else 2.0
	.loc 1 .Lfloat_compare.f.line+2 17
	b .Lfloat_compare.f..k             // jump
.Lfloat_compare.f.start.k5:
// x = x * 1.5
	.loc 1 .Lfloat_compare.f.line+1 9
	ldr w8, [x0]                       // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lfloat_compare.f.start.t2    // branch.cmp
	ldr d16, [x0, #8]                  // is_type; mem.offset
	b .Lfloat_compare.f.start.t1       // jump
.Lfloat_compare.f.start.t5generic:
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	mov x1, #2                         // argument
	movk x1, #0x7fc0, lsl #48
	bl pyrk_mul                        // binary.generic; call.keeping
.Lfloat_compare.f.site1:
	mov x8, x0                         // result
	cbz x8, .Lfloat_compare.f.landing  // branch.zero
// return x if x > 2.0 else 2.0
	.loc 1 .Lfloat_compare.f.line+2 17
	mov x0, x8                         // argument
	mov x1, #2                         // argument
	movk x1, #0x8000, lsl #48
	bl pyrk_gt                         // compare; call.keeping
.Lfloat_compare.f.site2:
	cbz x0, .Lfloat_compare.f.landing  // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lfloat_compare.f.cond1.then.v2 // branch.cmp
	cmp x0, #12                        // cmp.imm
	b.eq .Lfloat_compare.f.start.t5generic.k4 // branch.cmp
	bl pyrk_truth                      // truth; call.keeping
.Lfloat_compare.f.site3:
	cbz x0, .Lfloat_compare.f.landing  // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lfloat_compare.f.cond1.then.v2 // branch.cmp
.Lfloat_compare.f.start.t5generic.k4:
	mov x0, #2                         // edge
	movk x0, #0x8000, lsl #48
	b .Lfloat_compare.f.cond1.end      // jump
.Lfloat_compare.f.cond1.then.v2:
	.loc 1 .Lfloat_compare.f.line+2 12
	mov x0, x8                         // edge
	b .Lfloat_compare.f.cond1.end      // jump
.Lfloat_compare.f.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lfloat_compare.f.leave          // return
.Lfloat_compare.f.cond1.then.slow1:
	fmov d0, d16                       // argument
	bl pyrk_float_box                  // box.float; call.keeping
	mov x8, x0                         // edge
	b .Lfloat_compare.f.cond1.then.k2  // jump
.Lfloat_compare.f.stack:
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
	cbnz x16, .Lfloat_compare.f.stack.ok
	ret                                // RecursionError
	.cfi_endproc
.Lfloat_compare.f$end:
	.size float_compare.f, . - float_compare.f
	.section .rodata
	.p2align 2
.Lfloat_compare.f$sites:
	.word .Lfloat_compare.f.site1 - .Lfloat_compare.f$start, 1, 1, 8, 15
	.word .Lfloat_compare.f.site2 - .Lfloat_compare.f$start, 2, 2, 16, 23
	.word .Lfloat_compare.f.site3 - .Lfloat_compare.f$start, 2, 2, 16, 23
	.set .Lfloat_compare.f$nsites, 3

// <module>
	.text
	.p2align 4
	.set .Lfloat_compare.$module$.line, 1
	.type float_compare.$module$, %function
float_compare.$module$:
.Lfloat_compare.$module$$start:
	.cfi_startproc
	.loc 1 .Lfloat_compare.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def f(x):
	.loc 1 .Lfloat_compare.$module$.line+1 1
	ldr x0, =float_compare.f$desc      // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.f-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lfloat_compare.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lfloat_compare.$module$$end:
	.size float_compare.$module$, . - float_compare.$module$
	.section .rodata
	.p2align 2
.Lfloat_compare.$module$$sites:
	.set .Lfloat_compare.$module$$nsites, 0

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
// str 'float_compare.py'
	.balign 8
	.type str$float_compare_py.071d1254, %object
str$float_compare_py.071d1254:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 16
	.ascii "float_compare.py"
	.size str$float_compare_py.071d1254, . - str$float_compare_py.071d1254
// str 'x'
	.balign 8
	.type str$x.543deef1, %object
str$x.543deef1:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "x"
	.size str$x.543deef1, . - str$x.543deef1
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
	.type tuple$1.3138d7ec, %object
tuple$1.3138d7ec:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$x.543deef1
	.size tuple$1.3138d7ec, . - tuple$1.3138d7ec
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
// function f
	.balign 8
	.type float_compare.f$desc, %object
float_compare.f$desc:
	.xword float_compare.f
	.xword str$f.bb73e569
	.xword str$f.bb73e569
	.xword tuple$1.3138d7ec
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
	.xword .Lfloat_compare.f$start
	.xword .Lfloat_compare.f$end
	.xword .Lfloat_compare.f$sites
	.xword .Lfloat_compare.f$nsites
	.xword float_compare.f$source
	.xword 59
	.size float_compare.f$desc, . - float_compare.f$desc
// function <module>
	.balign 8
	.type float_compare.$module$$desc, %object
float_compare.$module$$desc:
	.xword float_compare.$module$
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
	.xword .Lfloat_compare.$module$$start
	.xword .Lfloat_compare.$module$$end
	.xword .Lfloat_compare.$module$$sites
	.xword .Lfloat_compare.$module$$nsites
	.xword float_compare.$module$$source
	.xword 51
	.size float_compare.$module$$desc, . - float_compare.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$float_compare_py.071d1254
	.xword 4
	.xword float_compare.$module$$desc
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
	.xword float_compare.f$desc
	.xword float_compare.$module$$desc
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
	.xword str$float_compare_py.071d1254
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of f
	.type float_compare.f$source, %object
float_compare.f$source:
	.ascii "def f(x):\012"
	.ascii "    x = x * 1.5\012"
	.ascii "    return x if x > 2.0 else 2.0\012"
	.size float_compare.f$source, . - float_compare.f$source
// source lines of <module>
	.type float_compare.$module$$source, %object
float_compare.$module$$source:
	.ascii "# golden: -S -O2 --policy=heuristic -o -\012"
	.ascii "def f(x):\012"
	.size float_compare.$module$$source, . - float_compare.$module$$source

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
