//! `hash`.

use std::hash::BuildHasher;

use arrow::array::{Array, ArrayRef, AsArray, UInt64Array};
use foldhash::fast::FixedState;
use polarslike_core::{DataType, Result, Scalar, Vector, with_primitive};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&HASH];

static HASH: FunctionDef = FunctionDef::new("hash", "seed:int=0", Kernel::Elementwise(hash))
    .doc(
        "A number of 64 bits that is the same for equal values and most probably another one for others; nulls have \
         one too.\n\n\
         Another `seed` gives other numbers; so may another version of the package.",
    )
    .types(|bind| bind.returns(DataType::UInt64))
    // The numbers are those of this version; what is promised is tested below.
    .examples(&[Example { columns: "a=null []", arguments: "()", result: "u64 []" }]);

fn hash(call: &Call) -> Result<Vector> {
    let hasher = FixedState::with_seed(call.options.int("seed")? as u64);
    let input = &call.inputs[0];
    let array = input.decode();
    let hashes: UInt64Array =
        (0..array.len()).map(|i| Some(hash_at(&hasher, input.dtype(), &array, i))).collect();
    Ok(Vector::primitive(DataType::UInt64, hashes))
}

fn hash_at(hasher: &FixedState, dtype: &DataType, array: &ArrayRef, i: usize) -> u64 {
    if *dtype == DataType::Null || array.is_null(i) {
        return hasher.hash_one(u64::MAX);
    }
    match dtype {
        DataType::Boolean => hasher.hash_one(array.as_boolean().value(i)),
        DataType::String | DataType::Categorical => hasher.hash_one(array.as_string_view().value(i)),
        DataType::Binary => hasher.hash_one(array.as_binary_view().value(i)),
        _ => with_primitive!(dtype, T => hasher.hash_one(array.as_primitive::<T>().value(i).key()), else {
            hasher.hash_one(format!("{:?}", Scalar::from_array(dtype, array, i).value))
        }),
    }
}

/// What is hashed of a number: equal floats have equal bits.
trait HashKey {
    fn key(self) -> u128;
}

macro_rules! integers {
    ($($t:ty),*) => { $(impl HashKey for $t { fn key(self) -> u128 { self as u128 } })* };
}

integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64);

macro_rules! floats {
    ($($t:ty),*) => {
        $(impl HashKey for $t {
            fn key(self) -> u128 {
                let same = if self.is_nan() { <$t>::NAN } else if self == 0.0 { 0.0 } else { self };
                same.to_bits().into()
            }
        })*
    };
}

floats!(f32, f64);

#[cfg(test)]
mod tests {
    use crate::testing::{call, values, vector};
    use crate::{Arg, lookup};
    use polarslike_core::Value;

    fn hashes(column: &'static str, seed: i64) -> Vec<Value> {
        values(&call(lookup("hash").unwrap(), vec![vector(column)], vec![Arg::Int(seed)]).unwrap())
    }

    #[test]
    fn equal_values_have_equal_hashes() {
        for column in [
            "i64 [1, 2, null, 1]",
            r#"str ["x", "y", null, "x"]"#,
            "bool [true, false, null, true]",
            "list[i64] [[1], [2], null, [1]]",
        ] {
            let of = hashes(column, 0);
            assert_eq!(of[0], of[3], "{column}");
            assert!(of[0] != of[1] && of[1] != of[2] && of[0] != of[2], "{column}");
            assert_ne!(of[0], hashes(column, 1)[0], "{column}");
        }
        let zeros = hashes("f64 [0.0, -0.0]", 0);
        assert_eq!(zeros[0], zeros[1]);
    }
}
