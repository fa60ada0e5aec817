//! Calls between compiled code, native code and everything callable: the argument binder and the
//! entry points of call instructions.

pub mod bind;
pub mod entry;
