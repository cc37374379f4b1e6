//! Windows that slide over the rows of a group.

use std::ops::Range;

use crate::fold::{Fold, Native};

/// What is kept of the rows of a window.
pub(crate) trait Slide {
    /// The state of some rows.
    type State: Copy;

    /// The state of no rows.
    fn empty() -> Self::State;

    /// Takes in a row.
    fn add(&self, state: &mut Self::State, row: usize);

    /// Takes in the state of other rows.
    fn merge(state: &mut Self::State, other: &Self::State);
}

/// The state of rows in a window whose ends only move forwards.
///
/// Rows are never taken out of a state, which would leave rounding errors and cannot be done for a minimum. Instead the
/// window is cut in two: for the rows before the cut, `tails` holds the state from each of them up to the cut; those
/// after it are in `head`. When the window's start passes the cut, the cut moves to the window's end and the tails are
/// computed anew: each row is touched twice in all.
pub(crate) struct Sliding<S: Slide> {
    rows: S,
    /// The state of rows `i..cut` at `tails[cut - 1 - i]`.
    tails: Vec<S::State>,
    cut: usize,
    head: S::State,
    end: usize,
}

impl<S: Slide> Sliding<S> {
    /// Windows over these rows.
    pub(crate) fn new(rows: S) -> Self {
        Self { rows, tails: Vec::new(), cut: 0, head: S::empty(), end: 0 }
    }

    /// The state of the rows of `window`, which starts and ends no earlier than the one before.
    pub(crate) fn state(&mut self, window: Range<usize>) -> S::State {
        if window.start >= self.end {
            self.end = window.start;
            self.head = S::empty();
            self.tails.clear();
            self.cut = window.start;
        }
        for row in self.end..window.end {
            self.rows.add(&mut self.head, row);
        }
        self.end = window.end;
        if window.start >= self.cut {
            self.tails.clear();
            let mut tail = S::empty();
            for row in window.clone().rev() {
                let mut state = S::empty();
                self.rows.add(&mut state, row);
                S::merge(&mut state, &tail);
                tail = state;
                self.tails.push(tail);
            }
            (self.cut, self.head) = (window.end, S::empty());
        }
        let mut state = match self.cut.checked_sub(window.start + 1) {
            Some(i) => self.tails[i],
            None => S::empty(),
        };
        S::merge(&mut state, &self.head);
        state
    }
}

/// A [`Fold`] of values; rows that are not `valid` are left out.
pub(crate) struct FoldRows<'a, F: Fold, V> {
    pub(crate) values: &'a [Native<F>],
    pub(crate) valid: V,
}

impl<F: Fold, V: Fn(usize) -> bool> Slide for FoldRows<'_, F, V> {
    type State = F::State;

    fn empty() -> F::State {
        F::empty()
    }

    fn add(&self, state: &mut F::State, row: usize) {
        if (self.valid)(row) {
            F::add(state, self.values[row]);
        }
    }

    fn merge(state: &mut F::State, other: &F::State) {
        F::merge(state, other);
    }
}
