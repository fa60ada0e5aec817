//! Traceback sites: one record per return address that can appear in a traceback
//! (`abi::desc::Site`), in read-only data, sorted by address.

use crate::mach::SrcLoc;

/// A return address and its place in the source.
#[derive(Clone, Debug)]
pub struct Site {
    pub label: String,
    pub loc: SrcLoc,
}

/// The table's text.
pub fn table(symbol: &str, count_symbol: &str, start: &str, first_line: u32, sites: &[Site]) -> String {
    let mut out = String::new();
    out.push_str("\t.section .rodata\n\t.p2align 2\n");
    out.push_str(&format!("{symbol}:\n"));
    for s in sites {
        // Lines are relative, so moving the function changes nothing here.
        let line = i64::from(s.loc.line) - i64::from(first_line);
        let end_line = i64::from(s.loc.end_line) - i64::from(first_line);
        out.push_str(&format!(
            "\t.word {} - {start}, {line}, {end_line}, {}, {}\n",
            s.label, s.loc.col, s.loc.end_col
        ));
    }
    out.push_str(&format!("\t.set {count_symbol}, {}\n", sites.len()));
    out
}
