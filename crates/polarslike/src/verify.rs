//! A test mode: with `POLARSLIKE_VERIFY=1` in the environment, every query runs without the optimizer too, and the
//! results must be the same.
//!
//! Rows are compared without their order, which many steps do not promise, and floats by their first digits, since sums
//! depend on the order.

use std::sync::{Arc, OnceLock};

use polarslike_core::{DataFrame, Error, Result, Value};
use polarslike_engine::{RunOptions, run};
use polarslike_plan::{LogicalPlan, explain};

/// Whether queries are verified.
pub(crate) fn enabled() -> bool {
    static ENABLED: OnceLock<bool> = OnceLock::new();
    *ENABLED.get_or_init(|| std::env::var_os("POLARSLIKE_VERIFY").is_some_and(|v| v == "1"))
}

/// An error unless the resolved plan gives `result`, which the optimized plan gave.
pub(crate) fn verify(
    resolved: &Arc<LogicalPlan>,
    optimized: &LogicalPlan,
    result: &Result<DataFrame>,
    options: &RunOptions,
) -> Result<()> {
    let unoptimized = run(resolved, options);
    let difference = match (result, &unoptimized) {
        (Ok(a), Ok(b)) if a.schema() != b.schema() => {
            format!("columns {:?} are {:?}", a.schema(), b.schema())
        }
        (Ok(a), Ok(b)) if rows(a) != rows(b) => format!("rows differ:\n{a}\n{b}"),
        // A rule may avoid an error, as when the rows that raise it are filtered out before.
        (Ok(_), Ok(_)) | (Ok(_), Err(_)) | (Err(_), Err(_)) => return Ok(()),
        (Err(e), Ok(_)) => format!("an error: {e}"),
    };
    let (before, after) = (explain(resolved), explain(optimized));
    Err(Error::internal(format!("the optimizer changed a result: {difference}\n{before}became\n{after}")))
}

/// The rows as sorted texts.
fn rows(frame: &DataFrame) -> Vec<String> {
    let mut rows = vec![String::new(); frame.height()];
    for column in frame.columns() {
        for (row, scalar) in rows.iter_mut().zip(column.iter()) {
            match scalar.value {
                Value::Float(v) => *row += &format!("{v:.9e}|"),
                value => *row += &format!("{value:?}|"),
            }
        }
    }
    rows.sort_unstable();
    rows
}
