//! Checks that a machine function is well formed. Before register allocation: one definition
//! per virtual register, arguments match parameters, successors exist, operands have a class.
//! Afterwards: no virtual register is left. Always: a block ends with its only terminator.

use super::func::{MachFunc, MachInst};
use super::reg::Reg;

/// The first violation in a function after register allocation, if any.
pub fn verify_allocated<I: MachInst>(func: &MachFunc<I>) -> Result<(), String> {
    blocks_end(func)?;
    for (b, block) in func.blocks.iter().enumerate() {
        for inst in &block.insts {
            let mut bad = None;
            inst.inst.clone().visit(|r, _| bad = bad.or(r.vreg()));
            if let Some(v) = bad {
                return Err(format!("b{b}: {v:?} is left in {:?}", inst.inst));
            }
        }
        if !block.params.is_empty() || block.succs.iter().any(|e| !e.args.is_empty()) {
            return Err(format!("b{b}: block parameters are left"));
        }
    }
    Ok(())
}

/// Every block ends with its only terminator; successors exist.
fn blocks_end<I: MachInst>(func: &MachFunc<I>) -> Result<(), String> {
    for (b, block) in func.blocks.iter().enumerate() {
        if block.insts.iter().position(|i| i.inst.is_terminator()) != block.insts.len().checked_sub(1) {
            return Err(format!("b{b}: the last instruction is not the only terminator"));
        }
        if let Some(edge) = block.succs.iter().find(|e| e.block >= func.blocks.len()) {
            return Err(format!("b{b}: successor b{} does not exist", edge.block));
        }
    }
    Ok(())
}

/// The first violation before register allocation, if any.
pub fn verify<I: MachInst>(func: &MachFunc<I>) -> Result<(), String> {
    blocks_end(func)?;
    let mut defined = vec![false; func.vregs.len()];
    let mut define = |v: super::reg::VReg, b: usize| -> Result<(), String> {
        match defined.get_mut(v.index()) {
            None => Err(format!("b{b}: {v:?} has no class")),
            Some(d) if *d => Err(format!("b{b}: {v:?} is defined twice")),
            Some(d) => {
                *d = true;
                Ok(())
            }
        }
    };
    for (b, block) in func.blocks.iter().enumerate() {
        for &p in &block.params {
            define(p, b)?;
        }
        for inst in &block.insts {
            let mut result = Ok(());
            inst.inst.clone().visit(|r, role| {
                if let (Reg::V(v), true, true) = (*r, role.is_def, result.is_ok()) {
                    result = define(v, b);
                }
            });
            result?;
        }
        for edge in &block.succs {
            let target = &func.blocks[edge.block];
            if target.params.len() != edge.args.len() {
                return Err(format!(
                    "b{b}: {} arguments for b{}, which has {} parameters",
                    edge.args.len(),
                    edge.block,
                    target.params.len()
                ));
            }
            for (&a, &p) in edge.args.iter().zip(&target.params) {
                if func.class(a) != func.class(p) {
                    return Err(format!("b{b}: {a:?} and {p:?} differ in class"));
                }
            }
        }
    }
    for (b, block) in func.blocks.iter().enumerate() {
        for inst in &block.insts {
            let mut bad = None;
            inst.inst.clone().visit(|r, role| {
                if let (Reg::V(v), false) = (*r, role.is_def) {
                    if !defined.get(v.index()).copied().unwrap_or(false) {
                        bad = Some(v);
                    }
                }
            });
            if let Some(v) = bad {
                return Err(format!("b{b}: {v:?} is used in {:?} but never defined", inst.inst));
            }
        }
        for edge in &block.succs {
            if let Some(v) = edge.args.iter().find(|v| !defined[v.index()]) {
                return Err(format!("b{b}: argument {v:?} is never defined"));
            }
        }
    }
    Ok(())
}
