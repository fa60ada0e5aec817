// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12, --max-regs=6
	.file 1 "six_registers.py"

// f
	.text
	.p2align 4
	.set .Lsix_registers.f.line, 2
	.type six_registers.f, %function
six_registers.f:
.Lsix_registers.f$start:
	.cfi_startproc
	.loc 1 .Lsix_registers.f.line+0 1
	stp x29, x30, [sp, #-64]!          // frame
	mov x29, sp                        // frame
	stp x19, x20, [sp, #16]            // save
	str x21, [sp, #32]                 // save
	.cfi_def_cfa_offset 64
	.cfi_offset 29, -64
	.cfi_offset 30, -56
	.cfi_offset 19, -48
	.cfi_offset 20, -40
	.cfi_offset 21, -32
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lsix_registers.f.stack
.Lsix_registers.f.stack.ok:
	mov x19, x2                        // result
	mov x2, x0                         // result
	mov x20, x3                        // result
	mov x0, x4                         // result
	str x1, [sp, #40]                  // spill at definition
// x = a & b
	.loc 1 .Lsix_registers.f.line+1 9
	and x21, x2, x1                    // binary; and
	tbz w21, #0, .Lsix_registers.f.start.slow1 // branch.bit (not tst)
.Lsix_registers.f.start.k1:
// y = c | d
	.loc 1 .Lsix_registers.f.line+2 9
	and x1, x19, x20                   // binary; and
	tbz w1, #0, .Lsix_registers.f.start.slow2 // branch.bit (not tst)
	orr x1, x19, x20                   // binary; orr
	mov x19, x1                        // edge
.Lsix_registers.f.start.k4:
// z = e ^ a
	.loc 1 .Lsix_registers.f.line+3 9
	and x1, x0, x2                     // binary; and
	tbz w1, #0, .Lsix_registers.f.start.slow3 // branch.bit (not tst)
	eor x0, x0, x2                     // binary; eor
	orr x0, x0, #1                     // binary; orr.imm
	mov x20, x0                        // edge
.Lsix_registers.f.start.k7:
// w = x & y
	.loc 1 .Lsix_registers.f.line+4 9
	and x0, x21, x19                   // binary; and
	tbz w0, #0, .Lsix_registers.f.start.slow4 // branch.bit (not tst)
.Lsix_registers.f.start.k10:
// return w | z | x | y | b
	.loc 1 .Lsix_registers.f.line+5 12
	and x1, x0, x20                    // binary; and
	tbz w1, #0, .Lsix_registers.f.start.slow5 // branch.bit (not tst)
	orr x0, x0, x20                    // binary; orr
.Lsix_registers.f.start.k13:
	and x1, x0, x21                    // binary; and
	tbz w1, #0, .Lsix_registers.f.start.slow6 // branch.bit (not tst)
	orr x0, x0, x21                    // binary; orr
.Lsix_registers.f.start.k16:
	and x1, x0, x19                    // binary; and
	tbz w1, #0, .Lsix_registers.f.start.slow7 // branch.bit (not tst)
	orr x0, x0, x19                    // binary; orr
.Lsix_registers.f.start.k19:
	ldr x1, [sp, #40]                  // reload
	and x2, x0, x1                     // binary; and
	tbz w2, #0, .Lsix_registers.f.start.slow8 // branch.bit (not tst)
	orr x0, x0, x1                     // binary; orr
.Lsix_registers.f.start.k22:
	.loc 1 .Lsix_registers.f.line+5 5
.Lsix_registers.f.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #16]            // restore
	ldr x21, [sp, #32]                 // restore
	ldp x29, x30, [sp], #64            // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 21
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lsix_registers.f.start.slow1:
// x = a & b
	.loc 1 .Lsix_registers.f.line+1 9
	stp x0, x2, [sp, #48]              // spill
	mov x0, x2                         // argument
	bl pyrk_and                        // binary; call.keeping
.Lsix_registers.f.site1:
	mov x21, x0                        // result
	cbz x21, .Lsix_registers.f.landing // branch.zero
	ldp x1, x0, [sp, #40]              // reload
	ldr x2, [sp, #56]                  // reload
	b .Lsix_registers.f.start.k1       // jump
.Lsix_registers.f.start.slow2:
// y = c | d
	.loc 1 .Lsix_registers.f.line+2 9
	stp x0, x2, [sp, #48]              // spill
	mov x0, x19                        // argument
	mov x1, x20                        // argument
	bl pyrk_or                         // binary; call.keeping
.Lsix_registers.f.site2:
	mov x1, x0                         // result
	cbz x1, .Lsix_registers.f.landing  // branch.zero
	ldp x0, x2, [sp, #48]              // reload
	mov x19, x1                        // edge
	b .Lsix_registers.f.start.k4       // jump
.Lsix_registers.f.start.slow3:
// z = e ^ a
	.loc 1 .Lsix_registers.f.line+3 9
	stp x0, x2, [sp, #48]              // spill
	ldp x0, x1, [sp, #48]              // argument
	bl pyrk_xor                        // binary; call.keeping
.Lsix_registers.f.site3:
	cbz x0, .Lsix_registers.f.landing  // branch.zero
	mov x20, x0                        // edge
	b .Lsix_registers.f.start.k7       // jump
.Lsix_registers.f.start.slow4:
// w = x & y
	.loc 1 .Lsix_registers.f.line+4 9
	mov x0, x21                        // argument
	mov x1, x19                        // argument
	bl pyrk_and                        // binary; call.keeping
.Lsix_registers.f.site4:
	cbnz x0, .Lsix_registers.f.start.k10 // branch.zero
.Lsix_registers.f.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lsix_registers.f.leave          // return
.Lsix_registers.f.start.slow5:
// return w | z | x | y | b
	.loc 1 .Lsix_registers.f.line+5 12
	mov x1, x20                        // argument
	bl pyrk_or                         // binary; call.keeping
.Lsix_registers.f.site5:
	cbz x0, .Lsix_registers.f.landing  // branch.zero
	b .Lsix_registers.f.start.k13
.Lsix_registers.f.start.slow6:
	mov x1, x21                        // argument
	bl pyrk_or                         // binary; call.keeping
.Lsix_registers.f.site6:
	cbz x0, .Lsix_registers.f.landing  // branch.zero
	b .Lsix_registers.f.start.k16
.Lsix_registers.f.start.slow7:
	mov x1, x19                        // argument
	bl pyrk_or                         // binary; call.keeping
.Lsix_registers.f.site7:
	cbz x0, .Lsix_registers.f.landing  // branch.zero
	b .Lsix_registers.f.start.k19
.Lsix_registers.f.start.slow8:
	ldr x1, [sp, #40]                  // argument
	bl pyrk_or                         // binary; call.keeping
.Lsix_registers.f.site8:
	cbz x0, .Lsix_registers.f.landing  // branch.zero
	b .Lsix_registers.f.start.k22
.Lsix_registers.f.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lsix_registers.f.stack.ok
	b .Lsix_registers.f.leave          // RecursionError
	.cfi_endproc
.Lsix_registers.f$end:
	.size six_registers.f, . - six_registers.f
	.section .rodata
	.p2align 2
.Lsix_registers.f$sites:
	.word .Lsix_registers.f.site1 - .Lsix_registers.f$start, 1, 1, 8, 13
	.word .Lsix_registers.f.site2 - .Lsix_registers.f$start, 2, 2, 8, 13
	.word .Lsix_registers.f.site3 - .Lsix_registers.f$start, 3, 3, 8, 13
	.word .Lsix_registers.f.site4 - .Lsix_registers.f$start, 4, 4, 8, 13
	.word .Lsix_registers.f.site5 - .Lsix_registers.f$start, 5, 5, 11, 16
	.word .Lsix_registers.f.site6 - .Lsix_registers.f$start, 5, 5, 11, 20
	.word .Lsix_registers.f.site7 - .Lsix_registers.f$start, 5, 5, 11, 24
	.word .Lsix_registers.f.site8 - .Lsix_registers.f$start, 5, 5, 11, 28
	.set .Lsix_registers.f$nsites, 8

// <module>
	.text
	.p2align 4
	.set .Lsix_registers.$module$.line, 1
	.type six_registers.$module$, %function
six_registers.$module$:
.Lsix_registers.$module$$start:
	.cfi_startproc
	.loc 1 .Lsix_registers.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def f(a, b, c, d, e):
	.loc 1 .Lsix_registers.$module$.line+1 1
	ldr x0, =six_registers.f$desc      // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.f-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lsix_registers.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lsix_registers.$module$$end:
	.size six_registers.$module$, . - six_registers.$module$
	.section .rodata
	.p2align 2
.Lsix_registers.$module$$sites:
	.set .Lsix_registers.$module$$nsites, 0

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
// str 'six_registers.py'
	.balign 8
	.type str$six_registers_py.4ce2bf86, %object
str$six_registers_py.4ce2bf86:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 16
	.ascii "six_registers.py"
	.size str$six_registers_py.4ce2bf86, . - str$six_registers_py.4ce2bf86
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
// tuple of 5
	.balign 8
	.type tuple$5.2b4c9db8, %object
tuple$5.2b4c9db8:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 5
	.xword str$a.14b9f8c6
	.xword str$b.786ef011
	.xword str$c.2a14bb04
	.xword str$d.5ccf9a4f
	.xword str$e.ae4a7a32
	.size tuple$5.2b4c9db8, . - tuple$5.2b4c9db8
// function f
	.balign 8
	.type six_registers.f$desc, %object
six_registers.f$desc:
	.xword six_registers.f
	.xword str$f.bb73e569
	.xword str$f.bb73e569
	.xword tuple$5.2b4c9db8
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 5
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lsix_registers.f$start
	.xword .Lsix_registers.f$end
	.xword .Lsix_registers.f$sites
	.xword .Lsix_registers.f$nsites
	.xword six_registers.f$source
	.xword 107
	.size six_registers.f$desc, . - six_registers.f$desc
// function <module>
	.balign 8
	.type six_registers.$module$$desc, %object
six_registers.$module$$desc:
	.xword six_registers.$module$
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
	.xword .Lsix_registers.$module$$start
	.xword .Lsix_registers.$module$$end
	.xword .Lsix_registers.$module$$sites
	.xword .Lsix_registers.$module$$nsites
	.xword six_registers.$module$$source
	.xword 57
	.size six_registers.$module$$desc, . - six_registers.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$six_registers_py.4ce2bf86
	.xword 4
	.xword six_registers.$module$$desc
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
	.xword six_registers.f$desc
	.xword six_registers.$module$$desc
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
	.xword str$six_registers_py.4ce2bf86
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of f
	.type six_registers.f$source, %object
six_registers.f$source:
	.ascii "def f(a, b, c, d, e):\012"
	.ascii "    x = a & b\012"
	.ascii "    y = c | d\012"
	.ascii "    z = e ^ a\012"
	.ascii "    w = x & y\012"
	.ascii "    return w | z | x | y | b\012"
	.size six_registers.f$source, . - six_registers.f$source
// source lines of <module>
	.type six_registers.$module$$source, %object
six_registers.$module$$source:
	.ascii "# golden: -S -O2 --max-regs=6 -o -\012"
	.ascii "def f(a, b, c, d, e):\012"
	.size six_registers.$module$$source, . - six_registers.$module$$source

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
