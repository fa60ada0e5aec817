// pyrl-asm 0.1.0, -O3, policy learned 943676fd3f376a12
	.file 1 "o3.py"

// count
	.text
	.p2align 4
	.set .Lo3.count.line, 2
	.type o3.count, %function
o3.count:
.Lo3.count$start:
	.cfi_startproc
	.loc 1 .Lo3.count.line+0 1
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lo3.count.stack
.Lo3.count.stack.ok:
	mov x8, x0                         // result
// while i < n:
	.loc 1 .Lo3.count.line+2 11
	ldr d16, .Lo3.count.k4340000000000000 // float.compare; fconst
	tbz w8, #0, .Lo3.count.while1.cond.t2 // branch.bit (not tst)
	cmp x8, #1                         // cmp.imm
	b.gt .Lo3.count.while1.cond.t1.to.while1.body // branch.cmp
	mov x0, #1                         // edge
// return i
	.loc 1 .Lo3.count.line+4 5
	ret                                // return
.Lo3.count.while1.cond.t1.to.while1.body:
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
// while i < n:
	.loc 1 .Lo3.count.line+2 11
	mov x0, #1                         // edge
	b .Lo3.count.while1.body           // jump
	.p2align 4
.Lo3.count.while1.cond.v2:
	cmp x9, x8                         // cmp
	b.ge .Lo3.count.while1.cond.v2.to.while1.end // branch.cmp
	mov x0, x9                         // edge
.Lo3.count.while1.body:
// i += 1
	.loc 1 .Lo3.count.line+3 9
	adds x9, x0, #2                    // is_unset; adds.imm
	b.vs .Lo3.count.while1.body.v3     // branch.overflow
	b .Lo3.count.while1.cond.v2
.Lo3.count.while1.cond.v2.to.while1.end:
// while i < n:
	.loc 1 .Lo3.count.line+2 11
	mov x0, x9                         // edge
.Lo3.count.while1.end:
// return i
	.loc 1 .Lo3.count.line+4 5
.Lo3.count.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lo3.count.while1.cond.t2:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
// while i < n:
	.loc 1 .Lo3.count.line+2 11
	tbz w8, #1, .Lo3.count.while1.cond.t2.slow1 // branch.bit (not tst)
	ror x9, x8, #3                     // is_type; ror
	mov x10, #0x1000000000000000       // is_type; const.here (not keep in register)
	sub x9, x9, x10                    // is_type; sub
	fmov d17, x9                       // is_type; bits.to_float
.Lo3.count.while1.cond.t3:
	fabs d18, d17                      // float.abs; fabs
	ldr d19, .Lo3.count.k4340000000000000 // const.here (not keep in register)
	fcmp d18, d19                      // fcmp
	b.pl .Lo3.count.while1.cond.t5generic // branch.fcmp
	fcmp d17, #0.0                     // fcmp
	b.gt .Lo3.count.while1.cond.t6.to.while1.body.v2 // branch.fcmp
	mov x0, #1                         // edge
// return i
	.loc 1 .Lo3.count.line+4 5
	ret                                // return
.Lo3.count.while1.cond.t6.to.while1.body.v2:
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
// while i < n:
	.loc 1 .Lo3.count.line+2 11
	mov x0, #1                         // edge
	b .Lo3.count.while1.body.v2        // jump
	.p2align 4
.Lo3.count.while1.cond.v4:
	fabs d18, d17                      // float.abs; fabs
	fcmp d18, d16                      // fcmp
	b.pl .Lo3.count.while1.cond.v4.t1generic // branch.fcmp
	asr x8, x9, #1                     // unbox.smi; asr
	scvtf d18, x8                      // int.to_float; scvtf
	fcmp d18, d17                      // fcmp
	b.pl .Lo3.count.while1.cond.v4.t2.to.while1.end // branch.fcmp
	mov x0, x9                         // edge
.Lo3.count.while1.body.v2:
// i += 1
	.loc 1 .Lo3.count.line+3 9
	adds x9, x0, #2                    // is_unset; adds.imm
	b.vs .Lo3.count.while1.body.v2.slow1 // branch.overflow
	b .Lo3.count.while1.cond.v4
.Lo3.count.while1.cond.v4.t2.to.while1.end:
// while i < n:
	.loc 1 .Lo3.count.line+2 11
	mov x0, x9                         // edge
	b .Lo3.count.while1.end            // jump
.Lo3.count.while1.cond.t2.slow1:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	tst x8, #7                         // tst
	b.eq .Lo3.count.while1.cond.t2.k5  // branch.test
.Lo3.count.while1.cond.t5generic:
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	mov x1, x8                         // argument
	mov x0, #1                         // argument
	bl pyrk_lt                         // compare.generic; call.keeping
.Lo3.count.site1:
	cbnz x0, .Lo3.count.while1.cond.t5generic.k1 // branch.zero
