//! Facts that the compiler and the runtime must agree on: value tags, object layouts, the
//! runtime context, static descriptors, and the table of entry points. Nothing here allocates
//! or calls; both sides read the same constants, so neither can drift from the other.
//!
//! ```text
//! word   0            no value: "an exception is set", an unbound local, an empty slot
//!        …xxx1        small int, value * 2 + 1 (63 bits)
//!        …xx10        float in the word (see `float`)
//!        …x100        None, False, True, Ellipsis, NotImplemented
//!        …x000        pointer to an 8-byte-aligned object that starts with a `header`
//! ```
#![no_std]

pub mod clib;
pub mod context;
pub mod desc;
pub mod entries;
pub mod float;
pub mod layout;
pub mod shapes;
pub mod tags;
