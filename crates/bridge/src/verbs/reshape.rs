//! Verbs that make columns of rows, and rows of columns.

use polarslike::{Column, DataFrame, LazyFrame, Name, Node, Pivot, PivotAggregate, Result, RowNames, bail};

use super::VerbDef;
use super::aggregate::values;
use crate::{Arguments, HostValue, column_of};

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
        name: "explode",
        signature: "columns:exprs, *more_columns:expr(col), empty_as_null:bool=False, keep_nulls:bool=True",
        doc: "A row per element of the lists in these columns; the other columns are repeated.\n\n\
              A null list gives a row with null unless `keep_nulls` is false, an empty one no row, or one with null if \
              `empty_as_null`.",
        build: |frame, args| {
            let mut columns = args.exprs("columns")?;
            columns.extend(args.exprs("more_columns")?);
            let (empty_as_null, keep_nulls) = (args.bool("empty_as_null")?, args.bool("keep_nulls")?);
            Ok(frame.then(Node::Explode { columns, empty_as_null, keep_nulls }))
        },
    },
    VerbDef {
        name: "unnest",
        signature: "columns:exprs=None, *more_columns:expr(col), separator:str=None",
        doc: "The fields of structs as columns in their place; of all columns of structs if none are given.\n\n\
              With `separator` their names are those of the column and of the field with it between.",
        build: |frame, args| {
            let mut columns = args.choice("columns")?;
            let more = args.exprs("more_columns")?;
            if !more.is_empty() {
                columns.get_or_insert_default().extend(more);
            }
            frame.unnest(columns.as_deref(), args.opt_str("separator")?.as_deref())
        },
    },
    VerbDef {
        name: "unpivot",
        signature: "on:exprs=None, *, index:exprs=None, variable_name:str=None, value_name:str=None",
        doc: "The columns `on` one below the other: a row per value, with the name of its column and the `index` \
              columns.\n\n\
              Without `on` it is all columns but those of `index`. The values become the type that the columns have in \
              common.",
        build: |frame, args| {
            let variable = args.opt_str("variable_name")?.unwrap_or_else(|| "variable".into());
            let value = args.opt_str("value_name")?.unwrap_or_else(|| "value".into());
            let (on, index) = (args.choice("on")?, args.choice("index")?);
            frame.unpivot(on.as_deref(), index.as_deref(), &variable, &value)
        },
    },
    VerbDef {
        name: "pivot",
        signature: "on:exprs, on_columns:series|list(any)=None, *, index:exprs=None, values:exprs=None, \
                    aggregate_function:any=None, maintain_order:bool=True, sort_columns:bool=False, \
                    separator:str='_', column_naming:enum(auto,combine)='auto'",
        doc: "The values of the columns `on` as columns: a row per combination of `index`, in each place what \
              `aggregate_function` makes of the `values` that meet there.\n\n\
              `on_columns` are the values that become columns; without them the plan runs to find all. The function is \
              `min`, `max`, `first`, `last`, `sum`, `mean`, `median`, `len`, `item`, or an expression of `element()`; \
              without one, several values in one place are an error. Without `index` or `values` it is all other columns. \
              New columns come in the order of their values, or sorted with `sort_columns`.",
        build: pivot,
    },
    VerbDef {
        name: "unstack",
        signature: "*, step:int, how:enum(vertical,horizontal)='vertical', columns:exprs=None, fill_values:any=None",
        doc: "Each column cut into pieces of `step` rows side by side; with `how='horizontal'` into `step` columns row by \
              row.\n\n\
              What is missing at the end is null, or `fill_values`: one value, or one per column.",
        build: |frame, args| {
            let columns = args.choice("columns")?;
            let vertical = args.str("how")? == "vertical";
            frame.unstack(args.rows("step")?, vertical, columns.as_deref(), &values(args, "fill_values")?)
        },
    },
    VerbDef {
        name: "transpose",
        signature: "*, include_header:bool=False, header_name:str='column', column_names:str|list(str)=None",
        doc: "Rows as columns; all values become the type that they have in common.\n\n\
              `column_names` are the names of the new columns, or the column that has them. With `include_header` the first \
              column, `header_name`, has the names of the columns.",
        build: |frame, args| {
            let header = if args.bool("include_header")? { Some(args.str("header_name")?) } else { None };
            let names = match args.get("column_names")? {
                HostValue::Null => RowNames::Numbered,
                HostValue::String(name) => RowNames::Column(name.into()),
                _ => RowNames::Given(args.strs("column_names")?.into_iter().map(Name::from).collect()),
            };
            frame.transpose(header.as_deref(), names)
        },
    },
    VerbDef {
        name: "to_dummies",
        signature: "columns:exprs=None, *, separator:str='_', drop_first:bool=False, drop_nulls:bool=False",
        doc: "Instead of each of these columns (of all without a choice) one per distinct value, which is 1 where it occurs \
              and 0 elsewhere.\n\n\
              `drop_first` leaves out the first value of each column, `drop_nulls` that for null.",
        build: |frame, args| {
            let columns = args.choice("columns")?;
            let (drop_first, drop_nulls) = (args.bool("drop_first")?, args.bool("drop_nulls")?);
            frame.to_dummies(columns.as_deref(), &args.str("separator")?, drop_first, drop_nulls)
        },
    },
];

fn pivot(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    let aggregate = match args.get("aggregate_function")? {
        HostValue::Null => PivotAggregate::Only,
        HostValue::Expr(expr) => PivotAggregate::Element(expr),
        HostValue::String(name) => match name.as_str() {
            "min" | "max" | "first" | "last" | "sum" | "mean" | "median" | "len" | "item" => {
                PivotAggregate::Function(name)
            }
            _ => bail!(
                InvalidArgument,
                "`pivot`: aggregate_function cannot be {name:?}; choose one of: min, max, first, last, sum, mean, \
                 median, len, item"
            ),
        },
        other => bail!(InvalidType, "`pivot`: aggregate_function cannot be {}", other.kind()),
    };
    frame.pivot(&Pivot {
        on_columns: on_columns(args.get("on_columns")?)?,
        index: args.choice("index")?,
        values: args.choice("values")?,
        aggregate,
        maintain_order: args.bool("maintain_order")?,
        sort_columns: args.bool("sort_columns")?,
        separator: args.str("separator")?,
        combine_names: args.str("column_naming")? == "combine",
        ..Pivot::on(args.exprs("on")?)
    })
}

/// The values that become columns: a list or a Series of values, or a frame with a column per column.
fn on_columns(value: HostValue) -> Result<Option<DataFrame>> {
    let of = |column: Column| DataFrame::new(vec![column]).map(Some);
    match value {
        HostValue::Null => Ok(None),
        HostValue::Frame(frame) => frame.collect().map(Some),
        HostValue::Series(column) => of(column),
        HostValue::List(values) => of(column_of("", &values, None, true)?),
        one => of(column_of("", &[one], None, true)?),
    }
}
