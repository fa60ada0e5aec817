// pyrl-asm 0.1.0, -O2, policy learned a597e7242f62062a
	.file 1 "power_of_two.py"

// halves
	.text
	.p2align 4
	.set .Lpower_of_two.halves.line, 2
	.type power_of_two.halves, %function
power_of_two.halves:
.Lpower_of_two.halves$start:
	.cfi_startproc
	.loc 1 .Lpower_of_two.halves.line+0 1
	stp x29, x30, [sp, #-48]!          // frame
	mov x29, sp                        // frame
	str x19, [sp, #16]                 // save
	.cfi_def_cfa_offset 48
	.cfi_offset 29, -48
	.cfi_offset 30, -40
	.cfi_offset 19, -32
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lpower_of_two.halves.stack
.Lpower_of_two.halves.stack.ok:
// return n // 8 + n % 16
	.loc 1 .Lpower_of_two.halves.line+1 12
	tbz w0, #0, .Lpower_of_two.halves.start.k2 // branch.bit (not tst)
	mov x8, #1                         // edge
.Lpower_of_two.halves.start.k3:
	cbz x8, .Lpower_of_two.halves.start.t3generic // branch.zero
	asr x8, x0, #3                     // is_unset; asr
	orr x8, x8, #1                     // is_unset; orr.imm
	.loc 1 .Lpower_of_two.halves.line+1 21
	and x1, x0, #31                    // is_unset; and.imm
	.loc 1 .Lpower_of_two.halves.line+1 12
	sub x9, x1, #1                     // is_unset; sub.imm
	adds x0, x8, x9                    // is_unset; adds
	b.vs .Lpower_of_two.halves..k.k.t1generic // branch.overflow
	.loc 1 .Lpower_of_two.halves.line+1 5
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lpower_of_two.halves.start.k2:
	.loc 1 .Lpower_of_two.halves.line+1 12
	mov x8, #0                         // edge
	b .Lpower_of_two.halves.start.k3   // jump
.Lpower_of_two.halves.start.t3generic:
	str x8, [sp, #32]                  // spill
	str x0, [sp, #24]                  // spill
	mov x1, #17                        // argument
	bl pyrt_floordiv                   // binary.generic; call.runtime
.Lpower_of_two.halves.site1:
	cbz x0, .Lpower_of_two.halves.landing // branch.zero
	.loc 1 .Lpower_of_two.halves.line+1 21
	ldr x8, [sp, #32]                  // reload
	cbz x8, .Lpower_of_two.halves..k.v2.t2 // branch.zero
	ldr x8, [sp, #24]                  // reload
	and x1, x8, #31                    // is_unset; and.imm
	.loc 1 .Lpower_of_two.halves.line+1 12
	tbz w0, #0, .Lpower_of_two.halves..k.k.v3.t2 // branch.bit (not tst)
	sub x8, x1, #1                     // is_unset; sub.imm
	adds x8, x0, x8                    // is_unset; adds
	b.vs .Lpower_of_two.halves..k.k.v3.t1.slow1 // branch.overflow
	.loc 1 .Lpower_of_two.halves.line+1 5
	mov x0, x8                         // argument
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lpower_of_two.halves..k.k.v3.t2:
	.loc 1 .Lpower_of_two.halves.line+1 12
	and x8, x0, #3                     // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lpower_of_two.halves..k.k.v3.t2.slow1 // branch.cmp
	ror x8, x0, #3                     // is_type; ror
	mov x9, #0x1000000000000000        // is_type; const.here (not keep in register)
	sub x8, x8, x9                     // is_type; sub
	fmov d16, x8                       // is_type; bits.to_float
.Lpower_of_two.halves..k.k.v3.t5:
	asr x8, x1, #1                     // unbox.smi; asr
	scvtf d17, x8                      // int.to_float; scvtf
	fadd d0, d16, d17                  // float.binary; fadd
	.loc 1 .Lpower_of_two.halves.line+1 5
	fmov x8, d0                        // box.float; float.to_bits
	mov x9, #0x1000000000000000        // box.float; const.here (not keep in register)
	add x8, x8, x9                     // box.float; add
	ror x8, x8, #61                    // box.float; ror
	and x9, x8, #3                     // box.float; and.imm
	cmp x9, #2                         // cmp.imm
	b.ne .Lpower_of_two.halves..k.k.v3.t5.slow1 // branch.cmp
	mov x0, x8                         // edge
.Lpower_of_two.halves..k.k.v3.t5.k1:
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lpower_of_two.halves..k.v2.t2:
	.loc 1 .Lpower_of_two.halves.line+1 21
	mov x19, x0                        // split
	ldr x8, [sp, #24]                  // reload
	mov x0, x8                         // argument
	mov x1, #33                        // argument
	bl pyrt_mod                        // binary.generic; call.runtime
.Lpower_of_two.halves.site2:
	cbz x0, .Lpower_of_two.halves.landing // branch.zero
	.loc 1 .Lpower_of_two.halves.line+1 5
	mov x1, x0                         // edge
	mov x0, x19                        // edge
	.loc 1 .Lpower_of_two.halves.line+1 12
	tbz w0, #0, .Lpower_of_two.halves..k.k.v2.t2 // branch.bit (not tst)
	tbz w1, #0, .Lpower_of_two.halves..k.k.v2.t4 // branch.bit (not tst)
	sub x8, x1, #1                     // is_unset; sub.imm
	adds x8, x0, x8                    // is_unset; adds
	b.vs .Lpower_of_two.halves..k.k.v2.t5generic // branch.overflow
	.loc 1 .Lpower_of_two.halves.line+1 5
	mov x0, x8                         // argument
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lpower_of_two.halves..k.k.v2.t4:
	.loc 1 .Lpower_of_two.halves.line+1 12
	and x8, x1, #3                     // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lpower_of_two.halves..k.k.v2.t4.slow1 // branch.cmp
	ror x8, x1, #3                     // is_type; ror
	mov x9, #0x1000000000000000        // is_type; const.here (not keep in register)
	sub x8, x8, x9                     // is_type; sub
	fmov d16, x8                       // is_type; bits.to_float
.Lpower_of_two.halves..k.k.v2.t7:
	asr x8, x0, #1                     // unbox.smi; asr
	scvtf d17, x8                      // int.to_float; scvtf
	fadd d0, d17, d16                  // float.binary; fadd
	.loc 1 .Lpower_of_two.halves.line+1 5
	fmov x8, d0                        // box.float; float.to_bits
	mov x9, #0x1000000000000000        // box.float; const.here (not keep in register)
	add x8, x8, x9                     // box.float; add
	ror x8, x8, #61                    // box.float; ror
	and x9, x8, #3                     // box.float; and.imm
	cmp x9, #2                         // cmp.imm
	b.ne .Lpower_of_two.halves..k.k.v2.t7.slow1 // branch.cmp
	mov x0, x8                         // edge
.Lpower_of_two.halves..k.k.v2.t7.k1:
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lpower_of_two.halves..k.k.v2.t2:
	.loc 1 .Lpower_of_two.halves.line+1 12
	and x8, x0, #3                     // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lpower_of_two.halves..k.k.v2.t2.slow1 // branch.cmp
.Lpower_of_two.halves..k.k.v2.t9:
	and x8, x1, #3                     // is_type; and.imm
	cmp x8, #2                         // cmp.imm
	b.ne .Lpower_of_two.halves..k.k.v2.t9.slow1 // branch.cmp
	ror x8, x1, #3                     // is_type; ror
	mov x9, #0x1000000000000000        // is_type; const.here (not keep in register)
	sub x8, x8, x9                     // is_type; sub
	fmov d16, x8                       // is_type; bits.to_float
.Lpower_of_two.halves..k.k.v2.t11:
	tbz w0, #1, .Lpower_of_two.halves..k.k.v2.t11.slow1 // branch.bit (not tst)
	ror x8, x0, #3                     // unbox.float; ror
	mov x9, #0x1000000000000000        // unbox.float; const.here (not keep in register)
	sub x8, x8, x9                     // unbox.float; sub
	fmov d17, x8                       // unbox.float; bits.to_float
.Lpower_of_two.halves..k.k.v2.t11.k2:
	fadd d0, d17, d16                  // float.binary; fadd
	.loc 1 .Lpower_of_two.halves.line+1 5
	fmov x8, d0                        // box.float; float.to_bits
	mov x9, #0x1000000000000000        // box.float; const.here (not keep in register)
	add x8, x8, x9                     // box.float; add
	ror x8, x8, #61                    // box.float; ror
	and x9, x8, #3                     // box.float; and.imm
	cmp x9, #2                         // cmp.imm
	b.ne .Lpower_of_two.halves..k.k.v2.t11.slow2 // branch.cmp
	mov x0, x8                         // edge
.Lpower_of_two.halves..k.k.v2.t11.k3:
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lpower_of_two.halves..k.k.t1generic:
	.loc 1 .Lpower_of_two.halves.line+1 12
	mov x0, x8                         // argument
	bl pyrt_add                        // binary.generic; call.runtime
.Lpower_of_two.halves.site3:
	cbz x0, .Lpower_of_two.halves.landing // branch.zero
	.loc 1 .Lpower_of_two.halves.line+1 5
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lpower_of_two.halves..k.k.v3.t1.slow1:
	.loc 1 .Lpower_of_two.halves.line+1 12
	mov x19, x0                        // split
.Lpower_of_two.halves..k.k.v3.t3generic:
	mov x0, x19                        // argument
	bl pyrt_add                        // binary.generic; call.runtime
.Lpower_of_two.halves.site4:
	cbz x0, .Lpower_of_two.halves.landing // branch.zero
	.loc 1 .Lpower_of_two.halves.line+1 5
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lpower_of_two.halves..k.k.v3.t2.slow1:
	.loc 1 .Lpower_of_two.halves.line+1 12
	mov x19, x0                        // split
	tst x19, #7                        // tst
	b.ne .Lpower_of_two.halves..k.k.v3.t3generic // branch.test
	ldr w8, [x19]                      // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lpower_of_two.halves..k.k.v3.t3generic // branch.cmp
	ldr d16, [x19, #8]                 // is_type; mem.offset
	b .Lpower_of_two.halves..k.k.v3.t5 // jump
.Lpower_of_two.halves..k.k.v3.t5.slow1:
	.loc 1 .Lpower_of_two.halves.line+1 5
	bl pyrt_float_box                  // box.float; call.runtime
	b .Lpower_of_two.halves..k.k.v3.t5.k1 // jump
.Lpower_of_two.halves..k.k.v2.t4.slow1:
	.loc 1 .Lpower_of_two.halves.line+1 12
	tst x1, #7                         // tst
	b.eq .Lpower_of_two.halves..k.k.v2.t4.k4 // branch.test
.Lpower_of_two.halves..k.k.v2.t5generic:
	bl pyrt_add                        // binary.generic; call.runtime
.Lpower_of_two.halves.site5:
	cbz x0, .Lpower_of_two.halves.landing // branch.zero
	.loc 1 .Lpower_of_two.halves.line+1 5
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lpower_of_two.halves..k.k.v2.t4.k4:
	.loc 1 .Lpower_of_two.halves.line+1 12
	ldr w8, [x1]                       // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lpower_of_two.halves..k.k.v2.t5generic // branch.cmp
	ldr d16, [x1, #8]                  // is_type; mem.offset
	b .Lpower_of_two.halves..k.k.v2.t7 // jump
.Lpower_of_two.halves..k.k.v2.t7.slow1:
	.loc 1 .Lpower_of_two.halves.line+1 5
	bl pyrt_float_box                  // box.float; call.runtime
	b .Lpower_of_two.halves..k.k.v2.t7.k1 // jump
.Lpower_of_two.halves..k.k.v2.t2.slow1:
	.loc 1 .Lpower_of_two.halves.line+1 12
	tst x0, #7                         // tst
	b.ne .Lpower_of_two.halves..k.k.v2.t5generic // branch.test
	ldr w8, [x0]                       // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.eq .Lpower_of_two.halves..k.k.v2.t9 // branch.cmp
	b .Lpower_of_two.halves..k.k.v2.t5generic
.Lpower_of_two.halves..k.k.v2.t9.slow1:
	tst x1, #7                         // tst
	b.ne .Lpower_of_two.halves..k.k.v2.t5generic // branch.test
	ldr w8, [x1]                       // is_type; mem.offset
	cmp x8, #6                         // cmp.imm
	b.ne .Lpower_of_two.halves..k.k.v2.t5generic // branch.cmp
	ldr d16, [x1, #8]                  // is_type; mem.offset
	b .Lpower_of_two.halves..k.k.v2.t11 // jump
.Lpower_of_two.halves..k.k.v2.t11.slow1:
	ldr d17, [x0, #8]                  // unbox.float; mem.offset
	b .Lpower_of_two.halves..k.k.v2.t11.k2 // jump
.Lpower_of_two.halves..k.k.v2.t11.slow2:
	.loc 1 .Lpower_of_two.halves.line+1 5
	bl pyrt_float_box                  // box.float; call.runtime
	b .Lpower_of_two.halves..k.k.v2.t11.k3 // jump
.Lpower_of_two.halves.landing:
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
.Lpower_of_two.halves.stack:
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
	b .Lpower_of_two.halves.stack.ok
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
.Lpower_of_two.halves$end:
	.size power_of_two.halves, . - power_of_two.halves
	.section .rodata
	.p2align 2
.Lpower_of_two.halves$sites:
	.word .Lpower_of_two.halves.site1 - .Lpower_of_two.halves$start, 1, 1, 11, 17
	.word .Lpower_of_two.halves.site2 - .Lpower_of_two.halves$start, 1, 1, 20, 26
	.word .Lpower_of_two.halves.site3 - .Lpower_of_two.halves$start, 1, 1, 11, 26
	.word .Lpower_of_two.halves.site4 - .Lpower_of_two.halves$start, 1, 1, 11, 26
	.word .Lpower_of_two.halves.site5 - .Lpower_of_two.halves$start, 1, 1, 11, 26
	.set .Lpower_of_two.halves$nsites, 5

// <module>
	.text
	.p2align 4
	.set .Lpower_of_two.$module$.line, 1
	.type power_of_two.$module$, %function
power_of_two.$module$:
.Lpower_of_two.$module$$start:
	.cfi_startproc
	.loc 1 .Lpower_of_two.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def halves(n):
	.loc 1 .Lpower_of_two.$module$.line+1 1
	adrp x0, power_of_two.halves$desc  // argument
	add x0, x0, :lo12:power_of_two.halves$desc
	mov x1, #0                         // argument
	mov x2, #0                         // argument
	mov x3, #0                         // argument
	mov x4, #0                         // argument
	bl pyrt_make_function              // make_function; call.runtime
	adrp x8, __main__$var.halves       // global.set; symbol.page
	str x0, [x8, :lo12:__main__$var.halves] // global.set; mem.symbol
	mov x0, #4                         // argument
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
.Lpower_of_two.$module$$end:
	.size power_of_two.$module$, . - power_of_two.$module$
	.section .rodata
	.p2align 2
.Lpower_of_two.$module$$sites:
	.set .Lpower_of_two.$module$$nsites, 0

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
// str 'halves'
	.balign 8
	.type str$halves.37193fa6, %object
str$halves.37193fa6:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 6
	.ascii "halves"
	.size str$halves.37193fa6, . - str$halves.37193fa6
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
// str 'power_of_two.py'
	.balign 8
	.type str$power_of_two_py.060639d7, %object
str$power_of_two_py.060639d7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 15
	.ascii "power_of_two.py"
	.size str$power_of_two_py.060639d7, . - str$power_of_two_py.060639d7
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
	.type tuple$1.c1ee521a, %object
tuple$1.c1ee521a:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$halves.37193fa6
	.size tuple$1.c1ee521a, . - tuple$1.c1ee521a
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
// function halves
	.balign 8
	.type power_of_two.halves$desc, %object
power_of_two.halves$desc:
	.xword power_of_two.halves
	.xword str$halves.37193fa6
	.xword str$halves.37193fa6
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
	.xword .Lpower_of_two.halves$start
	.xword .Lpower_of_two.halves$end
	.xword .Lpower_of_two.halves$sites
	.xword .Lpower_of_two.halves$nsites
	.xword power_of_two.halves$source
	.xword 42
	.size power_of_two.halves$desc, . - power_of_two.halves$desc
// function <module>
	.balign 8
	.type power_of_two.$module$$desc, %object
power_of_two.$module$$desc:
	.xword power_of_two.$module$
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
	.xword .Lpower_of_two.$module$$start
	.xword .Lpower_of_two.$module$$end
	.xword .Lpower_of_two.$module$$sites
	.xword .Lpower_of_two.$module$$nsites
	.xword power_of_two.$module$$source
	.xword 37
	.size power_of_two.$module$$desc, . - power_of_two.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$power_of_two_py.060639d7
	.xword 4
	.xword power_of_two.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.c1ee521a
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
	.xword power_of_two.halves$desc
	.xword power_of_two.$module$$desc
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
	.xword str$power_of_two_py.060639d7
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of halves
	.type power_of_two.halves$source, %object
power_of_two.halves$source:
	.ascii "def halves(n):\012"
	.ascii "    return n // 8 + n % 16\012"
	.size power_of_two.halves$source, . - power_of_two.halves$source
// source lines of <module>
	.type power_of_two.$module$$source, %object
power_of_two.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def halves(n):\012"
	.size power_of_two.$module$$source, . - power_of_two.$module$$source

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
	.type __main__$var.halves, %object
__main__$var.halves:
	.xword 0
	.size __main__$var.halves, . - __main__$var.halves

	.section pyrl_ic,"aw",@progbits
// none
	.balign 8
	.type pyrl$ic, %object
pyrl$ic:
	.zero 24
	.size pyrl$ic, . - pyrl$ic

	.section .note.GNU-stack,"",@progbits
