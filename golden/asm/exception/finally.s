// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "finally.py"

// run
	.text
	.p2align 4
	.set .Lfinally.run.line, 2
	.type finally.run, %function
finally.run:
.Lfinally.run$start:
	.cfi_startproc
	.loc 1 .Lfinally.run.line+0 1
	stp x29, x30, [sp, #-48]!          // frame
	mov x29, sp                        // frame
	str x19, [sp, #16]                 // save
	.cfi_def_cfa_offset 48
	.cfi_offset 29, -48
	.cfi_offset 30, -40
	.cfi_offset 19, -32
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lfinally.run.stack
.Lfinally.run.stack.ok:
	mov x19, x1                        // result
// f()
	.loc 1 .Lfinally.run.line+2 9
	tst x0, #7                         // tst
	b.ne .Lfinally.run.start.slow1     // branch.test
	ldr w8, [x0]                       // call; mem.offset
	cmp x8, #18                        // cmp.imm
	b.ne .Lfinally.run.start.slow1     // branch.cmp
	ldr x8, [x0, #24]                  // call; mem.offset
	cbnz x8, .Lfinally.run.start.slow1 // branch.zero
	ldr x9, [x0, #8]                   // call; mem.offset
	mov x8, x0                         // argument
	blr x9                             // call; call.indirect
.Lfinally.run.site1:
	cbz x0, .Lfinally.run.try1.finally.landing // branch.zero
.Lfinally.run.start.2:
// g()
	.loc 1 .Lfinally.run.line+4 9
	tst x19, #7                        // tst
	b.ne .Lfinally.run.start.2.slow1   // branch.test
	ldr w8, [x19]                      // call; mem.offset
	cmp x8, #18                        // cmp.imm
	b.ne .Lfinally.run.start.2.slow1   // branch.cmp
	ldr x8, [x19, #24]                 // call; mem.offset
	cbnz x8, .Lfinally.run.start.2.slow1 // branch.zero
	ldr x9, [x19, #8]                  // call; mem.offset
	mov x8, x19                        // argument
	blr x9                             // call; call.indirect
.Lfinally.run.site2:
	cbz x0, .Lfinally.run.landing      // branch.zero
.Lfinally.run.start.2.k2:
// try:
	.loc 1 .Lfinally.run.line+1 5
	mov x0, #4                         // argument
.Lfinally.run.leave:
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #48            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lfinally.run.start.slow1:
// f()
	.loc 1 .Lfinally.run.line+2 9
	bl pyrt_call_none                  // call; call.runtime
.Lfinally.run.site3:
	cbnz x0, .Lfinally.run.start.2     // branch.zero
.Lfinally.run.try1.finally.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
// g()
	.loc 1 .Lfinally.run.line+4 9
	ldr x0, [x28, #520]                // exc.take; mem.offset
	str xzr, [x28, #520]               // exc.take; mem.offset
	str x0, [sp, #24]                  // spill
	bl pyrt_exc_push                   // exc.push; call.runtime
	str x0, [sp, #32]                  // spill
	mov x0, x19                        // argument
	bl pyrt_call_none                  // call; call.runtime
.Lfinally.run.site4:
	cbz x0, .Lfinally.run.try1.cleanup.landing // branch.zero
	ldr x0, [sp, #32]                  // argument
	bl pyrt_exc_pop                    // exc.pop; call.runtime
	ldr x0, [sp, #24]                  // argument
	bl pyrt_reraise                    // reraise; call.runtime
.Lfinally.run.site5:
.Lfinally.run.unwind:
	mov x0, #0                         // argument
	b .Lfinally.run.leave              // return
.Lfinally.run.start.2.slow1:
	mov x0, x19                        // argument
	bl pyrt_call_none                  // call; call.runtime
.Lfinally.run.site6:
	cbnz x0, .Lfinally.run.start.2.k2  // branch.zero
.Lfinally.run.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lfinally.run.leave              // return
.Lfinally.run.try1.cleanup.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	ldr x19, [x28, #520]               // exc.take; mem.offset
	str xzr, [x28, #520]               // exc.take; mem.offset
	ldr x0, [sp, #32]                  // argument
	bl pyrt_exc_pop                    // exc.pop; call.runtime
	mov x0, x19                        // argument
	bl pyrt_reraise                    // reraise; call.runtime
.Lfinally.run.site7:
	b .Lfinally.run.unwind             // jump
.Lfinally.run.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lfinally.run.stack.ok
	b .Lfinally.run.leave              // RecursionError
	.cfi_endproc
.Lfinally.run$end:
	.size finally.run, . - finally.run
	.section .rodata
	.p2align 2
.Lfinally.run$sites:
	.word .Lfinally.run.site1 - .Lfinally.run$start, 2, 2, 8, 11
	.word .Lfinally.run.site2 - .Lfinally.run$start, 4, 4, 8, 11
	.word .Lfinally.run.site3 - .Lfinally.run$start, 2, 2, 8, 11
	.word .Lfinally.run.site4 - .Lfinally.run$start, 4, 4, 8, 11
	.word .Lfinally.run.site5 - .Lfinally.run$start, 4, 4, 8, 11
	.word .Lfinally.run.site6 - .Lfinally.run$start, 4, 4, 8, 11
	.word .Lfinally.run.site7 - .Lfinally.run$start, 4, 4, 8, 11
	.set .Lfinally.run$nsites, 7

// <module>
	.text
	.p2align 4
	.set .Lfinally.$module$.line, 1
	.type finally.$module$, %function
finally.$module$:
.Lfinally.$module$$start:
	.cfi_startproc
	.loc 1 .Lfinally.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def run(f, g):
	.loc 1 .Lfinally.$module$.line+1 1
	ldr x0, =finally.run$desc          // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.run-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lfinally.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lfinally.$module$$end:
	.size finally.$module$, . - finally.$module$
	.section .rodata
	.p2align 2
.Lfinally.$module$$sites:
	.set .Lfinally.$module$$nsites, 0

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
// str 'finally.py'
	.balign 8
	.type str$finally_py.7d74ffbf, %object
str$finally_py.7d74ffbf:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 10
	.ascii "finally.py"
	.size str$finally_py.7d74ffbf, . - str$finally_py.7d74ffbf
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
// str 'run'
	.balign 8
	.type str$run.5855519b, %object
str$run.5855519b:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "run"
	.size str$run.5855519b, . - str$run.5855519b
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
	.type tuple$1.f573cd30, %object
tuple$1.f573cd30:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$run.5855519b
	.size tuple$1.f573cd30, . - tuple$1.f573cd30
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
// function run
	.balign 8
	.type finally.run$desc, %object
finally.run$desc:
	.xword finally.run
	.xword str$run.5855519b
	.xword str$run.5855519b
	.xword tuple$2.d89f0c91
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
	.xword .Lfinally.run$start
	.xword .Lfinally.run$end
	.xword .Lfinally.run$sites
	.xword .Lfinally.run$nsites
	.xword finally.run$source
	.xword 49
	.size finally.run$desc, . - finally.run$desc
// function <module>
	.balign 8
	.type finally.$module$$desc, %object
finally.$module$$desc:
	.xword finally.$module$
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
	.xword .Lfinally.$module$$start
	.xword .Lfinally.$module$$end
	.xword .Lfinally.$module$$sites
	.xword .Lfinally.$module$$nsites
	.xword finally.$module$$source
	.xword 37
	.size finally.$module$$desc, . - finally.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$finally_py.7d74ffbf
	.xword 4
	.xword finally.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.f573cd30
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
	.xword finally.run$desc
	.xword finally.$module$$desc
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
	.xword str$finally_py.7d74ffbf
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of run
	.type finally.run$source, %object
finally.run$source:
	.ascii "def run(f, g):\012"
	.ascii "    try:\012"
	.ascii "        f()\012"
	.ascii "\012"
	.ascii "        g()\012"
	.size finally.run$source, . - finally.run$source
// source lines of <module>
	.type finally.$module$$source, %object
finally.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def run(f, g):\012"
	.size finally.$module$$source, . - finally.$module$$source

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
	.type __main__$var.run, %object
__main__$var.run:
	.xword 0
	.size __main__$var.run, . - __main__$var.run

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
