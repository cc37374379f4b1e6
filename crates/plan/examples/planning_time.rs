//! What planning costs: `cargo run --release -p polarslike-plan --example planning_time`.
//!
//! Times of resolving and optimizing together; twice the size should take about twice the time.

use std::sync::Arc;
use std::time::{Duration, Instant};

use polarslike_core::{Column, DataFrame, Result, Value};
use polarslike_plan::{Expr, LogicalPlan, Node, col, explain, lit, optimize, resolve};

fn frame(columns: usize) -> Result<Arc<LogicalPlan>> {
    let column = |i| Column::from_values(format!("c{i}"), None, &[Value::Int(1), Value::Int(2)]);
    let columns = (0..columns).map(column).collect::<Result<_>>()?;
    Ok(Arc::new(LogicalPlan::frame(Arc::new(DataFrame::new(columns)?))))
}

/// The least of several times: the others were disturbed.
fn measure(what: &str, repeats: usize, mut run: impl FnMut() -> Result<()>) -> Result<()> {
    let mut least = Duration::MAX;
    for _ in 0..repeats {
        let start = Instant::now();
        run()?;
        least = least.min(start.elapsed());
    }
    println!("{what:55} {least:>12.2?}");
    Ok(())
}

fn plan(plan: &Arc<LogicalPlan>) -> Result<()> {
    optimize(resolve(plan)?, &[]).map(|_| ())
}

fn sum(terms: usize) -> Expr {
    (1..terms).fold(col("c0"), |sum, i| sum + col(format!("c{}", i % 10)))
}

fn main() -> Result<()> {
    let small = frame(1)?;
    let one = small.then(Node::Select(vec![col("c0") + lit(1)]));
    measure("select(c0 + 1)", 10_000, || plan(&Arc::new(one.clone())))?;

    for terms in [1_000, 2_000] {
        let frame = frame(10)?;
        // Bindings have immutable expressions: each step works on a copy.
        measure(&format!("building a sum of {terms} terms, a copy per term"), 10, || {
            let mut sum = col("c0");
            for i in 1..terms {
                sum = sum.clone() + col(format!("c{}", i % 10));
            }
            Ok(())
        })?;
        let select = Arc::new(frame.then(Node::Select(vec![sum(terms)])));
        measure(&format!("select of a sum of {terms} terms"), 10, || plan(&select))?;
    }

    for steps in [1_000, 2_000] {
        let mut deep = frame(10)?;
        for i in 0..steps / 2 {
            deep = Arc::new(deep.then(Node::WithColumns(vec![(col("c0") + lit(1)).alias(format!("d{i}"))])));
            deep = Arc::new(deep.then(Node::Filter(col("c1").gt(lit(i as i64)))));
        }
        measure(&format!("{steps} steps, each second a filter"), 10, || plan(&deep))?;
        let mut deep = frame(10)?;
        for i in 0..steps {
            deep = Arc::new(deep.then(Node::WithColumns(vec![(col("c0") + lit(1)).alias(format!("d{i}"))])));
        }
        measure(&format!("{steps} steps that add a column"), 10, || plan(&deep))?;
    }

    for columns in [10_000, 20_000] {
        let wide = frame(columns)?;
        let all = Arc::new(wide.then(Node::Select(vec![polarslike_plan::all() + lit(1)])));
        measure(&format!("select(all() + 1) of {columns} columns"), 5, || plan(&all))?;
        let mut steps = wide.clone();
        for i in 0..10 {
            steps = Arc::new(steps.then(Node::Filter(col("c1").gt(lit(i)))));
            steps = Arc::new(steps.then(Node::WithColumns(vec![(col("c0") + lit(1)).alias("c0")])));
        }
        let few = Arc::new(steps.then(Node::Select(vec![col("c0"), col("c2")])));
        measure(&format!("two of {columns} columns after 20 steps"), 5, || plan(&few))?;
        measure(&format!("all of {columns} columns after 20 steps"), 5, || plan(&steps))?;
        let drop = Arc::new(wide.then(Node::Drop {
            columns: (0..columns / 2).map(|i| Expr::Column(format!("c{i}").into())).collect(),
            strict: true,
        }));
        measure(&format!("half of {columns} columns dropped"), 5, || plan(&drop))?;
        let rename = Arc::new(wide.then(Node::Rename {
            mapping: (0..columns).map(|i| (format!("c{i}").into(), format!("d{i}").into())).collect(),
            strict: true,
        }));
        measure(&format!("{columns} columns renamed"), 5, || plan(&rename))?;
    }
    println!("{}", explain(&*optimize(resolve(&Arc::new(one))?, &[])?).trim_end());
    Ok(())
}
