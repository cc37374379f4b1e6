//! Loops that are compiled a second time, for the wider registers of newer processors.

/// Defines a function whose loop uses AVX2 where the processor has it: `wide! { fn name[generics](arguments) -> Type { body } }`.
///
/// A loop over numbers that lie side by side takes about half the time. What the body calls is compiled for AVX2 only
/// where it is inlined, as small closures are.
macro_rules! wide {
    ($(#[$attribute:meta])* $visible:vis fn $name:ident[$($generics:tt)*]($($argument:ident: $type:ty),* $(,)?) -> $result:ty $body:block) => {
        $(#[$attribute])*
        $visible fn $name<$($generics)*>($($argument: $type),*) -> $result {
            #[inline(always)]
            fn any<$($generics)*>($($argument: $type),*) -> $result $body

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
            fn avx2<$($generics)*>($($argument: $type),*) -> $result {
                any($($argument),*)
            }

            #[cfg(target_arch = "x86_64")]
            if $crate::kernels::wide::has_avx2() {
                // SAFETY: the processor has the features that the function is compiled for.
                return unsafe { avx2($($argument),*) };
            }
            any($($argument),*)
        }
    };
}

pub(crate) use wide;

/// Whether the processor has AVX2 and the bit operations that came with it.
#[cfg(target_arch = "x86_64")]
pub(crate) fn has_avx2() -> bool {
    use std::arch::is_x86_feature_detected as has;
    has!("avx2") && has!("bmi1") && has!("bmi2") && has!("lzcnt") && has!("popcnt")
}
