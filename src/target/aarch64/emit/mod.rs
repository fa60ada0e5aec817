//! GNU assembly text from allocated machine functions and static data.

pub mod align;
pub mod annotate;
pub mod counting;
pub mod data;
pub mod debug;
pub mod inst;
mod labels;
pub mod lines;
pub mod pieces;
pub mod sites;
pub mod text;
