//! `pl.rolling_cov`, `pl.rolling_corr`.

use arrow::array::Array;
use arrow::buffer::NullBuffer;
use polarslike_core::{Result, Vector, bail};

use crate::aggregate::correlation::{State, types};
use crate::fold::{as_floats, from_floats};
use crate::sliding::{Slide, Sliding};
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ROLLING_COV, &ROLLING_CORR];

static ROLLING_COV: FunctionDef = FunctionDef::new(
    "pl.rolling_cov",
    "a:expr(col), b:expr(col), *, window_size:int, min_samples:int=None, ddof:int=1",
    Kernel::PerGroup(covariance),
)
.doc(
    "The covariance of two columns in a window of rows that ends at each row.\n\n\
     Rows where one is null are left out; null if fewer than `min_samples` (default: all of the window) are left. NaN if there \
     are no more than `ddof`.",
)
.types(types)
.examples(&[Example {
    columns: "a=f64 [1.0, 2.0, 4.0]; b=f64 [2.0, 4.0, 8.0]",
    arguments: "(col(a), col(b), window_size=2)",
    result: "f64 [null, 1.0, 4.0]",
}]);

static ROLLING_CORR: FunctionDef = FunctionDef::new(
    "pl.rolling_corr",
    "a:expr(col), b:expr(col), *, window_size:int, min_samples:int=None",
    Kernel::PerGroup(correlation),
)
.doc(
    "Pearson's correlation of two columns in a window of rows that ends at each row.\n\n\
     Rows where one is null are left out; null if fewer than `min_samples` (default: all of the window) or fewer than two are \
     left. NaN if a column does not vary.",
)
.types(types)
.examples(&[Example {
    columns: "a=f64 [1.0, 2.0, 4.0]; b=f64 [2.0, 4.0, 0.0]",
    arguments: "(col(a), col(b), window_size=2)",
    result: "f64 [null, 1.0, -1.0]",
}]);

fn covariance(call: &Call) -> Result<Vector> {
    let ddof = call.options.int("ddof")? as f64;
    rolling(call, |s| Some(if s.count > ddof { s.products / (s.count - ddof) } else { f64::NAN }))
}

fn correlation(call: &Call) -> Result<Vector> {
    rolling(call, |s| if s.count < 2.0 { None } else { s.correlation() })
}

/// Pairs of values; rows where one is null are left out.
struct Pairs<'a> {
    a: &'a [f64],
    b: &'a [f64],
    known: Option<NullBuffer>,
}

impl Slide for Pairs<'_> {
    type State = State;

    fn empty() -> State {
        State::default()
    }

    fn add(&self, state: &mut State, row: usize) {
        if self.known.as_ref().is_none_or(|known| known.is_valid(row)) {
            state.add(self.a[row], self.b[row]);
        }
    }

    fn merge(state: &mut State, other: &State) {
        state.merge(other);
    }
}

/// What `result` makes of the moments of each window.
fn rolling(call: &Call, result: impl Fn(&State) -> Option<f64>) -> Result<Vector> {
    let name = call.options.name();
    let given = call.options.int("window_size")?;
    let Some(size) = usize::try_from(given).ok().filter(|size| *size > 0) else {
        bail!(InvalidArgument, "`{name}`: window_size must be positive, but is {given}");
    };
    let least = match call.options.opt_int("min_samples")? {
        None => size,
        Some(least) => usize::try_from(least).unwrap_or(0).max(1),
    };
    if least > size {
        bail!(InvalidOperation, "`{name}`: min_samples ({least}) must not exceed window_size ({size})");
    }
    let (a, b) = (as_floats(&call.inputs[0])?, as_floats(&call.inputs[1])?);
    let known = NullBuffer::union(a.nulls(), b.nulls());
    let mut results = Vec::with_capacity(call.groups.rows());
    for group in call.groups.iter() {
        let mut sliding = Sliding::new(Pairs { a: a.values(), b: b.values(), known: known.clone() });
        for row in group.clone() {
            let start = (row + 1).saturating_sub(size).max(group.start);
            let state = sliding.state(start..row + 1);
            results.push(if state.count < least as f64 { None } else { result(&state) });
        }
    }
    Ok(from_floats(call.dtype, results.into_iter()))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn samples() {
        let columns = "a=f64 [1.0, 2.0, null, 4.0]; b=i64 [2, 1, 3, 5]";
        check(
            "pl.rolling_cov",
            columns,
            "(col(a), col(b), window_size=3, min_samples=2)",
            "f64 [null, -0.5, -0.5, 4.0]",
        );
        check(
            "pl.rolling_cov",
            columns,
            "(col(a), col(b), window_size=2, min_samples=1)",
            r#"f64 ["NaN", -0.5, "NaN", "NaN"]"#,
        );
        check(
            "pl.rolling_corr",
            columns,
            "(col(a), col(b), window_size=2, min_samples=1)",
            "f64 [null, -1.0, null, null]",
        );
        assert!(fails("pl.rolling_cov", columns, "(col(a), col(b), window_size=0)").contains("positive"));
        assert!(
            fails("pl.rolling_corr", columns, "(col(a), col(b), window_size=1, min_samples=2)")
                .contains("exceed")
        );
    }
}
