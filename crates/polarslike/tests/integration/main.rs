//! The crate as its users see it. One binary, because each would link the whole engine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod csv;
mod expressions;
mod group_by;
mod join;
mod memory;
mod optimizer;
mod sink;
