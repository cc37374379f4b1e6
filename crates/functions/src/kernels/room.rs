//! Whether there is room for results whose length is an argument.

use polarslike_core::{DataType, Result, bail};

/// Refuses more rows of a type than can be numbered or than memory could hold: a failed allocation would end the
/// process.
pub(crate) fn check_room(function: &str, rows: usize, dtype: &DataType) -> Result<()> {
    if rows > u32::MAX as usize {
        bail!(InvalidOperation, "`{function}`: {rows} values are too many: 4294967295 at most");
    }
    // Values of texts and nested types are views or offsets; each row is also numbered.
    let width = dtype.storage().primitive_width().unwrap_or(16) + size_of::<u32>();
    let probe = Vec::<u8>::new().try_reserve_exact(rows.saturating_mul(width));
    if probe.is_err() {
        bail!(Memory, "`{function}`: there is no memory for {rows} values of {dtype}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_rows_are_an_error() {
        check_room("f", 1000, &DataType::Int64).unwrap();
        let error = check_room("f", 1 << 40, &DataType::Int64).unwrap_err().to_string();
        assert!(error.contains("`f`: 1099511627776 values are too many"), "{error}");
    }
}
