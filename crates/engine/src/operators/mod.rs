//! Operators: steps that make morsels of morsels, one a file.

mod explode;
mod filter;
mod positions;
mod project;
mod row_index;

pub(crate) use explode::Explode;
pub(crate) use filter::{AllFilters, Filter, ScanFilter};
pub(crate) use positions::Positions;
pub(crate) use project::Project;
pub(crate) use row_index::{row_numbers, with_row_index};
