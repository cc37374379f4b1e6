//! Numbers as the bits of keys.

/// Numbers as the bits of keys: equal numbers have equal bits.
pub(crate) trait Bits: Copy {
    /// Bits that are equal for equal numbers.
    fn to_key(self) -> u64;
    /// The number of such bits.
    fn from_key(bits: u64) -> Self;
    /// An integer; meaningless for floats, which have no bounds.
    fn from_int(value: i128) -> Self;
    /// The 64-bit pattern of the integer's value, sign-extended.
    fn to_i64_bits(self) -> u64;
}

macro_rules! integer_bits {
    ($($t:ty => $unsigned:ty),*) => {
        $(impl Bits for $t {
            #[inline(always)]
            fn to_key(self) -> u64 {
                u64::from(self as $unsigned)
            }

            #[inline(always)]
            fn from_key(bits: u64) -> Self {
                bits as $t
            }

            #[inline(always)]
            fn from_int(value: i128) -> Self {
                value as $t
            }

            #[inline(always)]
            fn to_i64_bits(self) -> u64 {
                self as i64 as u64
            }
        })*
    };
}

integer_bits!(i8 => u8, i16 => u16, i32 => u32, i64 => u64, u8 => u8, u16 => u16, u32 => u32, u64 => u64);

/// Numbers of 128 bits do not fit a key: those that are keys have been interned.
impl Bits for i128 {
    fn to_key(self) -> u64 {
        self as u64
    }

    fn from_key(bits: u64) -> Self {
        bits.into()
    }

    fn from_int(value: i128) -> Self {
        value
    }

    fn to_i64_bits(self) -> u64 {
        self as u64
    }
}

macro_rules! float_bits {
    ($($t:ty),*) => {
        $(impl Bits for $t {
            #[inline(always)]
            fn to_key(self) -> u64 {
                let canonical = if self.is_nan() { <$t>::NAN } else { self + 0.0 };
                u64::from(canonical.to_bits())
            }

            #[inline(always)]
            fn from_key(bits: u64) -> Self {
                <$t>::from_bits(bits as _)
            }

            fn from_int(value: i128) -> Self {
                value as $t
            }

            fn to_i64_bits(self) -> u64 {
                self as i64 as u64
            }
        })*
    };
}

float_bits!(f32, f64);
