// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "recursion.py"

// fib
	.text
	.p2align 4
	.set .Lrecursion.fib.line, 2
	.type recursion.fib, %function
recursion.fib:
.Lrecursion.fib$start:
	.cfi_startproc
	.loc 1 .Lrecursion.fib.line+0 1
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	str x19, [sp, #16]                 // save
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	.cfi_offset 19, -16
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lrecursion.fib.stack
.Lrecursion.fib.stack.ok:
// if n < 2:
	.loc 1 .Lrecursion.fib.line+1 8
	tbz w0, #0, .Lrecursion.fib.start.k2 // branch.bit (not tst)
	cmp x0, #5                         // cmp.imm
	b.lt .Lrecursion.fib.if1.then      // branch.cmp
// return fib(n - 1) + fib(n - 2)
	.loc 1 .Lrecursion.fib.line+3 16
	subs x8, x0, #2                    // is_unset; subs.imm
	b.vs .Lrecursion.fib.if1.end.slow1 // branch.overflow
	mov x19, x0                        // split
	.loc 1 .Lrecursion.fib.line+3 12
	mov x0, x8                         // argument
	bl recursion.fib                   // call.direct; call.direct
.Lrecursion.fib.site1:
	mov x8, x0                         // result
	cbz x8, .Lrecursion.fib.landing    // branch.zero
	.loc 1 .Lrecursion.fib.line+3 29
	subs x9, x19, #4                   // binary; subs.imm
	b.vs .Lrecursion.fib.if1.end.k.slow1 // branch.overflow
.Lrecursion.fib.if1.end.k.k2:
	.loc 1 .Lrecursion.fib.line+3 5
	mov x19, x8                        // edge
.Lrecursion.fib.if1.end.k.k:
	.loc 1 .Lrecursion.fib.line+3 25
	mov x0, x9                         // argument
	bl recursion.fib                   // call.direct; call.direct
.Lrecursion.fib.site2:
	cbz x0, .Lrecursion.fib.landing    // branch.zero
	.loc 1 .Lrecursion.fib.line+3 12
	and x8, x19, x0                    // binary; and
	tbz w8, #0, .Lrecursion.fib.if1.end.k.k.slow1 // branch.bit (not tst)
	sub x8, x0, #1                     // binary; sub.imm
	adds x8, x19, x8                   // binary; adds
	b.vs .Lrecursion.fib.if1.end.k.k.slow1 // branch.overflow
	mov x0, x8                         // edge
.Lrecursion.fib.if1.end.k.k.k2:
	.loc 1 .Lrecursion.fib.line+3 5
.Lrecursion.fib.leave:
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lrecursion.fib.if1.then:
// return n
	.loc 1 .Lrecursion.fib.line+2 9
	mov x19, x0                        // split
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lrecursion.fib.start.k2:
// if n < 2:
	.loc 1 .Lrecursion.fib.line+1 8
	mov x19, x0                        // split
	b .Lrecursion.fib.start.t3generic  // jump
.Lrecursion.fib.if1.end.k.slow1:
// return fib(n - 1) + fib(n - 2)
	.loc 1 .Lrecursion.fib.line+3 29
	mov x0, x19                        // argument
	mov x1, #5                         // argument
	bl pyrk_sub                        // binary; call.keeping
.Lrecursion.fib.site3:
	mov x9, x0                         // result
	cbnz x9, .Lrecursion.fib.if1.end.k.k2 // branch.zero
.Lrecursion.fib.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lrecursion.fib.leave            // return
.Lrecursion.fib.if1.end.slow1:
	.loc 1 .Lrecursion.fib.line+3 16
	mov x19, x0                        // split
.Lrecursion.fib.if1.end.t1generic:
	mov x0, x19                        // argument
	mov x1, #3                         // argument
	bl pyrk_sub                        // binary.generic; call.keeping
.Lrecursion.fib.site4:
	cbz x0, .Lrecursion.fib.landing    // branch.zero
	.loc 1 .Lrecursion.fib.line+3 12
	bl recursion.fib                   // call.direct; call.direct
.Lrecursion.fib.site5:
	mov x8, x0                         // result
	cbz x8, .Lrecursion.fib.landing    // branch.zero
	.loc 1 .Lrecursion.fib.line+3 29
	mov x0, x19                        // argument
	mov x1, #5                         // argument
	bl pyrk_sub                        // binary; call.keeping
.Lrecursion.fib.site6:
	mov x9, x0                         // result
	cbz x9, .Lrecursion.fib.landing    // branch.zero
	.loc 1 .Lrecursion.fib.line+3 5
	mov x19, x8                        // edge
	b .Lrecursion.fib.if1.end.k.k      // jump
.Lrecursion.fib.start.t3generic:
// if n < 2:
	.loc 1 .Lrecursion.fib.line+1 8
	mov x0, x19                        // argument
	mov x1, #5                         // argument
	bl pyrk_lt                         // compare.generic; call.keeping
.Lrecursion.fib.site7:
	cbz x0, .Lrecursion.fib.landing    // branch.zero
	cmp x0, #20                        // cmp.imm
	b.ne .Lrecursion.fib.start.t3generic.k4 // branch.cmp
.Lrecursion.fib.if1.then.v2:
// return n
	.loc 1 .Lrecursion.fib.line+2 9
	mov x0, x19                        // argument
	b .Lrecursion.fib.leave            // return
.Lrecursion.fib.start.t3generic.k4:
// if n < 2:
	.loc 1 .Lrecursion.fib.line+1 8
	cmp x0, #12                        // cmp.imm
	b.eq .Lrecursion.fib.if1.end.t1generic // branch.cmp
	bl pyrk_truth                      // truth; call.keeping
.Lrecursion.fib.site8:
	cbz x0, .Lrecursion.fib.landing    // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lrecursion.fib.if1.then.v2   // branch.cmp
	b .Lrecursion.fib.if1.end.t1generic
.Lrecursion.fib.if1.end.k.k.slow1:
// return fib(n - 1) + fib(n - 2)
	.loc 1 .Lrecursion.fib.line+3 12
	mov x1, x0                         // argument
	mov x0, x19                        // argument
	bl pyrk_add                        // binary; call.keeping
.Lrecursion.fib.site9:
	cbz x0, .Lrecursion.fib.landing    // branch.zero
	b .Lrecursion.fib.if1.end.k.k.k2
.Lrecursion.fib.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lrecursion.fib.stack.ok
	b .Lrecursion.fib.leave            // RecursionError
	.cfi_endproc
.Lrecursion.fib$end:
	.size recursion.fib, . - recursion.fib
	.section .rodata
	.p2align 2
.Lrecursion.fib$sites:
	.word .Lrecursion.fib.site1 - .Lrecursion.fib$start, 3, 3, 11, 21
	.word .Lrecursion.fib.site2 - .Lrecursion.fib$start, 3, 3, 24, 34
	.word .Lrecursion.fib.site3 - .Lrecursion.fib$start, 3, 3, 28, 33
	.word .Lrecursion.fib.site4 - .Lrecursion.fib$start, 3, 3, 15, 20
	.word .Lrecursion.fib.site5 - .Lrecursion.fib$start, 3, 3, 11, 21
	.word .Lrecursion.fib.site6 - .Lrecursion.fib$start, 3, 3, 28, 33
	.word .Lrecursion.fib.site7 - .Lrecursion.fib$start, 1, 1, 7, 12
	.word .Lrecursion.fib.site8 - .Lrecursion.fib$start, 1, 1, 7, 12
	.word .Lrecursion.fib.site9 - .Lrecursion.fib$start, 3, 3, 11, 34
	.set .Lrecursion.fib$nsites, 9

// <module>
	.text
	.p2align 4
	.set .Lrecursion.$module$.line, 1
	.type recursion.$module$, %function
recursion.$module$:
.Lrecursion.$module$$start:
	.cfi_startproc
	.loc 1 .Lrecursion.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def fib(n):
	.loc 1 .Lrecursion.$module$.line+1 1
	ldr x0, =recursion.fib$desc        // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.fib-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lrecursion.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lrecursion.$module$$end:
	.size recursion.$module$, . - recursion.$module$
	.section .rodata
	.p2align 2
.Lrecursion.$module$$sites:
	.set .Lrecursion.$module$$nsites, 0

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
// str 'fib'
	.balign 8
	.type str$fib.dcae1c2a, %object
str$fib.dcae1c2a:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "fib"
	.size str$fib.dcae1c2a, . - str$fib.dcae1c2a
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
// str 'recursion.py'
	.balign 8
	.type str$recursion_py.5c700f15, %object
str$recursion_py.5c700f15:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 12
	.ascii "recursion.py"
	.size str$recursion_py.5c700f15, . - str$recursion_py.5c700f15
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
	.type tuple$1.08b1b09c, %object
tuple$1.08b1b09c:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$fib.dcae1c2a
	.size tuple$1.08b1b09c, . - tuple$1.08b1b09c
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
// function fib
	.balign 8
	.type recursion.fib$desc, %object
recursion.fib$desc:
	.xword recursion.fib
	.xword str$fib.dcae1c2a
	.xword str$fib.dcae1c2a
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
	.xword .Lrecursion.fib$start
	.xword .Lrecursion.fib$end
	.xword .Lrecursion.fib$sites
	.xword .Lrecursion.fib$nsites
	.xword recursion.fib$source
	.xword 78
	.size recursion.fib$desc, . - recursion.fib$desc
// function <module>
	.balign 8
	.type recursion.$module$$desc, %object
recursion.$module$$desc:
	.xword recursion.$module$
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
	.xword .Lrecursion.$module$$start
	.xword .Lrecursion.$module$$end
	.xword .Lrecursion.$module$$sites
	.xword .Lrecursion.$module$$nsites
	.xword recursion.$module$$source
	.xword 34
	.size recursion.$module$$desc, . - recursion.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$recursion_py.5c700f15
	.xword 4
	.xword recursion.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.08b1b09c
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
	.xword recursion.fib$desc
	.xword recursion.$module$$desc
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
	.xword str$recursion_py.5c700f15
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of fib
	.type recursion.fib$source, %object
recursion.fib$source:
	.ascii "def fib(n):\012"
	.ascii "    if n < 2:\012"
	.ascii "        return n\012"
	.ascii "    return fib(n - 1) + fib(n - 2)\012"
	.size recursion.fib$source, . - recursion.fib$source
// source lines of <module>
	.type recursion.$module$$source, %object
recursion.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def fib(n):\012"
	.size recursion.$module$$source, . - recursion.$module$$source

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
	.type __main__$var.fib, %object
__main__$var.fib:
	.xword 0
	.size __main__$var.fib, . - __main__$var.fib

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
