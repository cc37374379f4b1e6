//! Vectors one after the other, in the encoding they share.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, ByteView, MAX_INLINE_VIEW_LEN, NullBufferBuilder, StringViewArray, UInt32Array,
};
use arrow::buffer::Buffer;
use arrow::compute;
use hashbrown::HashMap;

use super::dictionary::DictionaryMerge;
use super::{Encoding, Vector};
use crate::{DataType, Result};

impl Vector {
    /// The vectors one after the other; all must be of type `dtype`.
    ///
    /// Constants of one value stay constant, and text that is encoded everywhere stays encoded.
    pub fn concat(dtype: &DataType, parts: &[Vector]) -> Result<Self> {
        let filled: Vec<&Vector> = parts.iter().filter(|p| !p.is_empty()).collect();
        match filled[..] {
            [] => return Ok(parts.first().cloned().unwrap_or_else(|| Self::empty(dtype.clone()))),
            [only] => return Ok(only.clone()),
            _ => {}
        }
        if let Some(constant) = concat_constants(dtype, &filled) {
            return Ok(constant);
        }
        let is_encoded = filled.iter().all(|p| !matches!(p.encoding, Encoding::Plain(_)))
            && filled.iter().any(|p| matches!(p.encoding, Encoding::Dictionary { .. }));
        if dtype.is_text() && (is_encoded || *dtype == DataType::Categorical) {
            return concat_dictionaries(dtype, &filled);
        }
        let arrays: Vec<ArrayRef> = filled.iter().map(|p| p.decode()).collect();
        if dtype.is_text() {
            return Ok(Self::plain(dtype.clone(), Arc::new(concat_strings(&arrays))));
        }
        Ok(Self::plain(dtype.clone(), compute::concat(&as_refs(&arrays))?))
    }
}

fn as_refs(arrays: &[ArrayRef]) -> Vec<&dyn Array> {
    arrays.iter().map(|a| a.as_ref()).collect()
}

fn concat_constants(dtype: &DataType, parts: &[&Vector]) -> Option<Vector> {
    let mut rows = 0;
    let mut first: Option<&ArrayRef> = None;
    for part in parts {
        let Encoding::Constant { value, len } = &part.encoding else { return None };
        rows += len;
        match first {
            Some(known) if known != value => return None,
            _ => first = Some(value),
        }
    }
    Some(Vector::repeat(dtype.clone(), first?.clone(), rows))
}

fn concat_dictionaries(dtype: &DataType, parts: &[&Vector]) -> Result<Vector> {
    let parts: Vec<Vector> = parts.iter().map(|p| p.to_dictionary()).collect::<Result<_>>()?;
    let dictionaries: Vec<(&UInt32Array, &ArrayRef)> = parts
        .iter()
        .filter_map(|p| match &p.encoding {
            Encoding::Dictionary { codes, values } => Some((codes, values)),
            _ => None,
        })
        .collect();
    let concat_codes = |codes: &[ArrayRef]| -> Result<UInt32Array> {
        Ok(compute::concat(&as_refs(codes))?.as_primitive().clone())
    };
    // Chunks of one source share their dictionary.
    if let [(_, shared), ..] = dictionaries[..]
        && dictionaries.iter().all(|(_, values)| Arc::ptr_eq(shared, values))
    {
        let codes: Vec<ArrayRef> =
            dictionaries.iter().map(|(c, _)| Arc::new((*c).clone()) as ArrayRef).collect();
        return Ok(Vector::dictionary(dtype.clone(), concat_codes(&codes)?, shared.clone()));
    }
    let mut merged = DictionaryMerge::new();
    let codes: Vec<ArrayRef> =
        dictionaries.iter().map(|(codes, values)| Arc::new(merged.add(codes, values)) as ArrayRef).collect();
    Ok(Vector::dictionary(dtype.clone(), concat_codes(&codes)?, merged.finish()))
}

/// Concatenates views without copying the text they point to.
///
/// Arrow's `concat` lists a buffer once per array that has it: after a filter every morsel has all buffers of its
/// column, so that their number would grow with the square of the chunks. Here each buffer is listed once.
fn concat_strings(arrays: &[ArrayRef]) -> StringViewArray {
    let rows = arrays.iter().map(|a| a.len()).sum();
    let mut views: Vec<u128> = Vec::with_capacity(rows);
    let mut nulls = NullBufferBuilder::new(rows);
    let mut buffers: Vec<Buffer> = Vec::new();
    let mut known: HashMap<(usize, usize), u32> = HashMap::new();
    let mut last: Option<(&Arc<[Buffer]>, Vec<u32>)> = None;
    for array in arrays {
        let array = array.as_string_view();
        let positions = match last.take() {
            Some((list, positions)) if Arc::ptr_eq(list, array.data_buffers()) => positions,
            _ => {
                let position = |buffer: &Buffer| {
                    *known.entry((buffer.as_ptr() as usize, buffer.len())).or_insert_with(|| {
                        buffers.push(buffer.clone());
                        (buffers.len() - 1) as u32
                    })
                };
                array.data_buffers().iter().map(position).collect()
            }
        };
        if positions.iter().enumerate().all(|(old, new)| old == *new as usize) {
            views.extend_from_slice(array.views());
        } else {
            views.extend(array.views().iter().map(|view| {
                let mut view = ByteView::from(*view);
                if view.length > MAX_INLINE_VIEW_LEN
                    && let Some(position) = positions.get(view.buffer_index as usize)
                {
                    view.buffer_index = *position;
                }
                view.as_u128()
            }));
        }
        match array.nulls() {
            Some(validity) => nulls.append_buffer(validity),
            None => nulls.append_n_non_nulls(array.len()),
        }
        last = Some((array.data_buffers(), positions));
    }
    // SAFETY: every view comes from a valid array and points to the same bytes as before: its buffer is in `buffers`
    // at the position that the view was given. Checking them again would read all text.
    unsafe { StringViewArray::new_unchecked(views.into(), buffers.into(), nulls.finish()) }
}
