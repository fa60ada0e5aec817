// pyrl-asm 0.1.0, -O2, policy learned 943676fd3f376a12
	.file 1 "inheritance.py"

// <module>
	.text
	.p2align 4
	.set .Linheritance.$module$.line, 1
	.type inheritance.$module$, %function
inheritance.$module$:
.Linheritance.$module$$start:
	.cfi_startproc
	.loc 1 .Linheritance.$module$.line+0 1
	sub sp, sp, #48                    // frame
	stp x29, x30, [sp, #16]            // frame
	add x29, sp, #16                   // frame
	.cfi_def_cfa_offset 48
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Linheritance.$module$.stack
.Linheritance.$module$.stack.ok:
// class A:
	.loc 1 .Linheritance.$module$.line+1 1
	ldr x0, =inheritance.A$desc        // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	ldr x1, =str$A.f95ecc45            // argument
	ldr x2, =tuple$0.0137672d          // argument
	mov x3, #0                         // argument
	bl pyrt_build_class                // build.class; call.runtime
.Linheritance.$module$.site1:
	cbz x0, .Linheritance.$module$.landing // branch.zero
	str x0, [x28, #__main__$var.A-PYRL_CONTEXT] // global.set; mem.near
// class B(A):
	.loc 1 .Linheritance.$module$.line+6 1
	ldr x0, =inheritance.B$desc        // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	.loc 1 .Linheritance.$module$.line+6 9
	str x0, [sp, #32]                  // spill
	ldr x8, [x28, #__main__$var.A-PYRL_CONTEXT] // global.bound; mem.near
	.loc 1 .Linheritance.$module$.line+6 1
	str x8, [sp]                       // build.tuple; arg_array.store
	add x0, sp, #0                     // build.tuple; arg_array
	mov x1, #1                         // argument
	bl pyrt_build_tuple                // build.tuple; call.runtime
	mov x2, x0                         // result
	ldr x0, [sp, #32]                  // argument
	ldr x1, =str$B.ec91c62e            // argument
	mov x3, #0                         // argument
	bl pyrt_build_class                // build.class; call.runtime
.Linheritance.$module$.site2:
	cbz x0, .Linheritance.$module$.landing // branch.zero
	str x0, [x28, #__main__$var.B-PYRL_CONTEXT] // global.set; mem.near
	mov x0, #4                         // argument
.Linheritance.$module$.leave:
	.cfi_remember_state
	ldp x29, x30, [sp, #16]            // frame
	add sp, sp, #48                    // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Linheritance.$module$.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Linheritance.$module$.leave     // return
.Linheritance.$module$.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Linheritance.$module$.stack.ok
	b .Linheritance.$module$.leave     // RecursionError
	.cfi_endproc
	.ltorg
.Linheritance.$module$$end:
	.size inheritance.$module$, . - inheritance.$module$
	.section .rodata
	.p2align 2
.Linheritance.$module$$sites:
	.word .Linheritance.$module$.site1 - .Linheritance.$module$$start, 1, 3, 0, 16
	.word .Linheritance.$module$.site2 - .Linheritance.$module$$start, 6, 8, 0, 30
	.set .Linheritance.$module$$nsites, 2

// A
	.text
	.p2align 4
	.set .Linheritance.A.line, 2
	.type inheritance.A, %function
inheritance.A:
.Linheritance.A$start:
	.cfi_startproc
	.loc 1 .Linheritance.A.line+0 1
	stp x29, x30, [sp, #-32]!          // frame
	mov x29, sp                        // frame
	str x19, [sp, #16]                 // save
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	.cfi_offset 19, -16
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Linheritance.A.stack
.Linheritance.A.stack.ok:
	mov x19, x0                        // result
// class A:
	.loc 1 .Linheritance.A.line+0 1
	ldr x1, =str$__name__.946d9901     // argument
	ldr x2, =__main__$module           // argument
	ldr x3, =__main__$var.__name__     // argument
	bl pyrt_class_name_get             // class_name.get; call.runtime
.Linheritance.A.site1:
	cbz x0, .Linheritance.A.landing    // branch.zero
	mov x2, x0                         // argument
	mov x0, x19                        // argument
	ldr x1, =str$__module__.93d24936   // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Linheritance.A.site2:
	cbz x0, .Linheritance.A.landing    // branch.zero
	mov x0, x19                        // argument
	ldr x1, =str$__qualname__.7e239df1 // argument
	ldr x2, =str$A.f95ecc45            // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Linheritance.A.site3:
	cbz x0, .Linheritance.A.landing    // branch.zero
// def f(self):
	.loc 1 .Linheritance.A.line+1 5
	ldr x0, =inheritance.A.f$desc      // argument
	bl pyrt_make_plain_function        // make_function; call.runtime
	mov x2, x0                         // result
	mov x0, x19                        // argument
	ldr x1, =str$f.bb73e569            // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Linheritance.A.site4:
	cbz x0, .Linheritance.A.landing    // branch.zero
	mov x0, #4                         // argument
.Linheritance.A.leave:
	.cfi_remember_state
	ldr x19, [sp, #16]                 // restore
	ldp x29, x30, [sp], #32            // frame
	.cfi_restore 19
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Linheritance.A.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Linheritance.A.leave            // return
.Linheritance.A.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Linheritance.A.stack.ok
	b .Linheritance.A.leave            // RecursionError
	.cfi_endproc
	.ltorg
.Linheritance.A$end:
	.size inheritance.A, . - inheritance.A
	.section .rodata
	.p2align 2
.Linheritance.A$sites:
	.word .Linheritance.A.site1 - .Linheritance.A$start, 0, 0, 0, 0
	.word .Linheritance.A.site2 - .Linheritance.A$start, 0, 0, 0, 0
	.word .Linheritance.A.site3 - .Linheritance.A$start, 0, 0, 0, 0
	.word .Linheritance.A.site4 - .Linheritance.A$start, 1, 2, 4, 16
	.set .Linheritance.A$nsites, 4

// A.f
	.text
	.p2align 4
	.set .Linheritance.A.f.line, 3
	.type inheritance.A.f, %function
inheritance.A.f:
.Linheritance.A.f$start:
	.cfi_startproc
	.loc 1 .Linheritance.A.f.line+0 1
// return 1
	.loc 1 .Linheritance.A.f.line+1 9
	mov x0, #3                         // argument
	ret                                // return
	.cfi_endproc
.Linheritance.A.f$end:
	.size inheritance.A.f, . - inheritance.A.f
	.section .rodata
	.p2align 2
.Linheritance.A.f$sites:
	.set .Linheritance.A.f$nsites, 0

// B
	.text
	.p2align 4
	.set .Linheritance.B.line, 7
	.type inheritance.B, %function
inheritance.B:
.Linheritance.B$start:
	.cfi_startproc
	.loc 1 .Linheritance.B.line+0 1
	sub sp, sp, #48                    // frame
	stp x29, x30, [sp, #16]            // frame
	add x29, sp, #16                   // frame
	stp x19, x20, [sp, #32]            // save
	.cfi_def_cfa_offset 48
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	.cfi_offset 19, -16
	.cfi_offset 20, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Linheritance.B.stack
.Linheritance.B.stack.ok:
	mov x19, x0                        // result
	mov x0, #0                         // argument
	bl pyrt_cell_new                   // cell.new; call.runtime
	mov x20, x0                        // result
// class B(A):
	.loc 1 .Linheritance.B.line+0 1
	mov x0, x19                        // argument
	ldr x1, =str$__name__.946d9901     // argument
	ldr x2, =__main__$module           // argument
	ldr x3, =__main__$var.__name__     // argument
	bl pyrt_class_name_get             // class_name.get; call.runtime
.Linheritance.B.site1:
	cbz x0, .Linheritance.B.landing    // branch.zero
	mov x2, x0                         // argument
	mov x0, x19                        // argument
	ldr x1, =str$__module__.93d24936   // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Linheritance.B.site2:
	cbz x0, .Linheritance.B.landing    // branch.zero
	mov x0, x19                        // argument
	ldr x1, =str$__qualname__.7e239df1 // argument
	ldr x2, =str$B.ec91c62e            // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Linheritance.B.site3:
	cbz x0, .Linheritance.B.landing    // branch.zero
// def f(self):
	.loc 1 .Linheritance.B.line+1 5
	str x20, [sp]                      // make_function; arg_array.store
	add x0, sp, #0                     // make_function; arg_array
	mov x1, #1                         // argument
	bl pyrt_build_tuple                // make_function; call.runtime
	mov x3, x0                         // result
	ldr x0, =inheritance.B.f$desc      // argument
	mov x1, #0                         // argument
	mov x2, #0                         // argument
	mov x4, #0                         // argument
	bl pyrt_make_function              // make_function; call.runtime
	mov x2, x0                         // result
	mov x0, x19                        // argument
	ldr x1, =str$f.bb73e569            // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Linheritance.B.site4:
	cbz x0, .Linheritance.B.landing    // branch.zero
	mov x0, x19                        // argument
	mov x2, x20                        // argument
	ldr x1, =str$__classcell__.6b8ce3ca // argument
	bl pyrt_namespace_set              // namespace.set; call.runtime
.Linheritance.B.site5:
	cbz x0, .Linheritance.B.landing    // branch.zero
	mov x0, #4                         // argument
.Linheritance.B.leave:
	.cfi_remember_state
	ldp x19, x20, [sp, #32]            // restore
	ldp x29, x30, [sp, #16]            // frame
	add sp, sp, #48                    // frame
	.cfi_restore 19
	.cfi_restore 20
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Linheritance.B.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Linheritance.B.leave            // return
.Linheritance.B.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Linheritance.B.stack.ok
	b .Linheritance.B.leave            // RecursionError
	.cfi_endproc
	.ltorg
.Linheritance.B$end:
	.size inheritance.B, . - inheritance.B
	.section .rodata
	.p2align 2
.Linheritance.B$sites:
	.word .Linheritance.B.site1 - .Linheritance.B$start, 0, 0, 0, 0
	.word .Linheritance.B.site2 - .Linheritance.B$start, 0, 0, 0, 0
	.word .Linheritance.B.site3 - .Linheritance.B$start, 0, 0, 0, 0
	.word .Linheritance.B.site4 - .Linheritance.B$start, 1, 2, 4, 30
	.word .Linheritance.B.site5 - .Linheritance.B$start, 1, 2, 4, 30
	.set .Linheritance.B$nsites, 5

// B.f
	.text
	.p2align 4
	.set .Linheritance.B.f.line, 8
	.type inheritance.B.f, %function
inheritance.B.f:
.Linheritance.B.f$start:
	.cfi_startproc
	.loc 1 .Linheritance.B.f.line+0 1
	stp x29, x30, [sp, #-16]!          // frame
	mov x29, sp                        // frame
	.cfi_def_cfa_offset 16
	.cfi_offset 29, -16
	.cfi_offset 30, -8
	ldr x16, [x28, #512]               // stack check
	cmp sp, x16
	b.lo .Linheritance.B.f.stack
.Linheritance.B.f.stack.ok:
// return super().f() + 1
	.loc 1 .Linheritance.B.f.line+1 16
	ldr x8, [x8, #32]                  // closure.get; mem.offset
	ldr x8, [x8, #16]                  // closure.get; mem.offset
	ldr x1, [x8, #8]                   // cell.get; mem.offset
	cbz x1, .Linheritance.B.f.start.slow1 // branch.zero
	ldr x8, [x28, #builtin$super-PYRL_CONTEXT] // call.builtin; mem.near
	mov x2, x0                         // argument
	mov x0, x8                         // argument
	bl pyrt_call_two                   // call.builtin; call.runtime
.Linheritance.B.f.site1:
	cbz x0, .Linheritance.B.f.landing  // branch.zero
	tst x0, #7                         // tst
	b.ne .Linheritance.B.f.start.slow2 // branch.test
	ldr w8, [x0]                       // call.method; mem.offset
	ldr x9, [x28, #inheritance.B.f$ic0-PYRL_CONTEXT] // call.method; mem.near
	sub x8, x9, x8, lsl #32            // call.method; sub.shifted
	cmp x8, #2049                      // cmp.imm
	b.ne .Linheritance.B.f.start.slow2 // branch.cmp
	ldr x8, [x28, #inheritance.B.f$ic0+8-PYRL_CONTEXT] // call.method; mem.near
	ldr x9, [x8, #8]                   // call.method; mem.offset
	blr x9                             // call.method; call.indirect
.Linheritance.B.f.site2:
	cbz x0, .Linheritance.B.f.landing  // branch.zero
.Linheritance.B.f.start.k3:
	tbz w0, #0, .Linheritance.B.f.start.t3generic // branch.bit (not tst)
	adds x8, x0, #2                    // is_unset; adds.imm
	b.vs .Linheritance.B.f.start.t3generic // branch.overflow
	.loc 1 .Linheritance.B.f.line+1 9
	mov x0, x8                         // argument
.Linheritance.B.f.leave:
	.cfi_remember_state
	ldp x29, x30, [sp], #16            // frame
	.cfi_restore 29
	.cfi_restore 30
	.cfi_def_cfa_offset 0
	ret                                // return
	.cfi_restore_state
.Linheritance.B.f.start.slow2:
	.loc 1 .Linheritance.B.f.line+1 16
	ldr x1, =inheritance.B.f$ic0       // argument
	bl pyrt_method_none                // call.method; call.runtime
.Linheritance.B.f.site3:
	cbnz x0, .Linheritance.B.f.start.k3 // branch.zero
.Linheritance.B.f.landing:
	mov x0, x30                        // landing; read_lr
	bl pyrt_traceback_add              // landing; call.runtime
	b .Linheritance.B.f.leave          // return
.Linheritance.B.f.start.t3generic:
	mov x1, #3                         // argument
	bl pyrk_add                        // binary.generic; call.keeping
.Linheritance.B.f.site4:
	cbz x0, .Linheritance.B.f.landing  // branch.zero
	.loc 1 .Linheritance.B.f.line+1 9
	b .Linheritance.B.f.leave          // return
.Linheritance.B.f.start.slow1:
	.loc 1 .Linheritance.B.f.line+1 16
	ldr x0, =str$__class__.1929023b    // argument
	bl pyrt_unbound_free               // check_free; call.runtime
.Linheritance.B.f.site5:
	b .Linheritance.B.f.landing        // jump
.Linheritance.B.f.stack:
	bl pyrk_stack_check                // stack check
	cbnz x16, .Linheritance.B.f.stack.ok
	b .Linheritance.B.f.leave          // RecursionError
	.cfi_endproc
	.ltorg
.Linheritance.B.f$end:
	.size inheritance.B.f, . - inheritance.B.f
	.section .rodata
	.p2align 2
.Linheritance.B.f$sites:
	.word .Linheritance.B.f.site1 - .Linheritance.B.f$start, 1, 1, 15, 22
	.word .Linheritance.B.f.site2 - .Linheritance.B.f$start, 1, 1, 15, 26
	.word .Linheritance.B.f.site3 - .Linheritance.B.f$start, 1, 1, 15, 26
	.word .Linheritance.B.f.site4 - .Linheritance.B.f$start, 1, 1, 15, 30
	.word .Linheritance.B.f.site5 - .Linheritance.B.f$start, 1, 1, 15, 22
	.set .Linheritance.B.f$nsites, 5

	.data
// str 'A'
	.balign 8
	.type str$A.f95ecc45, %object
str$A.f95ecc45:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "A"
	.size str$A.f95ecc45, . - str$A.f95ecc45
// str 'A.f'
	.balign 8
	.type str$A_f.e1b74ce8, %object
str$A_f.e1b74ce8:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "A.f"
	.size str$A_f.e1b74ce8, . - str$A_f.e1b74ce8
// str 'B'
	.balign 8
	.type str$B.ec91c62e, %object
str$B.ec91c62e:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 1
	.ascii "B"
	.size str$B.ec91c62e, . - str$B.ec91c62e
// str 'B.f'
	.balign 8
	.type str$B_f.95c80c0d, %object
str$B_f.95c80c0d:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 3
	.ascii "B.f"
	.size str$B_f.95c80c0d, . - str$B_f.95c80c0d
// str '__class__'
	.balign 8
	.type str$__class__.1929023b, %object
str$__class__.1929023b:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 9
	.ascii "__class__"
	.size str$__class__.1929023b, . - str$__class__.1929023b
// str '__classcell__'
	.balign 8
	.type str$__classcell__.6b8ce3ca, %object
str$__classcell__.6b8ce3ca:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 13
	.ascii "__classcell__"
	.size str$__classcell__.6b8ce3ca, . - str$__classcell__.6b8ce3ca
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
// str 'inheritance.py'
	.balign 8
	.type str$inheritance_py.a3584385, %object
str$inheritance_py.a3584385:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 14
	.ascii "inheritance.py"
	.size str$inheritance_py.a3584385, . - str$inheritance_py.a3584385
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
// str 'super'
	.balign 8
	.type str$super.544bc1b8, %object
str$super.544bc1b8:
	.word 8
	.byte 6
	.byte 1
	.hword 1
	.xword 0
	.xword 5
	.ascii "super"
	.size str$super.544bc1b8, . - str$super.544bc1b8
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
	.type tuple$1.234c0441, %object
tuple$1.234c0441:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 1
	.xword str$__class__.1929023b
	.size tuple$1.234c0441, . - tuple$1.234c0441
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
// tuple of 3
	.balign 8
	.type tuple$3.6b331ebf, %object
tuple$3.6b331ebf:
	.word 12
	.byte 8
	.byte 1
	.hword 0
	.xword 3
	.xword str$A.f95ecc45
	.xword str$B.ec91c62e
	.xword str$__name__.946d9901
	.size tuple$3.6b331ebf, . - tuple$3.6b331ebf
// function <module>
	.balign 8
	.type inheritance.$module$$desc, %object
inheritance.$module$$desc:
	.xword inheritance.$module$
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
	.xword .Linheritance.$module$$start
	.xword .Linheritance.$module$$end
	.xword .Linheritance.$module$$sites
	.xword .Linheritance.$module$$nsites
	.xword inheritance.$module$$source
	.xword 47
	.size inheritance.$module$$desc, . - inheritance.$module$$desc
// function A
	.balign 8
	.type inheritance.A$desc, %object
inheritance.A$desc:
	.xword inheritance.A
	.xword str$A.f95ecc45
	.xword str$A.f95ecc45
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
	.xword .Linheritance.A$start
	.xword .Linheritance.A$end
	.xword .Linheritance.A$sites
	.xword .Linheritance.A$nsites
	.xword inheritance.A$source
	.xword 26
	.size inheritance.A$desc, . - inheritance.A$desc
// function A.f
	.balign 8
	.type inheritance.A.f$desc, %object
inheritance.A.f$desc:
	.xword inheritance.A.f
	.xword str$f.bb73e569
	.xword str$A_f.e1b74ce8
	.xword tuple$1.0773a60b
	.xword 4
	.xword tuple$0.0137672d
	.word 0
	.word 1
	.word 0
	.word 0
	.word 0
	.word 3
	.xword 0
	.xword __main__$module
	.xword .Linheritance.A.f$start
	.xword .Linheritance.A.f$end
	.xword .Linheritance.A.f$sites
	.xword .Linheritance.A.f$nsites
	.xword inheritance.A.f$source
	.xword 34
	.size inheritance.A.f$desc, . - inheritance.A.f$desc
// function B
	.balign 8
	.type inheritance.B$desc, %object
inheritance.B$desc:
	.xword inheritance.B
	.xword str$B.ec91c62e
	.xword str$B.ec91c62e
	.xword tuple$1.24c211f0
	.xword 4
	.xword tuple$0.0137672d
	.word 1
	.word 1
	.word 0
	.word 32
	.word 0
	.word 7
	.xword 0
	.xword __main__$module
	.xword .Linheritance.B$start
	.xword .Linheritance.B$end
	.xword .Linheritance.B$sites
	.xword .Linheritance.B$nsites
	.xword inheritance.B$source
	.xword 29
	.size inheritance.B$desc, . - inheritance.B$desc
// function B.f
	.balign 8
	.type inheritance.B.f$desc, %object
inheritance.B.f$desc:
	.xword inheritance.B.f
	.xword str$f.bb73e569
	.xword str$B_f.95c80c0d
	.xword tuple$1.0773a60b
	.xword 4
	.xword tuple$1.234c0441
	.word 0
	.word 1
	.word 0
	.word 0
	.word 0
	.word 8
	.xword 0
	.xword __main__$module
	.xword .Linheritance.B.f$start
	.xword .Linheritance.B.f$end
	.xword .Linheritance.B.f$sites
	.xword .Linheritance.B.f$nsites
	.xword inheritance.B.f$source
	.xword 48
	.size inheritance.B.f$desc, . - inheritance.B.f$desc
// module __main__
	.balign 8
	.type __main__$module, %object
__main__$module:
	.xword str$__main__.80b055b1
	.xword str$inheritance_py.a3584385
	.xword 4
	.xword inheritance.$module$$desc
	.xword 0
	.xword __main__$vars
	.xword tuple$3.6b331ebf
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
	.xword inheritance.$module$$desc
	.xword inheritance.A$desc
	.xword inheritance.A.f$desc
	.xword inheritance.B$desc
	.xword inheritance.B.f$desc
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
	.xword str$inheritance_py.a3584385
	.xword 0
	.size pyrl_program, . - pyrl_program

	.section .rodata
// source lines of <module>
	.type inheritance.$module$$source, %object
inheritance.$module$$source:
	.ascii "# golden: -S -O2 -o -\012"
	.ascii "class A:\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "\012"
	.ascii "class B(A):\012"
	.size inheritance.$module$$source, . - inheritance.$module$$source
// source lines of A
	.type inheritance.A$source, %object
inheritance.A$source:
	.ascii "class A:\012"
	.ascii "    def f(self):\012"
	.size inheritance.A$source, . - inheritance.A$source
// source lines of A.f
	.type inheritance.A.f$source, %object
inheritance.A.f$source:
	.ascii "    def f(self):\012"
	.ascii "        return 1\012"
	.size inheritance.A.f$source, . - inheritance.A.f$source
// source lines of B
	.type inheritance.B$source, %object
inheritance.B$source:
	.ascii "class B(A):\012"
	.ascii "    def f(self):\012"
	.size inheritance.B$source, . - inheritance.B$source
// source lines of B.f
	.type inheritance.B.f$source, %object
inheritance.B.f$source:
	.ascii "    def f(self):\012"
	.ascii "        return super().f() + 1\012"
	.size inheritance.B.f$source, . - inheritance.B.f$source

	.section pyrl_roots,"aw",@progbits
	.balign 16
	.globl PYRL_CONTEXT
	.type PYRL_CONTEXT, %object
PYRL_CONTEXT:
	.zero 640
	.size PYRL_CONTEXT, . - PYRL_CONTEXT
// builtin super
	.balign 8
	.type builtin$super, %object
builtin$super:
	.xword 0
	.size builtin$super, . - builtin$super
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
	.type __main__$var.A, %object
__main__$var.A:
	.xword 0
	.size __main__$var.A, . - __main__$var.A
	.balign 8
	.type __main__$var.B, %object
__main__$var.B:
	.xword 0
	.size __main__$var.B, . - __main__$var.B
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
// attribute f
	.balign 8
	.type inheritance.B.f$ic0, %object
inheritance.B.f$ic0:
	.zero 24
	.xword str$f.bb73e569
	.size inheritance.B.f$ic0, . - inheritance.B.f$ic0
	.globl pyrl_near_ic_end
pyrl_near_ic_end:

	.section pyrl_builtins,"a",@progbits
	.balign 8
	.type builtin$super$entry, %object
builtin$super$entry:
	.xword str$super.544bc1b8
	.xword builtin$super
	.size builtin$super$entry, . - builtin$super$entry

	.section .note.GNU-stack,"",@progbits
