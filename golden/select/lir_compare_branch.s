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
	cmp x0, x1                         // cmp
	b.ge .Lf.more                      // branch.cmp
.Lf.less:
	mov x0, #5                         // argument
	ret                                // return
.Lf.more:
	tbz w0, #3, .Lf.less               // branch.bit (not tst)
	and x0, x0, #0xfffffffffffffff9    // and.imm
	ret                                // return
	.cfi_endproc
.Lf$end:
	.size f, . - f
	.section .rodata
	.p2align 2
.Lf$sites:
	.set .Lf$nsites, 0

	.section .note.GNU-stack,"",@progbits
