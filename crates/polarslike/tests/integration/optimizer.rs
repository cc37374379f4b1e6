//! Queries give the same with every rule of the optimizer, with none, and with all but one.

use std::path::PathBuf;

use polarslike::plan::optimizer::RULES;
use polarslike::plan::{call, explain, optimize, resolve};
use polarslike::prelude::*;
use polarslike::{RunOptions, WindowMapping};
use polarslike_engine::run;

/// The rows as texts, in order; floats by their first digits, since sums depend on the order.
fn rows(frame: &DataFrame) -> Vec<String> {
    let mut rows = vec![String::new(); frame.height()];
    for column in frame.columns() {
        for (row, scalar) in rows.iter_mut().zip(column.iter()) {
            match scalar.value {
                Value::Float(v) => *row += &format!("{v:.9e} | "),
                value => *row += &format!("{value:?} | "),
            }
        }
    }
    rows
}

/// Whether the result may come in any order.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    Any,
    Given,
}

/// Runs a query without rules, then with them in many ways; all must give what the first gives, unless that fails.
fn check(query: &LazyFrame, order: Order) {
    let resolved = match resolve(query.plan()) {
        Ok(plan) => plan,
        Err(e) => panic!("{e}\n{}", explain(query.plan())),
    };
    let sorted = |frame: &DataFrame| {
        let mut rows = rows(frame);
        if order == Order::Any {
            rows.sort();
        }
        rows
    };
    let all: Vec<&str> = RULES.iter().map(|rule| rule.name()).collect();
    // What fails without rules may work with them: a value that is not needed is not computed.
    let Ok(expected) = run(&resolved, &RunOptions::default()) else { return };
    let without = |rule| vec![rule];
    let only = |rule| all.iter().copied().filter(|name| *name != rule).collect();
    let ways = std::iter::once(vec![])
        .chain(all.iter().copied().map(without))
        .chain(all.iter().copied().map(only))
        .collect::<Vec<Vec<&str>>>();
    for disabled in ways {
        let optimized = optimize(resolved.clone(), &disabled).unwrap();
        let context = || {
            let (before, after) = (explain(&resolved), explain(&optimized));
            format!("without {disabled:?}\n{before}became\n{after}")
        };
        let result = run(&optimized, &RunOptions::default()).unwrap_or_else(|e| panic!("{e}\n{}", context()));
        assert_eq!(result.schema(), expected.schema(), "{}", context());
        assert_eq!(sorted(&result), sorted(&expected), "{}", context());
    }
}

/// Numbers that look random and are the same in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// A frame with nulls, equal values, texts of which some are numbers, and lists of which some are empty.
fn base(random: &mut Random, rows: usize) -> DataFrame {
    let mut values = |n: usize, value: &dyn Fn(usize) -> Value| -> Vec<Value> {
        (0..rows).map(|_| if random.one_in(7) { Value::Null } else { value(random.below(n)) }).collect()
    };
    let int = |i: usize| Value::Int(i as i128 - 3);
    let columns = [
        ("k", DataType::Int64, values(8, &int)),
        ("a", DataType::Int64, values(20, &int)),
        ("u", DataType::UInt8, values(5, &|i| Value::Int(i as i128))),
        ("f", DataType::Float64, values(9, &|i| Value::Float([f64::NAN, 0.5, 1.0, 2.5][i % 4]))),
        ("s", DataType::String, values(6, &|i| Value::String(["1", "22", "x", "y", "zz", ""][i].into()))),
        ("p", DataType::Boolean, values(2, &|i| Value::Bool(i == 1))),
        (
            "l",
            DataType::List(Box::new(DataType::Int64)),
            values(4, &|i| Value::List((0..i).map(|j| Value::Int(j as i128)).collect())),
        ),
    ];
    let columns =
        columns.map(|(name, dtype, values)| Column::from_values(name, Some(dtype), &values).unwrap());
    DataFrame::new(columns.into()).unwrap()
}

