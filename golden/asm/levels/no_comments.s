// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "no_comments.py"

	.text
	.p2align 4
	.set .Lno_comments.fib.line, 2
	.type no_comments.fib, %function
no_comments.fib:
.Lno_comments.fib$start:
	.cfi_startproc
	.loc 1 .Lno_comments.fib.line+0 1
	stp x29, x30, [sp, #-32]!
	mov x29, sp
	str x19, [sp, #16]
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	.cfi_offset 19, -16
	ldr x16, [x28, #512]
	cmp sp, x16
	b.lo .Lno_comments.fib.stack
.Lno_comments.fib.stack.ok:
	.loc 1 .Lno_comments.fib.line+1 8
	tbz w0, #0, .Lno_comments.fib.start.k2
	cmp x0, #5
	b.lt .Lno_comments.fib.if1.then
	.loc 1 .Lno_comments.fib.line+3 16
	subs x8, x0, #2
	b.vs .Lno_comments.fib.if1.end.slow1
	mov x19, x0
	.loc 1 .Lno_comments.fib.line+3 12
	mov x0, x8
	bl no_comments.fib
.Lno_comments.fib.site1:
	mov x8, x0
	cbz x8, .Lno_comments.fib.landing
	.loc 1 .Lno_comments.fib.line+3 29
	subs x9, x19, #4
	b.vs .Lno_comments.fib.if1.end.k.slow1
.Lno_comments.fib.if1.end.k.k2:
	.loc 1 .Lno_comments.fib.line+3 5
	mov x19, x8
.Lno_comments.fib.if1.end.k.k:
	.loc 1 .Lno_comments.fib.line+3 25
	mov x0, x9
	bl no_comments.fib
.Lno_comments.fib.site2:
	cbz x0, .Lno_comments.fib.landing
	.loc 1 .Lno_comments.fib.line+3 12
	and x8, x19, x0
	tbz w8, #0, .Lno_comments.fib.if1.end.k.k.slow1
	sub x8, x0, #1
	adds x8, x19, x8
	b.vs .Lno_comments.fib.if1.end.k.k.slow1
	mov x0, x8
.Lno_comments.fib.if1.end.k.k.k2:
	.loc 1 .Lno_comments.fib.line+3 5
.Lno_comments.fib.leave:
	.cfi_remember_state
	ldr x19, [sp, #16]
	ldp x29, x30, [sp], #32
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Lno_comments.fib.if1.then:
	.loc 1 .Lno_comments.fib.line+2 9
	mov x19, x0
	.cfi_remember_state
	ldr x19, [sp, #16]
	ldp x29, x30, [sp], #32
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Lno_comments.fib.start.k2:
	.loc 1 .Lno_comments.fib.line+1 8
	mov x19, x0
	b .Lno_comments.fib.start.t3generic
.Lno_comments.fib.if1.end.k.slow1:
	.loc 1 .Lno_comments.fib.line+3 29
	mov x0, x19
	mov x1, #5
	bl pyrk_sub
.Lno_comments.fib.site3:
	mov x9, x0
	cbnz x9, .Lno_comments.fib.if1.end.k.k2
.Lno_comments.fib.landing:
	mov x0, x30
	bl pyrt_traceback_add
	b .Lno_comments.fib.leave
.Lno_comments.fib.if1.end.slow1:
	.loc 1 .Lno_comments.fib.line+3 16
	mov x19, x0
.Lno_comments.fib.if1.end.t1generic:
	mov x0, x19
	mov x1, #3
	bl pyrk_sub
.Lno_comments.fib.site4:
	cbz x0, .Lno_comments.fib.landing
	.loc 1 .Lno_comments.fib.line+3 12
	bl no_comments.fib
.Lno_comments.fib.site5:
	mov x8, x0
	cbz x8, .Lno_comments.fib.landing
	.loc 1 .Lno_comments.fib.line+3 29
	mov x0, x19
	mov x1, #5
	bl pyrk_sub
.Lno_comments.fib.site6:
	mov x9, x0
	cbz x9, .Lno_comments.fib.landing
	.loc 1 .Lno_comments.fib.line+3 5
	mov x19, x8
	b .Lno_comments.fib.if1.end.k.k
.Lno_comments.fib.start.t3generic:
	.loc 1 .Lno_comments.fib.line+1 8
	mov x0, x19
	mov x1, #5
	bl pyrk_lt
.Lno_comments.fib.site7:
	cbz x0, .Lno_comments.fib.landing
	cmp x0, #20
	b.ne .Lno_comments.fib.start.t3generic.k4
.Lno_comments.fib.if1.then.v2:
	.loc 1 .Lno_comments.fib.line+2 9
	mov x0, x19
	b .Lno_comments.fib.leave
.Lno_comments.fib.start.t3generic.k4:
	.loc 1 .Lno_comments.fib.line+1 8
	cmp x0, #12
	b.eq .Lno_comments.fib.if1.end.t1generic
	bl pyrk_truth
.Lno_comments.fib.site8:
	cbz x0, .Lno_comments.fib.landing
	cmp x0, #20
	b.eq .Lno_comments.fib.if1.then.v2
	b .Lno_comments.fib.if1.end.t1generic
.Lno_comments.fib.if1.end.k.k.slow1:
	.loc 1 .Lno_comments.fib.line+3 12
	mov x1, x0
	mov x0, x19
	bl pyrk_add
.Lno_comments.fib.site9:
	cbz x0, .Lno_comments.fib.landing
	b .Lno_comments.fib.if1.end.k.k.k2
.Lno_comments.fib.stack:
	bl pyrk_stack_check
	cbnz x16, .Lno_comments.fib.stack.ok
	b .Lno_comments.fib.leave
	.cfi_endproc
.Lno_comments.fib$end:
	.size no_comments.fib, . - no_comments.fib
	.section .rodata
	.p2align 2
.Lno_comments.fib$sites:
	.word .Lno_comments.fib.site1 - .Lno_comments.fib$start, 3, 3, 11, 21
	.word .Lno_comments.fib.site2 - .Lno_comments.fib$start, 3, 3, 24, 34
	.word .Lno_comments.fib.site3 - .Lno_comments.fib$start, 3, 3, 28, 33
	.word .Lno_comments.fib.site4 - .Lno_comments.fib$start, 3, 3, 15, 20
	.word .Lno_comments.fib.site5 - .Lno_comments.fib$start, 3, 3, 11, 21
	.word .Lno_comments.fib.site6 - .Lno_comments.fib$start, 3, 3, 28, 33
	.word .Lno_comments.fib.site7 - .Lno_comments.fib$start, 1, 1, 7, 12
	.word .Lno_comments.fib.site8 - .Lno_comments.fib$start, 1, 1, 7, 12
	.word .Lno_comments.fib.site9 - .Lno_comments.fib$start, 3, 3, 11, 34
	.set .Lno_comments.fib$nsites, 9

	.text
	.p2align 4
	.set .Lno_comments.$module$.line, 1
	.type no_comments.$module$, %function
no_comments.$module$:
.Lno_comments.$module$$start:
	.cfi_startproc
	.loc 1 .Lno_comments.$module$.line+0 1
	stp x29, x30, [sp, #-16]!
	mov x29, sp
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	.loc 1 .Lno_comments.$module$.line+1 1
	ldr x0, =no_comments.fib$desc
	bl pyrt_make_plain_function
	str x0, [x28, #__main__$var.fib-PYRL_CONTEXT]
	mov x0, #4
.Lno_comments.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lno_comments.$module$$end:
	.size no_comments.$module$, . - no_comments.$module$
	.section .rodata
	.p2align 2
.Lno_comments.$module$$sites:
	.set .Lno_comments.$module$$nsites, 0

	.data
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
	.balign 8
	.type str$no_comments_py.a9ab90e9, %object
str$no_comments_py.a9ab90e9:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 14
	.ascii "no_comments.py"
	.size str$no_comments_py.a9ab90e9, . - str$no_comments_py.a9ab90e9
	.balign 8
	.type tuple$0.0137672d, %object
tuple$0.0137672d:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 0
	.size tuple$0.0137672d, . - tuple$0.0137672d
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
	.balign 8
	.type no_comments.fib$desc, %object
no_comments.fib$desc:
	.xword no_comments.fib
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
	.xword .Lno_comments.fib$start
	.xword .Lno_comments.fib$end
	.xword .Lno_comments.fib$sites
	.xword .Lno_comments.fib$nsites
	.xword no_comments.fib$source
	.xword 78
	.size no_comments.fib$desc, . - no_comments.fib$desc
	.balign 8
	.type no_comments.$module$$desc, %object
no_comments.$module$$desc:
	.xword no_comments.$module$
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
	.xword .Lno_comments.$module$$start
	.xword .Lno_comments.$module$$end
	.xword .Lno_comments.$module$$sites
	.xword .Lno_comments.$module$$nsites
	.xword no_comments.$module$$source
	.xword 51
	.size no_comments.$module$$desc, . - no_comments.$module$$desc
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$no_comments_py.a9ab90e9
	.xword 4
	.xword no_comments.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.08b1b09c
	.xword 1
	.xword 0
	.xword 0
	.xword 0
	.xword 0
	.size __main__$module, . - __main__$module
	.balign 8
	.type pyrl$modules, %object
pyrl$modules:
	.xword __main__$module
	.size pyrl$modules, . - pyrl$modules
	.balign 8
	.type pyrl$functions, %object
pyrl$functions:
	.xword no_comments.fib$desc
	.xword no_comments.$module$$desc
	.size pyrl$functions, . - pyrl$functions
	.balign 8
	.globl pyrl_program
	.type pyrl_program, %object
pyrl_program:
	.xword pyrl$modules
	.xword 1
	.xword pyrl$functions
	.xword 2
	.xword str$no_comments_py.a9ab90e9
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
	.type no_comments.fib$source, %object
no_comments.fib$source:
	.ascii "def fib(n):\012"
	.ascii "    if n < 2:\012"
	.ascii "        return n\012"
	.ascii "    return fib(n - 1) + fib(n - 2)\012"
	.size no_comments.fib$source, . - no_comments.fib$source
	.type no_comments.$module$$source, %object
no_comments.$module$$source:
	.ascii "# golden: -S -O2 -fno-verbose-asm -o -\012"
	.ascii "def fib(n):\012"
	.size no_comments.$module$$source, . - no_comments.$module$$source

	.section pyrl_roots,"aw",@progbits
	.balign 16
	.globl PYRL_CONTEXT
	.type PYRL_CONTEXT, %object
PYRL_CONTEXT:
	.zero 640
	.size PYRL_CONTEXT, . - PYRL_CONTEXT
	.balign 8
	.type pyrl$root, %object
pyrl$root:
	.xword 0
	.size pyrl$root, . - pyrl$root
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
	.balign 8
	.type pyrl$ic, %object
pyrl$ic:
	.zero 24
	.xword 0
	.size pyrl$ic, . - pyrl$ic
	.globl pyrl_near_ic_end
pyrl_near_ic_end:

	.section .note.GNU-stack,"",@progbits
