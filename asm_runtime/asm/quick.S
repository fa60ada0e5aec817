// The entries that compiled code calls most, in their usual cases: calls of functions, steps of
// iterators, items and membership by small ints and strs. Nothing here needs a frame; whatever is out of
// the ordinary goes on to pyrl_NAME_any, which is Rust. x28 is the context, as compiled code has it.
// shape_NAME are the numbers of shapes (calls/mod.rs), offset_NAME those of layouts.

        .macro  quick name
        .section .text.pyrt_\name, "ax", %progbits
        .globl  pyrt_\name
        .type   pyrt_\name, %function
        .p2align 4
pyrt_\name:
        .endm
        .macro  quick_end name
.Lany_\name:
        b       pyrl_\name\()_any
        .size   pyrt_\name, . - pyrt_\name
        .endm

// The shape of the object in x\n, in w16; other words go to \slow.
        .macro  shape_of n, slow
        tst     x\n, #7
        b.ne    \slow
        ldr     w16, [x\n]
        .endm

// A small int in x\n that is its own hash word; others go to \slow. x16 is lost.
        .macro  own_hash n, slow
        tbz     w\n, #0, \slow
        cmn     x\n, #1
        b.eq    \slow
        mov     x16, #0x2000000000000000
        add     x16, x\n, x16
        lsr     x16, x16, #62
        cbnz    x16, \slow
        .endm

// Calls

// One positional argument from x\from to x\to, if there are so many.
        .macro  pass count, to, from
        .if     \count > \to
        mov     x\to, x\from
        .endif
        .endm
// A default to x\to, unless the caller gave an argument for it; the last one jumps to the entry.
        .macro  default count, to
        .if     \to >= \count
        ldr     x\to, [x10], #8
        subs    x9, x9, #1
        b.eq    3f
        .endif
        .endm

