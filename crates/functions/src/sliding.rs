//! Windows that slide over the values of a group.

use std::ops::Range;

use crate::fold::{Fold, Native};

/// The state of a [`Fold`] over a window whose ends only move forwards.
///
/// Values are never taken out of a state, which would leave rounding errors and cannot be done for a minimum. Instead the
/// window is cut in two: for the values before the cut, `tails` holds the state from each of them up to the cut; those
/// after it are in `head`. When the window's start passes the cut, the cut moves to the window's end and the tails are
/// computed anew: each value is touched twice in all.
pub(crate) struct Sliding<'a, F: Fold, V> {
    values: &'a [Native<F>],
    /// Whether a row has a value.
    valid: V,
    /// The state of rows `i..cut` at `tails[cut - 1 - i]`.
    tails: Vec<F::State>,
    cut: usize,
    head: F::State,
    end: usize,
}

impl<'a, F: Fold, V: Fn(usize) -> bool> Sliding<'a, F, V> {
    /// Windows over `values`; rows that are not `valid` are left out.
    pub(crate) fn new(values: &'a [Native<F>], valid: V) -> Self {
        Self { values, valid, tails: Vec::new(), cut: 0, head: F::empty(), end: 0 }
    }

    /// The state of the rows of `window`, which starts and ends no earlier than the one before.
    pub(crate) fn state(&mut self, window: Range<usize>) -> F::State {
        if window.start >= self.end {
            self.end = window.start;
            self.head = F::empty();
            self.tails.clear();
            self.cut = window.start;
        }
        for row in self.end..window.end {
            if (self.valid)(row) {
                F::add(&mut self.head, self.values[row]);
            }
        }
        self.end = window.end;
        if window.start >= self.cut {
            self.tails.clear();
            let mut tail = F::empty();
            for row in window.clone().rev() {
                if (self.valid)(row) {
                    let mut state = F::empty();
                    F::add(&mut state, self.values[row]);
                    F::merge(&mut state, &tail);
                    tail = state;
                }
                self.tails.push(tail);
            }
            (self.cut, self.head) = (window.end, F::empty());
        }
        let mut state = match self.cut.checked_sub(window.start + 1) {
            Some(i) => self.tails[i],
            None => F::empty(),
        };
        F::merge(&mut state, &self.head);
        state
    }
}
