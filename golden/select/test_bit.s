// pyrl-asm 0.1.0, -O2, policy heuristic
	.file 1 "test_bit.py"

// f
	.text
	.p2align 4
	.set .Ltest_bit.f.line, 2
	.type test_bit.f, %function
test_bit.f:
.Ltest_bit.f$start:
	.cfi_startproc
	.loc 1 .Ltest_bit.f.line+0 1
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Ltest_bit.f.stack
.Ltest_bit.f.stack.ok:
	mov x8, x0                         // result
// if n & 1:
	.loc 1 .Ltest_bit.f.line+1 8
	tbz w8, #0, .Ltest_bit.f.start.t3generic // branch.bit (not tst)
	and x9, x8, #3                     // smi.binary; and.imm
	.loc 1 .Ltest_bit.f.line+1 5
	cmp x9, #1                         // cmp.imm
	b.ne .Ltest_bit.f.if1.then         // branch.cmp
// return n >> 1
	.loc 1 .Ltest_bit.f.line+3 12
	asr x8, x8, #1                     // binary; asr
	orr x8, x8, #1                     // binary; orr.imm
	mov x0, x8                         // edge
	.loc 1 .Ltest_bit.f.line+3 5
	ret                                // return
.Ltest_bit.f.if1.then:
// return n & 255
	.loc 1 .Ltest_bit.f.line+2 16
	and x8, x8, #511                   // binary; and.imm
	mov x0, x8                         // edge
	.loc 1 .Ltest_bit.f.line+2 9
	ret                                // return
.Ltest_bit.f.start.t3generic:
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// if n & 1:
	.loc 1 .Ltest_bit.f.line+1 8
	mov x0, x8                         // argument
	mov x1, #3                         // argument
	bl pyrk_and                        // binary.generic; call.keeping
.Ltest_bit.f.site1:
	cbz x0, .Ltest_bit.f.landing       // branch.zero
	.loc 1 .Ltest_bit.f.line+1 5
	cmp x0, #20                        // cmp.imm
	b.ne .Ltest_bit.f.start.t3generic.k4 // branch.cmp
.Ltest_bit.f.if1.then.v2:
// return n & 255
	.loc 1 .Ltest_bit.f.line+2 16
	mov x0, x8                         // argument
	mov x1, #511                       // argument
	bl pyrk_and                        // binary; call.keeping
.Ltest_bit.f.site2:
	cbz x0, .Ltest_bit.f.landing       // branch.zero
	.loc 1 .Ltest_bit.f.line+2 9
.Ltest_bit.f.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Ltest_bit.f.start.t3generic.k4:
// if n & 1:
	.loc 1 .Ltest_bit.f.line+1 5
	cmp x0, #12                        // cmp.imm
	b.ne .Ltest_bit.f.start.t3generic.slow1 // branch.cmp
.Ltest_bit.f.if1.end.v2:
// return n >> 1
	.loc 1 .Ltest_bit.f.line+3 12
	mov x0, x8                         // argument
	mov x1, #3                         // argument
	bl pyrk_rshift                     // binary; call.keeping
.Ltest_bit.f.site3:
	cbz x0, .Ltest_bit.f.landing       // branch.zero
	.loc 1 .Ltest_bit.f.line+3 5
	b .Ltest_bit.f.leave               // return
.Ltest_bit.f.start.t3generic.slow1:
// if n & 1:
	.loc 1 .Ltest_bit.f.line+1 5
	bl pyrk_truth                      // truth; call.keeping
.Ltest_bit.f.site4:
	cbnz x0, .Ltest_bit.f.start.t3generic.k5 // branch.zero
.Ltest_bit.f.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Ltest_bit.f.leave               // return
.Ltest_bit.f.start.t3generic.k5:
	cmp x0, #20                        // cmp.imm
	b.eq .Ltest_bit.f.if1.then.v2      // branch.cmp
	b .Ltest_bit.f.if1.end.v2
.Ltest_bit.f.stack:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	bl pyrk_stack_check                // stack check
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	cbnz x16, .Ltest_bit.f.stack.ok
	ret                                // RecursionError
	.cfi_endproc
