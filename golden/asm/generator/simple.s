// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "simple.py"

// squares
	.text
	.p2align 4
	.set .Lsimple.squares.line, 2
	.type simple.squares, %function
simple.squares:
.Lsimple.squares$start:
	.cfi_startproc
	.loc 1 .Lsimple.squares.line+0 1
	sub sp, sp, #32                    // frame
	stp x29, x30, [sp, #16]            // frame
	add x29, sp, #16                   // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	str x0, [sp]                       // arg_array.store
	add x2, sp, #0                     // arg_array
	mov x1, x8                         // argument
	ldr x0, =simple.squares$desc       // argument
	mov x3, #1                         // argument
	bl pyrt_make_generator             // call.runtime
.Lsimple.squares.leave:
	.cfi_remember_state
	ldp x29, x30, [sp, #16]            // frame
	add sp, sp, #32                    // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lsimple.squares$end:
	.size simple.squares, . - simple.squares
	.section .rodata
	.p2align 2
.Lsimple.squares$sites:
	.set .Lsimple.squares$nsites, 0

// squares
	.text
	.p2align 4
	.set .Lsimple.squares$resume.line, 2
	.type simple.squares$resume, %function
simple.squares$resume:
.Lsimple.squares$resume$start:
	.cfi_startproc
	.loc 1 .Lsimple.squares$resume.line+0 1
	stp x29, x30, [sp, #-48]!          // frame
	mov x29, sp                        // frame
	stp x19, x20, [sp, #16]            // save
	str x27, [sp, #32]                 // save
	.cfi_def_cfa_offset 48
	.cfi_offset 29, -48
	.cfi_offset 30, -40
	.cfi_offset 19, -32
	.cfi_offset 20, -24
	.cfi_offset 27, -16
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lsimple.squares$resume.stack
.Lsimple.squares$resume.stack.ok:
	mov x27, x0                        // generator
	mov x0, x1                         // value sent
	ldr x16, [x27, #16]                // resume where it stopped
	adr x17, .Lsimple.squares$resume.states
	ldrsw x30, [x17, x16, lsl #2]
	add x30, x17, x30
	br x30
.Lsimple.squares$resume.state0:
	ldr x8, [x27, #80]                 // param.generator
// while i < n:
	.loc 1 .Lsimple.squares$resume.line+2 11
	tbz w8, #0, .Lsimple.squares$resume.while1.cond.t3generic // branch.bit (not tst)
	cmp x8, #1                         // cmp.imm
	b.gt .Lsimple.squares$resume.while1.cond.t1.to.while1.body // branch.cmp
.Lsimple.squares$resume.while1.end:
	.loc 1 .Lsimple.squares$resume.line+2 5
	mov x8, #4                         // const.here (not keep in register)
	str x8, [x28, #536]                // mem.offset
	mov x0, #0                         // argument
.Lsimple.squares$resume.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #16]            // restore
	ldr x27, [sp, #32]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 27
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lsimple.squares$resume.while1.cond.t1.to.while1.body:
	.loc 1 .Lsimple.squares$resume.line+2 11
	str x8, [x27, #88]                 // edge
	mov x9, #1                         // edge
	b .Lsimple.squares$resume.while1.body // jump
	.p2align 4
.Lsimple.squares$resume.while1.body.k1:
// yield i * i
	.loc 1 .Lsimple.squares$resume.line+3 15
	add x0, x11, #1                    // is_unset; add.imm
	str x9, [x27, #96]                 // spill
	.loc 1 .Lsimple.squares$resume.line+3 9
	mov x16, #2                        // yield; yield
	str x16, [x27, #16]
	adr x16, .Lsimple.squares$resume.resume2
	str x16, [x27, #72]
	.cfi_remember_state
	ldp x19, x20, [sp, #16]            // restore
	ldr x27, [sp, #32]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 27
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // yield; yield
	.cfi_restore_state
.Lsimple.squares$resume.resume2:
	cbz x0, .Lsimple.squares$resume.landing // branch.zero
// i += 1
	.loc 1 .Lsimple.squares$resume.line+4 9
	ldr x9, [x27, #96]                 // reload
	adds x19, x9, #2                   // is_unset; adds.imm
	b.vs .Lsimple.squares$resume.while1.body.k.slow1 // branch.overflow
// while i < n:
	.loc 1 .Lsimple.squares$resume.line+2 11
	ldr x20, [x27, #88]                // reload
	cmp x19, x20                       // cmp
	b.ge .Lsimple.squares$resume.while1.end // branch.cmp
	str x20, [x27, #88]                // edge
	mov x9, x19                        // edge
.Lsimple.squares$resume.while1.body:
// yield i * i
	.loc 1 .Lsimple.squares$resume.line+3 15
	sub x8, x9, #1                     // is_unset; sub.imm
	asr x10, x9, #1                    // is_unset; asr
	mul x11, x8, x10                   // is_unset; mul.overflow
	smulh x8, x8, x10                  // is_unset; mul.overflow
	cmp x8, x11, asr #63               // is_unset; mul.overflow
	b.ne .Lsimple.squares$resume.while1.body.slow1 // branch.overflow
	b .Lsimple.squares$resume.while1.body.k1
.Lsimple.squares$resume.while1.cond.t3generic:
// while i < n:
	.loc 1 .Lsimple.squares$resume.line+2 11
	mov x1, x8                         // argument
	mov x0, #1                         // argument
	bl pyrk_lt                         // compare.generic; call.keeping
.Lsimple.squares$resume.site2:
	cbnz x0, .Lsimple.squares$resume.while1.cond.t3generic.k1 // branch.zero
.Lsimple.squares$resume.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lsimple.squares$resume.leave    // return
.Lsimple.squares$resume.while1.cond.t3generic.k1:
	cmp x0, #20                        // cmp.imm
	b.ne .Lsimple.squares$resume.while1.cond.t3generic.k4 // branch.cmp
.Lsimple.squares$resume.while1.cond.t3generic.k2:
	mov x20, x8                        // edge
	mov x9, #1                         // edge
.Lsimple.squares$resume.while1.body.v2:
// yield i * i
	.loc 1 .Lsimple.squares$resume.line+3 15
	mov x0, x9                         // argument
	mov x1, x9                         // argument
	bl pyrk_mul                        // binary; call.keeping
.Lsimple.squares$resume.site3:
	cbz x0, .Lsimple.squares$resume.landing // branch.zero
	mov x19, x20                       // edge
	mov x20, x9                        // edge
	.loc 1 .Lsimple.squares$resume.line+3 9
	stp x19, x20, [x27, #88]           // spill
	mov x16, #1                        // yield; yield
	str x16, [x27, #16]
	adr x16, .Lsimple.squares$resume.resume1
	str x16, [x27, #72]
	b .Lsimple.squares$resume.leave    // yield; yield
.Lsimple.squares$resume.resume1:
	cbz x0, .Lsimple.squares$resume.landing // branch.zero
// i += 1
	.loc 1 .Lsimple.squares$resume.line+4 9
	ldr x0, [x27, #96]                 // argument
	mov x1, #3                         // argument
	bl pyrk_iadd                       // binary; call.keeping
.Lsimple.squares$resume.site5:
	mov x9, x0                         // result
	cbz x9, .Lsimple.squares$resume.landing // branch.zero
	ldr x20, [x27, #88]                // edge
	mov x19, x9                        // edge
.Lsimple.squares$resume.while1.cond.v3:
// while i < n:
	.loc 1 .Lsimple.squares$resume.line+2 11
	tbz w19, #0, .Lsimple.squares$resume.while1.cond.v3.t5generic // branch.bit (not tst)
	tbz w20, #0, .Lsimple.squares$resume.while1.cond.v3.t5generic // branch.bit (not tst)
	cmp x19, x20                       // cmp
	b.ge .Lsimple.squares$resume.while1.end // branch.cmp
	str x20, [x27, #88]                // edge
	mov x9, x19                        // edge
	b .Lsimple.squares$resume.while1.body // jump
.Lsimple.squares$resume.while1.cond.t3generic.k4:
	cmp x0, #12                        // cmp.imm
	b.eq .Lsimple.squares$resume.while1.end // branch.cmp
	bl pyrk_truth                      // truth; call.keeping
.Lsimple.squares$resume.site6:
	cbz x0, .Lsimple.squares$resume.landing // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lsimple.squares$resume.while1.cond.t3generic.k2 // branch.cmp
	b .Lsimple.squares$resume.while1.end
.Lsimple.squares$resume.while1.body.k.slow1:
// i += 1
	.loc 1 .Lsimple.squares$resume.line+4 9
	ldr x20, [x27, #88]                // reload
	mov x0, x9                         // argument
	mov x1, #3                         // argument
	bl pyrk_iadd                       // binary.generic; call.keeping
.Lsimple.squares$resume.site7:
	mov x19, x0                        // result
	cbz x19, .Lsimple.squares$resume.landing // branch.zero
	b .Lsimple.squares$resume.while1.cond.v3
.Lsimple.squares$resume.while1.body.slow1:
// yield i * i
	.loc 1 .Lsimple.squares$resume.line+3 15
	ldr x20, [x27, #88]                // reload
	b .Lsimple.squares$resume.while1.body.v2 // jump
.Lsimple.squares$resume.while1.cond.v3.t5generic:
// while i < n:
	.loc 1 .Lsimple.squares$resume.line+2 11
	mov x0, x19                        // argument
	mov x1, x20                        // argument
	bl pyrk_lt                         // compare.generic; call.keeping
.Lsimple.squares$resume.site8:
	cbz x0, .Lsimple.squares$resume.landing // branch.zero
	cmp x0, #20                        // cmp.imm
	b.ne .Lsimple.squares$resume.while1.cond.v3.t5generic.k4 // branch.cmp
.Lsimple.squares$resume.while1.cond.v3.t5generic.k2:
	mov x9, x19                        // edge
	b .Lsimple.squares$resume.while1.body.v2 // jump
.Lsimple.squares$resume.while1.cond.v3.t5generic.k4:
	cmp x0, #12                        // cmp.imm
	b.eq .Lsimple.squares$resume.while1.end // branch.cmp
	bl pyrk_truth                      // truth; call.keeping
.Lsimple.squares$resume.site9:
	cbz x0, .Lsimple.squares$resume.landing // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lsimple.squares$resume.while1.cond.v3.t5generic.k2 // branch.cmp
	b .Lsimple.squares$resume.while1.end
.Lsimple.squares$resume.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lsimple.squares$resume.stack.ok
	b .Lsimple.squares$resume.leave    // RecursionError
	.cfi_endproc
.Lsimple.squares$resume.states:
	.word .Lsimple.squares$resume.state0 - .Lsimple.squares$resume.states
	.word .Lsimple.squares$resume.resume1 - .Lsimple.squares$resume.states
	.word .Lsimple.squares$resume.resume2 - .Lsimple.squares$resume.states
.Lsimple.squares$resume$end:
	.size simple.squares$resume, . - simple.squares$resume
	.section .rodata
	.p2align 2
.Lsimple.squares$resume$sites:
	.word .Lsimple.squares$resume.resume2 - .Lsimple.squares$resume$start, 3, 3, 8, 19
	.word .Lsimple.squares$resume.site2 - .Lsimple.squares$resume$start, 2, 2, 10, 15
	.word .Lsimple.squares$resume.site3 - .Lsimple.squares$resume$start, 3, 3, 14, 19
	.word .Lsimple.squares$resume.resume1 - .Lsimple.squares$resume$start, 3, 3, 8, 19
	.word .Lsimple.squares$resume.site5 - .Lsimple.squares$resume$start, 4, 4, 8, 14
	.word .Lsimple.squares$resume.site6 - .Lsimple.squares$resume$start, 2, 2, 10, 15
	.word .Lsimple.squares$resume.site7 - .Lsimple.squares$resume$start, 4, 4, 8, 14
	.word .Lsimple.squares$resume.site8 - .Lsimple.squares$resume$start, 2, 2, 10, 15
	.word .Lsimple.squares$resume.site9 - .Lsimple.squares$resume$start, 2, 2, 10, 15
	.set .Lsimple.squares$resume$nsites, 9
	.set .Lsimple.squares$resume$frame, 112

// <module>
	.text
	.p2align 4
	.set .Lsimple.$module$.line, 1
	.type simple.$module$, %function
simple.$module$:
.Lsimple.$module$$start:
	.cfi_startproc
	.loc 1 .Lsimple.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def squares(n):
	.loc 1 .Lsimple.$module$.line+1 1
	ldr x0, =simple.squares$desc       // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.squares-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lsimple.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lsimple.$module$$end:
	.size simple.$module$, . - simple.$module$
	.section .rodata
	.p2align 2
.Lsimple.$module$$sites:
	.set .Lsimple.$module$$nsites, 0

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
// str 'simple.py'
	.balign 8
	.type str$simple_py.1ce1de58, %object
str$simple_py.1ce1de58:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 9
	.ascii "simple.py"
	.size str$simple_py.1ce1de58, . - str$simple_py.1ce1de58
// str 'squares'
	.balign 8
	.type str$squares.711ff342, %object
str$squares.711ff342:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 7
	.ascii "squares"
	.size str$squares.711ff342, . - str$squares.711ff342
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
	.type tuple$1.65aaa74f, %object
tuple$1.65aaa74f:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$squares.711ff342
	.size tuple$1.65aaa74f, . - tuple$1.65aaa74f
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
// function squares
	.balign 8
	.type simple.squares$desc, %object
simple.squares$desc:
	.xword simple.squares
	.xword str$squares.711ff342
	.xword str$squares.711ff342
	.xword tuple$1.c6072cc1
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 1
	.word 0
	.word 4
	.word .Lsimple.squares$resume$frame
	.word 2
	.xword simple.squares$resume
	.xword __main__$module
	.xword .Lsimple.squares$resume$start
	.xword .Lsimple.squares$resume$end
	.xword .Lsimple.squares$resume$sites
	.xword .Lsimple.squares$resume$nsites
	.xword simple.squares$source
	.xword 69
	.size simple.squares$desc, . - simple.squares$desc
// function <module>
	.balign 8
	.type simple.$module$$desc, %object
simple.$module$$desc:
	.xword simple.$module$
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
	.xword .Lsimple.$module$$start
	.xword .Lsimple.$module$$end
	.xword .Lsimple.$module$$sites
	.xword .Lsimple.$module$$nsites
	.xword simple.$module$$source
	.xword 38
	.size simple.$module$$desc, . - simple.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$simple_py.1ce1de58
	.xword 4
	.xword simple.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.65aaa74f
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
	.xword simple.squares$desc
	.xword simple.$module$$desc
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
	.xword str$simple_py.1ce1de58
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of squares
	.type simple.squares$source, %object
simple.squares$source:
	.ascii "def squares(n):\012"
	.ascii "\012"
	.ascii "    while i < n:\012"
	.ascii "        yield i * i\012"
	.ascii "        i += 1\012"
	.size simple.squares$source, . - simple.squares$source
// source lines of <module>
	.type simple.$module$$source, %object
simple.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def squares(n):\012"
	.size simple.$module$$source, . - simple.$module$$source

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
	.type __main__$var.squares, %object
__main__$var.squares:
	.xword 0
	.size __main__$var.squares, . - __main__$var.squares

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
