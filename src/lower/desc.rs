//! Descriptors of functions, modules and the program (`abi::desc`), and the globals' slots.

use super::data::DataBuilder;
use crate::base::mangle::mangle;
use crate::hir::{self, FuncKind, ModuleId};
use crate::lir::{Data, FuncLabels, InlineFrame, Linkage, Section, SymId, Word};
use pyrl_abi::desc::func_flags;
use pyrl_abi::entries::Rt;
use pyrl_abi::tags;

/// Symbol of a module's descriptor.
pub fn module_desc(data: &mut DataBuilder, program: &hir::Program, id: ModuleId) -> SymId {
    let name = format!("{}$module", mangle(&program.modules[id.index()].name));
    data.symbol(&name)
}

/// Symbol of a function's descriptor.
pub fn func_desc(data: &mut DataBuilder, func: &hir::Func) -> SymId {
    data.symbol(&format!("{}$desc", func.symbol))
}

/// Symbol of one global variable.
pub fn global(data: &mut DataBuilder, program: &hir::Program, id: ModuleId, slot: u32) -> SymId {
    let module = &program.modules[id.index()];
    let name = format!(
        "{}$var.{}",
        mangle(&module.name),
        mangle(&module.globals[slot as usize].name).replace('$', ".")
    );
    data.symbol(&name)
}

/// The labels the emitter defines for a function.
pub fn labels(data: &mut DataBuilder, symbol: &str, resume: bool) -> FuncLabels {
    FuncLabels {
        start: data.symbol(&format!(".L{symbol}$start")),
        end: data.symbol(&format!(".L{symbol}$end")),
        sites: data.symbol(&format!(".L{symbol}$sites")),
        site_count: data.symbol(&format!(".L{symbol}$nsites")),
        frame_size: resume.then(|| data.symbol(&format!(".L{symbol}$frame"))),
    }
}

/// The calls inlined into a function.
pub fn frames(data: &mut DataBuilder, program: &hir::Program, func: &hir::Func) -> Vec<InlineFrame> {
    let frames = func.frames.iter().map(|frame| {
        let callee = &program.funcs[frame.func.index()];
        InlineFrame {
            func: data.symbol(&callee.symbol),
            desc: func_desc(data, callee),
            file: callee.module.0,
            first_line: callee.first_line,
            call: frame.call,
        }
    });
    frames.collect()
}

fn sym(s: SymId) -> Word {
    Word::Sym(s, 0)
}

fn datum(data: &mut DataBuilder, symbol: SymId, words: Vec<Word>, comment: String) {
    data.ordered.push(Data {
        symbol,
        section: Section::Data,
        align: 8,
        words,
        comment,
        linkage: Linkage::Local,
    });
}

/// Of each function: the lines that instructions of it lie on where it was inlined. Those may be more than its own
/// code has, which knows other things of its arguments.
pub fn inlined_lines(program: &hir::Program) -> Vec<Vec<u32>> {
    let mut lines = vec![Vec::new(); program.funcs.len()];
    for func in program.funcs.iter().filter(|f| !f.frames.is_empty()) {
        let placed = func.blocks.iter().flat_map(|b| b.insts.iter().map(|i| func.insts[i.index()].loc));
        let ends = func.blocks.iter().map(|b| b.term_loc);
        for loc in placed.chain(ends).chain(func.frames.iter().map(|f| f.call)) {
            if let Some(frame) = (loc.frame as usize).checked_sub(1).and_then(|n| func.frames.get(n)) {
                lines[frame.func.index()].push(loc.line);
            }
        }
    }
    lines
}

/// The source lines that this function's instructions lie on, here and where it was inlined; other lines are left
/// empty (they belong to functions inside it, which carry their own).
fn source_lines(data: &mut DataBuilder, program: &hir::Program, id: hir::FuncId) -> Vec<u8> {
    let func = &program.funcs[id.index()];
    let text = &program.modules[func.module.index()].source;
    let starts = data.line_starts(func.module, text);
    let (first, last) = (func.first_line.max(1), func.last_line.max(func.first_line));
    let mut wanted = vec![false; (last - first + 1) as usize];
    let locs = func.insts.iter().map(|i| i.loc).chain(func.blocks.iter().map(|b| b.term_loc));
    for loc in locs {
        if loc.line < first || loc.frame > 0 {
            continue;
        }
        // Tracebacks show the first line of a construct, carets refer to it alone.
        if let Some(w) = wanted.get_mut((loc.line - first) as usize) {
            *w = true;
        }
    }
    let inlined = std::mem::take(&mut data.inlined_lines[id.index()]);
    for line in inlined.into_iter().filter_map(|line| line.checked_sub(first)) {
        if let Some(w) = wanted.get_mut(line as usize) {
            *w = true;
        }
    }
    if let Some(w) = wanted.first_mut() {
        *w = true;
    }
    let mut out = Vec::new();
    let rest = starts.get(first as usize - 1).map_or("", |&start| &text[start..]);
    for (line, keep) in rest.lines().zip(&wanted) {
        if *keep {
            out.extend_from_slice(line.as_bytes());
        }
        out.push(b'\n');
    }
    // Trailing empty lines say nothing.
    while out.ends_with(b"\n\n") {
        out.pop();
    }
    out
}