.Ltest_bit.f$end:
	.size test_bit.f, . - test_bit.f
	.section .rodata
	.p2align 2
.Ltest_bit.f$sites:
	.word .Ltest_bit.f.site1 - .Ltest_bit.f$start, 1, 1, 7, 12
	.word .Ltest_bit.f.site2 - .Ltest_bit.f$start, 2, 2, 15, 22
	.word .Ltest_bit.f.site3 - .Ltest_bit.f$start, 3, 3, 11, 17
	.word .Ltest_bit.f.site4 - .Ltest_bit.f$start, 1, 2, 4, 22
	.set .Ltest_bit.f$nsites, 4

// <module>
	.text
	.p2align 4
	.set .Ltest_bit.$module$.line, 1
	.type test_bit.$module$, %function
test_bit.$module$:
.Ltest_bit.$module$$start:
	.cfi_startproc
	.loc 1 .Ltest_bit.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def f(n):
	.loc 1 .Ltest_bit.$module$.line+1 1
	ldr x0, =test_bit.f$desc           // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.f-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Ltest_bit.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Ltest_bit.$module$$end:
	.size test_bit.$module$, . - test_bit.$module$
	.section .rodata
	.p2align 2
.Ltest_bit.$module$$sites:
	.set .Ltest_bit.$module$$nsites, 0

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
// str 'test_bit.py'
	.balign 8
	.type str$test_bit_py.01b66497, %object
str$test_bit_py.01b66497:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 11
	.ascii "test_bit.py"
	.size str$test_bit_py.01b66497, . - str$test_bit_py.01b66497
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
// tuple of 1
	.balign 8
	.type tuple$1.c6072cc1, %object
tuple$1.c6072cc1:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$n.38b0ef48
	.size tuple$1.c6072cc1, . - tuple$1.c6072cc1
// function f
	.balign 8
	.type test_bit.f$desc, %object
test_bit.f$desc:
	.xword test_bit.f
	.xword str$f.bb73e569
	.xword str$f.bb73e569
	.xword tuple$1.c6072cc1
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 1
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Ltest_bit.f$start
	.xword .Ltest_bit.f$end
	.xword .Ltest_bit.f$sites
	.xword .Ltest_bit.f$nsites
	.xword test_bit.f$source
	.xword 65
	.size test_bit.f$desc, . - test_bit.f$desc
// function <module>
	.balign 8
	.type test_bit.$module$$desc, %object
test_bit.$module$$desc:
	.xword test_bit.$module$
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
	.xword .Ltest_bit.$module$$start
	.xword .Ltest_bit.$module$$end
	.xword .Ltest_bit.$module$$sites
	.xword .Ltest_bit.$module$$nsites
	.xword test_bit.$module$$source
	.xword 51
	.size test_bit.$module$$desc, . - test_bit.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$test_bit_py.01b66497
	.xword 4
	.xword test_bit.$module$$desc
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
	.xword test_bit.f$desc
	.xword test_bit.$module$$desc
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
	.xword str$test_bit_py.01b66497
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of f
	.type test_bit.f$source, %object
test_bit.f$source:
	.ascii "def f(n):\012"
	.ascii "    if n & 1:\012"
	.ascii "        return n & 255\012"
	.ascii "    return n >> 1\012"
	.size test_bit.f$source, . - test_bit.f$source
// source lines of <module>
	.type test_bit.$module$$source, %object
test_bit.$module$$source:
	.ascii "# golden: -S -O2 --policy=heuristic -o -\012"
	.ascii "def f(n):\012"
	.size test_bit.$module$$source, . - test_bit.$module$$source

	.section pyrl_roots,"aw",@progbits
	.balign 16
	.globl PYRL_CONTEXT
	.type PYRL_CONTEXT, %object
PYRL_CONTEXT:
	.zero 640
	.size PYRL_CONTEXT, . - PYRL_CONTEXT
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

	.section .note.GNU-stack,"",@progbits
