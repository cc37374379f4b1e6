//! A columnar DataFrame engine: lazy plans, an optimizer, and one parallel engine for eager and lazy work.
//!
//! Names and meaning are those of Polars; the same API exists for Python, Node.js and R.
//!
//! ```
//! use polarslike::prelude::*;
//!
//! let frame = df! { "carrier" => ["UA", "AA", "UA"], "delay" => [2, 4, 11] }?;
//! let delays = frame
//!     .lazy()
//!     .filter(col("delay").gt(lit(3)))
//!     .group_by([col("carrier")])
//!     .agg([col("delay").sum()])
//!     .sort([col("carrier")], SortOptions::default())
//!     .collect()?;
//! assert!(delays.equals(&df! { "carrier" => ["AA", "UA"], "delay" => [4, 11] }?));
//! # Ok::<(), Error>(())
//! ```

mod excel;
#[cfg(doctest)]
mod guide;
mod lazy;
mod macros;
mod profile;
mod read_write;
mod verbs;
mod verify;

pub use excel::read_excel;
pub use lazy::{GroupBy, IntoLazy, LazyFrame, concat};
pub use polarslike_core::{
    Categories, Column, DataFrame, DataType, DisplayOptions, Encoding, Error, ErrorKind, Field, HostObject,
    MAX_PRECISION, Name, Object, Result, STACK_SIZE, Scalar, Schema, TableFormat, TimeUnit, Value, Vector,
    bail, decimal, display_dtype, display_options, display_scalar, error, frame_to_html, interop,
    num_threads, set_display_options, temporal, with_primitive,
};
pub use polarslike_engine::{
    Activity, MemoryPool, Progress, RunOptions, SpillFolder, StepProfile, default_pool, parse_bytes,
    release_memory_with, set_memory_limit, set_spill_folder,
};
pub use polarslike_functions as functions;
pub use polarslike_io as io;
pub use polarslike_plan as plan;
pub use polarslike_plan::{
    AsofOptions, DynamicWindow, Expr, JoinOptions, JoinType, Keep, LogicalPlan, MaintainOrder, Node,
    PlanFormat, Rename, RollingWindow, Selector, Sink, SortOptions, TypeKind, TypeSet, Validate,
    WindowMapping, Zones, all, col, len, lit,
};
pub use profile::Profile;
pub use read_write::{FrameWriter, read_csv, read_parquet};
pub use verbs::{
    ConcatHow, Pivot, PivotAggregate, RowNames, Update, WindowGroupBy, align_frames, concat_with,
};

/// Everything that a program with queries needs.
pub mod prelude {
    pub use crate::df;
    pub use crate::io::{CsvOptions, CsvWriteOptions, ParquetOptions, ParquetWriteOptions};
    pub use crate::{
        AsofOptions, Column, DataFrame, DataType, DynamicWindow, Error, ErrorKind, Expr, Field, FrameWriter,
        GroupBy, IntoLazy, JoinOptions, JoinType, Keep, LazyFrame, Result, RollingWindow, Scalar, Schema,
        Selector, SortOptions, TimeUnit, Value, all, col, concat, len, lit, read_csv, read_parquet,
    };
}

/// The README's Rust code is compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
