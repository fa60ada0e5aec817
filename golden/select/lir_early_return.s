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
	cmp x0, #5                         // cmp.imm
	b.lt .Lf.early                     // branch.cmp
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	bl pyrt_add                        // call.runtime
	cbz x0, .Lf.unwind                 // branch.zero
	eor x0, x0, #7                     // eor.imm
.Lf.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lf.early:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
.Lf.unwind:
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	b .Lf.leave                        // return
	.cfi_endproc
.Lf$end:
	.size f, . - f
	.section .rodata
	.p2align 2
.Lf$sites:
	.set .Lf$nsites, 0

	.section .note.GNU-stack,"",@progbits
