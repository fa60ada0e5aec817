//! `pyrl-asm bench`: runs programs compiled by this compiler and by every other implementation
//! found, checks that they print the same, and compares executed instructions, time and memory.
//!
//! `programs` says what is run, `peers` by what, `machine` runs one process, `run` does the whole
//! measurement and makes a `report`, which `table` and `chart` show.

pub mod chart;
pub mod machine;
pub mod peers;
pub mod programs;
pub mod report;
pub mod run;
pub mod table;
