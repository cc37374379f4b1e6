//! `pl.cov`, `pl.corr`.

use arrow::array::{Array, BooleanArray};
use arrow::buffer::NullBuffer;
use polarslike_core::{DataType, Groups, Result, Vector};

use crate::fold::{as_floats, from_floats};
use crate::supertype::supertype;
use crate::window::rank::average_ranks;
use crate::{Accumulator, Bind, Binding, Call, Example, FunctionDef, Kernel, Update, same_accumulator};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&COV, &CORR];

static COV: FunctionDef = FunctionDef::new(
    "pl.cov",
    "a:expr(col), b:expr(col), *, ddof:int=1, eager:bool=False",
    Kernel::Accumulate(covariance),
)
.doc(
    "The covariance of two columns.\n\n\
     Rows where one is null are left out; null if there are no more than `ddof` rows.",
)
.types(types)
.examples(&[Example {
    columns: "a=f64 [1.0, 2.0, 3.0]; b=f64 [2.0, 4.0, 6.0]",
    arguments: "(col(a), col(b))",
    result: "f64 [2.0]",
}]);

const CORR_SIGNATURE: &str = "a:expr(col), b:expr(col), *, method:enum(pearson,spearman)='pearson', \
     propagate_nans:bool=False, eager:bool=False";

static CORR: FunctionDef =
    FunctionDef::new("pl.corr", CORR_SIGNATURE, Kernel::Accumulate(correlation))
.doc(
    "The correlation of two columns: Pearson's, or that of their ranks (Spearman's).\n\n\
     Rows where one is null are left out; NaN if a column does not vary. Spearman's ranks NaN as the greatest number, or \
     is NaN if there is one and `propagate_nans`.",
)
.types(types)
.variant(|options| Ok((options.str("method")? == "spearman").then_some(&SPEARMAN)))
.examples(&[Example {
    columns: "a=f64 [1.0, 2.0, 3.0]; b=f64 [2.0, 4.0, 6.0]",
    arguments: "(col(a), col(b))",
    result: "f64 [1.0]",
}]);

static SPEARMAN: FunctionDef =
    FunctionDef::new("pl.corr", CORR_SIGNATURE, Kernel::Aggregate(spearman)).types(types);

/// The rule of functions of two columns of numbers that give a float.
pub(crate) fn types(bind: &Bind) -> Result<Binding> {
    use DataType::{Boolean, Decimal, Float32, Float64, Null};
    let accepts = |t: &DataType| t.is_numeric() || matches!(t, Decimal(..) | Boolean | Null);
    bind.check(0, accepts, "numbers")?.check(1, accepts, "numbers")?;
    let common = supertype(&bind.input(0), &bind.input(1));
    let float = if common == Some(Float32) { Float32 } else { Float64 };
    bind.cast(vec![float.clone(), float.clone()], float)
}

fn covariance(call: &Call) -> Result<Box<dyn Accumulator>> {
    let ddof = call.options.int("ddof")? as f64;
    Ok(Comoments::boxed(call.dtype, move |s| {
        (s.count > 0.0 && s.count > ddof).then(|| s.products / (s.count - ddof))
    }))
}

fn correlation(call: &Call) -> Result<Box<dyn Accumulator>> {
    Ok(Comoments::boxed(call.dtype, State::correlation))
}

fn spearman(call: &Call) -> Result<Vector> {
    let propagate_nans = call.options.bool("propagate_nans")?;
    let valid = NullBuffer::union(call.inputs[0].validity().as_ref(), call.inputs[1].validity().as_ref());
    let (inputs, groups) = match valid {
        None => (call.inputs.to_vec(), call.groups.clone()),
        Some(valid) => {
            let kept = BooleanArray::new(valid.inner().clone(), None);
            let sizes =
                call.groups.iter().map(|g| valid.slice(g.start, g.len())).map(|v| v.len() - v.null_count());
            let inputs = call.inputs.iter().map(|v| v.filter(&kept)).collect::<Result<_>>()?;
            (inputs, Groups::from_sizes(sizes.collect::<Vec<_>>()))
        }
    };
    let (a, b) = (average_ranks(&inputs[0], &groups)?, average_ranks(&inputs[1], &groups)?);
    let arrays = [as_floats(&inputs[0])?, as_floats(&inputs[1])?];
    let is_nan = |row: usize| arrays.iter().any(|a| a.value(row).is_nan());
    let correlations = groups.iter().map(|group| {
        if propagate_nans && group.clone().any(is_nan) {
            return Some(f64::NAN);
        }
        let mut state = State::default();
        group.for_each(|row| state.add(a[row], b[row]));
        state.correlation()
    });
    Ok(from_floats(call.dtype, correlations))
}

