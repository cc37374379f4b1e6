//! Recursion over plans and expressions of any depth.

/// What must be left of the stack before another step of a recursion: several times what one takes in debug builds.
const RED_ZONE: usize = 128 << 10;

/// The piece of stack that is added when less than that is left.
const PIECE: usize = 8 << 20;

/// Runs one step of a recursion, on a new piece of stack if the present one is nearly used up.
///
/// Users build plans of thousands of steps and sums of thousands of terms; threads may have small stacks. Where the
/// stack suffices this costs a comparison.
pub fn deep<R>(step: impl FnOnce() -> R) -> R {
    stacker::maybe_grow(RED_ZONE, PIECE, step)
}
