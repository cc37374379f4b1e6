//! The memory limit of the process, and where rows go that do not fit.

use polarslike::{Result, SpillFolder, parse_bytes, set_memory_limit, set_spill_folder};

/// Sets the limit: bytes, with a unit or without (`"4GiB"`), `"0"` for none; `None` goes back to that of the environment or
/// the container.
pub fn limit_memory(limit: Option<&str>) -> Result<()> {
    set_memory_limit(limit.map(parse_bytes).transpose()?);
    Ok(())
}

/// Sets the folder, or switches spilling off (`"off"`); `None` goes back to that of the environment or the system.
pub fn spill_to(folder: Option<&str>) {
    set_spill_folder(folder.map(|folder| match folder {
        "off" => SpillFolder::Off,
        folder => SpillFolder::Folder(folder.into()),
    }));
}
