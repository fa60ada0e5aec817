// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "method.py"

// use
	.text
	.p2align 4
	.set .Lmethod.use.line, 10
	.type method.use, %function
method.use:
.Lmethod.use$start:
	.cfi_startproc
	.loc 1 .Lmethod.use.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lmethod.use.stack
.Lmethod.use.stack.ok:
// return p.get()
	.loc 1 .Lmethod.use.line+1 12
	tst x0, #7                         // tst
	b.ne .Lmethod.use.start.slow1      // branch.test
	ldr w8, [x0]                       // call.method; mem.offset
	ldr x9, [x28, #method.use$ic0-PYRL_CONTEXT] // call.method; mem.near
	sub x8, x9, x8, lsl #32            // call.method; sub.shifted
	cmp x8, #2049                      // cmp.imm
	b.ne .Lmethod.use.start.slow1      // branch.cmp
	ldr x8, [x28, #method.use$ic0+8-PYRL_CONTEXT] // call.method; mem.near
	ldr x9, [x8, #8]                   // call.method; mem.offset
	blr x9                             // call.method; call.indirect
.Lmethod.use.site1:
	cbz x0, .Lmethod.use.landing       // branch.zero
.Lmethod.use.start.k1:
	.loc 1 .Lmethod.use.line+1 5
.Lmethod.use.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lmethod.use.start.slow1:
	.loc 1 .Lmethod.use.line+1 12
	ldr x1, =method.use$ic0            // argument
	bl pyrt_method_none                // call.method; call.runtime
.Lmethod.use.site2:
	cbnz x0, .Lmethod.use.start.k1     // branch.zero
.Lmethod.use.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lmethod.use.leave               // return
.Lmethod.use.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lmethod.use.stack.ok
	b .Lmethod.use.leave               // RecursionError
	.cfi_endproc
	.ltorg
.Lmethod.use$end:
	.size method.use, . - method.use
	.section .rodata
	.p2align 2
.Lmethod.use$sites:
	.word .Lmethod.use.site1 - .Lmethod.use$start, 1, 1, 11, 18
	.word .Lmethod.use.site2 - .Lmethod.use$start, 1, 1, 11, 18
	.set .Lmethod.use$nsites, 2

// <module>
	.text
	.p2align 4
	.set .Lmethod.$module$.line, 1
	.type method.$module$, %function
method.$module$:
.Lmethod.$module$$start:
	.cfi_startproc
	.loc 1 .Lmethod.$module$.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lmethod.$module$.stack
.Lmethod.$module$.stack.ok:
// class P:
	.loc 1 .Lmethod.$module$.line+1 1
	ldr x0, =method.P$desc             // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	ldr x1, =str$P.8d3c95f2            // argument
	ldr x2, =tuple$0.0137672d          // argument
	mov x3, #0                         // argument
	bl pyrt_build_class                // build.class; call.runtime
.Lmethod.$module$.site1:
	cbz x0, .Lmethod.$module$.landing  // branch.zero
	str x0, [x28, #__main__$var.P-PYRL_CONTEXT] // global.set; mem.near
// def use(p):
	.loc 1 .Lmethod.$module$.line+9 1
	ldr x0, =method.use$desc           // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	str x0, [x28, #__main__$var.use-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Lmethod.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lmethod.$module$.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lmethod.$module$.leave          // return
.Lmethod.$module$.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lmethod.$module$.stack.ok
	b .Lmethod.$module$.leave          // RecursionError
	.cfi_endproc
	.ltorg
.Lmethod.$module$$end:
	.size method.$module$, . - method.$module$
	.section .rodata
	.p2align 2
.Lmethod.$module$$sites:
	.word .Lmethod.$module$.site1 - .Lmethod.$module$$start, 1, 6, 0, 21
	.set .Lmethod.$module$$nsites, 1

// P
	.text
	.p2align 4
	.set .Lmethod.P.line, 2
	.type method.P, %function
method.P:
.Lmethod.P$start:
	.cfi_startproc
	.loc 1 .Lmethod.P.line+0 1
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	str x19, [sp, #16]                 // save
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	.cfi_offset 19, -16
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lmethod.P.stack
.Lmethod.P.stack.ok:
	mov x19, x0                        // result
// class P:
	.loc 1 .Lmethod.P.line+0 1
	ldr x1, =str$__name__.946d9901     // argument
	ldr x2, =__main__$module           // argument
	ldr x3, =__main__$var.__name__     // argument
	bl pyrt_class_name_get             // class_name.get; call.runtime
.Lmethod.P.site1:
	cbz x0, .Lmethod.P.landing         // branch.zero
	mov x2, x0                         // argument
	mov x0, x19                        // argument
	ldr x1, =str$__module__.93d24936   // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Lmethod.P.site2:
	cbz x0, .Lmethod.P.landing         // branch.zero
	mov x0, x19                        // argument
	ldr x1, =str$__qualname__.7e239df1 // argument
	ldr x2, =str$P.8d3c95f2            // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Lmethod.P.site3:
	cbz x0, .Lmethod.P.landing         // branch.zero
// def __init__(self, x):
	.loc 1 .Lmethod.P.line+1 5
	ldr x0, =method.P.__init__$desc    // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	mov x2, x0                         // result
	mov x0, x19                        // argument
	ldr x1, =str$__init__.230283b3     // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Lmethod.P.site4:
	cbz x0, .Lmethod.P.landing         // branch.zero
// def get(self):
	.loc 1 .Lmethod.P.line+4 5
	ldr x0, =method.P.get$desc         // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	mov x2, x0                         // result
	mov x0, x19                        // argument
	ldr x1, =str$get.836e8fde          // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Lmethod.P.site5:
	cbz x0, .Lmethod.P.landing         // branch.zero
	mov x0, #4                         // argument
.Lmethod.P.leave:
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lmethod.P.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lmethod.P.leave                 // return
.Lmethod.P.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Lmethod.P.stack.ok
	b .Lmethod.P.leave                 // RecursionError
	.cfi_endproc
	.ltorg
.Lmethod.P$end:
	.size method.P, . - method.P
	.section .rodata
	.p2align 2
.Lmethod.P$sites:
	.word .Lmethod.P.site1 - .Lmethod.P$start, 0, 0, 0, 0
	.word .Lmethod.P.site2 - .Lmethod.P$start, 0, 0, 0, 0
	.word .Lmethod.P.site3 - .Lmethod.P$start, 0, 0, 0, 0
	.word .Lmethod.P.site4 - .Lmethod.P$start, 1, 2, 4, 18
	.word .Lmethod.P.site5 - .Lmethod.P$start, 4, 5, 4, 21
	.set .Lmethod.P$nsites, 5

// P.__init__
	.text
	.p2align 4
	.set .Lmethod.P.__init__.line, 3
	.type method.P.__init__, %function
method.P.__init__:
.Lmethod.P.__init__$start:
	.cfi_startproc
	.loc 1 .Lmethod.P.__init__.line+0 1
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lmethod.P.__init__.stack
.Lmethod.P.__init__.stack.ok:
// self.x = x
	.loc 1 .Lmethod.P.__init__.line+1 9
	tst x0, #7                         // tst
	b.ne .Lmethod.P.__init__.start.slow1 // branch.test
	ldr w8, [x0]                       // setattr; mem.offset
	ldr x9, [x28, #method.P.__init__$ic0-PYRL_CONTEXT] // setattr; mem.near
	sub x8, x9, x8, lsl #32            // setattr; sub.shifted
	cmp x8, #2048                      // cmp.imm
	b.hs .Lmethod.P.__init__.start.slow1 // branch.cmp
	str x1, [x0, x8]                   // setattr; mem.index
	ldr w8, [x28, #method.P.__init__$ic0+16-PYRL_CONTEXT] // setattr; mem.near
	str w8, [x0]                       // setattr; mem.offset
	mov x0, #4                         // argument
	ret                                // return
.Lmethod.P.__init__.start.k1:
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	mov x0, #4                         // argument
.Lmethod.P.__init__.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lmethod.P.__init__.start.slow1:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x2, =method.P.__init__$ic0     // argument
	bl pyrk_setattr_cached             // setattr; call.keeping
.Lmethod.P.__init__.site1:
	cbnz x0, .Lmethod.P.__init__.start.k1 // branch.zero
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lmethod.P.__init__.leave        // return
.Lmethod.P.__init__.stack:
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
	cbnz x16, .Lmethod.P.__init__.stack.ok
	ret                                // RecursionError
	.cfi_endproc
	.ltorg
.Lmethod.P.__init__$end:
	.size method.P.__init__, . - method.P.__init__
	.section .rodata
	.p2align 2
.Lmethod.P.__init__$sites:
	.word .Lmethod.P.__init__.site1 - .Lmethod.P.__init__$start, 1, 1, 8, 14
	.set .Lmethod.P.__init__$nsites, 1

// P.get
	.text
	.p2align 4
	.set .Lmethod.P.get.line, 6
	.type method.P.get, %function
method.P.get:
.Lmethod.P.get$start:
	.cfi_startproc
	.loc 1 .Lmethod.P.get.line+0 1
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Lmethod.P.get.stack
.Lmethod.P.get.stack.ok:
// return self.x
	.loc 1 .Lmethod.P.get.line+1 16
	tst x0, #7                         // tst
	b.ne .Lmethod.P.get.start.slow1    // branch.test
	ldr w8, [x0]                       // getattr; mem.offset
	ldr x9, [x28, #method.P.get$ic0-PYRL_CONTEXT] // getattr; mem.near
	sub x8, x9, x8, lsl #32            // getattr; sub.shifted
	cmp x8, #2048                      // cmp.imm
	b.hs .Lmethod.P.get.start.slow1    // branch.cmp
	ldr x8, [x0, x8]                   // getattr; mem.index
	cbz x8, .Lmethod.P.get.start.slow1 // branch.zero
	mov x0, x8                         // edge
	.loc 1 .Lmethod.P.get.line+1 9
	ret                                // return
.Lmethod.P.get.start.k1:
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
.Lmethod.P.get.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Lmethod.P.get.start.slow1:
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	.loc 1 .Lmethod.P.get.line+1 16
	ldr x1, =method.P.get$ic0          // argument
	bl pyrk_getattr_cached             // getattr; call.keeping
.Lmethod.P.get.site1:
	cbnz x0, .Lmethod.P.get.start.k1   // branch.zero
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Lmethod.P.get.leave             // return
.Lmethod.P.get.stack:
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
	cbnz x16, .Lmethod.P.get.stack.ok
	ret                                // RecursionError
	.cfi_endproc
	.ltorg
.Lmethod.P.get$end:
	.size method.P.get, . - method.P.get
	.section .rodata
	.p2align 2
.Lmethod.P.get$sites:
	.word .Lmethod.P.get.site1 - .Lmethod.P.get$start, 1, 1, 15, 21
	.set .Lmethod.P.get$nsites, 1

	.data
// str 'P'
	.balign 8
	.type str$P.8d3c95f2, %object
str$P.8d3c95f2:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "P"
	.size str$P.8d3c95f2, . - str$P.8d3c95f2
// str 'P.__init__'
	.balign 8
	.type str$P___init__.e24f2038, %object
str$P___init__.e24f2038:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 10
	.ascii "P.__init__"
	.size str$P___init__.e24f2038, . - str$P___init__.e24f2038
// str 'P.get'
	.balign 8
	.type str$P_get.31f16e42, %object
str$P_get.31f16e42:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "P.get"
	.size str$P_get.31f16e42, . - str$P_get.31f16e42
// str '__init__'
	.balign 8
	.type str$__init__.230283b3, %object
str$__init__.230283b3:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 8
	.ascii "__init__"
	.size str$__init__.230283b3, . - str$__init__.230283b3
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
// str '__module__'
	.balign 8
	.type str$__module__.93d24936, %object
str$__module__.93d24936:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 10
	.ascii "__module__"
	.size str$__module__.93d24936, . - str$__module__.93d24936
// str '__name__'
	.balign 8
	.type str$__name__.946d9901, %object
str$__name__.946d9901:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 8
	.ascii "__name__"
	.size str$__name__.946d9901, . - str$__name__.946d9901
// str '__qualname__'
	.balign 8
	.type str$__qualname__.7e239df1, %object
str$__qualname__.7e239df1:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 12
	.ascii "__qualname__"
	.size str$__qualname__.7e239df1, . - str$__qualname__.7e239df1
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
// str '.ns'
	.balign 8
	.type str$_ns.de6fee0b, %object
str$_ns.de6fee0b:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii ".ns"
	.size str$_ns.de6fee0b, . - str$_ns.de6fee0b
// str 'get'
	.balign 8
	.type str$get.836e8fde, %object
str$get.836e8fde:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "get"
	.size str$get.836e8fde, . - str$get.836e8fde
// str 'method.py'
	.balign 8
	.type str$method_py.ed9b738b, %object
str$method_py.ed9b738b:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 9
	.ascii "method.py"
	.size str$method_py.ed9b738b, . - str$method_py.ed9b738b
// str 'p'
	.balign 8
	.type str$p.b35738ee, %object
str$p.b35738ee:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "p"
	.size str$p.b35738ee, . - str$p.b35738ee
// str 'self'
	.balign 8
	.type str$self.6a5d0598, %object
str$self.6a5d0598:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 4
	.ascii "self"
	.size str$self.6a5d0598, . - str$self.6a5d0598
// str 'use'
	.balign 8
	.type str$use.07645a64, %object
str$use.07645a64:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "use"
	.size str$use.07645a64, . - str$use.07645a64
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
	.type tuple$1.0773a60b, %object
tuple$1.0773a60b:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$self.6a5d0598
	.size tuple$1.0773a60b, . - tuple$1.0773a60b
// tuple of 1
	.balign 8
	.type tuple$1.24c211f0, %object
tuple$1.24c211f0:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$_ns.de6fee0b
	.size tuple$1.24c211f0, . - tuple$1.24c211f0
// tuple of 1
	.balign 8
	.type tuple$1.d274ef93, %object
tuple$1.d274ef93:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$p.b35738ee
	.size tuple$1.d274ef93, . - tuple$1.d274ef93
// tuple of 2
	.balign 8
	.type tuple$2.0f02497a, %object
tuple$2.0f02497a:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 2
	.xword str$self.6a5d0598
	.xword str$x.543deef1
	.size tuple$2.0f02497a, . - tuple$2.0f02497a
// tuple of 3
	.balign 8
	.type tuple$3.c22034d8, %object
tuple$3.c22034d8:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 3
	.xword str$P.8d3c95f2
	.xword str$use.07645a64
	.xword str$__name__.946d9901
	.size tuple$3.c22034d8, . - tuple$3.c22034d8
// function use
	.balign 8
	.type method.use$desc, %object
method.use$desc:
	.xword method.use
	.xword str$use.07645a64
	.xword str$use.07645a64
	.xword tuple$1.d274ef93
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 1
	.word 0
	.word 0
	.word 0
	.word 10
	.xword 0
	.xword __main__$module
	.xword .Lmethod.use$start
	.xword .Lmethod.use$end
	.xword .Lmethod.use$sites
	.xword .Lmethod.use$nsites
	.xword method.use$source
	.xword 31
	.size method.use$desc, . - method.use$desc
// function <module>
	.balign 8
	.type method.$module$$desc, %object
method.$module$$desc:
	.xword method.$module$
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
	.xword .Lmethod.$module$$start
	.xword .Lmethod.$module$$end
	.xword .Lmethod.$module$$sites
	.xword .Lmethod.$module$$nsites
	.xword method.$module$$source
	.xword 50
	.size method.$module$$desc, . - method.$module$$desc
// function P
	.balign 8
	.type method.P$desc, %object
method.P$desc:
	.xword method.P
	.xword str$P.8d3c95f2
	.xword str$P.8d3c95f2
	.xword tuple$1.24c211f0
	.xword 4
	.xword tuple$0.0137672d
	.word 1
	.word 1
	.word 0
	.word 32
	.word 0
	.word 2
	.xword 0
	.xword __main__$module
	.xword .Lmethod.P$start
	.xword .Lmethod.P$end
	.xword .Lmethod.P$sites
	.xword .Lmethod.P$nsites
	.xword method.P$source
	.xword 57
	.size method.P$desc, . - method.P$desc
// function P.__init__
	.balign 8
	.type method.P.__init__$desc, %object
method.P.__init__$desc:
	.xword method.P.__init__
	.xword str$__init__.230283b3
	.xword str$P___init__.e24f2038
	.xword tuple$2.0f02497a
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 2
	.word 0
	.word 0
	.word 0
	.word 3
	.xword 0
	.xword __main__$module
	.xword .Lmethod.P.__init__$start
	.xword .Lmethod.P.__init__$end
	.xword .Lmethod.P.__init__$sites
	.xword .Lmethod.P.__init__$nsites
	.xword method.P.__init__$source
	.xword 46
	.size method.P.__init__$desc, . - method.P.__init__$desc
// function P.get
	.balign 8
	.type method.P.get$desc, %object
method.P.get$desc:
	.xword method.P.get
	.xword str$get.836e8fde
	.xword str$P_get.31f16e42
	.xword tuple$1.0773a60b
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 1
	.word 0
	.word 0
	.word 0
	.word 6
	.xword 0
	.xword __main__$module
	.xword .Lmethod.P.get$start
	.xword .Lmethod.P.get$end
	.xword .Lmethod.P.get$sites
	.xword .Lmethod.P.get$nsites
	.xword method.P.get$source
	.xword 41
	.size method.P.get$desc, . - method.P.get$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$method_py.ed9b738b
	.xword 4
	.xword method.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$3.c22034d8
	.xword 3
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
	.xword method.use$desc
	.xword method.$module$$desc
	.xword method.P$desc
	.xword method.P.__init__$desc
	.xword method.P.get$desc
	.size pyrl$functions, . - pyrl$functions
// program
	.balign 8
	.globl pyrl_program
	.type pyrl_program, %object
pyrl_program:
	.xword pyrl$modules
	.xword 1
	.xword pyrl$functions
	.xword 5
	.xword str$method_py.ed9b738b
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of use
	.type method.use$source, %object
method.use$source:
	.ascii "def use(p):\012"
	.ascii "    return p.get()\012"
	.size method.use$source, . - method.use$source
// source lines of <module>
	.type method.$module$$source, %object
method.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "class P:\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "def use(p):\012"
	.size method.$module$$source, . - method.$module$$source
// source lines of P
	.type method.P$source, %object
method.P$source:
	.ascii "class P:\012"
	.ascii "    def __init__(self, x):\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "    def get(self):\012"
	.size method.P$source, . - method.P$source
// source lines of P.__init__
	.type method.P.__init__$source, %object
method.P.__init__$source:
	.ascii "    def __init__(self, x):\012"
	.ascii "        self.x = x\012"
	.size method.P.__init__$source, . - method.P.__init__$source
// source lines of P.get
	.type method.P.get$source, %object
method.P.get$source:
	.ascii "    def get(self):\012"
	.ascii "        return self.x\012"
	.size method.P.get$source, . - method.P.get$source

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
	.type __main__$var.P, %object
__main__$var.P:
	.xword 0
	.size __main__$var.P, . - __main__$var.P
	.balign 8
	.type __main__$var.use, %object
__main__$var.use:
	.xword 0
	.size __main__$var.use, . - __main__$var.use
	.balign 8
	.type __main__$var.__name__, %object
__main__$var.__name__:
	.xword 0
	.size __main__$var.__name__, . - __main__$var.__name__

	.globl pyrl_near_ic
pyrl_near_ic:
// none
	.balign 8
	.type pyrl$ic, %object
pyrl$ic:
	.zero 24
	.xword 0
	.size pyrl$ic, . - pyrl$ic
// attribute get
	.balign 8
	.type method.use$ic0, %object
method.use$ic0:
	.zero 24
	.xword str$get.836e8fde
	.size method.use$ic0, . - method.use$ic0
// attribute x
	.balign 8
	.type method.P.__init__$ic0, %object
method.P.__init__$ic0:
	.zero 24
	.xword str$x.543deef1
	.size method.P.__init__$ic0, . - method.P.__init__$ic0
// attribute x
	.balign 8
	.type method.P.get$ic0, %object
method.P.get$ic0:
	.zero 24
	.xword str$x.543deef1
	.size method.P.get$ic0, . - method.P.get$ic0
	.globl pyrl_near_ic_end
pyrl_near_ic_end:

	.section .note.GNU-stack,"",@progbits
