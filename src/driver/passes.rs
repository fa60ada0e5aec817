//! Names of passes: `--print-passes`, and checking `-f…` and `--dump-…`.

use crate::base::func_pass::FuncPass;
use crate::base::options::OptLevel::{Os, O0, O1, O2, O3};
use crate::base::options::Options;
use crate::{lower, opt, target};

/// `--print-passes`: name, levels and purpose of each pass.
pub fn describe() -> String {
    let mut table = String::new();
    for (name, enabled, about) in all() {
        let on = |level| enabled(&Options::for_level(level));
        let levels = [O0, O1, O2, O3, Os].into_iter().filter(|l| on(*l)).map(|l| l.flag());
        let levels = levels.collect::<Vec<_>>().join(" ");
        table.push_str(&format!("{name:<16} {levels:<20} {about}\n"));
    }
    table
}

/// Name, levels and purpose of each pass in the order they run.
fn all() -> impl Iterator<Item = (&'static str, fn(&Options) -> bool, &'static str)> {
    let by_func = |passes: &'static [FuncPass]| {
        passes.iter().filter(|p| p.is_pass()).map(|p| (p.name, p.enabled, p.about))
    };
    let whole = opt::PASSES.iter().map(|p| (p.name, p.enabled, p.about));
    whole.chain(by_func(lower::PASSES)).chain(by_func(target::aarch64::passes::PASSES))
}

/// Names in `-f…` and `--dump-…` must be passes.
pub fn check_names(options: &Options) -> Result<(), String> {
    let names = options.passes.keys().chain(&options.dump_before).chain(&options.dump_after);
    for name in names {
        if !all().any(|(known, ..)| known == name) {
            return Err(format!("there is no pass '{name}'; --print-passes lists them"));
        }
    }
    Ok(())
}
