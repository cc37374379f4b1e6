//! Files in object stores and on web servers, by the crate `object_store`.
//!
//! Its async code runs on a [runtime] of our own; to the rest of the crate, a [`RemoteFile`] is bytes at positions like any
//! other file, a prefix or pattern is a [list](list::expand) of URLs, and an [`Upload`] takes bytes in order.

mod error;
mod list;
mod options;
mod remote;
mod runtime;
mod store;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod upload;

pub(crate) use list::{Expanded, expand};
pub(crate) use remote::{Opened, RemoteFile};
#[cfg(test)]
use upload::PART_BYTES;
pub(crate) use upload::Upload;
