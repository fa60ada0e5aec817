// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "crossed_counters.py"

// place
	.text
	.p2align 4
	.set .Lcrossed_counters.place.line, 3
	.type crossed_counters.place, %function
crossed_counters.place:
.Lcrossed_counters.place$start:
	.cfi_startproc
	.loc 1 .Lcrossed_counters.place.line+0 1
	stp x29, x30, [sp, #-176]!         // frame
	mov x29, sp                        // frame
	stp x19, x20, [sp, #16]            // save
	stp x21, x22, [sp, #32]            // save
	stp x23, x24, [sp, #48]            // save
	stp x25, x26, [sp, #64]            // save
	str x27, [sp, #80]                 // save
	.cfi_def_cfa_offset 176
	.cfi_offset 29, -176
	.cfi_offset 30, -168
	.cfi_offset 19, -160
	.cfi_offset 20, -152
	.cfi_offset 21, -144
	.cfi_offset 22, -136
	.cfi_offset 23, -128
	.cfi_offset 24, -120
	.cfi_offset 25, -112
	.cfi_offset 26, -104
	.cfi_offset 27, -96
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lcrossed_counters.place.stack
.Lcrossed_counters.place.stack.ok:
	str x2, [sp, #104]                 // spill at definition
// if row == n:
	.loc 1 .Lcrossed_counters.place.line+1 8
	cmp x1, x0                         // cmp
	b.eq .Lcrossed_counters.place.if1.then // branch.cmp
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 9
	mov x8, #20                        // truth; const
// for column in range(n):
	.loc 1 .Lcrossed_counters.place.line+4 5
	asr x10, x0, #1                    // unbox.smi; asr
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 16
	ldr x11, [x2, #8]                  // seq.len; mem.offset
	str x11, [sp, #128]                // spill at definition
	ldr x12, [x2, #16]                 // list.items; mem.offset
	.loc 1 .Lcrossed_counters.place.line+5 40
	ldp x13, x14, [x3, #8]             // seq.len; mem.offset
	.loc 1 .Lcrossed_counters.place.line+5 67
	ldp x15, x7, [x4, #8]              // seq.len; mem.offset
// for column in range(n):
	.loc 1 .Lcrossed_counters.place.line+4 5
	cmp x10, x11                       // loop.limit; cmp
	csel x6, x10, x11, lt              // loop.limit; csel
	mov x19, #1                        // edge
	mov x5, #0                         // edge
	b .Lcrossed_counters.place.for1.cond // jump
.Lcrossed_counters.place.for1.cond.fast:
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 16
	ldr x20, [x12, x5, lsl #3]         // item.load; mem.index
	.loc 1 .Lcrossed_counters.place.line+5 9
	cmp x20, #20                       // cmp.imm
	b.ne .Lcrossed_counters.place.and1.next // branch.cmp
.Lcrossed_counters.place.for1.cond.step:
// for column in range(n):
	.loc 1 .Lcrossed_counters.place.line+4 5
	add x5, x5, #1                     // int.binary; add.imm
.Lcrossed_counters.place.for1.cond:
	cmp x5, x6                         // cmp
	b.lt .Lcrossed_counters.place.for1.cond.fast // branch.cmp
	b .Lcrossed_counters.place.for1.cond.left
.Lcrossed_counters.place.and1.next:
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 45
	adds x20, x1, x5, lsl #1           // is_unset; adds
	b.vs .Lcrossed_counters.place.and1.next.slow1 // branch.overflow
	.loc 1 .Lcrossed_counters.place.line+5 40
	asr x20, x20, #1                   // unbox.smi; asr
	cmp x20, x13                       // cmp
	b.hs .Lcrossed_counters.place.and1.next.k.slow2 // branch.cmp
.Lcrossed_counters.place.and1.next.k.k1:
	ldr x21, [x14, x20, lsl #3]        // item.load; mem.index
	.loc 1 .Lcrossed_counters.place.line+5 9
	cmp x21, #20                       // cmp.imm
	b.eq .Lcrossed_counters.place.for1.cond.step // branch.cmp
	.loc 1 .Lcrossed_counters.place.line+5 73
	sub x21, x1, x5, lsl #1            // smi.exact; sub.shifted
	sub x22, x0, #1                    // is_unset; sub.imm
	adds x22, x21, x22                 // is_unset; adds
	b.vs .Lcrossed_counters.place.and1.next.2.slow1 // branch.overflow
	.loc 1 .Lcrossed_counters.place.line+5 67
	asr x21, x22, #1                   // unbox.smi; asr
	cmp x21, x15                       // cmp
	b.hs .Lcrossed_counters.place.and1.next.2.k.slow2 // branch.cmp
.Lcrossed_counters.place.and1.next.2.k.k1:
	ldr x22, [x7, x21, lsl #3]         // item.load; mem.index
	.loc 1 .Lcrossed_counters.place.line+5 9
	cmp x22, #20                       // cmp.imm
	b.eq .Lcrossed_counters.place.for1.cond.step // branch.cmp
// columns[column] = left[row + column] = right[row - column + n] = True
	.loc 1 .Lcrossed_counters.place.line+6 13
	str x8, [x12, x5, lsl #3]          // item.store; mem.index
	.loc 1 .Lcrossed_counters.place.line+6 31
	str x8, [x14, x20, lsl #3]         // item.store; mem.index
	.loc 1 .Lcrossed_counters.place.line+6 52
	str x8, [x7, x21, lsl #3]          // item.store; mem.index
// count += place(n, row + 1, columns, left, right)
	.loc 1 .Lcrossed_counters.place.line+7 31
	adds x22, x1, #2                   // is_unset; adds.imm
	b.vs .Lcrossed_counters.place.if2.then.slow1 // branch.overflow
	mov x26, x5                        // split
	str x1, [sp, #96]                  // spill
	mov x24, x10                       // split
	mov x27, x7                        // split
	mov x25, x14                       // split
	str x12, [sp, #136]                // spill
	stp x13, x15, [sp, #144]           // spill
	str x6, [sp, #160]                 // spill
	mov x23, #12                       // rematerialise
	.loc 1 .Lcrossed_counters.place.line+7 22
	str x0, [sp, #88]                  // spill
	stp x3, x4, [sp, #112]             // spill
	mov x1, x22                        // argument
	bl crossed_counters.place          // call.direct; call.direct
.Lcrossed_counters.place.site1:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+7 13
	tbz w0, #0, .Lcrossed_counters.place.if2.then.k.k.k.t3generic // branch.bit (not tst)
	sub x8, x0, #1                     // is_unset; sub.imm
	adds x8, x19, x8                   // is_unset; adds
	b.vs .Lcrossed_counters.place.if2.then.k.k.k.t3generic // branch.overflow
// columns[column] = left[row + column] = right[row - column + n] = False
	.loc 1 .Lcrossed_counters.place.line+8 13
	ldr x12, [sp, #136]                // reload
	str x23, [x12, x26, lsl #3]        // item.store; mem.index
	.loc 1 .Lcrossed_counters.place.line+8 31
	str x23, [x25, x20, lsl #3]        // item.store; mem.index
	.loc 1 .Lcrossed_counters.place.line+8 52
	str x23, [x27, x21, lsl #3]        // item.store; mem.index
// for column in range(n):
	.loc 1 .Lcrossed_counters.place.line+4 5
	add x5, x26, #1                    // int.binary; add.imm
	ldp x0, x1, [sp, #88]              // reload
	ldp x2, x3, [sp, #104]             // reload
	ldp x4, x11, [sp, #120]            // reload
	mov x10, x24                       // split
	mov x7, x27                        // split
	mov x14, x25                       // split
	ldp x13, x15, [sp, #144]           // reload
	ldr x6, [sp, #160]                 // reload
	mov x19, x8                        // edge
	mov x8, #20                        // rematerialise
	cmp x5, x6                         // cmp
	b.lt .Lcrossed_counters.place.for1.cond.fast // branch.cmp
.Lcrossed_counters.place.for1.cond.left:
	mov x26, x5                        // split
	mov x24, x10                       // split
	cmp x26, x24                       // cmp
	b.lt .Lcrossed_counters.place.for1.cond.checked // branch.cmp
// return count
	.loc 1 .Lcrossed_counters.place.line+9 5
	mov x0, x19                        // argument
.Lcrossed_counters.place.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #16]            // restore
	ldp x21, x22, [sp, #32]            // restore
	ldp x23, x24, [sp, #48]            // restore
	ldp x25, x26, [sp, #64]            // restore
	ldr x27, [sp, #80]                 // restore
	ldp x29, x30, [sp], #176           // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 21
	.cfi_restore 22
	.cfi_restore 23
	.cfi_restore 24
	.cfi_restore 25
	.cfi_restore 26
	.cfi_restore 27
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lcrossed_counters.place.if1.then:
// return 1
	.loc 1 .Lcrossed_counters.place.line+2 9
	mov x0, #3                         // argument
	.cfi_remember_state
	ldp x19, x20, [sp, #16]            // restore
	ldp x21, x22, [sp, #32]            // restore
	ldp x23, x24, [sp, #48]            // restore
	ldp x25, x26, [sp, #64]            // restore
	ldr x27, [sp, #80]                 // restore
	ldp x29, x30, [sp], #176           // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 21
	.cfi_restore 22
	.cfi_restore 23
	.cfi_restore 24
	.cfi_restore 25
	.cfi_restore 26
	.cfi_restore 27
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lcrossed_counters.place.and1.next.k.slow2:
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 40
	mov x26, x5                        // split
	stp x0, x1, [sp, #88]              // spill
	stp x3, x4, [sp, #112]             // spill
	mov x24, x10                       // split
	mov x27, x7                        // split
	mov x25, x14                       // split
	stp x13, x15, [sp, #144]           // spill
	str x6, [sp, #160]                 // spill
	mov x23, #12                       // rematerialise
	ldr x13, [sp, #144]                // reload
	add x8, x20, x13                   // item.place; add
	cmp x8, x13                        // cmp
	b.hs .Lcrossed_counters.place.and1.next.k.slow1 // branch.cmp
	mov x5, x26                        // split
	ldp x0, x1, [sp, #88]              // reload
	ldp x2, x3, [sp, #104]             // reload
	ldp x4, x11, [sp, #120]            // reload
	mov x10, x24                       // split
	mov x7, x27                        // split
	mov x14, x25                       // split
	ldp x15, x6, [sp, #152]            // reload
	mov x20, x8                        // edge
	mov x8, #20                        // rematerialise
	b .Lcrossed_counters.place.and1.next.k.k1 // jump
.Lcrossed_counters.place.and1.next.2.k.slow2:
	.loc 1 .Lcrossed_counters.place.line+5 67
	mov x26, x5                        // split
	stp x0, x1, [sp, #88]              // spill
	stp x3, x4, [sp, #112]             // spill
	mov x24, x10                       // split
	mov x27, x7                        // split
	mov x25, x14                       // split
	stp x15, x6, [sp, #152]            // spill
	mov x23, #12                       // rematerialise
	ldr x15, [sp, #152]                // reload
	add x8, x21, x15                   // item.place; add
	cmp x8, x15                        // cmp
	b.hs .Lcrossed_counters.place.and1.next.2.k.slow1 // branch.cmp
	mov x5, x26                        // split
	ldp x0, x1, [sp, #88]              // reload
	ldp x2, x3, [sp, #104]             // reload
	ldp x4, x11, [sp, #120]            // reload
	mov x10, x24                       // split
	mov x7, x27                        // split
	mov x14, x25                       // split
	ldr x6, [sp, #160]                 // reload
	mov x21, x8                        // edge
	mov x8, #20                        // rematerialise
	b .Lcrossed_counters.place.and1.next.2.k.k1 // jump
.Lcrossed_counters.place.if2.then.k.k.k.t3generic:
// count += place(n, row + 1, columns, left, right)
	.loc 1 .Lcrossed_counters.place.line+7 13
	mov x1, x0                         // argument
	mov x0, x19                        // argument
	bl pyrk_iadd                       // binary.generic; call.keeping
.Lcrossed_counters.place.site2:
	mov x19, x0                        // result
	cbnz x19, .Lcrossed_counters.place.if2.then.k.k.k.t3generic.k1 // branch.zero
.Lcrossed_counters.place.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lcrossed_counters.place.leave   // return
.Lcrossed_counters.place.if2.then.k.k.k.t3generic.k1:
// for column in range(n):
	.loc 1 .Lcrossed_counters.place.line+4 5
	add x8, x26, #1                    // int.binary; add.imm
	lsl x9, x26, #1                    // box.smi; lsl
	add x9, x9, #1                     // box.smi; add.imm
	ldp x10, x11, [sp, #88]            // edge
	ldp x12, x13, [sp, #104]           // edge
	ldr x14, [sp, #120]                // edge
.Lcrossed_counters.place.if2.then.k.k.k.k.v2:
// columns[column] = left[row + column] = right[row - column + n] = False
	.loc 1 .Lcrossed_counters.place.line+8 13
	mov x0, x12                        // argument
	mov x1, x9                         // argument
	mov x2, #12                        // argument
	bl pyrk_setitem                    // setitem; call.keeping
.Lcrossed_counters.place.site3:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+8 36
	mov x0, x11                        // argument
	mov x1, x9                         // argument
	bl pyrk_add                        // binary; call.keeping
.Lcrossed_counters.place.site4:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+8 31
	mov x1, x0                         // argument
	mov x0, x13                        // argument
	mov x2, #12                        // argument
	bl pyrk_setitem                    // setitem; call.keeping
.Lcrossed_counters.place.site5:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+8 58
	sub x9, x9, #1                     // smi.exact; sub.imm
	sub x0, x11, x9                    // smi.exact; sub
	mov x1, x10                        // argument
	bl pyrk_add                        // binary; call.keeping
.Lcrossed_counters.place.site6:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+8 52
	mov x1, x0                         // argument
	mov x0, x14                        // argument
	mov x2, #12                        // argument
	bl pyrk_setitem                    // setitem; call.keeping
.Lcrossed_counters.place.site7:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
.Lcrossed_counters.place.for1.cond.v2:
// for column in range(n):
	.loc 1 .Lcrossed_counters.place.line+4 5
	cmp x8, x24                        // cmp
	b.ge .Lcrossed_counters.place.for1.end.v2 // branch.cmp
	lsl x9, x8, #1                     // box.smi; lsl
	add x26, x9, #1                    // box.smi; add.imm
	add x8, x8, #1                     // int.binary; add.imm
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 16
	mov x0, x12                        // argument
	mov x1, x26                        // argument
	bl pyrk_getitem                    // getitem; call.keeping
.Lcrossed_counters.place.site8:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+5 9
	cmp x0, #20                        // cmp.imm
	b.eq .Lcrossed_counters.place.for1.cond.v2 // branch.cmp
	.loc 1 .Lcrossed_counters.place.line+5 45
	adds x1, x11, x9                   // is_unset; adds
	b.vs .Lcrossed_counters.place.and1.next.v2.t1generic // branch.overflow
.Lcrossed_counters.place.and1.next.v2.k1:
	mov x9, x26                        // edge
.Lcrossed_counters.place.and1.next.k.v2:
	.loc 1 .Lcrossed_counters.place.line+5 40
	mov x0, x13                        // argument
	bl pyrk_getitem                    // getitem; call.keeping
.Lcrossed_counters.place.site9:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+5 9
	cmp x0, #20                        // cmp.imm
	b.eq .Lcrossed_counters.place.for1.cond.v2 // branch.cmp
	.loc 1 .Lcrossed_counters.place.line+5 73
	sub x15, x9, #1                    // smi.exact; sub.imm
	sub x0, x11, x15                   // smi.exact; sub
	mov x1, x10                        // argument
	bl pyrk_add                        // binary; call.keeping
.Lcrossed_counters.place.site10:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+5 67
	mov x1, x0                         // edge
.Lcrossed_counters.place.and1.next.2.k.v2:
	mov x0, x14                        // argument
	bl pyrk_getitem                    // getitem; call.keeping
.Lcrossed_counters.place.site11:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+5 9
	cmp x0, #20                        // cmp.imm
	b.eq .Lcrossed_counters.place.for1.cond.v2 // branch.cmp
// columns[column] = left[row + column] = right[row - column + n] = True
	.loc 1 .Lcrossed_counters.place.line+6 13
	mov x0, x12                        // argument
	mov x1, x9                         // argument
	mov x2, #20                        // argument
	bl pyrk_setitem                    // setitem; call.keeping
.Lcrossed_counters.place.site12:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+6 36
	mov x0, x11                        // argument
	mov x1, x9                         // argument
	bl pyrk_add                        // binary; call.keeping
.Lcrossed_counters.place.site13:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+6 31
	mov x1, x0                         // argument
	mov x0, x13                        // argument
	mov x2, #20                        // argument
	bl pyrk_setitem                    // setitem; call.keeping
.Lcrossed_counters.place.site14:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+6 58
	sub x15, x9, #1                    // smi.exact; sub.imm
	sub x0, x11, x15                   // smi.exact; sub
	mov x1, x10                        // argument
	bl pyrk_add                        // binary; call.keeping
.Lcrossed_counters.place.site15:
	mov x1, x0                         // result
	cbz x1, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+6 52
	mov x0, x14                        // argument
	mov x2, #20                        // argument
	bl pyrk_setitem                    // setitem; call.keeping
.Lcrossed_counters.place.site16:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
// count += place(n, row + 1, columns, left, right)
	.loc 1 .Lcrossed_counters.place.line+7 31
	mov x0, x11                        // argument
	mov x1, #3                         // argument
	bl pyrk_add                        // binary; call.keeping
.Lcrossed_counters.place.site17:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	mov x20, x10                       // edge
	mov x21, x11                       // edge
	mov x22, x12                       // edge
	mov x23, x13                       // edge
	mov x25, x14                       // edge
.Lcrossed_counters.place.if2.then.k.k.t1generic.k1.tail:
	mov x1, x0                         // edge
	mov x26, x9                        // edge
	mov x27, x8                        // edge
	.loc 1 .Lcrossed_counters.place.line+7 22
	mov x0, x20                        // argument
	mov x2, x22                        // argument
	mov x3, x23                        // argument
	mov x4, x25                        // argument
	bl crossed_counters.place          // call.direct; call.direct
.Lcrossed_counters.place.site18:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	.loc 1 .Lcrossed_counters.place.line+7 13
	mov x1, x0                         // argument
	mov x0, x19                        // argument
	bl pyrk_iadd                       // binary; call.keeping
.Lcrossed_counters.place.site19:
	mov x19, x0                        // result
	cbz x19, .Lcrossed_counters.place.landing // branch.zero
	mov x10, x20                       // edge
	mov x11, x21                       // edge
	mov x12, x22                       // edge
	mov x13, x23                       // edge
	mov x14, x25                       // edge
	mov x9, x26                        // edge
	mov x8, x27                        // edge
	b .Lcrossed_counters.place.if2.then.k.k.k.k.v2 // jump
.Lcrossed_counters.place.if2.then.slow1:
	.loc 1 .Lcrossed_counters.place.line+7 31
	mov x26, x5                        // split
	stp x0, x1, [sp, #88]              // spill
	stp x3, x4, [sp, #112]             // spill
	mov x24, x10                       // split
	ldr x0, [sp, #96]                  // argument
	mov x1, #3                         // argument
	bl pyrk_add                        // binary.generic; call.keeping
.Lcrossed_counters.place.site20:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
// for column in range(n):
	.loc 1 .Lcrossed_counters.place.line+4 5
	add x8, x26, #1                    // int.binary; add.imm
	lsl x9, x26, #1                    // box.smi; lsl
	add x9, x9, #1                     // box.smi; add.imm
	ldp x20, x21, [sp, #88]            // edge
	ldp x22, x23, [sp, #104]           // edge
	ldr x25, [sp, #120]                // edge
	b .Lcrossed_counters.place.if2.then.k.k.t1generic.k1.tail // jump
.Lcrossed_counters.place.and1.next.2.k.slow1:
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 67
	lsl x8, x21, #1                    // item.place; lsl
	add x1, x8, #1                     // item.place; add.imm
	ldr x0, [sp, #120]                 // argument
	bl pyrk_getitem                    // item.place; call.keeping
.Lcrossed_counters.place.site21:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	brk #1                             // unreachable
.Lcrossed_counters.place.and1.next.2.slow1:
	.loc 1 .Lcrossed_counters.place.line+5 73
	mov x26, x5                        // split
	stp x0, x1, [sp, #88]              // spill
	stp x3, x4, [sp, #112]             // spill
	mov x24, x10                       // split
	mov x0, x21                        // argument
	ldr x1, [sp, #88]                  // argument
	bl pyrk_add                        // binary.generic; call.keeping
.Lcrossed_counters.place.site22:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
// for column in range(n):
	.loc 1 .Lcrossed_counters.place.line+4 5
	add x8, x26, #1                    // int.binary; add.imm
	lsl x9, x26, #1                    // box.smi; lsl
	add x9, x9, #1                     // box.smi; add.imm
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 67
	ldp x10, x11, [sp, #88]            // edge
	ldp x12, x13, [sp, #104]           // edge
	ldr x14, [sp, #120]                // edge
	mov x1, x0                         // edge
	b .Lcrossed_counters.place.and1.next.2.k.v2 // jump
.Lcrossed_counters.place.and1.next.k.slow1:
	.loc 1 .Lcrossed_counters.place.line+5 40
	lsl x8, x20, #1                    // item.place; lsl
	add x1, x8, #1                     // item.place; add.imm
	ldr x0, [sp, #112]                 // argument
	bl pyrk_getitem                    // item.place; call.keeping
.Lcrossed_counters.place.site23:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
	brk #1                             // unreachable
.Lcrossed_counters.place.and1.next.slow1:
	.loc 1 .Lcrossed_counters.place.line+5 45
	mov x26, x5                        // split
	stp x0, x1, [sp, #88]              // spill
	stp x3, x4, [sp, #112]             // spill
	mov x24, x10                       // split
// for column in range(n):
	.loc 1 .Lcrossed_counters.place.line+4 5
	lsl x8, x26, #1                    // box.smi; lsl
	add x1, x8, #1                     // box.smi; add.imm
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 45
	ldr x0, [sp, #96]                  // argument
	bl pyrk_add                        // binary.generic; call.keeping
.Lcrossed_counters.place.site24:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
// for column in range(n):
	.loc 1 .Lcrossed_counters.place.line+4 5
	add x8, x26, #1                    // int.binary; add.imm
	lsl x9, x26, #1                    // box.smi; lsl
	add x9, x9, #1                     // box.smi; add.imm
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 40
	ldp x10, x11, [sp, #88]            // edge
	ldp x12, x13, [sp, #104]           // edge
	ldr x14, [sp, #120]                // edge
	mov x1, x0                         // edge
	b .Lcrossed_counters.place.and1.next.k.v2 // jump
.Lcrossed_counters.place.and1.next.v2.t1generic:
	.loc 1 .Lcrossed_counters.place.line+5 45
	mov x0, x11                        // argument
	mov x1, x26                        // argument
	bl pyrk_add                        // binary.generic; call.keeping
.Lcrossed_counters.place.site25:
	mov x1, x0                         // result
	cbz x1, .Lcrossed_counters.place.landing // branch.zero
	b .Lcrossed_counters.place.and1.next.v2.k1
.Lcrossed_counters.place.for1.end.v2:
// return count
	.loc 1 .Lcrossed_counters.place.line+9 5
	mov x0, x19                        // argument
	b .Lcrossed_counters.place.leave   // return
.Lcrossed_counters.place.for1.cond.checked:
// if not columns[column] and not left[row + column] and not right[row - column + n]:
	.loc 1 .Lcrossed_counters.place.line+5 16
	ldr x11, [sp, #128]                // reload
	cmp x26, x11                       // cmp
	b.lo .Lcrossed_counters.place.for1.cond.checked.k2 // branch.cmp
	add x8, x26, x11                   // item.at; add
	cmp x8, x11                        // cmp
	b.lo .Lcrossed_counters.place.for1.cond.checked.slow3 // branch.cmp
	lsl x8, x26, #1                    // item.at; lsl
	add x1, x8, #1                     // item.at; add.imm
	ldr x0, [sp, #104]                 // argument
	bl pyrk_getitem                    // item.at; call.keeping
.Lcrossed_counters.place.site26:
	cbz x0, .Lcrossed_counters.place.landing // branch.zero
.Lcrossed_counters.place.for1.cond.checked.k1:
	brk #1                             // unreachable
.Lcrossed_counters.place.for1.cond.checked.slow3:
	ldr x0, [x12, x8, lsl #3]          // item.at; mem.index
	b .Lcrossed_counters.place.for1.cond.checked.k1 // jump
.Lcrossed_counters.place.for1.cond.checked.k2:
	ldr x0, [x12, x26, lsl #3]         // item.at; mem.index
	b .Lcrossed_counters.place.for1.cond.checked.k1 // jump
.Lcrossed_counters.place.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lcrossed_counters.place.stack.ok
	b .Lcrossed_counters.place.leave   // RecursionError
	.cfi_endproc
.Lcrossed_counters.place$end:
	.size crossed_counters.place, . - crossed_counters.place
	.section .rodata
	.p2align 2
.Lcrossed_counters.place$sites:
	.word .Lcrossed_counters.place.site1 - .Lcrossed_counters.place$start, 7, 7, 21, 60
	.word .Lcrossed_counters.place.site2 - .Lcrossed_counters.place$start, 7, 7, 12, 60
	.word .Lcrossed_counters.place.site3 - .Lcrossed_counters.place$start, 8, 8, 12, 27
	.word .Lcrossed_counters.place.site4 - .Lcrossed_counters.place$start, 8, 8, 35, 47
	.word .Lcrossed_counters.place.site5 - .Lcrossed_counters.place$start, 8, 8, 30, 48
	.word .Lcrossed_counters.place.site6 - .Lcrossed_counters.place$start, 8, 8, 57, 73
	.word .Lcrossed_counters.place.site7 - .Lcrossed_counters.place$start, 8, 8, 51, 74
	.word .Lcrossed_counters.place.site8 - .Lcrossed_counters.place$start, 5, 5, 15, 30
	.word .Lcrossed_counters.place.site9 - .Lcrossed_counters.place$start, 5, 5, 39, 57
	.word .Lcrossed_counters.place.site10 - .Lcrossed_counters.place$start, 5, 5, 72, 88
	.word .Lcrossed_counters.place.site11 - .Lcrossed_counters.place$start, 5, 5, 66, 89
	.word .Lcrossed_counters.place.site12 - .Lcrossed_counters.place$start, 6, 6, 12, 27
	.word .Lcrossed_counters.place.site13 - .Lcrossed_counters.place$start, 6, 6, 35, 47
	.word .Lcrossed_counters.place.site14 - .Lcrossed_counters.place$start, 6, 6, 30, 48
	.word .Lcrossed_counters.place.site15 - .Lcrossed_counters.place$start, 6, 6, 57, 73
	.word .Lcrossed_counters.place.site16 - .Lcrossed_counters.place$start, 6, 6, 51, 74
	.word .Lcrossed_counters.place.site17 - .Lcrossed_counters.place$start, 7, 7, 30, 37
	.word .Lcrossed_counters.place.site18 - .Lcrossed_counters.place$start, 7, 7, 21, 60
	.word .Lcrossed_counters.place.site19 - .Lcrossed_counters.place$start, 7, 7, 12, 60
	.word .Lcrossed_counters.place.site20 - .Lcrossed_counters.place$start, 7, 7, 30, 37
	.word .Lcrossed_counters.place.site21 - .Lcrossed_counters.place$start, 5, 5, 66, 89
	.word .Lcrossed_counters.place.site22 - .Lcrossed_counters.place$start, 5, 5, 72, 88
	.word .Lcrossed_counters.place.site23 - .Lcrossed_counters.place$start, 5, 5, 39, 57
	.word .Lcrossed_counters.place.site24 - .Lcrossed_counters.place$start, 5, 5, 44, 56
	.word .Lcrossed_counters.place.site25 - .Lcrossed_counters.place$start, 5, 5, 44, 56
	.word .Lcrossed_counters.place.site26 - .Lcrossed_counters.place$start, 5, 5, 15, 30
	.set .Lcrossed_counters.place$nsites, 26

// <module>
	.text
	.p2align 4
	.set .Lcrossed_counters.$module$.line, 1
	.type crossed_counters.$module$, %function
crossed_counters.$module$:
.Lcrossed_counters.$module$$start:
	.cfi_startproc
	.loc 1 .Lcrossed_counters.$module$.line+0 1
	sub sp, sp, #64                    // frame
	stp x29, x30, [sp, #16]            // frame
	add x29, sp, #16                   // frame
	stp x19, x20, [sp, #32]            // save
	str x21, [sp, #48]                 // save
	.cfi_def_cfa_offset 64
	.cfi_offset 29, -48
	.cfi_offset 30, -40
	.cfi_offset 19, -32
	.cfi_offset 20, -24
	.cfi_offset 21, -16
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lcrossed_counters.$module$.stack
.Lcrossed_counters.$module$.stack.ok:
// def place(n, row, columns, left, right):
	.loc 1 .Lcrossed_counters.$module$.line+2 1
	ldr x0, =crossed_counters.place$desc // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.place-PYRL_CONTEXT] // global.set; mem.near
// n = 4
	.loc 1 .Lcrossed_counters.$module$.line+14 1
	mov x8, #9                         // global.set; const.here (not keep in register)
	str x8, [x28, #__main__$var.n-PYRL_CONTEXT] // global.set; mem.near
// print(place(n, 0, [False] * n, [False] * (2 * n), [False] * (2 * n + 1)))
	.loc 1 .Lcrossed_counters.$module$.line+15 13
	ldr x19, [x28, #__main__$var.n-PYRL_CONTEXT] // global.bound; mem.near
	.loc 1 .Lcrossed_counters.$module$.line+15 19
	mov x8, #12                        // build.list; const.here (not keep in register)
	str x8, [sp]                       // build.list; arg_array.store
	add x0, sp, #0                     // build.list; arg_array
	mov x1, #1                         // argument
	bl pyrt_build_list                 // build.list; call.runtime
	.loc 1 .Lcrossed_counters.$module$.line+15 29
	ldr x1, [x28, #__main__$var.n-PYRL_CONTEXT] // global.bound; mem.near
	.loc 1 .Lcrossed_counters.$module$.line+15 19
	bl pyrt_mul                        // binary; call.runtime
.Lcrossed_counters.$module$.site1:
	mov x20, x0                        // result
	cbz x20, .Lcrossed_counters.$module$.landing // branch.zero
	.loc 1 .Lcrossed_counters.$module$.line+15 32
	mov x8, #12                        // build.list; const.here (not keep in register)
	str x8, [sp]                       // build.list; arg_array.store
	add x0, sp, #0                     // build.list; arg_array
	mov x1, #1                         // argument
	bl pyrt_build_list                 // build.list; call.runtime
	.loc 1 .Lcrossed_counters.$module$.line+15 47
	ldr x8, [x28, #__main__$var.n-PYRL_CONTEXT] // global.bound; mem.near
	.loc 1 .Lcrossed_counters.$module$.line+15 43
	sub x8, x8, #1                     // smi.exact; sub.imm
	lsl x8, x8, #1                     // smi.exact; mul.shift (not mul)
	add x1, x8, #1                     // smi.exact; add.imm
	.loc 1 .Lcrossed_counters.$module$.line+15 32
	bl pyrt_mul                        // binary; call.runtime
.Lcrossed_counters.$module$.site2:
	mov x21, x0                        // result
	cbz x21, .Lcrossed_counters.$module$.landing // branch.zero
	.loc 1 .Lcrossed_counters.$module$.line+15 51
	mov x8, #12                        // build.list; const.here (not keep in register)
	str x8, [sp]                       // build.list; arg_array.store
	add x0, sp, #0                     // build.list; arg_array
	mov x1, #1                         // argument
	bl pyrt_build_list                 // build.list; call.runtime
	.loc 1 .Lcrossed_counters.$module$.line+15 66
	ldr x8, [x28, #__main__$var.n-PYRL_CONTEXT] // global.bound; mem.near
	.loc 1 .Lcrossed_counters.$module$.line+15 62
	sub x8, x8, #1                     // smi.exact; sub.imm
	lsl x8, x8, #1                     // smi.exact; mul.shift (not mul)
	add x8, x8, #1                     // smi.exact; add.imm
	add x1, x8, #2                     // smi.exact; add.imm
	.loc 1 .Lcrossed_counters.$module$.line+15 51
	bl pyrt_mul                        // binary; call.runtime
.Lcrossed_counters.$module$.site3:
	cbz x0, .Lcrossed_counters.$module$.landing // branch.zero
	.loc 1 .Lcrossed_counters.$module$.line+15 7
	mov x2, x20                        // argument
	mov x3, x21                        // argument
	mov x4, x0                         // argument
	mov x0, x19                        // argument
	mov x1, #1                         // argument
	bl crossed_counters.place          // call.direct; call.direct
.Lcrossed_counters.$module$.site4:
	cbz x0, .Lcrossed_counters.$module$.landing // branch.zero
	.loc 1 .Lcrossed_counters.$module$.line+15 1
	ldr x8, [x28, #builtin$print-PYRL_CONTEXT] // call.builtin; mem.near
	mov x1, x0                         // argument
	mov x0, x8                         // argument
	bl pyrt_call_one                   // call.builtin; call.runtime
.Lcrossed_counters.$module$.site5:
	cbz x0, .Lcrossed_counters.$module$.landing // branch.zero
	mov x0, #4                         // argument
.Lcrossed_counters.$module$.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #32]            // restore
	ldr x21, [sp, #48]                 // restore
	ldp x29, x30, [sp, #16]            // frame
	add sp, sp, #64                    // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 21
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lcrossed_counters.$module$.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lcrossed_counters.$module$.leave // return
.Lcrossed_counters.$module$.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lcrossed_counters.$module$.stack.ok
	b .Lcrossed_counters.$module$.leave // RecursionError
	.cfi_endproc
	.ltorg
.Lcrossed_counters.$module$$end:
	.size crossed_counters.$module$, . - crossed_counters.$module$
	.section .rodata
	.p2align 2
.Lcrossed_counters.$module$$sites:
	.word .Lcrossed_counters.$module$.site1 - .Lcrossed_counters.$module$$start, 15, 15, 18, 29
	.word .Lcrossed_counters.$module$.site2 - .Lcrossed_counters.$module$$start, 15, 15, 31, 48
	.word .Lcrossed_counters.$module$.site3 - .Lcrossed_counters.$module$$start, 15, 15, 50, 71
	.word .Lcrossed_counters.$module$.site4 - .Lcrossed_counters.$module$$start, 15, 15, 6, 72
	.word .Lcrossed_counters.$module$.site5 - .Lcrossed_counters.$module$$start, 15, 15, 0, 73
	.set .Lcrossed_counters.$module$$nsites, 5

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
// str 'columns'
	.balign 8
	.type str$columns.c7a0c204, %object
str$columns.c7a0c204:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 7
	.ascii "columns"
	.size str$columns.c7a0c204, . - str$columns.c7a0c204
// str 'crossed_counters.py'
	.balign 8
	.type str$crossed_counters_py.51a834f6, %object
str$crossed_counters_py.51a834f6:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 19
	.ascii "crossed_counters.py"
	.size str$crossed_counters_py.51a834f6, . - str$crossed_counters_py.51a834f6
// str 'left'
	.balign 8
	.type str$left.e8126f5b, %object
str$left.e8126f5b:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 4
	.ascii "left"
	.size str$left.e8126f5b, . - str$left.e8126f5b
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
// str 'place'
	.balign 8
	.type str$place.777df4d3, %object
str$place.777df4d3:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "place"
	.size str$place.777df4d3, . - str$place.777df4d3
// str 'print'
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
// str 'right'
	.balign 8
	.type str$right.91252e95, %object
str$right.91252e95:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "right"
	.size str$right.91252e95, . - str$right.91252e95
// str 'row'
	.balign 8
	.type str$row.936fb5b0, %object
str$row.936fb5b0:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "row"
	.size str$row.936fb5b0, . - str$row.936fb5b0
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
// tuple of 2
	.balign 8
	.type tuple$2.5c49e670, %object
tuple$2.5c49e670:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 2
	.xword str$place.777df4d3
	.xword str$n.38b0ef48
	.size tuple$2.5c49e670, . - tuple$2.5c49e670
// tuple of 5
	.balign 8
	.type tuple$5.126a8629, %object
tuple$5.126a8629:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 5
	.xword str$n.38b0ef48
	.xword str$row.936fb5b0
	.xword str$columns.c7a0c204
	.xword str$left.e8126f5b
	.xword str$right.91252e95
	.size tuple$5.126a8629, . - tuple$5.126a8629
// function place
	.balign 8
	.type crossed_counters.place$desc, %object
crossed_counters.place$desc:
	.xword crossed_counters.place
	.xword str$place.777df4d3
	.xword str$place.777df4d3
	.xword tuple$5.126a8629
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 5
	.word 0
	.word 0
	.word 0
	.word 3
	.xword 0
	.xword __main__$module
	.xword .Lcrossed_counters.place$start
	.xword .Lcrossed_counters.place$end
	.xword .Lcrossed_counters.place$sites
	.xword .Lcrossed_counters.place$nsites
	.xword crossed_counters.place$source
	.xword 438
	.size crossed_counters.place$desc, . - crossed_counters.place$desc
// function <module>
	.balign 8
	.type crossed_counters.$module$$desc, %object
crossed_counters.$module$$desc:
	.xword crossed_counters.$module$
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
	.xword .Lcrossed_counters.$module$$start
	.xword .Lcrossed_counters.$module$$end
	.xword .Lcrossed_counters.$module$$sites
	.xword .Lcrossed_counters.$module$$nsites
	.xword crossed_counters.$module$$source
	.xword 174
	.size crossed_counters.$module$$desc, . - crossed_counters.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$crossed_counters_py.51a834f6
	.xword 4
	.xword crossed_counters.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$2.5c49e670
	.xword 2
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
	.xword crossed_counters.place$desc
	.xword crossed_counters.$module$$desc
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
	.xword str$crossed_counters_py.51a834f6
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of place
	.type crossed_counters.place$source, %object
crossed_counters.place$source:
	.ascii "def place(n, row, columns, left, right):\012"
	.ascii "    if row == n:\012"
	.ascii "        return 1\012"
	.ascii "\012"
	.ascii "    for column in range(n):\012"
	.ascii "        if not columns[column] and not left[row + column] and no"
	.ascii "t right[row - column + n]:\012"
	.ascii "            columns[column] = left[row + column] = right[row - c"
	.ascii "olumn + n] = True\012"
	.ascii "            count += place(n, row + 1, columns, left, right)\012"
	.ascii "            columns[column] = left[row + column] = right[row - c"
	.ascii "olumn + n] = False\012"
	.ascii "    return count\012"
	.size crossed_counters.place$source, . - crossed_counters.place$source
// source lines of <module>
	.type crossed_counters.$module$$source, %object
crossed_counters.$module$$source:
	.ascii "# golden: -S -O2 --policy=heuristic -o -\012"
	.ascii "\012"
	.ascii "def place(n, row, columns, left, right):\012"
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
	.ascii "\012"
	.ascii "n = 4\012"
	.ascii "print(place(n, 0, [False] * n, [False] * (2 * n), [False] * (2 *"
	.ascii " n + 1)))\012"
	.size crossed_counters.$module$$source, . - crossed_counters.$module$$source

	.section pyrl_roots,"aw",@progbits
	.balign 16
	.globl PYRL_CONTEXT
	.type PYRL_CONTEXT, %object
PYRL_CONTEXT:
	.zero 640
	.size PYRL_CONTEXT, . - PYRL_CONTEXT
// builtin print
	.balign 8
	.type builtin$print, %object
builtin$print:
	.xword 0
	.size builtin$print, . - builtin$print
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
	.type __main__$var.place, %object
__main__$var.place:
	.xword 0
	.size __main__$var.place, . - __main__$var.place
	.balign 8
	.type __main__$var.n, %object
__main__$var.n:
	.xword 0
	.size __main__$var.n, . - __main__$var.n

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
	.type builtin$print$entry, %object
builtin$print$entry:
	.xword str$print.3d896fd6
	.xword builtin$print
	.size builtin$print$entry, . - builtin$print$entry

	.section .note.GNU-stack,"",@progbits
