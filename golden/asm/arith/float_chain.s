// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "float_chain.py"

// area
	.text
	.p2align 4
	.set .Lfloat_chain.area.line, 2
	.type float_chain.area, %function
float_chain.area:
.Lfloat_chain.area$start:
	.cfi_startproc
	.loc 1 .Lfloat_chain.area.line+0 1
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lfloat_chain.area.stack
.Lfloat_chain.area.stack.ok:
	mov x8, x1                         // result
// w = w * 0.5
	.loc 1 .Lfloat_chain.area.line+1 9
	tbnz w0, #0, .Lfloat_chain.area.start.slow1 // branch.bit (not tst)
	tbz w0, #1, .Lfloat_chain.area.start.slow1 // branch.bit (not tst)
	ror x9, x0, #3                     // is_type; ror
	mov x10, #0x1000000000000000       // is_type; const.here (not keep in register)
	sub x9, x9, x10                    // is_type; sub
	fmov d16, x9                       // is_type; bits.to_float
.Lfloat_chain.area.start.t1:
	fmov d17, #0.5                     // float.binary; const.here (not keep in register)
	fmul d16, d16, d17                 // float.binary; fmul
// return w * h + 1.0
	.loc 1 .Lfloat_chain.area.line+3 5
.Lfloat_chain.area..k:
// h = h * 0.25
	.loc 1 .Lfloat_chain.area.line+2 9
	tbnz w8, #0, .Lfloat_chain.area..k.k4.to..k.slow1 // branch.bit (not tst)
	tbz w8, #1, .Lfloat_chain.area..k.k4.to..k.slow1 // branch.bit (not tst)
	ror x8, x8, #3                     // is_type; ror
	mov x9, #0x1000000000000000        // is_type; const.here (not keep in register)
	sub x8, x8, x9                     // is_type; sub
	fmov d17, x8                       // is_type; bits.to_float
.Lfloat_chain.area..k.t1:
	fmov d18, #0.25                    // float.binary; const.here (not keep in register)
	fmul d17, d17, d18                 // float.binary; fmul
// return w * h + 1.0
	.loc 1 .Lfloat_chain.area.line+3 5
.Lfloat_chain.area..k.k:
	.loc 1 .Lfloat_chain.area.line+3 12
	fmul d16, d16, d17                 // float.binary; fmul
	fmov d17, #1.0                     // float.binary; const.here (not keep in register)
	fadd d0, d16, d17                  // float.binary; fadd
	.loc 1 .Lfloat_chain.area.line+3 5
	fmov x8, d0                        // box.float; float.to_bits
	mov x9, #0x1000000000000000        // box.float; const.here (not keep in register)
	add x8, x8, x9                     // box.float; add
	ror x8, x8, #61                    // box.float; ror
	tbnz w8, #0, .Lfloat_chain.area..k.k.slow1 // branch.bit (not tst)
	tbz w8, #1, .Lfloat_chain.area..k.k.slow1 // branch.bit (not tst)
	mov x0, x8                         // edge
.Lfloat_chain.area..k.k.k2:
.Lfloat_chain.area.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lfloat_chain.area.start.slow1:
// w = w * 0.5
	.loc 1 .Lfloat_chain.area.line+1 9
	tst x0, #7                         // tst
	b.eq .Lfloat_chain.area.start.k5   // branch.test
.Lfloat_chain.area.start.t2:
	tbz w0, #0, .Lfloat_chain.area.start.t5generic // branch.bit (not tst)
	asr x9, x0, #1                     // unbox.smi; asr
	scvtf d16, x9                      // int.to_float; scvtf
	fmov d17, #0.5                     // float.binary; const.here (not keep in register)
	fmul d16, d16, d17                 // float.binary; fmul
// return w * h + 1.0
	.loc 1 .Lfloat_chain.area.line+3 5
	b .Lfloat_chain.area..k            // jump
