// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "across_calls.py"

// f
	.text
	.p2align 4
	.set .Lacross_calls.f.line, 2
	.type across_calls.f, %function
across_calls.f:
.Lacross_calls.f$start:
	.cfi_startproc
	.loc 1 .Lacross_calls.f.line+0 1
	sub sp, sp, #112                   // frame
	stp x29, x30, [sp, #48]            // frame
	add x29, sp, #48                   // frame
	stp x19, x20, [sp, #64]            // save
	stp x21, x22, [sp, #80]            // save
	str x23, [sp, #96]                 // save
	.cfi_def_cfa_offset 112
	.cfi_offset 29, -64
	.cfi_offset 30, -56
	.cfi_offset 19, -48
	.cfi_offset 20, -40
	.cfi_offset 21, -32
	.cfi_offset 22, -24
	.cfi_offset 23, -16
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lacross_calls.f.stack
.Lacross_calls.f.stack.ok:
	mov x22, x0                        // result
	mov x19, x1                        // result
	mov x20, x2                        // result
	mov x21, x3                        // result
// x = g(a)
	.loc 1 .Lacross_calls.f.line+1 9
	tst x22, #7                        // tst
	b.ne .Lacross_calls.f.start.slow1  // branch.test
	ldr w8, [x22]                      // call; mem.offset
	cmp x8, #18                        // cmp.imm
	b.ne .Lacross_calls.f.start.slow1  // branch.cmp
	ldr x8, [x22, #24]                 // call; mem.offset
	cmp x8, #1                         // cmp.imm
	b.ne .Lacross_calls.f.start.slow1  // branch.cmp
	ldr x9, [x22, #8]                  // call; mem.offset
	mov x0, x19                        // argument
	mov x8, x22                        // argument
	blr x9                             // call; call.indirect
.Lacross_calls.f.site1:
	cbz x0, .Lacross_calls.f.landing   // branch.zero
	mov x23, x0                        // edge
.Lacross_calls.f.start.k2:
// y = g(b)
	.loc 1 .Lacross_calls.f.line+2 9
	tst x22, #7                        // tst
	b.ne .Lacross_calls.f.start.slow2  // branch.test
	ldr w8, [x22]                      // call; mem.offset
	cmp x8, #18                        // cmp.imm
	b.ne .Lacross_calls.f.start.slow2  // branch.cmp
	ldr x8, [x22, #24]                 // call; mem.offset
	cmp x8, #1                         // cmp.imm
	b.ne .Lacross_calls.f.start.slow2  // branch.cmp
	ldr x9, [x22, #8]                  // call; mem.offset
	mov x0, x20                        // argument
	mov x8, x22                        // argument
	blr x9                             // call; call.indirect
.Lacross_calls.f.site2:
	cbz x0, .Lacross_calls.f.landing   // branch.zero
.Lacross_calls.f.start.k8:
// z = g(c)
	.loc 1 .Lacross_calls.f.line+3 9
	tst x22, #7                        // tst
	b.ne .Lacross_calls.f.start.k13.to.start.slow3 // branch.test
	ldr w8, [x22]                      // call; mem.offset
	cmp x8, #18                        // cmp.imm
	b.ne .Lacross_calls.f.start.k13.to.start.slow3 // branch.cmp
	ldr x8, [x22, #24]                 // call; mem.offset
	cmp x8, #1                         // cmp.imm
	b.ne .Lacross_calls.f.start.k13.to.start.slow3 // branch.cmp
	str x0, [sp, #104]                 // spill
	ldr x9, [x22, #8]                  // call; mem.offset
	mov x0, x21                        // argument
	mov x8, x22                        // argument
	blr x9                             // call; call.indirect
.Lacross_calls.f.site3:
	cbz x0, .Lacross_calls.f.landing   // branch.zero
.Lacross_calls.f.start.k14:
// return x, y, z, a, b, c
	.loc 1 .Lacross_calls.f.line+4 12
	str x23, [sp]                      // build.tuple; arg_array.store
	ldr x17, [sp, #104]                // build.tuple; arg_array.store
	str x17, [sp, #8]
	stp x0, x19, [sp, #16]             // build.tuple; arg_array.store
	stp x20, x21, [sp, #32]            // build.tuple; arg_array.store
	add x0, sp, #0                     // build.tuple; arg_array
	mov x1, #6                         // argument
	bl pyrt_build_tuple                // build.tuple; call.runtime
	.loc 1 .Lacross_calls.f.line+4 5
.Lacross_calls.f.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #64]            // restore
	ldp x21, x22, [sp, #80]            // restore
	ldr x23, [sp, #96]                 // restore
	ldp x29, x30, [sp, #48]            // frame
	add sp, sp, #112                   // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 21
	.cfi_restore 22
	.cfi_restore 23
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lacross_calls.f.start.slow1:
// x = g(a)
	.loc 1 .Lacross_calls.f.line+1 9
	mov x0, x22                        // argument
	mov x1, x19                        // argument
	bl pyrt_call_one                   // call; call.runtime
.Lacross_calls.f.site4:
	cbnz x0, .Lacross_calls.f.start.k6 // branch.zero
.Lacross_calls.f.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lacross_calls.f.leave           // return
.Lacross_calls.f.start.k6:
	mov x23, x0                        // edge
	b .Lacross_calls.f.start.k2        // jump
.Lacross_calls.f.start.slow2:
// y = g(b)
	.loc 1 .Lacross_calls.f.line+2 9
	mov x0, x22                        // argument
	mov x1, x20                        // argument
	bl pyrt_call_one                   // call; call.runtime
.Lacross_calls.f.site5:
	cbz x0, .Lacross_calls.f.landing   // branch.zero
	b .Lacross_calls.f.start.k8
.Lacross_calls.f.start.k13.to.start.slow3:
// z = g(c)
	.loc 1 .Lacross_calls.f.line+3 9
	str x0, [sp, #104]                 // spill
	mov x0, x22                        // argument
	mov x1, x21                        // argument
	bl pyrt_call_one                   // call; call.runtime
.Lacross_calls.f.site6:
	cbz x0, .Lacross_calls.f.landing   // branch.zero
	b .Lacross_calls.f.start.k14
.Lacross_calls.f.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lacross_calls.f.stack.ok
	b .Lacross_calls.f.leave           // RecursionError
	.cfi_endproc
.Lacross_calls.f$end:
	.size across_calls.f, . - across_calls.f
	.section .rodata
	.p2align 2
.Lacross_calls.f$sites:
	.word .Lacross_calls.f.site1 - .Lacross_calls.f$start, 1, 1, 8, 12
	.word .Lacross_calls.f.site2 - .Lacross_calls.f$start, 2, 2, 8, 12
	.word .Lacross_calls.f.site3 - .Lacross_calls.f$start, 3, 3, 8, 12
	.word .Lacross_calls.f.site4 - .Lacross_calls.f$start, 1, 1, 8, 12
	.word .Lacross_calls.f.site5 - .Lacross_calls.f$start, 2, 2, 8, 12
	.word .Lacross_calls.f.site6 - .Lacross_calls.f$start, 3, 3, 8, 12
	.set .Lacross_calls.f$nsites, 6

// <module>
	.text
	.p2align 4
	.set .Lacross_calls.$module$.line, 1
	.type across_calls.$module$, %function
across_calls.$module$:
.Lacross_calls.$module$$start:
	.cfi_startproc
	.loc 1 .Lacross_calls.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def f(g, a, b, c):
	.loc 1 .Lacross_calls.$module$.line+1 1
	ldr x0, =across_calls.f$desc       // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.f-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lacross_calls.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lacross_calls.$module$$end:
	.size across_calls.$module$, . - across_calls.$module$
	.section .rodata
	.p2align 2
.Lacross_calls.$module$$sites:
	.set .Lacross_calls.$module$$nsites, 0

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
// str 'across_calls.py'
	.balign 8
	.type str$across_calls_py.9f5f531f, %object
str$across_calls_py.9f5f531f:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 15
	.ascii "across_calls.py"
	.size str$across_calls_py.9f5f531f, . - str$across_calls_py.9f5f531f
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
// str 'g'
	.balign 8
	.type str$g.bf76a87c, %object
str$g.bf76a87c:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "g"
	.size str$g.bf76a87c, . - str$g.bf76a87c
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
// tuple of 4
	.balign 8
	.type tuple$4.f4399339, %object
tuple$4.f4399339:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 4
	.xword str$g.bf76a87c
	.xword str$a.14b9f8c6
	.xword str$b.786ef011
	.xword str$c.2a14bb04
	.size tuple$4.f4399339, . - tuple$4.f4399339
// function f
	.balign 8
	.type across_calls.f$desc, %object
across_calls.f$desc:
	.xword across_calls.f
	.xword str$f.bb73e569
	.xword str$f.bb73e569
	.xword tuple$4.f4399339
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 4
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lacross_calls.f$start
	.xword .Lacross_calls.f$end
	.xword .Lacross_calls.f$sites
	.xword .Lacross_calls.f$nsites
	.xword across_calls.f$source
	.xword 86
	.size across_calls.f$desc, . - across_calls.f$desc
// function <module>
	.balign 8
	.type across_calls.$module$$desc, %object
across_calls.$module$$desc:
	.xword across_calls.$module$
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
	.xword .Lacross_calls.$module$$start
	.xword .Lacross_calls.$module$$end
	.xword .Lacross_calls.$module$$sites
	.xword .Lacross_calls.$module$$nsites
	.xword across_calls.$module$$source
	.xword 41
	.size across_calls.$module$$desc, . - across_calls.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$across_calls_py.9f5f531f
	.xword 4
	.xword across_calls.$module$$desc
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
	.xword across_calls.f$desc
	.xword across_calls.$module$$desc
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
	.xword str$across_calls_py.9f5f531f
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of f
	.type across_calls.f$source, %object
across_calls.f$source:
	.ascii "def f(g, a, b, c):\012"
	.ascii "    x = g(a)\012"
	.ascii "    y = g(b)\012"
	.ascii "    z = g(c)\012"
	.ascii "    return x, y, z, a, b, c\012"
	.size across_calls.f$source, . - across_calls.f$source
// source lines of <module>
	.type across_calls.$module$$source, %object
across_calls.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def f(g, a, b, c):\012"
	.size across_calls.$module$$source, . - across_calls.$module$$source

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