/// Can the generator be suspended where an exception would be caught (try, with)?
fn suspends_in_try(func: &hir::Func) -> bool {
    func.blocks
        .iter()
        .filter(|block| block.unwind.is_some())
        .any(|block| block.insts.iter().any(|&inst| matches!(func.insts[inst.index()].op, hir::Op::Yield(_))))
}

/// Emits the descriptor of a function. `body` are the labels of the code that holds its sites
/// (for generators the resume function).
pub fn emit_func(
    data: &mut DataBuilder,
    program: &hir::Program,
    id: hir::FuncId,
    entry: SymId,
    resume: Option<SymId>,
    body: &FuncLabels,
) {
    let func = &program.funcs[id.index()];
    let source = source_lines(data, program, id);
    let source_sym = data.symbol(&format!("{}$source", func.symbol));
    let source_len = source.len() as u64;
    data.ordered.push(Data {
        symbol: source_sym,
        section: Section::ReadOnly,
        align: 1,
        words: vec![Word::Bytes(source)],
        comment: format!("source lines of {}", func.qualname),
        linkage: Linkage::Local,
    });
    let code = Code {
        entry: sym(entry),
        frame_size: body.frame_size.map_or(Word::U32(0), Word::AbsSym32),
        resume: resume.map_or(Word::U64(0), sym),
        place: [body.start, body.end, body.sites, body.site_count, source_sym].map(sym),
        source_len,
    };
    descriptor(data, program, func, code);
}

/// Emits the descriptor of a function whose code was left out: its object can be looked at, and
/// calling it ends the program.
pub fn emit_unreached(data: &mut DataBuilder, program: &hir::Program, func: &hir::Func) {
    let entry = sym(data.symbol(Rt::Unreached.entry().symbol));
    let (none, place) = (Word::U64(0), [(); 5].map(|()| Word::U64(0)));
    let code = Code { entry, frame_size: Word::U32(0), resume: none, place, source_len: 0 };
    descriptor(data, program, func, code);
}

/// The words of a descriptor that depend on code.
struct Code {
    entry: Word,
    frame_size: Word,
    resume: Word,
    /// Start, end, sites, number of sites, source text.
    place: [Word; 5],
    source_len: u64,
}

fn descriptor(data: &mut DataBuilder, program: &hir::Program, func: &hir::Func, code: Code) {
    let mut flags = 0;
    if func.sig.varargs {
        flags |= func_flags::VARARGS;
    }
    if func.sig.varkw {
        flags |= func_flags::VARKW;
    }
    flags |= match func.kind {
        FuncKind::Function => 0,
        FuncKind::Generator => func_flags::GENERATOR,
        FuncKind::Coroutine => func_flags::COROUTINE,
        FuncKind::AsyncGenerator => func_flags::ASYNC_GENERATOR,
        FuncKind::Module | FuncKind::Class => func_flags::BODY,
    };
    if suspends_in_try(func) {
        flags |= func_flags::CLEANUP;
    }
    let name = data.str(&func.name);
    let qualname = data.str(&func.qualname);
    let params = data.names(&func.sig.names);
    let free = data.names(&func.free_names);
    let doc = data.constant_word(program, func.doc);
    let module = module_desc(data, program, func.module);
    let symbol = func_desc(data, func);
    let mut words = vec![
        code.entry,
        sym(name),
        sym(qualname),
        sym(params),
        doc,
        sym(free),
        Word::U32(func.sig.posonly),
        Word::U32(func.sig.positional),
        Word::U32(func.sig.kwonly),
        Word::U32(flags),
        code.frame_size,
        Word::U32(func.first_line),
        code.resume,
        sym(module),
    ];
    words.extend(code.place);
    words.push(Word::U64(code.source_len));
    datum(data, symbol, words, format!("function {}", func.qualname));
}

