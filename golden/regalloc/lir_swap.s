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
	b .Lf.loop                         // jump
	.p2align 4
.Lf.again:
	add x0, x0, #3                     // add.imm
	mov x16, x0                        // edge
	mov x0, x1                         // edge
	mov x1, x16                        // edge
.Lf.loop:
	cmp x0, x1                         // cmp
	b.lt .Lf.again                     // branch.cmp
	sub x0, x0, x1                     // sub
	ret                                // return
	.cfi_endproc
.Lf$end:
	.size f, . - f
	.section .rodata
	.p2align 2
.Lf$sites:
	.set .Lf$nsites, 0

	.section .note.GNU-stack,"",@progbits
