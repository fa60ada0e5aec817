// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "conjunction.py"

	.text
	.p2align 4
	.set .Lconjunction.inside.line, 2
	.type conjunction.inside, %function
conjunction.inside:
.Lconjunction.inside$start:
	.cfi_startproc
	.loc 1 .Lconjunction.inside.line+0 1
	.loc 1 .Lconjunction.inside.line+2 5
	asr x8, x0, #1
	mov x0, #1
	mov x9, #0
	b .Lconjunction.inside.for1.cond
.Lconjunction.inside.for1.cond.fast:
	lsl x10, x9, #1
.Lconjunction.inside.site1:
	add x10, x10, #1
	.loc 1 .Lconjunction.inside.line+3 12
	cmp x10, #5
	ccmp x10, #15, #0, ge
	b.lt .Lconjunction.inside.if1.then
	.loc 1 .Lconjunction.inside.line+5 12
	cmp x10, #3
	.loc 1 .Lconjunction.inside.line+5 21
	ccmp x10, #17, #0, ge
	b.gt .Lconjunction.inside.if2.then
.Lconjunction.inside.if2.end:
	.loc 1 .Lconjunction.inside.line+2 5
	add x9, x9, #1
.Lconjunction.inside.for1.cond:
	cmp x9, x8
	b.lt .Lconjunction.inside.for1.cond.fast
	b .Lconjunction.inside.for1.end
.Lconjunction.inside.if1.then:
	.loc 1 .Lconjunction.inside.line+4 13
	add x0, x0, #2
	.loc 1 .Lconjunction.inside.line+5 12
	cmp x10, #3
	.loc 1 .Lconjunction.inside.line+5 21
	ccmp x10, #17, #0, ge
	b.le .Lconjunction.inside.if2.end
.Lconjunction.inside.if2.then:
	.loc 1 .Lconjunction.inside.line+6 13
	add x0, x0, #4
	b .Lconjunction.inside.if2.end
.Lconjunction.inside.for1.end:
	.loc 1 .Lconjunction.inside.line+7 5
	ret
	.cfi_endproc
.Lconjunction.inside$end:
	.size conjunction.inside, . - conjunction.inside
	.section .rodata
	.p2align 2
.Lconjunction.inside$sites:
	.word .Lconjunction.inside.site1 - .Lconjunction.inside$start, 2, 6, 4, 22
	.set .Lconjunction.inside$nsites, 1

	.text
	.p2align 4
	.set .Lconjunction.$module$.line, 1
	.type conjunction.$module$, %function
conjunction.$module$:
.Lconjunction.$module$$start:
	.cfi_startproc
	.loc 1 .Lconjunction.$module$.line+0 1
	stp x29, x30, [sp, #-16]!
	mov x29, sp
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]
	cmp sp, x16
	b.lo .Lconjunction.$module$.stack
