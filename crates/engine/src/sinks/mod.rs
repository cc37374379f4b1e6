//! Sinks that gather rows as they are, or hand them on.

mod collect;
mod file;
mod in_order;
mod limit;
mod ordered_step;
mod partition;
mod top_k;

pub(crate) use collect::{Collect, CountedCollect, in_order as batches_in_order};
pub(crate) use file::{ToFile, ToFunction};
pub(crate) use in_order::InOrder;
pub(crate) use limit::Limit;
pub(crate) use ordered_step::OrderedStep;
pub(crate) use partition::{Partitions, ToPartitions};
pub(crate) use top_k::TopK;
