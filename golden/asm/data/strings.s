// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "strings.py"

// <module>
	.text
	.p2align 4
	.set .Lstrings.$module$.line, 1
	.type strings.$module$, %function
strings.$module$:
.Lstrings.$module$$start:
	.cfi_startproc
	.loc 1 .Lstrings.$module$.line+0 1
// A = "plain"
	.loc 1 .Lstrings.$module$.line+1 1
	ldr x8, =str$plain.c7635f7d        // global.set; const.here (not keep in register)
	str x8, [x28, #__main__$var.A-PYRL_CONTEXT] // global.set; mem.near
// B = "\u00e9\u4e2d\U0001f600"
	.loc 1 .Lstrings.$module$.line+2 1
	ldr x8, =str$_.74276f94            // global.set; const.here (not keep in register)
	str x8, [x28, #__main__$var.B-PYRL_CONTEXT] // global.set; mem.near
// C = b"bytes\x00"
	.loc 1 .Lstrings.$module$.line+3 1
	ldr x8, =bytes$bytes_.5f93c9c6     // global.set; const.here (not keep in register)
	str x8, [x28, #__main__$var.C-PYRL_CONTEXT] // global.set; mem.near
// D = (1, "two", 3.0, None, 123456789012345678901234567890)
	.loc 1 .Lstrings.$module$.line+4 1
	ldr x8, =tuple$5.cbaf6a8f          // global.set; const.here (not keep in register)
	str x8, [x28, #__main__$var.D-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
	ret                                // return
	.cfi_endproc
	.ltorg
.Lstrings.$module$$end:
	.size strings.$module$, . - strings.$module$
	.section .rodata
	.p2align 2
.Lstrings.$module$$sites:
	.set .Lstrings.$module$$nsites, 0

	.data
// bytes b'bytes\u{0}'
	.balign 8
	.type bytes$bytes_.5f93c9c6, %object
bytes$bytes_.5f93c9c6:
	.word 9
	.byte 7
	.byte 1
	.hword 0
	.xword 0
	.xword 6
	.ascii "bytes\000"
	.size bytes$bytes_.5f93c9c6, . - bytes$bytes_.5f93c9c6
// int 123456789012345678901234567890
	.balign 8
	.type int$12345678901234567890.06496f25, %object
int$12345678901234567890.06496f25:
	.word 5
	.byte 5
	.byte 1
	.hword 0
	.xword 2
	.xword 0xc373e0ee4e3f0ad2
	.xword 0x18ee90ff6
	.size int$12345678901234567890.06496f25, . - int$12345678901234567890.06496f25
// str 'A'
	.balign 8
	.type str$A.f95ecc45, %object
str$A.f95ecc45:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "A"
	.size str$A.f95ecc45, . - str$A.f95ecc45
// str 'B'
	.balign 8
	.type str$B.ec91c62e, %object
str$B.ec91c62e:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "B"
	.size str$B.ec91c62e, . - str$B.ec91c62e
// str 'C'
	.balign 8
	.type str$C.0f446e5b, %object
str$C.0f446e5b:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "C"
	.size str$C.0f446e5b, . - str$C.0f446e5b
// str 'D'
	.balign 8
	.type str$D.8ea68d7c, %object
str$D.8ea68d7c:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "D"
	.size str$D.8ea68d7c, . - str$D.8ea68d7c
// str '\u{e9}\u{4e2d}\u{1f600}'
	.balign 8
	.type str$_.74276f94, %object
str$_.74276f94:
	.word 8
	.byte 6
	.byte 1
	.hword 4
	.xword 0
	.xword 3
	.ascii "\351\000\000\000-N\000\000\000\366\001\000"
	.size str$_.74276f94, . - str$_.74276f94
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
// str 'plain'
	.balign 8
	.type str$plain.c7635f7d, %object
str$plain.c7635f7d:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "plain"
	.size str$plain.c7635f7d, . - str$plain.c7635f7d
// str 'strings.py'
	.balign 8
	.type str$strings_py.3cf2786a, %object
str$strings_py.3cf2786a:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 10
	.ascii "strings.py"
	.size str$strings_py.3cf2786a, . - str$strings_py.3cf2786a
// str 'two'
	.balign 8
	.type str$two.f2f53a32, %object
str$two.f2f53a32:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "two"
	.size str$two.f2f53a32, . - str$two.f2f53a32
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
// tuple of 4
	.balign 8
	.type tuple$4.d0ea1c97, %object
tuple$4.d0ea1c97:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 4
	.xword str$A.f95ecc45
	.xword str$B.ec91c62e
	.xword str$C.0f446e5b
	.xword str$D.8ea68d7c
	.size tuple$4.d0ea1c97, . - tuple$4.d0ea1c97
// tuple of 5
	.balign 8
	.type tuple$5.cbaf6a8f, %object
tuple$5.cbaf6a8f:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 5
	.xword 3
	.xword str$two.f2f53a32
	.xword 0x8040000000000002
	.xword 4
	.xword int$12345678901234567890.06496f25
	.size tuple$5.cbaf6a8f, . - tuple$5.cbaf6a8f
// function <module>
	.balign 8
	.type strings.$module$$desc, %object
strings.$module$$desc:
	.xword strings.$module$
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
	.xword .Lstrings.$module$$start
	.xword .Lstrings.$module$$end
	.xword .Lstrings.$module$$sites
	.xword .Lstrings.$module$$nsites
	.xword strings.$module$$source
	.xword 138
	.size strings.$module$$desc, . - strings.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$strings_py.3cf2786a
	.xword 4
	.xword strings.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$4.d0ea1c97
	.xword 4
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
	.xword strings.$module$$desc
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
	.xword str$strings_py.3cf2786a
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of <module>
	.type strings.$module$$source, %object
strings.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "A = \"plain\"\012"
	.ascii "B = \"\\u00e9\\u4e2d\\U0001f600\"\012"
	.ascii "C = b\"bytes\\x00\"\012"
	.ascii "D = (1, \"two\", 3.0, None, 123456789012345678901234567890)\012"
	.size strings.$module$$source, . - strings.$module$$source

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
	.type __main__$var.A, %object
__main__$var.A:
	.xword 0
	.size __main__$var.A, . - __main__$var.A
	.balign 8
	.type __main__$var.B, %object
__main__$var.B:
	.xword 0
	.size __main__$var.B, . - __main__$var.B
	.balign 8
	.type __main__$var.C, %object
__main__$var.C:
	.xword 0
	.size __main__$var.C, . - __main__$var.C
	.balign 8
	.type __main__$var.D, %object
__main__$var.D:
	.xword 0
	.size __main__$var.D, . - __main__$var.D

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
