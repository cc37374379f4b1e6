#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| polarslike_io_fuzz::ndjson(data));