// f() to f(a, b, c): a Python function that takes so many arguments, or more with defaults; a method bound to its instance.
        .macro  call name, count
        quick   \name
        shape_of 0, .Lany_\name
        cmp     w16, #shape_function
        b.ne    4f
        ldr     x16, [x0, #offset_fast_argc]
        ldr     x17, [x0, #offset_entry]
        cmp     x16, #\count
        b.ne    2f
        mov     x8, x0
        pass    \count, 0, 1
        pass    \count, 1, 2
        pass    \count, 2, 3
        br      x17
        // Eight parameters at most are passed in registers.
2:      sub     x9, x16, #\count
        cmp     x9, #(8 - \count)
        b.hi    .Lany_\name
        ldr     x10, [x0, #offset_function_defaults]
        cbz     x10, .Lany_\name
        ldr     x11, [x10, #offset_tuple_len]
        subs    x11, x11, x9
        b.lo    .Lany_\name
        add     x10, x10, x11, lsl #3
        add     x10, x10, #offset_tuple_items
        mov     x8, x0
        pass    \count, 0, 1
        pass    \count, 1, 2
        pass    \count, 2, 3
        default \count, 0
        default \count, 1
        default \count, 2
        default \count, 3
        default \count, 4
        default \count, 5
        default \count, 6
        default \count, 7
3:      br      x17
        // A method bound to its instance: the arguments stay where they are.
4:      cmp     w16, #shape_method
        b.ne    .Lany_\name
        ldp     x8, x9, [x0, #offset_method_func]
        shape_of 8, .Lany_\name
        cmp     w16, #shape_function
        b.ne    .Lany_\name
        ldr     x16, [x8, #offset_fast_argc]
        ldr     x17, [x8, #offset_entry]
        cmp     x16, #(\count + 1)
        b.ne    .Lany_\name
        mov     x0, x9
        br      x17
        quick_end \name
        .endm

        call    call_none, 0
        call    call_one, 1
        call    call_two, 2
        call    call_three, 3

// o.name() to o.name(a, b): what the inline cache x1 knows of the method of the object x0, a Python function that
// takes so many arguments or a native one.
        .macro  method name, count
        quick   \name
        shape_of 0, .Lany_\name
        ldp     w9, w17, [x1, #offset_cache_slot]
        cmp     w16, w17
        b.ne    .Lany_\name
        cmp     w9, #(cache_function + \count)
        b.ne    1f
        ldr     x8, [x1, #offset_cache_value]
        ldr     x17, [x8, #offset_entry]
        pass    \count, 1, 2
        pass    \count, 2, 3
        br      x17
1:      cmn     w9, #2
        b.ne    .Lany_\name
        ldr     x1, [x1, #offset_cache_next]
        b       pyrl_\name\()_native
        quick_end \name
        .endm

        method  method_none, 1
        method  method_one, 2
        method  method_two, 3

// Iterators

// A new iterator (or another opaque object) of \size bytes in x1, its header and first word (x0) written.
        .macro  new_iterator shape, size, slow
        ldp     x1, x2, [x28, #(((\size + 15) / 16 - 1) * 16)]
        add     x3, x1, #((\size + 15) / 16 * 16)
        cmp     x3, x2
        b.hi    \slow
        str     x3, [x28, #(((\size + 15) / 16 - 1) * 16)]
        mov     x2, #\shape
        movk    x2, #layout_opaque, lsl #32
        stp     x2, x0, [x1]
        .endm

// iter(x0): of lists, sets, generators, and instances whose class has a Python function for it.
        quick   yield_from_iter
        shape_of 0, .Lany_yield_from_iter
        cmp     w16, #shape_coroutine
        b.ne    pyrt_get_iter
        quick_end yield_from_iter

        quick   get_iter
        .cfi_startproc
        tst     x0, #7
        b.ne    .Lany_get_iter
        ldr     w5, [x0]
        cmp     w5, #shape_list
        b.ne    1f
        new_iterator shape_list_iterator, 24, .Lany_get_iter
        str     xzr, [x1, #16]
        mov     x0, x1
        ret
1:      sub     w16, w5, #shape_set
        cmp     w16, #(shape_frozenset - shape_set)
        b.hi    2f
        new_iterator shape_set_iterator, 48, .Lany_get_iter
        ldr     x2, [x0, #offset_set_used]
        ldr     w3, [x0, #offset_set_changes]
        stp     xzr, x2, [x1, #offset_set_iter_pos]
        stp     x2, x3, [x1, #offset_set_iter_left]
        mov     x0, x1
        ret
2:      ldrb    w17, [x0, #offset_layout]
        cmp     w17, #layout_instance
        b.ne    4f
        find_method {name_iter}, 1, .Lany_get_iter
        stp     x29, x30, [sp, #-16]!
        .cfi_def_cfa_offset 16
        .cfi_offset 29, -16
        .cfi_offset 30, -8
        mov     x29, sp
        mov     x8, x4
        blr     x17
        ldp     x29, x30, [sp], #16
        .cfi_def_cfa_offset 0
        cbz     x0, 3f
        shape_of 0, 5f
        cmp     w16, #shape_generator
        b.ne    5f
3:      ret
        // A generator is its own iterator.
4:      cmp     w5, #shape_generator
        b.eq    3b
.Lany_get_iter:
        b       pyrl_get_iter_any
        // What else an __iter__ may return.
5:      b       pyrl_checked_iterator
        .cfi_endproc
        .size   pyrt_get_iter, . - pyrt_get_iter

        quick   iter_next
        .cfi_startproc
        shape_of 0, .Lany_iter_next
        cmp     w16, #shape_set_iterator
        b.eq    2f
        cmp     w16, #shape_list_iterator
        b.eq    1f
        cmp     w16, #shape_range_iterator
        b.eq    6f
        cmp     w16, #shape_generator
        b.ne    10f
        // As pyrl_step (thunks.S) does it, but the context is in x28.
        ldrh    w9, [x0, #6]
        ldr     x10, [x0, #16]
        ldp     x12, x11, [x0, #40]
        mov     x1, #4
        orr     x9, x9, x11
        orr     x9, x9, x12
        cbnz    x9, pyrl_step
        cmp     x10, #0
        b.le    pyrl_step
        stp     x29, x30, [sp, #-32]!
        .cfi_def_cfa_offset 32
        .cfi_offset 29, -32
        .cfi_offset 30, -24
        ldr     x9, [x28, #offset_handled]
        mov     x29, sp
        stp     x0, x9, [sp, #16]
        mov     w9, #1
        ldr     x16, [x0, #8]
        strh    w9, [x0, #6]
        blr     x16
        ldp     x3, x2, [sp, #16]
        ldr     x9, [x28, #offset_handled]
        strh    wzr, [x3, #6]
        cbz     x0, 9f
        cmp     x2, x9
        b.ne    9f
8:      ldp     x29, x30, [sp], #32
        .cfi_remember_state
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
9:      mov     x1, x0
        mov     x0, x3
        bl      pyrt_gen_stepped
        b       8b
        .cfi_endproc
        // A range: the next value, the step, how many are left.
6:      ldp     x1, x2, [x0, #8]
        ldr     x3, [x0, #24]
        cbz     x3, 7f
        add     x2, x2, x1
        sub     x3, x3, #1
        str     x2, [x0, #8]
        str     x3, [x0, #24]
        lsl     x3, x1, #1
        orr     x3, x3, #1
7:      mov     x0, x3
        ret
1:      ldp     x1, x2, [x0, #8]
        cbz     x1, .Lany_iter_next
        ldr     x3, [x1, #offset_list_len]
        ldr     x4, [x1, #offset_list_items]
        cmp     x2, x3
        b.hs    .Lany_iter_next
        add     x3, x2, #1
        str     x3, [x0, #16]
        ldr     x0, [x4, x2, lsl #3]
        ret
        // A set: x5 goes through the table. As long as no element was moved, removed or added, those that are
        // left are ahead.
2:      ldr     x1, [x0, #8]
        cbz     x1, .Lany_iter_next
        ldp     x3, x2, [x0, #offset_set_iter_size - 8]
        ldp     x4, x5, [x0, #offset_set_iter_left]
        ldr     x16, [x1, #offset_set_used]
        ldr     w17, [x1, #offset_set_changes]
        cmp     x2, x16
        ccmp    x17, x5, #0, eq
        b.ne    .Lany_iter_next
        cbz     x4, 4f
        ldr     x7, [x1, #offset_set_table]
        add     x5, x7, x3, lsl #4
3:      ldp     x16, x17, [x5], #16
        cbz     x16, 3b
        sub     x5, x5, x7
        sub     x4, x4, #1
        lsr     x5, x5, #4
        str     x5, [x0, #offset_set_iter_pos]
        str     x4, [x0, #offset_set_iter_left]
        mov     x0, x17
        ret
        // All were seen.
4:      str     xzr, [x0, #8]
        mov     x0, #0
        ret
        // A dict's keys (w17 = 0) or values (1): the next entry, as long as nothing special happens (views.rs, step).
10:     sub     w17, w16, #shape_dict_keyiterator
        cmp     w17, #2
        b.eq    pyrl_dict_item_next
        b.hi    .Lany_iter_next
        ldp     x1, x2, [x0, #8]
        ldp     x3, x4, [x0, #24]
        cbz     x1, .Lany_iter_next
        ldp     x5, x6, [x1, #offset_dict_used]
        ldr     x7, [x1, #offset_dict_entries]
        cmp     x5, x3
        ccmp    x2, x6, #2, eq
        b.hs    .Lany_iter_next
        add     x5, x2, x2, lsl #1
        add     x5, x7, x5, lsl #3
        ldr     x6, [x5]
        cbz     x4, .Lany_iter_next
        cbz     x6, .Lany_iter_next
        add     x5, x5, x17, lsl #3
        add     x2, x2, #1
        sub     x4, x4, #1
        str     x2, [x0, #16]
        str     x4, [x0, #32]
        ldr     x0, [x5, #8]
        ret
        quick_end iter_next

// Membership and items

// The place of key x\k in the exact dict x\d as far as words tell: the entry's end in x3, or on to
// \slow. x2, x4 to x7, x16 and x17 are lost. It has the labels 1 to 7, 11 and 12. PYRL_RECENT holds the dict, the key,
// its second word and the end of the entry that was found last.
        .macro  dict_place d, k, slow
        tbz     w\k, #0, 1f
        own_hash \k, \slow
        mov     x2, x\k
        b       2f
1:      adrp    x16, PYRL_RECENT
        add     x16, x16, :lo12:PYRL_RECENT
        ldp     x6, x7, [x16]
        cmp     x6, x\d
        ccmp    x7, x\k, #0, eq
        b.ne    11f
        ldp     x2, x3, [x16, #16]
        ldr     x4, [x\k, #8]
        cmp     x2, x4
        b.eq    5f
11:     shape_of \k, \slow
        cmp     w16, #shape_str
        b.ne    \slow
        ldr     x2, [x\k, #offset_str_hash]
        cbz     x2, \slow
        mov     x16, #1
        orr     x2, x16, x2, lsl #1
        // The dict of a module is brought up to date before.
2:      ldrh    w16, [x\d, #offset_aux]
        cbnz    w16, \slow
        ldp     x3, x4, [x\d, #offset_dict_entries]
        cbz     x4, 3f
        ldr     x5, [x\d, #offset_dict_shift]
        ldr     x6, =0x9e3779b97f4a7c15
        mul     x6, x2, x6
        lsr     x6, x6, x5
        ldr     w6, [x4, x6, lsl #2]
        cbz     w6, \slow
        add     x6, x6, x6, lsl #1
        add     x3, x3, x6, lsl #3
        ldur    x7, [x3, #-16]
        cmp     x7, x\k
        b.eq    5f
        // Another str with the same text? Cells are made of words.
        tbnz    w\k, #0, \slow
        ldur    x16, [x3, #-24]
        cmp     x16, x2
        b.ne    \slow
        shape_of 7, \slow
        cmp     w16, #shape_str
        b.ne    \slow
        ldr     x4, [x7, #offset_str_len]
        ldr     x5, [x\k, #offset_str_len]
        ldrh    w16, [x7, #offset_aux]
        ldrh    w17, [x\k, #offset_aux]
        cmp     x4, x5
        ccmp    x16, x17, #0, eq
        b.ne    \slow
        mul     x4, x4, x16
        add     x5, x7, #offset_str_data
        add     x6, x\k, #offset_str_data
6:      subs    x4, x4, #8
        b.lo    7f
        ldr     x16, [x5], #8
        ldr     x17, [x6], #8
        cmp     x16, x17
        b.eq    6b
        b       \slow
7:      adds    x4, x4, #8
        b.eq    12f
        ldr     x16, [x5]
        ldr     x17, [x6]
        eor     x16, x16, x17
        neg     x4, x4, lsl #3
        lsl     x16, x16, x4
        cbnz    x16, \slow
12:     adrp    x16, PYRL_RECENT
        add     x16, x16, :lo12:PYRL_RECENT
        ldr     x17, [x\k, #8]
        stp     x\d, x\k, [x16]
        stp     x17, x3, [x16, #16]
        b       5f
        // Without an index: one after the other.
3:      ldr     x4, [x\d, #offset_dict_filled]
        cbz     x4, \slow
4:      ldr     x7, [x3, #8]
        add     x3, x3, #24
        cmp     x7, x\k
        b.eq    5f
        subs    x4, x4, #1
        b.ne    4b
        b       \slow
5:
        .endm

// pyrk_getitem (stubs.S) of an exact dict.
        .section .text.pyrl_dict_item, "ax", %progbits
        .type   pyrl_dict_item, %function
        .p2align 4
pyrl_dict_item:
        dict_place 0, 1, 8f
        ldur    x0, [x3, #-8]
        ret
8:      adrp    x17, pyrl_getitem_any
        add     x17, x17, :lo12:pyrl_getitem_any
        b       pyrl_keep_words
        .ltorg
        .size   pyrl_dict_item, . - pyrl_dict_item

        quick   getitem
        shape_of 0, .Lany_getitem
        cmp     w16, #shape_dict
        b.ne    9f
        dict_place 0, 1, .Lany_getitem
        ldur    x0, [x3, #-8]
        ret
9:      tbz     w1, #0, .Lany_getitem
        cmp     w16, #shape_list
        b.ne    7f
        ldr     x4, [x0, #offset_list_len]
        ldr     x5, [x0, #offset_list_items]
        b       8f
7:      cmp     w16, #shape_tuple
        b.ne    .Lany_getitem
        ldr     x4, [x0, #offset_tuple_len]
        add     x5, x0, #offset_tuple_items
8:      asr     x3, x1, #1
        add     x2, x3, x4
        cmp     x3, #0
        csel    x3, x2, x3, lt
        cmp     x3, x4
        b.hs    .Lany_getitem
        ldr     x0, [x5, x3, lsl #3]
        ret
        .ltorg
        quick_end getitem

// x0[x1] = x2: another value for a key that a dict has.
        quick   setitem
        shape_of 0, .Lany_setitem
        cmp     w16, #shape_dict
        b.ne    .Lany_setitem
        mov     x8, x2
        dict_place 0, 1, 8f
        stur    x8, [x3, #-8]
        mov     x0, #4
        ret
8:      mov     x2, x8
        quick_end setitem

// x0.get(x1, x2) of an exact dict.
        quick   dict_get
        mov     x8, x2
        dict_place 0, 1, 8f
        ldur    x0, [x3, #-8]
        ret
8:      mov     x2, x8
        quick_end dict_get

// x0 in x1
        quick   contains
        shape_of 1, .Lany_contains
        sub     w17, w16, #shape_set
        cmp     w17, #(shape_frozenset - shape_set)
        b.hi    9f
        own_hash 0, .Lany_contains
        ldp     x3, x4, [x1, #offset_set_table]
        cbz     x3, 8f
        and     x5, x4, x0, asr #1
        add     x3, x3, x5, lsl #4
        ldp     x16, x2, [x3]
        cmp     x2, x0
        b.eq    7f
        cbz     x2, 8f
        // Its place is taken: up to nine neighbours, unless the table ends before.
        add     x5, x5, #9
        cmp     x5, x4
        b.hi    .Lany_contains
        add     x4, x3, #(9 * 16)
6:      cmp     x16, x0
        ccmp    x3, x4, #4, ne
        b.eq    .Lany_contains
        ldp     x16, x2, [x3, #16]!
        cmp     x2, x0
        b.eq    7f
        cbnz    x2, 6b
8:      mov     x0, #12
        ret
7:      mov     x0, #20
        ret
9:      cmp     w16, #shape_dict
        b.ne    .Lany_contains
        dict_place 1, 0, .Lany_contains
        mov     x0, #20
        ret
        .ltorg
        quick_end contains

// Adds x1 to the exact set x0: a small int whose place is free, or that is there.
        quick   set_add
        own_hash 1, .Lany_set_add
        ldp     x3, x4, [x0, #offset_set_table]
        cbz     x3, .Lany_set_add
        and     x5, x4, x1, asr #1
        add     x3, x3, x5, lsl #4
        ldr     x2, [x3, #8]
        cmp     x2, x1
        b.eq    2f
        cbnz    x2, .Lany_set_add
        stp     x1, x1, [x3]
        ldp     x5, x6, [x0, #offset_set_fill]
        ldr     x7, [x0, #offset_set_bits]
        add     x5, x5, #1
        add     x6, x6, #1
        stp     x5, x6, [x0, #offset_set_fill]
        lsr     x6, x1, #1
        mov     x2, #1
        lsl     x2, x2, x6
        orr     x7, x7, x2
        str     x7, [x0, #offset_set_bits]
        cmp     x1, #128
        b.lo    1f
        mov     w2, #1
        strh    w2, [x0, #offset_aux]
        // Full to three fifths?
1:      add     x5, x5, x5, lsl #2
        add     x4, x4, x4, lsl #1
        cmp     x5, x4
        b.hs    3f
2:      mov     x0, #4
        ret
3:      b       pyrl_set_grow
        quick_end set_add

// Exceptions

// x0, a return address, is where the exception being propagated has passed: a traceback entry that knows no
// more than that (objects/traceback.rs).
        quick   traceback_add
        ldr     x5, [x28, #offset_exception]
        adrp    x4, PYRL_FAILED_LOOKUP
        ldr     x4, [x4, :lo12:PYRL_FAILED_LOOKUP]
        cbz     x5, 1f
        cbnz    x4, .Lany_traceback_add
        mov     x4, x0
        ldr     x0, [x5, #offset_exc_traceback]
        new_iterator shape_traceback, 40, 2f
        stp     xzr, xzr, [x1, #16]
        str     x4, [x1, #32]
        str     x1, [x5, #offset_exc_traceback]
1:      mov     x0, #0
        ret
2:      mov     x0, x4
        quick_end traceback_add

// Is the exception x0 of the very class x1?
        quick   exc_match
        shape_of 0, .Lany_exc_match
        ldr     x17, [x28, #offset_shapes]
        add     x17, x17, x16, lsl #5
        ldr     x17, [x17]
        cmp     x17, x1
        b.ne    .Lany_exc_match
        mov     x0, #20
        ret
        quick_end exc_match

// x0 becomes the handled exception; the one before, or None.
        quick   exc_push
        ldr     x1, [x28, #offset_handled]
        mov     x2, #4
        str     x0, [x28, #offset_handled]
        cmp     x1, #0
        csel    x0, x2, x1, eq
        ret
        .size   pyrt_exc_push, . - pyrt_exc_push

        quick   exc_pop
        cmp     x0, #4
        csel    x0, xzr, x0, eq
        str     x0, [x28, #offset_handled]
        ret
        .size   pyrt_exc_pop, . - pyrt_exc_pop

        .section .note.GNU-stack, "", %progbits
        .text
