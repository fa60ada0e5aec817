// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "list.py"

// total
	.text
	.p2align 4
	.set .Llist.total.line, 2
	.type list.total, %function
list.total:
.Llist.total$start:
	.cfi_startproc
	.loc 1 .Llist.total.line+0 1
	stp x29, x30, [sp, #-64]!          // frame
	mov x29, sp                        // frame
	stp x19, x20, [sp, #16]            // save
	stp x21, x22, [sp, #32]            // save
	str x23, [sp, #48]                 // save
	.cfi_def_cfa_offset 64
	.cfi_offset 29, -64
	.cfi_offset 30, -56
	.cfi_offset 19, -48
	.cfi_offset 20, -40
	.cfi_offset 21, -32
	.cfi_offset 22, -24
	.cfi_offset 23, -16
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Llist.total.stack
.Llist.total.stack.ok:
// for x in items:
	.loc 1 .Llist.total.line+2 5
	tst x0, #7                         // tst
	b.eq .Llist.total.start.k3         // branch.test
.Llist.total.for1.cond.generic:
	str x0, [sp, #56]                  // spill
	bl pyrt_get_iter                   // iter.get; call.runtime
.Llist.total.site1:
	cbz x0, .Llist.total.landing       // branch.zero
	mov x19, x0                        // edge
.Llist.total.for1.cond.enter:
	ldr x20, [sp, #56]                 // edge
	mov x21, #1                        // edge
	mov x22, #0                        // edge
.Llist.total.for1.cond:
	cbz x19, .Llist.total.for1.cond.index // branch.zero
.Llist.total.for1.cond.step:
	mov x0, x19                        // argument
	bl pyrt_iter_next                  // iter.next; call.runtime
.Llist.total.site2:
	cbz x0, .Llist.total.for1.cond.step.k1 // branch.zero
// s += x
	.loc 1 .Llist.total.line+3 9
	tbz w0, #0, .Llist.total.for1.body.t3generic // branch.bit (not tst)
	sub x8, x0, #1                     // is_unset; sub.imm
	adds x23, x21, x8                  // is_unset; adds
	b.vs .Llist.total.for1.body.t3generic // branch.overflow
	mov x21, x23                       // edge
// for x in items:
	.loc 1 .Llist.total.line+2 5
	cbz x19, .Llist.total.for1.cond.index // branch.zero
	b .Llist.total.for1.cond.step
.Llist.total.start.k3:
	ldr w8, [x0]                       // is_type; mem.offset
	cmp x8, #11                        // cmp.imm
	b.ne .Llist.total.for1.cond.generic // branch.cmp
	str x0, [sp, #56]                  // spill
	mov x19, #0                        // edge
	b .Llist.total.for1.cond.enter     // jump
.Llist.total.for1.cond.step.k1:
	ldr x8, [x28, #520]                // iter.next; mem.offset
	cbnz x8, .Llist.total.landing      // branch.zero
.Llist.total.for1.end:
// return s
	.loc 1 .Llist.total.line+4 5
	mov x0, x21                        // argument
.Llist.total.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #16]            // restore
	ldp x21, x22, [sp, #32]            // restore
	ldr x23, [sp, #48]                 // restore
	ldp x29, x30, [sp], #64            // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 21
	.cfi_restore 22
	.cfi_restore 23
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.p2align 4
.Llist.total.for1.cond.index:
// for x in items:
	.loc 1 .Llist.total.line+2 5
	ldr x8, [x20, #8]                  // seq.len; mem.offset
	cmp x22, x8                        // cmp
	b.ge .Llist.total.for1.end         // branch.cmp
	ldr x8, [x20, #16]                 // list.items; mem.offset
	ldr x1, [x8, x22, lsl #3]          // item.load; mem.index
// s += x
	.loc 1 .Llist.total.line+3 9
	tbz w1, #0, .Llist.total.for1.body.v2.t3generic // branch.bit (not tst)
	sub x8, x1, #1                     // is_unset; sub.imm
	adds x23, x21, x8                  // is_unset; adds
	b.vs .Llist.total.for1.body.v2.t3generic // branch.overflow
// for x in items:
	.loc 1 .Llist.total.line+2 5
	add x22, x22, #1                   // int.binary; add.imm
	mov x21, x23                       // edge
	cbz x19, .Llist.total.for1.cond.index // branch.zero
	b .Llist.total.for1.cond.step
.Llist.total.for1.body.t3generic:
// s += x
	.loc 1 .Llist.total.line+3 9
	mov x1, x0                         // argument
.Llist.total.for1.body.v3.t5generic:
	mov x0, x21                        // argument
	bl pyrk_iadd                       // binary.generic; call.keeping
.Llist.total.site3:
	cbnz x0, .Llist.total.for1.body.t3generic.k1 // branch.zero
.Llist.total.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Llist.total.leave               // return
.Llist.total.for1.body.t3generic.k1:
	mov x21, x0                        // edge
.Llist.total.for1.cond.v2:
// for x in items:
	.loc 1 .Llist.total.line+2 5
	cbz x19, .Llist.total.for1.cond.index.v2 // branch.zero
	mov x0, x19                        // argument
	bl pyrt_iter_next                  // iter.next; call.runtime
.Llist.total.site4:
	cbz x0, .Llist.total.for1.cond.step.v2.k1 // branch.zero
	mov x1, x0                         // edge
.Llist.total.for1.body.v3:
// s += x
	.loc 1 .Llist.total.line+3 9
	tbz w21, #0, .Llist.total.for1.body.v3.t5generic // branch.bit (not tst)
	tbz w1, #0, .Llist.total.for1.body.v3.t5generic // branch.bit (not tst)
	sub x8, x1, #1                     // is_unset; sub.imm
	adds x23, x21, x8                  // is_unset; adds
	b.vs .Llist.total.for1.body.v3.t5generic // branch.overflow
	mov x21, x23                       // edge
	b .Llist.total.for1.cond           // jump
.Llist.total.for1.body.v2.t3generic:
	mov x0, x21                        // argument
	bl pyrk_iadd                       // binary.generic; call.keeping
.Llist.total.site5:
	cbz x0, .Llist.total.landing       // branch.zero
// for x in items:
	.loc 1 .Llist.total.line+2 5
	add x22, x22, #1                   // int.binary; add.imm
	mov x21, x0                        // edge
	b .Llist.total.for1.cond.v2        // jump
.Llist.total.for1.cond.step.v2.k1:
	ldr x8, [x28, #520]                // iter.next; mem.offset
	cbnz x8, .Llist.total.landing      // branch.zero
.Llist.total.for1.end.v2:
// return s
	.loc 1 .Llist.total.line+4 5
	mov x0, x21                        // argument
	b .Llist.total.leave               // return
.Llist.total.for1.cond.index.v2:
// for x in items:
	.loc 1 .Llist.total.line+2 5
	ldr x8, [x20, #8]                  // seq.len; mem.offset
	cmp x22, x8                        // cmp
	b.ge .Llist.total.for1.end.v2      // branch.cmp
	ldr x8, [x20, #16]                 // seq.get; mem.offset
	ldr x0, [x8, x22, lsl #3]          // seq.get; mem.index
	add x22, x22, #1                   // int.binary; add.imm
	mov x1, x0                         // edge
	b .Llist.total.for1.body.v3        // jump
.Llist.total.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Llist.total.stack.ok
	b .Llist.total.leave               // RecursionError
	.cfi_endproc
.Llist.total$end:
	.size list.total, . - list.total
	.section .rodata
	.p2align 2
.Llist.total$sites:
	.word .Llist.total.site1 - .Llist.total$start, 2, 3, 4, 14
	.word .Llist.total.site2 - .Llist.total$start, 2, 3, 4, 14
	.word .Llist.total.site3 - .Llist.total$start, 3, 3, 8, 14
	.word .Llist.total.site4 - .Llist.total$start, 2, 3, 4, 14
	.word .Llist.total.site5 - .Llist.total$start, 3, 3, 8, 14
	.set .Llist.total$nsites, 5

// <module>
	.text
	.p2align 4
	.set .Llist.$module$.line, 1
	.type list.$module$, %function
list.$module$:
.Llist.$module$$start:
	.cfi_startproc
	.loc 1 .Llist.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def total(items):
	.loc 1 .Llist.$module$.line+1 1
	ldr x0, =list.total$desc           // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.total-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Llist.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Llist.$module$$end:
	.size list.$module$, . - list.$module$
	.section .rodata
	.p2align 2
.Llist.$module$$sites:
	.set .Llist.$module$$nsites, 0

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
// str 'items'
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
// str 'list.py'
	.balign 8
	.type str$list_py.e06b0126, %object
str$list_py.e06b0126:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 7
	.ascii "list.py"
	.size str$list_py.e06b0126, . - str$list_py.e06b0126
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
	.type tuple$1.aad9f070, %object
tuple$1.aad9f070:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$items.3389b899
	.size tuple$1.aad9f070, . - tuple$1.aad9f070
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
// function total
	.balign 8
	.type list.total$desc, %object
list.total$desc:
	.xword list.total
	.xword str$total.07214328
	.xword str$total.07214328
	.xword tuple$1.aad9f070
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
	.xword .Llist.total$start
	.xword .Llist.total$end
	.xword .Llist.total$sites
	.xword .Llist.total$nsites
	.xword list.total$source
	.xword 67
	.size list.total$desc, . - list.total$desc
// function <module>
	.balign 8
	.type list.$module$$desc, %object
list.$module$$desc:
	.xword list.$module$
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
	.xword .Llist.$module$$start
	.xword .Llist.$module$$end
	.xword .Llist.$module$$sites
	.xword .Llist.$module$$nsites
	.xword list.$module$$source
	.xword 40
	.size list.$module$$desc, . - list.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$list_py.e06b0126
	.xword 4
	.xword list.$module$$desc
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
	.xword list.total$desc
	.xword list.$module$$desc
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
	.xword str$list_py.e06b0126
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of total
	.type list.total$source, %object
list.total$source:
	.ascii "def total(items):\012"
	.ascii "\012"
	.ascii "    for x in items:\012"
	.ascii "        s += x\012"
	.ascii "    return s\012"
	.size list.total$source, . - list.total$source
// source lines of <module>
	.type list.$module$$source, %object
list.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def total(items):\012"
	.size list.$module$$source, . - list.$module$$source

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

	.section .note.GNU-stack,"",@progbits
