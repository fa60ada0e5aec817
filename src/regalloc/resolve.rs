//! From placed pieces to edits: operand places, moves between the pieces of a value, moves on
//! control-flow edges (block parameters among them), stores to spill slots.
//!
//! An SSA value never changes, so its slot is valid from the first store on. Stores are left
//! out where the piece was loaded from the slot, and replaced by one store at the definition
//! where that is executed less often (Wimmer, Mössenböck 2005, section 4.2).

use super::input::{Allocation, Edit, Input, Phase, Pos, Source, READ, WRITE};
use super::live::Liveness;
use super::pieces::{PieceId, Pieces, Place};
use super::slots::share_slots;
use crate::mach::{Constraint, Loc, MachFunc, MachInst, Slot, VReg};

struct Resolver<'a> {
    pieces: &'a Pieces<'a>,
    slot_of: Vec<Option<Slot>>,
    remat: &'a [bool],
    edits: Vec<Edit>,
    /// Pieces whose register is read.
    read: Vec<bool>,
    /// Transitions between pieces of one value: (from, to, index of the edit or none).
    transitions: Vec<(PieceId, PieceId, Option<usize>)>,
}

/// Makes the allocation.
pub(super) fn resolve<I: MachInst>(
    func: &MachFunc<I>,
    input: &Input,
    live: &Liveness,
    pieces: &Pieces,
    remat: &[bool],
) -> Allocation {
    let mut wanted = vec![false; func.vregs.len()];
    for p in &pieces.all {
        wanted[p.vreg.index()] |= p.place == Place::Spilled && !remat[p.vreg.index()];
    }
    let mut related: Vec<(VReg, VReg)> = Vec::new();
    for edge in func.blocks.iter().flat_map(|b| &b.succs) {
        for (&a, &p) in edge.args.iter().zip(&func.blocks[edge.block].params) {
            if wanted[a.index()] && wanted[p.index()] {
                related.push((a, p));
            }
        }
    }
    let (slot_of, slots) = share_slots(live, &wanted, &related);
    let mut r = Resolver {
        pieces,
        slot_of,
        remat,
        edits: Vec::with_capacity(input.operands.len() / 4),
        read: vec![false; pieces.all.len()],
        transitions: Vec::new(),
    };
    let mut places = Vec::with_capacity(input.operands.len());
    let mut definition: Vec<Option<(u32, usize)>> = vec![None; func.vregs.len()];
    for n in 0..input.block_of.len() as u32 {
        for index in input.operand_range(n) {
            let op = input.operands[index];
            let pos = if op.role.is_def && !op.role.early { n * 4 + WRITE } else { n * 4 + READ };
            let Some(piece) = pieces.at(op.vreg, pos) else {
                unreachable!("{:?} has no place at {pos}", op.vreg)
            };
            // A constant only this operand wants in a given register is made there.
            let only_here = remat[op.vreg.index()]
                && !op.role.is_def
                && matches!(op.role.constraint, Constraint::Fixed(_))
                && live.uses(op.vreg).len() == 2
                && live.live_in(op.vreg).len() == 0
                && live.end(op.vreg) <= pos + 1;
            let own = if only_here { None } else { r.loc(piece) };
            if only_here {
                // Nothing of the piece is read.
            } else if op.role.is_def {
                definition[op.vreg.index()] = Some((n, index));
            } else {
                r.read[piece] = true;
            }
            let place = match (op.role.constraint, own) {
                (Constraint::Fixed(p), own) => {
                    let fixed = Loc::P(p);
                    if op.role.is_def {
                        if let Some(to) = own.filter(|&to| to != fixed) {
                            r.edits.push(Edit {
                                at: n,
                                phase: Phase::After,
                                vreg: op.vreg,
                                to,
                                from: Source::Loc(fixed),
                                why: "result",
                            });
                        }
                    } else if own != Some(fixed) {
                        let from = own.map_or(Source::Remat(op.vreg), Source::Loc);
                        r.edits.push(Edit {
                            at: n,
                            phase: Phase::Operands,
                            vreg: op.vreg,
                            to: fixed,
                            from,
                            why: "argument",
                        });
                    }
                    fixed
                }
                (Constraint::Reg | Constraint::Any, Some(loc)) => loc,
                (Constraint::Reg | Constraint::Any, None) => {
                    unreachable!("{:?} is needed in a register at {pos}", op.vreg)
                }
            };
            places.push(place);
        }
    }
    // The same value wanted in one register twice is one move.
    r.between_pieces(input);
    r.on_edges(func, input, live);
    r.leave_out_unread();
    r.stores(func, input, live, &definition);

    let mut dropped = Vec::new();
    for (v, d) in definition.iter().enumerate() {
        let Some((n, _)) = d else { continue };
        if remat[v] && pieces.at(VReg(v as u32), n * 4 + WRITE).is_some_and(|p| !r.read[p]) {
            dropped.push(*n);
        }
    }
    dropped.sort_unstable();
    // By instruction and phase, in the order in which they were made.
    let edits = r.edits.iter().enumerate().filter(|(_, e)| e.from != Source::Loc(e.to));
    let key = |e: &Edit, i: usize| u64::from(e.at) << 32 | (e.phase as u64) << 29 | i as u64;
    let mut order: Vec<u64> = edits.map(|(i, e)| key(e, i)).collect();
    order.sort_unstable();
    let mut edits: Vec<Edit> = order.iter().map(|key| r.edits[(key & ((1 << 29) - 1)) as usize]).collect();
    edits.dedup_by(|a, b| (a.at, a.phase, a.to, a.from) == (b.at, b.phase, b.to, b.from));
    Allocation { places, edits, dropped, slots }
}

