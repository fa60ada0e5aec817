// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "floor_mod.py"

// split
	.text
	.p2align 4
	.set .Lfloor_mod.split.line, 2
	.type floor_mod.split, %function
floor_mod.split:
.Lfloor_mod.split$start:
	.cfi_startproc
	.loc 1 .Lfloor_mod.split.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lfloor_mod.split.stack
.Lfloor_mod.split.stack.ok:
	mov x8, x0                         // result
// return n // 10, n % 10
	.loc 1 .Lfloor_mod.split.line+1 12
	tbz w8, #0, .Lfloor_mod.split.start.t3generic // branch.bit (not tst)
	asr x9, x8, #1                     // is_unset; asr
	mov x10, #10                       // is_unset; const.here (not keep in register)
	sdiv x10, x9, x10                  // is_unset; sdiv
	mov x11, #10                       // is_unset; const.here (not keep in register)
	msub x9, x10, x11, x9              // is_unset; sub.mul
	asr x11, x9, #63                   // is_unset; asr
	add x10, x10, x11                  // is_unset; add
	mov x12, #10                       // is_unset; const.here (not keep in register)
	and x11, x11, x12                  // is_unset; and
	add x9, x9, x11                    // is_unset; add
	adds x10, x10, x10                 // is_unset; adds
	b.vs .Lfloor_mod.split.start.t3generic // branch.overflow
	add x8, x10, #1                    // is_unset; add.imm
	.loc 1 .Lfloor_mod.split.line+1 21
	lsl x9, x9, #1                     // binary; lsl
	add x9, x9, #1                     // binary; add.imm
	.loc 1 .Lfloor_mod.split.line+1 5
	mov x0, x8                         // edge
.Lfloor_mod.split..k.k:
	.loc 1 .Lfloor_mod.split.line+1 12
	mov x1, x9                         // argument
	bl pyrk_tuple2                     // build.tuple; call.keeping
	.loc 1 .Lfloor_mod.split.line+1 5
.Lfloor_mod.split.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lfloor_mod.split.start.t3generic:
	.loc 1 .Lfloor_mod.split.line+1 12
	mov x0, x8                         // argument
	mov x1, #21                        // argument
	bl pyrk_floordiv                   // binary.generic; call.keeping
.Lfloor_mod.split.site1:
	mov x10, x0                        // result
	cbz x10, .Lfloor_mod.split.landing // branch.zero
	.loc 1 .Lfloor_mod.split.line+1 21
	mov x0, x8                         // argument
	mov x1, #21                        // argument
	bl pyrk_mod                        // binary; call.keeping
.Lfloor_mod.split.site2:
	mov x9, x0                         // result
	cbz x9, .Lfloor_mod.split.landing  // branch.zero
	.loc 1 .Lfloor_mod.split.line+1 5
	mov x0, x10                        // edge
	b .Lfloor_mod.split..k.k           // jump
.Lfloor_mod.split.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lfloor_mod.split.leave          // return
.Lfloor_mod.split.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lfloor_mod.split.stack.ok
	b .Lfloor_mod.split.leave          // RecursionError
	.cfi_endproc
.Lfloor_mod.split$end:
	.size floor_mod.split, . - floor_mod.split
	.section .rodata
	.p2align 2
.Lfloor_mod.split$sites:
	.word .Lfloor_mod.split.site1 - .Lfloor_mod.split$start, 1, 1, 11, 18
	.word .Lfloor_mod.split.site2 - .Lfloor_mod.split$start, 1, 1, 20, 26
	.set .Lfloor_mod.split$nsites, 2

// <module>
	.text
	.p2align 4
	.set .Lfloor_mod.$module$.line, 1
	.type floor_mod.$module$, %function
floor_mod.$module$:
.Lfloor_mod.$module$$start:
	.cfi_startproc
	.loc 1 .Lfloor_mod.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def split(n):
	.loc 1 .Lfloor_mod.$module$.line+1 1
	ldr x0, =floor_mod.split$desc      // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.split-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lfloor_mod.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lfloor_mod.$module$$end:
	.size floor_mod.$module$, . - floor_mod.$module$
	.section .rodata
	.p2align 2
.Lfloor_mod.$module$$sites:
	.set .Lfloor_mod.$module$$nsites, 0

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
// str 'floor_mod.py'
	.balign 8
	.type str$floor_mod_py.7ab86b64, %object
str$floor_mod_py.7ab86b64:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 12
	.ascii "floor_mod.py"
	.size str$floor_mod_py.7ab86b64, . - str$floor_mod_py.7ab86b64
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
// str 'split'
	.balign 8
	.type str$split.45b2a9c8, %object
str$split.45b2a9c8:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "split"
	.size str$split.45b2a9c8, . - str$split.45b2a9c8
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
	.type tuple$1.37c4fc7b, %object
tuple$1.37c4fc7b:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$split.45b2a9c8
	.size tuple$1.37c4fc7b, . - tuple$1.37c4fc7b
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
// function split
	.balign 8
	.type floor_mod.split$desc, %object
floor_mod.split$desc:
	.xword floor_mod.split
	.xword str$split.45b2a9c8
	.xword str$split.45b2a9c8
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
	.xword .Lfloor_mod.split$start
	.xword .Lfloor_mod.split$end
	.xword .Lfloor_mod.split$sites
	.xword .Lfloor_mod.split$nsites
	.xword floor_mod.split$source
	.xword 41
	.size floor_mod.split$desc, . - floor_mod.split$desc
// function <module>
	.balign 8
	.type floor_mod.$module$$desc, %object
floor_mod.$module$$desc:
	.xword floor_mod.$module$
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
	.xword .Lfloor_mod.$module$$start
	.xword .Lfloor_mod.$module$$end
	.xword .Lfloor_mod.$module$$sites
	.xword .Lfloor_mod.$module$$nsites
	.xword floor_mod.$module$$source
	.xword 36
	.size floor_mod.$module$$desc, . - floor_mod.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$floor_mod_py.7ab86b64
	.xword 4
	.xword floor_mod.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.37c4fc7b
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
	.xword floor_mod.split$desc
	.xword floor_mod.$module$$desc
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
	.xword str$floor_mod_py.7ab86b64
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of split
	.type floor_mod.split$source, %object
floor_mod.split$source:
	.ascii "def split(n):\012"
	.ascii "    return n // 10, n % 10\012"
	.size floor_mod.split$source, . - floor_mod.split$source
// source lines of <module>
	.type floor_mod.$module$$source, %object
floor_mod.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def split(n):\012"
	.size floor_mod.$module$$source, . - floor_mod.$module$$source

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
	.type __main__$var.split, %object
__main__$var.split:
	.xword 0
	.size __main__$var.split, . - __main__$var.split

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
