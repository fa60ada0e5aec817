// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "while.py"

// count
	.text
	.p2align 4
	.set .Lwhile.count.line, 2
	.type while.count, %function
while.count:
.Lwhile.count$start:
	.cfi_startproc
	.loc 1 .Lwhile.count.line+0 1
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lwhile.count.stack
.Lwhile.count.stack.ok:
	mov x8, x0                         // result
// while i < n:
	.loc 1 .Lwhile.count.line+2 11
	tbz w8, #0, .Lwhile.count.while1.cond.t3generic // branch.bit (not tst)
	cmp x8, #1                         // cmp.imm
	b.gt .Lwhile.count.while1.cond.t1.to.while1.body // branch.cmp
	mov x0, #1                         // edge
// return i
	.loc 1 .Lwhile.count.line+4 5
	ret                                // return
.Lwhile.count.while1.cond.t1.to.while1.body:
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// while i < n:
	.loc 1 .Lwhile.count.line+2 11
	mov x0, #1                         // edge
	b .Lwhile.count.while1.body        // jump
	.p2align 4
.Lwhile.count.while1.cond.v2:
	cmp x9, x8                         // cmp
	b.ge .Lwhile.count.while1.cond.v2.to.while1.end // branch.cmp
	mov x0, x9                         // edge
.Lwhile.count.while1.body:
// i += 1
	.loc 1 .Lwhile.count.line+3 9
	adds x9, x0, #2                    // is_unset; adds.imm
	b.vs .Lwhile.count.while1.body.t1generic // branch.overflow
	b .Lwhile.count.while1.cond.v2
.Lwhile.count.while1.cond.v2.to.while1.end:
// while i < n:
	.loc 1 .Lwhile.count.line+2 11
	mov x0, x9                         // edge
.Lwhile.count.while1.end:
// return i
	.loc 1 .Lwhile.count.line+4 5
.Lwhile.count.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lwhile.count.while1.cond.t3generic:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// while i < n:
	.loc 1 .Lwhile.count.line+2 11
	mov x1, x8                         // argument
	mov x0, #1                         // argument
	bl pyrk_lt                         // compare.generic; call.keeping
.Lwhile.count.site1:
	cbnz x0, .Lwhile.count.while1.cond.t3generic.k1 // branch.zero
.Lwhile.count.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lwhile.count.leave              // return
.Lwhile.count.while1.cond.t3generic.k1:
	cmp x0, #20                        // cmp.imm
	b.ne .Lwhile.count.while1.cond.t3generic.k4 // branch.cmp
.Lwhile.count.while1.cond.t3generic.k2:
	mov x0, #1                         // edge
.Lwhile.count.while1.body.v2:
// i += 1
	.loc 1 .Lwhile.count.line+3 9
	mov x1, #3                         // argument
	bl pyrk_iadd                       // binary; call.keeping
.Lwhile.count.site2:
	cbz x0, .Lwhile.count.landing      // branch.zero
	mov x9, x0                         // edge
.Lwhile.count.while1.cond.v3:
// while i < n:
	.loc 1 .Lwhile.count.line+2 11
	tbz w9, #0, .Lwhile.count.while1.cond.v3.t5generic // branch.bit (not tst)
	tbz w8, #0, .Lwhile.count.while1.cond.v3.t5generic // branch.bit (not tst)
	cmp x9, x8                         // cmp
	b.lt .Lwhile.count.while1.cond.v3.t3.to.while1.body // branch.cmp
	mov x0, x9                         // edge
	b .Lwhile.count.while1.end         // jump
.Lwhile.count.while1.cond.t3generic.k4:
	cmp x0, #12                        // cmp.imm
	b.ne .Lwhile.count.while1.cond.t3generic.slow1 // branch.cmp
.Lwhile.count.while1.cond.t3generic.k3:
	mov x9, #1                         // edge
.Lwhile.count.while1.end.v2:
// return i
	.loc 1 .Lwhile.count.line+4 5
	mov x0, x9                         // argument
	b .Lwhile.count.leave              // return
.Lwhile.count.while1.cond.t3generic.slow1:
// while i < n:
	.loc 1 .Lwhile.count.line+2 11
	bl pyrk_truth                      // truth; call.keeping
.Lwhile.count.site3:
	cbz x0, .Lwhile.count.landing      // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lwhile.count.while1.cond.t3generic.k2 // branch.cmp
	b .Lwhile.count.while1.cond.t3generic.k3
.Lwhile.count.while1.cond.v3.t3.to.while1.body:
	mov x0, x9                         // edge
	b .Lwhile.count.while1.body        // jump
.Lwhile.count.while1.body.t1generic:
// i += 1
	.loc 1 .Lwhile.count.line+3 9
	mov x1, #3                         // argument
	bl pyrk_iadd                       // binary.generic; call.keeping
.Lwhile.count.site4:
	mov x9, x0                         // result
	cbz x9, .Lwhile.count.landing      // branch.zero
	b .Lwhile.count.while1.cond.v3
