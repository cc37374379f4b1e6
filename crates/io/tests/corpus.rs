//! Replays what the fuzzers found worth keeping (`crates/io/fuzz/corpus` has a folder per format), and reads mutants of it.
//!
//! `FUZZ_ROUNDS` tells how many mutants there are of each file (400), `FUZZ_SEED` chooses them: the same ones by default, so
//! that a run in CI depends on nothing but the code.

#![expect(clippy::unwrap_used, clippy::panic, reason = "the files are there; a find fails the test")]

#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::{env, fs};

/// The numbers that formats count, measure and mark with.
const TELLING_BYTES: &[u8] =
    &[0, 1, 2, 0x7f, 0x80, 0xfe, 0xff, b'"', b'\n', b'\r', b',', b'{', b'[', b'\\', b'9'];

fn replay(format: &str, read: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(format);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{folder:?} is empty");
    let inputs: Vec<Vec<u8>> = files.iter().map(|file| fs::read(file).unwrap()).collect();
    for (file, input) in files.iter().zip(&inputs) {
        println!("{}", file.display());
        read(input);
    }
    let number = |name: &str, default| env::var(name).map_or(default, |text| text.parse().unwrap());
    let seed = number("FUZZ_SEED", 1);
    let mut random = fastrand::Rng::with_seed(seed);
    for round in 0..number("FUZZ_ROUNDS", 400) {
        for (file, input) in files.iter().zip(&inputs) {
            let mutant = mutated(input, random.choice(&inputs).unwrap(), &mut random);
            if catch_unwind(AssertUnwindSafe(|| read(&mutant))).is_err() {
                let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{format}-{seed}-{round}"));
                fs::write(&kept, &mutant).unwrap();
                panic!("a mutant of {} makes the reader panic: it is in {}", file.display(), kept.display());
            }
        }
    }
}

/// The bytes after some changes: bits, telling bytes and whole numbers written over, ranges cut, doubled, and taken from
/// `other`.
fn mutated(bytes: &[u8], other: &[u8], random: &mut fastrand::Rng) -> Vec<u8> {
    let mut mutant = bytes.to_vec();
    for _ in 0..random.usize(1..=4) {
        if mutant.is_empty() {
            return mutant;
        }
        let at = random.usize(..mutant.len());
        let end = (at + random.usize(1..=16)).min(mutant.len());
        match random.u8(..7) {
            0 => mutant[at] ^= 1 << random.u8(..8),
            1 => mutant[at] = *random.choice(TELLING_BYTES).unwrap(),
            2 => mutant[at..end].fill(*random.choice(TELLING_BYTES).unwrap()),
            3 => drop(mutant.drain(at..end)),
            4 => drop({
                let part = mutant[at..end].to_vec();
                mutant.splice(at..at, part)
            }),
            5 => mutant.truncate(at),
            _ => {
                let from = random.usize(..=other.len());
                let to = random.usize(from..=other.len());
                drop(mutant.splice(at..end, other[from..to].iter().copied()));
            }
        }
    }
    mutant
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