/// Makes queries that have a result.
struct Queries {
    random: Random,
    sources: Vec<LazyFrame>,
}

impl Queries {
    fn new(seed: u64, path: &PathBuf) -> Self {
        let mut random = Random(seed);
        let (first, second) = (base(&mut random, 60), base(&mut random, 25));
        let options = ParquetWriteOptions { row_group_size: Some(10), ..Default::default() };
        let sorted = first.lazy().sort([col("a")], SortOptions::default()).collect().unwrap();
        sorted.write_parquet(path, options).unwrap();
        let scan = LazyFrame::scan_parquet(path, ParquetOptions::default()).unwrap();
        Self { random, sources: vec![first.lazy(), second.lazy(), scan] }
    }

    fn columns(&mut self, query: &LazyFrame, test: impl Fn(&DataType) -> bool) -> Vec<Expr> {
        let schema = query.collect_schema().unwrap();
        let fields = schema.fields().iter().filter(|f| test(&f.dtype));
        fields.map(|f| Expr::Column(f.name.clone())).collect()
    }

    fn number(&mut self, query: &LazyFrame) -> Expr {
        let numbers = self.columns(query, DataType::is_numeric);
        if numbers.is_empty() || self.random.one_in(8) {
            return lit(self.random.below(4) as i64);
        }
        self.random.pick(&numbers).clone()
    }

    fn sum(&mut self, query: &LazyFrame) -> Expr {
        match self.random.below(4) {
            0 => self.number(query),
            1 => self.number(query) + self.number(query) * lit(2),
            2 => self.number(query) - self.number(query),
            _ => ternary(self.predicate(query, 1), self.number(query), self.number(query)),
        }
    }

    fn predicate(&mut self, query: &LazyFrame, depth: usize) -> Expr {
        let texts = self.columns(query, |t| *t == DataType::String);
        match self.random.below(if depth == 0 { 6 } else { 10 }) {
            0 => self.number(query).gt(self.number(query)),
            1 => self.number(query).le(lit(self.random.below(9) as i64)),
            2 => self.number(query).is_null(),
            3 => self.number(query).eq(self.number(query)),
            4 if !texts.is_empty() => self.random.pick(&texts).clone().lt(lit("x")),
            5 if !texts.is_empty() && self.random.one_in(3) => {
                self.random.pick(&texts).clone().cast(DataType::Int64, true, false).gt(lit(1))
            }
            6 => self.predicate(query, 0).or_([self.predicate(query, depth - 1)]),
            7 => self.predicate(query, depth - 1).not_(),
            8 if self.random.one_in(3) => lit(self.random.one_in(2)),
            9 if self.random.one_in(2) => self.number(query).gt(self.number(query).mean()),
            _ if depth > 0 => self.predicate(query, depth - 1).and_([self.predicate(query, depth - 1)]),
            _ => self.number(query).gt(lit(0)),
        }
    }

    /// A column that is computed, under a name that may be taken.
    fn computed(&mut self, query: &LazyFrame) -> Expr {
        let expr = match self.random.below(9) {
            0 => lit(7),
            1 => self.number(query).sum(),
            2 => self.number(query).rank("dense", false, None),
            3 => {
                let partition_by = self.columns(query, |t| t.is_integer());
                Expr::Over {
                    expr: self.sum(query).max().into(),
                    partition_by: partition_by.into_iter().take(1).collect(),
                    order_by: vec![],
                    options: Default::default(),
                    mapping: WindowMapping::GroupToRows,
                }
            }
            4 => self.predicate(query, 1),
            _ => self.sum(query),
        };
        let name = *self.random.pick(&["k", "a", "u", "x", "y", "z"]);
        expr.alias(name)
    }

    fn computed_columns(&mut self, query: &LazyFrame) -> Vec<Expr> {
        let mut names = std::collections::HashSet::new();
        let count = 1 + self.random.below(3);
        let mut exprs: Vec<Expr> = (0..count).map(|_| self.computed(query)).collect();
        exprs.retain(|e| names.insert(e.output_name()));
        exprs
    }

