// pyrl-asm 0.1.0, -O1, policy heuristic
	.file 1 "o1.py"

// count
	.text
	.p2align 4
	.set .Lo1.count.line, 2
	.type o1.count, %function
o1.count:
.Lo1.count$start:
	.cfi_startproc
	.loc 1 .Lo1.count.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lo1.count.stack
.Lo1.count.stack.ok:
	mov x8, x0                         // result
// while i < n:
	.loc 1 .Lo1.count.line+2 11
	mov x9, #1                         // edge
	b .Lo1.count.while1.cond           // jump
.Lo1.count.while1.cond.k3:
	cmp x9, x8                         // cmp
	b.ge .Lo1.count.while1.end         // branch.cmp
.Lo1.count.while1.body:
// i += 1
	.loc 1 .Lo1.count.line+3 9
	tbz w9, #0, .Lo1.count.while1.body.slow1 // branch.bit (not tst)
	adds x10, x9, #2                   // binary; adds.imm
	b.vs .Lo1.count.while1.body.slow1  // branch.overflow
	mov x9, x10                        // edge
.Lo1.count.while1.cond:
// while i < n:
	.loc 1 .Lo1.count.line+2 11
	and x10, x9, x8                    // compare; and
	tbz w10, #0, .Lo1.count.while1.cond.slow1 // branch.bit (not tst)
	b .Lo1.count.while1.cond.k3
.Lo1.count.while1.end:
// return i
	.loc 1 .Lo1.count.line+4 5
	mov x0, x9                         // argument
.Lo1.count.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lo1.count.while1.cond.slow1:
// while i < n:
	.loc 1 .Lo1.count.line+2 11
	mov x0, x9                         // argument
	mov x1, x8                         // argument
	bl pyrk_lt                         // compare; call.keeping
.Lo1.count.site1:
	cbz x0, .Lo1.count.landing         // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lo1.count.while1.body        // branch.cmp
	cmp x0, #12                        // cmp.imm
	b.eq .Lo1.count.while1.end         // branch.cmp
	bl pyrk_truth                      // compare; call.keeping
.Lo1.count.site2:
	cbz x0, .Lo1.count.landing         // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lo1.count.while1.body        // branch.cmp
	b .Lo1.count.while1.end
.Lo1.count.while1.body.slow1:
// i += 1
	.loc 1 .Lo1.count.line+3 9
	mov x0, x9                         // argument
	mov x1, #3                         // argument
	bl pyrk_iadd                       // binary; call.keeping
.Lo1.count.site3:
	mov x9, x0                         // result
	cbnz x9, .Lo1.count.while1.cond    // branch.zero
.Lo1.count.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lo1.count.leave                 // return
.Lo1.count.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lo1.count.stack.ok
	b .Lo1.count.leave                 // RecursionError
	.cfi_endproc
.Lo1.count$end:
	.size o1.count, . - o1.count
	.section .rodata
	.p2align 2
.Lo1.count$sites:
	.word .Lo1.count.site1 - .Lo1.count$start, 2, 2, 10, 15
	.word .Lo1.count.site2 - .Lo1.count$start, 2, 2, 10, 15
	.word .Lo1.count.site3 - .Lo1.count$start, 3, 3, 8, 14
	.set .Lo1.count$nsites, 3

// <module>
	.text
	.p2align 4
	.set .Lo1.$module$.line, 1
	.type o1.$module$, %function
o1.$module$:
.Lo1.$module$$start:
	.cfi_startproc
	.loc 1 .Lo1.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def count(n):
	.loc 1 .Lo1.$module$.line+1 1
	ldr x0, =o1.count$desc             // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.count-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lo1.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lo1.$module$$end:
	.size o1.$module$, . - o1.$module$
	.section .rodata
	.p2align 2
.Lo1.$module$$sites:
	.set .Lo1.$module$$nsites, 0

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
// str 'o1.py'
	.balign 8
	.type str$o1_py.6ceda064, %object
str$o1_py.6ceda064:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "o1.py"
	.size str$o1_py.6ceda064, . - str$o1_py.6ceda064
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
	.type o1.count$desc, %object
o1.count$desc:
	.xword o1.count
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
	.xword .Lo1.count$start
	.xword .Lo1.count$end
	.xword .Lo1.count$sites
	.xword .Lo1.count$nsites
	.xword o1.count$source
	.xword 69
	.size o1.count$desc, . - o1.count$desc
// function <module>
	.balign 8
	.type o1.$module$$desc, %object
o1.$module$$desc:
	.xword o1.$module$
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
	.xword .Lo1.$module$$start
	.xword .Lo1.$module$$end
	.xword .Lo1.$module$$sites
	.xword .Lo1.$module$$nsites
	.xword o1.$module$$source
	.xword 36
	.size o1.$module$$desc, . - o1.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$o1_py.6ceda064
	.xword 4
	.xword o1.$module$$desc
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
	.xword o1.count$desc
	.xword o1.$module$$desc
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
	.xword str$o1_py.6ceda064
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of count
	.type o1.count$source, %object
o1.count$source:
	.ascii "def count(n):\012"
	.ascii "    i = 0\012"
	.ascii "    while i < n:\012"
	.ascii "        i += 1\012"
	.ascii "    return i\012"
	.size o1.count$source, . - o1.count$source
// source lines of <module>
	.type o1.$module$$source, %object
o1.$module$$source:
	.ascii "# golden: -S -O1 -o -\012"
	.ascii "def count(n):\012"
	.size o1.$module$$source, . - o1.$module$$source

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
