//! Text form of machine functions, and reading it back.
//!
//! ```text
//! vregs int int float
//! b0 "" freq 1024 depth 0 hot ():
//!     Params defs=[v0:x0]                              ; params
//!     Cbz rn=v0 nonzero=false                          ; branch.zero
//!   -> b1(), b2(v0)
//! ```
//! What stands behind `;` (source line, note, rule) is for people and not read back.

use super::func::{MBlock, MEdge, MInst, MachFunc, Origin, SrcLoc};
use super::names::Names;
use super::reg::{RegClass, VReg};
use std::fmt::Write;

/// Instructions that have a text form.
pub trait MachText: Sized {
    /// One line without `;`.
    fn to_text(&self) -> String;
    /// Reads that line.
    fn from_text(text: &str) -> Option<Self>;
}

/// The text of a function; `comments` adds rules and notes.
pub fn print<I: MachText>(func: &MachFunc<I>, comments: bool) -> String {
    let mut out = String::from("vregs");
    for c in &func.vregs {
        out.push_str(if *c == RegClass::Int { " int" } else { " float" });
    }
    out.push('\n');
    let list = |regs: &[VReg]| regs.iter().map(|r| format!("{r:?}")).collect::<Vec<_>>().join(", ");
    for (b, block) in func.blocks.iter().enumerate() {
        let heat = if block.cold { "cold" } else { "hot" };
        let params = list(&block.params);
        let _ = writeln!(
            out,
            "b{b} {:?} freq {} depth {} {heat} ({params}):",
            func.names.get(block.name),
            block.freq,
            block.loop_depth
        );
        for inst in &block.insts {
            let text = inst.inst.to_text();
            if comments {
                let note = inst.note.map(|n| format!("{n}; ")).unwrap_or_default();
                let _ = writeln!(out, "    {text:<48} ; {note}{}", inst.rule);
            } else {
                let _ = writeln!(out, "    {text}");
            }
        }
        let edges: Vec<String> =
            block.succs.iter().map(|e| format!("b{}({})", e.block, list(&e.args))).collect();
        let _ = writeln!(out, "  -> {}", edges.join(", "));
    }
    out
}

/// Reads the text of a function.
pub fn parse<I: MachText>(text: &str) -> Result<MachFunc<I>, String> {
    let mut func =
        MachFunc { blocks: Vec::new(), vregs: Vec::new(), names: Names::default(), joined: Vec::new() };
    for (n, line) in text.lines().enumerate() {
        let bad = |what: &str| format!("line {}: {what}: {line}", n + 1);
        if let Some(classes) = line.strip_prefix("vregs") {
            for word in classes.split_whitespace() {
                let class = match word {
                    "int" => RegClass::Int,
                    "float" => RegClass::Float,
                    _ => return Err(bad("unknown class")),
                };
                func.new_vreg(class);
            }
        } else if let Some(edges) = line.strip_prefix("  ->") {
            let block = func.blocks.last_mut().ok_or_else(|| bad("edges outside a block"))?;
            for edge in
                edges.split_inclusive(')').map(|e| e.trim_start_matches([',', ' '])).filter(|e| !e.is_empty())
            {
                let (to, args) = edge.split_once('(').ok_or_else(|| bad("edge"))?;
                let to = to.strip_prefix('b').and_then(|t| t.parse().ok()).ok_or_else(|| bad("block"))?;
                let args = registers(args.trim_end_matches(')')).ok_or_else(|| bad("arguments"))?;
                block.succs.push(MEdge { block: to, args });
            }
        } else if let Some(inst) = line.strip_prefix("    ") {
            let inst = inst.split(" ;").next().unwrap_or("").trim();
            let inst = I::from_text(inst).ok_or_else(|| bad("instruction"))?;
            let block = func.blocks.last_mut().ok_or_else(|| bad("instruction outside a block"))?;
            block.insts.push(MInst { inst, loc: SrcLoc::default(), note: None, rule: "", runner_up: None });
        } else if !line.is_empty() {
            let block = header(line, &mut func.names).ok_or_else(|| bad("block header"))?;
            func.blocks.push(block);
        }
    }
    Ok(func)
}

fn header<I>(line: &str, names: &mut Names) -> Option<MBlock<I>> {
    let (_, rest) = line.strip_prefix('b')?.split_once(" \"")?;
    let (name, rest) = rest.rsplit_once("\" freq ")?;
    let (words, params) = rest.strip_suffix("):")?.split_once(" (")?;
    let words: Vec<&str> = words.split_whitespace().collect();
    let [freq, "depth", depth, heat] = words.as_slice() else { return None };
    Some(MBlock {
        params: registers(params)?,
        insts: Vec::new(),
        succs: Vec::new(),
        name: names.text(name),
        origin: Origin::Block(0),
        shares_end: false,
        cold: *heat == "cold",
        loop_depth: depth.parse().ok()?,
        freq: freq.parse().ok()?,
    })
}

fn registers(text: &str) -> Option<Vec<VReg>> {
    text.split(',')
        .map(str::trim)
        .filter(|t| !t.is_empty())
        .map(|t| t.strip_prefix('v')?.parse().ok().map(VReg))
        .collect()
}
