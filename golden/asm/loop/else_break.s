// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "else_break.py"

// find
	.text
	.p2align 4
	.set .Lelse_break.find.line, 2
	.type else_break.find, %function
else_break.find:
.Lelse_break.find$start:
	.cfi_startproc
	.loc 1 .Lelse_break.find.line+0 1
	stp x29, x30, [sp, #-64]!          // frame
	mov x29, sp                        // frame
	stp x19, x20, [sp, #16]            // save
	stp x21, x22, [sp, #32]            // save
	.cfi_def_cfa_offset 64
	.cfi_offset 29, -64
	.cfi_offset 30, -56
	.cfi_offset 19, -48
	.cfi_offset 20, -40
	.cfi_offset 21, -32
	.cfi_offset 22, -24
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lelse_break.find.stack
.Lelse_break.find.stack.ok:
// for i, y in enumerate(items):
	.loc 1 .Lelse_break.find.line+1 5
	tst x0, #7                         // tst
	b.eq .Lelse_break.find.start.k3    // branch.test
	str x1, [sp, #56]                  // spill
.Lelse_break.find.for1.cond.generic:
	.loc 1 .Lelse_break.find.line+1 17
	str x0, [sp, #48]                  // spill
	bl pyrt_get_iter                   // iter.get; call.runtime
.Lelse_break.find.site1:
	cbz x0, .Lelse_break.find.landing  // branch.zero
	.loc 1 .Lelse_break.find.line+1 5
	mov x19, x0                        // edge
.Lelse_break.find.for1.cond.enter:
	ldp x20, x21, [sp, #48]            // edge
	mov x22, #0                        // edge
.Lelse_break.find.for1.cond:
	cbz x19, .Lelse_break.find.for1.cond.index // branch.zero
.Lelse_break.find.for1.cond.step:
	mov x0, x19                        // argument
	bl pyrt_iter_next                  // iter.next; call.runtime
.Lelse_break.find.site2:
	cbz x0, .Lelse_break.find.for1.cond.step.k1 // branch.zero
// if x == y:
	.loc 1 .Lelse_break.find.line+2 12
	tbz w21, #0, .Lelse_break.find.for1.item.v2.t5generic // branch.bit (not tst)
	tbz w0, #0, .Lelse_break.find.for1.item.v2.t5generic // branch.bit (not tst)
// for i, y in enumerate(items):
	.loc 1 .Lelse_break.find.line+1 5
	lsl x8, x22, #1                    // box.smi; lsl
	add x8, x8, #1                     // box.smi; add.imm
// if x == y:
	.loc 1 .Lelse_break.find.line+2 12
	cmp x21, x0                        // cmp
	b.eq .Lelse_break.find.for1.end    // branch.cmp
// for i, y in enumerate(items):
	.loc 1 .Lelse_break.find.line+1 5
	add x22, x22, #1                   // int.binary; add.imm
	cbz x19, .Lelse_break.find.for1.cond.index // branch.zero
	b .Lelse_break.find.for1.cond.step
.Lelse_break.find.start.k3:
	ldr w8, [x0]                       // is_type; mem.offset
	cmp x8, #11                        // cmp.imm
	b.eq .Lelse_break.find.start.k1    // branch.cmp
	str x1, [sp, #56]                  // spill
	b .Lelse_break.find.for1.cond.generic // jump
.Lelse_break.find.start.k1:
	stp x0, x1, [sp, #48]              // spill
	mov x19, #0                        // edge
	b .Lelse_break.find.for1.cond.enter // jump
.Lelse_break.find.for1.cond.step.k1:
	ldr x8, [x28, #520]                // iter.next; mem.offset
	cbnz x8, .Lelse_break.find.landing // branch.zero
.Lelse_break.find.for1.else:
// return -1
	.loc 1 .Lelse_break.find.line+5 9
	mov x0, #-1                        // argument
.Lelse_break.find.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #16]            // restore
	ldp x21, x22, [sp, #32]            // restore
	ldp x29, x30, [sp], #64            // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 21
	.cfi_restore 22
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lelse_break.find.for1.cond.index:
// for i, y in enumerate(items):
	.loc 1 .Lelse_break.find.line+1 5
	ldr x8, [x20, #8]                  // seq.len; mem.offset
	cmp x22, x8                        // cmp
	b.ge .Lelse_break.find.for1.else   // branch.cmp
	lsl x8, x22, #1                    // box.smi; lsl
	add x8, x8, #1                     // box.smi; add.imm
	ldr x9, [x20, #16]                 // list.items; mem.offset
	ldr x9, [x9, x22, lsl #3]          // item.load; mem.index
	add x22, x22, #1                   // int.binary; add.imm
	mov x1, x9                         // edge
	b .Lelse_break.find.for1.item      // jump
	.p2align 4
.Lelse_break.find.for1.item.t1:
// if x == y:
	.loc 1 .Lelse_break.find.line+2 12
	tbz w1, #0, .Lelse_break.find.for1.item.t5generic // branch.bit (not tst)
	cmp x21, x1                        // cmp
	b.eq .Lelse_break.find.for1.end    // branch.cmp
// for i, y in enumerate(items):
	.loc 1 .Lelse_break.find.line+1 5
	ldr x8, [x20, #8]                  // seq.len; mem.offset
	cmp x22, x8                        // cmp
	b.ge .Lelse_break.find.for1.else   // branch.cmp
	lsl x8, x22, #1                    // box.smi; lsl
	add x8, x8, #1                     // box.smi; add.imm
	ldr x9, [x20, #16]                 // list.items; mem.offset
	ldr x1, [x9, x22, lsl #3]          // item.load; mem.index
	add x22, x22, #1                   // int.binary; add.imm
.Lelse_break.find.for1.item:
// if x == y:
	.loc 1 .Lelse_break.find.line+2 12
	tbz w21, #0, .Lelse_break.find.for1.item.t5generic // branch.bit (not tst)
	b .Lelse_break.find.for1.item.t1
.Lelse_break.find.for1.end:
// return i
	.loc 1 .Lelse_break.find.line+6 5
	mov x0, x8                         // argument
	.cfi_remember_state
	ldp x19, x20, [sp, #16]            // restore
	ldp x21, x22, [sp, #32]            // restore
	ldp x29, x30, [sp], #64            // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 21
	.cfi_restore 22
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lelse_break.find.for1.item.v2.t5generic:
// if x == y:
	.loc 1 .Lelse_break.find.line+2 12
	mov x1, x0                         // argument
	mov x0, x21                        // argument
	bl pyrk_eq                         // compare.generic; call.keeping
.Lelse_break.find.site3:
	cbz x0, .Lelse_break.find.landing  // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lelse_break.find.for1.item.v2.t5generic.k2 // branch.cmp
	cmp x0, #12                        // cmp.imm
	b.ne .Lelse_break.find.for1.item.v2.t5generic.slow1 // branch.cmp
.Lelse_break.find.for1.item.v2.t5generic.k3:
// for i, y in enumerate(items):
	.loc 1 .Lelse_break.find.line+1 5
	add x22, x22, #1                   // int.binary; add.imm
// if x == y:
	.loc 1 .Lelse_break.find.line+2 12
	b .Lelse_break.find.for1.cond      // jump
.Lelse_break.find.for1.item.v2.t5generic.slow1:
	bl pyrk_truth                      // truth; call.keeping
.Lelse_break.find.site4:
	cbz x0, .Lelse_break.find.landing  // branch.zero
	cmp x0, #20                        // cmp.imm
	b.ne .Lelse_break.find.for1.item.v2.t5generic.k3 // branch.cmp
.Lelse_break.find.for1.item.v2.t5generic.k2:
// for i, y in enumerate(items):
	.loc 1 .Lelse_break.find.line+1 5
	lsl x8, x22, #1                    // box.smi; lsl
	add x8, x8, #1                     // box.smi; add.imm
// if x == y:
	.loc 1 .Lelse_break.find.line+2 12
	b .Lelse_break.find.for1.end       // jump
.Lelse_break.find.for1.item.t5generic:
	mov x0, x21                        // argument
	bl pyrk_eq                         // compare.generic; call.keeping
.Lelse_break.find.site5:
	cbz x0, .Lelse_break.find.landing  // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lelse_break.find.for1.end    // branch.cmp
	cmp x0, #12                        // cmp.imm
	b.eq .Lelse_break.find.for1.cond   // branch.cmp
	bl pyrk_truth                      // truth; call.keeping
.Lelse_break.find.site6:
	cbnz x0, .Lelse_break.find.for1.item.t5generic.k5 // branch.zero
.Lelse_break.find.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lelse_break.find.leave          // return
.Lelse_break.find.for1.item.t5generic.k5:
	cmp x0, #20                        // cmp.imm
	b.eq .Lelse_break.find.for1.end    // branch.cmp
	b .Lelse_break.find.for1.cond
.Lelse_break.find.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lelse_break.find.stack.ok
	b .Lelse_break.find.leave          // RecursionError
	.cfi_endproc
.Lelse_break.find$end:
	.size else_break.find, . - else_break.find
	.section .rodata
	.p2align 2
.Lelse_break.find$sites:
	.word .Lelse_break.find.site1 - .Lelse_break.find$start, 1, 1, 16, 32
	.word .Lelse_break.find.site2 - .Lelse_break.find$start, 1, 5, 4, 17
	.word .Lelse_break.find.site3 - .Lelse_break.find$start, 2, 2, 11, 17
	.word .Lelse_break.find.site4 - .Lelse_break.find$start, 2, 2, 11, 17
	.word .Lelse_break.find.site5 - .Lelse_break.find$start, 2, 2, 11, 17
	.word .Lelse_break.find.site6 - .Lelse_break.find$start, 2, 2, 11, 17
	.set .Lelse_break.find$nsites, 6

// <module>
	.text
	.p2align 4
	.set .Lelse_break.$module$.line, 1
	.type else_break.$module$, %function
else_break.$module$:
.Lelse_break.$module$$start:
	.cfi_startproc
	.loc 1 .Lelse_break.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def find(items, x):
	.loc 1 .Lelse_break.$module$.line+1 1
	ldr x0, =else_break.find$desc      // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.find-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lelse_break.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lelse_break.$module$$end:
	.size else_break.$module$, . - else_break.$module$
	.section .rodata
	.p2align 2
.Lelse_break.$module$$sites:
	.set .Lelse_break.$module$$nsites, 0

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
// str 'else_break.py'
	.balign 8
	.type str$else_break_py.e3b596b8, %object
str$else_break_py.e3b596b8:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 13
	.ascii "else_break.py"
	.size str$else_break_py.e3b596b8, . - str$else_break_py.e3b596b8
// str 'find'
	.balign 8
	.type str$find.e3d8d85b, %object
str$find.e3d8d85b:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 4
	.ascii "find"
	.size str$find.e3d8d85b, . - str$find.e3d8d85b
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
	.type tuple$1.aff41ec1, %object
tuple$1.aff41ec1:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$find.e3d8d85b
	.size tuple$1.aff41ec1, . - tuple$1.aff41ec1
// tuple of 2
	.balign 8
	.type tuple$2.66a9e303, %object
tuple$2.66a9e303:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 2
	.xword str$items.3389b899
	.xword str$x.543deef1
	.size tuple$2.66a9e303, . - tuple$2.66a9e303
// function find
	.balign 8
	.type else_break.find$desc, %object
else_break.find$desc:
	.xword else_break.find
	.xword str$find.e3d8d85b
	.xword str$find.e3d8d85b
	.xword tuple$2.66a9e303
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 2
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lelse_break.find$start
	.xword .Lelse_break.find$end
	.xword .Lelse_break.find$sites
	.xword .Lelse_break.find$nsites
	.xword else_break.find$source
	.xword 106
	.size else_break.find$desc, . - else_break.find$desc
// function <module>
	.balign 8
	.type else_break.$module$$desc, %object
else_break.$module$$desc:
	.xword else_break.$module$
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
	.xword .Lelse_break.$module$$start
	.xword .Lelse_break.$module$$end
	.xword .Lelse_break.$module$$sites
	.xword .Lelse_break.$module$$nsites
	.xword else_break.$module$$source
	.xword 42
	.size else_break.$module$$desc, . - else_break.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$else_break_py.e3b596b8
	.xword 4
	.xword else_break.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.aff41ec1
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
	.xword else_break.find$desc
	.xword else_break.$module$$desc
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
	.xword str$else_break_py.e3b596b8
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of find
	.type else_break.find$source, %object
else_break.find$source:
	.ascii "def find(items, x):\012"
	.ascii "    for i, y in enumerate(items):\012"
	.ascii "        if x == y:\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "        return -1\012"
	.ascii "    return i\012"
	.size else_break.find$source, . - else_break.find$source
// source lines of <module>
	.type else_break.$module$$source, %object
else_break.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def find(items, x):\012"
	.size else_break.$module$$source, . - else_break.$module$$source

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
	.type __main__$var.find, %object
__main__$var.find:
	.xword 0
	.size __main__$var.find, . - __main__$var.find

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
