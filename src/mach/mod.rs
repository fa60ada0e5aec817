//! Mach: machine functions. Blocks of target instructions over virtual registers, later over
//! physical ones; block parameters stay until register allocation turns them into moves.
//!
//! This level knows no architecture: a target supplies an instruction type ([`MachInst`]) that
//! shows its operands, so liveness, allocation and the checker never name a register.
//!
//! ```text
//! b1 "while1.body" freq 8192 depth 1 hot (v3, v4):
//!     Alu op=Adds rd=v5 rn=v3 rhs=v4
//!     BCond cc=Vs
//!   -> b4(), b2(v5)
//! ```

pub mod cfg;
pub mod func;
pub mod names;
pub mod print;
pub mod reg;
pub mod verify;

pub use func::*;
pub use names::{NameId, Names};
pub use reg::*;
