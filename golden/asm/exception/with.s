// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "with.py"

// read
	.text
	.p2align 4
	.set .Lwith.read.line, 2
	.type with.read, %function
with.read:
.Lwith.read$start:
	.cfi_startproc
	.loc 1 .Lwith.read.line+0 1
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lwith.read.stack
.Lwith.read.stack.ok:
// with m as f:
	.loc 1 .Lwith.read.line+1 5
	mov x1, #0                         // argument
	bl pyrt_with_prepare               // with.prepare; call.runtime
.Lwith.read.site1:
	cbz x0, .Lwith.read.landing        // branch.zero
	ldr x8, [x28, #544]                // with.enter; mem.offset
	tst x8, #7                         // tst
	b.ne .Lwith.read.start.k2.to.start.slow1 // branch.test
	ldr w9, [x8]                       // call; mem.offset
	cmp x9, #18                        // cmp.imm
	b.ne .Lwith.read.start.k2.to.start.slow1 // branch.cmp
	ldr x9, [x8, #24]                  // call; mem.offset
	cbnz x9, .Lwith.read.start.k2.to.start.slow1 // branch.zero
	str x0, [sp, #16]                  // spill
	ldr x9, [x8, #8]                   // call; mem.offset
	blr x9                             // call; call.indirect
.Lwith.read.site2:
	cbz x0, .Lwith.read.landing        // branch.zero
.Lwith.read.start.k3:
	str x0, [sp, #24]                  // spill
	ldr x0, [sp, #16]                  // argument
	mov x1, #0                         // argument
	bl pyrt_with_exit                  // with.exit; call.runtime
.Lwith.read.site3:
	cbz x0, .Lwith.read.landing        // branch.zero
// return f
	.loc 1 .Lwith.read.line+2 9
	ldr x0, [sp, #24]                  // argument
.Lwith.read.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lwith.read.start.k2.to.start.slow1:
// with m as f:
	.loc 1 .Lwith.read.line+1 5
	str x0, [sp, #16]                  // spill
	mov x0, x8                         // argument
	bl pyrt_call_none                  // call; call.runtime
.Lwith.read.site4:
	cbnz x0, .Lwith.read.start.k3      // branch.zero
.Lwith.read.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lwith.read.leave                // return
.Lwith.read.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lwith.read.stack.ok
	b .Lwith.read.leave                // RecursionError
	.cfi_endproc
.Lwith.read$end:
	.size with.read, . - with.read
	.section .rodata
	.p2align 2
.Lwith.read$sites:
	.word .Lwith.read.site1 - .Lwith.read$start, 1, 2, 4, 16
	.word .Lwith.read.site2 - .Lwith.read$start, 1, 2, 4, 16
	.word .Lwith.read.site3 - .Lwith.read$start, 1, 2, 4, 16
	.word .Lwith.read.site4 - .Lwith.read$start, 1, 2, 4, 16
	.set .Lwith.read$nsites, 4

// <module>
	.text
	.p2align 4
	.set .Lwith.$module$.line, 1
	.type with.$module$, %function
with.$module$:
.Lwith.$module$$start:
	.cfi_startproc
	.loc 1 .Lwith.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def read(m):
	.loc 1 .Lwith.$module$.line+1 1
	ldr x0, =with.read$desc            // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.read-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lwith.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lwith.$module$$end:
	.size with.$module$, . - with.$module$
	.section .rodata
	.p2align 2
.Lwith.$module$$sites:
	.set .Lwith.$module$$nsites, 0

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
// str 'm'
	.balign 8
	.type str$m.7391bd0a, %object
str$m.7391bd0a:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "m"
	.size str$m.7391bd0a, . - str$m.7391bd0a
// str 'read'
	.balign 8
	.type str$read.6e063e80, %object
str$read.6e063e80:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 4
	.ascii "read"
	.size str$read.6e063e80, . - str$read.6e063e80
// str 'with.py'
	.balign 8
	.type str$with_py.0cd6af8c, %object
str$with_py.0cd6af8c:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 7
	.ascii "with.py"
	.size str$with_py.0cd6af8c, . - str$with_py.0cd6af8c
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
	.type tuple$1.3d3a0bcc, %object
tuple$1.3d3a0bcc:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$read.6e063e80
	.size tuple$1.3d3a0bcc, . - tuple$1.3d3a0bcc
// tuple of 1
	.balign 8
	.type tuple$1.bf943131, %object
tuple$1.bf943131:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$m.7391bd0a
	.size tuple$1.bf943131, . - tuple$1.bf943131
// function read
	.balign 8
	.type with.read$desc, %object
with.read$desc:
	.xword with.read
	.xword str$read.6e063e80
	.xword str$read.6e063e80
	.xword tuple$1.bf943131
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
	.xword .Lwith.read$start
	.xword .Lwith.read$end
	.xword .Lwith.read$sites
	.xword .Lwith.read$nsites
	.xword with.read$source
	.xword 47
	.size with.read$desc, . - with.read$desc
// function <module>
	.balign 8
	.type with.$module$$desc, %object
with.$module$$desc:
	.xword with.$module$
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
	.xword .Lwith.$module$$start
	.xword .Lwith.$module$$end
	.xword .Lwith.$module$$sites
	.xword .Lwith.$module$$nsites
	.xword with.$module$$source
	.xword 35
	.size with.$module$$desc, . - with.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$with_py.0cd6af8c
	.xword 4
	.xword with.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.3d3a0bcc
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
	.xword with.read$desc
	.xword with.$module$$desc
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
	.xword str$with_py.0cd6af8c
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of read
	.type with.read$source, %object
with.read$source:
	.ascii "def read(m):\012"
	.ascii "    with m as f:\012"
	.ascii "        return f\012"
	.size with.read$source, . - with.read$source
// source lines of <module>
	.type with.$module$$source, %object
with.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def read(m):\012"
	.size with.$module$$source, . - with.$module$$source

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
	.type __main__$var.read, %object
__main__$var.read:
	.xword 0
	.size __main__$var.read, . - __main__$var.read

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
