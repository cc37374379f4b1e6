//! Files by partitions, with options as hosts give them.

use polarslike::io::{FileSink, Target};
use polarslike::plan::{PartitionSink, PathFunction};
use polarslike::{DataFrame, Expr, IntoLazy, LazyFrame, Name, Result, bail};

use crate::{Callable, HostValue};

/// How rows are parted among files.
#[derive(Clone, Debug, Default)]
pub struct PartitionBy {
    /// What decides on the file: expressions.
    pub keys: Vec<Expr>,
    /// Whether the keys are columns of the files; by default they are.
    pub include_key: Option<bool>,
    /// A file has no more rows than this.
    pub max_rows: Option<usize>,
    /// A file has about so many bytes, as they are in memory.
    pub max_bytes: Option<usize>,
    /// Names files: takes a number and a frame of one row, the keys.
    pub path: Option<Callable>,
}

impl PartitionBy {
    /// The fields by the names that Polars gives them, as a mapping.
    pub fn read(value: HostValue) -> Result<Self> {
        let HostValue::Map(fields) = value else {
            bail!(InvalidType, "`PartitionBy` is a mapping, not {}", value.kind());
        };
        let mut partition = Self::default();
        for (name, value) in fields {
            match (name.as_str(), value) {
                (_, HostValue::Null) => {}
                ("key", value) => partition.keys = exprs(value)?,
                ("include_key", HostValue::Bool(include)) => partition.include_key = Some(include),
                ("max_rows_per_file", value) => partition.max_rows = Some(count(&name, &value)?),
                ("approximate_bytes_per_file", HostValue::String(auto)) if auto == "auto" => {}
                ("approximate_bytes_per_file", value) => partition.max_bytes = Some(count(&name, &value)?),
                ("file_path_provider", HostValue::Function(path)) => partition.path = Some(path),
                (_, value) => bail!(InvalidType, "`PartitionBy` takes no {name:?} of {}", value.kind()),
            }
        }
        Ok(partition)
    }

    /// The plan with files below the target of `file`.
    pub(crate) fn sink(self, frame: &LazyFrame, file: FileSink) -> Result<LazyFrame> {
        if self.keys.is_empty() && self.max_rows.is_none() && self.max_bytes.is_none() {
            bail!(
                InvalidArgument,
                "what parts the rows is missing: give `key`, `max_rows_per_file` or `approximate_bytes_per_file`"
            );
        }
        if let Target::Stream(_) = file.target {
            bail!(InvalidArgument, "a file object takes one file: partitions need a folder");
        }
        // Keys are columns of the rows, under their names.
        let keys: Vec<Name> = match self.keys.is_empty() {
            true => vec![],
            false => frame.select(self.keys.clone()).collect_schema()?.names().cloned().collect(),
        };
        let is_column = |key: &Expr| matches!(key, Expr::Column(_) | Expr::Selector(_));
        let computed: Vec<Expr> = self.keys.into_iter().filter(|key| !is_column(key)).collect();
        let frame = if computed.is_empty() { frame.clone() } else { frame.with_columns(computed) };
        Ok(frame.sink_partitions(PartitionSink {
            file,
            keys,
            include_key: self.include_key.unwrap_or(true),
            max_rows: self.max_rows,
            max_bytes: self.max_bytes,
            path: self.path.map(path_function),
        }))
    }
}

/// Expressions, names of columns, or a list of these.
fn exprs(value: HostValue) -> Result<Vec<Expr>> {
    Ok(match value {
        HostValue::Expr(expr) => vec![expr],
        HostValue::String(name) => vec![polarslike::col(name.as_str())],
        HostValue::List(values) => values.into_iter().map(exprs).collect::<Result<Vec<_>>>()?.concat(),
        other => bail!(InvalidType, "a key is an expression or the name of a column, not {}", other.kind()),
    })
}

fn count(name: &str, value: &HostValue) -> Result<usize> {
    let count = match value {
        HostValue::Int(count) => usize::try_from(*count).ok(),
        HostValue::Float(count) if *count >= 1.0 && count.fract() == 0.0 => Some(*count as usize),
        _ => None,
    };
    match count {
        Some(count) if count > 0 => Ok(count),
        _ => bail!(InvalidArgument, "`{name}` must be a positive whole number"),
    }
}

fn path_function(function: Callable) -> PathFunction {
    PathFunction::new(move |(number, keys): &(usize, DataFrame)| {
        let number = HostValue::Int(*number as i128);
        match function.call(vec![number, HostValue::Frame(keys.lazy())])? {
            HostValue::String(path) => Ok(path),
            other => bail!(InvalidType, "a file's path must be text, not {}", other.kind()),
        }
    })
}
