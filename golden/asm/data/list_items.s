// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "list_items.py"

// swap
	.text
	.p2align 4
	.set .Llist_items.swap.line, 2
	.type list_items.swap, %function
list_items.swap:
.Llist_items.swap$start:
	.cfi_startproc
	.loc 1 .Llist_items.swap.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Llist_items.swap.stack
.Llist_items.swap.stack.ok:
	mov x8, x0                         // result
	mov x10, x1                        // result
	mov x9, x2                         // result
// a[i], a[j] = a[j], a[i]
	.loc 1 .Llist_items.swap.line+1 18
	tbz w9, #0, .Llist_items.swap.start.slow1 // branch.bit (not tst)
	tst x8, #7                         // tst
	b.ne .Llist_items.swap.start.slow1 // branch.test
	ldr w11, [x8]                      // getitem; mem.offset
	cmp x11, #11                       // cmp.imm
	b.eq .Llist_items.swap.start.k3    // branch.cmp
	cmp x11, #12                       // cmp.imm
	b.ne .Llist_items.swap.start.slow1 // branch.cmp
	ldr x11, [x8, #8]                  // getitem; mem.offset
	asr x12, x9, #1                    // getitem; asr
	cmp x12, x11                       // cmp
	b.hs .Llist_items.swap.start.slow3 // branch.cmp
.Llist_items.swap.start.k8:
	add x11, x8, #16                   // getitem; offset
	ldr x11, [x11, x12, lsl #3]        // getitem; mem.index
.Llist_items.swap.start.k1:
	.loc 1 .Llist_items.swap.line+1 24
	tbz w10, #0, .Llist_items.swap.start.slow4 // branch.bit (not tst)
	tst x8, #7                         // tst
	b.ne .Llist_items.swap.start.slow4 // branch.test
	ldr w12, [x8]                      // getitem; mem.offset
	cmp x12, #11                       // cmp.imm
	b.eq .Llist_items.swap.start.k12   // branch.cmp
	cmp x12, #12                       // cmp.imm
	b.ne .Llist_items.swap.start.slow4 // branch.cmp
	ldr x12, [x8, #8]                  // getitem; mem.offset
	asr x13, x10, #1                   // getitem; asr
	cmp x13, x12                       // cmp
	b.hs .Llist_items.swap.start.slow6 // branch.cmp
.Llist_items.swap.start.k17:
	add x12, x8, #16                   // getitem; offset
	ldr x12, [x12, x13, lsl #3]        // getitem; mem.index
.Llist_items.swap.start.k10:
	.loc 1 .Llist_items.swap.line+1 5
	tbz w10, #0, .Llist_items.swap.start.slow7 // branch.bit (not tst)
	tst x8, #7                         // tst
	b.ne .Llist_items.swap.start.slow7 // branch.test
	ldr w13, [x8]                      // setitem; mem.offset
	cmp x13, #11                       // cmp.imm
	b.ne .Llist_items.swap.start.slow7 // branch.cmp
	ldr x13, [x8, #8]                  // setitem; mem.offset
	asr x14, x10, #1                   // setitem; asr
	cmp x14, x13                       // cmp
	b.hs .Llist_items.swap.start.slow8 // branch.cmp
.Llist_items.swap.start.k23:
	ldr x10, [x8, #16]                 // setitem; mem.offset
	str x11, [x10, x14, lsl #3]        // setitem; mem.index
.Llist_items.swap.start.k19:
	.loc 1 .Llist_items.swap.line+1 11
	tbz w9, #0, .Llist_items.swap.start.slow9 // branch.bit (not tst)
	tst x8, #7                         // tst
	b.ne .Llist_items.swap.start.slow9 // branch.test
	ldr w10, [x8]                      // setitem; mem.offset
	cmp x10, #11                       // cmp.imm
	b.ne .Llist_items.swap.start.slow9 // branch.cmp
	ldr x10, [x8, #8]                  // setitem; mem.offset
	asr x11, x9, #1                    // setitem; asr
	cmp x11, x10                       // cmp
	b.hs .Llist_items.swap.start.slow10 // branch.cmp
.Llist_items.swap.start.k29:
	ldr x8, [x8, #16]                  // setitem; mem.offset
	str x12, [x8, x11, lsl #3]         // setitem; mem.index
.Llist_items.swap.start.k25:
	.loc 1 .Llist_items.swap.line+1 5
	mov x0, #4                         // argument
.Llist_items.swap.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Llist_items.swap.start.k3:
	.loc 1 .Llist_items.swap.line+1 18
	ldr x11, [x8, #8]                  // getitem; mem.offset
	asr x12, x9, #1                    // getitem; asr
	cmp x12, x11                       // cmp
	b.hs .Llist_items.swap.start.slow2 // branch.cmp
.Llist_items.swap.start.k7:
	ldr x11, [x8, #16]                 // getitem; mem.offset
	ldr x11, [x11, x12, lsl #3]        // getitem; mem.index
	b .Llist_items.swap.start.k1       // jump
.Llist_items.swap.start.k12:
	.loc 1 .Llist_items.swap.line+1 24
	ldr x12, [x8, #8]                  // getitem; mem.offset
	asr x13, x10, #1                   // getitem; asr
	cmp x13, x12                       // cmp
	b.hs .Llist_items.swap.start.slow5 // branch.cmp
.Llist_items.swap.start.k16:
	ldr x12, [x8, #16]                 // getitem; mem.offset
	ldr x12, [x12, x13, lsl #3]        // getitem; mem.index
	b .Llist_items.swap.start.k10      // jump
.Llist_items.swap.start.slow3:
	.loc 1 .Llist_items.swap.line+1 18
	add x12, x12, x11                  // getitem; add
	cmp x12, x11                       // cmp
	b.lo .Llist_items.swap.start.k8    // branch.cmp
.Llist_items.swap.start.slow1:
	mov x0, x8                         // argument
	mov x1, x9                         // argument
	bl pyrk_getitem                    // getitem; call.keeping
.Llist_items.swap.site1:
	mov x11, x0                        // result
	cbnz x11, .Llist_items.swap.start.k1 // branch.zero
.Llist_items.swap.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Llist_items.swap.leave          // return
.Llist_items.swap.start.slow2:
	add x12, x12, x11                  // getitem; add
	cmp x12, x11                       // cmp
	b.lo .Llist_items.swap.start.k7    // branch.cmp
	b .Llist_items.swap.start.slow1
.Llist_items.swap.start.slow6:
	.loc 1 .Llist_items.swap.line+1 24
	add x13, x13, x12                  // getitem; add
	cmp x13, x12                       // cmp
	b.lo .Llist_items.swap.start.k17   // branch.cmp
.Llist_items.swap.start.slow4:
	mov x0, x8                         // argument
	mov x1, x10                        // argument
	bl pyrk_getitem                    // getitem; call.keeping
.Llist_items.swap.site2:
	mov x12, x0                        // result
	cbz x12, .Llist_items.swap.landing // branch.zero
	b .Llist_items.swap.start.k10
.Llist_items.swap.start.slow5:
	add x13, x13, x12                  // getitem; add
	cmp x13, x12                       // cmp
	b.lo .Llist_items.swap.start.k16   // branch.cmp
	b .Llist_items.swap.start.slow4
.Llist_items.swap.start.slow8:
	.loc 1 .Llist_items.swap.line+1 5
	add x14, x14, x13                  // setitem; add
	cmp x14, x13                       // cmp
	b.lo .Llist_items.swap.start.k23   // branch.cmp
.Llist_items.swap.start.slow7:
	mov x0, x8                         // argument
	mov x1, x10                        // argument
	mov x2, x11                        // argument
	bl pyrk_setitem                    // setitem; call.keeping
.Llist_items.swap.site3:
	cbz x0, .Llist_items.swap.landing  // branch.zero
	b .Llist_items.swap.start.k19
.Llist_items.swap.start.slow10:
	.loc 1 .Llist_items.swap.line+1 11
	add x11, x11, x10                  // setitem; add
	cmp x11, x10                       // cmp
	b.lo .Llist_items.swap.start.k29   // branch.cmp
.Llist_items.swap.start.slow9:
	mov x0, x8                         // argument
	mov x1, x9                         // argument
	mov x2, x12                        // argument
	bl pyrk_setitem                    // setitem; call.keeping
.Llist_items.swap.site4:
	cbz x0, .Llist_items.swap.landing  // branch.zero
	b .Llist_items.swap.start.k25
.Llist_items.swap.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Llist_items.swap.stack.ok
	b .Llist_items.swap.leave          // RecursionError
	.cfi_endproc
.Llist_items.swap$end:
	.size list_items.swap, . - list_items.swap
	.section .rodata
	.p2align 2
.Llist_items.swap$sites:
	.word .Llist_items.swap.site1 - .Llist_items.swap$start, 1, 1, 17, 21
	.word .Llist_items.swap.site2 - .Llist_items.swap$start, 1, 1, 23, 27
	.word .Llist_items.swap.site3 - .Llist_items.swap$start, 1, 1, 4, 8
	.word .Llist_items.swap.site4 - .Llist_items.swap$start, 1, 1, 10, 14
	.set .Llist_items.swap$nsites, 4

// <module>
	.text
	.p2align 4
	.set .Llist_items.$module$.line, 1
	.type list_items.$module$, %function
list_items.$module$:
.Llist_items.$module$$start:
	.cfi_startproc
	.loc 1 .Llist_items.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def swap(a, i, j):
	.loc 1 .Llist_items.$module$.line+1 1
	ldr x0, =list_items.swap$desc      // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.swap-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Llist_items.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Llist_items.$module$$end:
	.size list_items.$module$, . - list_items.$module$
	.section .rodata
	.p2align 2
.Llist_items.$module$$sites:
	.set .Llist_items.$module$$nsites, 0

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
// str 'a'
	.balign 8
	.type str$a.14b9f8c6, %object
str$a.14b9f8c6:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "a"
	.size str$a.14b9f8c6, . - str$a.14b9f8c6
// str 'i'
	.balign 8
	.type str$i.1ca95f16, %object
str$i.1ca95f16:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "i"
	.size str$i.1ca95f16, . - str$i.1ca95f16
// str 'j'
	.balign 8
	.type str$j.63d23ead, %object
str$j.63d23ead:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "j"
	.size str$j.63d23ead, . - str$j.63d23ead
// str 'list_items.py'
	.balign 8
	.type str$list_items_py.78fbafb0, %object
str$list_items_py.78fbafb0:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 13
	.ascii "list_items.py"
	.size str$list_items_py.78fbafb0, . - str$list_items_py.78fbafb0
// str 'swap'
	.balign 8
	.type str$swap.2ae6e8dd, %object
str$swap.2ae6e8dd:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 4
	.ascii "swap"
	.size str$swap.2ae6e8dd, . - str$swap.2ae6e8dd
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
	.type tuple$1.d14e0c09, %object
tuple$1.d14e0c09:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$swap.2ae6e8dd
	.size tuple$1.d14e0c09, . - tuple$1.d14e0c09
// tuple of 3
	.balign 8
	.type tuple$3.7b63f208, %object
tuple$3.7b63f208:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 3
	.xword str$a.14b9f8c6
	.xword str$i.1ca95f16
	.xword str$j.63d23ead
	.size tuple$3.7b63f208, . - tuple$3.7b63f208
// function swap
	.balign 8
	.type list_items.swap$desc, %object
list_items.swap$desc:
	.xword list_items.swap
	.xword str$swap.2ae6e8dd
	.xword str$swap.2ae6e8dd
	.xword tuple$3.7b63f208
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 3
	.word 0
	.word 0
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Llist_items.swap$start
	.xword .Llist_items.swap$end
	.xword .Llist_items.swap$sites
	.xword .Llist_items.swap$nsites
	.xword list_items.swap$source
	.xword 47
	.size list_items.swap$desc, . - list_items.swap$desc
// function <module>
	.balign 8
	.type list_items.$module$$desc, %object
list_items.$module$$desc:
	.xword list_items.$module$
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
	.xword .Llist_items.$module$$start
	.xword .Llist_items.$module$$end
	.xword .Llist_items.$module$$sites
	.xword .Llist_items.$module$$nsites
	.xword list_items.$module$$source
	.xword 41
	.size list_items.$module$$desc, . - list_items.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$list_items_py.78fbafb0
	.xword 4
	.xword list_items.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.d14e0c09
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
	.xword list_items.swap$desc
	.xword list_items.$module$$desc
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
	.xword str$list_items_py.78fbafb0
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of swap
	.type list_items.swap$source, %object
list_items.swap$source:
	.ascii "def swap(a, i, j):\012"
	.ascii "    a[i], a[j] = a[j], a[i]\012"
	.size list_items.swap$source, . - list_items.swap$source
// source lines of <module>
	.type list_items.$module$$source, %object
list_items.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def swap(a, i, j):\012"
	.size list_items.$module$$source, . - list_items.$module$$source

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
	.type __main__$var.swap, %object
__main__$var.swap:
	.xword 0
	.size __main__$var.swap, . - __main__$var.swap

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
