//! `is_in`.

use std::hash::Hash;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, ArrowPrimitiveType, AsArray, BooleanArray, LargeListArray};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use foldhash::fast::FixedState;
use hashbrown::HashSet;
use polarslike_core::{DataType, Encoding, Result, Vector, bail, error, with_primitive};

use crate::kernels::{Ordered, bits, equality};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&IS_IN];

static IS_IN: FunctionDef = FunctionDef::new(
    "is_in",
    "other:expr(col)|list(any)|series, *, nulls_equal:bool=False",
    Kernel::Elementwise(is_in),
)
.total()
.doc(
    "Whether a value is among others: those of one list for all rows, or of the row's own list if `other` is a column of \
     lists.\n\n\
     Null gives null; with `nulls_equal` it is looked for as any value.",
)
.types(types)
.examples(&[
    Example { columns: "a=i64 [1, 2, null]", arguments: "([1, 3])", result: "bool [true, false, null]" },
    Example {
        columns: "a=i64 [1, 2, null]",
        arguments: "([1, null], nulls_equal=true)",
        result: "bool [true, false, true]",
    },
    Example {
        columns: "a=i64 [1, 2]; b=list[i64] [[1, 5], [3]]",
        arguments: "(col(b))",
        result: "bool [true, false]",
    },
]);

fn types(bind: &Bind) -> Result<Binding> {
    let (value, other) = (bind.input(0), bind.input(1));
    let DataType::List(inner) = &other else {
        return match other {
            DataType::Null => {
                bind.cast(vec![value.clone(), DataType::List(Box::new(value))], DataType::Boolean)
            }
            _ => Err(error!(
                InvalidOperation,
                "`is_in` looks for values in a list, not in {other}; make a list of a column with `.implode()`"
            )),
        };
    };
    match searched(&value, inner) {
        Some(common) => bind.cast(vec![common.clone(), DataType::List(Box::new(common))], DataType::Boolean),
        None => Err(error!(InvalidOperation, "`is_in` cannot look for {value} in {other}; cast one of them")),
    }
}

/// The type in which values are looked for among others; `None` if they are never equal.
fn searched(value: &DataType, items: &DataType) -> Option<DataType> {
    use DataType::*;
    let exact = |t: &DataType| t.is_integer() || t.is_decimal();
    match (value, items) {
        (a, b) if a == b && *a != Categorical => Some(a.clone()),
        (Null, other) | (other, Null) => Some(other.clone()),
        (String | Categorical | Enum(_), String)
        | (String | Categorical, Categorical)
        | (String, Enum(_)) => Some(String),
        (a, b) if exact(a) && exact(b) || a.is_float() && b.is_numeric() => supertype(a, b),
        (a, b) if a.is_temporal() && b.is_temporal() => match (a, b) {
            (Datetime(u, Some(zone)), Datetime(v, Some(_))) => Some(Datetime(*u.min(v), Some(zone.clone()))),
            (Datetime(..), Datetime(..)) | (Duration(_), Duration(_)) => supertype(a, b),
            _ => None,
        },
        (a, b) if a.is_nested() && b.is_nested() => supertype(a, b),
        _ => None,
    }
}

fn is_in(call: &Call) -> Result<Vector> {
    let [values, lists] = call.inputs else { bail!(Internal, "`is_in` takes two inputs") };
    let nulls_equal = call.options.bool("nulls_equal")?;
    match lists.encoding() {
        Encoding::Constant { value, .. } => in_one_list(values, value.as_list(), nulls_equal),
        _ => in_own_lists(values, lists.decode().as_list(), nulls_equal),
    }
}

/// Looks for each distinct value once in one list.
fn in_one_list(values: &Vector, list: &LargeListArray, nulls_equal: bool) -> Result<Vector> {
    if list.is_null(0) {
        return Ok(Vector::nulls(DataType::Boolean, values.len()));
    }
    let items = list.value(0);
    let found = values.map(DataType::Boolean, |array| {
        let found = members(values.dtype(), array, &items)?;
        Ok(Arc::new(BooleanArray::new(found, array.nulls().cloned())))
    })?;
    if !nulls_equal {
        return Ok(found);
    }
    let has_null = items.null_count() > 0 || *values.dtype() == DataType::Null && !items.is_empty();
    let array = found.decode();
    let array = array.as_boolean();
    let bits = match values.validity() {
        Some(valid) if has_null => &(array.values() & valid.inner()) | &!valid.inner(),
        Some(valid) => array.values() & valid.inner(),
        None => array.values().clone(),
    };
    Ok(Vector::boolean(BooleanArray::new(bits, None)))
}

