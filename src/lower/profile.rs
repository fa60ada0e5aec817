//! Counters of a profiled program (`opt/count`): the operations, and the data that the runtime
//! writes out when the program ends (`abi::desc::ProfileDesc`).

use super::data::DataBuilder;
use super::func::Lower;
use crate::base::options::Options;
use crate::hir;
use pyrl_abi::entries::Rt;

use crate::lir::{Addr, Data, IntOp, Linkage, Section, SymId, Width, Word};

const COUNTERS: &str = "pyrl$counters";

impl Lower<'_, '_> {
    pub fn count(&mut self, counter: u32) {
        let symbol = self.data.symbol(COUNTERS);
        let place = Addr::sym(symbol, 8 * counter as i32);
        let old = self.b.load(Width::W64, place);
        let new = self.b.int_imm(IntOp::Add, old, 1);
        self.b.store(Width::W64, place, new);
    }

    pub fn count_types(&mut self, counter: u32, a: hir::Value, b: hir::Value) {
        let symbol = self.data.symbol(COUNTERS);
        let counters = self.b.sym_addr(symbol);
        let first = self.b.int_imm(IntOp::Add, counters, 8 * i64::from(counter));
        let args = vec![self.v(a), self.v(b), first];
        self.b.call_rt_raw(Rt::ProfileTypes, args);
    }
}

/// Emits the counters and their descriptor; its symbol, if the program is profiled.
pub fn emit(data: &mut DataBuilder, program: &hir::Program, options: &Options) -> Option<SymId> {
    let (profile, path) = (program.profile.as_ref()?, options.profile_generate.as_ref()?);
    let (header, counters) = (&profile.header, profile.number);
    let mut datum = |name: &str, section, align, words, comment: &str| {
        let (symbol, comment) = (data.symbol(name), comment.to_string());
        data.ordered.push(Data { symbol, section, align, words, comment, linkage: Linkage::Local });
        symbol
    };
    let numbers = vec![Word::Zero(8 * counters)];
    let counters_symbol = datum(COUNTERS, Section::Data, 8, numbers, "how often each block ran");
    let path = [path.as_bytes(), b"\0"].concat();
    let path =
        datum("pyrl$profile_file", Section::ReadOnly, 1, vec![Word::Bytes(path)], "where the profile goes");
    let bytes = vec![Word::Bytes(header.as_bytes().to_vec())];
    let text = datum("pyrl$profile_header", Section::ReadOnly, 1, bytes, "how the profile begins");
    let words = vec![
        Word::Sym(path, 0),
        Word::Sym(text, 0),
        Word::U64(header.len() as u64),
        Word::Sym(counters_symbol, 0),
        Word::U64(u64::from(counters)),
    ];
    Some(datum("pyrl$profile", Section::Data, 8, words, "profile"))
}
