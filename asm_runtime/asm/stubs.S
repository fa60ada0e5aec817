// Runtime entries for the cold paths of compiled code. They keep the word registers (and, where
// asked, the double registers) that a call would destroy, so the code around the cold path may
// leave its values in them. Arguments and result are those of pyrt_NAME; x0 to x7, x16 and x17
// are lost. shape_NAME are the numbers of shapes (calls/mod.rs), offset_NAME those of layouts.

        .text

// A frame that holds x8...x15, and its end.
        .macro  save_words
        stp     x29, x30, [sp, #-80]!
        .cfi_def_cfa_offset 80
        .cfi_offset 29, -80
        .cfi_offset 30, -72
        mov     x29, sp
        stp     x8, x9, [sp, #16]
        stp     x10, x11, [sp, #32]
        stp     x12, x13, [sp, #48]
        stp     x14, x15, [sp, #64]
        .endm
        .macro  restore_words
        ldp     x8, x9, [sp, #16]
        ldp     x10, x11, [sp, #32]
        ldp     x12, x13, [sp, #48]
        ldp     x14, x15, [sp, #64]
        ldp     x29, x30, [sp], #80
        .cfi_def_cfa_offset 0
        .endm

// Calls the entry in x17; keeps x8...x15.
        .type   pyrl_keep_words, %function
        .p2align 4
pyrl_keep_words:
        .cfi_startproc
        save_words
        blr     x17
        restore_words
        ret
        .cfi_endproc
        .size   pyrl_keep_words, . - pyrl_keep_words

// Calls the entry in x17; keeps x8...x15, d0...d7 and d16...d31.
        .type   pyrl_keep_all, %function
        .p2align 4
pyrl_keep_all:
        .cfi_startproc
        stp     x29, x30, [sp, #-208]!
        .cfi_def_cfa_offset 208
        .cfi_offset 29, -208
        .cfi_offset 30, -200
        mov     x29, sp
        stp     d0, d1, [sp, #16]
        stp     d2, d3, [sp, #32]
        stp     d4, d5, [sp, #48]
        stp     d6, d7, [sp, #64]
        stp     d16, d17, [sp, #80]
        stp     d18, d19, [sp, #96]
        stp     d20, d21, [sp, #112]
        stp     d22, d23, [sp, #128]
        stp     d24, d25, [sp, #144]
        stp     d26, d27, [sp, #160]
        stp     d28, d29, [sp, #176]
        stp     d30, d31, [sp, #192]
        bl      pyrl_keep_words
        ldp     d0, d1, [sp, #16]
        ldp     d2, d3, [sp, #32]
        ldp     d4, d5, [sp, #48]
        ldp     d6, d7, [sp, #64]
        ldp     d16, d17, [sp, #80]
        ldp     d18, d19, [sp, #96]
        ldp     d20, d21, [sp, #112]
        ldp     d22, d23, [sp, #128]
        ldp     d24, d25, [sp, #144]
        ldp     d26, d27, [sp, #160]
        ldp     d28, d29, [sp, #176]
        ldp     d30, d31, [sp, #192]
        ldp     x29, x30, [sp], #208
        .cfi_def_cfa_offset 0
        ret
        .cfi_endproc
        .size   pyrl_keep_all, . - pyrl_keep_all

// A section each, so that programs contain what they use.
        .macro  keeping name, by
        .section .text.pyrk_\name, "ax", %progbits
        .globl  pyrk_\name
        .type   pyrk_\name, %function
        .p2align 2
pyrk_\name:
        adrp    x17, pyrt_\name
        add     x17, x17, :lo12:pyrt_\name
        b       \by
        .size   pyrk_\name, . - pyrk_\name
        .endm

        keeping floordiv, pyrl_keep_words
        keeping mod, pyrl_keep_words
        keeping lshift, pyrl_keep_words
        keeping rshift, pyrl_keep_words
        keeping and, pyrl_keep_words
        keeping or, pyrl_keep_words
        keeping xor, pyrl_keep_words
        keeping ifloordiv, pyrl_keep_words
        keeping imod, pyrl_keep_words
        keeping ilshift, pyrl_keep_words
        keeping irshift, pyrl_keep_words
        keeping iand, pyrl_keep_words
        keeping ior, pyrl_keep_words
        keeping ixor, pyrl_keep_words
        keeping global_missing, pyrl_keep_words
        keeping load_method, pyrl_keep_words
        keeping len, pyrl_keep_words
        keeping list_append, pyrl_keep_words

// Strs of one byte per character.

// x0[x1] of an exact str.
        .section .text.pyrk_str_item, "ax", %progbits
        .globl  pyrk_str_item
        .type   pyrk_str_item, %function
        .p2align 4
pyrk_str_item:
        tbz     w1, #0, 2f
        ldr     x16, [x0, #offset_str_len]
        asr     x17, x1, #1
        tbz     x17, #63, 1f
        add     x17, x17, x16
1:      cmp     x17, x16
        b.hs    2f
        ldrh    w2, [x0, #offset_aux]
        cmp     w2, #1
        b.ne    2f
        add     x16, x0, #offset_str_data
        ldrb    w2, [x16, x17]
        adrp    x0, PYRL_LATIN1
        add     x0, x0, :lo12:PYRL_LATIN1
        add     x0, x0, x2, lsl #5
        ret
2:      adrp    x17, pyrt_getitem
        add     x17, x17, :lo12:pyrt_getitem
        b       pyrl_keep_words
        .size   pyrk_str_item, . - pyrk_str_item

// A new instance of the plain class x0, from the run of cells of its size.
        .section .text.pyrk_new_object, "ax", %progbits
        .globl  pyrk_new_object
        .type   pyrk_new_object, %function
        .p2align 2
pyrk_new_object:
        ldp     x16, x1, [x0, #offset_made_header]
        cbz     x16, 1f
        add     x2, x28, x1
        ldp     x3, x4, [x2, #-grain]
        add     x1, x1, x3
        cmp     x1, x4
        b.hi    1f
        str     x1, [x2, #-grain]
        str     x16, [x3]
        mov     x0, x3
        ret
1:      adrp    x17, pyrt_new_object
        add     x17, x17, :lo12:pyrt_new_object
        b       pyrl_keep_words
        .size   pyrk_new_object, . - pyrk_new_object

// Tuples of x0 and x1, and of x0 to x2.
        .macro  tuple_of n
        .section .text.pyrk_tuple\n, "ax", %progbits
        .globl  pyrk_tuple\n
        .type   pyrk_tuple\n, %function
        .p2align 2
pyrk_tuple\n:
        ldp     x4, x5, [x28, #run_tuple\n]
        add     x6, x4, #(run_tuple\n + grain)
        cmp     x6, x5
        b.hi    1f
        str     x6, [x28, #run_tuple\n]
        mov     x16, #shape_tuple
        movk    x16, #layout_tuple, lsl #32
        mov     x17, #\n
        stp     x16, x17, [x4]
        stp     x0, x1, [x4, #offset_tuple_items]
        .if     \n - 2
        str     x2, [x4, #(offset_tuple_items + 16)]
        .endif
        mov     x0, x4
        ret
1:      adrp    x17, pyrt_tuple\n
        add     x17, x17, :lo12:pyrt_tuple\n
        b       pyrl_keep_words
        .size   pyrk_tuple\n, . - pyrk_tuple\n
        .endm
        tuple_of 2
        tuple_of 3

// x0 == x1, one of which is an exact str.
        .section .text.pyrk_eq_str, "ax", %progbits
        .globl  pyrk_eq_str
        .type   pyrk_eq_str, %function
        .globl  pyrk_str_eq
        .type   pyrk_str_eq, %function
        .p2align 4
pyrk_eq_str:
        orr     x16, x0, x1
        tst     x16, #7
        b.ne    1f
        ldr     w16, [x0]
        ldr     w17, [x1]
        cmp     w16, #shape_str
        ccmp    w17, #shape_str, #0, eq
        b.eq    pyrk_str_eq
1:      adrp    x17, pyrt_eq
        add     x17, x17, :lo12:pyrt_eq
        b       pyrl_keep_words
        .size   pyrk_eq_str, . - pyrk_eq_str
// Two exact strs. Whole words of characters are compared (cells are made of words), then what is
// left of the last one.
pyrk_str_eq:
        cmp     x0, x1
        b.eq    3f
        ldr     x2, [x0, #offset_str_len]
        ldr     x16, [x1, #offset_str_len]
        cmp     x2, x16
        b.ne    4f
        ldrh    w16, [x0, #offset_aux]
        ldrh    w17, [x1, #offset_aux]
        cmp     w16, w17
        b.ne    4f
        cmp     w16, #1
        ccmp    x2, #31, #2, eq
        b.hi    5f
        add     x0, x0, #offset_str_data
        add     x1, x1, #offset_str_data
1:      subs    x2, x2, #8
        b.lo    2f
        ldr     x16, [x0], #8
        ldr     x17, [x1], #8
        cmp     x16, x17
        b.eq    1b
        b       4f
2:      adds    x2, x2, #8
        b.eq    3f
        ldr     x16, [x0]
        ldr     x17, [x1]
        eor     x16, x16, x17
        neg     x2, x2, lsl #3
        lsl     x16, x16, x2
        cbnz    x16, 4f
3:      mov     w0, #0x14
        ret
4:      mov     w0, #0x0c
        ret
5:      adrp    x17, pyrt_str_eq
        add     x17, x17, :lo12:pyrt_str_eq
        b       pyrl_keep_words
        .size   pyrk_str_eq, . - pyrk_str_eq

// The entry of the global attribute cache (object/stub.rs) for shape \shape and name x1: its address
// in x16, or on to \miss. x17 and x16 are lost.
        .macro  find_stub shape, miss
        lsr     x16, x1, #3
        eor     w16, w16, \shape, lsl #7
        mov     w17, #0x79b1
        movk    w17, #0x9e37, lsl #16
        mul     w16, w16, w17
        lsr     w16, w16, #21
        adrp    x17, PYRL_STUBS
        add     x17, x17, :lo12:PYRL_STUBS
        add     x16, x17, x16, lsl #5
        ldr     x17, [x16]
        cmp     x17, x1
        b.ne    \miss
        .endm

// Attributes that are slots, at sites that see several shapes: found without calls. The inline
// cache is filled for the next time.
        .section .text.pyrk_getattr_cached, "ax", %progbits
        .globl  pyrk_getattr_cached
        .type   pyrk_getattr_cached, %function
        .p2align 2
pyrk_getattr_cached:
        tst     x0, #7
        b.ne    4f
        // An attribute of a class object?
        ldr     w17, [x1, #offset_cache_shape]
        cmn     w17, #1
        b.eq    5f
6:      mov     x2, x1
        ldr     x1, [x1, #offset_cache_name]
        ldr     w3, [x0]
        find_stub w3, 1f
        ldr     w17, [x16, #16]
        cmp     w17, w3
        b.ne    1f
        adrp    x17, PYRL_EPOCH
        ldr     w17, [x17, :lo12:PYRL_EPOCH]
        ldr     w4, [x16, #24]
        cmp     w17, w4
        b.ne    1f
        ldr     w4, [x16, #20]
        ldrb    w17, [x16, #28]
        cbnz    w17, 2f
        ldr     x17, [x0, x4]
        cbz     x17, 1f
        stp     w4, w3, [x2]
        mov     x0, x17
        ret
        // A slot in the ext array.
2:      cmp     w17, #1
        b.ne    3f
        ldr     x17, [x0, #8]
        ldr     x17, [x17, x4]
        cbz     x17, 1f
        mov     x0, x17
        ret
        // An attribute of the class that is no descriptor.
3:      cmp     w17, #3
        b.ne    7f
        ldr     x0, [x16, #8]
        ret
        // A slot that holds a double, which fits a word mostly.
7:      cmp     w17, #5
        b.ne    1f
        ldr     x16, [x0, x4]
        mov     x17, #0x1000000000000000
        add     x16, x16, x17
        ror     x16, x16, #61
        and     w17, w16, #3
        cmp     w17, #2
        b.ne    1f
        mov     x0, x16
        ret
5:      ldr     x17, [x1, #offset_cache_next]
        cmp     x17, x0
        b.ne    6b
        ldr     x0, [x1, #offset_cache_value]
        ret
1:      mov     x1, x2
4:      adrp    x17, pyrt_getattr_cached
        add     x17, x17, :lo12:pyrt_getattr_cached
        b       pyrl_keep_words
        .size   pyrk_getattr_cached, . - pyrk_getattr_cached

        .section .text.pyrk_setattr_cached, "ax", %progbits
        .globl  pyrk_setattr_cached
        .type   pyrk_setattr_cached, %function
        .p2align 2
pyrk_setattr_cached:
        tst     x0, #7
        b.ne    2f
        mov     x3, x1
        ldr     x1, [x2, #offset_cache_name]
        ldr     w17, [x0]
        find_stub w17, 1f
        ldr     w1, [x0]
        ldr     w17, [x16, #16]
        cmp     w17, w1
        b.ne    1f
        adrp    x17, PYRL_EPOCH
        ldr     w17, [x17, :lo12:PYRL_EPOCH]
        ldr     w1, [x16, #24]
        cmp     w17, w1
        b.ne    1f
        ldrh    w1, [x16, #28]
        cmp     w1, #0x100
        b.ne    1f
        ldr     w1, [x16, #20]
        str     x3, [x0, x1]
        ldr     w17, [x16, #16]
        stp     w1, w17, [x2]
        str     x17, [x2, #16]
        mov     x0, #4
        ret
1:      mov     x1, x3
2:      adrp    x17, pyrt_setattr_cached
        add     x17, x17, :lo12:pyrt_setattr_cached
        b       pyrl_keep_words
        .size   pyrk_setattr_cached, . - pyrk_setattr_cached

// Truth: None and small ints at once.
        .section .text.pyrk_truth, "ax", %progbits
        .globl  pyrk_truth
        .type   pyrk_truth, %function
        .p2align 2
pyrk_truth:
        cmp     x0, #4
        b.eq    1f
        tbz     x0, #0, 2f
        cmp     x0, #1
        b.eq    1f
        mov     x0, #20
        ret
1:      mov     x0, #12
        ret
2:      adrp    x17, pyrt_truth
        add     x17, x17, :lo12:pyrt_truth
        b       pyrl_keep_words
        .size   pyrk_truth, . - pyrk_truth

// Items of lists, tuples and arrays by small ints; methods `__getitem__` and `__setitem__` of instances.

// The index x3 counted from the start, if it is one of x4 items.
        .macro  in_range slow
        cmp     x3, x4
        b.lo    77f
        // Negative? Others stay too large.
        add     x3, x3, x4
        cmp     x3, x4
        b.hs    \slow
77:
        .endm

// The place of item x3 of the array x0, whose items have 2^\shift bytes: x16[x3]. x16 is the bytearray.
        .macro  array_place shift, slow
        ldp     x4, x16, [x16, #offset_bytearray_len]
        lsr     x4, x4, #\shift
        in_range \slow
        .endm

// The function that is the method \name of the instance x0, of shape w5, with \parameters parameters, in x4
// and its entry in x17; or on to \slow. x1 and x16 are lost.
        .macro  find_method name, parameters, slow
        adrp    x1, \name
        add     x1, x1, :lo12:\name
        find_stub w5, \slow
        ldr     w17, [x16, #16]
        cmp     w17, w5
        b.ne    \slow
        adrp    x17, PYRL_EPOCH
        ldr     w17, [x17, :lo12:PYRL_EPOCH]
        ldr     w4, [x16, #24]
        cmp     w17, w4
        b.ne    \slow
        ldrb    w17, [x16, #28]
        ldr     x4, [x16, #8]
        cmp     w17, #2
        b.ne    \slow
        ldr     w17, [x4]
        ldr     x16, [x4, #offset_fast_argc]
        cmp     w17, #shape_function
        ccmp    x16, #\parameters, #0, eq
        b.ne    \slow
        ldr     x17, [x28, #offset_stack_limit]
        cmp     sp, x17
        b.lo    \slow
        ldr     x17, [x4, #offset_entry]
        .endm

// Enters that function; x1 is its second parameter.
        .macro  enter_method name, parameters, slow
        ldrb    w17, [x0, #offset_layout]
        cmp     w17, #layout_instance
        b.ne    \slow
        mov     x3, x1
        find_method \name, \parameters, 7f
        mov     x1, x3
        bl_method \parameters
7:      mov     x1, x3
        b       \slow
        .endm

// Tail call of the function x4, whose entry is in x17.
        .macro  bl_method parameters
        .if     \parameters - 3
        b       pyrl_enter_words
        .else
        b       pyrl_enter_unit
        .endif
        .endm

// Calls the function x4 with the entry x17; keeps x8...x15. _unit: what it returns is not wanted.
        .macro  entering name, unit
        .type   pyrl_enter_\name, %function
        .p2align 4
pyrl_enter_\name:
        .cfi_startproc
        save_words
        mov     x8, x4
        blr     x17
        .if     \unit
        mov     x16, #4
        cmp     x0, #0
        csel    x0, x0, x16, eq
        .endif
        restore_words
        ret
        .cfi_endproc
        .size   pyrl_enter_\name, . - pyrl_enter_\name
        .endm

        .section .text.pyrk_getitem, "ax", %progbits
        entering words, 0
        .globl  pyrk_getitem
        .type   pyrk_getitem, %function
        .p2align 2
pyrk_getitem:
        tst     x0, #7
        b.ne    9f
        ldr     w5, [x0]
        tbz     w1, #0, 5f
        asr     x3, x1, #1
        cmp     w5, #shape_list
        b.ne    2f
        ldr     x4, [x0, #offset_list_len]
        ldr     x16, [x0, #offset_list_items]
1:      in_range 9f
        ldr     x0, [x16, x3, lsl #3]
        ret
        // Doubles, in the word where they fit.
2:      cmp     w5, #shape_number_array
        b.ne    3f
        ldp     x16, x17, [x0, #offset_array_items]
        cmp     w17, #array_of_doubles
        b.ne    4f
        array_place 3, 9f
        ldr     x16, [x16, x3, lsl #3]
        mov     x17, #0x1000000000000000
        add     x17, x16, x17
        ror     x0, x17, #61
        and     w3, w0, #3
        cmp     w3, #2
        b.ne    8f
        ret
3:      cmp     w5, #shape_tuple
        b.ne    5f
        ldr     x4, [x0, #offset_tuple_len]
        add     x16, x0, #offset_tuple_items
        b       1b
4:      cmp     w17, #array_of_ints
        b.ne    9f
        array_place 2, 9f
        ldrsw   x16, [x16, x3, lsl #2]
        mov     w0, #1
        add     x0, x0, x16, lsl #1
        ret
5:      cmp     w5, #shape_dict
        b.eq    6f
        enter_method {name_getitem}, 2, 9f
6:      b       pyrl_dict_item
8:      fmov    d0, x16
        b       pyrk_float_box
9:      adrp    x17, pyrt_getitem
        add     x17, x17, :lo12:pyrt_getitem
        b       pyrl_keep_words
        .size   pyrk_getitem, . - pyrk_getitem

        .section .text.pyrk_setitem, "ax", %progbits
        entering unit, 1
        .globl  pyrk_setitem
        .type   pyrk_setitem, %function
        .p2align 2
pyrk_setitem:
        tst     x0, #7
        b.ne    9f
        ldr     w5, [x0]
        tbz     w1, #0, 5f
        asr     x3, x1, #1
        cmp     w5, #shape_list
        b.ne    2f
        ldr     x4, [x0, #offset_list_len]
        ldr     x16, [x0, #offset_list_items]
        in_range 9f
        str     x2, [x16, x3, lsl #3]
        mov     x0, #4
        ret
2:      cmp     w5, #shape_number_array
        b.ne    5f
        ldp     x16, x17, [x0, #offset_array_items]
        cmp     w17, #array_of_doubles
        b.ne    4f
        array_place 3, 9f
        tbnz    w2, #0, 9f
        tbz     w2, #1, 3f
        mov     x17, #0x1000000000000000
        ror     x4, x2, #3
        sub     x4, x4, x17
        str     x4, [x16, x3, lsl #3]
        mov     x0, #4
        ret
        // A float in a box.
3:      tst     x2, #7
        b.ne    9f
        ldr     w4, [x2]
        cmp     w4, #shape_float
        b.ne    9f
        ldr     x4, [x2, #offset_float_value]
        str     x4, [x16, x3, lsl #3]
        mov     x0, #4
        ret
4:      cmp     w17, #array_of_ints
        b.ne    9f
        array_place 2, 9f
        tbz     w2, #0, 9f
        asr     x4, x2, #1
        cmp     x4, w4, sxtw
        b.ne    9f
        str     w4, [x16, x3, lsl #2]
        mov     x0, #4
        ret
5:      enter_method {name_setitem}, 3, 9f
9:      adrp    x17, pyrt_setitem
        add     x17, x17, :lo12:pyrt_setitem
        b       pyrl_keep_words
        .size   pyrk_setitem, . - pyrk_setitem

// Entry of a Python function below the stack limit: keeps every argument register; x16 = 1 to go
// on, 0 with RecursionError set and x0 = 0, which the function returns.
        .section .text.pyrk_stack_check, "ax", %progbits
        .globl  pyrk_stack_check
        .type   pyrk_stack_check, %function
        .p2align 2
pyrk_stack_check:
        .cfi_startproc
        stp     x29, x30, [sp, #-80]!
        .cfi_def_cfa_offset 80
        .cfi_offset 29, -80
        .cfi_offset 30, -72
        stp     x0, x1, [sp, #16]
        stp     x2, x3, [sp, #32]
        stp     x4, x5, [sp, #48]
        stp     x6, x7, [sp, #64]
        mov     x0, x29
        mov     x29, sp
        adrp    x17, pyrt_stack_check
        add     x17, x17, :lo12:pyrt_stack_check
        bl      pyrl_keep_all
        mov     x16, x0
        cmp     x16, #0
        ldp     x0, x1, [sp, #16]
        csel    x0, x0, xzr, ne
        ldp     x2, x3, [sp, #32]
        ldp     x4, x5, [sp, #48]
        ldp     x6, x7, [sp, #64]
        ldp     x29, x30, [sp], #80
        .cfi_def_cfa_offset 0
        ret
        .cfi_endproc
        .size   pyrk_stack_check, . - pyrk_stack_check

// Before an inlined body, below the stack limit: 1 to go on, 0 with RecursionError set.
        .section .text.pyrk_inline_check, "ax", %progbits
        .globl  pyrk_inline_check
        .type   pyrk_inline_check, %function
        .p2align 2
pyrk_inline_check:
        mov     x0, x29
        adrp    x17, pyrt_inline_check
        add     x17, x17, :lo12:pyrt_inline_check
        b       pyrl_keep_all
        .size   pyrk_inline_check, . - pyrk_inline_check

        .section .note.GNU-stack, "", %progbits
        .text
