//! `_io`: the classes of files and streams, for the module `io` written in Python.

use super::api::*;
use crate::io::{self, Kind};

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__io(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    let classes = [
        ("BufferedRandom", Kind::Random),
        ("BufferedReader", Kind::Reader),
        ("BufferedWriter", Kind::Writer),
        ("BytesIO", Kind::BytesIO),
        ("StringIO", Kind::StringIO),
        ("TextIOWrapper", Kind::Text),
    ];
    for (name, kind) in classes {
        add_value(module, name, kind.class())?;
    }
    add_value(module, "UnsupportedOperation", io::unsupported_class()?)
}
