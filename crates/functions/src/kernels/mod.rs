//! Loops that functions share: over primitive values, with constant inputs as a fast path, nulls kept as buffers.

pub(crate) mod bits;
pub(crate) mod builder;
mod choose;
pub(crate) mod clock;
mod compare;
pub(crate) mod lists;
mod nested;
mod order;
pub(crate) mod parts;
mod primitive;
mod room;
pub(crate) mod sequence;
pub(crate) mod text;
pub(crate) mod wide;

pub(crate) use choose::{choose, true_bits};
pub(crate) use compare::{Comparison, compare, equal_missing, null_bits};
pub(crate) use lists::list_vector;
pub(crate) use nested::equality;
pub(crate) use order::Ordered;
pub(crate) use primitive::{Pair, binary, binary_where, float, map, unary};
pub(crate) use room::check_room;
