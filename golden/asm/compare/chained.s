// pyrl-asm 0.1.0, -O2, policy learned a597e7242f62062a
	.file 1 "chained.py"

// inside
	.text
	.p2align 4
	.set .Lchained.inside.line, 2
	.type chained.inside, %function
chained.inside:
.Lchained.inside$start:
	.cfi_startproc
	.loc 1 .Lchained.inside.line+0 1
	stp x29, x30, [sp, #-48]!          // frame
	mov x29, sp                        // frame
	str x19, [sp, #16]                 // save
	.cfi_def_cfa_offset 48
	.cfi_offset 29, -48
	.cfi_offset 30, -40
	.cfi_offset 19, -32
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lchained.inside.stack
.Lchained.inside.stack.ok:
// return lo <= x < hi
	.loc 1 .Lchained.inside.line+1 12
	tbz w0, #0, .Lchained.inside.start.t2 // branch.bit (not tst)
	tbz w1, #0, .Lchained.inside.start.t4 // branch.bit (not tst)
	mov x8, #20                        // bool_obj; const.here (not keep in register)
	mov x9, #12                        // bool_obj; const.here (not keep in register)
	cmp x0, x1                         // bool_obj; cmp
	csel x8, x8, x9, le                // bool_obj; csel
	cmp x0, x1                         // cmp
	b.le .Lchained.inside.compare1.next // branch.cmp
	mov x0, x8                         // edge
.Lchained.inside.compare1.end:
	.loc 1 .Lchained.inside.line+1 5
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lchained.inside.compare1.next:
	.loc 1 .Lchained.inside.line+1 12
	tbz w2, #0, .Lchained.inside.compare1.next.t2 // branch.bit (not tst)
	mov x8, #20                        // bool_obj; const.here (not keep in register)
	mov x9, #12                        // bool_obj; const.here (not keep in register)
	cmp x1, x2                         // bool_obj; cmp
	csel x8, x8, x9, lt                // bool_obj; csel
	mov x0, x8                         // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.compare1.next.t2:
	and x8, x2, #3                     // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lchained.inside.compare1.next.t2.slow1 // branch.cmp
.Lchained.inside.compare1.next.t5generic:
	mov x0, x1                         // argument
	mov x1, x2                         // argument
	bl pyrt_lt                         // compare.generic; call.runtime
.Lchained.inside.site1:
	mov x8, x0                         // result
	cbz x8, .Lchained.inside.landing   // branch.zero
	mov x0, x8                         // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.start.t4:
	and x8, x1, #3                     // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lchained.inside.start.t4.slow1 // branch.cmp
.Lchained.inside.start.t5:
	mov x19, x2                        // split
.Lchained.inside.start.t7generic:
	str x1, [sp, #24]                  // spill
	bl pyrt_le                         // compare.generic; call.runtime
.Lchained.inside.site2:
	mov x8, x0                         // result
	cbz x8, .Lchained.inside.landing   // branch.zero
	cmp x8, #20                        // cmp.imm
	b.eq .Lchained.inside.start.t7generic.k1.to.compare1.next.v3 // branch.cmp
	cmp x8, #12                        // cmp.imm
	b.eq .Lchained.inside.start.t7generic.k2.to.compare1.end // branch.cmp
	cmp x8, #4                         // cmp.imm
	b.eq .Lchained.inside.start.t7generic.k3.to.compare1.end // branch.cmp
	tbz w8, #0, .Lchained.inside.start.t7generic.k6 // branch.bit (not tst)
	cmp x8, #1                         // cmp.imm
	b.ne .Lchained.inside.start.t7generic.k5.to.compare1.next.v3 // branch.cmp
	mov x0, x8                         // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.start.t2:
	and x8, x0, #3                     // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lchained.inside.start.t2.slow1 // branch.cmp
.Lchained.inside.start.t8:
	and x8, x1, #3                     // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lchained.inside.start.t8.slow1 // branch.cmp
	ror x8, x1, #3                     // is_type; ror
	mov x9, #0x1000000000000000        // is_type; const.here (not keep in register)
	sub x8, x8, x9                     // is_type; sub
	fmov d16, x8                       // is_type; bits.to_float
.Lchained.inside.start.t10:
	tbz w0, #1, .Lchained.inside.start.t10.slow1 // branch.bit (not tst)
	ror x8, x0, #3                     // unbox.float; ror
	mov x9, #0x1000000000000000        // unbox.float; const.here (not keep in register)
	sub x8, x8, x9                     // unbox.float; sub
	fmov d17, x8                       // unbox.float; bits.to_float
.Lchained.inside.start.t10.k2:
	fcmp d17, d16                      // bool_obj; fcmp
	cset x8, ls                        // bool_obj; cset.float
	lsl x8, x8, #3                     // bool_obj; lsl
	add x8, x8, #12                    // bool_obj; add.imm
	fcmp d17, d16                      // fcmp
	b.ls .Lchained.inside.compare1.next.v2 // branch.fcmp
	mov x0, x8                         // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.compare1.next.v2:
	and x8, x2, #3                     // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lchained.inside.compare1.next.v2.slow1 // branch.cmp
	ror x8, x2, #3                     // is_type; ror
	mov x9, #0x1000000000000000        // is_type; const.here (not keep in register)
	sub x8, x8, x9                     // is_type; sub
	fmov d17, x8                       // is_type; bits.to_float
.Lchained.inside.compare1.next.v2.t1:
	fcmp d16, d17                      // bool_obj; fcmp
	cset x8, mi                        // bool_obj; cset.float
	lsl x8, x8, #3                     // bool_obj; lsl
	add x8, x8, #12                    // bool_obj; add.imm
	mov x0, x8                         // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.start.t7generic.k5.to.compare1.next.v3:
	ldr x1, [sp, #24]                  // reload
.Lchained.inside.compare1.next.v3:
	tbz w1, #0, .Lchained.inside.compare1.next.v3.t2 // branch.bit (not tst)
	tbz w19, #0, .Lchained.inside.compare1.next.v3.t4 // branch.bit (not tst)
	mov x8, #20                        // bool_obj; const.here (not keep in register)
	mov x9, #12                        // bool_obj; const.here (not keep in register)
	cmp x1, x19                        // bool_obj; cmp
	csel x8, x8, x9, lt                // bool_obj; csel
	mov x0, x8                         // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.start.t7generic.k6:
	str x8, [sp, #32]                  // spill
	mov x0, x8                         // argument
	bl pyrt_truth                      // truth; call.runtime
.Lchained.inside.site3:
	cbz x0, .Lchained.inside.landing   // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lchained.inside.start.t7generic.k7.to.compare1.next.v3 // branch.cmp
	ldr x0, [sp, #32]                  // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.start.t7generic.k7.to.compare1.next.v3:
	ldr x1, [sp, #24]                  // reload
	b .Lchained.inside.compare1.next.v3 // jump
.Lchained.inside.start.t7generic.k3.to.compare1.end:
	str x8, [sp, #32]                  // spill
	ldr x0, [sp, #32]                  // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.start.t7generic.k2.to.compare1.end:
	str x8, [sp, #32]                  // spill
	ldr x0, [sp, #32]                  // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.start.t7generic.k1.to.compare1.next.v3:
	ldr x1, [sp, #24]                  // reload
	b .Lchained.inside.compare1.next.v3 // jump
.Lchained.inside.compare1.next.v3.t4:
	and x8, x19, #3                    // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lchained.inside.compare1.next.v3.t4.slow1 // branch.cmp
.Lchained.inside.compare1.next.v3.t7generic:
	mov x0, x1                         // argument
	mov x1, x19                        // argument
	bl pyrt_lt                         // compare.generic; call.runtime
.Lchained.inside.site4:
	mov x8, x0                         // result
	cbz x8, .Lchained.inside.landing   // branch.zero
	mov x0, x8                         // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.compare1.next.v3.t2:
	and x8, x1, #3                     // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lchained.inside.compare1.next.v3.t2.slow1 // branch.cmp
.Lchained.inside.compare1.next.v3.t8:
	and x8, x19, #3                    // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lchained.inside.compare1.next.v3.t8.slow1 // branch.cmp
	ror x8, x19, #3                    // is_type; ror
	mov x9, #0x1000000000000000        // is_type; const.here (not keep in register)
	sub x8, x8, x9                     // is_type; sub
	fmov d16, x8                       // is_type; bits.to_float
.Lchained.inside.compare1.next.v3.t10:
	tbz w1, #1, .Lchained.inside.compare1.next.v3.t10.slow1 // branch.bit (not tst)
	ror x8, x1, #3                     // unbox.float; ror
	mov x9, #0x1000000000000000        // unbox.float; const.here (not keep in register)
	sub x8, x8, x9                     // unbox.float; sub
	fmov d17, x8                       // unbox.float; bits.to_float
.Lchained.inside.compare1.next.v3.t10.k2:
	fcmp d17, d16                      // bool_obj; fcmp
	cset x8, mi                        // bool_obj; cset.float
	lsl x8, x8, #3                     // bool_obj; lsl
	add x8, x8, #12                    // bool_obj; add.imm
	mov x0, x8                         // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.compare1.next.t2.slow1:
	mov x19, x2                        // split
	tst x19, #7                        // tst
	b.eq .Lchained.inside.compare1.next.t2.k3 // branch.test
.Lchained.inside.compare1.next.t4:
	mov x2, x19                        // split
	b .Lchained.inside.compare1.next.t5generic // jump
.Lchained.inside.compare1.next.t2.k3:
	ldr w8, [x19]                      // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lchained.inside.compare1.next.t4 // branch.cmp
	mov x2, x19                        // split
	b .Lchained.inside.compare1.next.t5generic // jump
.Lchained.inside.start.t4.slow1:
	mov x19, x2                        // split
	tst x1, #7                         // tst
	b.ne .Lchained.inside.start.t7generic // branch.test
	ldr w8, [x1]                       // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lchained.inside.start.t7generic // branch.cmp
	mov x2, x19                        // split
	b .Lchained.inside.start.t5        // jump
.Lchained.inside.start.t2.slow1:
	mov x19, x2                        // split
	tst x0, #7                         // tst
	b.ne .Lchained.inside.start.t7generic // branch.test
	ldr w8, [x0]                       // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lchained.inside.start.t7generic // branch.cmp
	mov x2, x19                        // split
	b .Lchained.inside.start.t8        // jump
.Lchained.inside.start.t8.slow1:
	mov x19, x2                        // split
	tst x1, #7                         // tst
	b.ne .Lchained.inside.start.t7generic // branch.test
	ldr w8, [x1]                       // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lchained.inside.start.t7generic // branch.cmp
	ldr d16, [x1, #8]                  // is_type; mem.offset
	mov x2, x19                        // split
	b .Lchained.inside.start.t10       // jump
.Lchained.inside.start.t10.slow1:
	mov x19, x2                        // split
	ldr d17, [x0, #8]                  // unbox.float; mem.offset
	mov x2, x19                        // split
	b .Lchained.inside.start.t10.k2    // jump
.Lchained.inside.compare1.next.v2.slow1:
	mov x19, x2                        // split
	tst x19, #7                        // tst
	b.eq .Lchained.inside.compare1.next.v2.k4 // branch.test
.Lchained.inside.compare1.next.v2.t3generic:
	fmov x8, d16                       // box.float; float.to_bits
	mov x9, #0x1000000000000000        // box.float; const.here (not keep in register)
	add x8, x8, x9                     // box.float; add
	ror x8, x8, #61                    // box.float; ror
	and x9, x8, #3                     // box.float; and.imm
	cmp x9, #2                         // cmp.imm
	b.eq .Lchained.inside.compare1.next.v2.t3generic.to.compare1.next.v2.t3generic.k1 // branch.cmp
	fmov d0, d16                       // argument
	bl pyrt_float_box                  // box.float; call.runtime
.Lchained.inside.compare1.next.v2.t3generic.k1:
	mov x1, x19                        // argument
	bl pyrt_lt                         // compare.generic; call.runtime
.Lchained.inside.site5:
	mov x8, x0                         // result
	cbz x8, .Lchained.inside.landing   // branch.zero
	mov x0, x8                         // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.compare1.next.v2.k4:
	ldr w8, [x19]                      // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lchained.inside.compare1.next.v2.t3generic // branch.cmp
	ldr d17, [x19, #8]                 // is_type; mem.offset
	b .Lchained.inside.compare1.next.v2.t1 // jump
.Lchained.inside.compare1.next.v2.t3generic.to.compare1.next.v2.t3generic.k1:
	mov x0, x8                         // edge
	b .Lchained.inside.compare1.next.v2.t3generic.k1 // jump
.Lchained.inside.compare1.next.v3.t4.slow1:
	tst x19, #7                        // tst
	b.ne .Lchained.inside.compare1.next.v3.t7generic // branch.test
	ldr w8, [x19]                      // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b .Lchained.inside.compare1.next.v3.t7generic // branch.cmp
.Lchained.inside.compare1.next.v3.t2.slow1:
	tst x1, #7                         // tst
	b.ne .Lchained.inside.compare1.next.v3.t7generic // branch.test
	ldr w8, [x1]                       // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.eq .Lchained.inside.compare1.next.v3.t8 // branch.cmp
	b .Lchained.inside.compare1.next.v3.t7generic
.Lchained.inside.compare1.next.v3.t8.slow1:
	tst x19, #7                        // tst
	b.ne .Lchained.inside.compare1.next.v3.t7generic // branch.test
	ldr w8, [x19]                      // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lchained.inside.compare1.next.v3.t7generic // branch.cmp
	ldr d16, [x19, #8]                 // is_type; mem.offset
	b .Lchained.inside.compare1.next.v3.t10 // jump
.Lchained.inside.compare1.next.v3.t10.slow1:
	ldr d17, [x1, #8]                  // unbox.float; mem.offset
	b .Lchained.inside.compare1.next.v3.t10.k2 // jump
.Lchained.inside.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	mov x0, #0                         // argument
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lchained.inside.stack:
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
	b .Lchained.inside.stack.ok
	mov x0, #0                         // RecursionError
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
.Lchained.inside$end:
	.size chained.inside, . - chained.inside
	.section .rodata
	.p2align 2
.Lchained.inside$sites:
	.word .Lchained.inside.site1 - .Lchained.inside$start, 1, 1, 11, 23
	.word .Lchained.inside.site2 - .Lchained.inside$start, 1, 1, 11, 23
	.word .Lchained.inside.site3 - .Lchained.inside$start, 1, 1, 11, 23
	.word .Lchained.inside.site4 - .Lchained.inside$start, 1, 1, 11, 23
	.word .Lchained.inside.site5 - .Lchained.inside$start, 1, 1, 11, 23
	.set .Lchained.inside$nsites, 5

// <module>
	.text
	.p2align 4
	.set .Lchained.$module$.line, 1
	.type chained.$module$, %function
chained.$module$:
.Lchained.$module$$start:
	.cfi_startproc
	.loc 1 .Lchained.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def inside(lo, x, hi):
	.loc 1 .Lchained.$module$.line+1 1
	adrp x0, chained.inside$desc       // argument
	add x0, x0, :lo12:chained.inside$desc
	mov x1, #0                         // argument
	mov x2, #0                         // argument
	mov x3, #0                         // argument
	mov x4, #0                         // argument
	bl pyrt_make_function              // make_function; call.runtime
	adrp x8, __main__$var.inside       // global.set; symbol.page
	str x0, [x8, :lo12:__main__$var.inside] // global.set; mem.symbol
	mov x0, #4                         // argument
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
.Lchained.$module$$end:
	.size chained.$module$, . - chained.$module$
	.section .rodata
	.p2align 2
.Lchained.$module$$sites:
	.set .Lchained.$module$$nsites, 0

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
// str 'chained.py'
	.balign 8
	.type str$chained_py.e8066ef0, %object
str$chained_py.e8066ef0:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 10
	.ascii "chained.py"
	.size str$chained_py.e8066ef0, . - str$chained_py.e8066ef0
// str 'hi'
	.balign 8
	.type str$hi.2cc572c8, %object
str$hi.2cc572c8:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 2
	.ascii "hi"
	.size str$hi.2cc572c8, . - str$hi.2cc572c8
// str 'inside'
	.balign 8
	.type str$inside.184ff2b7, %object
str$inside.184ff2b7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 6
	.ascii "inside"
	.size str$inside.184ff2b7, . - str$inside.184ff2b7
// str 'lo'
	.balign 8
	.type str$lo.8453a223, %object
str$lo.8453a223:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 2
	.ascii "lo"
	.size str$lo.8453a223, . - str$lo.8453a223
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
	.type tuple$1.c6b77997, %object
tuple$1.c6b77997:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$inside.184ff2b7
	.size tuple$1.c6b77997, . - tuple$1.c6b77997
// tuple of 3
	.balign 8
	.type tuple$3.fbf6325d, %object
tuple$3.fbf6325d:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 3
	.xword str$lo.8453a223
	.xword str$x.543deef1
	.xword str$hi.2cc572c8
	.size tuple$3.fbf6325d, . - tuple$3.fbf6325d
// function inside
	.balign 8
	.type chained.inside$desc, %object
chained.inside$desc:
	.xword chained.inside
	.xword str$inside.184ff2b7
	.xword str$inside.184ff2b7
	.xword tuple$3.fbf6325d
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 3
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lchained.inside$start
	.xword .Lchained.inside$end
	.xword .Lchained.inside$sites
	.xword .Lchained.inside$nsites
	.xword chained.inside$source
	.xword 47
	.size chained.inside$desc, . - chained.inside$desc
// function <module>
	.balign 8
	.type chained.$module$$desc, %object
chained.$module$$desc:
	.xword chained.$module$
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
	.xword .Lchained.$module$$start
	.xword .Lchained.$module$$end
	.xword .Lchained.$module$$sites
	.xword .Lchained.$module$$nsites
	.xword chained.$module$$source
	.xword 45
	.size chained.$module$$desc, . - chained.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$chained_py.e8066ef0
	.xword 4
	.xword chained.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.c6b77997
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
	.xword chained.inside$desc
	.xword chained.$module$$desc
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
	.xword str$chained_py.e8066ef0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of inside
	.type chained.inside$source, %object
chained.inside$source:
	.ascii "def inside(lo, x, hi):\012"
	.ascii "    return lo <= x < hi\012"
	.size chained.inside$source, . - chained.inside$source
// source lines of <module>
	.type chained.$module$$source, %object
chained.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def inside(lo, x, hi):\012"
	.size chained.$module$$source, . - chained.$module$$source

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
	.type __main__$var.inside, %object
__main__$var.inside:
	.xword 0
	.size __main__$var.inside, . - __main__$var.inside

	.section pyrl_ic,"aw",@progbits
// none
	.balign 8
	.type pyrl$ic, %object
pyrl$ic:
	.zero 24
	.size pyrl$ic, . - pyrl$ic

	.section .note.GNU-stack,"",@progbits
