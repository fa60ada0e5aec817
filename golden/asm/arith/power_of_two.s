// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "power_of_two.py"

// halves
	.text
	.p2align 4
	.set .Lpower_of_two.halves.line, 2
	.type power_of_two.halves, %function
power_of_two.halves:
.Lpower_of_two.halves$start:
	.cfi_startproc
	.loc 1 .Lpower_of_two.halves.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lpower_of_two.halves.stack
.Lpower_of_two.halves.stack.ok:
	mov x8, x0                         // result
// return n // 8 + n % 16
	.loc 1 .Lpower_of_two.halves.line+1 12
	tbz w8, #0, .Lpower_of_two.halves.start.t3generic // branch.bit (not tst)
	asr x9, x8, #3                     // is_unset; asr
	orr x9, x9, #1                     // is_unset; orr.imm
	.loc 1 .Lpower_of_two.halves.line+1 21
	and x8, x8, #31                    // binary; and.imm
.Lpower_of_two.halves..k.k:
	.loc 1 .Lpower_of_two.halves.line+1 12
	and x10, x9, x8                    // binary; and
	tbz w10, #0, .Lpower_of_two.halves..k.k.slow1 // branch.bit (not tst)
	sub x10, x8, #1                    // binary; sub.imm
	adds x10, x9, x10                  // binary; adds
	b.vs .Lpower_of_two.halves..k.k.slow1 // branch.overflow
	mov x0, x10                        // edge
.Lpower_of_two.halves..k.k.k1:
	.loc 1 .Lpower_of_two.halves.line+1 5
.Lpower_of_two.halves.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lpower_of_two.halves.start.t3generic:
	.loc 1 .Lpower_of_two.halves.line+1 12
	mov x0, x8                         // argument
	mov x1, #17                        // argument
	bl pyrk_floordiv                   // binary.generic; call.keeping
.Lpower_of_two.halves.site1:
	mov x9, x0                         // result
	cbz x9, .Lpower_of_two.halves.landing // branch.zero
	.loc 1 .Lpower_of_two.halves.line+1 21
	mov x0, x8                         // argument
	mov x1, #33                        // argument
	bl pyrk_mod                        // binary; call.keeping
.Lpower_of_two.halves.site2:
	mov x8, x0                         // result
	cbnz x8, .Lpower_of_two.halves..k.k // branch.zero
.Lpower_of_two.halves.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lpower_of_two.halves.leave      // return
.Lpower_of_two.halves..k.k.slow1:
	.loc 1 .Lpower_of_two.halves.line+1 12
	mov x0, x9                         // argument
	mov x1, x8                         // argument
	bl pyrk_add                        // binary; call.keeping
.Lpower_of_two.halves.site3:
	cbz x0, .Lpower_of_two.halves.landing // branch.zero
	b .Lpower_of_two.halves..k.k.k1
.Lpower_of_two.halves.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lpower_of_two.halves.stack.ok
	b .Lpower_of_two.halves.leave      // RecursionError
	.cfi_endproc
.Lpower_of_two.halves$end:
	.size power_of_two.halves, . - power_of_two.halves
	.section .rodata
	.p2align 2
.Lpower_of_two.halves$sites:
	.word .Lpower_of_two.halves.site1 - .Lpower_of_two.halves$start, 1, 1, 11, 17
	.word .Lpower_of_two.halves.site2 - .Lpower_of_two.halves$start, 1, 1, 20, 26
	.word .Lpower_of_two.halves.site3 - .Lpower_of_two.halves$start, 1, 1, 11, 26
	.set .Lpower_of_two.halves$nsites, 3

// <module>
	.text
	.p2align 4
	.set .Lpower_of_two.$module$.line, 1
	.type power_of_two.$module$, %function
power_of_two.$module$:
.Lpower_of_two.$module$$start:
	.cfi_startproc
	.loc 1 .Lpower_of_two.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def halves(n):
	.loc 1 .Lpower_of_two.$module$.line+1 1
	ldr x0, =power_of_two.halves$desc  // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.halves-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lpower_of_two.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lpower_of_two.$module$$end:
	.size power_of_two.$module$, . - power_of_two.$module$
	.section .rodata
	.p2align 2
.Lpower_of_two.$module$$sites:
	.set .Lpower_of_two.$module$$nsites, 0

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
// str 'halves'
	.balign 8
	.type str$halves.37193fa6, %object
str$halves.37193fa6:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 6
	.ascii "halves"
	.size str$halves.37193fa6, . - str$halves.37193fa6
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
// str 'power_of_two.py'
	.balign 8
	.type str$power_of_two_py.060639d7, %object
str$power_of_two_py.060639d7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 15
	.ascii "power_of_two.py"
	.size str$power_of_two_py.060639d7, . - str$power_of_two_py.060639d7
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
	.type tuple$1.c1ee521a, %object
tuple$1.c1ee521a:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$halves.37193fa6
	.size tuple$1.c1ee521a, . - tuple$1.c1ee521a
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
// function halves
	.balign 8
	.type power_of_two.halves$desc, %object
power_of_two.halves$desc:
	.xword power_of_two.halves
	.xword str$halves.37193fa6
	.xword str$halves.37193fa6
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
	.xword .Lpower_of_two.halves$start
	.xword .Lpower_of_two.halves$end
	.xword .Lpower_of_two.halves$sites
	.xword .Lpower_of_two.halves$nsites
	.xword power_of_two.halves$source
	.xword 42
	.size power_of_two.halves$desc, . - power_of_two.halves$desc
// function <module>
	.balign 8
	.type power_of_two.$module$$desc, %object
power_of_two.$module$$desc:
	.xword power_of_two.$module$
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
	.xword .Lpower_of_two.$module$$start
	.xword .Lpower_of_two.$module$$end
	.xword .Lpower_of_two.$module$$sites
	.xword .Lpower_of_two.$module$$nsites
	.xword power_of_two.$module$$source
	.xword 37
	.size power_of_two.$module$$desc, . - power_of_two.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$power_of_two_py.060639d7
	.xword 4
	.xword power_of_two.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.c1ee521a
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
	.xword power_of_two.halves$desc
	.xword power_of_two.$module$$desc
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
	.xword str$power_of_two_py.060639d7
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of halves
	.type power_of_two.halves$source, %object
power_of_two.halves$source:
	.ascii "def halves(n):\012"
	.ascii "    return n // 8 + n % 16\012"
	.size power_of_two.halves$source, . - power_of_two.halves$source
// source lines of <module>
	.type power_of_two.$module$$source, %object
power_of_two.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def halves(n):\012"
	.size power_of_two.$module$$source, . - power_of_two.$module$$source

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
	.type __main__$var.halves, %object
__main__$var.halves:
	.xword 0
	.size __main__$var.halves, . - __main__$var.halves

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
