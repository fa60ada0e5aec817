// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "range.py"

// total
	.text
	.p2align 4
	.set .Lrange.total.line, 2
	.type range.total, %function
range.total:
.Lrange.total$start:
	.cfi_startproc
	.loc 1 .Lrange.total.line+0 1
	stp x29, x30, [sp, #-48]!          // frame
	mov x29, sp                        // frame
	stp x19, x20, [sp, #16]            // save
	.cfi_def_cfa_offset 48
	.cfi_offset 29, -48
	.cfi_offset 30, -40
	.cfi_offset 19, -32
	.cfi_offset 20, -24
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lrange.total.stack
.Lrange.total.stack.ok:
// for i in range(n):
	.loc 1 .Lrange.total.line+2 5
	tbz w0, #0, .Lrange.total.for1.cond.generic // branch.bit (not tst)
	asr x8, x0, #1                     // unbox.smi; asr
	mov x0, #1                         // edge
	mov x9, #0                         // edge
	cmp x9, x8                         // cmp
	b.ge .Lrange.total.for1.end        // branch.cmp
.Lrange.total.for1.cond.fast:
// s += i
	.loc 1 .Lrange.total.line+3 9
	adds x10, x0, x9, lsl #1           // is_unset; adds
	b.vs .Lrange.total.for1.body.t1generic // branch.overflow
// for i in range(n):
	.loc 1 .Lrange.total.line+2 5
	add x9, x9, #1                     // int.binary; add.imm
	mov x0, x10                        // edge
	cmp x9, x8                         // cmp
	b.lt .Lrange.total.for1.cond.fast  // branch.cmp
.Lrange.total.for1.end:
// return s
	.loc 1 .Lrange.total.line+4 5
.Lrange.total.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #16]            // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lrange.total.for1.body.t1generic:
// for i in range(n):
	.loc 1 .Lrange.total.line+2 5
	lsl x10, x9, #1                    // box.smi; lsl
	add x1, x10, #1                    // box.smi; add.imm
// s += i
	.loc 1 .Lrange.total.line+3 9
	bl pyrk_iadd                       // binary.generic; call.keeping
.Lrange.total.site1:
	cbnz x0, .Lrange.total.for1.body.t1generic.k1 // branch.zero
.Lrange.total.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lrange.total.leave              // return
.Lrange.total.for1.body.t1generic.k1:
// for i in range(n):
	.loc 1 .Lrange.total.line+2 5
	add x9, x9, #1                     // int.binary; add.imm
	mov x19, x0                        // edge
	mov x0, #0                         // edge
.Lrange.total.for1.cond.v2:
	cmp x9, x8                         // cmp
	b.lt .Lrange.total.for1.cond.fast.v2 // branch.cmp
	cbz x0, .Lrange.total.for1.end.v2  // branch.zero
	mov x20, x9                        // split
	stp x8, x0, [sp, #32]              // spill
	bl pyrt_iter_next                  // iter.next; call.runtime
.Lrange.total.site2:
	cbz x0, .Lrange.total.for1.cond.step.k1 // branch.zero
// s += i
	.loc 1 .Lrange.total.line+3 9
	mov x1, x0                         // argument
	mov x0, x19                        // argument
	bl pyrk_iadd                       // binary; call.keeping
.Lrange.total.site3:
	mov x19, x0                        // result
	cbz x19, .Lrange.total.landing     // branch.zero
	mov x9, x20                        // edge
	ldp x8, x0, [sp, #32]              // edge
	b .Lrange.total.for1.cond.v2       // jump
.Lrange.total.for1.cond.generic:
// for i in range(n):
	.loc 1 .Lrange.total.line+2 14
	ldr x8, [x28, #builtin$range-PYRL_CONTEXT] // call.builtin; mem.near
	mov x1, x0                         // argument
	mov x0, x8                         // argument
	bl pyrt_call_one                   // call.builtin; call.runtime
.Lrange.total.site4:
	cbz x0, .Lrange.total.landing      // branch.zero
	.loc 1 .Lrange.total.line+2 5
	bl pyrt_get_iter                   // iter.get; call.runtime
.Lrange.total.site5:
	cbz x0, .Lrange.total.landing      // branch.zero
	mov x19, #1                        // edge
	mov x9, #0                         // edge
	mov x8, #0                         // edge
	b .Lrange.total.for1.cond.v2       // jump
.Lrange.total.for1.cond.step.k1:
	ldr x8, [x28, #520]                // iter.next; mem.offset
	cbnz x8, .Lrange.total.landing     // branch.zero
.Lrange.total.for1.end.v2:
// return s
	.loc 1 .Lrange.total.line+4 5
	mov x0, x19                        // argument
	b .Lrange.total.leave              // return
.Lrange.total.for1.cond.fast.v2:
// for i in range(n):
	.loc 1 .Lrange.total.line+2 5
	mov x20, x9                        // split
	stp x8, x0, [sp, #32]              // spill
	lsl x8, x20, #1                    // box.smi; lsl
	add x1, x8, #1                     // box.smi; add.imm
	add x9, x20, #1                    // int.binary; add.imm
// s += i
	.loc 1 .Lrange.total.line+3 9
	tbz w19, #0, .Lrange.total.for1.body.v2.t3generic // branch.bit (not tst)
	adds x10, x19, x8                  // is_unset; adds
	b.vc .Lrange.total.for1.body.v2.t1.k1 // branch.overflow
.Lrange.total.for1.body.v2.t3generic:
	mov x0, x19                        // argument
	bl pyrk_iadd                       // binary.generic; call.keeping
.Lrange.total.site6:
	mov x19, x0                        // result
	cbz x19, .Lrange.total.landing     // branch.zero
	ldp x8, x0, [sp, #32]              // edge
	b .Lrange.total.for1.cond.v2       // jump
.Lrange.total.for1.body.v2.t1.k1:
	mov x19, x10                       // edge
	ldp x8, x0, [sp, #32]              // edge
	b .Lrange.total.for1.cond.v2       // jump
.Lrange.total.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lrange.total.stack.ok
	b .Lrange.total.leave              // RecursionError
	.cfi_endproc
.Lrange.total$end:
	.size range.total, . - range.total
	.section .rodata
	.p2align 2
.Lrange.total$sites:
	.word .Lrange.total.site1 - .Lrange.total$start, 3, 3, 8, 14
	.word .Lrange.total.site2 - .Lrange.total$start, 2, 3, 4, 14
	.word .Lrange.total.site3 - .Lrange.total$start, 3, 3, 8, 14
	.word .Lrange.total.site4 - .Lrange.total$start, 2, 2, 13, 21
	.word .Lrange.total.site5 - .Lrange.total$start, 2, 3, 4, 14
	.word .Lrange.total.site6 - .Lrange.total$start, 3, 3, 8, 14
	.set .Lrange.total$nsites, 6

// <module>
	.text
	.p2align 4
	.set .Lrange.$module$.line, 1
	.type range.$module$, %function
range.$module$:
.Lrange.$module$$start:
	.cfi_startproc
	.loc 1 .Lrange.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def total(n):
	.loc 1 .Lrange.$module$.line+1 1
	ldr x0, =range.total$desc          // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.total-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lrange.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lrange.$module$$end:
	.size range.$module$, . - range.$module$
	.section .rodata
	.p2align 2
.Lrange.$module$$sites:
	.set .Lrange.$module$$nsites, 0

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
// str 'range'
	.balign 8
	.type str$range.fd6f38d0, %object
str$range.fd6f38d0:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "range"
	.size str$range.fd6f38d0, . - str$range.fd6f38d0
// str 'range.py'
	.balign 8
	.type str$range_py.731d67a7, %object
str$range_py.731d67a7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 8
	.ascii "range.py"
	.size str$range_py.731d67a7, . - str$range_py.731d67a7
// str 'total'
	.balign 8
	.type str$total.07214328, %object
str$total.07214328:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "total"
	.size str$total.07214328, . - str$total.07214328
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
	.type tuple$1.b47dd478, %object
tuple$1.b47dd478:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$total.07214328
	.size tuple$1.b47dd478, . - tuple$1.b47dd478
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
// function total
	.balign 8
	.type range.total$desc, %object
range.total$desc:
	.xword range.total
	.xword str$total.07214328
	.xword str$total.07214328
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
	.xword .Lrange.total$start
	.xword .Lrange.total$end
	.xword .Lrange.total$sites
	.xword .Lrange.total$nsites
	.xword range.total$source
	.xword 66
	.size range.total$desc, . - range.total$desc
// function <module>
	.balign 8
	.type range.$module$$desc, %object
range.$module$$desc:
	.xword range.$module$
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
	.xword .Lrange.$module$$start
	.xword .Lrange.$module$$end
	.xword .Lrange.$module$$sites
	.xword .Lrange.$module$$nsites
	.xword range.$module$$source
	.xword 36
	.size range.$module$$desc, . - range.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$range_py.731d67a7
	.xword 4
	.xword range.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.b47dd478
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
	.xword range.total$desc
	.xword range.$module$$desc
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
	.xword str$range_py.731d67a7
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of total
	.type range.total$source, %object
range.total$source:
	.ascii "def total(n):\012"
	.ascii "\012"
	.ascii "    for i in range(n):\012"
	.ascii "        s += i\012"
	.ascii "    return s\012"
	.size range.total$source, . - range.total$source
// source lines of <module>
	.type range.$module$$source, %object
range.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def total(n):\012"
	.size range.$module$$source, . - range.$module$$source

	.section pyrl_roots,"aw",@progbits
	.balign 16
	.globl PYRL_CONTEXT
	.type PYRL_CONTEXT, %object
PYRL_CONTEXT:
	.zero 640
	.size PYRL_CONTEXT, . - PYRL_CONTEXT
// builtin range
	.balign 8
	.type builtin$range, %object
builtin$range:
	.xword 0
	.size builtin$range, . - builtin$range
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
	.type __main__$var.total, %object
__main__$var.total:
	.xword 0
	.size __main__$var.total, . - __main__$var.total

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

	.section pyrl_builtins,"a",@progbits
	.balign 8
	.type builtin$range$entry, %object
builtin$range$entry:
	.xword str$range.fd6f38d0
	.xword builtin$range
	.size builtin$range$entry, . - builtin$range$entry

	.section .note.GNU-stack,"",@progbits
