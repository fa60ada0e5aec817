// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "keywords.py"

// f
	.text
	.p2align 4
	.set .Lkeywords.f.line, 2
	.type keywords.f, %function
keywords.f:
.Lkeywords.f$start:
	.cfi_startproc
	.loc 1 .Lkeywords.f.line+0 1
// return a
	.loc 1 .Lkeywords.f.line+1 5
	ret                                // return
	.cfi_endproc
.Lkeywords.f$end:
	.size keywords.f, . - keywords.f
	.section .rodata
	.p2align 2
.Lkeywords.f$sites:
	.set .Lkeywords.f$nsites, 0

// g
	.text
	.p2align 4
	.set .Lkeywords.g.line, 6
	.set .Lkeywords.g.line.keywords.f, 2
	.type keywords.g, %function
keywords.g:
.Lkeywords.g$start:
	.cfi_startproc
	.loc 1 .Lkeywords.g.line+0 1
	sub sp, sp, #48                    // frame
	stp x29, x30, [sp, #16]            // frame
	add x29, sp, #16                   // frame
	.cfi_def_cfa_offset 48
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lkeywords.g.stack
.Lkeywords.g.stack.ok:
// return f(x, 1, c=3, d=4)
	.loc 1 .Lkeywords.g.line+1 12
	ldr x8, [x28, #__main__$var.f-PYRL_CONTEXT] // global.get; mem.near
	cbz x8, .Lkeywords.g.start.slow1   // branch.zero
	str x0, [sp, #32]                  // spill
.Lkeywords.g.start.k1:
	ldr x8, =str$d.5ccf9a4f            // build.dict; const.here (not keep in register)
	str x8, [sp]                       // build.dict; arg_array.store
	mov x8, #9                         // build.dict; const.here (not keep in register)
	str x8, [sp, #8]                   // build.dict; arg_array.store
	add x0, sp, #0                     // build.dict; arg_array
	mov x1, #1                         // argument
	bl pyrt_build_dict                 // build.dict; call.runtime
.Lkeywords.g.site1:
	cbz x0, .Lkeywords.g.landing       // branch.zero
	.loc 1 .Lkeywords.g.line+1 5
	ldr x0, [sp, #32]                  // argument
.Lkeywords.g.leave:
	.cfi_remember_state
	ldp x29, x30, [sp, #16]            // frame
	add sp, sp, #48                    // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lkeywords.g.start.slow1:
	.loc 1 .Lkeywords.g.line+1 12
	str x0, [sp, #32]                  // spill
	ldr x0, =__main__$module           // argument
	ldr x1, =str$f.bb73e569            // argument
	bl pyrk_global_missing             // global.get; call.keeping
.Lkeywords.g.site2:
	mov x8, x0                         // result
	cbnz x8, .Lkeywords.g.start.k1     // branch.zero
.Lkeywords.g.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lkeywords.g.leave               // return
.Lkeywords.g.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lkeywords.g.stack.ok
	b .Lkeywords.g.leave               // RecursionError
	.cfi_endproc
	.ltorg
.Lkeywords.g$end:
	.size keywords.g, . - keywords.g
	.section .rodata
	.p2align 2
.Lkeywords.g$sites:
	.word .Lkeywords.g.site1 - .Lkeywords.g$start, 1, 1, 11, 28
	.word .Lkeywords.g.site2 - .Lkeywords.g$start, 1, 1, 11, 12
	.word keywords.f$desc - ., 1, 1, 11, 28
	.set .Lkeywords.g$nsites, 2

// <module>
	.text
	.p2align 4
	.set .Lkeywords.$module$.line, 1
	.type keywords.$module$, %function
keywords.$module$:
.Lkeywords.$module$$start:
	.cfi_startproc
	.loc 1 .Lkeywords.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def f(a, b=2, *args, c, **kw):
	.loc 1 .Lkeywords.$module$.line+1 1
	ldr x0, =keywords.f$desc           // argument
	ldr x1, =tuple$1.f1ceb4d9          // argument
	mov x2, #0                         // argument
	mov x3, #0                         // argument
	mov x4, #0                         // argument
	bl pyrt_make_function              // make_function; call.runtime
	str x0, [x28, #__main__$var.f-PYRL_CONTEXT] // global.set; mem.near
// def g(x):
	.loc 1 .Lkeywords.$module$.line+5 1
	ldr x0, =keywords.g$desc           // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.g-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lkeywords.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lkeywords.$module$$end:
	.size keywords.$module$, . - keywords.$module$
	.section .rodata
	.p2align 2
.Lkeywords.$module$$sites:
	.set .Lkeywords.$module$$nsites, 0

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
// str 'args'
	.balign 8
	.type str$args.c932f808, %object
str$args.c932f808:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 4
	.ascii "args"
	.size str$args.c932f808, . - str$args.c932f808
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
// str 'keywords.py'
	.balign 8
	.type str$keywords_py.8f0d7c8b, %object
str$keywords_py.8f0d7c8b:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 11
	.ascii "keywords.py"
	.size str$keywords_py.8f0d7c8b, . - str$keywords_py.8f0d7c8b
// str 'kw'
	.balign 8
	.type str$kw.3952ac7a, %object
str$kw.3952ac7a:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 2
	.ascii "kw"
	.size str$kw.3952ac7a, . - str$kw.3952ac7a
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
	.type tuple$1.f1ceb4d9, %object
tuple$1.f1ceb4d9:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword 5
	.size tuple$1.f1ceb4d9, . - tuple$1.f1ceb4d9
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
// tuple of 5
	.balign 8
	.type tuple$5.90946dcf, %object
tuple$5.90946dcf:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 5
	.xword str$a.14b9f8c6
	.xword str$b.786ef011
	.xword str$c.2a14bb04
	.xword str$args.c932f808
	.xword str$kw.3952ac7a
	.size tuple$5.90946dcf, . - tuple$5.90946dcf
// function f
	.balign 8
	.type keywords.f$desc, %object
keywords.f$desc:
	.xword keywords.f
	.xword str$f.bb73e569
	.xword str$f.bb73e569
	.xword tuple$5.90946dcf
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 2
	.word 1
	.word 3
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lkeywords.f$start
	.xword .Lkeywords.f$end
	.xword .Lkeywords.f$sites
	.xword .Lkeywords.f$nsites
	.xword keywords.f$source
	.xword 44
	.size keywords.f$desc, . - keywords.f$desc
// function g
	.balign 8
	.type keywords.g$desc, %object
keywords.g$desc:
	.xword keywords.g
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
	.xword .Lkeywords.g$start
	.xword .Lkeywords.g$end
	.xword .Lkeywords.g$sites
	.xword .Lkeywords.g$nsites
	.xword keywords.g$source
	.xword 39
	.size keywords.g$desc, . - keywords.g$desc
// function <module>
	.balign 8
	.type keywords.$module$$desc, %object
keywords.$module$$desc:
	.xword keywords.$module$
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
	.xword .Lkeywords.$module$$start
	.xword .Lkeywords.$module$$end
	.xword .Lkeywords.$module$$sites
	.xword .Lkeywords.$module$$nsites
	.xword keywords.$module$$source
	.xword 66
	.size keywords.$module$$desc, . - keywords.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$keywords_py.8f0d7c8b
	.xword 4
	.xword keywords.$module$$desc
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
	.xword keywords.f$desc
	.xword keywords.g$desc
	.xword keywords.$module$$desc
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
	.xword str$keywords_py.8f0d7c8b
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of f
	.type keywords.f$source, %object
keywords.f$source:
	.ascii "def f(a, b=2, *args, c, **kw):\012"
	.ascii "    return a\012"
	.size keywords.f$source, . - keywords.f$source
// source lines of g
	.type keywords.g$source, %object
keywords.g$source:
	.ascii "def g(x):\012"
	.ascii "    return f(x, 1, c=3, d=4)\012"
	.size keywords.g$source, . - keywords.g$source
// source lines of <module>
	.type keywords.$module$$source, %object
keywords.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def f(a, b=2, *args, c, **kw):\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "def g(x):\012"
	.size keywords.$module$$source, . - keywords.$module$$source

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
