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
	add x8, x0, x1, lsl #3             // add.shifted
	ldr x0, [x8, #16]                  // mem.offset
	ret                                // return
	.cfi_endproc
.Lf$end:
	.size f, . - f
	.section .rodata
	.p2align 2
.Lf$sites:
	.set .Lf$nsites, 0

	.section .note.GNU-stack,"",@progbits
