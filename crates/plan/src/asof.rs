//! As-of joins: rows beside the nearest row of another frame.

use std::fmt;

use hashbrown::HashSet;
use polarslike_core::temporal::Interval;
use polarslike_core::{Field, Name, Schema};
use serde::{Deserialize, Serialize};

use crate::{Expr, Side};

/// Which row of the right side belongs to a row of the left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AsofStrategy {
    /// The last whose key is not greater.
    #[default]
    Backward,
    /// The first whose key is not less.
    Forward,
    /// The one of both that is nearer; the later if they are as near.
    Nearest,
}

/// How far apart the keys of a pair may be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Tolerance {
    /// In the units in which the keys are stored.
    Number(f64),
    /// A length of time.
    Interval(Interval),
}

impl fmt::Display for Tolerance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Interval(interval) => interval.fmt(f),
        }
    }
}

/// A join of each left row with at most one right row, by the nearness of sorted keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AsofOptions {
    /// The sorted key of the left input.
    pub left_on: Expr,
    /// The sorted key of the right input.
    pub right_on: Expr,
    /// Keys of the left input that must be equal.
    pub left_by: Vec<Expr>,
    /// Keys of the right input that must be equal, as many.
    pub right_by: Vec<Expr>,
    /// Which right row is taken.
    pub strategy: AsofStrategy,
    /// How far apart keys may be; any distance if `None`.
    pub tolerance: Option<Tolerance>,
    /// What is appended to names of the right input that the left has too.
    pub suffix: Name,
    /// Whether the right key is left out if it is a column of the same name as the left.
    pub coalesce: bool,
    /// Whether a row with an equal key may be taken.
    pub allow_exact_matches: bool,
    /// Whether keys out of order are an error.
    pub check_sortedness: bool,
}

impl AsofOptions {
    /// A backward join on these keys.
    pub fn new(left_on: Expr, right_on: Expr) -> Self {
        Self {
            left_on,
            right_on,
            left_by: vec![],
            right_by: vec![],
            strategy: AsofStrategy::default(),
            tolerance: None,
            suffix: "_right".into(),
            coalesce: true,
            allow_exact_matches: true,
            check_sortedness: true,
        }
    }

    /// The columns of the result with the side and the name there that each comes from.
    pub fn output_columns(&self, left: &Schema, right: &Schema) -> Vec<(Field, (Side, Name))> {
        let mut dropped: HashSet<&Name> = self
            .right_by
            .iter()
            .filter_map(|key| match key {
                Expr::Column(name) => Some(name),
                _ => None,
            })
            .collect();
        if self.coalesce
            && let (Expr::Column(l), Expr::Column(r)) = (unfitted(&self.left_on), unfitted(&self.right_on))
            && l == r
        {
            dropped.insert(r);
        }
        side_by_side(left, right, &self.suffix, |name| !dropped.contains(name))
    }
}

/// The key before the cast that made it fit the other side's.
fn unfitted(key: &Expr) -> &Expr {
    match key {
        Expr::Call { function, inputs, .. } if function.name == "cast" => unfitted(&inputs[0]),
        other => other,
    }
}

/// The columns of the left side and those of the right side that are kept, with a suffix where a name is taken.
pub(crate) fn side_by_side(
    left: &Schema,
    right: &Schema,
    suffix: &Name,
    kept: impl Fn(&Name) -> bool,
) -> Vec<(Field, (Side, Name))> {
    let of_left = left.fields().iter().map(|f| (f.clone(), (Side::Left, f.name.clone())));
    let of_right = right.fields().iter().filter(|f| kept(&f.name)).map(|f| {
        let name = if left.contains(&f.name) { format!("{}{suffix}", f.name).into() } else { f.name.clone() };
        (Field::new(name, f.dtype.clone()), (Side::Right, f.name.clone()))
    });
    of_left.chain(of_right).collect()
}
