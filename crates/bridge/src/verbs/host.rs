//! Verbs that take a function of the host language.

use std::sync::Arc;

use polarslike::plan::{FrameFunction, MapFrame};
use polarslike::{DataFrame, IntoLazy, Node, bail};

use super::VerbDef;
use crate::HostValue;

pub(super) const VERBS: &[VerbDef] = &[VerbDef {
    name: "map_batches",
    signature: "function:fn, *, predicate_pushdown:bool=False, projection_pushdown:bool=False, \
                slice_pushdown:bool=False, schema:map=None, validate_output_schema:bool=True, streamable:bool=False",
    doc: "What `function` makes of the whole frame, given as a DataFrame.\n\n\
          It returns a DataFrame with the columns of `schema`, by default those of this frame; others are an error, \
          unless `validate_output_schema` is false. The other flags allow what is not made use of: steps behind the \
          function stay behind it.",
    build: |frame, args| {
        let function = args.function("function")?;
        let function = FrameFunction::new(move |frame: &DataFrame| {
            match function.call(vec![HostValue::Frame(frame.lazy())])? {
                HostValue::Frame(result) => match &result.plan().node {
                    Node::Frame(frame) => Ok(frame.as_ref().clone()),
                    _ => result.collect(),
                },
                other => bail!(InvalidType, "the function must return a DataFrame, not {}", other.kind()),
            }
        });
        Ok(frame.then(Node::Map(MapFrame {
            name: "map_batches".into(),
            function,
            schema: args.opt_schema("schema")?.map(Arc::new),
            validate: args.bool("validate_output_schema")?,
        })))
    },
}];
