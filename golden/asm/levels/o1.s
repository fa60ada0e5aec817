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
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lo1.count.stack
.Lo1.count.stack.ok:
// while i < n:
	.loc 1 .Lo1.count.line+2 11
	mov x8, #1                         // edge
	b .Lo1.count.while1.cond           // jump
.Lo1.count.while1.cond.k1:
	cmp x8, x0                         // cmp
	b.ge .Lo1.count.while1.end         // branch.cmp
.Lo1.count.while1.body:
// i += 1
	.loc 1 .Lo1.count.line+3 9
	tbz w8, #0, .Lo1.count.while1.body.k2 // branch.bit (not tst)
	adds x9, x8, #2                    // binary; adds.imm
	b.vs .Lo1.count.while1.body.k3.to.while1.body.slow1 // branch.overflow
	mov x8, x9                         // edge
.Lo1.count.while1.cond:
// while i < n:
	.loc 1 .Lo1.count.line+2 11
	and x9, x8, x0                     // compare; and
	tbz w9, #0, .Lo1.count.while1.cond.slow1 // branch.bit (not tst)
	b .Lo1.count.while1.cond.k1
.Lo1.count.while1.end:
// return i
	.loc 1 .Lo1.count.line+4 5
	mov x0, x8                         // argument
	.cfi_remember_state
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lo1.count.while1.body.k2:
// i += 1
	.loc 1 .Lo1.count.line+3 9
	and x9, x8, #3                     // binary; and.imm
	cmp x9, #2                         // cmp.imm
	b.ne .Lo1.count.while1.body.slow2  // branch.cmp
	ror x9, x8, #3                     // binary; ror
	mov x10, #0x1000000000000000       // binary; const.here (not keep in register)
	sub x9, x9, x10                    // binary; sub
	fmov d16, x9                       // binary; bits.to_float
.Lo1.count.while1.body.k6:
	mov x9, #3                         // binary; const.here (not keep in register)
	asr x9, x9, #1                     // binary; asr
	mov x10, #0x20000000000000         // binary; const.here (not keep in register)
	add x10, x9, x10                   // binary; add
	mov x11, #0x40000000000000         // const.here (not keep in register)
	cmp x10, x11                       // cmp
	b.hi .Lo1.count.while1.body.k6.to.while1.body.slow1 // branch.cmp
	scvtf d17, x9                      // binary; scvtf
	fadd d0, d16, d17                  // binary; fadd
	fmov x8, d0                        // binary; float.to_bits
	mov x9, #0x1000000000000000        // binary; const.here (not keep in register)
	add x8, x8, x9                     // binary; add
	ror x8, x8, #61                    // binary; ror
	and x9, x8, #3                     // binary; and.imm
	cmp x9, #2                         // cmp.imm
	b.eq .Lo1.count.while1.cond        // branch.cmp
	b .Lo1.count.while1.body.slow6
