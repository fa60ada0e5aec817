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
	adds x8, x0, x0                    // mul.double
	b.vs .Lf.overflow                  // branch.overflow
	lsl x9, x8, #10                    // mul.shift
	cmp x8, x9, asr #10                // mul.shift
	b.ne .Lf.overflow                  // branch.overflow
	mov x8, #10                        // const.here (not keep in register)
	mul x0, x9, x8                     // mul.overflow
	smulh x8, x9, x8                   // mul.overflow
	cmp x8, x0, asr #63                // mul.overflow
	b.ne .Lf.overflow                  // branch.overflow
	ret                                // return
.Lf.overflow:
	mov x0, #0                         // argument
	ret                                // return
	.cfi_endproc
.Lf$end:
	.size f, . - f
	.section .rodata
	.p2align 2
.Lf$sites:
	.set .Lf$nsites, 0

	.section .note.GNU-stack,"",@progbits
