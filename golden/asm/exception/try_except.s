// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "try_except.py"

// safe
	.text
	.p2align 4
	.set .Ltry_except.safe.line, 2
	.type try_except.safe, %function
try_except.safe:
.Ltry_except.safe$start:
	.cfi_startproc
	.loc 1 .Ltry_except.safe.line+0 1
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Ltry_except.safe.stack
.Ltry_except.safe.stack.ok:
// return f()
	.loc 1 .Ltry_except.safe.line+2 16
	tst x0, #7                         // tst
	b.ne .Ltry_except.safe.start.slow1 // branch.test
	ldr w8, [x0]                       // call; mem.offset
	cmp x8, #18                        // cmp.imm
	b.ne .Ltry_except.safe.start.slow1 // branch.cmp
	ldr x8, [x0, #24]                  // call; mem.offset
	cbnz x8, .Ltry_except.safe.start.slow1 // branch.zero
	ldr x9, [x0, #8]                   // call; mem.offset
	mov x8, x0                         // argument
	blr x9                             // call; call.indirect
.Ltry_except.safe.site1:
	cbz x0, .Ltry_except.safe.try1.handler.landing // branch.zero
.Ltry_except.safe.start.k2:
	.loc 1 .Ltry_except.safe.line+2 9
.Ltry_except.safe.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Ltry_except.safe.start.slow1:
	.loc 1 .Ltry_except.safe.line+2 16
	bl pyrt_call_none                  // call; call.runtime
.Ltry_except.safe.site2:
	cbnz x0, .Ltry_except.safe.start.k2 // branch.zero
.Ltry_except.safe.try1.handler.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
// except ValueError as e:
	.loc 1 .Ltry_except.safe.line+3 5
	ldr x0, [x28, #520]                // exc.take; mem.offset
	str xzr, [x28, #520]               // exc.take; mem.offset
	str x0, [sp, #16]                  // spill
	bl pyrt_exc_push                   // exc.push; call.runtime
	str x0, [sp, #24]                  // spill
	.loc 1 .Ltry_except.safe.line+3 12
	ldr x1, [x28, #builtin$ValueError-PYRL_CONTEXT] // builtin.get; mem.near
	.loc 1 .Ltry_except.safe.line+3 5
	ldr x0, [sp, #16]                  // argument
	bl pyrt_exc_match                  // exc.match; call.runtime
.Ltry_except.safe.site3:
	cbz x0, .Ltry_except.safe.try1.cleanup.landing // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Ltry_except.safe.try1.except1 // branch.cmp
.Ltry_except.safe.try1.next1:
	ldr x0, [sp, #24]                  // argument
	bl pyrt_exc_pop                    // exc.pop; call.runtime
	ldr x0, [sp, #16]                  // argument
	bl pyrt_reraise                    // reraise; call.runtime
.Ltry_except.safe.site4:
	mov x0, #0                         // argument
	b .Ltry_except.safe.leave          // return
.Ltry_except.safe.try1.except1:
// return e
	.loc 1 .Ltry_except.safe.line+4 9
	ldr x0, [sp, #24]                  // argument
	bl pyrt_exc_pop                    // exc.pop; call.runtime
	ldr x0, [sp, #16]                  // argument
	b .Ltry_except.safe.leave          // return
.Ltry_except.safe.try1.cleanup.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
// except ValueError as e:
	.loc 1 .Ltry_except.safe.line+3 5
	ldr x8, [x28, #520]                // exc.take; mem.offset
	str x8, [sp, #16]                  // spill
	str xzr, [x28, #520]               // exc.take; mem.offset
	b .Ltry_except.safe.try1.next1     // jump.shared
.Ltry_except.safe.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Ltry_except.safe.stack.ok
	b .Ltry_except.safe.leave          // RecursionError
	.cfi_endproc
.Ltry_except.safe$end:
	.size try_except.safe, . - try_except.safe
	.section .rodata
	.p2align 2
.Ltry_except.safe$sites:
	.word .Ltry_except.safe.site1 - .Ltry_except.safe$start, 2, 2, 15, 18
	.word .Ltry_except.safe.site2 - .Ltry_except.safe$start, 2, 2, 15, 18
	.word .Ltry_except.safe.site3 - .Ltry_except.safe$start, 3, 4, 4, 16
	.word .Ltry_except.safe.site4 - .Ltry_except.safe$start, 3, 4, 4, 16
	.set .Ltry_except.safe$nsites, 4

// <module>
	.text
	.p2align 4
	.set .Ltry_except.$module$.line, 1
	.type try_except.$module$, %function
try_except.$module$:
.Ltry_except.$module$$start:
	.cfi_startproc
	.loc 1 .Ltry_except.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def safe(f):
	.loc 1 .Ltry_except.$module$.line+1 1
	ldr x0, =try_except.safe$desc      // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.safe-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Ltry_except.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Ltry_except.$module$$end:
	.size try_except.$module$, . - try_except.$module$
	.section .rodata
	.p2align 2
.Ltry_except.$module$$sites:
	.set .Ltry_except.$module$$nsites, 0

	.data
// str 'ValueError'
	.balign 8
	.type str$ValueError.02fb7950, %object
str$ValueError.02fb7950:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 10
	.ascii "ValueError"
	.size str$ValueError.02fb7950, . - str$ValueError.02fb7950
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
// str 'safe'
	.balign 8
	.type str$safe.541fc0f1, %object
str$safe.541fc0f1:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 4
	.ascii "safe"
	.size str$safe.541fc0f1, . - str$safe.541fc0f1
// str 'try_except.py'
	.balign 8
	.type str$try_except_py.9be24864, %object
str$try_except_py.9be24864:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 13
	.ascii "try_except.py"
	.size str$try_except_py.9be24864, . - str$try_except_py.9be24864
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
	.type tuple$1.9421e8e0, %object
tuple$1.9421e8e0:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$safe.541fc0f1
	.size tuple$1.9421e8e0, . - tuple$1.9421e8e0
// tuple of 1
	.balign 8
	.type tuple$1.a90951ca, %object
tuple$1.a90951ca:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$f.bb73e569
	.size tuple$1.a90951ca, . - tuple$1.a90951ca
// function safe
	.balign 8
	.type try_except.safe$desc, %object
try_except.safe$desc:
	.xword try_except.safe
	.xword str$safe.541fc0f1
	.xword str$safe.541fc0f1
	.xword tuple$1.a90951ca
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
	.xword .Ltry_except.safe$start
	.xword .Ltry_except.safe$end
	.xword .Ltry_except.safe$sites
	.xword .Ltry_except.safe$nsites
	.xword try_except.safe$source
	.xword 78
	.size try_except.safe$desc, . - try_except.safe$desc
// function <module>
	.balign 8
	.type try_except.$module$$desc, %object
try_except.$module$$desc:
	.xword try_except.$module$
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
	.xword .Ltry_except.$module$$start
	.xword .Ltry_except.$module$$end
	.xword .Ltry_except.$module$$sites
	.xword .Ltry_except.$module$$nsites
	.xword try_except.$module$$source
	.xword 35
	.size try_except.$module$$desc, . - try_except.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$try_except_py.9be24864
	.xword 4
	.xword try_except.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.9421e8e0
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
	.xword try_except.safe$desc
	.xword try_except.$module$$desc
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
	.xword str$try_except_py.9be24864
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of safe
	.type try_except.safe$source, %object
try_except.safe$source:
	.ascii "def safe(f):\012"
	.ascii "\012"
	.ascii "        return f()\012"
	.ascii "    except ValueError as e:\012"
	.ascii "        return e\012"
	.size try_except.safe$source, . - try_except.safe$source
// source lines of <module>
	.type try_except.$module$$source, %object
try_except.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def safe(f):\012"
	.size try_except.$module$$source, . - try_except.$module$$source

	.section pyrl_roots,"aw",@progbits
	.balign 16
	.globl PYRL_CONTEXT
	.type PYRL_CONTEXT, %object
PYRL_CONTEXT:
	.zero 640
	.size PYRL_CONTEXT, . - PYRL_CONTEXT
// builtin ValueError
	.balign 8
	.type builtin$ValueError, %object
builtin$ValueError:
	.xword 0
	.size builtin$ValueError, . - builtin$ValueError
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
	.type __main__$var.safe, %object
__main__$var.safe:
	.xword 0
	.size __main__$var.safe, . - __main__$var.safe

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

	.section pyrl_builtins,"a",@progbits
	.balign 8
	.type builtin$ValueError$entry, %object
builtin$ValueError$entry:
	.xword str$ValueError.02fb7950
	.xword builtin$ValueError
	.size builtin$ValueError$entry, . - builtin$ValueError$entry

	.section .note.GNU-stack,"",@progbits