.Lo1.count.while1.cond.slow1:
// while i < n:
	.loc 1 .Lo1.count.line+2 11
	str x8, [sp, #24]                  // spill
	str x0, [sp, #16]                  // spill
	mov x1, x0                         // argument
	mov x0, x8                         // argument
	bl pyrt_lt                         // compare; call.runtime
.Lo1.count.site1:
	cbz x0, .Lo1.count.landing         // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lo1.count.while1.cond.k2.to.while1.body // branch.cmp
	cmp x0, #12                        // cmp.imm
	b.eq .Lo1.count.while1.cond.k3.to.while1.end // branch.cmp
	cmp x0, #4                         // cmp.imm
	b.eq .Lo1.count.while1.cond.k4.to.while1.end // branch.cmp
	tbz w0, #0, .Lo1.count.while1.cond.k7 // branch.bit (not tst)
	cmp x0, #1                         // cmp.imm
	b.eq .Lo1.count.while1.cond.k6.to.while1.end // branch.cmp
	ldr x8, [sp, #24]                  // reload
	ldr x0, [sp, #16]                  // reload
	b .Lo1.count.while1.body           // jump
.Lo1.count.while1.cond.k6.to.while1.end:
	ldr x8, [sp, #24]                  // reload
	b .Lo1.count.while1.end            // jump
.Lo1.count.while1.cond.k7:
	bl pyrt_truth                      // compare; call.runtime
.Lo1.count.site2:
	cbnz x0, .Lo1.count.while1.cond.k8 // branch.zero
.Lo1.count.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	mov x0, #0                         // argument
	.cfi_remember_state
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lo1.count.while1.cond.k8:
	cmp x0, #20                        // cmp.imm
	b.eq .Lo1.count.while1.cond.k8.to.while1.body // branch.cmp
	ldr x8, [sp, #24]                  // reload
	b .Lo1.count.while1.end            // jump
.Lo1.count.while1.cond.k8.to.while1.body:
	ldr x8, [sp, #24]                  // reload
	ldr x0, [sp, #16]                  // reload
	b .Lo1.count.while1.body           // jump
.Lo1.count.while1.cond.k4.to.while1.end:
	ldr x8, [sp, #24]                  // reload
	b .Lo1.count.while1.end            // jump
.Lo1.count.while1.cond.k3.to.while1.end:
	ldr x8, [sp, #24]                  // reload
	b .Lo1.count.while1.end            // jump
.Lo1.count.while1.cond.k2.to.while1.body:
	ldr x8, [sp, #24]                  // reload
	ldr x0, [sp, #16]                  // reload
	b .Lo1.count.while1.body           // jump
.Lo1.count.while1.body.k3.to.while1.body.slow1:
// i += 1
	.loc 1 .Lo1.count.line+3 9
	str x0, [sp, #16]                  // spill
.Lo1.count.while1.body.slow1:
	mov x0, x8                         // argument
	mov x1, #3                         // argument
	bl pyrt_iadd                       // binary; call.runtime
.Lo1.count.site3:
	mov x8, x0                         // result
	cbz x8, .Lo1.count.landing         // branch.zero
	ldr x0, [sp, #16]                  // reload
	b .Lo1.count.while1.cond           // jump
.Lo1.count.while1.body.slow2:
	str x0, [sp, #16]                  // spill
	tbz w8, #0, .Lo1.count.while1.body.slow3 // branch.bit (not tst)
	asr x9, x8, #1                     // binary; asr
	mov x10, #0x20000000000000         // binary; const.here (not keep in register)
	add x10, x9, x10                   // binary; add
	mov x11, #0x40000000000000         // const.here (not keep in register)
	cmp x10, x11                       // cmp
	b.hi .Lo1.count.while1.body.slow1  // branch.cmp
	scvtf d16, x9                      // binary; scvtf
	ldr x0, [sp, #16]                  // reload
	b .Lo1.count.while1.body.k6        // jump
.Lo1.count.while1.body.slow3:
	tst x8, #7                         // tst
	b.ne .Lo1.count.while1.body.slow1  // branch.test
	ldr w9, [x8]                       // binary; mem.offset
	cmp x9, #6                         // cmp.imm
	b.ne .Lo1.count.while1.body.slow1  // branch.cmp
	ldr d16, [x8, #8]                  // binary; mem.offset
	ldr x0, [sp, #16]                  // reload
	b .Lo1.count.while1.body.k6        // jump
.Lo1.count.while1.body.slow6:
	str x0, [sp, #16]                  // spill
	bl pyrt_float_box                  // binary; call.runtime
	mov x8, x0                         // result
	ldr x0, [sp, #16]                  // reload
	b .Lo1.count.while1.cond           // jump
.Lo1.count.while1.body.k6.to.while1.body.slow1:
	str x0, [sp, #16]                  // spill
	b .Lo1.count.while1.body.slow1     // jump
.Lo1.count.stack:
	sub sp, sp, #144                   // stack check
	stp x0, x1, [sp, #0]
	stp x2, x3, [sp, #16]
	stp x4, x5, [sp, #32]
	stp x6, x7, [sp, #48]
	stp d0, d1, [sp, #64]
	stp d2, d3, [sp, #80]
	stp d4, d5, [sp, #96]
	stp d6, d7, [sp, #112]
	str x8, [sp, #128]
	bl pyrt_stack_check
	mov x16, x0
	ldp x0, x1, [sp, #0]
	ldp x2, x3, [sp, #16]
	ldp x4, x5, [sp, #32]
	ldp x6, x7, [sp, #48]
	ldp d0, d1, [sp, #64]
	ldp d2, d3, [sp, #80]
	ldp d4, d5, [sp, #96]
	ldp d6, d7, [sp, #112]
	ldr x8, [sp, #128]
	add sp, sp, #144
	cbz x16, .+8
	b .Lo1.count.stack.ok
	mov x0, #0                         // RecursionError
	.cfi_remember_state
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
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
	adrp x0, o1.count$desc             // argument
	add x0, x0, :lo12:o1.count$desc
	mov x1, #0                         // argument
	mov x2, #0                         // argument
	mov x3, #0                         // argument
	mov x4, #0                         // argument
	bl pyrt_make_function              // make_function; call.runtime
	adrp x8, __main__$var.count        // global.set; symbol.page
	str x0, [x8, :lo12:__main__$var.count] // global.set; mem.symbol
	mov x0, #4                         // argument
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
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

	.section pyrl_ic,"aw",@progbits
// none
	.balign 8
	.type pyrl$ic, %object
pyrl$ic:
	.zero 24
	.size pyrl$ic, . - pyrl$ic

	.section .note.GNU-stack,"",@progbits