impl Resolver<'_> {
    /// Place of a piece; none if the value is made again when needed.
    fn loc(&self, piece: PieceId) -> Option<Loc> {
        let p = &self.pieces.all[piece];
        match p.place {
            Place::Reg(reg) => Some(Loc::P(reg)),
            Place::Spilled | Place::Open => self.slot_of[p.vreg.index()].map(Loc::S),
        }
    }

    /// A move from one piece of a value to another.
    fn transition(&mut self, from: PieceId, to: PieceId, at: u32, phase: Phase) {
        let vreg = self.pieces.all[to].vreg;
        let (source, target) = (self.loc(from), self.loc(to));
        let Some(target) = target else { return };
        if source == Some(target) {
            self.transitions.push((from, to, None));
            self.read[from] = true;
            return;
        }
        // A constant is cheaper to make than to copy from memory, and as cheap as a register copy.
        let from_source = if self.remat[vreg.index()] {
            Source::Remat(vreg)
        } else {
            source.map_or(Source::Remat(vreg), Source::Loc)
        };
        let why = match (target, from_source) {
            (Loc::S(_), _) => "spill",
            (_, Source::Loc(Loc::S(_))) => "reload",
            (_, Source::Remat(_)) => "rematerialise",
            _ => "split",
        };
        self.transitions.push((from, to, Some(self.edits.len())));
        self.edits.push(Edit { at, phase, vreg, to: target, from: from_source, why });
    }

    fn between_pieces(&mut self, input: &Input) {
        let pieces = self.pieces;
        for list in pieces.live.registers().map(|v| pieces.of(v)).filter(|list| list.len() > 1) {
            for pair in list.windows(2) {
                let (a, b) = (pair[0], pair[1]);
                let at: Pos = pieces.all[b].from;
                let (live, v) = (pieces.live, pieces.all[b].vreg);
                // In a hole or at a block boundary the edges do it.
                let boundary = at % 4 == 0 && input.block_first[input.block_at(at)] * 4 == at;
                if at == 0 || boundary || !live.covers(v, at) || !live.covers(v, at - 1) {
                    continue;
                }
                // Moves happen before the instruction, where the piece before may still hold it.
                let starts_here = at % 4 != 0 && pieces.all[a].from == at & !3;
                let first = starts_here && input.block_first[input.block_at(at)] * 4 < (at & !3);
                let source = if first {
                    list.iter().rev().find(|&&p| pieces.all[p].to == at & !3).copied()
                } else {
                    None
                };
                self.transition(source.unwrap_or(a), b, at / 4, Phase::Split);
            }
        }
    }

    fn on_edges<I: MachInst>(&mut self, func: &MachFunc<I>, input: &Input, live: &Liveness) {
        let pieces = self.pieces;
        let place = |p: usize, b: usize| {
            if func.blocks[p].succs.len() == 1 {
                (input.last(p), Phase::Leave)
            } else {
                (input.block_first[b] + 1, Phase::Enter)
            }
        };
        for v in live.registers() {
            if pieces.of(v).len() < 2 {
                continue;
            }
            for b in live.live_in(v) {
                let Some(to) = pieces.at(v, input.start(b)) else {
                    unreachable!("{v:?} is not live at the start of b{b}")
                };
                for &p in input.preds.of(b) {
                    let left = input.end(p) - 1;
                    // Most edges stay within a piece.
                    if pieces.all[to].from <= left && left < pieces.all[to].to {
                        continue;
                    }
                    let Some(from) = pieces.at(v, left) else {
                        unreachable!("{v:?} is not live on the edge b{p} -> b{b}")
                    };
                    if from != to {
                        let (at, phase) = place(p, b);
                        self.transition(from, to, at, phase);
                    }
                }
            }
        }
        for (p, block) in func.blocks.iter().enumerate() {
            for edge in &block.succs {
                for (&arg, &param) in edge.args.iter().zip(&func.blocks[edge.block].params) {
                    let def = input.start(edge.block);
                    if live.uses(param).len() < 2 && live.ranges(param).iter().all(|r| r.to == def + 1) {
                        continue;
                    }
                    let (Some(from), Some(to)) = (pieces.at(arg, input.end(p) - 1), pieces.at(param, def))
                    else {
                        unreachable!("{arg:?} is not live at the end of b{p}")
                    };
                    let Some(target) = self.loc(to) else { continue };
                    // A constant only edges want is made where it is wanted.
                    let only_edges = self.remat[arg.index()] && live.uses(arg).len() == 1;
                    let own = if only_edges { None } else { self.loc(from) };
                    let source = own.map_or(Source::Remat(arg), Source::Loc);
                    if let Source::Loc(_) = source {
                        self.read[from] = true;
                    }
                    let (at, phase) = place(p, edge.block);
                    self.edits.push(Edit { at, phase, vreg: param, to: target, from: source, why: "edge" });
                }
            }
        }
    }

    /// Leaves out constants that are made again for a piece whose register nothing reads: pieces after it make
    /// their own.
    fn leave_out_unread(&mut self) {
        for &(_, to, edit) in &self.transitions {
            let Some(e) = edit.map(|e| &mut self.edits[e]) else { continue };
            if matches!((e.from, e.to), (Source::Remat(_), Loc::P(_))) && !self.read[to] {
                e.from = Source::Loc(e.to);
            }
        }
    }

    /// Leaves out stores of what is in the slot already; then stores at the definition where
    /// that is cheaper than the remaining ones.
    fn stores<I: MachInst>(
        &mut self,
        func: &MachFunc<I>,
        input: &Input,
        live: &Liveness,
        definition: &[Option<(u32, usize)>],
    ) {
        let n = self.pieces.all.len();
        if self.transitions.is_empty() {
            return;
        }
        // A piece is clean if the slot is valid whenever the value is in it. Definitions are not.
        let is_slot = |p: PieceId| self.pieces.all[p].place == Place::Spilled;
        let mut clean: Vec<bool> =
            (0..n).map(|p| self.pieces.of(self.pieces.all[p].vreg)[0] != p || is_slot(p)).collect();
        let mut outgoing: Vec<(PieceId, PieceId)> = self.transitions.iter().map(|t| (t.0, t.1)).collect();
        outgoing.sort_unstable();
        let mut work: Vec<PieceId> = (0..n).filter(|&p| !clean[p]).collect();
        while let Some(p) = work.pop() {
            let first = outgoing.partition_point(|t| t.0 < p);
            for &(_, q) in outgoing[first..].iter().take_while(|t| t.0 == p) {
                if clean[q] && !is_slot(q) {
                    clean[q] = false;
                    work.push(q);
                }
            }
        }
        // Stores that remain: (register, edit, frequency), by register.
        let mut stores: Vec<(usize, usize, u64)> = Vec::new();
        let mut drop = vec![false; self.edits.len()];
        for (from, to, edit) in &self.transitions {
            let (true, Some(e)) = (is_slot(*to), *edit) else { continue };
            let v = self.pieces.all[*to].vreg.index();
            if clean[*from] {
                drop[e] = true;
            } else {
                let block = input.block_of[self.edits[e].at as usize] as usize;
                stores.push((v, e, u64::from(func.blocks[block].freq)));
            }
        }
        stores.sort_by_key(|s| s.0);
        let mut added = Vec::new();
        for own_stores in stores.chunk_by(|a, b| a.0 == b.0) {
            let (v, first, _) = own_stores[0];
            let at = live.start(VReg(v as u32));
            let block = input.block_at(at);
            if own_stores.iter().map(|s| s.2).sum::<u64>() <= u64::from(func.blocks[block].freq) {
                continue;
            }
            let Some(slot) = self.slot_of[v] else { continue };
            let vreg = self.edits[first].vreg;
            let Some(piece) = self.pieces.at(vreg, at) else { continue };
            let Some(own @ Loc::P(_)) = self.loc(piece) else { continue };
            let (at, phase, from) = match definition[v] {
                Some((n, index)) => {
                    // A result in a fixed register is stored from there.
                    let from = match input.operands[index].role.constraint {
                        Constraint::Fixed(p) => Loc::P(p),
                        Constraint::Reg | Constraint::Any => own,
                    };
                    (n, Phase::After, from)
                }
                None => (input.block_first[block] + 1, Phase::Split, own),
            };
            for s in own_stores {
                drop[s.1] = true;
            }
            added.push(Edit {
                at,
                phase,
                vreg,
                to: Loc::S(slot),
                from: Source::Loc(from),
                why: "spill at definition",
            });
        }
        for (from, _, edit) in &self.transitions {
            if edit.is_some_and(|e| !drop[e] && matches!(self.edits[e].from, Source::Loc(_))) {
                self.read[*from] = true;
            }
        }
        let mut i = 0;
        self.edits.retain(|_| {
            i += 1;
            !drop[i - 1]
        });
        self.edits.extend(added);
    }
}
