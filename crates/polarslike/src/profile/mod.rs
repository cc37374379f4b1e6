//! What a query did: time, rows and bytes per step, as text, as a frame and as a page.

mod html;
mod text;

use std::time::{Duration, Instant};

use polarslike_core::{Column, DataFrame, DataType, Result, Value};
use polarslike_engine::{Activity, RunOptions, StepProfile};

use crate::LazyFrame;

/// What the steps of a query did.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The steps in the order in which plans are printed: the last one first.
    pub steps: Vec<StepProfile>,
    /// From the beginning to the end, planning included.
    pub total: Duration,
}

impl LazyFrame {
    /// Runs the plan and measures its steps.
    ///
    /// ```
    /// use polarslike::prelude::*;
    /// let frame = df! { "a" => [3, 1, 2] }?;
    /// let (sorted, profile) = frame.lazy().sort([col("a")], SortOptions::default()).profile()?;
    /// assert_eq!(sorted.height(), 3);
    /// assert_eq!(profile.steps[0].name, "SORT");
    /// assert_eq!(profile.steps[0].activity.map(|a| a.rows), Some(3));
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`collect`](Self::collect).
    pub fn profile(&self) -> Result<(DataFrame, Profile)> {
        let options = RunOptions::profiled();
        let start = Instant::now();
        let result = self.collect_with(&options)?;
        Ok((result, Profile::new(&options, start.elapsed())))
    }
}

impl Profile {
    /// The profile of a query that ran with these options, which were [`profiled`](RunOptions::profiled), and took
    /// `total`.
    pub fn new(options: &RunOptions, total: Duration) -> Self {
        Self { steps: options.profile(), total }
    }

    /// The processor time of all steps.
    fn busy(&self) -> Duration {
        self.steps.iter().filter_map(|step| step.activity).map(|activity| activity.busy).sum()
    }

    /// A row per step: `node` (String), `start` and `end` (microseconds since the query began), `busy` (microseconds of
    /// all workers), `rows`, `batches` and `bytes` that came out; null for steps whose work another one did.
    ///
    /// # Errors
    ///
    /// None that a user can cause.
    pub fn to_frame(&self) -> Result<DataFrame> {
        let nodes: Vec<Value> =
            self.steps.iter().map(|step| Value::String(label(step).as_str().into())).collect();
        let numbers = |name: &str, value: fn(&Activity) -> u128| {
            let value = |step: &StepProfile| {
                step.activity.as_ref().map_or(Value::Null, |a| Value::Int(value(a) as i128))
            };
            let values: Vec<Value> = self.steps.iter().map(value).collect();
            Column::from_values(name, Some(DataType::UInt64), &values)
        };
        DataFrame::new(vec![
            Column::from_values("node", Some(DataType::String), &nodes)?,
            numbers("start", |a| a.start.as_micros())?,
            numbers("end", |a| a.end.as_micros())?,
            numbers("busy", |a| a.busy.as_micros())?,
            numbers("rows", |a| a.rows.into())?,
            numbers("batches", |a| a.morsels.into())?,
            numbers("bytes", |a| a.bytes.into())?,
        ])
    }
}

/// A step as plans print it.
fn label(step: &StepProfile) -> String {
    format!("{} {}", step.name, step.detail).trim_end().to_string()
}

/// A span of time in three digits, such as `12.3 ms`.
fn span(time: Duration) -> String {
    let nanoseconds = time.as_nanos() as f64;
    scaled(nanoseconds, &[("ns", 1.0), ("µs", 1e3), ("ms", 1e6), ("s", 1e9)])
}

/// An amount of memory in three digits, such as `12.3 MB`.
fn memory(bytes: u64) -> String {
    scaled(bytes as f64, &[("B", 1.0), ("kB", 1e3), ("MB", 1e6), ("GB", 1e9), ("TB", 1e12)])
}

/// A number in three digits and the largest of these units that leaves it at least one.
fn scaled(number: f64, units: &[(&str, f64)]) -> String {
    let unit = units.iter().rev().find(|(_, size)| number >= *size).or(units.first());
    let (unit, size) = unit.copied().unwrap_or(("", 1.0));
    let number = number / size;
    let decimals = if size == 1.0 || number >= 99.95 { 0 } else { usize::from(number < 9.995) + 1 };
    format!("{number:.decimals$} {unit}")
}

/// A count with an underscore between groups of three digits.
fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prelude::*;

    fn query() -> LazyFrame {
        let values: Vec<i64> = (0..200_000).collect();
        let frame = df! { "a" => values }.unwrap();
        let kept = frame.lazy().filter(col("a").ge(lit(50_000)));
        kept.group_by([(col("a") % lit(10)).alias("k")])
            .agg([col("a").sum()])
            .sort([col("k")], SortOptions::default())
    }

    #[test]
    fn rows_and_times_of_every_step() {
        let (result, profile) = query().profile().unwrap();
        assert!(result.equals(&query().collect().unwrap()));
        let rows: Vec<_> = profile.steps.iter().map(|s| (s.name, s.activity.map(|a| a.rows))).collect();
        let expected = [("SORT", 10), ("AGGREGATE", 10), ("FILTER", 150_000), ("FRAME", 200_000)];
        assert_eq!(rows, expected.map(|(name, rows)| (name, Some(rows))));
        for step in &profile.steps {
            let activity = step.activity.unwrap();
            assert!(activity.start <= activity.end && activity.end <= profile.total, "{step:?}");
        }
        // Sums and a filter of 200,000 rows take longer than handing the rows out.
        let busy = |i: usize| profile.steps[i].activity.unwrap().busy;
        assert!(busy(1) > busy(3) && busy(2) > busy(3), "{profile:?}");
        // Nobody can be busier than all workers all the time.
        assert!(profile.busy() <= profile.total * (crate::num_threads() as u32 + 1));
    }

    #[test]
    fn the_same_as_text_as_a_frame_and_as_a_page() {
        let (_, profile) = query().profile().unwrap();
        let text = profile.to_string();
        assert_eq!(text.lines().count(), 2 + profile.steps.len());
        assert!(text.contains("150_000") && text.contains("    FILTER "), "{text}");
        let frame = profile.to_frame().unwrap();
        assert_eq!((frame.height(), frame.width()), (4, 7));
        let page = profile.to_html();
        assert!(
            page.starts_with("<!DOCTYPE html>") && page.contains("[(col(&quot;a&quot;)) &gt;= (50000)]"),
            "{page}"
        );
    }

    #[test]
    fn steps_that_did_not_run_have_no_numbers() {
        let options = RunOptions::profiled();
        assert!(options.profile().is_empty());
        let (_, profile) = df! { "a" => [1] }.unwrap().lazy().profile().unwrap();
        assert_eq!(profile.steps.len(), 1);
        assert!(profile.to_string().contains("FRAME"));
    }

    #[test]
    fn numbers_have_three_digits() {
        let spans = [0, 999, 1_000, 12_345, 999_499_999, 61_000_000_000];
        let spans = spans.map(|n| span(Duration::from_nanos(n)));
        assert_eq!(spans, ["0 ns", "999 ns", "1.00 µs", "12.3 µs", "999 ms", "61.0 s"]);
        assert_eq!(
            [memory(17), memory(1_500), count(7), count(1_234_567)].join(" "),
            "17 B 1.50 kB 7 1_234_567"
        );
    }
}
