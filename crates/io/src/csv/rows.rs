//! The rows of a file one after the other, for the few that are not read in parallel: header, samples, limits.

use polarslike_core::{Result, bail};

use super::scan::Dialect;
use crate::input::Input;

/// Bytes read at a time, to begin with.
const WINDOW_BYTES: usize = 1 << 16;

/// A row beyond this length is an error: most likely a quote lacks its end, and the whole rest of the file would have to
/// lie in memory to find out. Positions within rows fit 32 bits.
pub(super) const MAX_ROW_BYTES: usize = 1 << 28;

/// Goes through a file from one row to the next.
pub(super) struct Rows<'a> {
    file: &'a Input,
    dialect: &'a Dialect,
    /// The bytes of the file from `offset` on, as far as they are read.
    window: Vec<u8>,
    offset: u64,
    /// Where in the window the next row begins.
    at: usize,
}

impl<'a> Rows<'a> {
    /// From `offset`, where a row begins.
    pub(super) fn new(file: &'a Input, dialect: &'a Dialect, offset: u64) -> Self {
        Self { file, dialect, window: Vec::new(), offset, at: 0 }
    }

    /// Where the next row begins.
    pub(super) fn position(&self) -> u64 {
        self.offset + self.at as u64
    }

    /// The next row without its end; comments are passed over. `None` at the end of the file.
    pub(super) fn next(&mut self) -> Result<Option<&[u8]>> {
        loop {
            let start = self.extend_until(|rows| rows.dialect.row_end(&rows.window, rows.at))?;
            let Some(start) = start else { return Ok(None) };
            if !self.dialect.is_comment(&self.window[start..self.at]) {
                return Ok(Some(without_end(self.dialect, &self.window[start..self.at])));
            }
        }
    }

    /// Passes over a line, whatever it holds; false at the end of the file.
    pub(super) fn skip_line(&mut self) -> Result<bool> {
        let end = |rows: &Self| {
            let rest = rows.window.get(rows.at..)?;
            Some(rows.at + memchr::memchr(rows.dialect.line_end, rest)? + 1)
        };
        Ok(self.extend_until(end)?.is_some())
    }

    /// Moves to the end that `end` finds, reading on until it does; returns where in the window the row begins.
    fn extend_until(&mut self, end: impl Fn(&Self) -> Option<usize>) -> Result<Option<usize>> {
        loop {
            let found = if self.at < self.window.len() { end(self) } else { None };
            if let Some(end) = found {
                return Ok(Some(std::mem::replace(&mut self.at, end)));
            }
            if self.offset + self.window.len() as u64 >= self.file.len() {
                let start = std::mem::replace(&mut self.at, self.window.len());
                return Ok((start < self.at).then_some(start));
            }
            self.window.drain(..self.at);
            self.offset += self.at as u64;
            self.at = 0;
            if self.window.len() >= MAX_ROW_BYTES {
                return too_long(self.file, self.offset);
            }
            let from = self.offset + self.window.len() as u64;
            let more = self.file.read_at(from, self.window.len().max(WINDOW_BYTES))?;
            if more.is_empty() {
                bail!(Io, "{} became shorter while it was read", self.file.location());
            }
            self.window.extend_from_slice(&more);
        }
    }
}

/// The error of a row beyond [`MAX_ROW_BYTES`].
pub(super) fn too_long<T>(file: &Input, offset: u64) -> Result<T> {
    bail!(
        Compute,
        "the row at byte {offset} of {} has no end within 256 MiB: a closing quote may be missing; quote_char=None \
         reads quotes as text",
        file.location()
    )
}

/// A row without its line end and the carriage return before a line feed.
pub(super) fn without_end<'r>(dialect: &Dialect, row: &'r [u8]) -> &'r [u8] {
    let row = row.strip_suffix(&[dialect.line_end]).unwrap_or(row);
    if dialect.line_end == b'\n' { row.strip_suffix(b"\r").unwrap_or(row) } else { row }
}

#[cfg(test)]
mod tests {
    use super::super::CsvOptions;
    use super::*;

    #[test]
    fn rows_and_lines() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.csv");
        let long = format!("\"{}\n\"", "x".repeat(3 * WINDOW_BYTES));
        std::fs::write(&path, format!("a\"\n\r\n#\n{long},1\r\nlast")).unwrap();
        let file = Input::open(&crate::Location::Path(path)).unwrap();
        let dialect = Dialect::new(&CsvOptions { comment_prefix: Some("#".into()), ..Default::default() });
        let mut rows = Rows::new(&file, &dialect, 0);
        assert_eq!(rows.next().unwrap(), Some(&b"a\""[..]));
        assert_eq!(rows.position(), 3);
        assert_eq!(rows.next().unwrap(), Some(&b""[..]));
        assert_eq!(rows.next().unwrap(), Some(format!("{long},1").as_bytes()));
        assert_eq!(rows.next().unwrap(), Some(&b"last"[..]));
        assert_eq!(rows.next().unwrap(), None);
        assert_eq!(rows.position(), file.len());

        let mut lines = Rows::new(&file, &dialect, 5);
        for expected in [true, true, true, true, false] {
            assert_eq!(lines.skip_line().unwrap(), expected);
        }
    }
}
