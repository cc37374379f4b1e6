//! The order of values: NaN equals itself and is greater than any number; -0.0 equals 0.0.

/// Values with a total order, as users see it.
pub(crate) trait Ordered: Copy {
    /// Whether both are the same value.
    fn equal(self, other: Self) -> bool;

    /// Whether this comes before `other`.
    fn less(self, other: Self) -> bool;
}

macro_rules! integers {
    ($($t:ty),*) => {
        $(impl Ordered for $t {
            fn equal(self, other: Self) -> bool {
                self == other
            }

            fn less(self, other: Self) -> bool {
                self < other
            }
        })*
    };
}

macro_rules! floats {
    ($($t:ty),*) => {
        // Without branches, so that loops vectorise.
        $(impl Ordered for $t {
            fn equal(self, other: Self) -> bool {
                (self == other) | (self.is_nan() & other.is_nan())
            }

            fn less(self, other: Self) -> bool {
                !(self.is_nan() | (self >= other))
            }
        })*
    };
}

integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64);
floats!(f32, f64);
