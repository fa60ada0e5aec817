// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "loop_pressure.py"

// f
	.text
	.p2align 4
	.set .Lloop_pressure.f.line, 2
	.type loop_pressure.f, %function
loop_pressure.f:
.Lloop_pressure.f$start:
	.cfi_startproc
	.loc 1 .Lloop_pressure.f.line+0 1
	sub sp, sp, #144                   // frame
	stp x29, x30, [sp, #48]            // frame
	add x29, sp, #48                   // frame
	stp x19, x20, [sp, #64]            // save
	.cfi_def_cfa_offset 144
	.cfi_offset 29, -96
	.cfi_offset 30, -88
	.cfi_offset 19, -80
	.cfi_offset 20, -72
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lloop_pressure.f.stack
.Lloop_pressure.f.stack.ok:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	tbz w0, #0, .Lloop_pressure.f.start.k2 // branch.bit (not tst)
	asr x8, x0, #1                     // unbox.smi; asr
	cmp x8, #0                         // cmp.imm
	b.gt .Lloop_pressure.f.for1.cond.fast // branch.cmp
.Lloop_pressure.f.for1.end:
// return a, b, c, d, e, g
	.loc 1 .Lloop_pressure.f.line+4 12
	stp x1, x2, [sp]                   // build.tuple; arg_array.store
	stp x3, x4, [sp, #16]              // build.tuple; arg_array.store
	stp x5, x6, [sp, #32]              // build.tuple; arg_array.store
	add x0, sp, #0                     // build.tuple; arg_array
	mov x1, #6                         // argument
	bl pyrt_build_tuple                // build.tuple; call.runtime
	.loc 1 .Lloop_pressure.f.line+4 5
.Lloop_pressure.f.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #64]            // restore
	ldp x29, x30, [sp, #48]            // frame
	add sp, sp, #144                   // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lloop_pressure.f.for1.cond.fast:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	mov x9, #0                         // box.smi; const.here (not keep in register)
	lsl x9, x9, #1                     // box.smi; lsl
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	tbz w2, #0, .Lloop_pressure.f.for1.cond.fast.k2 // branch.bit (not tst)
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	add x9, x9, #1                     // box.smi; add.imm
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	eor x10, x2, x9                    // smi.binary; eor
	orr x10, x10, #1                   // smi.binary; orr.imm
	mov x11, x5                        // edge
	mov x12, x6                        // edge
	mov x13, x4                        // edge
	mov x15, x10                       // edge
	mov x10, x1                        // edge
	mov x14, #1                        // edge
	b .Lloop_pressure.f.for1.body.k    // jump
	.p2align 4
.Lloop_pressure.f.for1.body.k.t1:
	.loc 1 .Lloop_pressure.f.line+2 26
	tbz w10, #0, .Lloop_pressure.f.for1.body.k.t5generic // branch.bit (not tst)
	and x2, x3, x10                    // smi.binary; and
	mov x19, x2                        // edge
	.loc 1 .Lloop_pressure.f.line+2 33
	orr x3, x10, x9                    // smi.binary; orr
	mov x10, x3                        // edge
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 19
	tbz w11, #0, .Lloop_pressure.f.for1.body.k.k.k.t3generic // branch.bit (not tst)
	eor x11, x11, x9                   // smi.binary; eor
	orr x4, x11, #1                    // smi.binary; orr.imm
	mov x11, x4                        // edge
	.loc 1 .Lloop_pressure.f.line+3 26
	tbz w12, #0, .Lloop_pressure.f.for1.body.k.k.k.k.t5generic // branch.bit (not tst)
	tbz w13, #0, .Lloop_pressure.f.for1.body.k.k.k.k.t5generic // branch.bit (not tst)
	and x5, x12, x13                   // smi.binary; and
	.loc 1 .Lloop_pressure.f.line+3 33
	orr x12, x13, x9                   // smi.binary; orr
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cmp x14, x8                        // cmp
	b.ge .Lloop_pressure.f.for1.end.v2 // branch.cmp
	lsl x9, x14, #1                    // box.smi; lsl
	add x9, x9, #1                     // box.smi; add.imm
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	eor x13, x19, x9                   // smi.binary; eor
	orr x1, x13, #1                    // smi.binary; orr.imm
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	add x14, x14, #1                   // int.binary; add.imm
	mov x3, x10                        // edge
	mov x10, x15                       // edge
	mov x13, x11                       // edge
	mov x11, x5                        // edge
	mov x15, x1                        // edge
.Lloop_pressure.f.for1.body.k:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 26
	tbz w3, #0, .Lloop_pressure.f.for1.body.k.t5generic // branch.bit (not tst)
	b .Lloop_pressure.f.for1.body.k.t1
.Lloop_pressure.f.for1.end.v2:
// return a, b, c, d, e, g
	.loc 1 .Lloop_pressure.f.line+4 12
	stp x15, x19, [sp]                 // build.tuple; arg_array.store
	stp x10, x11, [sp, #16]            // build.tuple; arg_array.store
	stp x5, x12, [sp, #32]             // build.tuple; arg_array.store
	add x0, sp, #0                     // build.tuple; arg_array
	mov x1, #6                         // argument
	bl pyrt_build_tuple                // build.tuple; call.runtime
	.loc 1 .Lloop_pressure.f.line+4 5
	.cfi_remember_state
	ldp x19, x20, [sp, #64]            // restore
	ldp x29, x30, [sp, #48]            // frame
	add sp, sp, #144                   // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lloop_pressure.f.for1.cond.fast.k2:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	stp x3, x1, [sp, #88]              // spill
	stp x5, x6, [sp, #104]             // spill
	str x4, [sp, #120]                 // spill
	b .Lloop_pressure.f.for1.body.t3generic // jump
.Lloop_pressure.f.start.k2:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	stp x2, x3, [sp, #80]              // spill
	stp x1, x5, [sp, #96]              // spill
	stp x6, x4, [sp, #112]             // spill
	b .Lloop_pressure.f.for1.cond.generic // jump
.Lloop_pressure.f.for1.body.k.k.k.k.t5generic:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 26
	mov x0, x12                        // argument
	mov x1, x13                        // argument
	bl pyrk_and                        // binary.generic; call.keeping
.Lloop_pressure.f.site1:
	mov x5, x0                         // result
	cbz x5, .Lloop_pressure.f.landing  // branch.zero
	mov x4, x13                        // edge
	mov x20, x10                       // edge
	mov x10, x15                       // edge
	mov x13, x11                       // edge
	mov x11, x5                        // edge
	mov x15, #0                        // edge
.Lloop_pressure.f.for1.body.k.k.k.k.k.v2:
	.loc 1 .Lloop_pressure.f.line+3 33
	and x12, x4, x9                    // binary; and
	tbz w12, #0, .Lloop_pressure.f.for1.body.k.k.k.k.k.v2.slow1 // branch.bit (not tst)
	orr x12, x4, x9                    // binary; orr
.Lloop_pressure.f.for1.body.k.k.k.k.k.v2.k1:
	mov x3, x20                        // edge
	mov x1, x10                        // edge
	mov x5, x11                        // edge
	mov x4, x13                        // edge
	mov x0, x15                        // edge
.Lloop_pressure.f.for1.cond.v3:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cmp x14, x8                        // cmp
	b.lt .Lloop_pressure.f.for1.cond.fast.v3 // branch.cmp
	cbz x0, .Lloop_pressure.f.for1.cond.done.v3.to.for1.end // branch.zero
	stp x3, x1, [sp, #88]              // spill
	stp x5, x12, [sp, #104]            // spill
	stp x4, x0, [sp, #120]             // spill
	mov x20, x14                       // split
	str x8, [sp, #80]                  // spill
	bl pyrt_iter_next                  // iter.next; call.runtime
.Lloop_pressure.f.site2:
	mov x9, x0                         // result
	cbz x9, .Lloop_pressure.f.for1.cond.step.k1 // branch.zero
	mov x14, x20                       // edge
.Lloop_pressure.f.for1.body.v3:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	tbz w19, #0, .Lloop_pressure.f.for1.body.v3.t5generic // branch.bit (not tst)
	tbz w9, #0, .Lloop_pressure.f.for1.body.v3.t5generic // branch.bit (not tst)
	eor x8, x19, x9                    // smi.binary; eor
	orr x1, x8, #1                     // smi.binary; orr.imm
.Lloop_pressure.f.for1.body.v3.t3.k1:
	ldp x3, x10, [sp, #88]             // edge
	ldp x11, x12, [sp, #104]           // edge
	ldp x13, x15, [sp, #120]           // edge
	ldr x8, [sp, #80]                  // edge
	mov x19, x1                        // edge
.Lloop_pressure.f.for1.body.k.v2:
	.loc 1 .Lloop_pressure.f.line+2 26
	and x2, x3, x10                    // binary; and
	tbz w2, #0, .Lloop_pressure.f.for1.body.k.v2.slow1 // branch.bit (not tst)
.Lloop_pressure.f.for1.body.k.v2.k1:
	mov x1, x10                        // edge
	mov x10, x19                       // edge
	mov x19, x2                        // edge
.Lloop_pressure.f.for1.body.k.k.v2:
	.loc 1 .Lloop_pressure.f.line+2 33
	and x7, x1, x9                     // binary; and
	tbz w7, #0, .Lloop_pressure.f.for1.body.k.k.v2.slow1 // branch.bit (not tst)
	orr x3, x1, x9                     // binary; orr
	mov x20, x3                        // edge
.Lloop_pressure.f.for1.body.k.k.v2.k1:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 19
	and x7, x11, x9                    // binary; and
	tbz w7, #0, .Lloop_pressure.f.for1.body.k.k.v2.slow2 // branch.bit (not tst)
	eor x11, x11, x9                   // binary; eor
	orr x4, x11, #1                    // binary; orr.imm
.Lloop_pressure.f.for1.body.k.k.v2.k4:
	mov x11, x4                        // edge
.Lloop_pressure.f.for1.body.k.k.k.k.v2:
	.loc 1 .Lloop_pressure.f.line+3 26
	and x5, x12, x13                   // binary; and
	tbz w5, #0, .Lloop_pressure.f.for1.body.k.k.k.k.v2.slow1 // branch.bit (not tst)
.Lloop_pressure.f.for1.body.k.k.k.k.v2.k1:
	mov x4, x13                        // edge
	mov x13, x11                       // edge
	mov x11, x5                        // edge
	b .Lloop_pressure.f.for1.body.k.k.k.k.k.v2 // jump
.Lloop_pressure.f.for1.body.k.k.k.t3generic:
	.loc 1 .Lloop_pressure.f.line+3 19
	mov x0, x11                        // argument
	mov x1, x9                         // argument
	bl pyrk_xor                        // binary.generic; call.keeping
.Lloop_pressure.f.site3:
	mov x4, x0                         // result
	cbnz x4, .Lloop_pressure.f.for1.body.k.k.k.t3generic.k1 // branch.zero
.Lloop_pressure.f.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lloop_pressure.f.leave          // return
.Lloop_pressure.f.for1.body.k.k.k.t3generic.k1:
	mov x20, x10                       // edge
	mov x10, x15                       // edge
	mov x11, x4                        // edge
	mov x15, #0                        // edge
	b .Lloop_pressure.f.for1.body.k.k.k.k.v2 // jump
.Lloop_pressure.f.for1.body.k.t5generic:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 26
	mov x0, x3                         // argument
	mov x1, x10                        // argument
	bl pyrk_and                        // binary.generic; call.keeping
.Lloop_pressure.f.site4:
	mov x2, x0                         // result
	cbz x2, .Lloop_pressure.f.landing  // branch.zero
	mov x1, x10                        // edge
	mov x10, x15                       // edge
	mov x19, x2                        // edge
	mov x15, #0                        // edge
	b .Lloop_pressure.f.for1.body.k.k.v2 // jump
.Lloop_pressure.f.for1.body.t3generic:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	add x1, x9, #1                     // box.smi; add.imm
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	mov x0, x2                         // argument
	bl pyrk_xor                        // binary.generic; call.keeping
.Lloop_pressure.f.site5:
	mov x1, x0                         // result
	cbz x1, .Lloop_pressure.f.landing  // branch.zero
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	add x9, x9, #1                     // box.smi; add.imm
	ldp x3, x10, [sp, #88]             // edge
	ldp x11, x12, [sp, #104]           // edge
	ldr x13, [sp, #120]                // edge
	mov x19, x1                        // edge
	mov x15, #0                        // edge
	mov x14, #1                        // edge
	b .Lloop_pressure.f.for1.body.k.v2 // jump
.Lloop_pressure.f.for1.cond.generic:
	.loc 1 .Lloop_pressure.f.line+1 14
	ldr x8, [x28, #builtin$range-PYRL_CONTEXT] // call.builtin; mem.near
	mov x1, x0                         // argument
	mov x0, x8                         // argument
	bl pyrt_call_one                   // call.builtin; call.runtime
.Lloop_pressure.f.site6:
	cbz x0, .Lloop_pressure.f.landing  // branch.zero
	.loc 1 .Lloop_pressure.f.line+1 5
	bl pyrt_get_iter                   // iter.get; call.runtime
.Lloop_pressure.f.site7:
	cbz x0, .Lloop_pressure.f.landing  // branch.zero
	ldp x19, x3, [sp, #80]             // edge
	ldp x1, x5, [sp, #96]              // edge
	ldp x12, x4, [sp, #112]            // edge
	mov x14, #0                        // edge
	mov x8, #0                         // edge
	b .Lloop_pressure.f.for1.cond.v3   // jump
.Lloop_pressure.f.for1.cond.step.k1:
	ldr x8, [x28, #520]                // iter.next; mem.offset
	cbnz x8, .Lloop_pressure.f.landing // branch.zero
.Lloop_pressure.f.for1.cond.step.k2:
	mov x2, x19                        // edge
	ldp x3, x1, [sp, #88]              // edge
	ldp x5, x6, [sp, #104]             // edge
	ldr x4, [sp, #120]                 // edge
	b .Lloop_pressure.f.for1.end       // jump
.Lloop_pressure.f.for1.cond.done.v3.to.for1.end:
	stp x3, x1, [sp, #88]              // spill
	stp x5, x12, [sp, #104]            // spill
	str x4, [sp, #120]                 // spill
	b .Lloop_pressure.f.for1.cond.step.k2 // jump.shared
.Lloop_pressure.f.for1.cond.fast.v3:
	stp x3, x1, [sp, #88]              // spill
	stp x5, x12, [sp, #104]            // spill
	stp x4, x0, [sp, #120]             // spill
	mov x20, x14                       // split
	str x8, [sp, #80]                  // spill
	lsl x8, x20, #1                    // box.smi; lsl
	add x9, x8, #1                     // box.smi; add.imm
	add x14, x20, #1                   // int.binary; add.imm
	b .Lloop_pressure.f.for1.body.v3   // jump
.Lloop_pressure.f.for1.body.v3.t5generic:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	mov x0, x19                        // argument
	mov x1, x9                         // argument
	bl pyrk_xor                        // binary.generic; call.keeping
.Lloop_pressure.f.site8:
	mov x1, x0                         // result
	cbz x1, .Lloop_pressure.f.landing  // branch.zero
	b .Lloop_pressure.f.for1.body.v3.t3.k1
.Lloop_pressure.f.for1.body.k.v2.slow1:
	.loc 1 .Lloop_pressure.f.line+2 26
	mov x0, x3                         // argument
	mov x1, x10                        // argument
	bl pyrk_and                        // binary; call.keeping
.Lloop_pressure.f.site9:
	mov x2, x0                         // result
	cbz x2, .Lloop_pressure.f.landing  // branch.zero
	b .Lloop_pressure.f.for1.body.k.v2.k1
.Lloop_pressure.f.for1.body.k.k.v2.slow1:
	.loc 1 .Lloop_pressure.f.line+2 33
	mov x0, x1                         // argument
	mov x1, x9                         // argument
	bl pyrk_or                         // binary; call.keeping
.Lloop_pressure.f.site10:
	mov x3, x0                         // result
	cbz x3, .Lloop_pressure.f.landing  // branch.zero
	mov x20, x3                        // edge
	b .Lloop_pressure.f.for1.body.k.k.v2.k1 // jump
.Lloop_pressure.f.for1.body.k.k.v2.slow2:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 19
	mov x0, x11                        // argument
	mov x1, x9                         // argument
	bl pyrk_xor                        // binary; call.keeping
.Lloop_pressure.f.site11:
	mov x4, x0                         // result
	cbz x4, .Lloop_pressure.f.landing  // branch.zero
	b .Lloop_pressure.f.for1.body.k.k.v2.k4
.Lloop_pressure.f.for1.body.k.k.k.k.v2.slow1:
	.loc 1 .Lloop_pressure.f.line+3 26
	mov x0, x12                        // argument
	mov x1, x13                        // argument
	bl pyrk_and                        // binary; call.keeping
.Lloop_pressure.f.site12:
	mov x5, x0                         // result
	cbz x5, .Lloop_pressure.f.landing  // branch.zero
	b .Lloop_pressure.f.for1.body.k.k.k.k.v2.k1
.Lloop_pressure.f.for1.body.k.k.k.k.k.v2.slow1:
	.loc 1 .Lloop_pressure.f.line+3 33
	mov x0, x4                         // argument
	mov x1, x9                         // argument
	bl pyrk_or                         // binary; call.keeping
.Lloop_pressure.f.site13:
	mov x12, x0                        // result
	cbz x12, .Lloop_pressure.f.landing // branch.zero
	b .Lloop_pressure.f.for1.body.k.k.k.k.k.v2.k1
.Lloop_pressure.f.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lloop_pressure.f.stack.ok
	b .Lloop_pressure.f.leave          // RecursionError
	.cfi_endproc
.Lloop_pressure.f$end:
	.size loop_pressure.f, . - loop_pressure.f
	.section .rodata
	.p2align 2
.Lloop_pressure.f$sites:
	.word .Lloop_pressure.f.site1 - .Lloop_pressure.f$start, 3, 3, 25, 30
	.word .Lloop_pressure.f.site2 - .Lloop_pressure.f$start, 1, 3, 4, 37
	.word .Lloop_pressure.f.site3 - .Lloop_pressure.f$start, 3, 3, 18, 23
	.word .Lloop_pressure.f.site4 - .Lloop_pressure.f$start, 2, 2, 25, 30
	.word .Lloop_pressure.f.site5 - .Lloop_pressure.f$start, 2, 2, 18, 23
	.word .Lloop_pressure.f.site6 - .Lloop_pressure.f$start, 1, 1, 13, 21
	.word .Lloop_pressure.f.site7 - .Lloop_pressure.f$start, 1, 3, 4, 37
	.word .Lloop_pressure.f.site8 - .Lloop_pressure.f$start, 2, 2, 18, 23
	.word .Lloop_pressure.f.site9 - .Lloop_pressure.f$start, 2, 2, 25, 30
	.word .Lloop_pressure.f.site10 - .Lloop_pressure.f$start, 2, 2, 32, 37
	.word .Lloop_pressure.f.site11 - .Lloop_pressure.f$start, 3, 3, 18, 23
	.word .Lloop_pressure.f.site12 - .Lloop_pressure.f$start, 3, 3, 25, 30
	.word .Lloop_pressure.f.site13 - .Lloop_pressure.f$start, 3, 3, 32, 37
	.set .Lloop_pressure.f$nsites, 13

// <module>
	.text
	.p2align 4
	.set .Lloop_pressure.$module$.line, 1
	.type loop_pressure.$module$, %function
loop_pressure.$module$:
.Lloop_pressure.$module$$start:
	.cfi_startproc
	.loc 1 .Lloop_pressure.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def f(n, a, b, c, d, e, g):
	.loc 1 .Lloop_pressure.$module$.line+1 1
	ldr x0, =loop_pressure.f$desc      // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.f-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lloop_pressure.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lloop_pressure.$module$$end:
	.size loop_pressure.$module$, . - loop_pressure.$module$
	.section .rodata
	.p2align 2
.Lloop_pressure.$module$$sites:
	.set .Lloop_pressure.$module$$nsites, 0

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
// str 'a'
	.balign 8
	.type str$a.14b9f8c6, %object
str$a.14b9f8c6:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "a"
	.size str$a.14b9f8c6, . - str$a.14b9f8c6
// str 'b'
	.balign 8
	.type str$b.786ef011, %object
str$b.786ef011:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "b"
	.size str$b.786ef011, . - str$b.786ef011
// str 'c'
	.balign 8
	.type str$c.2a14bb04, %object
str$c.2a14bb04:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "c"
	.size str$c.2a14bb04, . - str$c.2a14bb04
// str 'd'
	.balign 8
	.type str$d.5ccf9a4f, %object
str$d.5ccf9a4f:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "d"
	.size str$d.5ccf9a4f, . - str$d.5ccf9a4f
// str 'e'
	.balign 8
	.type str$e.ae4a7a32, %object
str$e.ae4a7a32:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "e"
	.size str$e.ae4a7a32, . - str$e.ae4a7a32
// str 'f'
	.balign 8
	.type str$f.bb73e569, %object
str$f.bb73e569:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "f"
	.size str$f.bb73e569, . - str$f.bb73e569
// str 'g'
	.balign 8
	.type str$g.bf76a87c, %object
str$g.bf76a87c:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "g"
	.size str$g.bf76a87c, . - str$g.bf76a87c
// str 'loop_pressure.py'
	.balign 8
	.type str$loop_pressure_py.c2a50ece, %object
str$loop_pressure_py.c2a50ece:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 16
	.ascii "loop_pressure.py"
	.size str$loop_pressure_py.c2a50ece, . - str$loop_pressure_py.c2a50ece
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
	.type tuple$1.a90951ca, %object
tuple$1.a90951ca:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$f.bb73e569
	.size tuple$1.a90951ca, . - tuple$1.a90951ca
// tuple of 7
	.balign 8
	.type tuple$7.60239d87, %object
tuple$7.60239d87:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 7
	.xword str$n.38b0ef48
	.xword str$a.14b9f8c6
	.xword str$b.786ef011
	.xword str$c.2a14bb04
	.xword str$d.5ccf9a4f
	.xword str$e.ae4a7a32
	.xword str$g.bf76a87c
	.size tuple$7.60239d87, . - tuple$7.60239d87
// function f
	.balign 8
	.type loop_pressure.f$desc, %object
loop_pressure.f$desc:
	.xword loop_pressure.f
	.xword str$f.bb73e569
	.xword str$f.bb73e569
	.xword tuple$7.60239d87
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 7
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lloop_pressure.f$start
	.xword .Lloop_pressure.f$end
	.xword .Lloop_pressure.f$sites
	.xword .Lloop_pressure.f$nsites
	.xword loop_pressure.f$source
	.xword 155
	.size loop_pressure.f$desc, . - loop_pressure.f$desc
// function <module>
	.balign 8
	.type loop_pressure.$module$$desc, %object
loop_pressure.$module$$desc:
	.xword loop_pressure.$module$
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
	.xword .Lloop_pressure.$module$$start
	.xword .Lloop_pressure.$module$$end
	.xword .Lloop_pressure.$module$$sites
	.xword .Lloop_pressure.$module$$nsites
	.xword loop_pressure.$module$$source
	.xword 69
	.size loop_pressure.$module$$desc, . - loop_pressure.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$loop_pressure_py.c2a50ece
	.xword 4
	.xword loop_pressure.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.a90951ca
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
	.xword loop_pressure.f$desc
	.xword loop_pressure.$module$$desc
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
	.xword str$loop_pressure_py.c2a50ece
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of f
	.type loop_pressure.f$source, %object
loop_pressure.f$source:
	.ascii "def f(n, a, b, c, d, e, g):\012"
	.ascii "    for i in range(n):\012"
	.ascii "        a, b, c = b ^ i, c & a, a | i\012"
	.ascii "        d, e, g = e ^ i, g & d, d | i\012"
	.ascii "    return a, b, c, d, e, g\012"
	.size loop_pressure.f$source, . - loop_pressure.f$source
// source lines of <module>
	.type loop_pressure.$module$$source, %object
loop_pressure.$module$$source:
	.ascii "# golden: -S -O2 --policy=heuristic -o -\012"
	.ascii "def f(n, a, b, c, d, e, g):\012"
	.size loop_pressure.$module$$source, . - loop_pressure.$module$$source

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
	.type __main__$var.f, %object
__main__$var.f:
	.xword 0
	.size __main__$var.f, . - __main__$var.f

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
