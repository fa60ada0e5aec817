// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "many_arguments.py"

// f
	.text
	.p2align 4
	.set .Lmany_arguments.f.line, 2
	.type many_arguments.f, %function
many_arguments.f:
.Lmany_arguments.f$start:
	.cfi_startproc
	.loc 1 .Lmany_arguments.f.line+0 1
	ldr x0, [sp]                       // param.stack
// return j
	.loc 1 .Lmany_arguments.f.line+1 5
	ret                                // return
	.cfi_endproc
.Lmany_arguments.f$end:
	.size many_arguments.f, . - many_arguments.f
	.section .rodata
	.p2align 2
.Lmany_arguments.f$sites:
	.set .Lmany_arguments.f$nsites, 0

// g
	.text
	.p2align 4
	.set .Lmany_arguments.g.line, 6
	.set .Lmany_arguments.g.line.many_arguments.f, 2
	.type many_arguments.g, %function
many_arguments.g:
.Lmany_arguments.g$start:
	.cfi_startproc
	.loc 1 .Lmany_arguments.g.line+0 1
	mov x8, x0                         // result
// return f(x, 1, 2, 3, 4, 5, 6, 7, x, 9)
	.loc 1 .Lmany_arguments.g.line+1 12
	ldr x9, [x28, #__main__$var.f-PYRL_CONTEXT] // global.get; mem.near
	cbz x9, .Lmany_arguments.g.start.slow1 // branch.zero
	.loc 1 .Lmany_arguments.g.line+1 5
	mov x0, x8                         // argument
	ret                                // return
.Lmany_arguments.g.start.k1:
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	mov x0, x8                         // argument
.Lmany_arguments.g.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lmany_arguments.g.start.slow1:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	.loc 1 .Lmany_arguments.g.line+1 12
	ldr x0, =__main__$module           // argument
	ldr x1, =str$f.bb73e569            // argument
	bl pyrk_global_missing             // global.get; call.keeping
.Lmany_arguments.g.site1:
	mov x9, x0                         // result
	cbnz x9, .Lmany_arguments.g.start.k1 // branch.zero
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lmany_arguments.g.leave         // return
	.cfi_endproc
	.ltorg
.Lmany_arguments.g$end:
	.size many_arguments.g, . - many_arguments.g
	.section .rodata
	.p2align 2
.Lmany_arguments.g$sites:
	.word .Lmany_arguments.g.site1 - .Lmany_arguments.g$start, 1, 1, 11, 12
	.word many_arguments.f$desc - ., 1, 1, 11, 42
	.set .Lmany_arguments.g$nsites, 1

// <module>
	.text
	.p2align 4
	.set .Lmany_arguments.$module$.line, 1
	.type many_arguments.$module$, %function
many_arguments.$module$:
.Lmany_arguments.$module$$start:
	.cfi_startproc
	.loc 1 .Lmany_arguments.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def f(a, b, c, d, e, g, h, i, j, k):
	.loc 1 .Lmany_arguments.$module$.line+1 1
	ldr x0, =many_arguments.f$desc     // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.f-PYRL_CONTEXT] // global.set; mem.near
// def g(x):
	.loc 1 .Lmany_arguments.$module$.line+5 1
	ldr x0, =many_arguments.g$desc     // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.g-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lmany_arguments.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lmany_arguments.$module$$end:
	.size many_arguments.$module$, . - many_arguments.$module$
	.section .rodata
	.p2align 2
.Lmany_arguments.$module$$sites:
	.set .Lmany_arguments.$module$$nsites, 0

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
// str 'h'
	.balign 8
	.type str$h.ccce4643, %object
str$h.ccce4643:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "h"
	.size str$h.ccce4643, . - str$h.ccce4643
// str 'i'
	.balign 8
	.type str$i.1ca95f16, %object
str$i.1ca95f16:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "i"
	.size str$i.1ca95f16, . - str$i.1ca95f16
// str 'j'
	.balign 8
	.type str$j.63d23ead, %object
str$j.63d23ead:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "j"
	.size str$j.63d23ead, . - str$j.63d23ead
// str 'k'
	.balign 8
	.type str$k.165f3cd0, %object
str$k.165f3cd0:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "k"
	.size str$k.165f3cd0, . - str$k.165f3cd0
// str 'many_arguments.py'
	.balign 8
	.type str$many_arguments_py.b7e1671f, %object
str$many_arguments_py.b7e1671f:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 17
	.ascii "many_arguments.py"
	.size str$many_arguments_py.b7e1671f, . - str$many_arguments_py.b7e1671f
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
// tuple of 10
	.balign 8
	.type tuple$10.1d93468d, %object
tuple$10.1d93468d:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 10
	.xword str$a.14b9f8c6
	.xword str$b.786ef011
	.xword str$c.2a14bb04
	.xword str$d.5ccf9a4f
	.xword str$e.ae4a7a32
	.xword str$g.bf76a87c
	.xword str$h.ccce4643
	.xword str$i.1ca95f16
	.xword str$j.63d23ead
	.xword str$k.165f3cd0
	.size tuple$10.1d93468d, . - tuple$10.1d93468d
// tuple of 2
	.balign 8
	.type tuple$2.d89f0c91, %object
tuple$2.d89f0c91:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 2
	.xword str$f.bb73e569
	.xword str$g.bf76a87c
	.size tuple$2.d89f0c91, . - tuple$2.d89f0c91
// function f
	.balign 8
	.type many_arguments.f$desc, %object
many_arguments.f$desc:
	.xword many_arguments.f
	.xword str$f.bb73e569
	.xword str$f.bb73e569
	.xword tuple$10.1d93468d
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 10
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lmany_arguments.f$start
	.xword .Lmany_arguments.f$end
	.xword .Lmany_arguments.f$sites
	.xword .Lmany_arguments.f$nsites
	.xword many_arguments.f$source
	.xword 50
	.size many_arguments.f$desc, . - many_arguments.f$desc
// function g
	.balign 8
	.type many_arguments.g$desc, %object
many_arguments.g$desc:
	.xword many_arguments.g
	.xword str$g.bf76a87c
	.xword str$g.bf76a87c
	.xword tuple$1.3138d7ec
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 1
	.word 0
	.word 0
	.word 0
	.word 6
	.xword 0
	.xword __main__$module
	.xword .Lmany_arguments.g$start
	.xword .Lmany_arguments.g$end
	.xword .Lmany_arguments.g$sites
	.xword .Lmany_arguments.g$nsites
	.xword many_arguments.g$source
	.xword 53
	.size many_arguments.g$desc, . - many_arguments.g$desc
// function <module>
	.balign 8
	.type many_arguments.$module$$desc, %object
many_arguments.$module$$desc:
	.xword many_arguments.$module$
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
	.xword .Lmany_arguments.$module$$start
	.xword .Lmany_arguments.$module$$end
	.xword .Lmany_arguments.$module$$sites
	.xword .Lmany_arguments.$module$$nsites
	.xword many_arguments.$module$$source
	.xword 72
	.size many_arguments.$module$$desc, . - many_arguments.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$many_arguments_py.b7e1671f
	.xword 4
	.xword many_arguments.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$2.d89f0c91
	.xword 2
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
	.xword many_arguments.f$desc
	.xword many_arguments.g$desc
	.xword many_arguments.$module$$desc
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
	.xword str$many_arguments_py.b7e1671f
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of f
	.type many_arguments.f$source, %object
many_arguments.f$source:
	.ascii "def f(a, b, c, d, e, g, h, i, j, k):\012"
	.ascii "    return j\012"
	.size many_arguments.f$source, . - many_arguments.f$source
// source lines of g
	.type many_arguments.g$source, %object
many_arguments.g$source:
	.ascii "def g(x):\012"
	.ascii "    return f(x, 1, 2, 3, 4, 5, 6, 7, x, 9)\012"
	.size many_arguments.g$source, . - many_arguments.g$source
// source lines of <module>
	.type many_arguments.$module$$source, %object
many_arguments.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def f(a, b, c, d, e, g, h, i, j, k):\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "def g(x):\012"
	.size many_arguments.$module$$source, . - many_arguments.$module$$source

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
	.balign 8
	.type __main__$var.g, %object
__main__$var.g:
	.xword 0
	.size __main__$var.g, . - __main__$var.g

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
