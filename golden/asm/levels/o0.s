// pyrl-asm 0.1.0, -O0, policy heuristic
	.file 1 "o0.py"

// scale
	.text
	.p2align 4
	.set .Lo0.scale.line, 2
	.type o0.scale, %function
o0.scale:
.Lo0.scale$start:
	.cfi_startproc
	.loc 1 .Lo0.scale.line+0 1
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lo0.scale.stack
.Lo0.scale.stack.ok:
	str x0, [sp, #16]                  // store
// return n * 10 + 3 - n * 8
	.loc 1 .Lo0.scale.line+1 12
	ldr x0, [sp, #16]                  // load
	mov x1, #21                        // load
	bl pyrt_mul                        // binary; call.runtime
.Lo0.scale.site1:
	str x0, [sp, #24]                  // store
	ldr x9, [sp, #24]                  // load
	cbz x9, .Lo0.scale.to.landing      // branch.zero
	ldr x0, [sp, #24]                  // load
	mov x1, #7                         // load
	bl pyrt_add                        // binary; call.runtime
.Lo0.scale.site2:
	str x0, [sp, #24]                  // store
	ldr x9, [sp, #24]                  // load
	cbz x9, .Lo0.scale.start.k1.to.landing // branch.zero
	.loc 1 .Lo0.scale.line+1 25
	ldr x0, [sp, #16]                  // load
	mov x1, #17                        // load
	bl pyrt_mul                        // binary; call.runtime
.Lo0.scale.site3:
	str x0, [sp, #16]                  // store
	ldr x9, [sp, #16]                  // load
	cbz x9, .Lo0.scale.start.k2.to.landing // branch.zero
	.loc 1 .Lo0.scale.line+1 12
	ldr x0, [sp, #24]                  // load
	ldr x1, [sp, #16]                  // load
	bl pyrt_sub                        // binary; call.runtime
.Lo0.scale.site4:
	str x0, [sp, #24]                  // store
	ldr x9, [sp, #24]                  // load
	cbz x9, .Lo0.scale.start.k3.to.landing // branch.zero
	.loc 1 .Lo0.scale.line+1 5
	ldr x0, [sp, #24]                  // load
.Lo0.scale.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lo0.scale.start.k3.to.landing:
	.loc 1 .Lo0.scale.line+1 12
	b .Lo0.scale.landing               // jump
.Lo0.scale.start.k2.to.landing:
	.loc 1 .Lo0.scale.line+1 25
	b .Lo0.scale.landing               // jump
.Lo0.scale.start.k1.to.landing:
	.loc 1 .Lo0.scale.line+1 12
	b .Lo0.scale.landing               // jump
.Lo0.scale.to.landing:
.Lo0.scale.landing:
	mov x9, x30                        // landing; read_lr
	str x9, [sp, #24]                  // store
	ldr x0, [sp, #24]                  // load
	bl pyrt_traceback_add              // landing; call.runtime
	str x0, [sp, #24]                  // store
	ldr x0, [sp, #24]                  // load
	b .Lo0.scale.leave                 // return
.Lo0.scale.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lo0.scale.stack.ok
	b .Lo0.scale.leave                 // RecursionError
	.cfi_endproc
.Lo0.scale$end:
	.size o0.scale, . - o0.scale
	.section .rodata
	.p2align 2
.Lo0.scale$sites:
	.word .Lo0.scale.site1 - .Lo0.scale$start, 1, 1, 11, 17
	.word .Lo0.scale.site2 - .Lo0.scale$start, 1, 1, 11, 21
	.word .Lo0.scale.site3 - .Lo0.scale$start, 1, 1, 24, 29
	.word .Lo0.scale.site4 - .Lo0.scale$start, 1, 1, 11, 29
	.set .Lo0.scale$nsites, 4

// <module>
	.text
	.p2align 4
	.set .Lo0.$module$.line, 1
	.type o0.$module$, %function
o0.$module$:
.Lo0.$module$$start:
	.cfi_startproc
	.loc 1 .Lo0.$module$.line+0 1
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
// def scale(n):
	.loc 1 .Lo0.$module$.line+1 1
	ldr x0, =o0.scale$desc             // load
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [sp, #16]                  // store
	ldr x9, [sp, #16]                  // load
	str x9, [x28, #__main__$var.scale-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // load
.Lo0.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lo0.$module$$end:
	.size o0.$module$, . - o0.$module$
	.section .rodata
	.p2align 2
.Lo0.$module$$sites:
	.set .Lo0.$module$$nsites, 0

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
// str 'o0.py'
	.balign 8
	.type str$o0_py.9fa9272d, %object
str$o0_py.9fa9272d:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "o0.py"
	.size str$o0_py.9fa9272d, . - str$o0_py.9fa9272d
// str 'scale'
	.balign 8
	.type str$scale.81467ad4, %object
str$scale.81467ad4:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "scale"
	.size str$scale.81467ad4, . - str$scale.81467ad4
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
	.type tuple$1.50d0385e, %object
tuple$1.50d0385e:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$scale.81467ad4
	.size tuple$1.50d0385e, . - tuple$1.50d0385e
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
// function scale
	.balign 8
	.type o0.scale$desc, %object
o0.scale$desc:
	.xword o0.scale
	.xword str$scale.81467ad4
	.xword str$scale.81467ad4
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
	.xword .Lo0.scale$start
	.xword .Lo0.scale$end
	.xword .Lo0.scale$sites
	.xword .Lo0.scale$nsites
	.xword o0.scale$source
	.xword 44
	.size o0.scale$desc, . - o0.scale$desc
// function <module>
	.balign 8
	.type o0.$module$$desc, %object
o0.$module$$desc:
	.xword o0.$module$
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
	.xword .Lo0.$module$$start
	.xword .Lo0.$module$$end
	.xword .Lo0.$module$$sites
	.xword .Lo0.$module$$nsites
	.xword o0.$module$$source
	.xword 36
	.size o0.$module$$desc, . - o0.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$o0_py.9fa9272d
	.xword 4
	.xword o0.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.50d0385e
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
	.xword o0.scale$desc
	.xword o0.$module$$desc
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
	.xword str$o0_py.9fa9272d
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of scale
	.type o0.scale$source, %object
o0.scale$source:
	.ascii "def scale(n):\012"
	.ascii "    return n * 10 + 3 - n * 8\012"
	.size o0.scale$source, . - o0.scale$source
// source lines of <module>
	.type o0.$module$$source, %object
o0.$module$$source:
	.ascii "# golden: -S -O0 -o -\012"
	.ascii "def scale(n):\012"
	.size o0.$module$$source, . - o0.$module$$source

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
	.type __main__$var.scale, %object
__main__$var.scale:
	.xword 0
	.size __main__$var.scale, . - __main__$var.scale

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
