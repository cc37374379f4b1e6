//! The Rust examples of the user guide are compiled and run with the tests.

#[doc = include_str!("../../../docs/guide/selectors.md")]
struct Selectors;
