//! Views of a program for people: reads every level and writes none.

pub mod dot;
