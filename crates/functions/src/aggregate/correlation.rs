//! `pl.cov`, `pl.corr`.

use arrow::array::{Array, AsArray};
use arrow::buffer::NullBuffer;
use arrow::datatypes::Float64Type;
use polarslike_core::{DataType, Result, Vector, bail};

use crate::fold::from_floats;
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

static CORR: FunctionDef = FunctionDef::new(
    "pl.corr",
    "a:expr(col), b:expr(col), *, method:enum(pearson,spearman)='pearson', propagate_nans:bool=False, eager:bool=False",
    Kernel::Accumulate(correlation),
)
.doc(
    "Pearson's correlation of two columns.\n\n\
     Rows where one is null are left out; NaN if a column does not vary.",
)
.types(types)
.examples(&[Example {
    columns: "a=f64 [1.0, 2.0, 3.0]; b=f64 [2.0, 4.0, 6.0]",
    arguments: "(col(a), col(b))",
    result: "f64 [1.0]",
}]);

fn types(bind: &Bind) -> Result<Binding> {
    use DataType::{Boolean, Float32, Float64, Null};
    let accepts = |t: &DataType| t.is_numeric() || matches!(t, Boolean | Null);
    bind.check(0, accepts, "numbers")?.check(1, accepts, "numbers")?;
    let narrow = bind.input(0) == Float32 && bind.input(1) == Float32;
    bind.cast(vec![Float64, Float64], if narrow { Float32 } else { Float64 })
}

fn covariance(call: &Call) -> Result<Box<dyn Accumulator>> {
    let ddof = call.options.int("ddof")? as f64;
    Ok(Comoments::boxed(call.dtype, move |s| {
        (s.count > 0.0 && s.count > ddof).then(|| s.products / (s.count - ddof))
    }))
}

fn correlation(call: &Call) -> Result<Box<dyn Accumulator>> {
    if call.options.str("method")? != "pearson" {
        bail!(
            InvalidArgument,
            "`pl.corr` computes Pearson's correlation; rank both columns first for Spearman's"
        );
    }
    Ok(Comoments::boxed(call.dtype, |s| Some(s.products / (s.squares_a.sqrt() * s.squares_b.sqrt()))))
}

/// Number, means, and sums of squared deviations and of their products.
#[derive(Clone, Copy, Default)]
struct State {
    count: f64,
    mean_a: f64,
    mean_b: f64,
    squares_a: f64,
    squares_b: f64,
    products: f64,
}

impl State {
    fn add(&mut self, a: f64, b: f64) {
        let (from_a, from_b) = (a - self.mean_a, b - self.mean_b);
        self.count += 1.0;
        self.mean_a += from_a / self.count;
        self.mean_b += from_b / self.count;
        self.squares_a += from_a * (a - self.mean_a);
        self.squares_b += from_b * (b - self.mean_b);
        self.products += from_a * (b - self.mean_b);
    }

    fn merge(&mut self, other: &Self) {
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
        let (a, b) = (rows.inputs[0].decode(), rows.inputs[1].decode());
        let (a, b) = (a.as_primitive::<Float64Type>(), b.as_primitive::<Float64Type>());
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
