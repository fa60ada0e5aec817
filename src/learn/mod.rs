//! Learning: makes programs, measures decisions on the emulator, fits trees, flattens them to the
//! integer table that `advise` reads, and evaluates it. The only user of smartcore.

pub mod corpus;
pub mod fit;
pub mod generate;
pub mod labels;
pub mod measure;
pub mod profile;
pub mod report;
pub mod subject;
pub mod train;
