//! `sample`.

use arrow::array::{Array, AsArray};
use arrow::datatypes::Float64Type;
use polarslike_core::{DataType, Groups, Result, Vector, bail};

use crate::group::{GroupInts, Random, take_rows};
use crate::{Arg, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SAMPLE];

static SAMPLE: FunctionDef = FunctionDef::new(
    "sample",
    "n:expr(col,int)=None, *, fraction:expr(col,float)=None, with_replacement:bool=False, shuffle:bool=None, \
     seed:int=None",
    Kernel::LengthChanging(sample),
)
.doc(
    "Values chosen at random: `n` of them, or a `fraction` of all; one if neither is given.\n\n\
     They keep their order unless `shuffle`. `with_replacement` may choose a value several times; without it, to ask for \
     more values than there are is an error. The same `seed` gives the same choice.",
)
.types(|bind| {
    let number = |t: &DataType| t.is_numeric() || *t == DataType::Null;
    bind.check(1, number, "an integer")?.check(2, number, "a number")?;
    bind.cast(vec![bind.input(0), DataType::Int64, DataType::Float64], bind.input(0))
})
.examples(&[Example { columns: "a=i64 [7, 7]", arguments: "(fraction=0.5, seed=1)", result: "i64 [7]" }]);

fn sample(call: &Call) -> Result<(Vector, Groups)> {
    let options = call.options;
    let with_replacement = options.bool("with_replacement")?;
    let shuffle = *options.get("shuffle")? == Arg::Bool(true);
    let mut random = Random::new(options.opt_int("seed")?);
    let counts = GroupInts::input(call, 1);
    let fractions = call.inputs[2].decode();
    let fractions = fractions.as_primitive::<Float64Type>();
    let (mut rows, mut sizes) = (Vec::new(), Vec::with_capacity(call.groups.len()));
    for group in call.groups.iter() {
        let fraction =
            (!group.is_empty() && fractions.is_valid(group.start)).then(|| fractions.value(group.start));
        let count = match (counts.get(&group), fraction) {
            (Some(_), Some(_)) => bail!(InvalidArgument, "`sample` takes n or fraction, not both"),
            (Some(n), None) => n,
            (None, Some(fraction)) => (fraction * group.len() as f64) as i64,
            (None, None) => group.len().min(1) as i64,
        };
        let Ok(count) = usize::try_from(count) else {
            bail!(InvalidOperation, "cannot sample {count} values");
        };
        let mut chosen: Vec<u32> = if with_replacement {
            let count = if group.is_empty() { 0 } else { count };
            (0..count).map(|_| (group.start + random.below(group.len())) as u32).collect()
        } else {
            if count > group.len() {
                bail!(
                    Shape,
                    "cannot sample {count} of {} values without replacement; give with_replacement",
                    group.len()
                );
            }
            let mut all: Vec<u32> = (group.start as u32..group.end as u32).collect();
            random.shuffle(&mut all);
            all.truncate(count);
            all
        };
        if !shuffle {
            chosen.sort_unstable();
        }
        sizes.push(chosen.len());
        rows.extend(chosen);
    }
    Ok((take_rows(&call.inputs[0], rows)?, Groups::from_sizes(sizes)))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn sizes() {
        check("sample", "a=i64 [1, 2, 3]", "(3)", "i64 [1, 2, 3]");
        check("sample", "a=i64 [1]", "(3, with_replacement=true)", "i64 [1, 1, 1]");
        check("sample", "a=i64 [4]", "()", "i64 [4]");
        assert!(fails("sample", "a=i64 [1]", "(2)").contains("without replacement"));
        assert!(fails("sample", "a=i64 [1]", "(-1)").contains("cannot sample -1"));
        assert!(fails("sample", "a=i64 [1]", "(1, fraction=0.5)").contains("not both"));
    }
}
