//! The verbs of frames: steps by name, each one file, with the same kind of signature as functions.
//!
//! A verb exists for lazy and eager frames alike; the bindings' methods are generated from this list.

mod aggregate;
mod host;
mod join;
mod rows;
mod select;
mod sort;

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
    [select::VERBS, rows::VERBS, aggregate::VERBS, join::VERBS, sort::VERBS, host::VERBS]
        .into_iter()
        .flatten()
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
