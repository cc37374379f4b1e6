//! The header of a container file, with the schema as we wrote it: `arrow-avro` would write one of its own, in which
//! characters of names that Avro's specification does not know are replaced.

use std::hash::{BuildHasher, RandomState};
use std::io::Write;

use arrow::datatypes::Schema as ArrowSchema;
use arrow_avro::compression::CompressionCodec;
use arrow_avro::errors::AvroError;
use arrow_avro::schema::SCHEMA_METADATA_KEY;
use arrow_avro::writer::format::AvroFormat;

pub(super) const MAGIC: &[u8] = b"Obj\x01";

/// The format of a container file, which each file's own marker cuts into blocks.
#[derive(Debug)]
pub(super) struct Container {
    marker: [u8; 16],
}

impl Default for Container {
    fn default() -> Self {
        // Any bytes that data is unlikely to have: two numbers from the seed of a hash table.
        let halves = [RandomState::new().hash_one(0), RandomState::new().hash_one(1)];
        let mut marker = [0; 16];
        for (to, from) in marker.iter_mut().zip(halves.iter().flat_map(|half| half.to_le_bytes())) {
            *to = from;
        }
        Self { marker }
    }
}

impl AvroFormat for Container {
    const NEEDS_PREFIX: bool = false;

    fn start_stream<W: Write>(
        &mut self,
        writer: &mut W,
        schema: &ArrowSchema,
        compression: Option<CompressionCodec>,
    ) -> Result<(), AvroError> {
        let codec = match compression {
            None => "null",
            Some(CompressionCodec::Snappy) => "snappy",
            Some(CompressionCodec::Deflate) => "deflate",
            Some(other) => return Err(AvroError::NYI(format!("files with {other:?}"))),
        };
        let json = schema.metadata().get(SCHEMA_METADATA_KEY).map_or("", String::as_str);
        let mut header = MAGIC.to_vec();
        long(&mut header, 2);
        for text in [SCHEMA_METADATA_KEY, json, "avro.codec", codec] {
            long(&mut header, text.len() as u64);
            header.extend_from_slice(text.as_bytes());
        }
        long(&mut header, 0);
        header.extend_from_slice(&self.marker);
        writer.write_all(&header)?;
        Ok(())
    }

    fn sync_marker(&self) -> Option<&[u8; 16]> {
        Some(&self.marker)
    }
}

/// A count as Avro writes it: seven bits a byte, the lowest bit a sign.
fn long(out: &mut Vec<u8>, count: u64) {
    let mut rest = count << 1;
    while rest >= 0x80 {
        out.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    out.push(rest as u8);
}
