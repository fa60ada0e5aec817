//! Learning: makes programs, measures decisions on the emulator, fits trees, flattens them to the
//! integer table that `advise` reads, and evaluates it. The only user of smartcore.

pub mod corpus;
pub mod fit;
pub mod generate;
pub mod measure;
pub mod report;
pub mod train;
