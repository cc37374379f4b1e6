//! Replays what the fuzzers found worth keeping: `crates/io/fuzz/corpus` has a folder per format.

#![expect(clippy::unwrap_used, reason = "the files are there")]

#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use std::fs;
use std::path::Path;

fn replay(format: &str, read: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(format);
    let files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!files.is_empty(), "{folder:?} is empty");
    for file in files {
        println!("{}", file.display());
        read(&fs::read(file).unwrap());
    }
}

#[test]
fn csv() {
    replay("csv", fuzz::csv);
}

#[test]
fn parquet() {
    replay("parquet", fuzz::parquet);
}

#[test]
fn ipc() {
    replay("ipc", fuzz::ipc);
}

#[test]
fn ndjson() {
    replay("ndjson", fuzz::ndjson);
}

#[test]
fn json() {
    replay("json", fuzz::json);
}
