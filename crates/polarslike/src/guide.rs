//! The Rust examples of the user guide are compiled and run with the tests.

#[doc = include_str!("../../../docs/guide/selectors.md")]
struct Selectors;

#[doc = include_str!("../../../docs/guide/expressions.md")]
struct Expressions;

#[doc = include_str!("../../../docs/guide/first-steps.md")]
struct FirstSteps;

#[doc = include_str!("../../../docs/guide/groups.md")]
struct Groups;
