//! Joins on predicates other than the equality of keys.

use std::fmt;

use polarslike_core::Name;
use serde::{Deserialize, Serialize};

use crate::{Expr, JoinType};

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// `left == right`
    Eq,
    /// `left < right`
    Lt,
    /// `left <= right`
    Le,
    /// `left > right`
    Gt,
    /// `left >= right`
    Ge,
}

impl Comparison {
    /// The comparison that a function of the registry makes.
    pub fn of(function: &str) -> Option<Self> {
        Some(match function {
            "eq" => Self::Eq,
            "lt" => Self::Lt,
            "le" => Self::Le,
            "gt" => Self::Gt,
            "ge" => Self::Ge,
            _ => return None,
        })
    }

    /// The same with its sides exchanged.
    #[must_use]
    pub fn swapped(self) -> Self {
        match self {
            Self::Eq => Self::Eq,
            Self::Lt => Self::Gt,
            Self::Le => Self::Ge,
            Self::Gt => Self::Lt,
            Self::Ge => Self::Le,
        }
    }

    /// Whether it holds for two values.
    pub fn holds<T: PartialOrd>(self, left: T, right: T) -> bool {
        match self {
            Self::Eq => left == right,
            Self::Lt => left < right,
            Self::Le => left <= right,
            Self::Gt => left > right,
            Self::Ge => left >= right,
        }
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Eq => "==",
            Self::Lt => "<",
            Self::Le => "<=",
            Self::Gt => ">",
            Self::Ge => ">=",
        })
    }
}

/// A comparison between the sides of a join.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// What is compared of the left input.
    pub left: Expr,
    /// How.
    pub comparison: Comparison,
    /// What it is compared with of the right input, of the same type.
    pub right: Expr,
}

/// Pairs of rows for which predicates hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JoinWhere {
    /// Inner, left, right or full: whether rows without a partner come out too.
    pub how: JoinType,
    /// All comparisons between the sides; found when the plan is resolved.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// The other predicates, over the columns of the result.
    pub predicates: Vec<Expr>,
    /// What is appended to names of the right input that the left has too.
    pub suffix: Name,
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.left, self.comparison, self.right)
    }
}
