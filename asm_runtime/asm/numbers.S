// Entries for arithmetic and comparison of small ints and floats, with the same conventions as stubs.S: done at once, so
// that cold code does well without inline paths. Everything else is the runtime's.

// The double of the number in x\n, in the word or in a box; anything else goes to \slow. x3 holds
// the bias of inline floats. With \exact, only ints that a double holds exactly.
        .macro  double d, n, exact, slow
        tbnz    w\n, #0, 1f
        tbnz    w\n, #1, 2f
        tst     x\n, #7
        b.ne    \slow
        ldr     w16, [x\n]
        cmp     w16, #shape_float
        b.ne    \slow
        ldr     \d, [x\n, #offset_float_value]
        b       3f
1:      asr     x16, x\n, #1
        .if     \exact
        mov     x17, #0x20000000000000
        add     x17, x16, x17
        lsr     x17, x17, #54
        cbnz    x17, \slow
        .endif
        scvtf   \d, x16
        b       3f
2:      ror     x16, x\n, #3
        sub     x16, x16, x3
        fmov    \d, x16
3:
        .endm

// The head of an entry for \name; ints: two small ints have a path of their own.
        .macro  numbers name, exact, ints
        .section .text.pyrk_\name, "ax", %progbits
        .globl  pyrk_\name
        .type   pyrk_\name, %function
        .p2align 2
pyrk_\name:
        .if     \ints
        and     w16, w0, w1
        tbnz    w16, #0, .Lpyrk_\name\().ints
        .endif
        mov     x3, #0x1000000000000000
        double  d0, 0, \exact, .Lpyrk_\name\().slow
        double  d1, 1, \exact, .Lpyrk_\name\().slow
        .endm
        .macro  numbers_end name
        adrp    x17, pyrt_\name
        add     x17, x17, :lo12:pyrt_\name
        b       pyrl_keep_words
        .size   pyrk_\name, . - pyrk_\name
        .endm

// Sum, difference and product of the small ints x0 and x1 in x0, or on to \slow.
        .macro  ints_fadd slow
        sub     x16, x1, #1
        adds    x16, x0, x16
        b.vs    \slow
        mov     x0, x16
        .endm
        .macro  ints_fsub slow
        sub     x16, x1, #1
        subs    x16, x0, x16
        b.vs    \slow
        mov     x0, x16
        .endm
        .macro  ints_fmul slow
        sub     x3, x0, #1
        asr     x4, x1, #1
        mul     x16, x3, x4
        smulh   x17, x3, x4
        cmp     x17, x16, asr #63
        b.ne    \slow
        add     x0, x16, #1
        .endm

        .macro  arithmetic name, op, division
        numbers \name, \division, 1 - \division
        .if     \division
        fcmp    d1, #0.0
        b.eq    .Lpyrk_\name\().slow
        .endif
        \op    d0, d0, d1
        fmov    x16, d0
        add     x16, x16, x3
        ror     x0, x16, #61
        and     w16, w0, #3
        cmp     w16, #2
        b.ne    4f
        ret
4:      b       pyrk_float_box
        .if     1 - \division
.Lpyrk_\name\().ints:
        ints_\op .Lpyrk_\name\().slow
        ret
        .endif
.Lpyrk_\name\().slow:
        numbers_end \name
        .endm

        arithmetic add, fadd, 0
        arithmetic sub, fsub, 0
        arithmetic mul, fmul, 0
        arithmetic truediv, fdiv, 1
        arithmetic iadd, fadd, 0
        arithmetic isub, fsub, 0
        arithmetic imul, fmul, 0
        arithmetic itruediv, fdiv, 1

// Is the set x\a no subset of the set x\b, by the bits of their hashes? Then it is false; other values,
// and sets of which one may be part of the other, go on.
        .macro  no_subset a, b
        orr     x16, x0, x1
        tst     x16, #7
        b.ne    4f
        ldr     w16, [x0]
        ldr     w17, [x1]
        sub     w16, w16, #shape_set
        sub     w17, w17, #shape_set
        cmp     w16, #(shape_frozenset - shape_set)
        ccmp    w17, #(shape_frozenset - shape_set), #2, ls
        b.hi    4f
        ldr     x16, [x\a, #offset_set_bits]
        ldr     x17, [x\b, #offset_set_bits]
        cmn     x16, #1
        b.eq    4f
        bics    xzr, x16, x17
        b.eq    4f
        mov     w0, #0x0c
        ret
4:
        .endm

// Ints that are no doubles compare by the runtime.
        .macro  comparison name, condition, of_ints, part, whole
        numbers \name, 1, 1
        fcmp    d0, d1
        mov     w0, #0x0c
        mov     w1, #0x14
        csel    x0, x1, x0, \condition
        ret
.Lpyrk_\name\().ints:
        cmp     x0, x1
        mov     w0, #0x0c
        mov     w1, #0x14
        csel    x0, x1, x0, \of_ints
        ret
.Lpyrk_\name\().slow:
        .ifnb   \part
        no_subset \part, \whole
        .endif
        numbers_end \name
        .endm

        comparison lt, mi, lt, 0, 1
        comparison le, ls, le, 0, 1
        comparison eq, eq, eq
        comparison ne, ne, ne
        comparison gt, gt, gt, 1, 0
        comparison ge, ge, ge, 1, 0

// An inline float changes its sign by one bit of its word.
        .section .text.pyrk_neg, "ax", %progbits
        .globl  pyrk_neg
        .type   pyrk_neg, %function
        .p2align 2
pyrk_neg:
        and     w16, w0, #3
        cmp     w16, #2
        b.ne    1f
        eor     x0, x0, #4
        ret
1:      adrp    x17, pyrt_neg
        add     x17, x17, :lo12:pyrt_neg
        b       pyrl_keep_words
        .size   pyrk_neg, . - pyrk_neg

// The float d0, which rarely fits a word where this is called: 0.0, or a new box.
        .section .text.pyrk_float_box, "ax", %progbits
        .globl  pyrk_float_box
        .type   pyrk_float_box, %function
        .p2align 2
pyrk_float_box:
        fmov    x0, d0
        fcmp    d0, d0
        b.vs    2f
        lsl     x16, x0, #1
        cbz     x16, 1f
        mov     x16, #0x1000000000000000
        add     x16, x0, x16
        ror     x0, x16, #61
        and     w16, w0, #3
        cmp     w16, #2
        b.eq    3f
        ldp     x16, x17, [x28, #run_float]
        add     x0, x16, #(run_float + grain)
        cmp     x0, x17
        b.hi    2f
        str     x0, [x28, #run_float]
        mov     x17, #shape_float
        movk    x17, #layout_float, lsl #32
        str     x17, [x16]
        str     d0, [x16, #offset_float_value]
        mov     x0, x16
        ret
1:      cbnz    x0, 2f
        adrp    x0, {float_zero}
        add     x0, x0, :lo12:{float_zero}
        ret
2:      adrp    x17, pyrt_float_box
        add     x17, x17, :lo12:pyrt_float_box
        b       pyrl_keep_all
3:      ret
        .size   pyrk_float_box, . - pyrk_float_box