.Lwhile.count.while1.cond.v3.t5generic:
// while i < n:
	.loc 1 .Lwhile.count.line+2 11
	mov x0, x9                         // argument
	mov x1, x8                         // argument
	bl pyrk_lt                         // compare.generic; call.keeping
.Lwhile.count.site5:
	cbz x0, .Lwhile.count.landing      // branch.zero
	cmp x0, #20                        // cmp.imm
	b.ne .Lwhile.count.while1.cond.v3.t5generic.k4 // branch.cmp
.Lwhile.count.while1.cond.v3.t5generic.k2:
	mov x0, x9                         // edge
	b .Lwhile.count.while1.body.v2     // jump
.Lwhile.count.while1.cond.v3.t5generic.k4:
	cmp x0, #12                        // cmp.imm
	b.eq .Lwhile.count.while1.end.v2   // branch.cmp
	bl pyrk_truth                      // truth; call.keeping
.Lwhile.count.site6:
	cbz x0, .Lwhile.count.landing      // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lwhile.count.while1.cond.v3.t5generic.k2 // branch.cmp
	b .Lwhile.count.while1.end.v2
.Lwhile.count.stack:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	bl pyrk_stack_check                // stack check
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	cbnz x16, .Lwhile.count.stack.ok
	ret                                // RecursionError
	.cfi_endproc
.Lwhile.count$end:
	.size while.count, . - while.count
	.section .rodata
	.p2align 2
.Lwhile.count$sites:
	.word .Lwhile.count.site1 - .Lwhile.count$start, 2, 2, 10, 15
	.word .Lwhile.count.site2 - .Lwhile.count$start, 3, 3, 8, 14
	.word .Lwhile.count.site3 - .Lwhile.count$start, 2, 2, 10, 15
	.word .Lwhile.count.site4 - .Lwhile.count$start, 3, 3, 8, 14
	.word .Lwhile.count.site5 - .Lwhile.count$start, 2, 2, 10, 15
	.word .Lwhile.count.site6 - .Lwhile.count$start, 2, 2, 10, 15
	.set .Lwhile.count$nsites, 6

// <module>
	.text
	.p2align 4
	.set .Lwhile.$module$.line, 1
	.type while.$module$, %function
while.$module$:
.Lwhile.$module$$start:
	.cfi_startproc
	.loc 1 .Lwhile.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def count(n):
	.loc 1 .Lwhile.$module$.line+1 1
	ldr x0, =while.count$desc          // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.count-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lwhile.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lwhile.$module$$end:
	.size while.$module$, . - while.$module$
	.section .rodata
	.p2align 2
.Lwhile.$module$$sites:
	.set .Lwhile.$module$$nsites, 0

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
// str 'count'
	.balign 8
	.type str$count.8ea66efe, %object
str$count.8ea66efe:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "count"
	.size str$count.8ea66efe, . - str$count.8ea66efe
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
// str 'while.py'
	.balign 8
	.type str$while_py.395e1fac, %object
str$while_py.395e1fac:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 8
	.ascii "while.py"
	.size str$while_py.395e1fac, . - str$while_py.395e1fac
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
	.type tuple$1.6707aa88, %object
tuple$1.6707aa88:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$count.8ea66efe
	.size tuple$1.6707aa88, . - tuple$1.6707aa88
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
// function count
	.balign 8
	.type while.count$desc, %object
while.count$desc:
	.xword while.count
	.xword str$count.8ea66efe
	.xword str$count.8ea66efe
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
	.xword .Lwhile.count$start
	.xword .Lwhile.count$end
	.xword .Lwhile.count$sites
	.xword .Lwhile.count$nsites
	.xword while.count$source
	.xword 60
	.size while.count$desc, . - while.count$desc
// function <module>
	.balign 8
	.type while.$module$$desc, %object
while.$module$$desc:
	.xword while.$module$
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
	.xword .Lwhile.$module$$start
	.xword .Lwhile.$module$$end
	.xword .Lwhile.$module$$sites
	.xword .Lwhile.$module$$nsites
	.xword while.$module$$source
	.xword 36
	.size while.$module$$desc, . - while.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$while_py.395e1fac
	.xword 4
	.xword while.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.6707aa88
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
	.xword while.count$desc
	.xword while.$module$$desc
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
	.xword str$while_py.395e1fac
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of count
	.type while.count$source, %object
while.count$source:
	.ascii "def count(n):\012"
	.ascii "\012"
	.ascii "    while i < n:\012"
	.ascii "        i += 1\012"
	.ascii "    return i\012"
	.size while.count$source, . - while.count$source
// source lines of <module>
	.type while.$module$$source, %object
while.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def count(n):\012"
	.size while.$module$$source, . - while.$module$$source

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
	.type __main__$var.count, %object
__main__$var.count:
	.xword 0
	.size __main__$var.count, . - __main__$var.count

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