    fn chosen(&mut self, query: &LazyFrame) -> Vec<Expr> {
        let mut columns = self.columns(query, |_| true);
        columns.retain(|_| !self.random.one_in(3));
        let computed = if self.random.one_in(2) { self.computed_columns(query) } else { vec![] };
        columns.retain(|c| computed.iter().all(|e| e.output_name() != c.output_name()));
        columns.extend(computed);
        if columns.is_empty() { self.columns(query, |_| true) } else { columns }
    }

    /// The query in an order that decides all of it.
    fn sorted(&mut self, query: &LazyFrame) -> Option<LazyFrame> {
        let schema = query.collect_schema().unwrap();
        let sortable = |t: &DataType| !matches!(t, DataType::List(_));
        let all = self.columns(query, sortable);
        let options = SortOptions { descending: self.random.one_in(2), nulls_last: self.random.one_in(2) };
        (all.len() == schema.len()).then(|| query.sort(all, options))
    }

    fn step(&mut self, query: LazyFrame) -> LazyFrame {
        match self.random.below(13) {
            0..=2 => query.filter(self.predicate(&query, 2)),
            3 => query.select(self.chosen(&query)),
            4 | 5 => query.with_columns(self.computed_columns(&query)),
            6 => {
                let keys = self.columns(&query, |t| !t.is_float() && !matches!(t, DataType::List(_)));
                if keys.is_empty() {
                    return query;
                }
                let key = self.random.pick(&keys).clone().alias("key");
                let aggs = [
                    self.sum(&query).sum().alias("k"),
                    self.sum(&query).mean().alias("a"),
                    self.number(&query).max().alias("u"),
                    call("pl.len", vec![], vec![]).unwrap().alias("n"),
                ];
                query.group_by([key]).agg(aggs)
            }
            7 | 8 => {
                let other = self.query(1);
                let kinds = [
                    JoinType::Inner,
                    JoinType::Left,
                    JoinType::Right,
                    JoinType::Full,
                    JoinType::Semi,
                    JoinType::Anti,
                    JoinType::Cross,
                ];
                let how = *self.random.pick(&kinds);
                let left = self.columns(&query, DataType::is_integer);
                let right = self.columns(&other, DataType::is_integer);
                if left.is_empty() || right.is_empty() || how == JoinType::Cross {
                    let other = other.select(self.chosen(&other));
                    let Some(sorted) = self.sorted(&other) else { return query };
                    let options = JoinOptions::new(JoinType::Cross, vec![], vec![]);
                    return self.distinct_names(query.join(&sorted.head(3), options)).unwrap_or(query);
                }
                let mut options = JoinOptions::new(
                    how,
                    vec![self.random.pick(&left).clone()],
                    vec![self.random.pick(&right).clone()],
                );
                options.coalesce = *self.random.pick(&[None, None, Some(true), Some(false)]);
                options.nulls_equal = self.random.one_in(4);
                self.distinct_names(query.join(&other, options)).unwrap_or(query)
            }
            9 => match self.sorted(&query) {
                Some(sorted) => sorted.slice(self.random.below(5) as i64 - 2, Some(self.random.below(30))),
                None => query,
            },
            10 => match self.sorted(&query) {
                Some(sorted) => self.distinct_names(sorted.with_row_index("index", 5)).unwrap_or(query),
                None => query,
            },
            11 => {
                let lists = self.columns(&query, |t| matches!(t, DataType::List(_)));
                match lists.first() {
                    Some(list) => query.explode([list.clone()]),
                    None => query.unique(None, Keep::Any, false),
                }
            }
            _ => {
                let again = query.filter(self.predicate(&query, 1));
                concat([query.clone(), again])
            }
        }
    }

    /// The query, if no two columns of it have one name.
    fn distinct_names(&self, query: LazyFrame) -> Option<LazyFrame> {
        query.collect_schema().is_ok().then_some(query)
    }

