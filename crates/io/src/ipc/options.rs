//! How IPC files are read and written; names and meaning are those of Polars' `scan_ipc` and `write_ipc`.

use serde::{Deserialize, Serialize};

/// How an IPC file is read: there is nothing to choose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IpcOptions {}

/// How an IPC file or stream is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IpcWriteOptions {
    /// The compression of values.
    pub compression: IpcCompression,
    /// Which of Arrow's types are used: readers may not know the latest.
    pub compat_level: CompatLevel,
    /// The number of rows per record batch.
    pub record_batch_size: Option<usize>,
}

/// The compression of an IPC file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IpcCompression {
    /// None: such files are read without copies.
    #[default]
    Uncompressed,
    /// Fast.
    Lz4,
    /// Smaller.
    Zstd,
}

/// Which of Arrow's types are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CompatLevel {
    /// All: text and bytes are views.
    #[default]
    Newest,
    /// Those that every reader knows: text and bytes are one after the other.
    Oldest,
}

impl CompatLevel {
    pub(super) fn views(self) -> bool {
        self == Self::Newest
    }
}
