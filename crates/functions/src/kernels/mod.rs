//! Loops that functions share: over primitive values, with constant inputs as a fast path, nulls kept as buffers.

pub(crate) mod bits;
mod compare;
mod nested;
mod order;
mod primitive;

pub(crate) use compare::{Comparison, compare, equal_missing, null_bits};
pub(crate) use order::Ordered;
pub(crate) use primitive::{Pair, binary, binary_where, unary};
