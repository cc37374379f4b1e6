//! The functions of polarslike: each is one item in one file, with its signature, documentation, type rule, kernel and
//! worked examples. Everything else about a function is generated from that item: the methods in Rust, Python,
//! TypeScript and R, their help pages, the reference, and a conformance test per example.
//!
//! To add a function, write its file and name it in the list at the end of this page.
//!
//! This crate knows nothing of plans: a function gets [`Vector`](polarslike_core::Vector)s and
//! [`Groups`](polarslike_core::Groups). The plan names functions ([`Function`]), the engine calls them.

mod accumulator;
mod args;
mod axis;
mod cast;
mod def;
pub mod example;
mod fold;
mod function;
mod group;
mod index;
mod kernels;
mod objects;
mod registry;
mod signature;
mod sliding;
mod supertype;
#[cfg(test)]
mod testing;
mod types;
mod windows;

pub use accumulator::{
    Accumulator, RowGroups, RowOrder, Update, accumulate_groups, accumulate_windows, same_accumulator,
};
pub use args::{Arg, Args, Options};
pub use def::{
    Bind, Binding, Call, Class, EvalMode, Example, FunctionDef, Kernel, Planned, RowOrderUse, UnevenKernel,
    bind, bind_named, options,
};
pub use example::ParsedExample;
pub use function::Function;
pub use group::set_random_seed;
pub use index::Axis;
pub use kernels::lists::{Lists, list_vector, mask, to_arrays};
pub use math::arithmetic::decimal::product_at_scale;
pub use registry::{functions, lookup};
pub use signature::{Arity, InputKind, Kind, Param, Signature};
pub use structs::field::field_names;
pub use supertype::{supertype, supertype_of};

use registry::registry;

registry! {
    aggregate: bitwise, sum, mean, extremes, count, ends, spread, correlation, truth, product, quantile,
        distinct, implode, arg_extremes, shape, dot, index_of;
    window: cut, shift, diff, cumulative, order, duplicates, fill, rank, rolling, rolling_by, rolling_moments, rolling_quantile,
        rolling_pairs, rolling_rank, interpolate, interpolate_by, ewm, ewm_by, ewm_spread, peaks, sorted;
    select: head, hist, keep, unique, top, explode, gather, repeat, sample, search_sorted;
    math: arctan2, arithmetic, bits, classify, division, error_function, power, rounding, significant, trigonometry;
    str: affix, case, concat, contains, extract, fields, integer, join, json, length, many, normalize, pad, parse,
        replace, slice, split, strip;
    logic: between, boolean, close, compare, cum_sum_horizontal, fill, horizontal, is_in, nulls, replace, when;
    bytes: codes, reinterpret, search, size, slice;
    category: text;
    dt: business, calendar, clock, construct, epoch, format, from_epoch, offset, replace, truncate, utc_offset, zone;
    range: integers, repeat, spaced, temporal;
    array: aggregate, convert, dot, rows;
    list: aggregate, construct, convert, element, eval, gather, rows, sets;
    map: entries;
    structs: construct, eval, field, field_names, json;
    convert: cast, hash, physical;
}
