// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "f.py"

// f
	.text
	.p2align 4
	.set .Lf.line, 1
	.type f, %function
f:
.Lf$start:
	.cfi_startproc
	.loc 1 .Lf.line+0 1
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	stp x19, x20, [sp, #16]            // save
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	.cfi_offset 19, -16
	.cfi_offset 20, -8
	mov x20, x0                        // result
	mov x19, x1                        // result
	mov x0, x20                        // argument
	mov x1, x19                        // argument
	bl pyrt_add                        // call.runtime
	cbz x0, .Lf.unwind                 // branch.zero
	eor x8, x0, x20                    // eor
	orr x0, x8, x19                    // orr
.Lf.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #16]            // restore
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lf.unwind:
	b .Lf.leave                        // return
	.cfi_endproc
.Lf$end:
	.size f, . - f
	.section .rodata
	.p2align 2
.Lf$sites:
	.set .Lf$nsites, 0

	.section .note.GNU-stack,"",@progbits
