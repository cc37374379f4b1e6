//! Verbs that choose and make columns.

use polarslike::{Expr, Node, Result};

use super::VerbDef;
use crate::Arguments;

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
        name: "select",
        signature: "*exprs:expr(col), **named_exprs:expr(col)",
        doc: "These expressions as the columns of the result.",
        build: |frame, args| Ok(frame.then(Node::Select(exprs(args)?))),
    },
    VerbDef {
        name: "with_columns",
        signature: "*exprs:expr(col), **named_exprs:expr(col)",
        doc: "These expressions added to the columns; one that has the name of a column replaces it.",
        build: |frame, args| Ok(frame.then(Node::WithColumns(exprs(args)?))),
    },
    VerbDef {
        name: "drop",
        signature: "*columns:expr(col), *, strict:bool=True",
        doc: "All columns but these. A name that does not exist is an error unless `strict` is false.",
        build: |frame, args| {
            Ok(frame.then(Node::Drop { columns: args.exprs("columns")?, strict: args.bool("strict")? }))
        },
    },
    VerbDef {
        name: "rename",
        signature: "mapping:map, *, strict:bool=True",
        doc: "Columns under other names, by a mapping of old to new ones. A name that does not exist is an error \
              unless `strict` is false.",
        build: |frame, args| {
            Ok(frame
                .then(Node::Rename { mapping: args.name_pairs("mapping")?, strict: args.bool("strict")? }))
        },
    },
    VerbDef {
        name: "with_row_index",
        signature: "name:str='index', offset:int=0",
        doc: "A column of row numbers in front, starting with `offset`.",
        build: |frame, args| {
            let offset = args.int("offset")?;
            let offset = u32::try_from(offset).map_err(|_| {
                polarslike::error!(
                    InvalidArgument,
                    "`with_row_index`: offset {offset} is not between 0 and 2^32 - 1"
                )
            })?;
            Ok(frame.with_row_index(args.str("name")?, offset))
        },
    },
];

fn exprs(args: &Arguments) -> Result<Vec<Expr>> {
    let mut exprs = args.exprs("exprs")?;
    exprs.extend(args.named_exprs()?);
    Ok(exprs)
}