/// Whether each value is among the items; anything for null.
fn members(dtype: &DataType, array: &ArrayRef, items: &ArrayRef) -> Result<BooleanBuffer> {
    let rows = array.len();
    Ok(match dtype {
        DataType::Null => BooleanBuffer::new_unset(rows),
        DataType::Boolean => {
            let (array, items) = (array.as_boolean(), items.as_boolean());
            let has = |wanted: bool| items.iter().any(|item| item == Some(wanted));
            let (yes, no) = (has(true), has(false));
            BooleanBuffer::collect_bool(rows, |i| if array.value(i) { yes } else { no })
        }
        DataType::String | DataType::Categorical => {
            let array = array.as_string_view();
            let set: HashSet<&str, FixedState> = items.as_string_view().iter().flatten().collect();
            BooleanBuffer::collect_bool(rows, |i| set.contains(array.value(i)))
        }
        DataType::Binary => {
            let array = array.as_binary_view();
            let set: HashSet<&[u8], FixedState> = items.as_binary_view().iter().flatten().collect();
            BooleanBuffer::collect_bool(rows, |i| set.contains(array.value(i)))
        }
        nested if nested.is_nested() => {
            let equal = equality(nested, array, items);
            BooleanBuffer::collect_bool(rows, |i| (0..items.len()).any(|k| equal(i, k)))
        }
        other => with_primitive!(other, T => primitive_members::<T>(array, items), else {
            bail!(InvalidOperation, "`is_in` cannot look for {other}")
        }),
    })
}

/// Up to this many values are compared one by one: that vectorises, and a hash table costs about as much.
const SCANNED: usize = 8;

fn primitive_members<T: ArrowPrimitiveType<Native: Ordered + Key>>(
    array: &ArrayRef,
    items: &ArrayRef,
) -> BooleanBuffer {
    let values = array.as_primitive::<T>().values();
    let items: Vec<T::Native> = items.as_primitive::<T>().iter().flatten().collect();
    if items.len() <= SCANNED {
        return bits::test(values, |v| items.iter().fold(false, |found, item| found | v.equal(*item)));
    }
    if let Some(bitmap) = Bitmap::new(items.iter().map(|item| item.integer())) {
        return bits::test(values, |v| v.integer().is_some_and(|v| bitmap.contains(v)));
    }
    let set: HashSet<_, FixedState> = items.iter().map(|item| item.key()).collect();
    bits::test(values, |v| set.contains(&v.key()))
}

/// One bit per integer from the least to the greatest of a set.
struct Bitmap {
    least: i64,
    words: Vec<u64>,
}

/// The bits of a set whose bitmap stays in the cache.
const BITMAP_BITS: u64 = 1 << 21;

impl Bitmap {
    /// A bitmap of these integers, if all are and they lie near each other.
    fn new(integers: impl Iterator<Item = Option<i64>> + Clone) -> Option<Self> {
        let (mut least, mut greatest) = (i64::MAX, i64::MIN);
        for integer in integers.clone() {
            least = least.min(integer?);
            greatest = greatest.max(integer?);
        }
        let span = u64::try_from(i128::from(greatest) - i128::from(least)).ok()?;
        if span >= BITMAP_BITS {
            return None;
        }
        let mut words = vec![0; span as usize / 64 + 1];
        for integer in integers.flatten() {
            let bit = integer.wrapping_sub(least) as usize;
            words[bit / 64] |= 1 << (bit % 64);
        }
        Some(Self { least, words })
    }

    #[inline]
    fn contains(&self, integer: i64) -> bool {
        // A lesser integer is far above all bits.
        let bit = integer.wrapping_sub(self.least) as u64;
        self.words.get((bit / 64) as usize).is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }
}

/// A number as a key of a hash table: equal if the numbers are.
trait Key: Copy {
    type Key: Hash + Eq;
    fn key(self) -> Self::Key;

    /// The number, if its type has only integers and it fits.
    fn integer(self) -> Option<i64>;
}

