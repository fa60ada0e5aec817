// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "int_add.py"

// add
	.text
	.p2align 4
	.set .Lint_add.add.line, 2
	.type int_add.add, %function
int_add.add:
.Lint_add.add$start:
	.cfi_startproc
	.loc 1 .Lint_add.add.line+0 1
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lint_add.add.stack
.Lint_add.add.stack.ok:
// return a + b
	.loc 1 .Lint_add.add.line+1 12
	and x8, x0, x1                     // binary; and
	tbz w8, #0, .Lint_add.add.start.slow1 // branch.bit (not tst)
	sub x8, x1, #1                     // binary; sub.imm
	adds x8, x0, x8                    // binary; adds
	b.vs .Lint_add.add.start.slow1     // branch.overflow
	mov x0, x8                         // edge
	.loc 1 .Lint_add.add.line+1 5
	ret                                // return
.Lint_add.add.start.k1:
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
.Lint_add.add.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lint_add.add.start.slow1:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	.loc 1 .Lint_add.add.line+1 12
	bl pyrk_add                        // binary; call.keeping
.Lint_add.add.site1:
	cbnz x0, .Lint_add.add.start.k1    // branch.zero
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lint_add.add.leave              // return
.Lint_add.add.stack:
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
	cbnz x16, .Lint_add.add.stack.ok
	ret                                // RecursionError
	.cfi_endproc
.Lint_add.add$end:
	.size int_add.add, . - int_add.add
	.section .rodata
	.p2align 2
.Lint_add.add$sites:
	.word .Lint_add.add.site1 - .Lint_add.add$start, 1, 1, 11, 16
	.set .Lint_add.add$nsites, 1

// <module>
	.text
	.p2align 4
	.set .Lint_add.$module$.line, 1
	.type int_add.$module$, %function
int_add.$module$:
.Lint_add.$module$$start:
	.cfi_startproc
	.loc 1 .Lint_add.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def add(a, b):
	.loc 1 .Lint_add.$module$.line+1 1
	ldr x0, =int_add.add$desc          // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.add-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lint_add.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lint_add.$module$$end:
	.size int_add.$module$, . - int_add.$module$
	.section .rodata
	.p2align 2
.Lint_add.$module$$sites:
	.set .Lint_add.$module$$nsites, 0

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
// str 'add'
	.balign 8
	.type str$add.440e79ce, %object
str$add.440e79ce:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "add"
	.size str$add.440e79ce, . - str$add.440e79ce
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
// str 'int_add.py'
	.balign 8
	.type str$int_add_py.2aeb798a, %object
str$int_add_py.2aeb798a:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 10
	.ascii "int_add.py"
	.size str$int_add_py.2aeb798a, . - str$int_add_py.2aeb798a
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
	.type tuple$1.5fa13ccb, %object
tuple$1.5fa13ccb:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$add.440e79ce
	.size tuple$1.5fa13ccb, . - tuple$1.5fa13ccb
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
// function add
	.balign 8
	.type int_add.add$desc, %object
int_add.add$desc:
	.xword int_add.add
	.xword str$add.440e79ce
	.xword str$add.440e79ce
	.xword tuple$2.d33e0485
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 2
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lint_add.add$start
	.xword .Lint_add.add$end
	.xword .Lint_add.add$sites
	.xword .Lint_add.add$nsites
	.xword int_add.add$source
	.xword 32
	.size int_add.add$desc, . - int_add.add$desc
// function <module>
	.balign 8
	.type int_add.$module$$desc, %object
int_add.$module$$desc:
	.xword int_add.$module$
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
	.xword .Lint_add.$module$$start
	.xword .Lint_add.$module$$end
	.xword .Lint_add.$module$$sites
	.xword .Lint_add.$module$$nsites
	.xword int_add.$module$$source
	.xword 37
	.size int_add.$module$$desc, . - int_add.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$int_add_py.2aeb798a
	.xword 4
	.xword int_add.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.5fa13ccb
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
	.xword int_add.add$desc
	.xword int_add.$module$$desc
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
	.xword str$int_add_py.2aeb798a
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of add
	.type int_add.add$source, %object
int_add.add$source:
	.ascii "def add(a, b):\012"
	.ascii "    return a + b\012"
	.size int_add.add$source, . - int_add.add$source
// source lines of <module>
	.type int_add.$module$$source, %object
int_add.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def add(a, b):\012"
	.size int_add.$module$$source, . - int_add.$module$$source

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
	.type __main__$var.add, %object
__main__$var.add:
	.xword 0
	.size __main__$var.add, . - __main__$var.add

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
