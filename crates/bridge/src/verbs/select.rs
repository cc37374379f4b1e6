//! Verbs that choose and make columns.

use polarslike::{DataType, Expr, LazyFrame, Node, Result, bail};

use super::VerbDef;
use crate::{Arguments, HostValue, col, cols, parse_dtype};

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
        name: "select_seq",
        signature: "*exprs:expr(col), **named_exprs:expr(col)",
        doc: "Another name of `select`.",
        build: |frame, args| Ok(frame.then(Node::Select(exprs(args)?))),
    },
    VerbDef {
        name: "with_columns_seq",
        signature: "*exprs:expr(col), **named_exprs:expr(col)",
        doc: "Another name of `with_columns`.",
        build: |frame, args| Ok(frame.then(Node::WithColumns(exprs(args)?))),
    },
    VerbDef {
        name: "cast",
        signature: "dtypes:any, *, strict:bool=True",
        doc: "Columns as other types: all as one type, or some by a mapping of their names to types.\n\n\
              A value that does not fit is an error; null if not `strict`.",
        build: cast,
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

fn cast(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    let types: Vec<(Expr, DataType)> = match args.get("dtypes")? {
        HostValue::Map(pairs) => {
            let pair = |(name, dtype): (String, HostValue)| Ok((col(&name), dtype_of(dtype)?));
            pairs.into_iter().map(pair).collect::<Result<_>>()?
        }
        // Pairs, where what is cast is not a name.
        HostValue::List(pairs) => pairs.into_iter().map(pair).collect::<Result<_>>()?,
        one => vec![(polarslike::all(), dtype_of(one)?)],
    };
    frame.cast_columns(&types, args.bool("strict")?)
}

/// What is cast, and to which type.
fn pair(value: HostValue) -> Result<(Expr, DataType)> {
    let HostValue::List(pair) = value else { bail!(InvalidType, "`cast` cannot use {}", value.kind()) };
    let Ok([columns, dtype]) = <[HostValue; 2]>::try_from(pair) else {
        bail!(InvalidType, "`cast` takes pairs of columns and types");
    };
    let columns = match columns {
        HostValue::Expr(columns) => columns,
        other => cols(&[other])?,
    };
    Ok((columns, dtype_of(dtype)?))
}

fn dtype_of(value: HostValue) -> Result<DataType> {
    match value {
        HostValue::DataType(dtype) => Ok(dtype),
        HostValue::String(text) => parse_dtype(&text),
        other => bail!(InvalidType, "`cast` takes data types, not {}", other.kind()),
    }
}

fn exprs(args: &Arguments) -> Result<Vec<Expr>> {
    let mut exprs = args.exprs("exprs")?;
    exprs.extend(args.named_exprs()?);
    Ok(exprs)
}
