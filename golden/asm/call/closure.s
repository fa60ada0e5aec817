// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "closure.py"

// outer
	.text
	.p2align 4
	.set .Lclosure.outer.line, 2
	.type closure.outer, %function
closure.outer:
.Lclosure.outer$start:
	.cfi_startproc
	.loc 1 .Lclosure.outer.line+0 1
	sub sp, sp, #32                    // frame
	stp x29, x30, [sp, #16]            // frame
	add x29, sp, #16                   // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	bl pyrt_cell_new                   // cell.new; call.runtime
// def inner(x):
	.loc 1 .Lclosure.outer.line+1 5
	str x0, [sp]                       // make_function; arg_array.store
	add x0, sp, #0                     // make_function; arg_array
	mov x1, #1                         // argument
	bl pyrt_build_tuple                // make_function; call.runtime
	mov x3, x0                         // result
	ldr x0, =closure.outer.$locals$.inner$desc // argument
	mov x1, #0                         // argument
	mov x2, #0                         // argument
	mov x4, #0                         // argument
	bl pyrt_make_function              // make_function; call.runtime
// return inner
	.loc 1 .Lclosure.outer.line+5 5
.Lclosure.outer.leave:
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
.Lclosure.outer$end:
	.size closure.outer, . - closure.outer
	.section .rodata
	.p2align 2
.Lclosure.outer$sites:
	.set .Lclosure.outer$nsites, 0

// <module>
	.text
	.p2align 4
	.set .Lclosure.$module$.line, 1
	.type closure.$module$, %function
closure.$module$:
.Lclosure.$module$$start:
	.cfi_startproc
	.loc 1 .Lclosure.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def outer(n):
	.loc 1 .Lclosure.$module$.line+1 1
	ldr x0, =closure.outer$desc        // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.outer-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lclosure.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lclosure.$module$$end:
	.size closure.$module$, . - closure.$module$
	.section .rodata
	.p2align 2
.Lclosure.$module$$sites:
	.set .Lclosure.$module$$nsites, 0

// outer.<locals>.inner
	.text
	.p2align 4
	.set .Lclosure.outer.$locals$.inner.line, 3
	.type closure.outer.$locals$.inner, %function
closure.outer.$locals$.inner:
.Lclosure.outer.$locals$.inner$start:
	.cfi_startproc
	.loc 1 .Lclosure.outer.$locals$.inner.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lclosure.outer.$locals$.inner.stack
.Lclosure.outer.$locals$.inner.stack.ok:
// n += x
	.loc 1 .Lclosure.outer.$locals$.inner.line+2 9
	ldr x8, [x8, #32]                  // closure.get; mem.offset
	ldr x8, [x8, #16]                  // closure.get; mem.offset
	ldr x9, [x8, #8]                   // cell.get; mem.offset
	cbz x9, .Lclosure.outer.$locals$.inner.start.slow1 // branch.zero
	and x10, x9, x0                    // binary; and
	tbz w10, #0, .Lclosure.outer.$locals$.inner.start.slow2 // branch.bit (not tst)
	sub x10, x0, #1                    // binary; sub.imm
	adds x10, x9, x10                  // binary; adds
	b.vs .Lclosure.outer.$locals$.inner.start.slow2 // branch.overflow
.Lclosure.outer.$locals$.inner.start.k2:
	str x10, [x8, #8]                  // cell.set; mem.offset
// return n
	.loc 1 .Lclosure.outer.$locals$.inner.line+3 16
	ldr x0, [x8, #8]                   // cell.get; mem.offset
	cbz x0, .Lclosure.outer.$locals$.inner.start.slow3 // branch.zero
	.loc 1 .Lclosure.outer.$locals$.inner.line+3 9
.Lclosure.outer.$locals$.inner.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lclosure.outer.$locals$.inner.start.slow2:
// n += x
	.loc 1 .Lclosure.outer.$locals$.inner.line+2 9
	mov x1, x0                         // argument
	mov x0, x9                         // argument
	bl pyrk_iadd                       // binary; call.keeping
.Lclosure.outer.$locals$.inner.site1:
	mov x10, x0                        // result
	cbnz x10, .Lclosure.outer.$locals$.inner.start.k2 // branch.zero
.Lclosure.outer.$locals$.inner.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lclosure.outer.$locals$.inner.leave // return
.Lclosure.outer.$locals$.inner.start.slow3:
// return n
	.loc 1 .Lclosure.outer.$locals$.inner.line+3 16
	ldr x0, =str$n.38b0ef48            // argument
	bl pyrt_unbound_free               // check_free; call.runtime
.Lclosure.outer.$locals$.inner.site2:
	b .Lclosure.outer.$locals$.inner.landing // jump
.Lclosure.outer.$locals$.inner.start.slow1:
// n += x
	.loc 1 .Lclosure.outer.$locals$.inner.line+2 9
	ldr x0, =str$n.38b0ef48            // argument
	bl pyrt_unbound_free               // check_free; call.runtime
.Lclosure.outer.$locals$.inner.site3:
	b .Lclosure.outer.$locals$.inner.landing // jump
.Lclosure.outer.$locals$.inner.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lclosure.outer.$locals$.inner.stack.ok
	b .Lclosure.outer.$locals$.inner.leave // RecursionError
	.cfi_endproc
	.ltorg
.Lclosure.outer.$locals$.inner$end:
	.size closure.outer.$locals$.inner, . - closure.outer.$locals$.inner
	.section .rodata
	.p2align 2
.Lclosure.outer.$locals$.inner$sites:
	.word .Lclosure.outer.$locals$.inner.site1 - .Lclosure.outer.$locals$.inner$start, 2, 2, 8, 14
	.word .Lclosure.outer.$locals$.inner.site2 - .Lclosure.outer.$locals$.inner$start, 3, 3, 15, 16
	.word .Lclosure.outer.$locals$.inner.site3 - .Lclosure.outer.$locals$.inner$start, 2, 2, 8, 9
	.set .Lclosure.outer.$locals$.inner$nsites, 3

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
// str 'closure.py'
	.balign 8
	.type str$closure_py.e1a4291c, %object
str$closure_py.e1a4291c:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 10
	.ascii "closure.py"
	.size str$closure_py.e1a4291c, . - str$closure_py.e1a4291c
// str 'inner'
	.balign 8
	.type str$inner.616a67cc, %object
str$inner.616a67cc:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "inner"
	.size str$inner.616a67cc, . - str$inner.616a67cc
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
// str 'outer'
	.balign 8
	.type str$outer.dc4d1500, %object
str$outer.dc4d1500:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "outer"
	.size str$outer.dc4d1500, . - str$outer.dc4d1500
// str 'outer.<locals>.inner'
	.balign 8
	.type str$outer_locals_inner.8fc23ec7, %object
str$outer_locals_inner.8fc23ec7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 20
	.ascii "outer.<locals>.inner"
	.size str$outer_locals_inner.8fc23ec7, . - str$outer_locals_inner.8fc23ec7
// str 'x'
	.balign 8
	.type str$x.543deef1, %object
str$x.543deef1:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "x"
	.size str$x.543deef1, . - str$x.543deef1
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
	.type tuple$1.3138d7ec, %object
tuple$1.3138d7ec:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$x.543deef1
	.size tuple$1.3138d7ec, . - tuple$1.3138d7ec
// tuple of 1
	.balign 8
	.type tuple$1.7d6fb9e7, %object
tuple$1.7d6fb9e7:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$outer.dc4d1500
	.size tuple$1.7d6fb9e7, . - tuple$1.7d6fb9e7
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
// function outer
	.balign 8
	.type closure.outer$desc, %object
closure.outer$desc:
	.xword closure.outer
	.xword str$outer.dc4d1500
	.xword str$outer.dc4d1500
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
	.xword .Lclosure.outer$start
	.xword .Lclosure.outer$end
	.xword .Lclosure.outer$sites
	.xword .Lclosure.outer$nsites
	.xword closure.outer$source
	.xword 52
	.size closure.outer$desc, . - closure.outer$desc
// function <module>
	.balign 8
	.type closure.$module$$desc, %object
closure.$module$$desc:
	.xword closure.$module$
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
	.xword .Lclosure.$module$$start
	.xword .Lclosure.$module$$end
	.xword .Lclosure.$module$$sites
	.xword .Lclosure.$module$$nsites
	.xword closure.$module$$source
	.xword 36
	.size closure.$module$$desc, . - closure.$module$$desc
// function outer.<locals>.inner
	.balign 8
	.type closure.outer.$locals$.inner$desc, %object
closure.outer.$locals$.inner$desc:
	.xword closure.outer.$locals$.inner
	.xword str$inner.616a67cc
	.xword str$outer_locals_inner.8fc23ec7
	.xword tuple$1.3138d7ec
	.xword 4
	.xword tuple$1.c6072cc1
	.word 0
	.word 1
	.word 0
	.word 0
	.word 0
	.word 3
	.xword 0
	.xword __main__$module
	.xword .Lclosure.outer.$locals$.inner$start
	.xword .Lclosure.outer.$locals$.inner$end
	.xword .Lclosure.outer.$locals$.inner$sites
	.xword .Lclosure.outer.$locals$.inner$nsites
	.xword closure.outer.$locals$.inner$source
	.xword 51
	.size closure.outer.$locals$.inner$desc, . - closure.outer.$locals$.inner$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$closure_py.e1a4291c
	.xword 4
	.xword closure.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.7d6fb9e7
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
	.xword closure.outer$desc
	.xword closure.$module$$desc
	.xword closure.outer.$locals$.inner$desc
	.size pyrl$functions, . - pyrl$functions
// program
	.balign 8
	.globl pyrl_program
	.type pyrl_program, %object
pyrl_program:
	.xword pyrl$modules
	.xword 1
	.xword pyrl$functions
	.xword 3
	.xword str$closure_py.e1a4291c
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of outer
	.type closure.outer$source, %object
closure.outer$source:
	.ascii "def outer(n):\012"
	.ascii "    def inner(x):\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "    return inner\012"
	.size closure.outer$source, . - closure.outer$source
// source lines of <module>
	.type closure.$module$$source, %object
closure.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def outer(n):\012"
	.size closure.$module$$source, . - closure.$module$$source
// source lines of outer.<locals>.inner
	.type closure.outer.$locals$.inner$source, %object
closure.outer.$locals$.inner$source:
	.ascii "    def inner(x):\012"
	.ascii "\012"
	.ascii "        n += x\012"
	.ascii "        return n\012"
	.size closure.outer.$locals$.inner$source, . - closure.outer.$locals$.inner$source

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
	.type __main__$var.outer, %object
__main__$var.outer:
	.xword 0
	.size __main__$var.outer, . - __main__$var.outer

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
