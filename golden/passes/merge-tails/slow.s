// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "slow.py"

	.text
	.p2align 4
	.set .Lslow.f.line, 3
	.type slow.f, %function
slow.f:
.Lslow.f$start:
	.cfi_startproc
	.loc 1 .Lslow.f.line+0 1
	stp x29, x30, [sp, #-48]!
	mov x29, sp
	stp d8, d9, [sp, #16]
	.cfi_def_cfa_offset 48
	.cfi_offset 29, -48
	.cfi_offset 30, -40
	.cfi_offset 72, -32
	.cfi_offset 73, -24
	ldr x16, [x28, #512]
	cmp sp, x16
	b.lo .Lslow.f.stack
.Lslow.f.stack.ok:
	.loc 1 .Lslow.f.line+5 17
	fmov d17, #1.0
	.loc 1 .Lslow.f.line+2 13
	mov x8, #0x1000000000000000
	.loc 1 .Lslow.f.line+1 5
	asr x9, x2, #1
	mov x10, x1
	mov x11, #0
.Lslow.f.for1.cond:
	cmp x11, x9
	b.lt .Lslow.f.for1.cond.fast
	.loc 1 .Lslow.f.line+8 12
	mov x1, x10
	bl pyrk_tuple2
	.loc 1 .Lslow.f.line+8 5
.Lslow.f.leave:
	.cfi_remember_state
	ldp d8, d9, [sp, #16]
	ldp x29, x30, [sp], #48
	.cfi_restore 72
	.cfi_restore 73
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Lslow.f.for1.cond.fast:
	.loc 1 .Lslow.f.line+1 5
	add x12, x11, #1
	.loc 1 .Lslow.f.line+2 13
	tbnz w0, #0, .Lslow.f.for1.cond.fast.k4.to.for1.cond.fast.slow1
	tbz w0, #1, .Lslow.f.for1.cond.fast.k4.to.for1.cond.fast.slow1
	ror x13, x0, #3
	sub x13, x13, x8
	fmov d18, x13
.Lslow.f.for1.cond.fast.t1:
	scvtf d19, x11
	fadd d18, d18, d19
	.loc 1 .Lslow.f.line+3 13
	asr x10, x10, #1
	scvtf d19, x10
	fsub d19, d19, d18
	.loc 1 .Lslow.f.line+4 12
	mov x11, x12
.Lslow.f.for1.cond.fast.k.k:
	fcmp d18, d19
	b.gt .Lslow.f.if1.then
.Lslow.f.if1.else:
	.loc 1 .Lslow.f.line+7 17
	fadd d19, d19, d17
	.loc 1 .Lslow.f.line+1 5
	cmp x11, x9
	b.ge .Lslow.f.for1.end.v2
.Lslow.f.for1.cond.fast.v2:
	.loc 1 .Lslow.f.line+2 13
	scvtf d20, x11
	fadd d18, d18, d20
	.loc 1 .Lslow.f.line+4 12
	fmov x10, d19
	add x10, x10, x8
	ror x10, x10, #61
	tbnz w10, #0, .Lslow.f.for1.cond.fast.v2.k1.to.for1.cond.fast.v2.slow1
	tbz w10, #1, .Lslow.f.for1.cond.fast.v2.k1.to.for1.cond.fast.v2.slow1
.Lslow.f.for1.cond.fast.v2.k2:
	fmov x12, d18
	add x12, x12, x8
	ror x0, x12, #61
	tbnz w0, #0, .Lslow.f.for1.cond.fast.v2.k3.to.for1.cond.fast.v2.slow2
	tbz w0, #1, .Lslow.f.for1.cond.fast.v2.k3.to.for1.cond.fast.v2.slow2
.Lslow.f.for1.cond.fast.v2.k4:
	.loc 1 .Lslow.f.line+1 5
	add x11, x11, #1
	.loc 1 .Lslow.f.line+4 12
	mov x13, x0
.Lslow.f.for1.cond.fast.k.v3:
	.loc 1 .Lslow.f.line+3 13
	tbnz w10, #0, .Lslow.f.for1.cond.fast.k.v3.k3.to.for1.cond.fast.k.v3.slow1
	tbz w10, #1, .Lslow.f.for1.cond.fast.k.v3.k3.to.for1.cond.fast.k.v3.slow1
.Lslow.f.for1.cond.fast.k.v3.t1:
	tbnz w13, #0, .Lslow.f.for1.cond.fast.k.v3.t1.k4.to.for1.cond.fast.k.v3.t1.slow1
	tbz w13, #1, .Lslow.f.for1.cond.fast.k.v3.t1.k4.to.for1.cond.fast.k.v3.t1.slow1
	ror x12, x13, #3
	sub x12, x12, x8
	fmov d18, x12
.Lslow.f.for1.cond.fast.k.v3.t3:
	tbz w10, #1, .Lslow.f.for1.cond.fast.k.v3.t3.slow1
	ror x10, x10, #3
	sub x10, x10, x8
	fmov d19, x10
.Lslow.f.for1.cond.fast.k.v3.t3.k2:
	fsub d19, d19, d18
	.loc 1 .Lslow.f.line+4 12
	fcmp d18, d19
	b.le .Lslow.f.if1.else
.Lslow.f.if1.then:
	.loc 1 .Lslow.f.line+5 17
	fsub d18, d18, d17
	.loc 1 .Lslow.f.line+1 5
	cmp x11, x9
	b.lt .Lslow.f.for1.cond.fast.v2
.Lslow.f.for1.end.v2:
	.loc 1 .Lslow.f.line+8 12
	str d19, [sp, #32]
	fmov d0, d18
	bl pyrt_float_box
	str x0, [sp, #40]
	ldr d0, [sp, #32]
	bl pyrt_float_box
	mov x1, x0
	ldr x0, [sp, #40]
	bl pyrk_tuple2
	.loc 1 .Lslow.f.line+8 5
	.cfi_remember_state
	ldp d8, d9, [sp, #16]
	ldp x29, x30, [sp], #48
	.cfi_restore 72
	.cfi_restore 73
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Lslow.f.for1.cond.fast.k4.to.for1.cond.fast.slow1:
	.loc 1 .Lslow.f.line+2 13
	fmov d9, #1.0
	ldr d8, .Lslow.f.k4340000000000000
	tst x0, #7
	b.eq .Lslow.f.for1.cond.fast.k5
.Lslow.f.for1.cond.fast.t2:
	tbnz w0, #0, .Lslow.f.for1.cond.fast.t3
.Lslow.f.for1.cond.fast.t5generic:
	.loc 1 .Lslow.f.line+1 5
	lsl x11, x11, #1
	add x1, x11, #1
	.loc 1 .Lslow.f.line+2 13
	bl pyrk_add
.Lslow.f.site1:
	cbz x0, .Lslow.f.landing
.Lslow.f.for1.cond.fast.t5generic.k1:
	.loc 1 .Lslow.f.line+4 12
	mov x11, x12
	mov x13, x0
	fmov d17, #1.0
	b .Lslow.f.for1.cond.fast.k.v3
.Lslow.f.for1.cond.fast.k5:
	.loc 1 .Lslow.f.line+2 13
	ldr w13, [x0]
	cmp x13, #6
	b.ne .Lslow.f.for1.cond.fast.t2
	ldr d18, [x0, #8]
	fmov d17, #1.0
	b .Lslow.f.for1.cond.fast.t1
.Lslow.f.for1.cond.fast.t3:
	adds x13, x0, x11, lsl #1
	b.vs .Lslow.f.for1.cond.fast.t5generic
	.loc 1 .Lslow.f.line+3 13
	sub x11, x13, #1
	subs x1, x10, x11
	b.vs .Lslow.f.for1.cond.fast.k.v2.t1generic
	mov x11, x12
.Lslow.f.for1.cond.fast.k.v3.t12.k1:
	mov x0, x13
	mov x10, x1
	.loc 1 .Lslow.f.line+4 12
	cmp x0, x10
	b.le .Lslow.f.for1.cond.fast.k.k.v2.to.if1.else.v2
.Lslow.f.if1.then.v2:
	.loc 1 .Lslow.f.line+5 17
	subs x13, x0, #2
	b.vc .Lslow.f.if1.then.v2.k1
.Lslow.f.if1.then.v2.t1generic:
	mov x1, #3
	bl pyrk_sub
.Lslow.f.site2:
	cbz x0, .Lslow.f.landing
.Lslow.f.for1.cond.v3:
	.loc 1 .Lslow.f.line+1 5
	cmp x11, x9
	b.ge .Lslow.f.for1.end.v3
	add x12, x11, #1
	.loc 1 .Lslow.f.line+2 13
	tbz w0, #0, .Lslow.f.for1.cond.fast.v3.k4
.Lslow.f.for1.cond.fast.v3.slow1:
	tst x0, #7
	b.eq .Lslow.f.for1.cond.fast.v3.k5
.Lslow.f.for1.cond.fast.v3.t2:
	tbz w0, #0, .Lslow.f.for1.cond.fast.t5generic
	adds x13, x0, x11, lsl #1
	b.vs .Lslow.f.for1.cond.fast.t5generic
	mov x11, x12
	fmov d17, #1.0
	b .Lslow.f.for1.cond.fast.k.v3
.Lslow.f.for1.cond.fast.k.v2.t1generic:
	.loc 1 .Lslow.f.line+3 13
	mov x0, x10
	mov x1, x13
	bl pyrk_sub
.Lslow.f.site3:
	mov x10, x0
	cbnz x10, .Lslow.f.for1.cond.fast.k.v2.t1generic.k1
.Lslow.f.landing:
	mov x0, x30
	bl pyrt_traceback_add
	b .Lslow.f.leave
.Lslow.f.for1.cond.fast.k.v2.t1generic.k1:
	.loc 1 .Lslow.f.line+4 12
	mov x11, x12
.Lslow.f.for1.cond.fast.k.k.v3:
	tbz w13, #0, .Lslow.f.for1.cond.fast.k.k.v3.k3
.Lslow.f.for1.cond.fast.k.k.v3.slow1:
	tst x13, #7
	b.eq .Lslow.f.for1.cond.fast.k.k.v3.k4
.Lslow.f.for1.cond.fast.k.k.v3.t2:
	tbz w13, #0, .Lslow.f.for1.cond.fast.k.k.v3.t7generic
	tbz w10, #0, .Lslow.f.for1.cond.fast.k.k.v3.t9.k4
.Lslow.f.for1.cond.fast.k.k.v3.t9.slow1:
	tst x10, #7
	b.eq .Lslow.f.for1.cond.fast.k.k.v3.t9.k5
.Lslow.f.for1.cond.fast.k.k.v3.t12:
	tbz w10, #0, .Lslow.f.for1.cond.fast.k.k.v3.t7generic
	cmp x13, x10
	b.gt .Lslow.f.for1.cond.fast.k.k.v3.t14.to.if1.then.v2
.Lslow.f.if1.else.v2:
	.loc 1 .Lslow.f.line+7 17
	adds x1, x10, #2
	b.vc .Lslow.f.if1.else.v2.k1
.Lslow.f.if1.else.v2.t1generic:
	mov x0, x10
	mov x1, #3
	bl pyrk_add
.Lslow.f.site4:
	mov x10, x0
	cbz x10, .Lslow.f.landing
.Lslow.f.if1.else.v2.t1generic.k1:
	mov x0, x13
	b .Lslow.f.for1.cond.v3
.Lslow.f.for1.cond.fast.v2.k1.to.for1.cond.fast.v2.slow1:
	.loc 1 .Lslow.f.line+4 12
	str d19, [sp, #32]
	fmov d9, #1.0
	ldr d8, .Lslow.f.k4340000000000000
	ldr d0, [sp, #32]
	bl pyrk_float_box
	mov x10, x0
	fmov d17, #1.0
	b .Lslow.f.for1.cond.fast.v2.k2
.Lslow.f.for1.cond.fast.v2.k3.to.for1.cond.fast.v2.slow2:
	fmov d9, #1.0
	ldr d8, .Lslow.f.k4340000000000000
	fmov d0, d18
	bl pyrk_float_box
	fmov d17, #1.0
	b .Lslow.f.for1.cond.fast.v2.k4
.Lslow.f.for1.cond.fast.k.v3.k3.to.for1.cond.fast.k.v3.slow1:
	.loc 1 .Lslow.f.line+3 13
	fmov d9, #1.0
	ldr d8, .Lslow.f.k4340000000000000
	tst x10, #7
	b.eq .Lslow.f.for1.cond.fast.k.v3.k4
.Lslow.f.for1.cond.fast.k.v3.t2:
	tbz w10, #0, .Lslow.f.for1.cond.fast.k.v3.t7generic
	tbz w13, #0, .Lslow.f.for1.cond.fast.k.v3.t8.k4
.Lslow.f.for1.cond.fast.k.v3.t8.slow1:
	tst x13, #7
	b.eq .Lslow.f.for1.cond.fast.k.v3.t8.k5
.Lslow.f.for1.cond.fast.k.v3.t11:
	tbnz w13, #0, .Lslow.f.for1.cond.fast.k.v3.t12
.Lslow.f.for1.cond.fast.k.v3.t7generic:
	mov x0, x10
	mov x1, x13
	bl pyrk_sub
.Lslow.f.site5:
	mov x10, x0
	cbz x10, .Lslow.f.landing
	b .Lslow.f.for1.cond.fast.k.k.v3
.Lslow.f.for1.cond.fast.k.v3.k4:
	ldr w12, [x10]
	cmp x12, #6
	b.ne .Lslow.f.for1.cond.fast.k.v3.t2
	fmov d17, #1.0
	b .Lslow.f.for1.cond.fast.k.v3.t1
.Lslow.f.for1.cond.fast.k.v3.t8.k4:
	tbz w13, #1, .Lslow.f.for1.cond.fast.k.v3.t8.slow1
	ror x12, x13, #3
	sub x12, x12, x8
	fmov d18, x12
.Lslow.f.for1.cond.fast.k.v3.t10:
	asr x10, x10, #1
	scvtf d16, x10
	fsub d19, d16, d18
	.loc 1 .Lslow.f.line+4 12
	fmov d17, #1.0
	b .Lslow.f.for1.cond.fast.k.k
.Lslow.f.for1.cond.fast.k.v3.t8.k5:
	.loc 1 .Lslow.f.line+3 13
	ldr w12, [x13]
	cmp x12, #6
	b.ne .Lslow.f.for1.cond.fast.k.v3.t11
	ldr d18, [x13, #8]
	b .Lslow.f.for1.cond.fast.k.v3.t10
.Lslow.f.for1.cond.fast.k.v3.t12:
	sub x12, x13, #1
	subs x1, x10, x12
	b.vs .Lslow.f.for1.cond.fast.k.v3.t7generic
	b .Lslow.f.for1.cond.fast.k.v3.t12.k1
.Lslow.f.for1.cond.fast.k.k.v2.to.if1.else.v2:
	.loc 1 .Lslow.f.line+4 12
	mov x13, x0
	b .Lslow.f.if1.else.v2
.Lslow.f.for1.cond.fast.k.v3.t1.k4.to.for1.cond.fast.k.v3.t1.slow1:
	.loc 1 .Lslow.f.line+3 13
	fmov d9, #1.0
	ldr d8, .Lslow.f.k4340000000000000
	tst x13, #7
	b.eq .Lslow.f.for1.cond.fast.k.v3.t1.k5
.Lslow.f.for1.cond.fast.k.v3.t4:
	tbz w13, #0, .Lslow.f.for1.cond.fast.k.v3.t7generic
	tbz w10, #1, .Lslow.f.for1.cond.fast.k.v3.t5.slow1
	ror x10, x10, #3
	sub x10, x10, x8
	fmov d16, x10
.Lslow.f.for1.cond.fast.k.v3.t5.k2:
	asr x10, x13, #1
	scvtf d17, x10
	fsub d0, d16, d17
	.loc 1 .Lslow.f.line+4 12
	fmov x10, d0
	add x10, x10, x8
	ror x10, x10, #61
	tbz w10, #0, .Lslow.f.for1.cond.fast.k.v3.t5.k3
.Lslow.f.for1.cond.fast.k.v3.t5.slow2:
	bl pyrk_float_box
	mov x10, x0
	b .Lslow.f.for1.cond.fast.k.k.v3
.Lslow.f.for1.cond.fast.k.v3.t1.k5:
	.loc 1 .Lslow.f.line+3 13
	ldr w12, [x13]
	cmp x12, #6
	b.ne .Lslow.f.for1.cond.fast.k.v3.t4
	ldr d18, [x13, #8]
	fmov d17, #1.0
	b .Lslow.f.for1.cond.fast.k.v3.t3
.Lslow.f.for1.cond.fast.k.v3.t5.slow1:
	ldr d16, [x10, #8]
	b .Lslow.f.for1.cond.fast.k.v3.t5.k2
.Lslow.f.for1.cond.fast.k.v3.t5.k3:
	.loc 1 .Lslow.f.line+4 12
	tbz w10, #1, .Lslow.f.for1.cond.fast.k.v3.t5.slow2
	b .Lslow.f.for1.cond.fast.k.k.v3
.Lslow.f.for1.cond.fast.k.k.v3.k3:
	tbz w13, #1, .Lslow.f.for1.cond.fast.k.k.v3.slow1
.Lslow.f.for1.cond.fast.k.k.v3.t1:
	tbz w10, #0, .Lslow.f.for1.cond.fast.k.k.v3.t1.k4
.Lslow.f.for1.cond.fast.k.k.v3.t1.slow1:
	tst x10, #7
	b.eq .Lslow.f.for1.cond.fast.k.k.v3.t1.k5
.Lslow.f.for1.cond.fast.k.k.v3.t4:
	tbnz w10, #0, .Lslow.f.for1.cond.fast.k.k.v3.t5
.Lslow.f.for1.cond.fast.k.k.v3.t7generic:
	mov x0, x13
	mov x1, x10
	bl pyrk_gt
.Lslow.f.site6:
	cbz x0, .Lslow.f.landing
	cmp x0, #20
	b.eq .Lslow.f.for1.cond.fast.k.k.v3.t13.to.if1.then.v3
.Lslow.f.if1.else.v3:
	.loc 1 .Lslow.f.line+7 17
	tbz w10, #0, .Lslow.f.if1.else.v3.k4
.Lslow.f.if1.else.v3.slow1:
	tst x10, #7
	b.eq .Lslow.f.if1.else.v3.k5
.Lslow.f.if1.else.v3.t2:
	tbz w10, #0, .Lslow.f.if1.else.v2.t1generic
	adds x1, x10, #2
	b.vs .Lslow.f.if1.else.v2.t1generic
	mov x0, x13
	mov x10, x1
	b .Lslow.f.for1.cond.v3
.Lslow.f.for1.cond.fast.k.k.v3.k4:
	.loc 1 .Lslow.f.line+4 12
	ldr w12, [x13]
	cmp x12, #6
	b.eq .Lslow.f.for1.cond.fast.k.k.v3.t1
	b .Lslow.f.for1.cond.fast.k.k.v3.t2
.Lslow.f.for1.cond.fast.k.k.v3.t9.k4:
	tbz w10, #1, .Lslow.f.for1.cond.fast.k.k.v3.t9.slow1
	ror x12, x10, #3
	sub x12, x12, x8
	fmov d16, x12
.Lslow.f.for1.cond.fast.k.k.v3.t11:
	fabs d17, d16
	fcmp d17, d8
	b.pl .Lslow.f.for1.cond.fast.k.k.v3.t7generic
	asr x12, x13, #1
	scvtf d17, x12
	fcmp d17, d16
	b.le .Lslow.f.if1.else.v3
.Lslow.f.for1.cond.fast.k.k.v3.t13.to.if1.then.v3:
	mov x0, x13
	.loc 1 .Lslow.f.line+5 17
	tbz w0, #0, .Lslow.f.if1.then.v3.k4
.Lslow.f.if1.then.v3.slow1:
	tst x0, #7
	b.eq .Lslow.f.if1.then.v3.k5
.Lslow.f.if1.then.v3.t2:
	tbz w0, #0, .Lslow.f.if1.then.v2.t1generic
	subs x13, x0, #2
	b.vs .Lslow.f.if1.then.v2.t1generic
	b .Lslow.f.if1.else.v2.t1generic.k1
.Lslow.f.for1.cond.fast.k.k.v3.t9.k5:
	.loc 1 .Lslow.f.line+4 12
	ldr w12, [x10]
	cmp x12, #6
	b.ne .Lslow.f.for1.cond.fast.k.k.v3.t12
	ldr d16, [x10, #8]
	b .Lslow.f.for1.cond.fast.k.k.v3.t11
.Lslow.f.if1.else.v2.k1:
	.loc 1 .Lslow.f.line+7 17
	mov x0, x13
	mov x10, x1
	fmov d17, #1.0
	b .Lslow.f.for1.cond
.Lslow.f.for1.cond.fast.k.k.v3.t14.to.if1.then.v2:
	.loc 1 .Lslow.f.line+4 12
	mov x0, x13
	b .Lslow.f.if1.then.v2
.Lslow.f.if1.then.v2.k1:
	.loc 1 .Lslow.f.line+5 17
	mov x0, x13
	fmov d17, #1.0
	b .Lslow.f.for1.cond
.Lslow.f.for1.cond.fast.k.k.v3.t1.k4:
	.loc 1 .Lslow.f.line+4 12
	tbz w10, #1, .Lslow.f.for1.cond.fast.k.k.v3.t1.slow1
	ror x10, x10, #3
	sub x10, x10, x8
	fmov d19, x10
.Lslow.f.for1.cond.fast.k.k.v3.t3:
	tbz w13, #1, .Lslow.f.for1.cond.fast.k.k.v3.t3.slow1
	ror x10, x13, #3
	sub x10, x10, x8
	fmov d18, x10
.Lslow.f.for1.cond.fast.k.k.v3.t3.k2:
	fcmp d18, d19
	b.gt .Lslow.f.for1.cond.fast.k.k.v3.t3.k2.to.if1.then
	fmov d17, #1.0
	b .Lslow.f.if1.else
.Lslow.f.for1.cond.fast.k.k.v3.t1.k5:
	ldr w12, [x10]
	cmp x12, #6
	b.ne .Lslow.f.for1.cond.fast.k.k.v3.t4
	ldr d19, [x10, #8]
	b .Lslow.f.for1.cond.fast.k.k.v3.t3
.Lslow.f.for1.cond.fast.k.k.v3.t5:
	tbz w13, #1, .Lslow.f.for1.cond.fast.k.k.v3.t5.slow1
	ror x12, x13, #3
	sub x12, x12, x8
	fmov d16, x12
.Lslow.f.for1.cond.fast.k.k.v3.t5.k2:
	fabs d17, d16
	fcmp d17, d8
	b.pl .Lslow.f.for1.cond.fast.k.k.v3.t7generic
	asr x12, x10, #1
	scvtf d17, x12
	fcmp d16, d17
	b.gt .Lslow.f.for1.cond.fast.k.k.v3.t13.to.if1.then.v3
	b .Lslow.f.if1.else.v3
.Lslow.f.for1.cond.fast.k.k.v3.t5.slow1:
	ldr d16, [x13, #8]
	b .Lslow.f.for1.cond.fast.k.k.v3.t5.k2
.Lslow.f.if1.else.v3.k4:
	.loc 1 .Lslow.f.line+7 17
	tbz w10, #1, .Lslow.f.if1.else.v3.slow1
	ror x10, x10, #3
	sub x10, x10, x8
	fmov d16, x10
.Lslow.f.if1.else.v3.t1:
	fadd d0, d16, d9
	fmov x10, d0
	add x10, x10, x8
	ror x10, x10, #61
	tbz w10, #0, .Lslow.f.if1.else.v3.t1.k1
.Lslow.f.if1.else.v3.t1.slow1:
	bl pyrk_float_box
	mov x10, x0
	b .Lslow.f.if1.else.v2.t1generic.k1
.Lslow.f.if1.else.v3.k5:
	ldr w12, [x10]
	cmp x12, #6
	b.ne .Lslow.f.if1.else.v3.t2
	ldr d16, [x10, #8]
	b .Lslow.f.if1.else.v3.t1
.Lslow.f.if1.else.v3.t1.k1:
	tbz w10, #1, .Lslow.f.if1.else.v3.t1.slow1
	b .Lslow.f.if1.else.v2.t1generic.k1
.Lslow.f.if1.then.v3.k4:
	.loc 1 .Lslow.f.line+5 17
	tbz w0, #1, .Lslow.f.if1.then.v3.slow1
	ror x12, x0, #3
	sub x12, x12, x8
	fmov d16, x12
.Lslow.f.if1.then.v3.t1:
	fsub d0, d16, d9
	fmov x12, d0
	add x12, x12, x8
	ror x0, x12, #61
	tbz w0, #0, .Lslow.f.if1.then.v3.t1.k1
.Lslow.f.if1.then.v3.t1.slow1:
	bl pyrk_float_box
	b .Lslow.f.for1.cond.v3
.Lslow.f.if1.then.v3.k5:
	ldr w12, [x0]
	cmp x12, #6
	b.ne .Lslow.f.if1.then.v3.t2
	ldr d16, [x0, #8]
	b .Lslow.f.if1.then.v3.t1
.Lslow.f.if1.then.v3.t1.k1:
	tbz w0, #1, .Lslow.f.if1.then.v3.t1.slow1
	b .Lslow.f.for1.cond.v3
.Lslow.f.for1.cond.fast.v3.k4:
	.loc 1 .Lslow.f.line+2 13
	tbz w0, #1, .Lslow.f.for1.cond.fast.v3.slow1
	ror x13, x0, #3
	sub x13, x13, x8
	fmov d16, x13
.Lslow.f.for1.cond.fast.v3.t1:
	scvtf d17, x11
	fadd d0, d16, d17
	.loc 1 .Lslow.f.line+4 12
	fmov x11, d0
	add x11, x11, x8
	ror x0, x11, #61
	tbz w0, #0, .Lslow.f.for1.cond.fast.v3.t1.k1
.Lslow.f.for1.cond.fast.v3.t1.slow1:
	bl pyrk_float_box
	b .Lslow.f.for1.cond.fast.t5generic.k1
.Lslow.f.for1.cond.fast.v3.k5:
	.loc 1 .Lslow.f.line+2 13
	ldr w13, [x0]
	cmp x13, #6
	b.ne .Lslow.f.for1.cond.fast.v3.t2
	ldr d16, [x0, #8]
	b .Lslow.f.for1.cond.fast.v3.t1
.Lslow.f.for1.cond.fast.v3.t1.k1:
	.loc 1 .Lslow.f.line+4 12
	tbz w0, #1, .Lslow.f.for1.cond.fast.v3.t1.slow1
	b .Lslow.f.for1.cond.fast.t5generic.k1
.Lslow.f.for1.end.v3:
	.loc 1 .Lslow.f.line+8 12
	mov x1, x10
	bl pyrk_tuple2
	.loc 1 .Lslow.f.line+8 5
	b .Lslow.f.leave
.Lslow.f.for1.cond.fast.k.k.v3.t3.slow1:
	.loc 1 .Lslow.f.line+4 12
	ldr d18, [x13, #8]
	b .Lslow.f.for1.cond.fast.k.k.v3.t3.k2
.Lslow.f.for1.cond.fast.k.k.v3.t3.k2.to.if1.then:
	fmov d17, #1.0
	b .Lslow.f.if1.then
.Lslow.f.for1.cond.fast.k.v3.t3.slow1:
	.loc 1 .Lslow.f.line+3 13
	fmov d9, #1.0
	ldr d8, .Lslow.f.k4340000000000000
	ldr d19, [x10, #8]
	fmov d17, #1.0
	b .Lslow.f.for1.cond.fast.k.v3.t3.k2
.Lslow.f.stack:
	bl pyrk_stack_check
	cbnz x16, .Lslow.f.stack.ok
	b .Lslow.f.leave
	.cfi_endproc
	.p2align 3
.Lslow.f.k4340000000000000:
	.xword 0x4340000000000000
.Lslow.f$end:
	.size slow.f, . - slow.f
	.section .rodata
	.p2align 2
.Lslow.f$sites:
	.word .Lslow.f.site1 - .Lslow.f$start, 2, 2, 12, 17
	.word .Lslow.f.site2 - .Lslow.f$start, 5, 5, 16, 21
	.word .Lslow.f.site3 - .Lslow.f$start, 3, 3, 12, 17
	.word .Lslow.f.site4 - .Lslow.f$start, 7, 7, 16, 21
	.word .Lslow.f.site5 - .Lslow.f$start, 3, 3, 12, 17
	.word .Lslow.f.site6 - .Lslow.f$start, 4, 4, 11, 16
	.set .Lslow.f$nsites, 6

	.text
	.p2align 4
	.set .Lslow.$module$.line, 1
	.type slow.$module$, %function
slow.$module$:
.Lslow.$module$$start:
	.cfi_startproc
	.loc 1 .Lslow.$module$.line+0 1
	stp x29, x30, [sp, #-32]!
	mov x29, sp
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	ldr x16, [x28, #512]
	cmp sp, x16
	b.lo .Lslow.$module$.stack
.Lslow.$module$.stack.ok:
	.loc 1 .Lslow.$module$.line+2 1
	ldr x0, =slow.f$desc
	bl pyrt_make_plain_function
	str x0, [x28, #__main__$var.f-PYRL_CONTEXT]
	.loc 1 .Lslow.$module$.line+13 7
	mov x0, #3
	mov x1, #5
	mov x2, #21
	bl slow.f
.Lslow.$module$.site1:
	cbz x0, .Lslow.$module$.landing
	.loc 1 .Lslow.$module$.line+13 20
	str x0, [sp, #16]
	mov x0, #2
	movk x0, #0x7fc0, lsl #48
	mov x1, #5
	mov x2, #7
	bl slow.f
.Lslow.$module$.site2:
	cbz x0, .Lslow.$module$.landing
	.loc 1 .Lslow.$module$.line+13 1
	ldr x8, [x28, #builtin$print-PYRL_CONTEXT]
	ldr x1, [sp, #16]
	mov x2, x0
	mov x0, x8
	bl pyrt_call_two
.Lslow.$module$.site3:
	cbz x0, .Lslow.$module$.landing
	mov x0, #4
.Lslow.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #32
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret
	.cfi_restore_state
.Lslow.$module$.landing:
	mov x0, x30
	bl pyrt_traceback_add
	b .Lslow.$module$.leave
.Lslow.$module$.stack:
	bl pyrk_stack_check
	cbnz x16, .Lslow.$module$.stack.ok
	b .Lslow.$module$.leave
	.cfi_endproc
	.ltorg
.Lslow.$module$$end:
	.size slow.$module$, . - slow.$module$
	.section .rodata
	.p2align 2
.Lslow.$module$$sites:
	.word .Lslow.$module$.site1 - .Lslow.$module$$start, 13, 13, 6, 17
	.word .Lslow.$module$.site2 - .Lslow.$module$$start, 13, 13, 19, 31
	.word .Lslow.$module$.site3 - .Lslow.$module$$start, 13, 13, 0, 32
	.set .Lslow.$module$$nsites, 3

	.data
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
	.balign 8
	.type str$print.3d896fd6, %object
str$print.3d896fd6:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "print"
	.size str$print.3d896fd6, . - str$print.3d896fd6
	.balign 8
	.type str$slow_py.314b897e, %object
str$slow_py.314b897e:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 7
	.ascii "slow.py"
	.size str$slow_py.314b897e, . - str$slow_py.314b897e
	.balign 8
	.type tuple$0.0137672d, %object
tuple$0.0137672d:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 0
	.size tuple$0.0137672d, . - tuple$0.0137672d
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
	.balign 8
	.type tuple$3.9141e769, %object
tuple$3.9141e769:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 3
	.xword str$a.14b9f8c6
	.xword str$b.786ef011
	.xword str$n.38b0ef48
	.size tuple$3.9141e769, . - tuple$3.9141e769
	.balign 8
	.type slow.f$desc, %object
slow.f$desc:
	.xword slow.f
	.xword str$f.bb73e569
	.xword str$f.bb73e569
	.xword tuple$3.9141e769
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 3
	.word 0
	.word 0
	.word 0
	.word 3
	.xword 0
	.xword __main__$module
	.xword .Lslow.f$start
	.xword .Lslow.f$end
	.xword .Lslow.f$sites
	.xword .Lslow.f$nsites
	.xword slow.f$source
	.xword 154
	.size slow.f$desc, . - slow.f$desc
	.balign 8
	.type slow.$module$$desc, %object
slow.$module$$desc:
	.xword slow.$module$
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
	.xword .Lslow.$module$$start
	.xword .Lslow.$module$$end
	.xword .Lslow.$module$$sites
	.xword .Lslow.$module$$nsites
	.xword slow.$module$$source
	.xword 118
	.size slow.$module$$desc, . - slow.$module$$desc
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$slow_py.314b897e
	.xword 4
	.xword slow.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.a90951ca
	.xword 1
	.xword 0
	.xword 0
	.xword 0
	.xword 0
	.size __main__$module, . - __main__$module
	.balign 8
	.type pyrl$modules, %object
pyrl$modules:
	.xword __main__$module
	.size pyrl$modules, . - pyrl$modules
	.balign 8
	.type pyrl$functions, %object
pyrl$functions:
	.xword slow.f$desc
	.xword slow.$module$$desc
	.size pyrl$functions, . - pyrl$functions
	.balign 8
	.globl pyrl_program
	.type pyrl_program, %object
pyrl_program:
	.xword pyrl$modules
	.xword 1
	.xword pyrl$functions
	.xword 2
	.xword str$slow_py.314b897e
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
	.type slow.f$source, %object
slow.f$source:
	.ascii "def f(a, b, n):\012"
	.ascii "    for i in range(n):\012"
	.ascii "        a = a + i\012"
	.ascii "        b = b - a\012"
	.ascii "        if a > b:\012"
	.ascii "            a = a - 1\012"
	.ascii "\012"
	.ascii "            b = b + 1\012"
	.ascii "    return a, b\012"
	.size slow.f$source, . - slow.f$source
	.type slow.$module$$source, %object
slow.$module$$source:
	.ascii "# golden: -S -O2 --policy=heuristic -fno-verbose-asm -o -\012"
	.ascii "\012"
	.ascii "def f(a, b, n):\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "print(f(1, 2, 10), f(1.5, 2, 3))\012"
	.size slow.$module$$source, . - slow.$module$$source

	.section pyrl_roots,"aw",@progbits
	.balign 16
	.globl PYRL_CONTEXT
	.type PYRL_CONTEXT, %object
PYRL_CONTEXT:
	.zero 640
	.size PYRL_CONTEXT, . - PYRL_CONTEXT
	.balign 8
	.type builtin$print, %object
builtin$print:
	.xword 0
	.size builtin$print, . - builtin$print
	.balign 8
	.type pyrl$root, %object
pyrl$root:
	.xword 0
	.size pyrl$root, . - pyrl$root
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
	.type builtin$print$entry, %object
builtin$print$entry:
	.xword str$print.3d896fd6
	.xword builtin$print
	.size builtin$print$entry, . - builtin$print$entry

	.section .note.GNU-stack,"",@progbits
