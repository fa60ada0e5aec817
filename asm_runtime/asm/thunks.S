// Ways between Rust and compiled code (AAPCS64 on both sides). Compiled code keeps the context's
// address in x28, which Rust uses as any other callee-saved register, so every way in sets it and
// every way out restores what Rust had there. All thunks keep the frame-pointer chain.

        .text

// main: the program's entry point; weak, so that several programs can be linked into one
// executable that brings a main of its own (see pyrt_start).
        .weak   main
        .type   main, %function
main:
        .weak   pyrl_program
        adrp    x2, pyrl_program
        add     x2, x2, :lo12:pyrl_program
        b       pyrt_start
        .size   main, . - main

// u64 pyrt_enter(entry, function, argv, n): calls compiled code with n argument words: the first
// eight in x0…x7, the rest on the stack, the function object in x8.
        .globl  pyrt_enter
        .type   pyrt_enter, %function
        .p2align 4
pyrt_enter:
        .cfi_startproc
        stp     x29, x30, [sp, #-32]!
        .cfi_def_cfa_offset 32
        .cfi_offset 29, -32
        .cfi_offset 30, -24
        mov     x29, sp
        .cfi_def_cfa_register 29
        str     x28, [sp, #16]
        .cfi_offset 28, -16
        adrp    x28, PYRL_CONTEXT
        add     x28, x28, :lo12:PYRL_CONTEXT
        mov     x16, x0
        mov     x8, x1
        mov     x9, x2
        mov     x10, x3
        subs    x11, x3, #8
        b.ls    2f
        // Arguments nine and on, in an area that keeps sp 16-byte aligned.
        mov     x10, #8
        add     x12, x11, #1
        and     x12, x12, #~1
        sub     sp, sp, x12, lsl #3
        add     x13, x9, #64
        mov     x14, sp
1:      ldr     x15, [x13], #8
        str     x15, [x14], #8
        subs    x11, x11, #1
        b.ne    1b
        // Only as many loads as there are arguments: jump into the middle of the row.
2:      adr     x11, 3f
        sub     x11, x11, x10, lsl #2
        br      x11
        ldr     x7, [x9, #56]
        ldr     x6, [x9, #48]
        ldr     x5, [x9, #40]
        ldr     x4, [x9, #32]
        ldr     x3, [x9, #24]
        ldr     x2, [x9, #16]
        ldr     x1, [x9, #8]
        ldr     x0, [x9]
3:      blr     x16
        mov     sp, x29
        ldr     x28, [sp, #16]
        ldp     x29, x30, [sp], #32
        .cfi_def_cfa 31, 0
        ret
        .cfi_endproc
        .size   pyrt_enter, . - pyrt_enter

// u64 pyrl_resume(generator, value): continues a generator's state machine; the word after its
// header is the resume entry.
        .globl  pyrl_resume
        .type   pyrl_resume, %function
        .p2align 4
pyrl_resume:
        .cfi_startproc
        stp     x29, x30, [sp, #-32]!
        .cfi_def_cfa_offset 32
        .cfi_offset 29, -32
        .cfi_offset 30, -24
        mov     x29, sp
        str     x28, [sp, #16]
        .cfi_offset 28, -16
        adrp    x28, PYRL_CONTEXT
        add     x28, x28, :lo12:PYRL_CONTEXT
        ldr     x16, [x0, #8]
        blr     x16
        ldr     x28, [sp, #16]
        ldp     x29, x30, [sp], #32
        .cfi_def_cfa_offset 0
        ret
        .cfi_endproc
        .size   pyrl_resume, . - pyrl_resume

// u64 pyrl_step(generator, value): continues a generator, from compiled code and from Rust. One that is
// suspended at a yield outside of handlers, nearly every one, needs no more than what is done here; the rest is
// in objects/generator.rs, whose assertions know the numbers: STATE 16, DESC 24, DELEGATE 40, EXC_STATE 48, the header's
// aux word 6, context.STACK_LIMIT 512, EXCEPTION 520, HANDLED 528, DELEGATED 616.
        .globl  pyrl_step
        .type   pyrl_step, %function
        .p2align 4
pyrl_step:
        .cfi_startproc
        ldrh    w9, [x0, #6]
        ldr     x10, [x0, #16]
        ldp     x12, x11, [x0, #40]
        orr     x9, x9, x11
        cbnz    x9, 3f
        cmp     x10, #0
        b.le    4f
        cbnz    x12, pyrl_chain
0:
        stp     x29, x30, [sp, #-48]!
        .cfi_def_cfa_offset 48
        .cfi_offset 29, -48
        .cfi_offset 30, -40
        mov     x29, sp
        stp     x19, x28, [sp, #16]
        .cfi_offset 19, -32
        .cfi_offset 28, -24
        adrp    x28, PYRL_CONTEXT
        add     x28, x28, :lo12:PYRL_CONTEXT
        ldr     x9, [x28, #528]
        str     x9, [sp, #32]
        mov     x19, x0
        mov     w9, #1
        strh    w9, [x0, #6]
        ldr     x16, [x0, #8]
        blr     x16
        strh    wzr, [x19, #6]
        ldr     x2, [sp, #32]
        ldr     x9, [x28, #528]
        cbz     x0, 2f
        cmp     x2, x9
        b.ne    2f
1:      ldp     x19, x28, [sp, #16]
        ldp     x29, x30, [sp], #48
        .cfi_remember_state
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
2:      mov     x1, x0
        mov     x0, x19
        bl      pyrt_gen_stepped
        b       1b
        // From the start, if nothing has to be done for it at its end.
4:      cbnz    x10, 3f
        cmp     x1, #4
        b.ne    3f
        ldr     x9, [x0, #24]
        ldr     w9, [x9, #60]
        tbz     w9, #6, 0b
3:      b       pyrt_gen_step
        .cfi_endproc
        .size   pyrl_step, . - pyrl_step

// pyrl_step of a generator that is suspended in `yield from` another one, which may be in the same
// situation: the last of such a chain is continued at once, and what it yields is what all of them yield. Those
// before it only count as running. When it has finished, its caller goes on, whose next call of pyrt_gen_send gets
// the result (context.DELEGATED). The frame holds, for walks over the stack (recursion.rs), the first
// generator at +48 and at +56 how many are passed over; each stands for a smallest frame at the stack limit,
// until a check finds the limit anew.
        .globl  pyrl_chain_site
        .type   pyrl_chain, %function
        .p2align 4
pyrl_chain:
        .cfi_startproc
        cbz     x1, 9f
        stp     x29, x30, [sp, #-80]!
        .cfi_def_cfa_offset 80
        .cfi_offset 29, -80
        .cfi_offset 30, -72
        mov     x29, sp
        stp     x19, x20, [sp, #16]
        stp     x21, x28, [sp, #32]
        .cfi_offset 19, -64
        .cfi_offset 20, -56
        .cfi_offset 21, -48
        .cfi_offset 28, -40
        adrp    x28, PYRL_CONTEXT
        add     x28, x28, :lo12:PYRL_CONTEXT
        mov     x19, x0
        mov     x20, #0
        mov     w9, #1
        // x21 is passed over, x0 its delegate.
1:      strh    w9, [x0, #6]
        mov     x21, x0
        ldr     x0, [x0, #40]
        add     x20, x20, #1
        ldp     x10, x11, [x0, #40]
        ldrh    w12, [x0, #6]
        cbz     x10, 2f
        orr     x11, x11, x12
        cbz     x11, 1b
2:      stp     x19, x20, [sp, #48]
        ldr     x9, [x28, #512]
        add     x9, x9, x20, lsl #4
        str     x9, [x28, #512]
        str     x9, [sp, #64]
        bl      pyrl_step
pyrl_chain_site:
        ldr     x9, [x28, #512]
        ldr     x10, [sp, #64]
        str     xzr, [x28, #616]
        sub     x10, x10, x9
        cbnz    x10, 7f
        sub     x9, x9, x20, lsl #4
        str     x9, [x28, #512]
7:
        cbz     x20, 4f
        cbz     x0, 5f
3:      strh    wzr, [x19, #6]
        ldr     x19, [x19, #40]
        subs    x20, x20, #1
        b.ne    3b
4:      ldp     x19, x20, [sp, #16]
        ldp     x21, x28, [sp, #32]
        ldp     x29, x30, [sp], #80
        .cfi_remember_state
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        // Finished or raised: the last one passed over goes on, and the one before it is the last then.
5:      ldr     x10, [x21, #40]
        ldr     x11, [x28, #520]
        str     x10, [x28, #616]
        str     x11, [x28, #624]
        str     xzr, [x28, #520]
        str     xzr, [x21, #40]
        strh    wzr, [x21, #6]
        mov     x0, x21
        mov     x1, #4
        mov     x21, x19
        sub     x20, x20, #1
        cmp     x20, #1
        b.le    2b
        sub     x9, x20, #1
6:      ldr     x21, [x21, #40]
        subs    x9, x9, #1
        b.ne    6b
        b       2b
        // What is thrown in is the first one's to pass on.
9:      str     xzr, [x0, #40]
        b       pyrl_step
        .cfi_endproc
        .size   pyrl_chain, . - pyrl_chain

// Value pyrt_gen_send(delegate, value): one step of `yield from` and `await` in the resume function of the
// generator x27. What another generator yields is yielded next, so that x27 is suspended in it then.
        .section .text.pyrt_gen_send, "ax", %progbits
        .globl  pyrt_gen_send
        .type   pyrt_gen_send, %function
        .p2align 4
pyrt_gen_send:
        .cfi_startproc
        ldr     x9, [x28, #616]
        cmp     x9, x0
        b.eq    1f
        tst     x0, #7
        b.ne    2f
        ldrb    w9, [x0, #4]
        cmp     w9, #15
        b.ne    2f
        stp     x29, x30, [sp, #-32]!
        .cfi_def_cfa_offset 32
        .cfi_offset 29, -32
        .cfi_offset 30, -24
        mov     x29, sp
        str     x0, [sp, #16]
        bl      pyrl_step
        ldr     x9, [sp, #16]
        cmp     x0, #0
        csel    x9, x9, xzr, ne
        str     x9, [x27, #40]
        ldp     x29, x30, [sp], #32
        .cfi_def_cfa_offset 0
        ret
        // The step was made before (pyrl_chain).
1:      ldr     x9, [x28, #624]
        str     xzr, [x28, #616]
        str     xzr, [x28, #624]
        str     x9, [x28, #520]
        mov     x0, #0
        ret
2:      b       pyrl_send_other
        .cfi_endproc
        .size   pyrt_gen_send, . - pyrt_gen_send

        .text

// void pyrl_spill_and_call(f, data): stores every callee-saved register on the stack and calls
// f(data, sp), so that a scan from sp upwards sees all values of the callers.
        .globl  pyrl_spill_and_call
        .type   pyrl_spill_and_call, %function
        .p2align 4
pyrl_spill_and_call:
        .cfi_startproc
        stp     x29, x30, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_offset 29, -160
        .cfi_offset 30, -152
        mov     x29, sp
        stp     x19, x20, [sp, #16]
        stp     x21, x22, [sp, #32]
        stp     x23, x24, [sp, #48]
        stp     x25, x26, [sp, #64]
        stp     x27, x28, [sp, #80]
        stp     d8, d9, [sp, #96]
        stp     d10, d11, [sp, #112]
        stp     d12, d13, [sp, #128]
        stp     d14, d15, [sp, #144]
        mov     x16, x0
        mov     x0, x1
        mov     x1, sp
        blr     x16
        ldp     x29, x30, [sp], #160
        .cfi_def_cfa_offset 0
        ret
        .cfi_endproc
        .size   pyrl_spill_and_call, . - pyrl_spill_and_call

// void pyrt_forget_stale(): zeroes the caller's outgoing area (between its sp and its frame record)
// and the stack below, where the frames of finished calls left their values. The calls that
// follow, down to the collector, then find nothing there that they have not put there.
        .globl  pyrt_forget_stale
        .type   pyrt_forget_stale, %function
        .p2align 4
pyrt_forget_stale:
        .cfi_startproc
        mov     x16, sp
1:      cmp     x16, x29
        b.hs    2f
        stp     xzr, xzr, [x16], #16
        b       1b
// void pyrl_clear_below(): only the stack below, for callers in Rust.
        .globl  pyrl_clear_below
pyrl_clear_below:
2:      mov     x16, sp
        sub     x17, sp, #16, lsl #12
3:      stp     xzr, xzr, [x16, #-16]!
        stp     xzr, xzr, [x16, #-16]!
        cmp     x16, x17
        b.hi    3b
        ret
        .cfi_endproc
        .size   pyrt_forget_stale, . - pyrt_forget_stale

// Where redirected frame records return to (src/interrupt.rs): keeps the results of the function
// that returned, asks pyrt_interrupted what its caller gets, and goes on there with x30 as after
// the call.
        .globl  pyrl_interrupted
        .globl  pyrl_interrupted_end
        .type   pyrl_interrupted, %function
        .p2align 4
pyrl_interrupted:
        .cfi_startproc
        adrp    x16, PYRL_INTERRUPTED
        mov     x17, #1
        str     x17, [x16, :lo12:PYRL_INTERRUPTED]
        stp     x29, x30, [sp, #-112]!
        .cfi_def_cfa_offset 112
        mov     x29, sp
        stp     x0, x1, [sp, #16]
        str     d0, [sp, #32]
        // What pyrk_... entries keep (asm/stubs.S).
        stp     x8, x9, [sp, #48]
        stp     x10, x11, [sp, #64]
        stp     x12, x13, [sp, #80]
        stp     x14, x15, [sp, #96]
        add     x0, sp, #16
        bl      pyrt_interrupted
        mov     x30, x0
        ldp     x0, x1, [sp, #16]
        ldr     d0, [sp, #32]
        ldp     x8, x9, [sp, #48]
        ldp     x10, x11, [sp, #64]
        ldp     x12, x13, [sp, #80]
        ldp     x14, x15, [sp, #96]
        ldr     x29, [sp], #112
        .cfi_def_cfa_offset 0
        ret
pyrl_interrupted_end:
        .cfi_endproc
        .size   pyrl_interrupted, . - pyrl_interrupted

// u64 pyrl_on_stack(top, f, data): calls f(data) on another stack that ends at top.
        .globl  pyrl_on_stack
        .type   pyrl_on_stack, %function
        .p2align 4
pyrl_on_stack:
        .cfi_startproc
        stp     x29, x30, [sp, #-32]!
        .cfi_def_cfa_offset 32
        .cfi_offset 29, -32
        .cfi_offset 30, -24
        mov     x29, sp
        .cfi_def_cfa_register 29
        mov     x16, x1
        mov     sp, x0
        mov     x0, x2
        blr     x16
        mov     sp, x29
        ldp     x29, x30, [sp], #32
        .cfi_def_cfa 31, 0
        ret
        .cfi_endproc
        .size   pyrl_on_stack, . - pyrl_on_stack

// One empty inline cache, so that the linker defines the section's bounds for programs without any.
        .section pyrl_ic, "aw", %progbits
        .p2align 3
        .zero   32

// The same for the builtins that programs use.
        .section pyrl_builtins, "a", %progbits
        .p2align 3
        .zero   16

// And for the functions and modules of library modules that were compiled apart from the program.
        .section pyrl_functions, "a", %progbits
        .p2align 3
        .zero   8

        .section pyrl_modules, "a", %progbits
        .p2align 3
        .zero   8

        .section .note.GNU-stack, "", %progbits
        .text