    fn query(&mut self, steps: usize) -> LazyFrame {
        let mut query = self.random.pick(&self.sources.clone()).clone();
        for _ in 0..steps {
            query = self.step(query);
        }
        query
    }
}

fn ternary(predicate: Expr, truthy: Expr, falsy: Expr) -> Expr {
    call("pl.ternary", vec![predicate, truthy, falsy], vec![]).unwrap()
}

/// `POLARSLIKE_QUERIES=5000 POLARSLIKE_SEED=1000` tries as many from there.
#[test]
fn random_queries() {
    let count = std::env::var("POLARSLIKE_QUERIES").ok().and_then(|v| v.parse().ok()).unwrap_or(40);
    let first = std::env::var("POLARSLIKE_SEED").ok().and_then(|v| v.parse().ok()).unwrap_or(1);
    let path = std::env::temp_dir().join(format!("polarslike-optimizer-{}.parquet", std::process::id()));
    for seed in first..first + count {
        let mut queries = Queries::new(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(seed), &path);
        let steps = 1 + queries.random.below(6);
        let query = queries.query(steps);
        println!("seed {seed}");
        check(&query, Order::Any);
        if let Some(sorted) = queries.sorted(&query) {
            check(&sorted.head(7), Order::Given);
        }
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_filter_protects_what_stands_above_it() {
    let texts = df! { "id" => [1, 2, 3], "s" => ["1", "x", "3"] }.unwrap().lazy();
    let numbers = df! { "id" => [1, 3] }.unwrap().lazy();
    let is_three = || col("s").cast(DataType::Int64, true, false).eq(lit(3));
    let filtered = texts.filter(col("s").ne(lit("x"))).filter(is_three());
    check(&filtered, Order::Given);
    assert_eq!(filtered.collect().unwrap().height(), 1);
    let joined = texts
        .join(&numbers, JoinOptions::new(JoinType::Inner, vec![col("id")], vec![col("id")]))
        .filter(is_three());
    check(&joined, Order::Any);
    assert_eq!(joined.collect().unwrap().height(), 1);
}

#[test]
fn the_number_of_rows_survives_without_columns() {
    let frame = df! { "a" => [1, 2, 3], "b" => [4, 5, 6] }.unwrap().lazy();
    let len = || call("pl.len", vec![], vec![]).unwrap();
    check(&frame.select([len()]), Order::Given);
    check(&frame.filter(col("a").gt(lit(1))).select([len()]), Order::Given);
    check(&concat([frame.clone(), frame.clone()]).select([len()]), Order::Given);
    let cross = JoinOptions::new(JoinType::Cross, vec![], vec![]);
    check(&frame.join(&frame, cross).select([len()]), Order::Given);
    check(&frame.select([col("a"), lit(1).alias("one")]).select([col("one")]), Order::Given);
    check(&frame.with_row_index("i", 0).select([lit(1).sum()]), Order::Given);
    assert_eq!(
        frame.select([col("a"), lit(1).alias("one")]).select([col("one")]).collect().unwrap().height(),
        3
    );
}

#[test]
fn suffixes_stay_when_the_other_column_is_not_used() {
    let left = df! { "k" => [1, 2], "x" => [1, 2] }.unwrap().lazy();
    let right = df! { "k" => [1, 2], "x" => [10, 20] }.unwrap().lazy();
    let joined = left.join(&right, JoinOptions::new(JoinType::Inner, vec![col("k")], vec![col("k")]));
    let query = joined.select([col("x_right")]).sort([col("x_right")], SortOptions::default());
    check(&query, Order::Given);
    assert_eq!(rows(&query.collect().unwrap()), ["Int(10) | ", "Int(20) | "]);
}

/// On the stack that threads commonly have.
#[test]
fn deep_plans_and_long_sums_run() {
    let run = || {
        let mut query = df! { "a" => [1, 2, 3], "s" => ["1", "2", "3"] }.unwrap().lazy();
        for i in 0..250 {
            query = query.with_columns([(col("a") + lit(1)).alias("b"), lit(i).alias("c")]);
            query = query.with_columns([(col("b") - lit(1)).alias("a")]);
            query = query.filter(col("s").cast(DataType::Int64, true, false).gt(lit(0)));
            query = query.select([all()]);
        }
        let sum = (0..1000).fold(col("a"), |sum: Expr, i| sum + lit(i64::from(i)));
        let query = query.filter(sum.clone().gt(lit(0))).select([sum]);
        rows(&query.collect().unwrap())
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run).unwrap();
    assert_eq!(thread.join().unwrap(), ["Int(499501) | ", "Int(499502) | ", "Int(499503) | "]);
}

#[test]
fn random_clusters_of_joins() {
    let path = std::env::temp_dir().join(format!("polarslike-clusters-{}.parquet", std::process::id()));
    for seed in 1..30 {
        let mut queries = Queries::new(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(seed), &path);
        let mut query = queries.random.pick(&queries.sources.clone()).clone();
        for _ in 0..2 + queries.random.below(2) {
            let mut other = queries.random.pick(&queries.sources.clone()).clone();
            if queries.random.one_in(2) {
                other = other.filter(queries.predicate(&other, 1));
            }
            let on = |queries: &mut Queries, side: &LazyFrame| {
                let integers = queries.columns(side, |t| *t == DataType::Int64);
                queries.random.pick(&integers).clone()
            };
            let keys = (on(&mut queries, &query), on(&mut queries, &other));
            let mut options = JoinOptions::new(JoinType::Inner, vec![keys.0], vec![keys.1]);
            options.coalesce = *queries.random.pick(&[None, Some(false)]);
            options.suffix = format!("_{}", queries.random.below(1000)).into();
            query = queries.distinct_names(query.join(&other, options)).unwrap_or(query);
        }
        let counted = call("pl.len", vec![], vec![]).unwrap().alias("n");
        let columns = queries.columns(&query, |t| *t == DataType::Int64);
        let sums = columns.into_iter().enumerate().map(|(i, c)| c.sum().alias(format!("sum_{i}")));
        check(&query.select(sums.chain([counted]).collect::<Vec<_>>()), Order::Any);
        check(&query, Order::Any);
    }
    std::fs::remove_file(path).unwrap();
}

/// A filter that leaves few rows of a file is read once for all that use it, unless each of them filters further.
#[test]
fn filtered_files_are_shared() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.parquet");
    let numbers: Vec<Value> = (0..1000).map(Value::Int).collect();
    let column = |name| Column::from_values(name, None, &numbers).unwrap();
    let frame = DataFrame::new(vec![column("k"), column("v")]).unwrap();
    frame.write_parquet(&path, ParquetWriteOptions::default()).unwrap();
    let scan = || LazyFrame::scan_parquet(&path, ParquetOptions::default()).unwrap();
    let some = |most: i64| scan().filter(col("k").lt(lit(most)));
    let more = |frame: LazyFrame, least: i64| frame.filter(col("v").ge(lit(least)));
    let options = || JoinOptions::new(JoinType::Inner, vec![col("k")], vec![col("k")]);
    let joined = |left: LazyFrame, right: LazyFrame| left.join(&right, options());
    let caches = |query: &LazyFrame| query.explain(true).unwrap().matches("CACHE 0").count();
    for (query, shared) in [
        (joined(some(100), more(some(100), 50)), 2),
        (joined(some(900), more(some(900), 850)), 0),
        (joined(more(some(100), 20), more(some(100), 50)), 0),
        (joined(some(100), more(some(101), 50)), 0),
    ] {
        assert_eq!(caches(&query), shared, "{}", query.explain(true).unwrap());
        assert_eq!(query.collect().unwrap().height(), 50);
        check(&query, Order::Any);
    }
}
