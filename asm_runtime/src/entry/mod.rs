//! Entry points of compiled code that belong to no single type: names, exceptions, `with`.

pub mod exceptions;
pub mod names;
