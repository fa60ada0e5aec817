// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "identity.py"

// is_none
	.text
	.p2align 4
	.set .Lidentity.is_none.line, 2
	.type identity.is_none, %function
identity.is_none:
.Lidentity.is_none$start:
	.cfi_startproc
	.loc 1 .Lidentity.is_none.line+0 1
// return x is None or x is not True
	.loc 1 .Lidentity.is_none.line+1 12
	mov x8, #20                        // bool_obj; const.here (not keep in register)
	mov x9, #12                        // bool_obj; const.here (not keep in register)
	cmp x0, #4                         // bool_obj; cmp.imm
	csel x8, x8, x9, eq                // bool_obj; csel
	cmp x0, #4                         // cmp.imm
	b.eq .Lidentity.is_none.to.or1.end // branch.cmp
	.loc 1 .Lidentity.is_none.line+1 25
	mov x8, #20                        // bool_obj; const.here (not keep in register)
	mov x9, #12                        // bool_obj; const.here (not keep in register)
	cmp x0, #20                        // bool_obj; cmp.imm
	csel x8, x8, x9, ne                // bool_obj; csel
	.loc 1 .Lidentity.is_none.line+1 12
	mov x0, x8                         // edge
.Lidentity.is_none.or1.end:
	.loc 1 .Lidentity.is_none.line+1 5
	ret                                // return
.Lidentity.is_none.site1:
.Lidentity.is_none.to.or1.end:
	.loc 1 .Lidentity.is_none.line+1 12
	mov x0, x8                         // edge
	b .Lidentity.is_none.or1.end       // jump
	.cfi_endproc
.Lidentity.is_none$end:
	.size identity.is_none, . - identity.is_none
	.section .rodata
	.p2align 2
.Lidentity.is_none$sites:
	.word .Lidentity.is_none.site1 - .Lidentity.is_none$start, 1, 1, 4, 37
	.set .Lidentity.is_none$nsites, 1

// <module>
	.text
	.p2align 4
	.set .Lidentity.$module$.line, 1
	.type identity.$module$, %function
identity.$module$:
.Lidentity.$module$$start:
	.cfi_startproc
	.loc 1 .Lidentity.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def is_none(x):
	.loc 1 .Lidentity.$module$.line+1 1
	ldr x0, =identity.is_none$desc     // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.is_none-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lidentity.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lidentity.$module$$end:
	.size identity.$module$, . - identity.$module$
	.section .rodata
	.p2align 2
.Lidentity.$module$$sites:
	.set .Lidentity.$module$$nsites, 0

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
// str 'identity.py'
	.balign 8
	.type str$identity_py.ae61682a, %object
str$identity_py.ae61682a:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 11
	.ascii "identity.py"
	.size str$identity_py.ae61682a, . - str$identity_py.ae61682a
// str 'is_none'
	.balign 8
	.type str$is_none.7c43dbe2, %object
str$is_none.7c43dbe2:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 7
	.ascii "is_none"
	.size str$is_none.7c43dbe2, . - str$is_none.7c43dbe2
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
	.type tuple$1.93d7e9ee, %object
tuple$1.93d7e9ee:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$is_none.7c43dbe2
	.size tuple$1.93d7e9ee, . - tuple$1.93d7e9ee
// function is_none
	.balign 8
	.type identity.is_none$desc, %object
identity.is_none$desc:
	.xword identity.is_none
	.xword str$is_none.7c43dbe2
	.xword str$is_none.7c43dbe2
	.xword tuple$1.3138d7ec
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
	.xword .Lidentity.is_none$start
	.xword .Lidentity.is_none$end
	.xword .Lidentity.is_none$sites
	.xword .Lidentity.is_none$nsites
	.xword identity.is_none$source
	.xword 54
	.size identity.is_none$desc, . - identity.is_none$desc
// function <module>
	.balign 8
	.type identity.$module$$desc, %object
identity.$module$$desc:
	.xword identity.$module$
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
	.xword .Lidentity.$module$$start
	.xword .Lidentity.$module$$end
	.xword .Lidentity.$module$$sites
	.xword .Lidentity.$module$$nsites
	.xword identity.$module$$source
	.xword 38
	.size identity.$module$$desc, . - identity.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$identity_py.ae61682a
	.xword 4
	.xword identity.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.93d7e9ee
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
	.xword identity.is_none$desc
	.xword identity.$module$$desc
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
	.xword str$identity_py.ae61682a
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of is_none
	.type identity.is_none$source, %object
identity.is_none$source:
	.ascii "def is_none(x):\012"
	.ascii "    return x is None or x is not True\012"
	.size identity.is_none$source, . - identity.is_none$source
// source lines of <module>
	.type identity.$module$$source, %object
identity.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def is_none(x):\012"
	.size identity.$module$$source, . - identity.$module$$source

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
	.type __main__$var.is_none, %object
__main__$var.is_none:
	.xword 0
	.size __main__$var.is_none, . - __main__$var.is_none

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
