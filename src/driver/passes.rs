//! Names of passes: `--print-passes`, and checking `-f…` and `--dump-…`.

use crate::base::options::OptLevel::{Os, O0, O1, O2, O3};
use crate::base::options::Options;
use crate::opt;

/// `--print-passes`: name, levels and purpose of each pass.
pub fn describe() -> String {
    let mut table = String::new();
    for pass in opt::PASSES {
        let on = |level| (pass.enabled)(&Options::for_level(level));
        let levels = [O0, O1, O2, O3, Os].into_iter().filter(|l| on(*l)).map(|l| l.flag());
        let levels = levels.collect::<Vec<_>>().join(" ");
        table.push_str(&format!("{:<16} {levels:<20} {}\n", pass.name, pass.about));
    }
    table
}

/// Names in `-f…` and `--dump-…` must be passes.
pub fn check_names(options: &Options) -> Result<(), String> {
    let names = options.passes.keys().chain(&options.dump_before).chain(&options.dump_after);
    for name in names {
        if !opt::PASSES.iter().any(|pass| pass.name == name) {
            return Err(format!("there is no pass '{name}'; --print-passes lists them"));
        }
    }
    Ok(())
}
