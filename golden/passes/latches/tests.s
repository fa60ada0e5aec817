// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "tests.py"

	.text
	.p2align 4
	.set .Ltests.zeros.line, 3
	.type tests.zeros, %function
tests.zeros:
.Ltests.zeros$start:
	.cfi_startproc
	.loc 1 .Ltests.zeros.line+0 1
	stp x29, x30, [sp, #-32]!
	mov x29, sp
	str x19, [sp, #16]
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	.cfi_offset 19, -16
	ldr x16, [x28, #512]
	cmp sp, x16
	b.lo .Ltests.zeros.stack
.Ltests.zeros.stack.ok:
	mov x19, x0
	.loc 1 .Ltests.zeros.line+3 9
	ldr x0, [x28, #builtin$len-PYRL_CONTEXT]
	mov x1, x19
	bl pyrt_call_one
.Ltests.zeros.site1:
	mov x8, x0
	cbz x8, .Ltests.zeros.landing
	.loc 1 .Ltests.zeros.line+5 12
	ldp x9, x10, [x19, #8]
	.loc 1 .Ltests.zeros.line+4 11
	mov x11, #1
	mov x12, #1
	b .Ltests.zeros.while1.cond
	.p2align 4
.Ltests.zeros.while1.body:
	.loc 1 .Ltests.zeros.line+5 12
	asr x13, x11, #1
	cmp x13, x9
	b.hs .Ltests.zeros.while1.body.slow2
	ldr x13, [x10, x13, lsl #3]
.Ltests.zeros.while1.body.k1:
	.loc 1 .Ltests.zeros.line+5 9
	cmp x13, #1
	b.ne .Ltests.zeros.if1.then
	.loc 1 .Ltests.zeros.line+8 9
	sub x13, x11, #1
	eor x12, x12, x13
	.loc 1 .Ltests.zeros.line+9 9
	add x11, x11, #4
.Ltests.zeros.while1.cond:
	.loc 1 .Ltests.zeros.line+4 11
	cmp x11, x8
	b.lt .Ltests.zeros.while1.body
	b .Ltests.zeros.while1.end
.Ltests.zeros.if1.then:
	.loc 1 .Ltests.zeros.line+6 13
	add x11, x11, #2
	.loc 1 .Ltests.zeros.line+4 11
	cmp x11, x8
	b.lt .Ltests.zeros.while1.body
.Ltests.zeros.while1.end:
	.loc 1 .Ltests.zeros.line+10 5
	mov x0, x12
.Ltests.zeros.leave:
	.cfi_remember_state
	ldr x19, [sp, #16]
	ldp x29, x30, [sp], #32
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Ltests.zeros.while1.body.slow2:
	.loc 1 .Ltests.zeros.line+5 12
	add x14, x13, x9
	cmp x14, x9
	b.lo .Ltests.zeros.while1.body.slow3
	lsl x13, x13, #1
	add x1, x13, #1
	mov x0, x19
	bl pyrk_getitem
.Ltests.zeros.site2:
	mov x13, x0
	cbnz x13, .Ltests.zeros.while1.body.k1
.Ltests.zeros.landing:
	mov x0, x30
	bl pyrt_traceback_add
	b .Ltests.zeros.leave
.Ltests.zeros.while1.body.slow3:
	ldr x13, [x10, x14, lsl #3]
	b .Ltests.zeros.while1.body.k1
.Ltests.zeros.stack:
	bl pyrk_stack_check
	cbnz x16, .Ltests.zeros.stack.ok
	b .Ltests.zeros.leave
	.cfi_endproc
.Ltests.zeros$end:
	.size tests.zeros, . - tests.zeros
	.section .rodata
	.p2align 2
.Ltests.zeros$sites:
	.word .Ltests.zeros.site1 - .Ltests.zeros$start, 3, 3, 8, 18
	.word .Ltests.zeros.site2 - .Ltests.zeros$start, 5, 5, 11, 19
	.set .Ltests.zeros$nsites, 2

	.text
	.p2align 4
	.set .Ltests.$module$.line, 1
	.type tests.$module$, %function
tests.$module$:
.Ltests.$module$$start:
	.cfi_startproc
	.loc 1 .Ltests.$module$.line+0 1
	sub sp, sp, #64
	stp x29, x30, [sp, #48]
	add x29, sp, #48
	.cfi_def_cfa_offset 64
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]
	cmp sp, x16
	b.lo .Ltests.$module$.stack
.Ltests.$module$.stack.ok:
	.loc 1 .Ltests.$module$.line+2 1
	ldr x0, =tests.zeros$desc
	bl pyrt_make_plain_function
	str x0, [x28, #__main__$var.zeros-PYRL_CONTEXT]
	.loc 1 .Ltests.$module$.line+15 13
	mov x8, #1
	str x8, [sp]
	mov x8, #3
	str x8, [sp, #8]
	mov x8, #1
	str x8, [sp, #16]
	mov x8, #1
	str x8, [sp, #24]
	mov x8, #3
	str x8, [sp, #32]
	add x0, sp, #0
	mov x1, #5
	bl pyrt_build_list
	.loc 1 .Ltests.$module$.line+15 7
	bl tests.zeros
.Ltests.$module$.site1:
	cbz x0, .Ltests.$module$.landing
	.loc 1 .Ltests.$module$.line+15 1
	ldr x8, [x28, #builtin$print-PYRL_CONTEXT]
	mov x1, x0
	mov x0, x8
	bl pyrt_call_one
.Ltests.$module$.site2:
	cbz x0, .Ltests.$module$.landing
	mov x0, #4
.Ltests.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp, #48]
	add sp, sp, #64
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Ltests.$module$.landing:
	mov x0, x30
	bl pyrt_traceback_add
	b .Ltests.$module$.leave
.Ltests.$module$.stack:
	bl pyrk_stack_check
	cbnz x16, .Ltests.$module$.stack.ok
	b .Ltests.$module$.leave
	.cfi_endproc
	.ltorg
.Ltests.$module$$end:
	.size tests.$module$, . - tests.$module$
	.section .rodata
	.p2align 2
.Ltests.$module$$sites:
	.word .Ltests.$module$.site1 - .Ltests.$module$$start, 15, 15, 6, 28
	.word .Ltests.$module$.site2 - .Ltests.$module$$start, 15, 15, 0, 29
	.set .Ltests.$module$$nsites, 2

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
	.type str$items.3389b899, %object
str$items.3389b899:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "items"
	.size str$items.3389b899, . - str$items.3389b899
	.balign 8
	.type str$len.0d19b9cf, %object
str$len.0d19b9cf:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "len"
	.size str$len.0d19b9cf, . - str$len.0d19b9cf
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
	.type str$tests_py.bff20af7, %object
str$tests_py.bff20af7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 8
	.ascii "tests.py"
	.size str$tests_py.bff20af7, . - str$tests_py.bff20af7
	.balign 8
	.type str$zeros.2f250a8f, %object
str$zeros.2f250a8f:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "zeros"
	.size str$zeros.2f250a8f, . - str$zeros.2f250a8f
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
	.type tuple$1.53549de4, %object
tuple$1.53549de4:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$zeros.2f250a8f
	.size tuple$1.53549de4, . - tuple$1.53549de4
	.balign 8
	.type tuple$1.aad9f070, %object
tuple$1.aad9f070:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$items.3389b899
	.size tuple$1.aad9f070, . - tuple$1.aad9f070
	.balign 8
	.type tests.zeros$desc, %object
tests.zeros$desc:
	.xword tests.zeros
	.xword str$zeros.2f250a8f
	.xword str$zeros.2f250a8f
	.xword tuple$1.aad9f070
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 1
	.word 0
	.word 0
	.word 0
	.word 3
	.xword 0
	.xword __main__$module
	.xword .Ltests.zeros$start
	.xword .Ltests.zeros$end
	.xword .Ltests.zeros$sites
	.xword .Ltests.zeros$nsites
	.xword tests.zeros$source
	.xword 168
	.size tests.zeros$desc, . - tests.zeros$desc
	.balign 8
	.type tests.$module$$desc, %object
tests.$module$$desc:
	.xword tests.$module$
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
	.xword .Ltests.$module$$start
	.xword .Ltests.$module$$end
	.xword .Ltests.$module$$sites
	.xword .Ltests.$module$$nsites
	.xword tests.$module$$source
	.xword 119
	.size tests.$module$$desc, . - tests.$module$$desc
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$tests_py.bff20af7
	.xword 4
	.xword tests.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.53549de4
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
	.xword tests.zeros$desc
	.xword tests.$module$$desc
	.size pyrl$functions, . - pyrl$functions
	.balign 8
	.globl pyrl_program
	.type pyrl_program, %object
pyrl_program:
	.xword pyrl$modules
	.xword 1
	.xword pyrl$functions
	.xword 2
	.xword str$tests_py.bff20af7
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
	.type tests.zeros$source, %object
tests.zeros$source:
	.ascii "def zeros(items):\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "    n = len(items)\012"
	.ascii "    while i < n:\012"
	.ascii "        if items[i]:\012"
	.ascii "            i += 1\012"
	.ascii "            continue\012"
	.ascii "        count ^= i\012"
	.ascii "        i += 2\012"
	.ascii "    return count\012"
	.size tests.zeros$source, . - tests.zeros$source
	.type tests.$module$$source, %object
tests.$module$$source:
	.ascii "# golden: -S -O2 --policy=heuristic -fno-verbose-asm -o -\012"
	.ascii "\012"
	.ascii "def zeros(items):\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "print(zeros([0, 1, 0, 0, 1]))\012"
	.size tests.$module$$source, . - tests.$module$$source

	.section pyrl_roots,"aw",@progbits
	.balign 16
	.globl PYRL_CONTEXT
	.type PYRL_CONTEXT, %object
PYRL_CONTEXT:
	.zero 640
	.size PYRL_CONTEXT, . - PYRL_CONTEXT
	.balign 8
	.type builtin$len, %object
builtin$len:
	.xword 0
	.size builtin$len, . - builtin$len
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
	.type __main__$var.zeros, %object
__main__$var.zeros:
	.xword 0
	.size __main__$var.zeros, . - __main__$var.zeros

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
	.type builtin$len$entry, %object
builtin$len$entry:
	.xword str$len.0d19b9cf
	.xword builtin$len
	.size builtin$len$entry, . - builtin$len$entry
	.balign 8
	.type builtin$print$entry, %object
builtin$print$entry:
	.xword str$print.3d896fd6
	.xword builtin$print
	.size builtin$print$entry, . - builtin$print$entry

	.section .note.GNU-stack,"",@progbits
