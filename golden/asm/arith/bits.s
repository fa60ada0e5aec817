// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "bits.py"

// mix
	.text
	.p2align 4
	.set .Lbits.mix.line, 2
	.type bits.mix, %function
bits.mix:
.Lbits.mix$start:
	.cfi_startproc
	.loc 1 .Lbits.mix.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lbits.mix.stack
.Lbits.mix.stack.ok:
	mov x8, x0                         // result
// return ((h ^ b) << 5 | h >> 3) & 65535
	.loc 1 .Lbits.mix.line+1 14
	and x9, x8, x1                     // binary; and
	tbz w9, #0, .Lbits.mix.start.slow1 // branch.bit (not tst)
	eor x9, x8, x1                     // binary; eor
	orr x9, x9, #1                     // binary; orr.imm
.Lbits.mix.start.k1:
	.loc 1 .Lbits.mix.line+1 13
	tbz w9, #0, .Lbits.mix..k.t3generic // branch.bit (not tst)
	sub x10, x9, #1                    // is_unset; sub.imm
	lsl x11, x10, #5                   // is_unset; lsl
	cmp x10, x11, asr #5               // cmp.shifted
	b.ne .Lbits.mix..k.t3generic       // branch.cmp
	.loc 1 .Lbits.mix.line+1 28
	tbz w8, #0, .Lbits.mix..k.k.slow1  // branch.bit (not tst)
	asr x8, x8, #3                     // binary; asr
	orr x8, x8, #1                     // binary; orr.imm
.Lbits.mix..k.k.k1:
	.loc 1 .Lbits.mix.line+1 13
	tbz w8, #0, .Lbits.mix..k.k.slow2  // branch.bit (not tst)
	add x9, x11, #1                    // is_unset; add.imm
	orr x8, x9, x8                     // binary; orr
.Lbits.mix..k.k.k.k:
	.loc 1 .Lbits.mix.line+1 12
	tbz w8, #0, .Lbits.mix..k.k.k.k.slow1 // branch.bit (not tst)
	and x8, x8, #0x1ffff               // binary; and.imm
	mov x0, x8                         // edge
.Lbits.mix..k.k.k.k.k1:
	.loc 1 .Lbits.mix.line+1 5
.Lbits.mix.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lbits.mix.start.slow1:
	.loc 1 .Lbits.mix.line+1 14
	mov x0, x8                         // argument
	bl pyrk_xor                        // binary; call.keeping
.Lbits.mix.site1:
	mov x9, x0                         // result
	cbnz x9, .Lbits.mix.start.k1       // branch.zero
.Lbits.mix.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lbits.mix.leave                 // return
.Lbits.mix..k.k.slow1:
	.loc 1 .Lbits.mix.line+1 28
	mov x0, x8                         // argument
	mov x1, #7                         // argument
	bl pyrk_rshift                     // binary; call.keeping
.Lbits.mix.site2:
	mov x8, x0                         // result
	cbz x8, .Lbits.mix.landing         // branch.zero
	b .Lbits.mix..k.k.k1
.Lbits.mix..k.k.slow2:
	.loc 1 .Lbits.mix.line+1 13
	add x0, x11, #1                    // is_unset; add.imm
	mov x1, x8                         // argument
	bl pyrk_or                         // binary; call.keeping
.Lbits.mix.site3:
	mov x8, x0                         // result
	cbz x8, .Lbits.mix.landing         // branch.zero
	b .Lbits.mix..k.k.k.k
.Lbits.mix..k.t3generic:
	mov x0, x9                         // argument
	mov x1, #11                        // argument
	bl pyrk_lshift                     // binary.generic; call.keeping
.Lbits.mix.site4:
	mov x9, x0                         // result
	cbz x9, .Lbits.mix.landing         // branch.zero
	.loc 1 .Lbits.mix.line+1 28
	mov x0, x8                         // argument
	mov x1, #7                         // argument
	bl pyrk_rshift                     // binary; call.keeping
.Lbits.mix.site5:
	cbz x0, .Lbits.mix.landing         // branch.zero
	.loc 1 .Lbits.mix.line+1 13
	mov x1, x0                         // argument
	mov x0, x9                         // argument
	bl pyrk_or                         // binary; call.keeping
.Lbits.mix.site6:
	mov x8, x0                         // result
	cbz x8, .Lbits.mix.landing         // branch.zero
	b .Lbits.mix..k.k.k.k
.Lbits.mix..k.k.k.k.slow1:
	.loc 1 .Lbits.mix.line+1 12
	mov x0, x8                         // argument
	orr x1, xzr, #0x1ffff              // argument
	bl pyrk_and                        // binary; call.keeping
