// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "selects.py"

	.text
	.p2align 4
	.set .Lselects.largest.line, 3
	.type selects.largest, %function
selects.largest:
.Lselects.largest$start:
	.cfi_startproc
	.loc 1 .Lselects.largest.line+0 1
	stp x29, x30, [sp, #-32]!
	mov x29, sp
	stp x19, x20, [sp, #16]
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	.cfi_offset 19, -16
	.cfi_offset 20, -8
	ldr x16, [x28, #512]
	cmp sp, x16
	b.lo .Lselects.largest.stack
.Lselects.largest.stack.ok:
	mov x20, x0
	mov x19, x1
	.loc 1 .Lselects.largest.line+2 20
	ldr x0, [x28, #builtin$len-PYRL_CONTEXT]
	mov x1, x20
	bl pyrt_call_one
.Lselects.largest.site1:
	cbz x0, .Lselects.largest.landing
	.loc 1 .Lselects.largest.line+2 5
	asr x8, x0, #1
	.loc 1 .Lselects.largest.line+3 13
	ldp x9, x10, [x20, #8]
	.loc 1 .Lselects.largest.line+2 5
	cmp x8, x9
	csel x11, x8, x9, lt
	.loc 1 .Lselects.largest.line+4 13
	mov x15, #201
	.loc 1 .Lselects.largest.line+2 5
	mov x0, #1
	mov x1, #1
	mov x12, #0
	b .Lselects.largest.for1.cond
.Lselects.largest.for1.cond.fast:
	.loc 1 .Lselects.largest.line+3 13
	ldr x13, [x10, x12, lsl #3]
	and x13, x13, #2047
	.loc 1 .Lselects.largest.line+4 18
	cmp x13, x19
	csel x13, x13, x15, gt
	.loc 1 .Lselects.largest.line+5 12
	cmp x13, x0
	b.gt .Lselects.largest.if1.then
	.loc 1 .Lselects.largest.line+8 24
	cmp x13, #15
	b.eq .Lselects.largest.cond2.then
.Lselects.largest.cond2.end:
	.loc 1 .Lselects.largest.line+2 5
	add x12, x12, #1
.Lselects.largest.for1.cond:
	cmp x12, x11
	b.lt .Lselects.largest.for1.cond.fast
	b .Lselects.largest.for1.cond.left
.Lselects.largest.if1.then:
	lsl x14, x12, #1
	add x1, x14, #1
	mov x0, x13
	.loc 1 .Lselects.largest.line+8 24
	cmp x13, #15
	b.ne .Lselects.largest.cond2.end
.Lselects.largest.cond2.then:
	.loc 1 .Lselects.largest.line+8 14
	add x1, x1, #2
	b .Lselects.largest.cond2.end
.Lselects.largest.for1.cond.left:
	.loc 1 .Lselects.largest.line+2 5
	cmp x12, x8
	b.lt .Lselects.largest.for1.cond.checked
	.loc 1 .Lselects.largest.line+9 12
	bl pyrk_tuple2
	.loc 1 .Lselects.largest.line+9 5
.Lselects.largest.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #16]
	ldp x29, x30, [sp], #32
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Lselects.largest.for1.cond.checked:
	.loc 1 .Lselects.largest.line+3 13
	cmp x12, x9
	b.lo .Lselects.largest.for1.cond.checked.k2
	add x8, x12, x9
	cmp x8, x9
	b.lo .Lselects.largest.for1.cond.checked.slow3
	lsl x8, x12, #1
	add x1, x8, #1
	mov x0, x20
	bl pyrk_getitem
.Lselects.largest.site2:
	cbz x0, .Lselects.largest.landing
.Lselects.largest.for1.cond.checked.k1:
	.loc 1 .Lselects.largest.line+4 18
	brk #1
.Lselects.largest.for1.cond.checked.slow3:
	.loc 1 .Lselects.largest.line+3 13
	ldr x0, [x10, x8, lsl #3]
	b .Lselects.largest.for1.cond.checked.k1
.Lselects.largest.for1.cond.checked.k2:
	ldr x0, [x10, x12, lsl #3]
	b .Lselects.largest.for1.cond.checked.k1
.Lselects.largest.landing:
	mov x0, x30
	bl pyrt_traceback_add
	b .Lselects.largest.leave
.Lselects.largest.stack:
	bl pyrk_stack_check
	cbnz x16, .Lselects.largest.stack.ok
	b .Lselects.largest.leave
	.cfi_endproc
.Lselects.largest$end:
	.size selects.largest, . - selects.largest
	.section .rodata
	.p2align 2
.Lselects.largest$sites:
	.word .Lselects.largest.site1 - .Lselects.largest$start, 2, 2, 19, 29
	.word .Lselects.largest.site2 - .Lselects.largest$start, 3, 3, 12, 20
	.set .Lselects.largest$nsites, 2

	.text
	.p2align 4
	.set .Lselects.$module$.line, 1
	.type selects.$module$, %function
selects.$module$:
.Lselects.$module$$start:
	.cfi_startproc
	.loc 1 .Lselects.$module$.line+0 1
	sub sp, sp, #64
	stp x29, x30, [sp, #48]
	add x29, sp, #48
	.cfi_def_cfa_offset 64
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]
	cmp sp, x16
	b.lo .Lselects.$module$.stack
.Lselects.$module$.stack.ok:
	.loc 1 .Lselects.$module$.line+2 1
	ldr x0, =selects.largest$desc
	bl pyrt_make_plain_function
	str x0, [x28, #__main__$var.largest-PYRL_CONTEXT]
	.loc 1 .Lselects.$module$.line+14 15
	mov x8, #7
	str x8, [sp]
	mov x8, #3
	str x8, [sp, #8]
	mov x8, #9
	str x8, [sp, #16]
	mov x8, #3
	str x8, [sp, #24]
	mov x8, #11
	str x8, [sp, #32]
	add x0, sp, #0
	mov x1, #5
	bl pyrt_build_list
	.loc 1 .Lselects.$module$.line+14 7
	mov x1, #5
	bl selects.largest
.Lselects.$module$.site1:
	cbz x0, .Lselects.$module$.landing
	.loc 1 .Lselects.$module$.line+14 1
	ldr x8, [x28, #builtin$print-PYRL_CONTEXT]
	mov x1, x0
	mov x0, x8
	bl pyrt_call_one
.Lselects.$module$.site2:
	cbz x0, .Lselects.$module$.landing
	mov x0, #4
.Lselects.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp, #48]
	add sp, sp, #64
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Lselects.$module$.landing:
	mov x0, x30
	bl pyrt_traceback_add
	b .Lselects.$module$.leave
.Lselects.$module$.stack:
	bl pyrk_stack_check
	cbnz x16, .Lselects.$module$.stack.ok
	b .Lselects.$module$.leave
	.cfi_endproc
	.ltorg
.Lselects.$module$$end:
	.size selects.$module$, . - selects.$module$
	.section .rodata
	.p2align 2
.Lselects.$module$$sites:
	.word .Lselects.$module$.site1 - .Lselects.$module$$start, 14, 14, 6, 33
	.word .Lselects.$module$.site2 - .Lselects.$module$$start, 14, 14, 0, 34
	.set .Lselects.$module$$nsites, 2

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
	.type str$largest.d1b43162, %object
str$largest.d1b43162:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 7
	.ascii "largest"
	.size str$largest.d1b43162, . - str$largest.d1b43162
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
	.type str$low.381226df, %object
str$low.381226df:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "low"
	.size str$low.381226df, . - str$low.381226df
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
	.type str$selects_py.46598bf7, %object
str$selects_py.46598bf7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 10
	.ascii "selects.py"
	.size str$selects_py.46598bf7, . - str$selects_py.46598bf7
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
	.type tuple$1.e5396aac, %object
tuple$1.e5396aac:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$largest.d1b43162
	.size tuple$1.e5396aac, . - tuple$1.e5396aac
	.balign 8
	.type tuple$2.2b7ea702, %object
tuple$2.2b7ea702:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 2
	.xword str$items.3389b899
	.xword str$low.381226df
	.size tuple$2.2b7ea702, . - tuple$2.2b7ea702
	.balign 8
	.type selects.largest$desc, %object
selects.largest$desc:
	.xword selects.largest
	.xword str$largest.d1b43162
	.xword str$largest.d1b43162
	.xword tuple$2.2b7ea702
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 2
	.word 0
	.word 0
	.word 0
	.word 3
	.xword 0
	.xword __main__$module
	.xword .Lselects.largest$start
	.xword .Lselects.largest$end
	.xword .Lselects.largest$sites
	.xword .Lselects.largest$nsites
	.xword selects.largest$source
	.xword 201
	.size selects.largest$desc, . - selects.largest$desc
	.balign 8
	.type selects.$module$$desc, %object
selects.$module$$desc:
	.xword selects.$module$
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
	.xword .Lselects.$module$$start
	.xword .Lselects.$module$$end
	.xword .Lselects.$module$$sites
	.xword .Lselects.$module$$nsites
	.xword selects.$module$$source
	.xword 130
	.size selects.$module$$desc, . - selects.$module$$desc
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$selects_py.46598bf7
	.xword 4
	.xword selects.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.e5396aac
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
	.xword selects.largest$desc
	.xword selects.$module$$desc
	.size pyrl$functions, . - pyrl$functions
	.balign 8
	.globl pyrl_program
	.type pyrl_program, %object
pyrl_program:
	.xword pyrl$modules
	.xword 1
	.xword pyrl$functions
	.xword 2
	.xword str$selects_py.46598bf7
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
	.type selects.largest$source, %object
selects.largest$source:
	.ascii "def largest(items, low):\012"
	.ascii "\012"
	.ascii "    for i in range(len(items)):\012"
	.ascii "        k = items[i] & 1023\012"
	.ascii "        k = k if k > low else 100\012"
	.ascii "        if k > high:\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "        at = at + 1 if k == 7 else at\012"
	.ascii "    return high, at\012"
	.size selects.largest$source, . - selects.largest$source
	.type selects.$module$$source, %object
selects.$module$$source:
	.ascii "# golden: -S -O2 --policy=heuristic -fno-verbose-asm -o -\012"
	.ascii "\012"
	.ascii "def largest(items, low):\012"
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
	.ascii "print(largest([3, 1, 4, 1, 5], 2))\012"
	.size selects.$module$$source, . - selects.$module$$source

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
	.type __main__$var.largest, %object
__main__$var.largest:
	.xword 0
	.size __main__$var.largest, . - __main__$var.largest

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