.Lfloat_chain.area.start.k5:
// w = w * 0.5
	.loc 1 .Lfloat_chain.area.line+1 9
	ldr w9, [x0]                       // is_type; mem.offset
	cmp x9, #6                         // cmp.imm
	b.ne .Lfloat_chain.area.start.t2   // branch.cmp
	ldr d16, [x0, #8]                  // is_type; mem.offset
	b .Lfloat_chain.area.start.t1      // jump
.Lfloat_chain.area.start.t5generic:
	mov x1, #2                         // argument
	movk x1, #0x7f00, lsl #48
	bl pyrk_mul                        // binary.generic; call.keeping
.Lfloat_chain.area.site1:
	mov x9, x0                         // result
	cbz x9, .Lfloat_chain.area.landing // branch.zero
// h = h * 0.25
	.loc 1 .Lfloat_chain.area.line+2 9
	mov x0, x8                         // argument
	mov x1, #2                         // argument
	movk x1, #0x7e80, lsl #48
	bl pyrk_mul                        // binary; call.keeping
.Lfloat_chain.area.site2:
	cbz x0, .Lfloat_chain.area.landing // branch.zero
// return w * h + 1.0
	.loc 1 .Lfloat_chain.area.line+3 5
	mov x1, x0                         // edge
	mov x0, x9                         // edge
.Lfloat_chain.area..k.k.v2:
	.loc 1 .Lfloat_chain.area.line+3 12
	bl pyrk_mul                        // binary; call.keeping
.Lfloat_chain.area.site3:
	cbz x0, .Lfloat_chain.area.landing // branch.zero
	mov x1, #2                         // argument
	movk x1, #0x7f80, lsl #48
	bl pyrk_add                        // binary; call.keeping
.Lfloat_chain.area.site4:
	cbz x0, .Lfloat_chain.area.landing // branch.zero
	.loc 1 .Lfloat_chain.area.line+3 5
	b .Lfloat_chain.area.leave         // return
.Lfloat_chain.area..k.k4.to..k.slow1:
// h = h * 0.25
	.loc 1 .Lfloat_chain.area.line+2 9
	str d16, [sp, #16]                 // spill
	tst x8, #7                         // tst
	b.eq .Lfloat_chain.area..k.k5      // branch.test
.Lfloat_chain.area..k.t2:
	tbz w8, #0, .Lfloat_chain.area..k.t5generic // branch.bit (not tst)
	asr x8, x8, #1                     // unbox.smi; asr
	scvtf d16, x8                      // int.to_float; scvtf
	fmov d17, #0.25                    // float.binary; const.here (not keep in register)
	fmul d17, d16, d17                 // float.binary; fmul
// return w * h + 1.0
	.loc 1 .Lfloat_chain.area.line+3 5
	ldr d16, [sp, #16]                 // reload
	b .Lfloat_chain.area..k.k          // jump
.Lfloat_chain.area..k.k5:
// h = h * 0.25
	.loc 1 .Lfloat_chain.area.line+2 9
	ldr w9, [x8]                       // is_type; mem.offset
	cmp x9, #6                         // cmp.imm
	b.ne .Lfloat_chain.area..k.t2      // branch.cmp
	ldr d17, [x8, #8]                  // is_type; mem.offset
	ldr d16, [sp, #16]                 // reload
	b .Lfloat_chain.area..k.t1         // jump
.Lfloat_chain.area..k.t5generic:
	mov x0, x8                         // argument
	mov x1, #2                         // argument
	movk x1, #0x7e80, lsl #48
	bl pyrk_mul                        // binary.generic; call.keeping
.Lfloat_chain.area.site5:
	mov x8, x0                         // result
	cbz x8, .Lfloat_chain.area.landing // branch.zero
// return w * h + 1.0
	.loc 1 .Lfloat_chain.area.line+3 5
	ldr d0, [sp, #16]                  // argument
	bl pyrk_float_box                  // box.float; call.keeping
	mov x1, x8                         // edge
	b .Lfloat_chain.area..k.k.v2       // jump
.Lfloat_chain.area.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lfloat_chain.area.leave         // return
.Lfloat_chain.area..k.k.slow1:
	bl pyrk_float_box                  // box.float; call.keeping
	b .Lfloat_chain.area..k.k.k2       // jump
.Lfloat_chain.area.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lfloat_chain.area.stack.ok
	b .Lfloat_chain.area.leave         // RecursionError
	.cfi_endproc
.Lfloat_chain.area$end:
	.size float_chain.area, . - float_chain.area
	.section .rodata
	.p2align 2
.Lfloat_chain.area$sites:
	.word .Lfloat_chain.area.site1 - .Lfloat_chain.area$start, 1, 1, 8, 15
	.word .Lfloat_chain.area.site2 - .Lfloat_chain.area$start, 2, 2, 8, 16
	.word .Lfloat_chain.area.site3 - .Lfloat_chain.area$start, 3, 3, 11, 16
	.word .Lfloat_chain.area.site4 - .Lfloat_chain.area$start, 3, 3, 11, 22
	.word .Lfloat_chain.area.site5 - .Lfloat_chain.area$start, 2, 2, 8, 16
	.set .Lfloat_chain.area$nsites, 5

// <module>
	.text
	.p2align 4
	.set .Lfloat_chain.$module$.line, 1
	.type float_chain.$module$, %function
float_chain.$module$:
.Lfloat_chain.$module$$start:
	.cfi_startproc
	.loc 1 .Lfloat_chain.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
// def area(w, h):
	.loc 1 .Lfloat_chain.$module$.line+1 1
	ldr x0, =float_chain.area$desc     // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.area-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lfloat_chain.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
	.cfi_endproc
	.ltorg
.Lfloat_chain.$module$$end:
	.size float_chain.$module$, . - float_chain.$module$
	.section .rodata
	.p2align 2
.Lfloat_chain.$module$$sites:
	.set .Lfloat_chain.$module$$nsites, 0

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
// str 'area'
	.balign 8
	.type str$area.cd0767d7, %object
str$area.cd0767d7:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 4
	.ascii "area"
	.size str$area.cd0767d7, . - str$area.cd0767d7
// str 'float_chain.py'
	.balign 8
	.type str$float_chain_py.41113e80, %object
str$float_chain_py.41113e80:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 14
	.ascii "float_chain.py"
	.size str$float_chain_py.41113e80, . - str$float_chain_py.41113e80
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
// str 'w'
	.balign 8
	.type str$w.f9c7966d, %object
str$w.f9c7966d:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "w"
	.size str$w.f9c7966d, . - str$w.f9c7966d
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
	.type tuple$1.19449f20, %object
tuple$1.19449f20:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$area.cd0767d7
	.size tuple$1.19449f20, . - tuple$1.19449f20
// tuple of 2
	.balign 8
	.type tuple$2.bda66f83, %object
tuple$2.bda66f83:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 2
	.xword str$w.f9c7966d
	.xword str$h.ccce4643
	.size tuple$2.bda66f83, . - tuple$2.bda66f83
// function area
	.balign 8
	.type float_chain.area$desc, %object
float_chain.area$desc:
	.xword float_chain.area
	.xword str$area.cd0767d7
	.xword str$area.cd0767d7
	.xword tuple$2.bda66f83
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
	.xword .Lfloat_chain.area$start
	.xword .Lfloat_chain.area$end
	.xword .Lfloat_chain.area$sites
	.xword .Lfloat_chain.area$nsites
	.xword float_chain.area$source
	.xword 72
	.size float_chain.area$desc, . - float_chain.area$desc
// function <module>
	.balign 8
	.type float_chain.$module$$desc, %object
float_chain.$module$$desc:
	.xword float_chain.$module$
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
	.xword .Lfloat_chain.$module$$start
	.xword .Lfloat_chain.$module$$end
	.xword .Lfloat_chain.$module$$sites
	.xword .Lfloat_chain.$module$$nsites
	.xword float_chain.$module$$source
	.xword 38
	.size float_chain.$module$$desc, . - float_chain.$module$$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$float_chain_py.41113e80
	.xword 4
	.xword float_chain.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$1.19449f20
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
	.xword float_chain.area$desc
	.xword float_chain.$module$$desc
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
	.xword str$float_chain_py.41113e80
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of area
	.type float_chain.area$source, %object
float_chain.area$source:
	.ascii "def area(w, h):\012"
	.ascii "    w = w * 0.5\012"
	.ascii "    h = h * 0.25\012"
	.ascii "    return w * h + 1.0\012"
	.size float_chain.area$source, . - float_chain.area$source
// source lines of <module>
	.type float_chain.$module$$source, %object
float_chain.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "def area(w, h):\012"
	.size float_chain.$module$$source, . - float_chain.$module$$source

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
	.type __main__$var.area, %object
__main__$var.area:
	.xword 0
	.size __main__$var.area, . - __main__$var.area

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
