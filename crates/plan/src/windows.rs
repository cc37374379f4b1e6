//! Windows along an index column: what `group_by_dynamic` and `rolling` group by.

use std::fmt;

use polarslike_core::temporal::Interval;
use serde::{Deserialize, Serialize};

use crate::Expr;

/// Which ends belong to a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closed {
    /// The lower.
    #[default]
    Left,
    /// The upper.
    Right,
    /// Both.
    Both,
    /// Neither.
    None,
}

impl Closed {
    /// Whether the lower end belongs to the window.
    pub fn lower(self) -> bool {
        matches!(self, Self::Left | Self::Both)
    }

    /// Whether the upper end belongs to the window.
    pub fn upper(self) -> bool {
        matches!(self, Self::Right | Self::Both)
    }
}

/// What stands for a window in the index column of the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// Its lower end.
    #[default]
    Left,
    /// Its upper end.
    Right,
    /// Its first row's value.
    Datapoint,
}

/// Where the first window starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StartBy {
    /// At a multiple of the distance between windows.
    #[default]
    Window,
    /// At the first row.
    Datapoint,
    /// On this day of the week.
    Monday,
    /// On this day of the week.
    Tuesday,
    /// On this day of the week.
    Wednesday,
    /// On this day of the week.
    Thursday,
    /// On this day of the week.
    Friday,
    /// On this day of the week.
    Saturday,
    /// On this day of the week.
    Sunday,
}

impl StartBy {
    /// How many days after Monday, for a day of the week.
    pub fn weekday(self) -> Option<i64> {
        match self {
            Self::Window | Self::Datapoint => None,
            Self::Monday => Some(0),
            Self::Tuesday => Some(1),
            Self::Wednesday => Some(2),
            Self::Thursday => Some(3),
            Self::Friday => Some(4),
            Self::Saturday => Some(5),
            Self::Sunday => Some(6),
        }
    }
}

/// A window per row, at a distance from the row's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RollingWindow {
    /// How long it is.
    pub period: Interval,
    /// How far behind the row's value it starts.
    pub offset: Interval,
    /// Which ends belong to it.
    pub closed: Closed,
}

impl RollingWindow {
    /// A window that ends at the row's value.
    pub fn new(period: Interval) -> Self {
        Self { period, offset: period.negated(), closed: Closed::Right }
    }
}

/// Windows at regular distances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DynamicWindow {
    /// From one start to the next.
    pub every: Interval,
    /// How long they are.
    pub period: Interval,
    /// How far their starts are moved.
    pub offset: Interval,
    /// Which ends belong to them.
    pub closed: Closed,
    /// What stands for a window in the result.
    pub label: Label,
    /// Where the first starts.
    pub start_by: StartBy,
    /// Whether the ends of windows are columns of the result.
    pub include_boundaries: bool,
}

impl DynamicWindow {
    /// Windows one after the other, at multiples of their length.
    pub fn new(every: Interval) -> Self {
        Self {
            every,
            period: every,
            offset: Interval { is_index: every.is_index, ..Interval::default() },
            closed: Closed::default(),
            label: Label::default(),
            start_by: StartBy::default(),
            include_boundaries: false,
        }
    }
}

/// Windows of either kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Windows {
    /// One per row.
    Rolling(RollingWindow),
    /// At regular distances.
    Dynamic(DynamicWindow),
}

/// A group-by of the rows in windows, which may share rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowAggregate {
    /// Along what the windows lie; sorted in each group.
    pub index: Expr,
    /// The windows.
    pub windows: Windows,
    /// Each combination of keys has windows of its own.
    pub keys: Vec<Expr>,
    /// What is computed per window.
    pub aggs: Vec<Expr>,
}

impl fmt::Display for RollingWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PERIOD {}", self.period)?;
        if self.offset != self.period.negated() {
            write!(f, " OFFSET {}", self.offset)?;
        }
        if self.closed != Closed::Right {
            write!(f, " CLOSED {}", format!("{:?}", self.closed).to_uppercase())?;
        }
        Ok(())
    }
}

/// Prints what is not as in [`DynamicWindow::new`].
impl fmt::Display for DynamicWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EVERY {}", self.every)?;
        if self.period != self.every {
            write!(f, " PERIOD {}", self.period)?;
        }
        if !self.offset.is_zero() {
            write!(f, " OFFSET {}", self.offset)?;
        }
        let word = |word: &dyn fmt::Debug| format!("{word:?}").to_uppercase();
        if self.closed != Closed::default() {
            write!(f, " CLOSED {}", word(&self.closed))?;
        }
        if self.label != Label::default() {
            write!(f, " LABEL {}", word(&self.label))?;
        }
        if self.start_by != StartBy::default() {
            write!(f, " START BY {}", word(&self.start_by))?;
        }
        f.write_str(if self.include_boundaries { " WITH BOUNDARIES" } else { "" })
    }
}

impl fmt::Display for Windows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rolling(window) => window.fmt(f),
            Self::Dynamic(window) => window.fmt(f),
        }
    }
}
