//! What std's prelude adds to core's: files import it whole, since the runtime is built without
//! std for programs and with it for its own tests.

pub use crate::platform::FloatMath;
pub use alloc::borrow::ToOwned;
pub use alloc::boxed::Box;
pub use alloc::string::{String, ToString};
pub use alloc::vec::Vec;
