//! What the fuzzers do with bytes, and the replay of their corpus with them: read all that can be read. Rows and errors
//! are right; a panic, an abort, an endless loop and memory without bound are not.

use polarslike_io::{
    CsvOptions, Format, IpcOptions, JsonOptions, Location, OnBadLines, ParquetOptions, ScanRequest,
    ScanSource, TableOptions,
};

/// Reads the bytes as a CSV file; the first two choose the options.
pub fn csv(data: &[u8]) {
    let Some(([first, second], text)) = data.split_first_chunk() else { return };
    let bit = |byte: &u8, i: u32| byte & (1 << i) != 0;
    let options = CsvOptions {
        has_header: !bit(first, 0),
        quote_char: (!bit(first, 1)).then_some(b'"'),
        comment_prefix: bit(first, 2).then(|| "#".into()),
        separator: if bit(first, 3) { b';' } else { b',' },
        truncate_ragged_lines: bit(first, 4),
        ignore_errors: bit(first, 5),
        try_parse_dates: bit(first, 6),
        decimal_comma: bit(first, 7) && bit(first, 3),
        skip_rows: usize::from(second & 1),
        on_bad_lines: match second >> 1 & 3 {
            1 => OnBadLines::Skip,
            2 => OnBadLines::Only,
            _ => OnBadLines::Raise,
        },
        skip_rows_after_header: usize::from(second >> 3 & 1),
        empty_string_is_null: !bit(second, 4),
        infer_schema: !bit(second, 5),
        infer_schema_length: if bit(second, 6) { None } else { Some(3) },
        raise_if_empty: bit(second, 7).then_some(false),
        ..Default::default()
    };
    read(Format::Csv(options), text);
}

/// Reads the bytes as a Parquet file.
pub fn parquet(data: &[u8]) {
    read(Format::Parquet(ParquetOptions::default()), data);
}

/// Reads the bytes as an IPC file or stream.
pub fn ipc(data: &[u8]) {
    read(Format::Ipc(IpcOptions::default()), data);
}

/// Reads the bytes as lines of JSON; the first chooses the options.
pub fn ndjson(data: &[u8]) {
    let Some((first, text)) = data.split_first() else { return };
    let options = JsonOptions {
        ignore_errors: first & 1 != 0,
        infer_schema_length: if first & 2 != 0 { None } else { Some(2) },
        ..Default::default()
    };
    read(Format::Ndjson(options), text);
}

/// Reads the bytes as a JSON document.
pub fn json(data: &[u8]) {
    read(Format::Json(JsonOptions::default()), data);
}

fn read(format: Format, data: &[u8]) {
    let location = Location::memory(data.to_vec());
    let Ok(source) = ScanSource::new(&[location], format, TableOptions::default()) else { return };
    let Ok(schema) = source.schema() else { return };
    let _ = source.row_count();
    let Ok(reader) = source.open(&schema, &ScanRequest::default()) else { return };
    for piece in 0..reader.pieces() {
        let _ = reader.read(piece, &mut |batch| {
            assert!(batch.columns.iter().all(|column| column.len() == batch.rows));
            for (column, field) in batch.columns.iter().zip(schema.fields()) {
                assert_eq!(*column.dtype(), field.dtype);
            }
            Ok(true)
        });
    }
}
