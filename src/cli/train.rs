//! `pyrl-asm train`: measures decisions on generated programs, fits the table, reports.

use std::path::Path;

use crate::base::diag::{code, Diagnostic};
use crate::cli::args::TrainArgs;
use crate::cli::finish;
use crate::driver::session::{describe, Color, ErrorFormat};
use crate::driver::toolchain::Toolchain;
use crate::driver::{output, Report};
use crate::learn::corpus::{generated, real, tree, Sizes};
use crate::learn::labels::Course;
use crate::learn::measure::Laboratory;
use crate::learn::report::report;
use crate::learn::subject::{parallel, subject, Subject};
use crate::learn::train::{train, Settings};

/// Trains (or only evaluates) and writes `model.txt` and `model.report.md` to the output folder.
pub fn command(args: TrainArgs) -> u8 {
    let mut found = Report::default();
    if let Err(message) = run(&args) {
        found.diags.push(Diagnostic::global(code::TOOL_FAILED, message));
    }
    finish(Ok(()), &found, ErrorFormat::Human, Color::Auto)
}

fn run(args: &TrainArgs) -> Result<(), String> {
    let laboratory = Laboratory::new(Toolchain::default())?;
    let defaults = Settings::default();
    let settings = Settings {
        seed: args.seed,
        experiments: args.experiments.unwrap_or(defaults.experiments),
        threads: args.jobs.unwrap_or(defaults.threads),
        ..defaults
    };
    let sizes = Sizes { train: args.programs, validation: 2, test: 2 };
    let mut samples = generated(sizes, settings.seed);
    for folder in &args.learn {
        samples.extend(
            tree(folder, settings.seed).map_err(|e| format!("{}: {}", folder.display(), describe(&e)))?,
        );
    }
    if let Some(folder) = &args.real {
        samples.extend(real(folder).map_err(|e| format!("{}: {}", folder.display(), describe(&e)))?);
    }
    let subjects: Vec<Subject> =
        parallel(settings.threads, &samples, subject).into_iter().collect::<Result<_, _>>()?;
    let courses: Vec<Course> = parallel(settings.threads, &subjects, |s| Course::new(&laboratory, s))
        .into_iter()
        .collect::<Result<_, _>>()?;
    let table = args.output.join("model.txt");
    let (model, log) = if args.evaluate {
        (std::fs::read_to_string(&table).map_err(|e| format!("{}: {}", table.display(), describe(&e)))?, None)
    } else {
        let (text, log) = train(&laboratory, &courses, &settings)?;
        write(&table, &text)?;
        (text, Some(log))
    };
    let found = report(&laboratory, &courses, &model, &settings, log.as_ref())?;
    if !args.evaluate {
        write(&table, &found.adopted)?;
    }
    write(&args.output.join("model.report.md"), &found.text)?;
    print!("{}", found.text);
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    output::write_file(path, text.as_bytes())
        .map_err(|e| format!("cannot write {}: {}", path.display(), describe(&e)))
}
