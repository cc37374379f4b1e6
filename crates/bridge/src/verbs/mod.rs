//! The verbs of frames: steps by name, each one file, with the same kind of signature as functions.
//!
//! A verb exists for lazy and eager frames alike; the bindings' methods are generated from this list.

mod aggregate;
mod combine;
mod host;
mod join;
mod missing;
mod near_join;
mod reshape;
mod rows;
mod select;
mod sort;
mod windows;

pub use combine::align;

use polarslike::functions::Signature;
use polarslike::{LazyFrame, Result, error};

use crate::{Arguments, HostValue};

/// A verb: what it is called, what it takes and what it does.
pub struct VerbDef {
    /// The name in Python's spelling.
    pub name: &'static str,
    /// The parameters, as functions list theirs.
    pub signature: &'static str,
    /// What it does. Markdown.
    pub doc: &'static str,
    /// The step it adds.
    pub build: fn(&LazyFrame, &Arguments) -> Result<LazyFrame>,
}

/// All verbs.
pub fn verbs() -> impl Iterator<Item = &'static VerbDef> {
    [
        select::VERBS,
        rows::VERBS,
        missing::VERBS,
        aggregate::VERBS,
        reshape::VERBS,
        join::VERBS,
        near_join::VERBS,
        windows::VERBS,
        combine::VERBS,
        sort::VERBS,
        host::VERBS,
    ]
    .into_iter()
    .flatten()
}

/// What a verb gives in the languages that distinguish frames from columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// A frame of the kind that it is called on.
    Frame,
    /// A frame; only frames in memory have the verb, as it needs their values.
    EagerFrame,
    /// A column; only frames in memory have the verb.
    Column,
}

impl VerbDef {
    /// What the verb gives.
    pub fn gives(&self) -> Gives {
        match self.name {
            "corr" | "product" | "sample" | "to_dummies" | "transpose" | "unstack" => Gives::EagerFrame,
            "sum_horizontal" | "mean_horizontal" | "min_horizontal" | "max_horizontal" | "is_duplicated"
            | "is_unique" | "hash_rows" => Gives::Column,
            _ => Gives::Frame,
        }
    }
}

/// Adds the step of a verb to a lazy frame.
pub fn verb(
    name: &str,
    frame: &LazyFrame,
    positional: Vec<HostValue>,
    named: Vec<(String, HostValue)>,
) -> Result<LazyFrame> {
    let def = verbs()
        .find(|v| v.name == name)
        .ok_or_else(|| error!(InvalidArgument, "there is no verb {name:?}"))?;
    let arguments = Arguments::bind(name, &Signature::parse(def.signature)?, positional, named)?;
    (def.build)(frame, &arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_is_complete() {
        for verb in verbs() {
            Signature::parse(verb.signature).unwrap_or_else(|e| panic!("{}: {e}", verb.name));
            assert!(!verb.doc.is_empty(), "{} has no documentation", verb.name);
        }
    }
}
