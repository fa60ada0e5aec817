//! Which programs are learnt from, tuned on and evaluated on: split by seed and, for evaluation,
//! by origin. No program of the test set is ever seen in training; generated ones are new seeds,
//! and real ones (benchmarks written by hand) are of no template at all.

use super::generate::{program, Template};
use std::path::{Path, PathBuf};

/// Where a program is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Split {
    Train,
    /// Decides how far to trust the trees.
    Validation,
    /// Only reported.
    Test,
}

/// One program.
#[derive(Clone, Debug)]
pub struct Sample {
    pub name: String,
    pub split: Split,
    /// Written by hand, of no template.
    pub real: bool,
    pub source: String,
}

/// How many programs of each template.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    pub train: u64,
    pub validation: u64,
    pub test: u64,
}

/// Generated programs; equal texts (small templates can repeat) are dropped.
pub fn generated(sizes: Sizes, seed: u64) -> Vec<Sample> {
    let mut samples: Vec<Sample> = Vec::new();
    for &template in Template::ALL {
        for n in 0..sizes.train + sizes.validation + sizes.test {
            let split = if n < sizes.train {
                Split::Train
            } else if n < sizes.train + sizes.validation {
                Split::Validation
            } else {
                Split::Test
            };
            let source = program(template, seed.wrapping_mul(1_000_003).wrapping_add(n));
            if samples.iter().all(|s| s.source != source) {
                samples.push(Sample { name: format!("{}-{n}", template.name()), split, real: false, source });
            }
        }
    }
    samples
}

/// Programs written by hand, from a folder with subfolders: two of three to learn from, the third
/// to validate on. Programs that look at time, files or other modules beside them stay out: their
/// counts would not be repeatable.
pub fn tree(folder: &Path, seed: u64) -> std::io::Result<Vec<Sample>> {
    const APART: [&str; 9] =
        ["time", "import os", "import sys", "random", "input(", "open(", "cycle", "shapes", "lib_"];
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(folder)?.filter_map(|e| e.ok().map(|e| e.path())).filter(|p| p.is_dir()).collect();
    folders.sort();
    let mut samples = Vec::new();
    for path in folders {
        for mut sample in real(&path)? {
            if sample.name.starts_with("lib_") || APART.iter().any(|word| sample.source.contains(word)) {
                continue;
            }
            let place = (samples.len() as u64 + seed) % 3;
            sample.split = if place == 0 { Split::Validation } else { Split::Train };
            let group = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            sample.name = format!("{group}/{}", sample.name);
            samples.push(sample);
        }
    }
    Ok(samples)
}

/// Programs written by hand, from a folder: test set only.
pub fn real(folder: &Path) -> std::io::Result<Vec<Sample>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)?
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "py"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|p| {
            let name = p.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            Ok(Sample { name, split: Split::Test, real: true, source: std::fs::read_to_string(&p)? })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_do_not_share_programs() {
        let all = generated(Sizes { train: 4, validation: 2, test: 2 }, 1);
        for (i, a) in all.iter().enumerate() {
            assert!(all[..i].iter().all(|b| a.source != b.source), "{}", a.name);
        }
        assert!(all.iter().any(|s| s.split == Split::Test));
    }
}
