//! Optimisation remarks (`--remarks`): what a pass did or could not do, at a place in the source.

use crate::base::func_pass::{Noted, Remarks};
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

/// The remarks so far, for the levels below to add to.
pub fn collected(program: &mut Program) -> Remarks {
    let noted = |r: Remark| Noted { file: r.module.0, line: r.line, col: r.col, pass: r.pass, text: r.text };
    let list = std::mem::take(&mut program.remarks).into_iter().map(noted).collect();
    Remarks { own: program.modules.iter().map(|m| !m.is_stdlib).collect(), list }
}