.Lconjunction.$module$.stack.ok:
	.loc 1 .Lconjunction.$module$.line+1 1
	ldr x0, =conjunction.inside$desc
	bl pyrt_make_plain_function
	str x0, [x28, #__main__$var.inside-PYRL_CONTEXT]
	.loc 1 .Lconjunction.$module$.line+11 7
	mov x0, #21
	mov x1, #21
	mov x2, #4
	bl conjunction.inside
.Lconjunction.$module$.site1:
	cbz x0, .Lconjunction.$module$.landing
	.loc 1 .Lconjunction.$module$.line+11 1
	ldr x8, [x28, #builtin$print-PYRL_CONTEXT]
	mov x1, x0
	mov x0, x8
	bl pyrt_call_one
.Lconjunction.$module$.site2:
	cbz x0, .Lconjunction.$module$.landing
	mov x0, #4
.Lconjunction.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Lconjunction.$module$.landing:
	mov x0, x30
	bl pyrt_traceback_add
	b .Lconjunction.$module$.leave
.Lconjunction.$module$.stack:
	bl pyrk_stack_check
	cbnz x16, .Lconjunction.$module$.stack.ok
	b .Lconjunction.$module$.leave
	.cfi_endproc
	.ltorg
.Lconjunction.$module$$end:
	.size conjunction.$module$, . - conjunction.$module$
	.section .rodata
	.p2align 2
.Lconjunction.$module$$sites:
	.word .Lconjunction.$module$.site1 - .Lconjunction.$module$$start, 11, 11, 6, 26
	.word .Lconjunction.$module$.site2 - .Lconjunction.$module$$start, 11, 11, 0, 27
	.set .Lconjunction.$module$$nsites, 2

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
	.type str$conjunction_py.70083f20, %object
str$conjunction_py.70083f20:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 14
	.ascii "conjunction.py"
	.size str$conjunction_py.70083f20, . - str$conjunction_py.70083f20
	.balign 8
	.type str$height.d33f24c5, %object
str$height.d33f24c5:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 6
	.ascii "height"
	.size str$height.d33f24c5, . - str$height.d33f24c5
	.balign 8
	.type str$inside.184ff2b7, %object
str$inside.184ff2b7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 6
	.ascii "inside"
	.size str$inside.184ff2b7, . - str$inside.184ff2b7
	.balign 8
	.type str$points.068c3a1d, %object
str$points.068c3a1d:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 6
	.ascii "points"
	.size str$points.068c3a1d, . - str$points.068c3a1d
	.balign 8
	.type str$print.3d896fd6, %object
str$print.3d896fd6:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "print"
	.size str$print.3d896fd6, . - str$print.3d896fd6
	.balign 8
	.type str$width.7aea6c6d, %object
str$width.7aea6c6d:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "width"
	.size str$width.7aea6c6d, . - str$width.7aea6c6d
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
	.type tuple$1.c6b77997, %object
tuple$1.c6b77997:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$inside.184ff2b7
	.size tuple$1.c6b77997, . - tuple$1.c6b77997
	.balign 8
	.type tuple$3.6545125c, %object
tuple$3.6545125c:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 3
	.xword str$width.7aea6c6d
	.xword str$height.d33f24c5
	.xword str$points.068c3a1d
	.size tuple$3.6545125c, . - tuple$3.6545125c
	.balign 8
	.type conjunction.inside$desc, %object
conjunction.inside$desc:
	.xword conjunction.inside
	.xword str$inside.184ff2b7
	.xword str$inside.184ff2b7
	.xword tuple$3.6545125c
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 3
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lconjunction.inside$start
	.xword .Lconjunction.inside$end
	.xword .Lconjunction.inside$sites
	.xword .Lconjunction.inside$nsites
	.xword conjunction.inside$source
	.xword 176
	.size conjunction.inside$desc, . - conjunction.inside$desc
	.balign 8
	.type conjunction.$module$$desc, %object
conjunction.$module$$desc:
	.xword conjunction.$module$
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
	.xword .Lconjunction.$module$$start
	.xword .Lconjunction.$module$$end
	.xword .Lconjunction.$module$$sites
	.xword .Lconjunction.$module$$nsites
	.xword conjunction.$module$$source
	.xword 130
	.size conjunction.$module$$desc, . - conjunction.$module$$desc
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$conjunction_py.70083f20
	.xword 4
	.xword conjunction.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.c6b77997
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
	.xword conjunction.inside$desc
	.xword conjunction.$module$$desc
	.size pyrl$functions, . - pyrl$functions
	.balign 8
	.globl pyrl_program
	.type pyrl_program, %object
pyrl_program:
	.xword pyrl$modules
	.xword 1
	.xword pyrl$functions
	.xword 2
	.xword str$conjunction_py.70083f20
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
	.type conjunction.inside$source, %object
conjunction.inside$source:
	.ascii "def inside(width, height, points):\012"
	.ascii "\012"
	.ascii "    for i in range(width):\012"
	.ascii "        if 2 <= i < 7:\012"
	.ascii "            found += 1\012"
	.ascii "        if i < 1 or i > 8:\012"
	.ascii "            found += 2\012"
	.ascii "    return found\012"
	.size conjunction.inside$source, . - conjunction.inside$source
	.type conjunction.$module$$source, %object
conjunction.$module$$source:
	.ascii "# golden: -S -O2 --policy=heuristic -fno-verbose-asm -o -\012"
	.ascii "def inside(width, height, points):\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "print(inside(10, 10, None))\012"
	.size conjunction.$module$$source, . - conjunction.$module$$source

	.section pyrl_roots,"aw",@progbits
	.balign 16
	.globl PYRL_CONTEXT
	.type PYRL_CONTEXT, %object
PYRL_CONTEXT:
	.zero 640
	.size PYRL_CONTEXT, . - PYRL_CONTEXT
	.balign 8
	.type builtin$print, %object
builtin$print:
	.xword 0
	.size builtin$print, . - builtin$print
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
	.type __main__$var.inside, %object
__main__$var.inside:
	.xword 0
	.size __main__$var.inside, . - __main__$var.inside

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

	.section pyrl_builtins,"a",@progbits
	.balign 8
	.type builtin$print$entry, %object
builtin$print$entry:
	.xword str$print.3d896fd6
	.xword builtin$print
	.size builtin$print$entry, . - builtin$print$entry

	.section .note.GNU-stack,"",@progbits