.Lbits.mix.site7:
	cbz x0, .Lbits.mix.landing         // branch.zero
	b .Lbits.mix..k.k.k.k.k1
.Lbits.mix.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lbits.mix.stack.ok
	b .Lbits.mix.leave                 // RecursionError
	.cfi_endproc
.Lbits.mix$end:
	.size bits.mix, . - bits.mix
	.section .rodata
	.p2align 2
.Lbits.mix$sites:
	.word .Lbits.mix.site1 - .Lbits.mix$start, 1, 1, 13, 18
	.word .Lbits.mix.site2 - .Lbits.mix$start, 1, 1, 27, 33
	.word .Lbits.mix.site3 - .Lbits.mix$start, 1, 1, 12, 33
	.word .Lbits.mix.site4 - .Lbits.mix$start, 1, 1, 12, 24
	.word .Lbits.mix.site5 - .Lbits.mix$start, 1, 1, 27, 33
	.word .Lbits.mix.site6 - .Lbits.mix$start, 1, 1, 12, 33
	.word .Lbits.mix.site7 - .Lbits.mix$start, 1, 1, 11, 42
	.set .Lbits.mix$nsites, 7

// <module>
	.text
	.p2align 4
	.set .Lbits.$module$.line, 1
	.type bits.$module$, %function
bits.$module$:
.Lbits.$module$$start:
	.cfi_startproc
	.loc 1 .Lbits.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def mix(h, b):
	.loc 1 .Lbits.$module$.line+1 1
	ldr x0, =bits.mix$desc             // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.mix-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lbits.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lbits.$module$$end:
	.size bits.$module$, . - bits.$module$
	.section .rodata
	.p2align 2
.Lbits.$module$$sites:
	.set .Lbits.$module$$nsites, 0

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
// str 'bits.py'
	.balign 8
	.type str$bits_py.b84b502a, %object
str$bits_py.b84b502a:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 7
	.ascii "bits.py"
	.size str$bits_py.b84b502a, . - str$bits_py.b84b502a
// str 'h'
	.balign 8
	.type str$h.ccce4643, %object
str$h.ccce4643:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "h"
	.size str$h.ccce4643, . - str$h.ccce4643
// str 'mix'
	.balign 8
	.type str$mix.672ddd5f, %object
str$mix.672ddd5f:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "mix"
	.size str$mix.672ddd5f, . - str$mix.672ddd5f
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
	.type tuple$1.9a9ebe05, %object
tuple$1.9a9ebe05:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$mix.672ddd5f
	.size tuple$1.9a9ebe05, . - tuple$1.9a9ebe05
// tuple of 2
	.balign 8
	.type tuple$2.c3a67d5e, %object
tuple$2.c3a67d5e:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 2
	.xword str$h.ccce4643
	.xword str$b.786ef011
	.size tuple$2.c3a67d5e, . - tuple$2.c3a67d5e
// function mix
	.balign 8
	.type bits.mix$desc, %object
bits.mix$desc:
	.xword bits.mix
	.xword str$mix.672ddd5f
	.xword str$mix.672ddd5f
	.xword tuple$2.c3a67d5e
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
	.xword .Lbits.mix$start
	.xword .Lbits.mix$end
	.xword .Lbits.mix$sites
	.xword .Lbits.mix$nsites
	.xword bits.mix$source
	.xword 58
	.size bits.mix$desc, . - bits.mix$desc
// function <module>
	.balign 8
	.type bits.$module$$desc, %object
bits.$module$$desc:
	.xword bits.$module$
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
	.xword .Lbits.$module$$start
	.xword .Lbits.$module$$end
	.xword .Lbits.$module$$sites
	.xword .Lbits.$module$$nsites
	.xword bits.$module$$source
	.xword 37
	.size bits.$module$$desc, . - bits.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$bits_py.b84b502a
	.xword 4
	.xword bits.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.9a9ebe05
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
	.xword bits.mix$desc
	.xword bits.$module$$desc
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
	.xword str$bits_py.b84b502a
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of mix
	.type bits.mix$source, %object
bits.mix$source:
	.ascii "def mix(h, b):\012"
	.ascii "    return ((h ^ b) << 5 | h >> 3) & 65535\012"
	.size bits.mix$source, . - bits.mix$source
// source lines of <module>
	.type bits.$module$$source, %object
bits.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def mix(h, b):\012"
	.size bits.$module$$source, . - bits.$module$$source

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
	.type __main__$var.mix, %object
__main__$var.mix:
	.xword 0
	.size __main__$var.mix, . - __main__$var.mix

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