/// Number, means, and sums of squared deviations and of their products.
#[derive(Clone, Copy, Default)]
pub(crate) struct State {
    pub(crate) count: f64,
    mean_a: f64,
    mean_b: f64,
    squares_a: f64,
    squares_b: f64,
    pub(crate) products: f64,
}

impl State {
    pub(crate) fn add(&mut self, a: f64, b: f64) {
        let (from_a, from_b) = (a - self.mean_a, b - self.mean_b);
        self.count += 1.0;
        let share = 1.0 / self.count;
        self.mean_a += from_a * share;
        self.mean_b += from_b * share;
        self.squares_a += from_a * (a - self.mean_a);
        self.squares_b += from_b * (b - self.mean_b);
        self.products += from_a * (b - self.mean_b);
    }

    pub(crate) fn correlation(&self) -> Option<f64> {
        Some(self.products / (self.squares_a.sqrt() * self.squares_b.sqrt()))
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        if other.count == 0.0 {
            return;
        }
        let count = self.count + other.count;
        let (a, b) = (other.mean_a - self.mean_a, other.mean_b - self.mean_b);
        let weight = self.count * other.count / count;
        self.mean_a += a * (other.count / count);
        self.mean_b += b * (other.count / count);
        self.squares_a += other.squares_a + a * a * weight;
        self.squares_b += other.squares_b + b * b * weight;
        self.products += other.products + a * b * weight;
        self.count = count;
    }
}

/// What is made of the moments of a group.
type Outcome = Box<dyn Fn(&State) -> Option<f64> + Send + Sync>;

struct Comoments {
    dtype: DataType,
    states: Vec<State>,
    outcome: Outcome,
}

impl Comoments {
    fn boxed(
        dtype: &DataType,
        outcome: impl Fn(&State) -> Option<f64> + Send + Sync + 'static,
    ) -> Box<dyn Accumulator> {
        Box::new(Self { dtype: dtype.clone(), states: Vec::new(), outcome: Box::new(outcome) })
    }
}

impl Accumulator for Comoments {
    fn resize(&mut self, groups: usize) {
        self.states.resize(groups, State::default());
    }

    fn update(&mut self, rows: &Update) -> Result<()> {
        let (a, b) = (as_floats(&rows.inputs[0])?, as_floats(&rows.inputs[1])?);
        let valid = NullBuffer::union(a.nulls(), b.nulls()).filter(|n| n.null_count() > 0);
        let mut add = |i: usize| self.states[rows.groups.group(i) as usize].add(a.value(i), b.value(i));
        match valid {
            None => (0..a.len()).for_each(&mut add),
            Some(valid) => valid.valid_indices().for_each(&mut add),
        }
        Ok(())
    }

    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()> {
        let other = same_accumulator::<Self>(other)?;
        for (&from, &to) in source.iter().zip(target) {
            self.states[to as usize].merge(&other.states[from as usize]);
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        Ok(from_floats(&self.dtype, self.states.iter().map(|s| (self.outcome)(s))))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn nulls_and_degenerate_columns() {
        let columns = "a=i64 [1, 2, null, 4]; b=f64 [1.0, 2.0, 3.0, 7.0]";
        check("pl.corr", columns, "(col(a), col(b))", "f64 [0.9843241382880897]");
        let one = "a=i64 [1]; b=i64 [1]";
        check("pl.cov", one, "(col(a), col(b))", "f64 [null]");
        check("pl.cov", one, "(col(a), col(b), ddof=0)", "f64 [0.0]");
        check("pl.cov", "a=f32 [1.0, 2.0]; b=i8 [0, 4]", "(col(a), col(b))", "f32 [2.0]");
        check("pl.cov", "a=f32 [1.0, 2.0]; b=i32 [0, 4]", "(col(a), col(b))", "f64 [2.0]");
    }

    #[test]
    fn ranks() {
        let spearman = r#"(col(a), col(b), method="spearman")"#;
        let columns = "a=i64 [1, 2, 3, 4]; b=f64 [1.0, null, 3.0, 2.0]";
        check("pl.corr", columns, spearman, "f64 [0.5]");
        let columns = "a=i64 [1, 2, 2, 4]; b=i64 [1, 5, 3, 2]";
        check("pl.corr", columns, spearman, "f64 [0.31622776601683794]");
    }
}
