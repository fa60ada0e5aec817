// Exact lists: pop, insert, items that change places, slices, copies. As quick.S, whose macros these entries use:
// no frames, and whatever is out of the ordinary goes on to pyrl_NAME_any.

// Moves x\left bytes of items (a multiple of 8), 32 at a time, from x\from to x\to, both going up.
        .macro  move_down to, from, left, spare
        subs    x\left, x\left, #32
        b.lo    2f
1:      ldp     q0, q1, [x\from], #32
        subs    x\left, x\left, #32
        stp     q0, q1, [x\to], #32
        b.hs    1b
2:      tbz     w\left, #4, 3f
        ldr     q0, [x\from], #16
        str     q0, [x\to], #16
3:      tbz     w\left, #3, 4f
        ldr     x\spare, [x\from]
        str     x\spare, [x\to]
4:
        .endm
// The same from the end: x\from and x\to point behind the items and go down.
        .macro  move_up to, from, left, spare
        subs    x\left, x\left, #32
        b.lo    2f
1:      ldp     q0, q1, [x\from, #-32]!
        subs    x\left, x\left, #32
        stp     q0, q1, [x\to, #-32]!
        b.hs    1b
2:      tbz     w\left, #4, 3f
        ldr     q0, [x\from, #-16]!
        str     q0, [x\to, #-16]!
3:      tbz     w\left, #3, 4f
        ldr     x\spare, [x\from, #-8]
        str     x\spare, [x\to, #-8]
4:
        .endm

// x0.pop(x1) of an exact list. The place that becomes free is cleared.
        quick   list_pop
        tbz     w1, #0, .Lany_list_pop
        ldp     x2, x3, [x0, #offset_list_len]
        asr     x4, x1, #1
        add     x5, x4, x2
        cmp     x4, #0
        csel    x4, x5, x4, lt
        cmp     x4, x2
        b.hs    .Lany_list_pop
        sub     x2, x2, #1
        str     x2, [x0, #offset_list_len]
        add     x5, x3, x4, lsl #3
        add     x6, x3, x2, lsl #3
        ldr     x0, [x5]
        add     x7, x5, #8
        sub     x8, x6, x5
        move_down 5, 7, 8, 9
        str     xzr, [x6]
        ret
        quick_end list_pop

// x0.insert(x1, x2) of an exact list with room for one more.
        quick   list_insert
        tbz     w1, #0, .Lany_list_insert
        ldp     x3, x4, [x0, #offset_list_len]
        ldr     x5, [x0, #offset_list_cap]
        asr     x6, x1, #1
        tbnz    x6, #63, .Lany_list_insert
        cmp     x3, x5
        b.hs    .Lany_list_insert
        cmp     x6, x3
        csel    x6, x6, x3, lo
        add     x7, x4, x6, lsl #3
        add     x8, x4, x3, lsl #3
        add     x3, x3, #1
        str     x3, [x0, #offset_list_len]
        sub     x9, x8, x7
        add     x10, x8, #8
        move_up 10, 8, 9, 11
        str     x2, [x7]
        mov     x0, #4
        ret
        quick_end list_insert

// x0[x1:x2] = x3[x4:x5:x6] of exact lists, here `xs[:k + 1] = xs[k::-1]`: the first items change places.
        quick   slice_move
        cmp     x0, x3
        ccmn    x6, #1, #0, eq
        ccmp    x5, #4, #0, eq
        ccmp    x1, #4, #0, eq
        b.ne    .Lany_slice_move
        add     x7, x4, #2
        cmp     x7, x2
        b.ne    .Lany_slice_move
        tbz     w4, #0, .Lany_slice_move
        ldp     x1, x2, [x0, #offset_list_len]
        mov     x0, #4
        asr     x4, x4, #1
        cmp     x4, x1
        b.hs    5f
        // x2 goes up, x4 down, until they meet.
        add     x4, x2, x4, lsl #3
        cmp     x2, x4
        b.hs    2f
1:      ldr     x5, [x2]
        ldr     x6, [x4]
        str     x5, [x4], #-8
        str     x6, [x2], #8
        cmp     x2, x4
        b.lo    1b
2:      ret
        // Bounds from the end, or behind it.
5:      mov     x2, x7
        lsl     x4, x4, #1
        add     x4, x4, #1
        mov     x0, x3
        mov     x1, #4
        quick_end slice_move

// The same for the compiler's test: turns the items of the exact list x0 up to that at the small int x1 round. 0 where
// x1 is something else or not inside, counted from the start. Keeps x8...x15.
        .section .text.pyrk_list_flip, "ax", %progbits
        .globl  pyrk_list_flip
        .type   pyrk_list_flip, %function
        .p2align 4
pyrk_list_flip:
        tbz     w1, #0, 5f
        ldp     x2, x3, [x0, #offset_list_len]
        asr     x1, x1, #1
        cmp     x1, x2
        b.hs    5f
        // From four items on: x3 goes up and x4 down by four, until fewer are left. Of up to eight in the middle some
        // are read, and written, on both sides.
        subs    x1, x1, #3
        b.lt    3f
        add     x4, x3, x1, lsl #3
1:      ldp     q0, q1, [x3]
        ldp     q2, q3, [x4]
        ext     v0.16b, v0.16b, v0.16b, #8
        ext     v1.16b, v1.16b, v1.16b, #8
        ext     v2.16b, v2.16b, v2.16b, #8
        ext     v3.16b, v3.16b, v3.16b, #8
        stp     q3, q2, [x3], #32
        stp     q1, q0, [x4], #-32
        subs    x1, x1, #6
        b.lt    2f
        subs    x1, x1, #2
        b.ge    1b
        // Two or three are left, or one, or none.
3:      adds    x1, x1, #2
        b.lt    2f
        add     x4, x3, x1, lsl #3
        ldr     x5, [x3]
        ldr     x6, [x4, #8]
        str     x6, [x3]
        str     x5, [x4, #8]
2:      ret
5:      mov     x0, #0
        ret
        .size   pyrk_list_flip, . - pyrk_list_flip

// x0.insert(x2, x0.pop(x1)) of the exact list x0, where x1 is a small int that leads to an item and x2 one that
// does not count from the end; 0 where they are not. Keeps x8...x15.
        .section .text.pyrk_list_shift, "ax", %progbits
        .globl  pyrk_list_shift
        .type   pyrk_list_shift, %function
        .p2align 4
pyrk_list_shift:
        and     x3, x1, x2
        tbz     w3, #0, 5f
        ldp     x3, x4, [x0, #offset_list_len]
        asr     x1, x1, #1
        tbz     x1, #63, 1f
        add     x1, x1, x3
1:      cmp     x1, x3
        b.hs    5f
        asr     x2, x2, #1
        tbnz    x2, #63, 5f
        // Behind the end is the end.
        sub     x3, x3, #1
        cmp     x2, x3
        csel    x2, x2, x3, lo
        add     x5, x4, x1, lsl #3
        add     x6, x4, x2, lsl #3
        ldr     x7, [x5]
        subs    x16, x6, x5
        b.lo    7f
        // Up: the items between move down by one.
        add     x3, x5, #8
        move_down 5, 3, 16, 17
        str     x7, [x6]
        ret
7:      neg     x16, x16
        add     x3, x5, #8
        move_up 3, 5, 16, 17
        str     x7, [x6]
        ret
5:      mov     x0, #0
        ret
        .size   pyrk_list_shift, . - pyrk_list_shift

// x0[x1:x2] = x3[x4:x5] + x3[x6:x7] of exact lists, here `xs[i:] = xs[i + 1:] + xs[i:i + 1]`: the item at i goes to the end.
        quick   slice_join
        cmp     x0, x3
        ccmp    x2, #4, #0, eq
        ccmp    x5, #4, #0, eq
        ccmp    x6, x1, #0, eq
        ccmp    x7, x4, #0, eq
        b.ne    .Lany_slice_join
        add     x8, x1, #2
        cmp     x8, x4
        b.ne    .Lany_slice_join
        tbz     w1, #0, .Lany_slice_join
        ldp     x9, x10, [x0, #offset_list_len]
        asr     x11, x1, #1
        cmp     x11, x9
        b.hs    .Lany_slice_join
        sub     x9, x9, x11
        add     x10, x10, x11, lsl #3
        mov     x0, #4
        subs    x9, x9, #1
        b.eq    2f
        ldr     x12, [x10]
1:      ldr     x13, [x10, #8]
        str     x13, [x10], #8
        subs    x9, x9, #1
        b.ne    1b
        str     x12, [x10]
2:      ret
        quick_end slice_join

// A new list in x\list with room for x\count items, 1 to 62, whose place is x\to. Where the runs have no cells for
// it, control goes to \slow or 7. x9 to x15 are lost.
        .macro  list_of list, count, to, slow
        // The list's cell, and that of its items, which may come from the same run.
        ldp     x\list, x9, [x28, #run_list]
        add     x10, x\list, #list_size
        cmp     x10, x9
        b.hi    \slow
        str     x10, [x28, #run_list]
        add     x11, x\count, #1
        and     x11, x11, #~1
        add     x12, x28, x11, lsl #3
        ldp     x\to, x14, [x12]
        add     x15, x\to, x11, lsl #3
        add     x15, x15, #offset_array_values
        cmp     x15, x14
        b.hi    7f
        str     x15, [x12]
        mov     x9, #shape_list
        movk    x9, #layout_list, lsl #32
        stp     x9, x\count, [x\list]
        mov     x9, #shape_array
        movk    x9, #layout_array, lsl #32
        stp     x9, x11, [x\to], #offset_array_values
        stp     x\to, x11, [x\list, #offset_list_items]
        .endm

// x0[:] of an exact list.
        quick   list_copy
        ldp     x7, x5, [x0, #offset_list_len]
        sub     x9, x7, #1
        cmp     x9, #62
        b.hs    8f
        list_of 8, 7, 13, 8f
        mov     x0, x8
        lsl     x7, x7, #3
        move_down 13, 5, 7, 9
        ret
7:      str     x8, [x28, #run_list]
8:      mov     x1, #4
        mov     x2, #4
        mov     x3, #4
        b       pyrl_get_slice_any
        .size   pyrt_list_copy, . - pyrt_list_copy

// x0[x1:x2:x3] of an exact list, of up to 62 items one after the other, from bounds that do not count from the end.
        quick   get_slice
        shape_of 0, .Lany_get_slice
        cmp     w16, #shape_list
        ccmp    x3, #4, #0, eq
        b.ne    .Lany_get_slice
        ldp     x4, x5, [x0, #offset_list_len]
        mov     x6, #0
        cmp     x1, #4
        b.eq    5f
        tbz     w1, #0, .Lany_get_slice
        asr     x6, x1, #1
        tbnz    x6, #63, .Lany_get_slice
5:      cmp     x2, #4
        b.eq    6f
        tbz     w2, #0, .Lany_get_slice
        asr     x7, x2, #1
        tbnz    x7, #63, .Lany_get_slice
        cmp     x7, x4
        csel    x4, x7, x4, lo
6:      subs    x7, x4, x6
        b.le    .Lany_get_slice
        cmp     x7, #62
        b.hi    .Lany_get_slice
        list_of 8, 7, 13, .Lany_get_slice
        mov     x0, x8
        add     x5, x5, x6, lsl #3
        lsl     x7, x7, #3
        move_down 13, 5, 7, 9
        ret
7:      str     x8, [x28, #run_list]
        quick_end get_slice

        .section .note.GNU-stack, "", %progbits
        .text
