//! Sinks that gather rows as they are.

mod collect;
mod limit;
mod top_k;

pub(crate) use collect::Collect;
pub(crate) use limit::Limit;
pub(crate) use top_k::TopK;
