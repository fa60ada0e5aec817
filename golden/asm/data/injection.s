// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "injection.py"

// <module>
	.text
	.p2align 4
	.set .Linjection.$module$.line, 1
	.type injection.$module$, %function
injection.$module$:
.Linjection.$module$$start:
	.cfi_startproc
	.loc 1 .Linjection.$module$.line+0 1
// EVIL = "\n.globl x\n\"; bl exit\n/* */ // # @"
	.loc 1 .Linjection.$module$.line+1 1
	ldr x8, =str$_globl_x_bl_exit_.1b5f2536 // global.set; const.here (not keep in register)
	str x8, [x28, #__main__$var.EVIL-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
	ret                                // return
	.cfi_endproc
	.ltorg
.Linjection.$module$$end:
	.size injection.$module$, . - injection.$module$
	.section .rodata
	.p2align 2
.Linjection.$module$$sites:
	.set .Linjection.$module$$nsites, 0

	.data
// str 'EVIL'
	.balign 8
	.type str$EVIL.457b7eb9, %object
str$EVIL.457b7eb9:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 4
	.ascii "EVIL"
	.size str$EVIL.457b7eb9, . - str$EVIL.457b7eb9
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
// str '\u{a}.globl x\u{a}"; bl exit\u{a}/* */ // # @'
	.balign 8
	.type str$_globl_x_bl_exit_.1b5f2536, %object
str$_globl_x_bl_exit_.1b5f2536:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 33
	.ascii "\012"
	.ascii ".globl x\012"
	.ascii "\"; bl exit\012"
	.ascii "/* */ // # @"
	.size str$_globl_x_bl_exit_.1b5f2536, . - str$_globl_x_bl_exit_.1b5f2536
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
// str 'injection.py'
	.balign 8
	.type str$injection_py.244340f8, %object
str$injection_py.244340f8:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 12
	.ascii "injection.py"
	.size str$injection_py.244340f8, . - str$injection_py.244340f8
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
	.type tuple$1.c5b7d556, %object
tuple$1.c5b7d556:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$EVIL.457b7eb9
	.size tuple$1.c5b7d556, . - tuple$1.c5b7d556
// function <module>
	.balign 8
	.type injection.$module$$desc, %object
injection.$module$$desc:
	.xword injection.$module$
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
	.xword .Linjection.$module$$start
	.xword .Linjection.$module$$end
	.xword .Linjection.$module$$sites
	.xword .Linjection.$module$$nsites
	.xword injection.$module$$source
	.xword 69
	.size injection.$module$$desc, . - injection.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$injection_py.244340f8
	.xword 4
	.xword injection.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.c5b7d556
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
	.xword injection.$module$$desc
	.size pyrl$functions, . - pyrl$functions
// program
	.balign 8
	.globl pyrl_program
	.type pyrl_program, %object
pyrl_program:
	.xword pyrl$modules
	.xword 1
	.xword pyrl$functions
	.xword 1
	.xword str$injection_py.244340f8
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of <module>
	.type injection.$module$$source, %object
injection.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "EVIL = \"\\n.globl x\\n\\\"; bl exit\\n/* */ // # @\"\012"
	.size injection.$module$$source, . - injection.$module$$source

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
	.type __main__$var.EVIL, %object
__main__$var.EVIL:
	.xword 0
	.size __main__$var.EVIL, . - __main__$var.EVIL

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
