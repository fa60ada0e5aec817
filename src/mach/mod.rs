//! Mach: machine functions. Blocks of target instructions over virtual registers, later over
//! physical ones; block parameters stay until register allocation turns them into moves.
//!
//! This level knows no architecture: a target supplies an instruction type ([`MachInst`]) that
//! shows its operands, so liveness, allocation and the checker never name a register.
//!
//! ```text
//! b1.while1.body(v3, v4):            ; freq 512
//!     v5 = adds v3, v4
//!     b.vs b4(), b2(v5)
//! ```

pub mod cfg;
pub mod func;
pub mod reg;
pub mod verify;

pub use func::*;
pub use reg::*;
