//! What every binding shares, so that a binding only turns its language's values into [`HostValue`]s and back.
//!
//! * [`call`] makes an expression from a function's name and host values; [`call_series`] runs it on a column at once.
//! * [`verb`] adds a step to a lazy frame by name: [`verbs`] lists them with signatures, as the registry lists functions.
//! * [`selector`] makes a set of columns, by the name of a function of `cs`: [`SELECTORS`] lists them.
//! * [`col`], [`lit`], [`when`] and the rest of [`constructors`](mod@constructors) make the leaves of expressions.
//! * [`column_of`] makes a column of host values; [`array_stream`] hands one out.
//! * [`collect`] runs a plan such that the host can interrupt it.
//! * [`Callable`] is a function of the host language; [`host_functions`] lists the functions that take one.
//! * [`meta`] is what expressions say of themselves.
//! * [`Allocator`] puts large blocks of memory on huge pages.
//! * [`scan`], [`sink`] and [`write`] take their options by name; [`Batches`] is a result piece by piece.
//!
//! Nothing here knows which language calls.

mod allocator;
mod batches;
mod binder;
mod callable;
mod collect;
mod columns;
mod constructors;
mod credentials;
mod dtype;
mod files;
mod host;
mod host_functions;
mod host_thread;
mod import;
mod interval;
mod ipc;
mod memory;
pub mod meta;
mod methods;
mod optimizations;
mod partition;
mod progress;
mod selectors;
mod stream;
mod stream_source;
mod tables;
mod verbs;

pub use allocator::Allocator;
pub use batches::{Batches, sink_batches};
pub use binder::Arguments;
pub use callable::{Callable, HostCallable};
pub use collect::{Query, collect, profile};
pub use columns::column_of;
pub use constructors::{
    call, call_series, col, cols, evaluate, exclude, lit, over, rename, series_literal, ternary,
};
pub use credentials::credential_provider;
pub use dtype::{decimal_dtype, parse_dtype};
pub use files::{scan, scan_rows, sink, write, write_bytes};
pub use host::HostValue;
pub use host_functions::{HostDef, host_functions};
pub use host_thread::{HostThread, thread_function};
pub use import::{Imported, import_array, import_stream};
pub use ipc::{frame_from_ipc, frame_to_ipc, frame_to_ipc_without_views};
pub use memory::{limit_memory, spill_to};
pub use optimizations::{OPTIMIZATIONS, without_optimizations};
pub use partition::PartitionBy;
pub use polarslike::io::{
    CredentialProvider, Credentials, Frames, Location, RowSource, Stream, Target, parquet_metadata,
};
pub use polarslike::*;
pub use progress::{Progress, collect_watched};
pub use selectors::{SELECTORS, SelectorDef, combine_selectors, expand_selector, selector};
pub use stream::{array_stream, array_stream_without_views};
pub use stream_source::{Reopen, scan_stream};
pub use tables::{read_tables, table_bytes, write_table};
pub use verbs::{Gives, VerbDef, align, verb, verbs};
