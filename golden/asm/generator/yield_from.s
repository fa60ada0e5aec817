// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "yield_from.py"

// chain
	.text
	.p2align 4
	.set .Lyield_from.chain.line, 2
	.type yield_from.chain, %function
yield_from.chain:
.Lyield_from.chain$start:
	.cfi_startproc
	.loc 1 .Lyield_from.chain.line+0 1
	sub sp, sp, #32                    // frame
	stp x29, x30, [sp, #16]            // frame
	add x29, sp, #16                   // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	stp x0, x1, [sp]                   // arg_array.store
	add x2, sp, #0                     // arg_array
	mov x1, x8                         // argument
	ldr x0, =yield_from.chain$desc     // argument
	mov x3, #2                         // argument
	bl pyrt_make_generator             // call.runtime
.Lyield_from.chain.leave:
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
.Lyield_from.chain$end:
	.size yield_from.chain, . - yield_from.chain
	.section .rodata
	.p2align 2
.Lyield_from.chain$sites:
	.set .Lyield_from.chain$nsites, 0

// chain
	.text
	.p2align 4
	.set .Lyield_from.chain$resume.line, 2
	.type yield_from.chain$resume, %function
yield_from.chain$resume:
.Lyield_from.chain$resume$start:
	.cfi_startproc
	.loc 1 .Lyield_from.chain$resume.line+0 1
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	stp x19, x27, [sp, #16]            // save
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	.cfi_offset 19, -16
	.cfi_offset 27, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lyield_from.chain$resume.stack
.Lyield_from.chain$resume.stack.ok:
	mov x27, x0                        // generator
	mov x0, x1                         // value sent
	ldr x16, [x27, #16]                // resume where it stopped
	adr x17, .Lyield_from.chain$resume.states
	ldrsw x30, [x17, x16, lsl #2]
	add x30, x17, x30
	br x30
.Lyield_from.chain$resume.state0:
	ldp x0, x19, [x27, #80]            // param.generator
// yield from a
	.loc 1 .Lyield_from.chain$resume.line+1 5
	str x19, [x27, #96]                // spill
	bl pyrt_yield_from_iter            // yield_from_iter; call.runtime
.Lyield_from.chain$resume.site1:
	mov x19, x0                        // result
	str x0, [x27, #104]                // spill at definition
	cbz x19, .Lyield_from.chain$resume.landing // branch.zero
	mov x1, #4                         // edge
.Lyield_from.chain$resume.yield_from1.send:
	mov x0, x19                        // argument
	bl pyrt_gen_send                   // gen.send; call.runtime
.Lyield_from.chain$resume.site2:
	cbz x0, .Lyield_from.chain$resume.yield_from1.send.slow1 // branch.zero
.Lyield_from.chain$resume.yield_from1.send.k1:
	cbz x0, .Lyield_from.chain$resume.yield_from1.done // branch.zero
.Lyield_from.chain$resume.yield_from1.yield:
	mov x16, #1                        // yield; yield
	str x16, [x27, #16]
	adr x16, .Lyield_from.chain$resume.resume1
	str x16, [x27, #72]
.Lyield_from.chain$resume.leave:
	.cfi_remember_state
	ldp x19, x27, [sp, #16]            // restore
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 19
	.cfi_restore 27
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // yield; yield
	.cfi_restore_state
.Lyield_from.chain$resume.resume1:
	cbz x0, .Lyield_from.chain$resume.yield_from1.throw.landing // branch.zero
	ldr x19, [x27, #104]               // reload
	mov x1, x0                         // edge
	b .Lyield_from.chain$resume.yield_from1.send // jump
.Lyield_from.chain$resume.yield_from1.done:
// yield from b
	.loc 1 .Lyield_from.chain$resume.line+2 5
	ldr x0, [x27, #96]                 // argument
	bl pyrt_yield_from_iter            // yield_from_iter; call.runtime
.Lyield_from.chain$resume.site4:
	mov x19, x0                        // result
	str x0, [x27, #112]                // spill at definition
	cbz x19, .Lyield_from.chain$resume.landing // branch.zero
	mov x1, #4                         // edge
.Lyield_from.chain$resume.yield_from2.send:
	mov x0, x19                        // argument
	bl pyrt_gen_send                   // gen.send; call.runtime
.Lyield_from.chain$resume.site5:
	cbz x0, .Lyield_from.chain$resume.yield_from2.send.slow1 // branch.zero
.Lyield_from.chain$resume.yield_from2.send.k1:
	cbz x0, .Lyield_from.chain$resume.yield_from2.done // branch.zero
.Lyield_from.chain$resume.yield_from2.yield:
	mov x16, #2                        // yield; yield
	str x16, [x27, #16]
	adr x16, .Lyield_from.chain$resume.resume2
	str x16, [x27, #72]
	.cfi_remember_state
	ldp x19, x27, [sp, #16]            // restore
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 19
	.cfi_restore 27
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // yield; yield
	.cfi_restore_state
.Lyield_from.chain$resume.resume2:
	cbz x0, .Lyield_from.chain$resume.yield_from2.throw.landing // branch.zero
	ldr x19, [x27, #112]               // reload
	mov x1, x0                         // edge
	b .Lyield_from.chain$resume.yield_from2.send // jump
.Lyield_from.chain$resume.yield_from2.done:
	mov x8, #4                         // const.here (not keep in register)
	str x8, [x28, #536]                // mem.offset
	mov x0, #0                         // argument
	.cfi_remember_state
	ldp x19, x27, [sp, #16]            // restore
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 19
	.cfi_restore 27
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lyield_from.chain$resume.yield_from1.send.slow1:
// yield from a
	.loc 1 .Lyield_from.chain$resume.line+1 5
	ldr x8, [x28, #520]                // gen.send; mem.offset
	cbz x8, .Lyield_from.chain$resume.yield_from1.send.slow1.to.yield_from1.send.k1 // branch.zero
.Lyield_from.chain$resume.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lyield_from.chain$resume.leave  // return
.Lyield_from.chain$resume.yield_from1.send.slow1.to.yield_from1.send.k1:
	ldr x19, [x27, #104]               // reload
	b .Lyield_from.chain$resume.yield_from1.send.k1 // jump
.Lyield_from.chain$resume.yield_from1.throw.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	ldr x1, [x28, #520]                // exc.take; mem.offset
	str xzr, [x28, #520]               // exc.take; mem.offset
	ldr x0, [x27, #104]                // argument
	bl pyrt_gen_throw                  // gen.throw; call.runtime
.Lyield_from.chain$resume.site7:
	cbz x0, .Lyield_from.chain$resume.yield_from1.throw.slow1 // branch.zero
.Lyield_from.chain$resume.yield_from1.throw.k1:
	cbz x0, .Lyield_from.chain$resume.yield_from1.done // branch.zero
	b .Lyield_from.chain$resume.yield_from1.yield
.Lyield_from.chain$resume.yield_from1.throw.slow1:
	ldr x8, [x28, #520]                // gen.throw; mem.offset
	cbz x8, .Lyield_from.chain$resume.yield_from1.throw.k1 // branch.zero
	b .Lyield_from.chain$resume.landing
.Lyield_from.chain$resume.yield_from2.send.slow1:
// yield from b
	.loc 1 .Lyield_from.chain$resume.line+2 5
	ldr x8, [x28, #520]                // gen.send; mem.offset
	cbnz x8, .Lyield_from.chain$resume.landing // branch.zero
	ldr x19, [x27, #112]               // reload
	b .Lyield_from.chain$resume.yield_from2.send.k1 // jump
.Lyield_from.chain$resume.yield_from2.throw.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	ldr x1, [x28, #520]                // exc.take; mem.offset
	str xzr, [x28, #520]               // exc.take; mem.offset
	ldr x0, [x27, #112]                // argument
	bl pyrt_gen_throw                  // gen.throw; call.runtime
.Lyield_from.chain$resume.site8:
	cbz x0, .Lyield_from.chain$resume.yield_from2.throw.slow1 // branch.zero
.Lyield_from.chain$resume.yield_from2.throw.k1:
	cbz x0, .Lyield_from.chain$resume.yield_from2.done // branch.zero
	b .Lyield_from.chain$resume.yield_from2.yield
.Lyield_from.chain$resume.yield_from2.throw.slow1:
	ldr x8, [x28, #520]                // gen.throw; mem.offset
	cbz x8, .Lyield_from.chain$resume.yield_from2.throw.k1 // branch.zero
	b .Lyield_from.chain$resume.landing
.Lyield_from.chain$resume.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lyield_from.chain$resume.stack.ok
	b .Lyield_from.chain$resume.leave  // RecursionError
	.cfi_endproc
.Lyield_from.chain$resume.states:
	.word .Lyield_from.chain$resume.state0 - .Lyield_from.chain$resume.states
	.word .Lyield_from.chain$resume.resume1 - .Lyield_from.chain$resume.states
	.word .Lyield_from.chain$resume.resume2 - .Lyield_from.chain$resume.states
.Lyield_from.chain$resume$end:
	.size yield_from.chain$resume, . - yield_from.chain$resume
	.section .rodata
	.p2align 2
.Lyield_from.chain$resume$sites:
	.word .Lyield_from.chain$resume.site1 - .Lyield_from.chain$resume$start, 1, 1, 4, 16
	.word .Lyield_from.chain$resume.site2 - .Lyield_from.chain$resume$start, 1, 1, 4, 16
	.word .Lyield_from.chain$resume.resume1 - .Lyield_from.chain$resume$start, 1, 1, 4, 16
	.word .Lyield_from.chain$resume.site4 - .Lyield_from.chain$resume$start, 2, 2, 4, 16
	.word .Lyield_from.chain$resume.site5 - .Lyield_from.chain$resume$start, 2, 2, 4, 16
	.word .Lyield_from.chain$resume.resume2 - .Lyield_from.chain$resume$start, 2, 2, 4, 16
	.word .Lyield_from.chain$resume.site7 - .Lyield_from.chain$resume$start, 1, 1, 4, 16
	.word .Lyield_from.chain$resume.site8 - .Lyield_from.chain$resume$start, 2, 2, 4, 16
	.set .Lyield_from.chain$resume$nsites, 8
	.set .Lyield_from.chain$resume$frame, 128

// <module>
	.text
	.p2align 4
	.set .Lyield_from.$module$.line, 1
	.type yield_from.$module$, %function
yield_from.$module$:
.Lyield_from.$module$$start:
	.cfi_startproc
	.loc 1 .Lyield_from.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def chain(a, b):
	.loc 1 .Lyield_from.$module$.line+1 1
	ldr x0, =yield_from.chain$desc     // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.chain-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lyield_from.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lyield_from.$module$$end:
	.size yield_from.$module$, . - yield_from.$module$
	.section .rodata
	.p2align 2
.Lyield_from.$module$$sites:
	.set .Lyield_from.$module$$nsites, 0

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
// str 'chain'
	.balign 8
	.type str$chain.9e84f937, %object
str$chain.9e84f937:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "chain"
	.size str$chain.9e84f937, . - str$chain.9e84f937
// str 'yield_from.py'
	.balign 8
	.type str$yield_from_py.d2ace3c7, %object
str$yield_from_py.d2ace3c7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 13
	.ascii "yield_from.py"
	.size str$yield_from_py.d2ace3c7, . - str$yield_from_py.d2ace3c7
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
	.type tuple$1.689b5a57, %object
tuple$1.689b5a57:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$chain.9e84f937
	.size tuple$1.689b5a57, . - tuple$1.689b5a57
// tuple of 2
	.balign 8
	.type tuple$2.d33e0485, %object
tuple$2.d33e0485:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 2
	.xword str$a.14b9f8c6
	.xword str$b.786ef011
	.size tuple$2.d33e0485, . - tuple$2.d33e0485
// function chain
	.balign 8
	.type yield_from.chain$desc, %object
yield_from.chain$desc:
	.xword yield_from.chain
	.xword str$chain.9e84f937
	.xword str$chain.9e84f937
	.xword tuple$2.d33e0485
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 2
	.word 0
	.word 68
	.word .Lyield_from.chain$resume$frame
	.word 2
	.xword yield_from.chain$resume
	.xword __main__$module
	.xword .Lyield_from.chain$resume$start
	.xword .Lyield_from.chain$resume$end
	.xword .Lyield_from.chain$resume$sites
	.xword .Lyield_from.chain$resume$nsites
	.xword yield_from.chain$source
	.xword 51
	.size yield_from.chain$desc, . - yield_from.chain$desc
// function <module>
	.balign 8
	.type yield_from.$module$$desc, %object
yield_from.$module$$desc:
	.xword yield_from.$module$
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
	.xword .Lyield_from.$module$$start
	.xword .Lyield_from.$module$$end
	.xword .Lyield_from.$module$$sites
	.xword .Lyield_from.$module$$nsites
	.xword yield_from.$module$$source
	.xword 39
	.size yield_from.$module$$desc, . - yield_from.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$yield_from_py.d2ace3c7
	.xword 4
	.xword yield_from.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.689b5a57
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
	.xword yield_from.chain$desc
	.xword yield_from.$module$$desc
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
	.xword str$yield_from_py.d2ace3c7
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of chain
	.type yield_from.chain$source, %object
yield_from.chain$source:
	.ascii "def chain(a, b):\012"
	.ascii "    yield from a\012"
	.ascii "    yield from b\012"
	.size yield_from.chain$source, . - yield_from.chain$source
// source lines of <module>
	.type yield_from.$module$$source, %object
yield_from.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def chain(a, b):\012"
	.size yield_from.$module$$source, . - yield_from.$module$$source

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
	.type __main__$var.chain, %object
__main__$var.chain:
	.xword 0
	.size __main__$var.chain, . - __main__$var.chain

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
