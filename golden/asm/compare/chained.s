// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "chained.py"

// inside
	.text
	.p2align 4
	.set .Lchained.inside.line, 2
	.type chained.inside, %function
chained.inside:
.Lchained.inside$start:
	.cfi_startproc
	.loc 1 .Lchained.inside.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lchained.inside.stack
.Lchained.inside.stack.ok:
	mov x8, x1                         // result
	mov x9, x2                         // result
// return lo <= x < hi
	.loc 1 .Lchained.inside.line+1 12
	and x10, x0, x8                    // compare; and
	tbz w10, #0, .Lchained.inside.start.slow1 // branch.bit (not tst)
	cmp x0, x8                         // cmp
	b.le .Lchained.inside.start.k1     // branch.cmp
	mov x10, #12                       // edge
.Lchained.inside.start.k3:
	cmp x10, #20                       // cmp.imm
	b.eq .Lchained.inside.compare1.next // branch.cmp
	cmp x10, #12                       // cmp.imm
	b.ne .Lchained.inside.start.slow2  // branch.cmp
.Lchained.inside.start.k7:
	mov x0, x10                        // edge
.Lchained.inside.compare1.end:
	.loc 1 .Lchained.inside.line+1 5
.Lchained.inside.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lchained.inside.start.k1:
	.loc 1 .Lchained.inside.line+1 12
	mov x10, #20                       // edge
	b .Lchained.inside.start.k3        // jump
.Lchained.inside.compare1.next:
	and x10, x8, x9                    // compare; and
	tbz w10, #0, .Lchained.inside.compare1.next.slow1 // branch.bit (not tst)
	cmp x8, x9                         // cmp
	b.lt .Lchained.inside.compare1.next.k1 // branch.cmp
	mov x10, #12                       // edge
.Lchained.inside.compare1.next.k3:
	mov x0, x10                        // edge
	b .Lchained.inside.compare1.end    // jump
.Lchained.inside.compare1.next.k1:
	mov x10, #20                       // edge
	b .Lchained.inside.compare1.next.k3 // jump
.Lchained.inside.start.slow1:
	mov x1, x8                         // argument
	bl pyrk_le                         // compare; call.keeping
.Lchained.inside.site1:
	mov x10, x0                        // result
	cbnz x10, .Lchained.inside.start.k3 // branch.zero
.Lchained.inside.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lchained.inside.leave           // return
.Lchained.inside.start.slow2:
	mov x0, x10                        // argument
	bl pyrk_truth                      // truth; call.keeping
.Lchained.inside.site2:
	cbz x0, .Lchained.inside.landing   // branch.zero
	cmp x0, #20                        // cmp.imm
	b.eq .Lchained.inside.compare1.next // branch.cmp
	b .Lchained.inside.start.k7
.Lchained.inside.compare1.next.slow1:
	mov x0, x8                         // argument
	mov x1, x9                         // argument
	bl pyrk_lt                         // compare; call.keeping
.Lchained.inside.site3:
	mov x10, x0                        // result
	cbz x10, .Lchained.inside.landing  // branch.zero
	b .Lchained.inside.compare1.next.k3
.Lchained.inside.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lchained.inside.stack.ok
	b .Lchained.inside.leave           // RecursionError
	.cfi_endproc
.Lchained.inside$end:
	.size chained.inside, . - chained.inside
	.section .rodata
	.p2align 2
.Lchained.inside$sites:
	.word .Lchained.inside.site1 - .Lchained.inside$start, 1, 1, 11, 23
	.word .Lchained.inside.site2 - .Lchained.inside$start, 1, 1, 11, 23
	.word .Lchained.inside.site3 - .Lchained.inside$start, 1, 1, 11, 23
	.set .Lchained.inside$nsites, 3

// <module>
	.text
	.p2align 4
	.set .Lchained.$module$.line, 1
	.type chained.$module$, %function
chained.$module$:
.Lchained.$module$$start:
	.cfi_startproc
	.loc 1 .Lchained.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def inside(lo, x, hi):
	.loc 1 .Lchained.$module$.line+1 1
	ldr x0, =chained.inside$desc       // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.inside-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lchained.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lchained.$module$$end:
	.size chained.$module$, . - chained.$module$
	.section .rodata
	.p2align 2
.Lchained.$module$$sites:
	.set .Lchained.$module$$nsites, 0

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
// str 'chained.py'
	.balign 8
	.type str$chained_py.e8066ef0, %object
str$chained_py.e8066ef0:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 10
	.ascii "chained.py"
	.size str$chained_py.e8066ef0, . - str$chained_py.e8066ef0
// str 'hi'
	.balign 8
	.type str$hi.2cc572c8, %object
str$hi.2cc572c8:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 2
	.ascii "hi"
	.size str$hi.2cc572c8, . - str$hi.2cc572c8
// str 'inside'
	.balign 8
	.type str$inside.184ff2b7, %object
str$inside.184ff2b7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 6
	.ascii "inside"
	.size str$inside.184ff2b7, . - str$inside.184ff2b7
// str 'lo'
	.balign 8
	.type str$lo.8453a223, %object
str$lo.8453a223:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 2
	.ascii "lo"
	.size str$lo.8453a223, . - str$lo.8453a223
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
	.type tuple$1.c6b77997, %object
tuple$1.c6b77997:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$inside.184ff2b7
	.size tuple$1.c6b77997, . - tuple$1.c6b77997
// tuple of 3
	.balign 8
	.type tuple$3.fbf6325d, %object
tuple$3.fbf6325d:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 3
	.xword str$lo.8453a223
	.xword str$x.543deef1
	.xword str$hi.2cc572c8
	.size tuple$3.fbf6325d, . - tuple$3.fbf6325d
// function inside
	.balign 8
	.type chained.inside$desc, %object
chained.inside$desc:
	.xword chained.inside
	.xword str$inside.184ff2b7
	.xword str$inside.184ff2b7
	.xword tuple$3.fbf6325d
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
	.xword .Lchained.inside$start
	.xword .Lchained.inside$end
	.xword .Lchained.inside$sites
	.xword .Lchained.inside$nsites
	.xword chained.inside$source
	.xword 47
	.size chained.inside$desc, . - chained.inside$desc
// function <module>
	.balign 8
	.type chained.$module$$desc, %object
chained.$module$$desc:
	.xword chained.$module$
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
	.xword .Lchained.$module$$start
	.xword .Lchained.$module$$end
	.xword .Lchained.$module$$sites
	.xword .Lchained.$module$$nsites
	.xword chained.$module$$source
	.xword 45
	.size chained.$module$$desc, . - chained.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$chained_py.e8066ef0
	.xword 4
	.xword chained.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.c6b77997
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
	.xword chained.inside$desc
	.xword chained.$module$$desc
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
	.xword str$chained_py.e8066ef0
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of inside
	.type chained.inside$source, %object
chained.inside$source:
	.ascii "def inside(lo, x, hi):\012"
	.ascii "    return lo <= x < hi\012"
	.size chained.inside$source, . - chained.inside$source
// source lines of <module>
	.type chained.$module$$source, %object
chained.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def inside(lo, x, hi):\012"
	.size chained.$module$$source, . - chained.$module$$source

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
	.type __main__$var.inside, %object
__main__$var.inside:
	.xword 0
	.size __main__$var.inside, . - __main__$var.inside

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