/// Emits a module's global slots and its descriptor, which other objects see if the module is part of
/// the library.
pub fn emit_module(data: &mut DataBuilder, program: &hir::Program, id: ModuleId) {
    let module = &program.modules[id.index()];
    if module.is_apart() {
        return;
    }
    let mangled = mangle(&module.name);
    let globals = data.symbol(&format!("{mangled}$vars"));
    let mut push_root = |symbol, words, comment| {
        data.ordered.push(Data {
            symbol,
            section: Section::Roots,
            align: 8,
            words,
            comment,
            linkage: Linkage::Local,
        });
    };
    push_root(globals, Vec::new(), format!("global variables of {}", module.name));
    for slot in 0..module.globals.len() as u32 {
        let symbol = global(data, program, id, slot);
        data.ordered.push(Data {
            symbol,
            section: Section::Roots,
            align: 8,
            words: vec![Word::U64(0)],
            comment: String::new(),
            linkage: Linkage::Local,
        });
    }
    let names: Vec<String> = module.globals.iter().map(|g| g.name.clone()).collect();
    let global_names = data.names(&names);
    let name = data.str(&module.name);
    let file = match &module.file {
        Some(file) => sym(data.str(file)),
        None => Word::U64(tags::NONE),
    };
    let doc = data.constant_word(program, module.doc);
    let body = match module.body {
        Some(f) => sym(func_desc(data, &program.funcs[f.index()])),
        None => Word::U64(0),
    };
    let native = match module.body {
        Some(_) => Word::U64(0),
        None => {
            c_functions(data, &module.name);
            let init = format!("pyrt_module_{}", module.name.replace('.', "_"));
            sym(data.symbol(&init))
        }
    };
    let symbol = module_desc(data, program, id);
    let words = vec![
        sym(name),
        file,
        doc,
        body,
        native,
        sym(globals),
        sym(global_names),
        Word::U64(module.globals.len() as u64),
        Word::U64(u64::from(module.is_package)),
        definers(data, program, module),
        Word::U64(0),
        Word::U64(0),
    ];
    let linkage = match module.body {
        // Whatever is linked together shares it.
        None => Linkage::Weak,
        Some(_) if program.is_library() => Linkage::Global,
        Some(_) => Linkage::Local,
    };
    let comment = format!("module {}", module.name);
    data.ordered.push(Data { symbol, section: Section::Data, align: 8, words, comment, linkage });
}

/// The table of the functions that bind globals when they are first read, if there are any.
fn definers(data: &mut DataBuilder, program: &hir::Program, module: &hir::Module) -> Word {
    if module.globals.iter().all(|g| g.definer.is_none()) {
        return Word::U64(0);
    }
    let definer = |data: &mut DataBuilder, g: &hir::Global| match g.definer {
        Some(f) => sym(func_desc(data, &program.funcs[f.index()])),
        None => Word::U64(0),
    };
    let words = module.globals.iter().map(|g| definer(data, g)).collect();
    let symbol = data.symbol(&format!("{}$definers", mangle(&module.name)));
    datum(data, symbol, words, format!("what binds the globals of {}", module.name));
    sym(symbol)
}

/// Names the C functions that a native module needs and the runtime refers to weakly.
fn c_functions(data: &mut DataBuilder, module: &str) {
    let functions = pyrl_abi::clib::functions_of(module);
    if functions.is_empty() {
        return;
    }
    let words: Vec<Word> = functions.iter().map(|name| sym(data.symbol(name))).collect();
    let symbol = data.symbol(&format!("{module}$c_functions"));
    datum(data, symbol, words, format!("C functions of module {module}"));
}

/// The descriptors of all functions that have code, in its order.
fn functions(data: &mut DataBuilder, program: &hir::Program) -> Vec<Word> {
    let all = program.code_order().into_iter().map(|id| &program.funcs[id.index()]);
    let with_code = all.filter(|f| !f.is_unreached());
    with_code.map(|f| sym(func_desc(data, f))).collect()
}

/// Emits what a library module that is compiled apart adds to the tables of all that are linked.
pub fn emit_library(data: &mut DataBuilder, program: &hir::Program) {
    let modules = (0..program.modules.len()).map(|i| ModuleId(i as u32));
    let own = modules.filter(|id| !program.modules[id.index()].is_apart());
    let modules: Vec<Word> = own.map(|id| sym(module_desc(data, program, id))).collect();
    let functions = functions(data, program);
    let tables =
        [("pyrl$modules", Section::Modules, modules), ("pyrl$functions", Section::Functions, functions)];
    for (name, section, words) in tables {
        let (symbol, comment) = (data.symbol(name), String::new());
        data.ordered.push(Data { symbol, section, align: 8, words, comment, linkage: Linkage::Local });
    }
}

/// Emits the program descriptor.
pub fn emit_program(data: &mut DataBuilder, program: &hir::Program, symbol: &str, profile: Option<SymId>) {
    let modules: Vec<Word> =
        (0..program.modules.len()).map(|i| sym(module_desc(data, program, ModuleId(i as u32)))).collect();
    let functions = functions(data, program);
    let (nm, nf) = (modules.len() as u64, functions.len() as u64);
    let modules_sym = data.symbol("pyrl$modules");
    datum(data, modules_sym, modules, "modules".to_string());
    let functions_sym = data.symbol("pyrl$functions");
    datum(data, functions_sym, functions, "functions by address".to_string());
    let file = match program.modules.first().and_then(|m| m.file.as_ref()) {
        Some(file) => sym(data.str(file)),
        None => Word::U64(tags::NONE),
    };
    let symbol = data.symbol(symbol);
    data.ordered.push(Data {
        symbol,
        section: Section::Data,
        align: 8,
        words: vec![
            sym(modules_sym),
            Word::U64(nm),
            sym(functions_sym),
            Word::U64(nf),
            file,
            profile.map_or(Word::U64(0), sym),
        ],
        comment: "program".to_string(),
        linkage: Linkage::Global,
    });
}
