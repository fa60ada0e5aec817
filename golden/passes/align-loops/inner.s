// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "inner.py"

	.text
	.p2align 4
	.set .Linner.table.line, 3
	.type inner.table, %function
inner.table:
.Linner.table$start:
	.cfi_startproc
	.loc 1 .Linner.table.line+0 1
	.loc 1 .Linner.table.line+2 5
	asr x8, x0, #1
	mov x0, #1
	mov x9, #0
	b .Linner.table.for1.cond
.Linner.table.for1.cond.fast:
	lsl x10, x9, #1
.Linner.table.site1:
	.loc 1 .Linner.table.line+3 9
	mov x11, #0
	b .Linner.table.for2.cond
	.p2align 4
.Linner.table.for2.cond.fast:
	.loc 1 .Linner.table.line+4 22
	madd x12, x10, x11, x0
	.loc 1 .Linner.table.line+4 21
	and x0, x12, #0x1ffff
	.loc 1 .Linner.table.line+3 9
	add x11, x11, #1
.Linner.table.for2.cond:
	cmp x11, x9
	b.lt .Linner.table.for2.cond.fast
	.loc 1 .Linner.table.line+2 5
	add x9, x9, #1
.Linner.table.for1.cond:
	cmp x9, x8
	b.lt .Linner.table.for1.cond.fast
	.loc 1 .Linner.table.line+5 5
	ret
	.cfi_endproc
.Linner.table$end:
	.size inner.table, . - inner.table
	.section .rodata
	.p2align 2
.Linner.table$sites:
	.word .Linner.table.site1 - .Linner.table$start, 2, 4, 4, 44
	.set .Linner.table$nsites, 1

	.text
	.p2align 4
	.set .Linner.$module$.line, 1
	.type inner.$module$, %function
inner.$module$:
.Linner.$module$$start:
	.cfi_startproc
	.loc 1 .Linner.$module$.line+0 1
	stp x29, x30, [sp, #-16]!
	mov x29, sp
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]
	cmp sp, x16
	b.lo .Linner.$module$.stack
.Linner.$module$.stack.ok:
	.loc 1 .Linner.$module$.line+2 1
	ldr x0, =inner.table$desc
	bl pyrt_make_plain_function
	str x0, [x28, #__main__$var.table-PYRL_CONTEXT]
	.loc 1 .Linner.$module$.line+10 7
	mov x0, #21
	bl inner.table
.Linner.$module$.site1:
	cbz x0, .Linner.$module$.landing
	.loc 1 .Linner.$module$.line+10 1
	ldr x8, [x28, #builtin$print-PYRL_CONTEXT]
	mov x1, x0
	mov x0, x8
	bl pyrt_call_one
.Linner.$module$.site2:
	cbz x0, .Linner.$module$.landing
	mov x0, #4
.Linner.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Linner.$module$.landing:
	mov x0, x30
	bl pyrt_traceback_add
	b .Linner.$module$.leave
.Linner.$module$.stack:
	bl pyrk_stack_check
	cbnz x16, .Linner.$module$.stack.ok
	b .Linner.$module$.leave
	.cfi_endproc
	.ltorg
.Linner.$module$$end:
	.size inner.$module$, . - inner.$module$
	.section .rodata
	.p2align 2
.Linner.$module$$sites:
	.word .Linner.$module$.site1 - .Linner.$module$$start, 10, 10, 6, 15
	.word .Linner.$module$.site2 - .Linner.$module$$start, 10, 10, 0, 16
	.set .Linner.$module$$nsites, 2

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
	.type str$inner_py.4c7910dd, %object
str$inner_py.4c7910dd:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 8
	.ascii "inner.py"
	.size str$inner_py.4c7910dd, . - str$inner_py.4c7910dd
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
	.type str$table.ea0231d2, %object
str$table.ea0231d2:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "table"
	.size str$table.ea0231d2, . - str$table.ea0231d2
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
	.type tuple$1.b75d37cb, %object
tuple$1.b75d37cb:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$table.ea0231d2
	.size tuple$1.b75d37cb, . - tuple$1.b75d37cb
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
	.type inner.table$desc, %object
inner.table$desc:
	.xword inner.table
	.xword str$table.ea0231d2
	.xword str$table.ea0231d2
	.xword tuple$1.c6072cc1
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
	.xword .Linner.table$start
	.xword .Linner.table$end
	.xword .Linner.table$sites
	.xword .Linner.table$nsites
	.xword inner.table$source
	.xword 140
	.size inner.table$desc, . - inner.table$desc
	.balign 8
	.type inner.$module$$desc, %object
inner.$module$$desc:
	.xword inner.$module$
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
	.xword .Linner.$module$$start
	.xword .Linner.$module$$end
	.xword .Linner.$module$$sites
	.xword .Linner.$module$$nsites
	.xword inner.$module$$source
	.xword 97
	.size inner.$module$$desc, . - inner.$module$$desc
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$inner_py.4c7910dd
	.xword 4
	.xword inner.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.b75d37cb
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
	.xword inner.table$desc
	.xword inner.$module$$desc
	.size pyrl$functions, . - pyrl$functions
	.balign 8
	.globl pyrl_program
	.type pyrl_program, %object
pyrl_program:
	.xword pyrl$modules
	.xword 1
	.xword pyrl$functions
	.xword 2
	.xword str$inner_py.4c7910dd
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
	.type inner.table$source, %object
inner.table$source:
	.ascii "def table(n):\012"
	.ascii "    total = 0\012"
	.ascii "    for i in range(n):\012"
	.ascii "        for j in range(i):\012"
	.ascii "            total = (total + i * j) & 0xFFFF\012"
	.ascii "    return total\012"
	.size inner.table$source, . - inner.table$source
	.type inner.$module$$source, %object
inner.$module$$source:
	.ascii "# golden: -S -O2 --policy=heuristic -fno-verbose-asm -o -\012"
	.ascii "\012"
	.ascii "def table(n):\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "print(table(10))\012"
	.size inner.$module$$source, . - inner.$module$$source

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
	.type __main__$var.table, %object
__main__$var.table:
	.xword 0
	.size __main__$var.table, . - __main__$var.table

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
