//! Functions of windows that slide over the values.

use std::ops::Range;
use std::sync::Arc;

use arrow::array::{Array, AsArray, Float64Array};
use arrow::datatypes::Float64Type;
use polarslike::functions::Class;
use polarslike::plan::{ColumnFunction, HostFunction, Returns};
use polarslike::{Column, DataType, Result, Vector, bail};

use super::{HostDef, Parts, cast, subject};
use crate::{Callable, HostValue, column_of};

pub(super) const FUNCTIONS: &[HostDef] = &[HostDef {
    name: "rolling_map",
    signature: "function:fn, window_size:int, weights:list(float)=None, *, min_samples:int=None, center:bool=False",
    doc: "What `function` makes of a window of `window_size` values that ends with each row, or has it in the middle \
          if `center`.\n\n\
          It gets a Series and returns a value, which becomes one of the column's type. Windows with fewer than \
          `min_samples` values (default `window_size`) that are not null give null. With `weights` the values are \
          multiplied by them before, and the result is a float.",
    by_hand: false,
    build: |on, args| {
        let size = args.rows("window_size")?;
        let windows = Windows {
            size,
            weights: args.opt_floats("weights")?,
            min_samples: if args.is_given("min_samples")? { args.rows("min_samples")? } else { size },
            before: if args.bool("center")? { size / 2 } else { size.saturating_sub(1) },
        };
        if size == 0 || windows.min_samples > size {
            bail!(
                InvalidArgument,
                "`rolling_map`: window_size must be at least 1, and min_samples ({}) at most window_size ({size})",
                windows.min_samples
            );
        }
        if let Some(weights) = &windows.weights
            && weights.len() != size
        {
            bail!(
                InvalidArgument,
                "`rolling_map`: {} weights for windows of {size} rows: give one per row",
                weights.len()
            );
        }
        let weighted = windows.weights.is_some();
        let function = args.function("function")?;
        Ok(Parts {
            name: "rolling_map",
            inputs: vec![subject(on)?],
            function: ColumnFunction::new(move |inputs: &[Column]| match inputs {
                [column] => windows.map(column, &function),
                _ => bail!(Internal, "`rolling_map` has one input"),
            }),
            class: Class::LengthChanging,
            returns: Returns::From(HostFunction::new(move |types: &[DataType]| match types {
                [dtype] if dtype.is_numeric() && weighted => Ok(DataType::Float64),
                [dtype] if dtype.is_numeric() => Ok(dtype.clone()),
                other => bail!(InvalidOperation, "`rolling_map` takes numbers, not {other:?}"),
            })),
            variadic: false,
        }
        .expr())
    },
}];

struct Windows {
    size: usize,
    weights: Option<Vec<f64>>,
    min_samples: usize,
    /// How many rows before its own row a window begins.
    before: usize,
}

impl Windows {
    fn map(&self, column: &Column, function: &Callable) -> Result<Column> {
        let column = match self.weights {
            Some(_) => cast(column, &DataType::Float64)?,
            None => column.clone(),
        };
        let rows = column.len();
        let mut windows = Vec::with_capacity(rows);
        for row in 0..rows {
            let start = row.saturating_sub(self.before);
            let end = (row + self.size - self.before).min(rows);
            let window = column.slice(start, end - start);
            let enough = window.len() - window.null_count() >= self.min_samples;
            windows.push(if enough { Some(self.weighted(window, row, start..end)?) } else { None });
        }
        let values: Vec<HostValue> = function.run(move |call| {
            let value = |window: Option<Column>| match window {
                Some(window) => match call(vec![HostValue::Series(window)])? {
                    // Languages without single values.
                    HostValue::Series(one) if one.len() == 1 => Ok(HostValue::Scalar(one.get(0)?)),
                    value => Ok(value),
                },
                None => Ok(HostValue::Null),
            };
            windows.into_iter().map(value).collect()
        })?;
        cast(&column_of(column.name(), &values, None, true)?, column.dtype())
    }

    /// The values of a window multiplied by the weights; one that is cut off at an end lacks the weights there.
    fn weighted(&self, window: Column, row: usize, range: Range<usize>) -> Result<Column> {
        let Some(weights) = &self.weights else { return Ok(window) };
        let cut = (self.before + range.start).saturating_sub(row);
        let values = window.to_vector()?.decode();
        let values = values.as_primitive::<Float64Type>();
        let products = values.values().iter().zip(weights.iter().skip(cut)).map(|(v, w)| v * w);
        let products = Float64Array::new(products.collect(), values.nulls().cloned());
        Ok(Column::from_vector(window.name().clone(), Vector::plain(DataType::Float64, Arc::new(products))))
    }
}