macro_rules! integer_keys {
    ($($t:ty),*) => {
        $(impl Key for $t {
            type Key = Self;

            fn key(self) -> Self {
                self
            }

            #[inline]
            fn integer(self) -> Option<i64> {
                i64::try_from(self).ok()
            }
        })*
    };
}

macro_rules! float_keys {
    ($($t:ty => $bits:ty),*) => {
        $(impl Key for $t {
            type Key = $bits;

            fn key(self) -> $bits {
                // One NaN, and one zero.
                if self.is_nan() { <$t>::NAN.to_bits() } else { (self + 0.0).to_bits() }
            }

            fn integer(self) -> Option<i64> {
                None
            }
        })*
    };
}

integer_keys!(i8, i16, i32, i64, i128, u8, u16, u32, u64);
float_keys!(f32 => u32, f64 => u64);

/// Looks for each value in the list of its row.
pub(crate) fn in_own_lists(values: &Vector, lists: &LargeListArray, nulls_equal: bool) -> Result<Vector> {
    let array = values.decode();
    let equal = equality(values.dtype(), &array, lists.values());
    let offsets = lists.value_offsets();
    let bits = BooleanBuffer::collect_bool(values.len(), |i| {
        (offsets[i] as usize..offsets[i + 1] as usize).any(|k| equal(i, k))
    });
    let valid = if nulls_equal { None } else { values.validity() };
    Ok(Vector::boolean(BooleanArray::new(bits, NullBuffer::union(valid.as_ref(), lists.nulls()))))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn sets_of_each_type() {
        check("is_in", r#"a=f64 ["NaN", 0, 1, null]"#, r#"([-0.0, 2.5])"#, "bool [false, true, false, null]");
        check("is_in", r#"a=str ["a", "b", null]"#, r#"(["b", "c"])"#, "bool [false, true, null]");
        check("is_in", r#"a=cat ["a", "b", null]"#, r#"(["b", "c"])"#, "bool [false, true, null]");
        check("is_in", "a=bool [true, false, null]", "([true])", "bool [true, false, null]");
        check("is_in", "a=i64 [1, 20]", "([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])", "bool [true, false]");
        check("is_in", "a=f64 [-0.0, 20]", "([0.0, 2.5, 3, 4, 5, 6, 7, 8, 9, 10])", "bool [true, false]");
        check("is_in", "a=i64 [1, null]", "([])", "bool [false, null]");
        check("is_in", "a=i64 [1]", "(null)", "bool [null]");
        check("is_in", "a=i8 [1, 2]", "([1, 300])", "bool [true, false]");
        check("is_in", "a=u64 [1, 18446744073709551615]", "([1, -1])", "bool [true, false]");
    }

    #[test]
    fn sets_far_and_near() {
        let near = "([-3, 0, 64, 100, 200, 300, 400, 500, 60000])";
        check(
            "is_in",
            "a=i64 [-3, -4, 64, 65, 60000, 60001, null]",
            near,
            "bool [true, false, true, false, true, false, null]",
        );
        let far = "([-9223372036854775808, 0, 1, 2, 3, 4, 5, 6, 9223372036854775807])";
        check(
            "is_in",
            "a=i64 [9223372036854775807, -9223372036854775808, 7]",
            far,
            "bool [true, true, false]",
        );
        check(
            "is_in",
            "a=u64 [18446744073709551615, 3]",
            "([1, 2, 3, 4, 5, 6, 7, 8, 9])",
            "bool [false, true]",
        );
    }

    #[test]
    fn nulls() {
        check("is_in", "a=i64 [1, null]", "([2, null])", "bool [false, null]");
        check("is_in", "a=i64 [1, null]", "([2], nulls_equal=true)", "bool [false, false]");
        let columns = "a=i64 [1, 2, null, 4]; b=list[i64] [[1], [3, null], [null], null]";
        check("is_in", columns, "(col(b))", "bool [true, false, null, null]");
        check("is_in", columns, "(col(b), nulls_equal=true)", "bool [true, false, true, null]");
    }

    #[test]
    fn types_that_do_not_go_together() {
        assert!(fails("is_in", "a=i64 [1]", "([1.5])").contains("Float64"));
        assert!(fails("is_in", "a=i64 [1]", r#"(["1"])"#).contains("String"));
        assert!(fails("is_in", "a=i64 [1]; b=i64 [1]", "(col(b))").contains("implode"));
    }
}
