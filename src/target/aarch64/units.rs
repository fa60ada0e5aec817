//! A program in parts that are assembled each by itself: the functions of every module, and the data. What a part's
//! code depends on is its key, so that objects made earlier serve again (`driver/units.rs`): its functions' LIR, in
//! which stands all that the rest of the program told the optimiser, and where and how aligned the data lies that they
//! name. The parts together are the file that [`write_program`](super::write_program) writes, but for symbols that
//! the linker sees and addresses behind the context as numbers, which the assembler cannot compute from one part.

use super::emit::lines::{put, Symbol};
use super::{Backend, Pieces, NO_EXECUTABLE_STACK};
use crate::advise::Experiment;
use crate::base::options::Options;
use crate::lir::{print, Func, Linkage, Program, SymId};
use std::io::{self, Write};

/// The parts of a program.
pub struct Units<'a> {
    backend: Backend<'a>,
    /// Of each part the functions, in the program's order; the last is the data and has none.
    funcs: Vec<Vec<&'a Func>>,
    /// The program's symbols with what code depends on of each, for keys.
    described: Program,
}

impl<'a> Units<'a> {
    /// Readies a program for [`Units::new`].
    pub fn prepare(prog: &mut Program) {
        super::find_plain_symbols(prog);
    }

    /// The parts of `prog`.
    pub fn new(prog: &'a Program, options: &'a Options) -> Self {
        let mut backend = Backend::new(prog, options);
        backend.in_units = true;
        let mut funcs: Vec<Vec<&Func>> = Vec::new();
        for func in &prog.funcs {
            match funcs.last_mut() {
                Some(own) if own[0].file == func.file => own.push(func),
                _ => funcs.push(vec![func]),
            }
        }
        funcs.push(Vec::new());
        let describe = |(id, name): (usize, &String)| {
            let sym = SymId(id as u32);
            let (align, near) = (backend.symbols.align_of(sym), backend.symbols.near(sym).unwrap_or(0));
            format!("{name} {align} {near}")
        };
        let symbols = prog.symbols.iter().enumerate().map(describe).collect();
        Units { backend, funcs, described: Program { symbols, ..Program::default() } }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.funcs.len()
    }

    /// A text that differs when the part's code may differ; `None` for the data.
    pub fn key(&self, unit: usize) -> Option<String> {
        let funcs = self.funcs.get(unit).filter(|funcs| !funcs.is_empty())?;
        let mut key = self.backend.header();
        for func in funcs {
            key += &print::print_func(&self.described, func);
        }
        Some(key)
    }

    /// Writes the part's assembly.
    pub fn write(&self, unit: usize, to: &mut dyn Write) -> io::Result<()> {
        let mut out = Pieces::new(to);
        out.text.push_str(&self.backend.header());
        let funcs = self.funcs.get(unit).map_or(&[][..], Vec::as_slice);
        for func in funcs {
            self.backend.compile(func, Experiment::default(), &mut out.text);
            let labels = &func.labels;
            for sym in [func.symbol, labels.start, labels.end, labels.sites, labels.site_count] {
                self.export(sym, &mut out.text);
            }
            if let Some(size) = labels.frame_size {
                self.export(size, &mut out.text);
            }
            out.ready()?;
        }
        if funcs.is_empty() {
            for datum in self.backend.prog.data.iter().filter(|d| d.linkage == Linkage::Local) {
                self.export(datum.symbol, &mut out.text);
            }
            self.backend.write_data(&mut out)?;
        } else {
            out.text.push_str(NO_EXECUTABLE_STACK);
        }
        out.finish()
    }

    /// Lets the other parts see a symbol.
    fn export(&self, symbol: SymId, out: &mut String) {
        put!(out, "\t.globl ", Symbol(self.backend.prog, symbol), "\n");
    }
}
