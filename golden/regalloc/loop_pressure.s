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
	sub sp, sp, #224                   // frame
	stp x29, x30, [sp, #48]            // frame
	add x29, sp, #48                   // frame
	stp x19, x20, [sp, #64]            // save
	stp x21, x22, [sp, #80]            // save
	stp x23, x24, [sp, #96]            // save
	stp x25, x26, [sp, #112]           // save
	str x27, [sp, #128]                // save
	.cfi_def_cfa_offset 224
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
	b.lo .Lloop_pressure.f.stack
.Lloop_pressure.f.stack.ok:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	tbz w0, #0, .Lloop_pressure.f.for1.cond.generic // branch.bit (not tst)
	asr x8, x0, #1                     // unbox.smi; asr
	mov x9, #0                         // edge
	mov x10, #0                        // edge
.Lloop_pressure.f.for1.cond.enter:
	mov x0, x2                         // edge
.Lloop_pressure.f.for1.cond:
	cmp x9, x8                         // cmp
	b.ge .Lloop_pressure.f.for1.cond.done // branch.cmp
	lsl x11, x9, #1                    // box.smi; lsl
	add x11, x11, #1                   // box.smi; add.imm
	add x9, x9, #1                     // int.binary; add.imm
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	tbz w0, #0, .Lloop_pressure.f.for1.body.t3generic // branch.bit (not tst)
	eor x12, x0, x11                   // smi.binary; eor
	orr x19, x12, #1                   // smi.binary; orr.imm
	mov x27, x3                        // edge
	mov x21, x5                        // edge
	mov x22, x6                        // edge
	mov x20, x4                        // edge
	mov x23, x8                        // edge
	mov x24, x10                       // edge
	mov x25, x11                       // edge
	mov x26, x9                        // edge
	mov x16, x19                       // edge
	mov x19, x1                        // edge
	mov x1, x16                        // edge
.Lloop_pressure.f.for1.body.k:
	.loc 1 .Lloop_pressure.f.line+2 26
	tbz w27, #0, .Lloop_pressure.f.for1.body.k.k2 // branch.bit (not tst)
	tbz w19, #0, .Lloop_pressure.f.for1.body.k.t4 // branch.bit (not tst)
	and x0, x27, x19                   // smi.binary; and
	.loc 1 .Lloop_pressure.f.line+2 33
	orr x27, x19, x25                  // smi.binary; orr
	mov x5, x21                        // edge
	mov x21, x22                       // edge
	mov x22, x20                       // edge
	mov x19, x1                        // edge
	mov x20, x0                        // edge
.Lloop_pressure.f.for1.body.k.k.k:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 19
	tbz w5, #0, .Lloop_pressure.f.for1.body.k.k.k.t3generic // branch.bit (not tst)
	eor x8, x5, x25                    // smi.binary; eor
	orr x4, x8, #1                     // smi.binary; orr.imm
	.loc 1 .Lloop_pressure.f.line+3 26
	tbz w21, #0, .Lloop_pressure.f.for1.body.k.k.k.t1.k3 // branch.bit (not tst)
	tbz w22, #0, .Lloop_pressure.f.for1.body.k.k.k.k.t1.k2 // branch.bit (not tst)
	and x5, x21, x22                   // smi.binary; and
	mov x16, x4                        // edge
	mov x4, x22                        // edge
	mov x22, x16                       // edge
.Lloop_pressure.f.for1.body.k.k.k.k.k:
	.loc 1 .Lloop_pressure.f.line+3 33
	orr x21, x4, x25                   // smi.binary; orr
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cmp x26, x23                       // cmp
	b.ge .Lloop_pressure.f.for1.cond.done.v2 // branch.cmp
	lsl x8, x26, #1                    // box.smi; lsl
	add x25, x8, #1                    // box.smi; add.imm
	add x26, x26, #1                   // int.binary; add.imm
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	eor x8, x20, x25                   // smi.binary; eor
	orr x1, x8, #1                     // smi.binary; orr.imm
	.loc 1 .Lloop_pressure.f.line+2 26
	and x20, x27, x19                  // smi.binary; and
	.loc 1 .Lloop_pressure.f.line+2 33
	orr x27, x19, x25                  // smi.binary; orr
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 19
	eor x8, x5, x25                    // smi.binary; eor
	orr x4, x8, #1                     // smi.binary; orr.imm
	.loc 1 .Lloop_pressure.f.line+3 26
	and x5, x21, x22                   // smi.binary; and
	mov x19, x1                        // edge
	mov x16, x4                        // edge
	mov x4, x22                        // edge
	mov x22, x16                       // edge
	b .Lloop_pressure.f.for1.body.k.k.k.k.k // jump
.Lloop_pressure.f.for1.cond.done:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cbnz x10, .Lloop_pressure.f.for1.cond.done.to.for1.cond.step // branch.zero
	mov x20, x0                        // edge
	mov x27, x3                        // edge
	mov x21, x6                        // edge
.Lloop_pressure.f.for1.end:
// return a, b, c, d, e, g
	.loc 1 .Lloop_pressure.f.line+4 12
	stp x1, x20, [sp]                  // build.tuple; arg_array.store
	stp x27, x4, [sp, #16]             // build.tuple; arg_array.store
	stp x5, x21, [sp, #32]             // build.tuple; arg_array.store
	add x0, sp, #0                     // build.tuple; arg_array
	mov x1, #6                         // argument
	bl pyrt_build_tuple                // build.tuple; call.runtime
	.loc 1 .Lloop_pressure.f.line+4 5
	.cfi_remember_state
	ldp x19, x20, [sp, #64]            // restore
	ldp x21, x22, [sp, #80]            // restore
	ldp x23, x24, [sp, #96]            // restore
	ldp x25, x26, [sp, #112]           // restore
	ldr x27, [sp, #128]                // restore
	ldp x29, x30, [sp, #48]            // frame
	add sp, sp, #224                   // frame
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
.Lloop_pressure.f.for1.body.t3generic:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	str x3, [sp, #144]                 // spill
	str x1, [sp, #152]                 // spill
	str x5, [sp, #160]                 // spill
	str x6, [sp, #168]                 // spill
	str x4, [sp, #176]                 // spill
	str x8, [sp, #192]                 // spill
	str x10, [sp, #200]                // spill
	str x11, [sp, #208]                // spill
	str x9, [sp, #216]                 // spill
	mov x1, x11                        // argument
	bl pyrt_xor                        // binary.generic; call.runtime
.Lloop_pressure.f.site1:
	mov x19, x0                        // result
	cbz x19, .Lloop_pressure.f.landing // branch.zero
	ldr x3, [sp, #144]                 // edge
	ldr x20, [sp, #160]                // edge
	ldr x21, [sp, #168]                // edge
	ldr x22, [sp, #176]                // edge
	ldr x23, [sp, #192]                // edge
	ldr x24, [sp, #200]                // edge
	ldr x25, [sp, #208]                // edge
	ldr x26, [sp, #216]                // edge
	mov x27, x19                       // edge
	ldr x19, [sp, #152]                // edge
.Lloop_pressure.f.for1.body.k.v2:
	.loc 1 .Lloop_pressure.f.line+2 26
	tbz w3, #0, .Lloop_pressure.f.for1.body.k.v2.t5generic // branch.bit (not tst)
	tbz w19, #0, .Lloop_pressure.f.for1.body.k.v2.t5generic // branch.bit (not tst)
	and x0, x3, x19                    // smi.binary; and
	.loc 1 .Lloop_pressure.f.line+2 33
	tbz w25, #0, .Lloop_pressure.f.for1.body.k.v2.t3.k3 // branch.bit (not tst)
	orr x3, x19, x25                   // smi.binary; orr
	mov x19, x3                        // edge
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 19
	tbz w20, #0, .Lloop_pressure.f.for1.body.k.k.v4.t1.k3 // branch.bit (not tst)
	eor x8, x20, x25                   // smi.binary; eor
	orr x4, x8, #1                     // smi.binary; orr.imm
	mov x20, x4                        // edge
	.loc 1 .Lloop_pressure.f.line+3 26
	tbz w21, #0, .Lloop_pressure.f.for1.body.k.k.k.v5.t1.k3 // branch.bit (not tst)
	tbz w22, #0, .Lloop_pressure.f.for1.body.k.k.k.k.v5.t4 // branch.bit (not tst)
	and x5, x21, x22                   // smi.binary; and
	.loc 1 .Lloop_pressure.f.line+3 33
	orr x6, x22, x25                   // smi.binary; orr
	mov x3, x19                        // edge
	mov x19, x27                       // edge
	mov x21, x6                        // edge
	mov x4, x20                        // edge
	mov x9, x26                        // edge
.Lloop_pressure.f.for1.cond.v5:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cmp x9, x23                        // cmp
	b.ge .Lloop_pressure.f.for1.cond.done.v5 // branch.cmp
	lsl x8, x9, #1                     // box.smi; lsl
	add x25, x8, #1                    // box.smi; add.imm
	add x9, x9, #1                     // int.binary; add.imm
	mov x27, x3                        // edge
	mov x20, x21                       // edge
	mov x21, x5                        // edge
	mov x22, x4                        // edge
	mov x26, x9                        // edge
.Lloop_pressure.f.for1.body.v5:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	tbz w0, #0, .Lloop_pressure.f.for1.body.v5.t3generic // branch.bit (not tst)
	eor x8, x0, x25                    // smi.binary; eor
	orr x1, x8, #1                     // smi.binary; orr.imm
	.loc 1 .Lloop_pressure.f.line+2 26
	tbz w27, #0, .Lloop_pressure.f.for1.body.v5.t1.k3 // branch.bit (not tst)
	tbz w19, #0, .Lloop_pressure.f.for1.body.k.v5.t4 // branch.bit (not tst)
	and x0, x27, x19                   // smi.binary; and
	mov x5, x21                        // edge
	mov x6, x20                        // edge
.Lloop_pressure.f.for1.body.k.k.v5:
	.loc 1 .Lloop_pressure.f.line+2 33
	orr x27, x19, x25                  // smi.binary; orr
	mov x21, x6                        // edge
	mov x19, x1                        // edge
	mov x20, x0                        // edge
	b .Lloop_pressure.f.for1.body.k.k.k // jump
.Lloop_pressure.f.for1.body.k.k.k.k.v5.t4:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 26
	str x0, [sp, #216]                 // spill
.Lloop_pressure.f.for1.body.k.k.k.k.v5.t5generic:
	mov x0, x21                        // argument
	mov x1, x22                        // argument
	bl pyrt_and                        // binary.generic; call.runtime
.Lloop_pressure.f.site2:
	mov x5, x0                         // result
	cbz x5, .Lloop_pressure.f.landing  // branch.zero
	mov x21, x20                       // edge
	ldr x20, [sp, #216]                // edge
	mov x16, x19                       // edge
	mov x19, x27                       // edge
	mov x27, x16                       // edge
.Lloop_pressure.f.for1.body.k.k.k.k.k.v2:
	.loc 1 .Lloop_pressure.f.line+3 33
	tbz w22, #0, .Lloop_pressure.f.for1.body.k.k.k.k.k.v2.k2 // branch.bit (not tst)
	tbz w25, #0, .Lloop_pressure.f.for1.body.k.k.k.k.k.v2.t1.k2 // branch.bit (not tst)
	orr x6, x22, x25                   // smi.binary; orr
	mov x22, x6                        // edge
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cmp x26, x23                       // cmp
	b.ge .Lloop_pressure.f.for1.cond.done.v3 // branch.cmp
	lsl x8, x26, #1                    // box.smi; lsl
	add x25, x8, #1                    // box.smi; add.imm
	add x26, x26, #1                   // int.binary; add.imm
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	tbz w20, #0, .Lloop_pressure.f.for1.cond.fast.v3.k2 // branch.bit (not tst)
	eor x8, x20, x25                   // smi.binary; eor
	orr x1, x8, #1                     // smi.binary; orr.imm
	mov x20, x1                        // edge
	.loc 1 .Lloop_pressure.f.line+2 26
	tbz w27, #0, .Lloop_pressure.f.for1.body.v4.t1.k3 // branch.bit (not tst)
	tbz w19, #0, .Lloop_pressure.f.for1.body.k.v4.t1.k2 // branch.bit (not tst)
	and x0, x27, x19                   // smi.binary; and
	mov x6, x22                        // edge
	mov x22, x21                       // edge
	mov x1, x20                        // edge
	b .Lloop_pressure.f.for1.body.k.k.v5 // jump
.Lloop_pressure.f.for1.body.k.k.k.v5.t1.k3:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 26
	str x0, [sp, #216]                 // spill
	b .Lloop_pressure.f.for1.body.k.k.k.k.v5.t5generic // jump
.Lloop_pressure.f.for1.body.k.k.v4.t1.k3:
	.loc 1 .Lloop_pressure.f.line+3 19
	str x0, [sp, #216]                 // spill
	mov x0, x20                        // argument
	mov x1, x25                        // argument
	bl pyrt_xor                        // binary.generic; call.runtime
.Lloop_pressure.f.site3:
	mov x4, x0                         // result
	cbz x4, .Lloop_pressure.f.landing  // branch.zero
	ldr x20, [sp, #216]                // edge
	mov x16, x19                       // edge
	mov x19, x27                       // edge
	mov x27, x16                       // edge
.Lloop_pressure.f.for1.body.k.k.k.k.v2:
	.loc 1 .Lloop_pressure.f.line+3 26
	tbz w21, #0, .Lloop_pressure.f.for1.body.k.k.k.k.v2.k2 // branch.bit (not tst)
	tbz w22, #0, .Lloop_pressure.f.for1.body.k.k.k.k.v2.t1.k2 // branch.bit (not tst)
	and x5, x21, x22                   // smi.binary; and
	mov x21, x5                        // edge
	.loc 1 .Lloop_pressure.f.line+3 33
	tbz w25, #0, .Lloop_pressure.f.for1.body.k.k.k.k.v2.t3.k3 // branch.bit (not tst)
	orr x6, x22, x25                   // smi.binary; orr
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cmp x26, x23                       // cmp
	b.ge .Lloop_pressure.f.for1.cond.done.v4 // branch.cmp
	lsl x8, x26, #1                    // box.smi; lsl
	add x25, x8, #1                    // box.smi; add.imm
	add x26, x26, #1                   // int.binary; add.imm
	mov x0, x20                        // edge
	mov x20, x6                        // edge
	mov x22, x4                        // edge
	b .Lloop_pressure.f.for1.body.v5   // jump
.Lloop_pressure.f.for1.body.k.v2.t3.k3:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 33
	str x0, [sp, #216]                 // spill
	mov x0, x19                        // argument
	mov x1, x25                        // argument
	bl pyrt_or                         // binary.generic; call.runtime
.Lloop_pressure.f.site4:
	mov x3, x0                         // result
	cbz x3, .Lloop_pressure.f.landing  // branch.zero
	mov x5, x20                        // edge
	mov x19, x27                       // edge
	ldr x20, [sp, #216]                // edge
	mov x27, x3                        // edge
.Lloop_pressure.f.for1.body.k.k.k.v4:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 19
	tbz w5, #0, .Lloop_pressure.f.for1.body.k.k.k.v4.t5generic // branch.bit (not tst)
	tbz w25, #0, .Lloop_pressure.f.for1.body.k.k.k.v4.t5generic // branch.bit (not tst)
	eor x8, x5, x25                    // smi.binary; eor
	orr x4, x8, #1                     // smi.binary; orr.imm
	b .Lloop_pressure.f.for1.body.k.k.k.k.v2 // jump
.Lloop_pressure.f.for1.body.k.v2.t5generic:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 26
	mov x0, x3                         // argument
	mov x1, x19                        // argument
	bl pyrt_and                        // binary.generic; call.runtime
.Lloop_pressure.f.site5:
	cbz x0, .Lloop_pressure.f.landing  // branch.zero
.Lloop_pressure.f.for1.body.k.k.v2:
	.loc 1 .Lloop_pressure.f.line+2 33
	tbz w19, #0, .Lloop_pressure.f.for1.body.k.k.v2.k2 // branch.bit (not tst)
	tbz w25, #0, .Lloop_pressure.f.for1.body.k.k.v2.t1.k2 // branch.bit (not tst)
	orr x3, x19, x25                   // smi.binary; orr
	mov x19, x3                        // edge
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 19
	tbz w20, #0, .Lloop_pressure.f.for1.body.k.k.v2.t3.k3 // branch.bit (not tst)
	eor x8, x20, x25                   // smi.binary; eor
	orr x4, x8, #1                     // smi.binary; orr.imm
	mov x20, x4                        // edge
	.loc 1 .Lloop_pressure.f.line+3 26
	tbz w21, #0, .Lloop_pressure.f.for1.body.k.k.k.v3.t1.k3 // branch.bit (not tst)
	tbz w22, #0, .Lloop_pressure.f.for1.body.k.k.k.k.v4.t4 // branch.bit (not tst)
	and x5, x21, x22                   // smi.binary; and
	.loc 1 .Lloop_pressure.f.line+3 33
	orr x21, x22, x25                  // smi.binary; orr
	mov x3, x19                        // edge
	mov x19, x27                       // edge
	mov x4, x20                        // edge
	mov x9, x26                        // edge
	b .Lloop_pressure.f.for1.cond.v5   // jump
.Lloop_pressure.f.for1.cond.done.v5:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cbnz x24, .Lloop_pressure.f.for1.cond.done.v5.to.for1.cond.step // branch.zero
// return a, b, c, d, e, g
	.loc 1 .Lloop_pressure.f.line+4 12
	stp x19, x0, [sp]                  // build.tuple; arg_array.store
	stp x3, x4, [sp, #16]              // build.tuple; arg_array.store
	stp x5, x21, [sp, #32]             // build.tuple; arg_array.store
	add x0, sp, #0                     // build.tuple; arg_array
	mov x1, #6                         // argument
	bl pyrt_build_tuple                // build.tuple; call.runtime
	.loc 1 .Lloop_pressure.f.line+4 5
	.cfi_remember_state
	ldp x19, x20, [sp, #64]            // restore
	ldp x21, x22, [sp, #80]            // restore
	ldp x23, x24, [sp, #96]            // restore
	ldp x25, x26, [sp, #112]           // restore
	ldr x27, [sp, #128]                // restore
	ldp x29, x30, [sp, #48]            // frame
	add sp, sp, #224                   // frame
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
.Lloop_pressure.f.for1.body.k.k.k.k.v4.t4:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 26
	str x0, [sp, #216]                 // spill
.Lloop_pressure.f.for1.body.k.k.k.k.v4.t5generic:
	mov x0, x21                        // argument
	mov x1, x22                        // argument
	bl pyrt_and                        // binary.generic; call.runtime
.Lloop_pressure.f.site6:
	mov x5, x0                         // result
	cbz x5, .Lloop_pressure.f.landing  // branch.zero
	mov x21, x20                       // edge
	ldr x20, [sp, #216]                // edge
	mov x16, x19                       // edge
	mov x19, x27                       // edge
	mov x27, x16                       // edge
	b .Lloop_pressure.f.for1.body.k.k.k.k.k.v2 // jump
.Lloop_pressure.f.for1.body.k.k.k.v3.t1.k3:
	str x0, [sp, #216]                 // spill
	b .Lloop_pressure.f.for1.body.k.k.k.k.v4.t5generic // jump
.Lloop_pressure.f.for1.body.k.k.v2.t3.k3:
	.loc 1 .Lloop_pressure.f.line+3 19
	str x0, [sp, #216]                 // spill
	mov x0, x20                        // argument
	mov x1, x25                        // argument
	bl pyrt_xor                        // binary.generic; call.runtime
.Lloop_pressure.f.site7:
	mov x4, x0                         // result
	cbz x4, .Lloop_pressure.f.landing  // branch.zero
	ldr x20, [sp, #216]                // edge
	mov x16, x19                       // edge
	mov x19, x27                       // edge
	mov x27, x16                       // edge
	b .Lloop_pressure.f.for1.body.k.k.k.k.v2 // jump
.Lloop_pressure.f.for1.body.k.k.v2.t1.k2:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 33
	str x0, [sp, #216]                 // spill
.Lloop_pressure.f.for1.body.k.k.v2.t5generic:
	mov x0, x19                        // argument
	mov x1, x25                        // argument
	bl pyrt_or                         // binary.generic; call.runtime
.Lloop_pressure.f.site8:
	mov x3, x0                         // result
	cbz x3, .Lloop_pressure.f.landing  // branch.zero
	mov x5, x20                        // edge
	mov x19, x27                       // edge
	ldr x20, [sp, #216]                // edge
	mov x27, x3                        // edge
	b .Lloop_pressure.f.for1.body.k.k.k.v4 // jump
.Lloop_pressure.f.for1.body.k.k.v2.k2:
	str x0, [sp, #216]                 // spill
	b .Lloop_pressure.f.for1.body.k.k.v2.t5generic // jump
.Lloop_pressure.f.for1.body.k.k.k.v4.t5generic:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 19
	mov x0, x5                         // argument
	mov x1, x25                        // argument
	bl pyrt_xor                        // binary.generic; call.runtime
.Lloop_pressure.f.site9:
	mov x4, x0                         // result
	cbz x4, .Lloop_pressure.f.landing  // branch.zero
	b .Lloop_pressure.f.for1.body.k.k.k.k.v2
.Lloop_pressure.f.for1.cond.done.v4:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cbnz x24, .Lloop_pressure.f.for1.cond.done.v4.to.for1.cond.step // branch.zero
// return a, b, c, d, e, g
	.loc 1 .Lloop_pressure.f.line+4 12
	stp x19, x20, [sp]                 // build.tuple; arg_array.store
	stp x27, x4, [sp, #16]             // build.tuple; arg_array.store
	stp x21, x6, [sp, #32]             // build.tuple; arg_array.store
	add x0, sp, #0                     // build.tuple; arg_array
	mov x1, #6                         // argument
	bl pyrt_build_tuple                // build.tuple; call.runtime
	.loc 1 .Lloop_pressure.f.line+4 5
	.cfi_remember_state
	ldp x19, x20, [sp, #64]            // restore
	ldp x21, x22, [sp, #80]            // restore
	ldp x23, x24, [sp, #96]            // restore
	ldp x25, x26, [sp, #112]           // restore
	ldr x27, [sp, #128]                // restore
	ldp x29, x30, [sp, #48]            // frame
	add sp, sp, #224                   // frame
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
.Lloop_pressure.f.for1.body.k.v5.t4:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 26
	str x1, [sp, #216]                 // spill
.Lloop_pressure.f.for1.body.k.v5.t5generic:
	mov x0, x27                        // argument
	mov x1, x19                        // argument
	bl pyrt_and                        // binary.generic; call.runtime
.Lloop_pressure.f.site10:
	cbz x0, .Lloop_pressure.f.landing  // branch.zero
	ldr x27, [sp, #216]                // edge
	mov x16, x20                       // edge
	mov x20, x21                       // edge
	mov x21, x16                       // edge
	b .Lloop_pressure.f.for1.body.k.k.v2 // jump
.Lloop_pressure.f.for1.body.v5.t1.k3:
	str x1, [sp, #216]                 // spill
	b .Lloop_pressure.f.for1.body.k.v5.t5generic // jump
.Lloop_pressure.f.for1.body.v5.t3generic:
	.loc 1 .Lloop_pressure.f.line+2 19
	mov x1, x25                        // argument
	bl pyrt_xor                        // binary.generic; call.runtime
.Lloop_pressure.f.site11:
	mov x1, x0                         // result
	cbz x1, .Lloop_pressure.f.landing  // branch.zero
	mov x3, x27                        // edge
	mov x27, x1                        // edge
	mov x16, x20                       // edge
	mov x20, x21                       // edge
	mov x21, x16                       // edge
	b .Lloop_pressure.f.for1.body.k.v2 // jump
.Lloop_pressure.f.for1.body.k.k.k.k.v2.t3.k3:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 33
	str x4, [sp, #176]                 // spill
	mov x0, x22                        // argument
	mov x1, x25                        // argument
	bl pyrt_or                         // binary.generic; call.runtime
.Lloop_pressure.f.site12:
	mov x6, x0                         // result
	cbz x6, .Lloop_pressure.f.landing  // branch.zero
	mov x0, x20                        // edge
	mov x3, x27                        // edge
	mov x1, x19                        // edge
	mov x5, x21                        // edge
	ldr x4, [sp, #176]                 // edge
	mov x9, x26                        // edge
	mov x8, x23                        // edge
	mov x10, x24                       // edge
	b .Lloop_pressure.f.for1.cond      // jump
.Lloop_pressure.f.for1.body.k.k.k.k.v2.t1.k2:
	.loc 1 .Lloop_pressure.f.line+3 26
	str x4, [sp, #176]                 // spill
.Lloop_pressure.f.for1.body.k.k.k.k.v2.t5generic:
	mov x0, x21                        // argument
	mov x1, x22                        // argument
	bl pyrt_and                        // binary.generic; call.runtime
.Lloop_pressure.f.site13:
	mov x5, x0                         // result
	cbz x5, .Lloop_pressure.f.landing  // branch.zero
	ldr x21, [sp, #176]                // edge
	b .Lloop_pressure.f.for1.body.k.k.k.k.k.v2 // jump
.Lloop_pressure.f.for1.body.k.k.k.k.v2.k2:
	str x4, [sp, #176]                 // spill
	b .Lloop_pressure.f.for1.body.k.k.k.k.v2.t5generic // jump
.Lloop_pressure.f.for1.cond.done.v3:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cbnz x24, .Lloop_pressure.f.for1.cond.done.v3.to.for1.cond.step // branch.zero
// return a, b, c, d, e, g
	.loc 1 .Lloop_pressure.f.line+4 12
	stp x19, x20, [sp]                 // build.tuple; arg_array.store
	stp x27, x21, [sp, #16]            // build.tuple; arg_array.store
	stp x5, x22, [sp, #32]             // build.tuple; arg_array.store
	add x0, sp, #0                     // build.tuple; arg_array
	mov x1, #6                         // argument
	bl pyrt_build_tuple                // build.tuple; call.runtime
	.loc 1 .Lloop_pressure.f.line+4 5
	.cfi_remember_state
	ldp x19, x20, [sp, #64]            // restore
	ldp x21, x22, [sp, #80]            // restore
	ldp x23, x24, [sp, #96]            // restore
	ldp x25, x26, [sp, #112]           // restore
	ldr x27, [sp, #128]                // restore
	ldp x29, x30, [sp, #48]            // frame
	add sp, sp, #224                   // frame
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
.Lloop_pressure.f.for1.cond.done.v2:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	cbnz x24, .Lloop_pressure.f.for1.cond.done.v2.to.for1.cond.step // branch.zero
// return a, b, c, d, e, g
	.loc 1 .Lloop_pressure.f.line+4 12
	stp x19, x20, [sp]                 // build.tuple; arg_array.store
	stp x27, x22, [sp, #16]            // build.tuple; arg_array.store
	stp x5, x21, [sp, #32]             // build.tuple; arg_array.store
	add x0, sp, #0                     // build.tuple; arg_array
	mov x1, #6                         // argument
	bl pyrt_build_tuple                // build.tuple; call.runtime
	.loc 1 .Lloop_pressure.f.line+4 5
	.cfi_remember_state
	ldp x19, x20, [sp, #64]            // restore
	ldp x21, x22, [sp, #80]            // restore
	ldp x23, x24, [sp, #96]            // restore
	ldp x25, x26, [sp, #112]           // restore
	ldr x27, [sp, #128]                // restore
	ldp x29, x30, [sp, #48]            // frame
	add sp, sp, #224                   // frame
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
.Lloop_pressure.f.for1.body.k.t4:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 26
	str x1, [sp, #208]                 // spill
.Lloop_pressure.f.for1.body.k.t5generic:
	mov x0, x27                        // argument
	mov x1, x19                        // argument
	bl pyrt_and                        // binary.generic; call.runtime
.Lloop_pressure.f.site14:
	cbz x0, .Lloop_pressure.f.landing  // branch.zero
	ldr x27, [sp, #208]                // edge
	mov x16, x20                       // edge
	mov x20, x21                       // edge
	mov x21, x22                       // edge
	mov x22, x16                       // edge
	b .Lloop_pressure.f.for1.body.k.k.v2 // jump
.Lloop_pressure.f.for1.body.k.k2:
	str x1, [sp, #208]                 // spill
	b .Lloop_pressure.f.for1.body.k.t5generic // jump
.Lloop_pressure.f.for1.body.k.k.k.k.t1.k2:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 26
	str x4, [sp, #216]                 // spill
.Lloop_pressure.f.for1.body.k.k.k.k.t5generic:
	mov x0, x21                        // argument
	mov x1, x22                        // argument
	bl pyrt_and                        // binary.generic; call.runtime
.Lloop_pressure.f.site15:
	mov x5, x0                         // result
	cbz x5, .Lloop_pressure.f.landing  // branch.zero
	ldr x21, [sp, #216]                // edge
	b .Lloop_pressure.f.for1.body.k.k.k.k.k.v2 // jump
.Lloop_pressure.f.for1.body.k.k.k.t1.k3:
	str x4, [sp, #216]                 // spill
	b .Lloop_pressure.f.for1.body.k.k.k.k.t5generic // jump
.Lloop_pressure.f.for1.body.k.k.k.t3generic:
	.loc 1 .Lloop_pressure.f.line+3 19
	mov x0, x5                         // argument
	mov x1, x25                        // argument
	bl pyrt_xor                        // binary.generic; call.runtime
.Lloop_pressure.f.site16:
	mov x4, x0                         // result
	cbz x4, .Lloop_pressure.f.landing  // branch.zero
	b .Lloop_pressure.f.for1.body.k.k.k.k.v2
.Lloop_pressure.f.for1.body.k.v4.t1.k2:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 26
	str x5, [sp, #160]                 // spill
.Lloop_pressure.f.for1.body.k.v4.t5generic:
	mov x0, x27                        // argument
	mov x1, x19                        // argument
	bl pyrt_and                        // binary.generic; call.runtime
.Lloop_pressure.f.site17:
	cbz x0, .Lloop_pressure.f.landing  // branch.zero
	mov x27, x20                       // edge
	ldr x20, [sp, #160]                // edge
	mov x16, x21                       // edge
	mov x21, x22                       // edge
	mov x22, x16                       // edge
	b .Lloop_pressure.f.for1.body.k.k.v2 // jump
.Lloop_pressure.f.for1.body.v4.t1.k3:
	str x5, [sp, #160]                 // spill
	b .Lloop_pressure.f.for1.body.k.v4.t5generic // jump
.Lloop_pressure.f.for1.cond.fast.v3.k2:
	.loc 1 .Lloop_pressure.f.line+2 19
	str x5, [sp, #160]                 // spill
	mov x0, x20                        // argument
	mov x1, x25                        // argument
	bl pyrt_xor                        // binary.generic; call.runtime
.Lloop_pressure.f.site18:
	mov x1, x0                         // result
	cbz x1, .Lloop_pressure.f.landing  // branch.zero
	mov x3, x27                        // edge
	ldr x20, [sp, #160]                // edge
	mov x27, x1                        // edge
	mov x16, x21                       // edge
	mov x21, x22                       // edge
	mov x22, x16                       // edge
	b .Lloop_pressure.f.for1.body.k.v2 // jump
.Lloop_pressure.f.for1.body.k.k.k.k.k.v2.t1.k2:
// d, e, g = e ^ i, g & d, d | i
	.loc 1 .Lloop_pressure.f.line+3 33
	str x5, [sp, #160]                 // spill
.Lloop_pressure.f.for1.body.k.k.k.k.k.v2.t5generic:
	mov x0, x22                        // argument
	mov x1, x25                        // argument
	bl pyrt_or                         // binary.generic; call.runtime
.Lloop_pressure.f.site19:
	mov x6, x0                         // result
	cbz x6, .Lloop_pressure.f.landing  // branch.zero
	mov x0, x20                        // edge
	mov x3, x27                        // edge
	mov x1, x19                        // edge
	ldr x5, [sp, #160]                 // edge
	mov x4, x21                        // edge
	mov x9, x26                        // edge
	mov x8, x23                        // edge
	mov x10, x24                       // edge
	b .Lloop_pressure.f.for1.cond      // jump
.Lloop_pressure.f.for1.body.k.k.k.k.k.v2.k2:
	str x5, [sp, #160]                 // spill
	b .Lloop_pressure.f.for1.body.k.k.k.k.k.v2.t5generic // jump
.Lloop_pressure.f.for1.cond.generic:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 14
	adrp x8, builtin$range             // call.builtin; symbol.page
	ldr x8, [x8, :lo12:builtin$range]  // call.builtin; mem.symbol
	cbz x8, .Lloop_pressure.f.for1.cond.generic.slow1 // branch.zero
	str x2, [sp, #136]                 // spill
	str x3, [sp, #144]                 // spill
	str x1, [sp, #152]                 // spill
	str x5, [sp, #160]                 // spill
	str x6, [sp, #168]                 // spill
	str x4, [sp, #176]                 // spill
	str x0, [sp, #184]                 // spill
	mov x0, x8                         // edge
.Lloop_pressure.f.for1.cond.generic.k1:
	ldr x17, [sp, #184]                // call.builtin; arg_array.store
	str x17, [sp]
	add x1, sp, #0                     // call.builtin; arg_array
	mov x2, #1                         // argument
	bl pyrt_call_pos                   // call.builtin; call.runtime
.Lloop_pressure.f.site20:
	cbnz x0, .Lloop_pressure.f.for1.cond.generic.k3 // branch.zero
.Lloop_pressure.f.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	mov x0, #0                         // argument
	.cfi_remember_state
	ldp x19, x20, [sp, #64]            // restore
	ldp x21, x22, [sp, #80]            // restore
	ldp x23, x24, [sp, #96]            // restore
	ldp x25, x26, [sp, #112]           // restore
	ldr x27, [sp, #128]                // restore
	ldp x29, x30, [sp, #48]            // frame
	add sp, sp, #224                   // frame
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
.Lloop_pressure.f.for1.cond.generic.slow1:
	str x2, [sp, #136]                 // spill
	str x3, [sp, #144]                 // spill
	str x1, [sp, #152]                 // spill
	str x5, [sp, #160]                 // spill
	str x6, [sp, #168]                 // spill
	str x4, [sp, #176]                 // spill
	str x0, [sp, #184]                 // spill
	adrp x0, str$range.fd6f38d0        // argument
	add x0, x0, :lo12:str$range.fd6f38d0
	bl pyrt_builtin_get                // call.builtin; call.runtime
.Lloop_pressure.f.site21:
	mov x8, x0                         // result
	cbz x8, .Lloop_pressure.f.landing  // branch.zero
	adrp x9, builtin$range             // call.builtin; symbol.page
	str x8, [x9, :lo12:builtin$range]  // call.builtin; mem.symbol
	mov x0, x8                         // edge
	b .Lloop_pressure.f.for1.cond.generic.k1 // jump
.Lloop_pressure.f.for1.cond.generic.k3:
	.loc 1 .Lloop_pressure.f.line+1 5
	bl pyrt_get_iter                   // iter.get; call.runtime
.Lloop_pressure.f.site22:
	mov x24, x0                        // result
	cbz x24, .Lloop_pressure.f.landing // branch.zero
	ldr x2, [sp, #136]                 // reload
	ldr x3, [sp, #144]                 // reload
	ldr x1, [sp, #152]                 // reload
	ldr x5, [sp, #160]                 // reload
	ldr x6, [sp, #168]                 // reload
	ldr x4, [sp, #176]                 // reload
	mov x10, x24                       // edge
	mov x9, #0                         // edge
	mov x8, #0                         // edge
	b .Lloop_pressure.f.for1.cond.enter // jump
.Lloop_pressure.f.for1.cond.done.to.for1.cond.step:
	str x3, [sp, #144]                 // spill
	str x1, [sp, #152]                 // spill
	str x5, [sp, #160]                 // spill
	str x6, [sp, #168]                 // spill
	str x4, [sp, #176]                 // spill
	str x8, [sp, #192]                 // spill
	str x10, [sp, #200]                // spill
	mov x20, x0                        // edge
	ldr x27, [sp, #144]                // edge
	ldr x19, [sp, #152]                // edge
	ldr x21, [sp, #160]                // edge
	ldr x22, [sp, #168]                // edge
	ldr x23, [sp, #176]                // edge
	mov x26, x9                        // edge
	ldr x24, [sp, #192]                // edge
	ldr x25, [sp, #200]                // edge
.Lloop_pressure.f.for1.cond.step:
	str x19, [sp, #152]                // spill
	mov x0, x25                        // argument
	bl pyrt_iter_next                  // iter.next; call.runtime
.Lloop_pressure.f.site23:
	mov x19, x0                        // result
	cbz x19, .Lloop_pressure.f.for1.cond.step.slow1 // branch.zero
.Lloop_pressure.f.for1.cond.step.k1:
	cbz x19, .Lloop_pressure.f.for1.cond.step.k1.to.for1.end // branch.zero
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	tbz w20, #0, .Lloop_pressure.f.for1.body.v2.t5generic // branch.bit (not tst)
	tbz w19, #0, .Lloop_pressure.f.for1.body.v2.t5generic // branch.bit (not tst)
	eor x8, x20, x19                   // smi.binary; eor
	orr x1, x8, #1                     // smi.binary; orr.imm
	mov x20, x23                       // edge
	mov x23, x24                       // edge
	mov x24, x25                       // edge
	mov x25, x19                       // edge
	ldr x19, [sp, #152]                // edge
	b .Lloop_pressure.f.for1.body.k    // jump
.Lloop_pressure.f.for1.cond.done.v5.to.for1.cond.step:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	mov x20, x0                        // edge
	mov x27, x3                        // edge
	mov x22, x21                       // edge
	mov x21, x5                        // edge
	mov x26, x9                        // edge
	mov x25, x24                       // edge
	mov x24, x23                       // edge
	mov x23, x4                        // edge
	b .Lloop_pressure.f.for1.cond.step // jump
.Lloop_pressure.f.for1.cond.done.v4.to.for1.cond.step:
	str x4, [sp, #176]                 // spill
	mov x22, x6                        // edge
	mov x25, x24                       // edge
	mov x24, x23                       // edge
	ldr x23, [sp, #176]                // edge
	b .Lloop_pressure.f.for1.cond.step // jump
.Lloop_pressure.f.for1.cond.done.v3.to.for1.cond.step:
	str x5, [sp, #160]                 // spill
	mov x25, x24                       // edge
	mov x24, x23                       // edge
	mov x23, x21                       // edge
	ldr x21, [sp, #160]                // edge
	b .Lloop_pressure.f.for1.cond.step // jump
.Lloop_pressure.f.for1.cond.done.v2.to.for1.cond.step:
	mov x25, x24                       // edge
	mov x24, x23                       // edge
	mov x23, x22                       // edge
	mov x22, x21                       // edge
	mov x21, x5                        // edge
	b .Lloop_pressure.f.for1.cond.step // jump
.Lloop_pressure.f.for1.cond.step.slow1:
	ldr x8, [x28, #520]                // iter.next; mem.offset
	cbz x8, .Lloop_pressure.f.for1.cond.step.k1 // branch.zero
	b .Lloop_pressure.f.landing
.Lloop_pressure.f.for1.body.v2.t5generic:
// a, b, c = b ^ i, c & a, a | i
	.loc 1 .Lloop_pressure.f.line+2 19
	mov x0, x20                        // argument
	mov x1, x19                        // argument
	bl pyrt_xor                        // binary.generic; call.runtime
.Lloop_pressure.f.site24:
	mov x1, x0                         // result
	cbz x1, .Lloop_pressure.f.landing  // branch.zero
	mov x3, x27                        // edge
	mov x20, x21                       // edge
	mov x21, x22                       // edge
	mov x22, x23                       // edge
	mov x23, x24                       // edge
	mov x24, x25                       // edge
	mov x25, x19                       // edge
	ldr x19, [sp, #152]                // edge
	mov x27, x1                        // edge
	b .Lloop_pressure.f.for1.body.k.v2 // jump
.Lloop_pressure.f.for1.cond.step.k1.to.for1.end:
// for i in range(n):
	.loc 1 .Lloop_pressure.f.line+1 5
	ldr x1, [sp, #152]                 // edge
	mov x5, x21                        // edge
	mov x21, x22                       // edge
	mov x4, x23                        // edge
	b .Lloop_pressure.f.for1.end       // jump
.Lloop_pressure.f.stack:
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
	b .Lloop_pressure.f.stack.ok
	mov x0, #0                         // RecursionError
	.cfi_remember_state
	ldp x19, x20, [sp, #64]            // restore
	ldp x21, x22, [sp, #80]            // restore
	ldp x23, x24, [sp, #96]            // restore
	ldp x25, x26, [sp, #112]           // restore
	ldr x27, [sp, #128]                // restore
	ldp x29, x30, [sp, #48]            // frame
	add sp, sp, #224                   // frame
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
	.cfi_endproc
.Lloop_pressure.f$end:
	.size loop_pressure.f, . - loop_pressure.f
	.section .rodata
	.p2align 2
.Lloop_pressure.f$sites:
	.word .Lloop_pressure.f.site1 - .Lloop_pressure.f$start, 2, 2, 18, 23
	.word .Lloop_pressure.f.site2 - .Lloop_pressure.f$start, 3, 3, 25, 30
	.word .Lloop_pressure.f.site3 - .Lloop_pressure.f$start, 3, 3, 18, 23
	.word .Lloop_pressure.f.site4 - .Lloop_pressure.f$start, 2, 2, 32, 37
	.word .Lloop_pressure.f.site5 - .Lloop_pressure.f$start, 2, 2, 25, 30
	.word .Lloop_pressure.f.site6 - .Lloop_pressure.f$start, 3, 3, 25, 30
	.word .Lloop_pressure.f.site7 - .Lloop_pressure.f$start, 3, 3, 18, 23
	.word .Lloop_pressure.f.site8 - .Lloop_pressure.f$start, 2, 2, 32, 37
	.word .Lloop_pressure.f.site9 - .Lloop_pressure.f$start, 3, 3, 18, 23
	.word .Lloop_pressure.f.site10 - .Lloop_pressure.f$start, 2, 2, 25, 30
	.word .Lloop_pressure.f.site11 - .Lloop_pressure.f$start, 2, 2, 18, 23
	.word .Lloop_pressure.f.site12 - .Lloop_pressure.f$start, 3, 3, 32, 37
	.word .Lloop_pressure.f.site13 - .Lloop_pressure.f$start, 3, 3, 25, 30
	.word .Lloop_pressure.f.site14 - .Lloop_pressure.f$start, 2, 2, 25, 30
	.word .Lloop_pressure.f.site15 - .Lloop_pressure.f$start, 3, 3, 25, 30
	.word .Lloop_pressure.f.site16 - .Lloop_pressure.f$start, 3, 3, 18, 23
	.word .Lloop_pressure.f.site17 - .Lloop_pressure.f$start, 2, 2, 25, 30
	.word .Lloop_pressure.f.site18 - .Lloop_pressure.f$start, 2, 2, 18, 23
	.word .Lloop_pressure.f.site19 - .Lloop_pressure.f$start, 3, 3, 32, 37
	.word .Lloop_pressure.f.site20 - .Lloop_pressure.f$start, 1, 1, 13, 21
	.word .Lloop_pressure.f.site21 - .Lloop_pressure.f$start, 1, 1, 13, 21
	.word .Lloop_pressure.f.site22 - .Lloop_pressure.f$start, 1, 3, 4, 37
	.word .Lloop_pressure.f.site23 - .Lloop_pressure.f$start, 1, 3, 4, 37
	.word .Lloop_pressure.f.site24 - .Lloop_pressure.f$start, 2, 2, 18, 23
	.set .Lloop_pressure.f$nsites, 24

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
	adrp x0, loop_pressure.f$desc      // argument
	add x0, x0, :lo12:loop_pressure.f$desc
	mov x1, #0                         // argument
	mov x2, #0                         // argument
	mov x3, #0                         // argument
	mov x4, #0                         // argument
	bl pyrt_make_function              // make_function; call.runtime
	adrp x8, __main__$var.f            // global.set; symbol.page
	str x0, [x8, :lo12:__main__$var.f] // global.set; mem.symbol
	mov x0, #4                         // argument
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
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

	.section pyrl_ic,"aw",@progbits
// none
	.balign 8
	.type pyrl$ic, %object
pyrl$ic:
	.zero 24
	.size pyrl$ic, . - pyrl$ic

	.section .note.GNU-stack,"",@progbits
