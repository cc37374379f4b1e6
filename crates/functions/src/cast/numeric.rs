//! Casts among numbers and Booleans.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, ArrowNativeTypeOp, ArrowPrimitiveType, AsArray, BooleanArray, PrimitiveArray,
};
use arrow::buffer::NullBuffer;
use polarslike_core::{DataType, Result, bail, with_primitive};

use super::{Unfit, boolean};
use crate::kernels::wide::wide;
use crate::kernels::{bits, map};

/// Numbers as numbers of another type; temporal types as the integers that store them.
pub(crate) fn convert(array: &ArrayRef, from: &DataType, to: &DataType, unfit: Unfit) -> Result<ArrayRef> {
    if from.storage() == to.storage() {
        return Ok(array.clone());
    }
    with_primitive!(from, I => with_primitive!(to, O => Ok(number::<I, O>(array, unfit)), else {
        bail!(InvalidOperation, "cannot cast {from} to {to}")
    }), else bail!(InvalidOperation, "cannot cast {from} to {to}"))
}

fn number<I: ArrowPrimitiveType, O: ArrowPrimitiveType>(array: &ArrayRef, unfit: Unfit) -> ArrayRef
where
    I::Native: Convert<O::Native>,
{
    let array = array.as_primitive::<I>();
    let converted = map::<I, O>(array, Convert::convert);
    if I::Native::ALWAYS_FITS || unfit == Unfit::Wrap || all_fit::<I::Native, O::Native>(array.values()) {
        return Arc::new(converted);
    }
    let fits = NullBuffer::new(bits::test(array.values(), Convert::fits));
    let nulls = NullBuffer::union(array.nulls(), Some(&fits));
    Arc::new(PrimitiveArray::<O>::new(converted.values().clone(), nulls))
}

wide! {
    fn all_fit[I: Convert<O>, O](values: &[I]) -> bool {
        values.iter().fold(true, |all, value| all & value.fits())
    }
}

/// A number as another type of number.
pub(crate) trait Convert<O>: Copy {
    /// Whether every value has a counterpart (of a float, the nearest).
    const ALWAYS_FITS: bool;

    /// The counterpart, without what stands behind the point if it is an integer; arbitrary if there is none.
    fn convert(self) -> O;

    /// Whether there is a counterpart.
    fn fits(self) -> bool;
}

macro_rules! from_integer {
    ($($i:ty),* => $targets:tt $floats:tt) => { $(from_integer!(@ $i => $targets $floats);)* };
    (@ $i:ty => [$($o:ty),*] [$($f:ty),*]) => {
        $(impl Convert<$o> for $i {
            const ALWAYS_FITS: bool = (<$i>::MIN as i128) >= (<$o>::MIN as i128) && (<$i>::MAX as i128) <= (<$o>::MAX as i128);

            fn convert(self) -> $o {
                self as $o
            }

            fn fits(self) -> bool {
                <$o>::try_from(self).is_ok()
            }
        })*
        $(impl Convert<$f> for $i {
            const ALWAYS_FITS: bool = true;

            fn convert(self) -> $f {
                self as $f
            }

            fn fits(self) -> bool {
                true
            }
        })*
    };
}

macro_rules! from_float {
    ($($i:ty),* => $targets:tt $floats:tt) => { $(from_float!(@ $i => $targets $floats);)* };
    (@ $i:ty => [$($o:ty),*] [$($f:ty),*]) => {
        $(impl Convert<$o> for $i {
            const ALWAYS_FITS: bool = false;

            fn convert(self) -> $o {
                self as $o
            }

            fn fits(self) -> bool {
                // Both ends are powers of two (or zero), which floats hold exactly; NaN is between no two numbers.
                // What stands behind the point does not count: a little less than the least number fits, if the
                // float has digits for it.
                let (least, end) = (<$o>::MIN as $i, (<$o>::MAX / 2 + 1) as $i * 2.0);
                let below = least - 1.0;
                (self > below || (self >= least) & (below == least)) & (self < end)
            }
        })*
        $(impl Convert<$f> for $i {
            const ALWAYS_FITS: bool = true;

            fn convert(self) -> $f {
                self as $f
            }

            fn fits(self) -> bool {
                true
            }
        })*
    };
}

from_integer!(i8, i16, i32, i64, i128, u8, u16, u32, u64 => [i8, i16, i32, i64, i128, u8, u16, u32, u64] [f32, f64]);
from_float!(f32, f64 => [i8, i16, i32, i64, i128, u8, u16, u32, u64] [f32, f64]);

/// Booleans as 0 and 1.
pub(super) fn from_boolean(array: &BooleanArray, to: &DataType) -> Result<ArrayRef> {
    with_primitive!(to, T => {
        type Native = <T as ArrowPrimitiveType>::Native;
        let values = array.values().iter().map(|v| if v { Native::ONE } else { Native::ZERO });
        Ok(Arc::new(PrimitiveArray::<T>::new(values.collect(), array.nulls().cloned())))
    }, else bail!(InvalidOperation, "cannot cast Boolean to {to}"))
}

/// Whether numbers are not zero; NaN is not.
pub(super) fn to_boolean(array: &ArrayRef, from: &DataType) -> Result<ArrayRef> {
    with_primitive!(from, T => {
        let array = array.as_primitive::<T>();
        // Not by the total order, in which -0.0 is not zero.
        let bits = bits::test(array.values(), |v| v != <T as ArrowPrimitiveType>::Native::ZERO);
        Ok(boolean(BooleanArray::new(bits, array.nulls().cloned())))
    }, else bail!(InvalidOperation, "cannot cast {from} to Boolean"))
}
