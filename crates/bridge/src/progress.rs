//! How far a running query has come, as hosts show it.

use std::fmt;
use std::time::{Duration, Instant};

use polarslike::{DataFrame, LazyFrame, Result, error};

use crate::Query;

/// How often a running query tells how far it has come.
const INTERVAL: Duration = Duration::from_millis(100);

/// How far a query has come; as text, a line for people.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// The rows that were read so far: of files, of frames in memory, and of what steps made that need all their input.
    pub rows: u64,
    /// The parts of the input of the steps that have begun: their number grows as the query goes on.
    pub parts: usize,
    /// How many of these parts are done.
    pub done: usize,
    /// Seconds since the query began.
    pub seconds: f64,
    /// Whether the query has ended: with a result or an error.
    pub is_end: bool,
}

/// The cells of the bar.
const CELLS: usize = 20;

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of_parts = |whole: usize| (self.done * whole).checked_div(self.parts).unwrap_or(0);
        let full = of_parts(CELLS);
        write!(f, "[{}{}] {:3} %", "#".repeat(full), ".".repeat(CELLS - full), of_parts(100))?;
        write!(f, "  {} rows  {:.1} s", with_separators(self.rows), self.seconds)
    }
}

fn with_separators(number: u64) -> String {
    let digits = number.to_string();
    let group = |(i, digit): (usize, char)| {
        let separator = (i > 0 && (digits.len() - i).is_multiple_of(3)).then_some(',');
        separator.into_iter().chain([digit])
    };
    digits.chars().enumerate().flat_map(group).collect()
}

/// Runs a plan on a thread of its own and tells `watch`, on the caller's thread, ten times a second and at the end how
/// far it has come.
///
/// `interrupted` is asked from time to time whether to stop.
pub fn collect_watched(
    frame: &LazyFrame,
    interrupted: &mut dyn FnMut() -> bool,
    watch: &mut dyn FnMut(Progress),
) -> Result<DataFrame> {
    if rayon::current_thread_index().is_some() {
        return Err(error!(
            InvalidOperation,
            "a query within a function that another query calls cannot be watched: leave `progress` out"
        ));
    }
    let (mut query, mut told) = (Query::start(frame)?, Instant::now());
    let result = loop {
        match query.fetch_within(INTERVAL.saturating_sub(told.elapsed())) {
            Some(result) => break result,
            None if interrupted() => query.cancel(),
            None => {}
        }
        if told.elapsed() >= INTERVAL {
            told = Instant::now();
            watch(query.progress());
        }
    };
    watch(query.progress());
    result
}

#[cfg(test)]
mod tests {
    use polarslike::{Column, IntoLazy, Value};

    use super::*;

    #[test]
    fn lines_for_people() {
        let progress = Progress { rows: 1_234_567, parts: 8, done: 3, seconds: 2.04, is_end: false };
        assert_eq!(progress.to_string(), "[#######.............]  37 %  1,234,567 rows  2.0 s");
        let text = Progress::default().to_string();
        assert_eq!(text, "[....................]   0 %  0 rows  0.0 s");
    }

    #[test]
    fn the_end_is_told() {
        let values: Vec<Value> = (0..100_000).map(Value::Int).collect();
        let frame = DataFrame::new(vec![Column::from_values("a", None, &values).unwrap()]).unwrap();
        let plan = frame.lazy().filter(crate::col("a").gt(polarslike::lit(5)));
        let mut last = Progress::default();
        let result = collect_watched(&plan, &mut || false, &mut |progress| last = progress).unwrap();
        assert_eq!(result.height(), 99_994);
        assert_eq!((last.rows, last.done), (100_000, last.parts));
        assert!(last.parts > 0 && last.is_end);
    }
}
