//! How IPC files are read and written; names and meaning are those of Polars' `scan_ipc` and `write_ipc`.

use serde::{Deserialize, Serialize};

/// How an IPC file is read: there is nothing to choose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IpcOptions {}
