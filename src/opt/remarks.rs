//! Optimisation remarks (`--remarks`): what a pass did or could not do, at a place in the source.

use crate::base::options::Options;
use crate::hir::{FuncId, Loc, Program, Remark};

/// Notes what happened to the code at `loc` in `func`. The text is made only when it is asked for.
pub fn note(
    program: &mut Program,
    options: &Options,
    func: FuncId,
    loc: Loc,
    pass: &'static str,
    text: impl FnOnce() -> String,
) {
    if !options.remarks || loc.line == 0 {
        return;
    }
    // Code of an inlined function is remarked on in the function's own file.
    let frames = &program.funcs[func.index()].frames;
    let home = (loc.frame as usize).checked_sub(1).and_then(|f| frames.get(f)).map_or(func, |f| f.func);
    let module = program.funcs[home.index()].module;
    program.remarks.push(Remark { module, line: loc.line, col: loc.col, pass, text: text() });
}

/// All remarks on modules of the user, by place, as `file:line:col: pass: text` lines.
pub fn report(program: &Program) -> String {
    let mut list: Vec<&Remark> =
        program.remarks.iter().filter(|r| !program.modules[r.module.index()].is_stdlib).collect();
    list.sort_by_key(|r| (r.module, r.line, r.col));
    let mut out = String::new();
    for r in list {
        let file = program.modules[r.module.index()].file.as_deref().unwrap_or("?");
        let line = format!("{file}:{}:{}: {}: {}\n", r.line, r.col + 1, r.pass, r.text);
        if !out.ends_with(&line) {
            out.push_str(&line);
        }
    }
    out
}