.Lo3.count.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lo3.count.leave                 // return
.Lo3.count.while1.cond.t2.k5:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ldr w9, [x8]                       // is_type; mem.offset
	cmp x9, #6                         // cmp.imm
	b.ne .Lo3.count.while1.cond.t5generic // branch.cmp
	ldr d17, [x8, #8]                  // is_type; mem.offset
	b .Lo3.count.while1.cond.t3        // jump
.Lo3.count.while1.cond.t5generic.k1:
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	cmp x0, #20                        // cmp.imm
	b.eq .Lo3.count.while1.cond.t5generic.k2 // branch.cmp
	cmp x0, #12                        // cmp.imm
	b.eq .Lo3.count.while1.cond.t5generic.k3 // branch.cmp
	bl pyrk_truth                      // truth; call.keeping
.Lo3.count.site2:
	cbz x0, .Lo3.count.landing         // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lo3.count.while1.cond.t5generic.k2 // branch.cmp
.Lo3.count.while1.cond.t5generic.k3:
	mov x0, #1                         // edge
.Lo3.count.while1.end.v2:
// return i
	.loc 1 .Lo3.count.line+4 5
	b .Lo3.count.leave                 // return
.Lo3.count.while1.cond.t5generic.k2:
// while i < n:
	.loc 1 .Lo3.count.line+2 11
	mov x0, #1                         // edge
.Lo3.count.while1.body.v3:
// i += 1
	.loc 1 .Lo3.count.line+3 9
	mov x1, #3                         // argument
	bl pyrk_iadd                       // binary; call.keeping
.Lo3.count.site3:
	cbz x0, .Lo3.count.landing         // branch.zero
	mov x9, x0                         // edge
.Lo3.count.while1.cond.v3:
// while i < n:
	.loc 1 .Lo3.count.line+2 11
	tbz w9, #0, .Lo3.count.while1.cond.v3.t7generic // branch.bit (not tst)
	tbz w8, #0, .Lo3.count.while1.cond.v3.t4 // branch.bit (not tst)
	cmp x9, x8                         // cmp
	b.lt .Lo3.count.while1.cond.v3.t3.to.while1.body // branch.cmp
.Lo3.count.while1.cond.v3.t3.to.while1.end:
	mov x0, x9                         // edge
	b .Lo3.count.while1.end            // jump
.Lo3.count.while1.cond.v3.t3.to.while1.body:
	mov x0, x9                         // edge
	ldr d16, .Lo3.count.k4340000000000000 // rematerialise
	b .Lo3.count.while1.body           // jump
.Lo3.count.while1.cond.v3.t4:
	tbz w8, #1, .Lo3.count.while1.cond.v3.t4.slow1 // branch.bit (not tst)
	ror x10, x8, #3                    // is_type; ror
	mov x11, #0x1000000000000000       // is_type; const.here (not keep in register)
	sub x10, x10, x11                  // is_type; sub
	fmov d17, x10                      // is_type; bits.to_float
.Lo3.count.while1.cond.v3.t5:
	fabs d16, d17                      // float.abs; fabs
	ldr d18, .Lo3.count.k4340000000000000 // const.here (not keep in register)
	fcmp d16, d18                      // fcmp
	b.mi .Lo3.count.while1.cond.v3.t8  // branch.fcmp
.Lo3.count.while1.cond.v3.t7generic:
	mov x0, x9                         // argument
	mov x1, x8                         // argument
	bl pyrk_lt                         // compare.generic; call.keeping
.Lo3.count.site4:
	cbz x0, .Lo3.count.landing         // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lo3.count.while1.cond.v4.t1generic.k1.to.while1.body.v3 // branch.cmp
	cmp x0, #12                        // cmp.imm
	b.eq .Lo3.count.while1.cond.v4.t1generic.k1.to.while1.end.v2 // branch.cmp
	bl pyrk_truth                      // truth; call.keeping
.Lo3.count.site5:
	cbz x0, .Lo3.count.landing         // branch.zero
.Lo3.count.while1.cond.v4.t1generic.k1:
	cmp x0, #20                        // cmp.imm
	b.eq .Lo3.count.while1.cond.v4.t1generic.k1.to.while1.body.v3 // branch.cmp
.Lo3.count.while1.cond.v4.t1generic.k1.to.while1.end.v2:
	mov x0, x9                         // edge
	b .Lo3.count.while1.end.v2         // jump
.Lo3.count.while1.cond.v3.t4.slow1:
	tst x8, #7                         // tst
	b.ne .Lo3.count.while1.cond.v3.t7generic // branch.test
	ldr w10, [x8]                      // is_type; mem.offset
	cmp x10, #6                        // cmp.imm
	b.ne .Lo3.count.while1.cond.v3.t7generic // branch.cmp
	ldr d17, [x8, #8]                  // is_type; mem.offset
	b .Lo3.count.while1.cond.v3.t5     // jump
.Lo3.count.while1.cond.v3.t8:
	asr x8, x9, #1                     // unbox.smi; asr
	scvtf d16, x8                      // int.to_float; scvtf
	fcmp d16, d17                      // fcmp
	b.pl .Lo3.count.while1.cond.v3.t3.to.while1.end // branch.fcmp
	mov x0, x9                         // edge
	ldr d16, .Lo3.count.k4340000000000000 // rematerialise
	b .Lo3.count.while1.body.v2        // jump
.Lo3.count.while1.cond.v4.t1generic:
	fmov d0, d17                       // argument
	bl pyrk_float_box                  // box.float; call.keeping
	mov x8, x0                         // result
	mov x0, x9                         // argument
	mov x1, x8                         // argument
	bl pyrk_lt                         // compare.generic; call.keeping
.Lo3.count.site6:
	cbz x0, .Lo3.count.landing         // branch.zero
	b .Lo3.count.while1.cond.v4.t1generic.k1
.Lo3.count.while1.cond.v4.t1generic.k1.to.while1.body.v3:
	mov x0, x9                         // edge
	b .Lo3.count.while1.body.v3        // jump
.Lo3.count.while1.body.v2.slow1:
// i += 1
	.loc 1 .Lo3.count.line+3 9
	str d17, [sp, #16]                 // spill
	mov x1, #3                         // argument
	bl pyrk_iadd                       // binary.generic; call.keeping
.Lo3.count.site7:
	mov x9, x0                         // result
	cbz x9, .Lo3.count.landing         // branch.zero
	ldr d0, [sp, #16]                  // argument
	bl pyrk_float_box                  // box.float; call.keeping
	mov x8, x0                         // result
	b .Lo3.count.while1.cond.v3        // jump
.Lo3.count.stack:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	bl pyrk_stack_check                // stack check
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	cbnz x16, .Lo3.count.stack.ok
	ret                                // RecursionError
	.cfi_endproc
	.p2align 3
.Lo3.count.k4340000000000000:
	.xword 0x4340000000000000 // 4845873199050653696 or 9007199254740992.0
.Lo3.count$end:
	.size o3.count, . - o3.count
	.section .rodata
	.p2align 2
.Lo3.count$sites:
	.word .Lo3.count.site1 - .Lo3.count$start, 2, 2, 10, 15
	.word .Lo3.count.site2 - .Lo3.count$start, 2, 2, 10, 15
	.word .Lo3.count.site3 - .Lo3.count$start, 3, 3, 8, 14
	.word .Lo3.count.site4 - .Lo3.count$start, 2, 2, 10, 15
	.word .Lo3.count.site5 - .Lo3.count$start, 2, 2, 10, 15
	.word .Lo3.count.site6 - .Lo3.count$start, 2, 2, 10, 15
	.word .Lo3.count.site7 - .Lo3.count$start, 3, 3, 8, 14
	.set .Lo3.count$nsites, 7

// <module>
	.text
	.p2align 4
	.set .Lo3.$module$.line, 1
	.type o3.$module$, %function
o3.$module$:
.Lo3.$module$$start:
	.cfi_startproc
	.loc 1 .Lo3.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def count(n):
	.loc 1 .Lo3.$module$.line+1 1
	ldr x0, =o3.count$desc             // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.count-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lo3.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lo3.$module$$end:
	.size o3.$module$, . - o3.$module$
	.section .rodata
	.p2align 2
.Lo3.$module$$sites:
	.set .Lo3.$module$$nsites, 0

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
// str 'o3.py'
	.balign 8
	.type str$o3_py.951bba8f, %object
str$o3_py.951bba8f:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "o3.py"
	.size str$o3_py.951bba8f, . - str$o3_py.951bba8f
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
	.type o3.count$desc, %object
o3.count$desc:
	.xword o3.count
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
	.xword .Lo3.count$start
	.xword .Lo3.count$end
	.xword .Lo3.count$sites
	.xword .Lo3.count$nsites
	.xword o3.count$source
	.xword 60
	.size o3.count$desc, . - o3.count$desc
// function <module>
	.balign 8
	.type o3.$module$$desc, %object
o3.$module$$desc:
	.xword o3.$module$
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
	.xword .Lo3.$module$$start
	.xword .Lo3.$module$$end
	.xword .Lo3.$module$$sites
	.xword .Lo3.$module$$nsites
	.xword o3.$module$$source
	.xword 36
	.size o3.$module$$desc, . - o3.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$o3_py.951bba8f
	.xword 4
	.xword o3.$module$$desc
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
	.xword o3.count$desc
	.xword o3.$module$$desc
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
	.xword str$o3_py.951bba8f
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of count
	.type o3.count$source, %object
o3.count$source:
	.ascii "def count(n):\012"
	.ascii "\012"
	.ascii "    while i < n:\012"
	.ascii "        i += 1\012"
	.ascii "    return i\012"
	.size o3.count$source, . - o3.count$source
// source lines of <module>
	.type o3.$module$$source, %object
o3.$module$$source:
	.ascii "# golden: -S -O3 -o -\012"
	.ascii "def count(n):\012"
	.size o3.$module$$source, . - o3.$module$$source

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
