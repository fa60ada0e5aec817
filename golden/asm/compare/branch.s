// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "branch.py"

// sign
	.text
	.p2align 4
	.set .Lbranch.sign.line, 2
	.type branch.sign, %function
branch.sign:
.Lbranch.sign$start:
	.cfi_startproc
	.loc 1 .Lbranch.sign.line+0 1
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lbranch.sign.stack
.Lbranch.sign.stack.ok:
	mov x8, x0                         // result
// if x < 0:
	.loc 1 .Lbranch.sign.line+1 8
	tbz w8, #0, .Lbranch.sign.start.t3generic // branch.bit (not tst)
	cmp x8, #1                         // cmp.imm
	b.lt .Lbranch.sign.if1.then.early  // branch.cmp
// elif x == 0:
	.loc 1 .Lbranch.sign.line+3 10
	cmp x8, #1                         // cmp.imm
	b.eq .Lbranch.sign.if2.then.early  // branch.cmp
// return 1
	.loc 1 .Lbranch.sign.line+5 5
	mov x0, #3                         // argument
	ret                                // return
.Lbranch.sign.if1.end:
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	mov x0, #3                         // argument
.Lbranch.sign.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lbranch.sign.if2.then:
// return 0
	.loc 1 .Lbranch.sign.line+4 9
	mov x0, #1                         // argument
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lbranch.sign.if1.then:
// return -1
	.loc 1 .Lbranch.sign.line+2 9
	mov x0, #-1                        // argument
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lbranch.sign.if1.then.early:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	mov x0, #-1                        // argument
	ret                                // return
.Lbranch.sign.if2.then.early:
// return 0
	.loc 1 .Lbranch.sign.line+4 9
	mov x0, #1                         // argument
	ret                                // return
.Lbranch.sign.start.t3generic:
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// if x < 0:
	.loc 1 .Lbranch.sign.line+1 8
	mov x0, x8                         // argument
	mov x1, #1                         // argument
	bl pyrk_lt                         // compare.generic; call.keeping
.Lbranch.sign.site1:
	cbz x0, .Lbranch.sign.landing      // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lbranch.sign.if1.then        // branch.cmp
	cmp x0, #12                        // cmp.imm
	b.ne .Lbranch.sign.start.t3generic.slow1 // branch.cmp
.Lbranch.sign.if1.else.v2:
// elif x == 0:
	.loc 1 .Lbranch.sign.line+3 10
	mov x0, x8                         // argument
	mov x1, #1                         // argument
	bl pyrk_eq                         // compare; call.keeping
.Lbranch.sign.site2:
	cbz x0, .Lbranch.sign.landing      // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lbranch.sign.if2.then        // branch.cmp
	cmp x0, #12                        // cmp.imm
	b.eq .Lbranch.sign.if1.end         // branch.cmp
	bl pyrk_truth                      // truth; call.keeping
.Lbranch.sign.site3:
	cbnz x0, .Lbranch.sign.if1.else.v2.k5 // branch.zero
.Lbranch.sign.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lbranch.sign.leave              // return
.Lbranch.sign.start.t3generic.slow1:
// if x < 0:
	.loc 1 .Lbranch.sign.line+1 8
	bl pyrk_truth                      // truth; call.keeping
.Lbranch.sign.site4:
	cbz x0, .Lbranch.sign.landing      // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lbranch.sign.if1.then        // branch.cmp
	b .Lbranch.sign.if1.else.v2
.Lbranch.sign.if1.else.v2.k5:
// elif x == 0:
	.loc 1 .Lbranch.sign.line+3 10
	cmp x0, #20                        // cmp.imm
	b.eq .Lbranch.sign.if2.then        // branch.cmp
	b .Lbranch.sign.if1.end
.Lbranch.sign.stack:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	bl pyrk_stack_check                // stack check
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	cbnz x16, .Lbranch.sign.stack.ok
	ret                                // RecursionError
	.cfi_endproc
.Lbranch.sign$end:
	.size branch.sign, . - branch.sign
	.section .rodata
	.p2align 2
.Lbranch.sign$sites:
	.word .Lbranch.sign.site1 - .Lbranch.sign$start, 1, 1, 7, 12
	.word .Lbranch.sign.site2 - .Lbranch.sign$start, 3, 3, 9, 15
	.word .Lbranch.sign.site3 - .Lbranch.sign$start, 3, 3, 9, 15
	.word .Lbranch.sign.site4 - .Lbranch.sign$start, 1, 1, 7, 12
	.set .Lbranch.sign$nsites, 4

// <module>
	.text
	.p2align 4
	.set .Lbranch.$module$.line, 1
	.type branch.$module$, %function
branch.$module$:
.Lbranch.$module$$start:
	.cfi_startproc
	.loc 1 .Lbranch.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def sign(x):
	.loc 1 .Lbranch.$module$.line+1 1
	ldr x0, =branch.sign$desc          // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.sign-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lbranch.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lbranch.$module$$end:
	.size branch.$module$, . - branch.$module$
	.section .rodata
	.p2align 2
.Lbranch.$module$$sites:
	.set .Lbranch.$module$$nsites, 0

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
// str 'branch.py'
	.balign 8
	.type str$branch_py.494c7e3c, %object
str$branch_py.494c7e3c:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 9
	.ascii "branch.py"
	.size str$branch_py.494c7e3c, . - str$branch_py.494c7e3c
// str 'sign'
	.balign 8
	.type str$sign.02e67ca8, %object
str$sign.02e67ca8:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 4
	.ascii "sign"
	.size str$sign.02e67ca8, . - str$sign.02e67ca8
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
	.type tuple$1.b2089fe2, %object
tuple$1.b2089fe2:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$sign.02e67ca8
	.size tuple$1.b2089fe2, . - tuple$1.b2089fe2
// function sign
	.balign 8
	.type branch.sign$desc, %object
branch.sign$desc:
	.xword branch.sign
	.xword str$sign.02e67ca8
	.xword str$sign.02e67ca8
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
	.xword .Lbranch.sign$start
	.xword .Lbranch.sign$end
	.xword .Lbranch.sign$sites
	.xword .Lbranch.sign$nsites
	.xword branch.sign$source
	.xword 92
	.size branch.sign$desc, . - branch.sign$desc
// function <module>
	.balign 8
	.type branch.$module$$desc, %object
branch.$module$$desc:
	.xword branch.$module$
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
	.xword .Lbranch.$module$$start
	.xword .Lbranch.$module$$end
	.xword .Lbranch.$module$$sites
	.xword .Lbranch.$module$$nsites
	.xword branch.$module$$source
	.xword 35
	.size branch.$module$$desc, . - branch.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$branch_py.494c7e3c
	.xword 4
	.xword branch.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.b2089fe2
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
	.xword branch.sign$desc
	.xword branch.$module$$desc
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
	.xword str$branch_py.494c7e3c
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of sign
	.type branch.sign$source, %object
branch.sign$source:
	.ascii "def sign(x):\012"
	.ascii "    if x < 0:\012"
	.ascii "        return -1\012"
	.ascii "    elif x == 0:\012"
	.ascii "        return 0\012"
	.ascii "    return 1\012"
	.size branch.sign$source, . - branch.sign$source
// source lines of <module>
	.type branch.$module$$source, %object
branch.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def sign(x):\012"
	.size branch.$module$$source, . - branch.$module$$source

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
	.type __main__$var.sign, %object
__main__$var.sign:
	.xword 0
	.size __main__$var.sign, . - __main__$var.sign

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
