//! Each step gets only the columns that are used above it: files are read in part, and joins and sorts carry less.
//!
//! ```text
//! SELECT [col("a"), col("c")]                     ->    SELECT [col("a"), col("c")]
//!   JOIN INNER ON [col("k")] = [col("k")]                 JOIN INNER ON [col("k")] = [col("k")]
//!     SCAN left [4 columns]                                 SCAN left PROJECT ["k", "a"]
//!     SCAN right [9 columns]                                SCAN right PROJECT ["k", "c"]
//! ```
//!
//! Going down, the set of used columns grows by what a step reads and shrinks by what it makes. What a step gets has
//! at least the used columns, under their names, maybe others, in any order; a select restores the order of the
//! result where it was lost, and drops the rest before steps that would store or compare it.

use std::sync::Arc;

use hashbrown::HashSet;
use polarslike_core::{DataFrame, DataType, Field, Name, Result, Schema};

use super::Rule;
use super::rewrite::{step, with_inputs};
use crate::{AsofOptions, Expr, JoinOptions, JoinType, LogicalPlan, Node, Scan, Side, WindowAggregate, deep};

pub(super) struct ProjectionPushdown;

impl Rule for ProjectionPushdown {
    fn name(&self) -> &'static str {
        "projection_pushdown"
    }

    fn apply(&self, plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
        let pruned = prune(&plan, None)?;
        exactly(pruned, plan.schema()?.names())
    }
}

/// Names of columns.
type Names = HashSet<Name, foldhash::fast::FixedState>;

/// The plan with at least the `used` columns of its result; `None` is all of them.
fn prune(plan: &Arc<LogicalPlan>, used: Option<Names>) -> Result<Arc<LogicalPlan>> {
    let schema = plan.schema()?;
    let used = used.filter(|names| names.len() < schema.len());
    deep(|| match &plan.node {
        Node::Frame(frame) => Ok(match used {
            None => plan.clone(),
            Some(used) => {
                let column = |place: usize| frame.columns()[place].clone();
                let columns = places(schema, &used).into_iter().map(column).collect();
                let frame = DataFrame::with_height(columns, frame.height())?;
                Arc::new(LogicalPlan::frame(Arc::new(frame)))
            }
        }),
        Node::Scan(scan) => match used {
            None => Ok(plan.clone()),
            Some(used) => prune_scan(plan, scan, used),
        },
        Node::Select(exprs) => {
            let kept = kept_exprs(exprs, used, schema);
            let input = prune(plan.input()?, Some(columns_of(kept.iter().copied())))?;
            rebuilt(plan, vec![input], kept.len() == exprs.len(), || {
                let fields =
                    kept.iter().map(|e| field_of(schema, &e.output_name())).collect::<Result<Vec<_>>>()?;
                Ok((Node::Select(kept.iter().map(|e| (*e).clone()).collect()), Schema::new(fields)?))
            })
        }
        Node::WithColumns(exprs) => prune_with_columns(plan, exprs, used),
        Node::Filter(predicate) => {
            let input = prune(plan.input()?, used.map(|used| with_columns_of(used, [predicate])))?;
            passing(plan, input)
        }
        Node::Aggregate { keys, aggs, maintain_order } => {
            let is_used = |agg: &&Expr| used.as_ref().is_none_or(|used| used.contains(&agg.output_name()));
            let mut kept: Vec<&Expr> = aggs.iter().filter(is_used).collect();
            if keys.is_empty() && kept.is_empty() {
                kept.extend(aggs.first());
            }
            let input = prune(plan.input()?, Some(columns_of(keys.iter().chain(kept.iter().copied()))))?;
            rebuilt(plan, vec![input], kept.len() == aggs.len(), || {
                let names = keys.iter().chain(kept.iter().copied()).map(Expr::output_name);
                let fields = names.map(|name| field_of(schema, &name)).collect::<Result<Vec<_>>>()?;
                let aggs = kept.iter().map(|e| (*e).clone()).collect();
                let node = Node::Aggregate { keys: keys.clone(), aggs, maintain_order: *maintain_order };
                Ok((node, Schema::new(fields)?))
            })
        }
        Node::WindowAggregate(of) => {
            let is_used = |agg: &&Expr| used.as_ref().is_none_or(|used| used.contains(&agg.output_name()));
            let kept: Vec<Expr> = of.aggs.iter().filter(is_used).cloned().collect();
            let read = columns_of(of.keys.iter().chain([&of.index]).chain(&kept));
            let input = prune(plan.input()?, Some(read))?;
            rebuilt(plan, vec![input], kept.len() == of.aggs.len(), || {
                let dropped: Names = of.aggs.iter().filter(|e| !is_used(e)).map(Expr::output_name).collect();
                let fields = schema.fields().iter().filter(|f| !dropped.contains(&f.name)).cloned();
                let of = WindowAggregate { aggs: kept, ..of.as_ref().clone() };
                Ok((Node::WindowAggregate(Box::new(of)), Schema::new(fields)?))
            })
        }
        Node::Upsample(of) => {
            let read = used
                .map(|used| with_columns_of(used, of.keys.iter().chain([&Expr::Column(of.index.clone())])));
            passing(plan, pruned_to(plan.input()?, read)?)
        }
        Node::AsofJoin(options) => prune_asof(plan, options, used),
        // Its conditions and predicates name most columns anyway.
        Node::JoinWhere(_) => {
            let inputs =
                plan.inputs.iter().map(|input| pruned_exactly(input, None)).collect::<Result<Vec<_>>>()?;
            rebuilt(plan, inputs, true, || Ok((plan.node.clone(), schema.as_ref().clone())))
        }
        Node::Join(options) => prune_join(plan, options, used),
        Node::Sort { by, .. } => {
            let input = pruned_to(plan.input()?, used.map(|used| with_columns_of(used, by)))?;
            passing(plan, input)
        }
        Node::Unique { subset, .. } => {
            // Without a subset, all columns decide which rows are equal.
            let used = used.zip(subset.as_ref()).map(|(used, subset)| with_columns_of(used, subset));
            let input = pruned_to(plan.input()?, used)?;
            passing(plan, input)
        }
        Node::Slice { .. } => {
            let input = prune(plan.input()?, used)?;
            passing(plan, input)
        }
        Node::Explode { columns, .. } => {
            let input = pruned_to(plan.input()?, used.map(|used| with_columns_of(used, columns)))?;
            rebuilt(plan, vec![input.clone()], true, || {
                let mut fields = input.schema()?.as_ref().clone();
                for name in columns_of(columns) {
                    fields.set(field_of(schema, &name)?);
                }
                Ok((plan.node.clone(), fields))
            })
        }
        Node::RowIndex { name, .. } => {
            let Some(mut used) = used else {
                let input = prune(plan.input()?, None)?;
                let index = [field_of(schema, name)?];
                return rebuilt(plan, vec![input.clone()], true, || {
                    let fields = index.into_iter().chain(input.schema()?.fields().iter().cloned());
                    Ok((plan.node.clone(), Schema::new(fields)?))
                });
            };
            let index_is_used = used.remove(name);
            let input = prune(plan.input()?, Some(used))?;
            if !index_is_used {
                return Ok(input);
            }
            let fields =
                [field_of(schema, name)?].into_iter().chain(input.schema()?.fields().iter().cloned());
            let schema = Schema::new(fields)?;
            Ok(step(plan.node.clone(), vec![input], Arc::new(schema)))
        }
        Node::Concat => {
            let names = used.map(|used| in_order(schema, used));
            let inputs = plan.inputs.iter().map(|input| pruned_exactly(input, names.as_deref()));
            let inputs = inputs.collect::<Result<Vec<_>>>()?;
            rebuilt(plan, inputs.clone(), true, || {
                let schema = inputs.first().map_or(Ok(schema), |input| input.schema())?;
                Ok((Node::Concat, schema.as_ref().clone()))
            })
        }
        Node::HorizontalConcat { .. } => {
            let mut inputs = Vec::with_capacity(plan.inputs.len());
            for input in &plan.inputs {
                let own = input.schema()?;
                let names = used.as_ref().map(|used| {
                    in_order(own, own.names().filter(|name| used.contains(*name)).cloned().collect())
                });
                inputs.push(pruned_exactly(input, names.as_deref())?);
            }
            rebuilt(plan, inputs.clone(), true, || {
                let mut fields = Schema::default();
                for input in &inputs {
                    input.schema()?.fields().iter().try_for_each(|f| fields.push(f.clone()))?;
                }
                Ok((plan.node.clone(), fields))
            })
        }
        // What the function looks at is not known.
        Node::Map(_) | Node::Sink(_) => {
            let input = prune(plan.input()?, None)?;
            Ok(with_inputs(plan, vec![input]))
        }
        Node::Cache { .. } => {
            let Some(used) = used else { return Ok(plan.clone()) };
            let names = in_order(schema, used);
            let fields = names.iter().map(|name| field_of(schema, name)).collect::<Result<Vec<_>>>()?;
            let schema = Schema::new(fields)?;
            Ok(step(plan.node.clone(), plan.inputs.clone(), Arc::new(schema)))
        }
        Node::Rename { .. } | Node::Drop { .. } => Ok(plan.clone()),
    })
}

fn prune_scan(plan: &Arc<LogicalPlan>, scan: &Scan, used: Names) -> Result<Arc<LogicalPlan>> {
    let schema = plan.schema()?;
    // Without any column a reader could not say how many rows there are; one that the predicate reads is free.
    let used = match &scan.predicate {
        Some(predicate) if used.is_empty() => {
            predicate.columns().into_iter().filter(|name| schema.contains(name)).take(1).collect()
        }
        _ => used,
    };
    let names = in_order(schema, used);
    let fields = names.iter().map(|name| field_of(schema, name)).collect::<Result<Vec<_>>>()?;
    let scan = Scan { projection: Some(names), ..scan.clone() };
    Ok(step(Node::Scan(Box::new(scan)), vec![], Arc::new(Schema::new(fields)?)))
}

/// The expressions of a select that are used, and one that gives the number of rows if none of those does.
fn kept_exprs<'a>(exprs: &'a [Expr], used: Option<Names>, schema: &Schema) -> Vec<&'a Expr> {
    let Some(used) = used else { return exprs.iter().collect() };
    let mut kept: Vec<&Expr> = exprs.iter().filter(|e| used.contains(&e.output_name())).collect();
    if kept.iter().all(|e| e.is_scalar()) {
        let gives_rows = exprs.iter().filter(|e| !e.is_scalar());
        let cost = |e: &&Expr| (!matches!(e, Expr::Column(_)), width_of(schema, &e.output_name()));
        match gives_rows.min_by_key(cost) {
            Some(cheapest) => kept.push(cheapest),
            None if kept.is_empty() => kept.extend(exprs.first()),
            None => {}
        }
    }
    kept
}

fn prune_with_columns(
    plan: &Arc<LogicalPlan>,
    exprs: &[Expr],
    used: Option<Names>,
) -> Result<Arc<LogicalPlan>> {
    let input = plan.input()?;
    let is_used = |e: &&Expr| used.as_ref().is_none_or(|used| used.contains(&e.output_name()));
    let kept: Vec<&Expr> = exprs.iter().filter(is_used).collect();
    let made: Names = kept.iter().map(|e| e.output_name()).collect();
    let below = match used {
        Some(used) => Some(used),
        // A column that is replaced is not needed for itself.
        None if made.iter().any(|name| input.schema().is_ok_and(|s| s.contains(name))) => {
            Some(input.schema()?.names().cloned().collect())
        }
        None => None,
    };
    let below = below.map(|mut below: Names| {
        below.retain(|name| !made.contains(name));
        with_columns_of(below, kept.iter().copied())
    });
    let input = prune(input, below)?;
    if kept.is_empty() {
        return Ok(input);
    }
    rebuilt(plan, vec![input.clone()], kept.len() == exprs.len(), || {
        let mut schema = input.schema()?.as_ref().clone();
        for expr in &kept {
            schema.set(field_of(plan.schema()?, &expr.output_name())?);
        }
        Ok((Node::WithColumns(kept.iter().map(|e| (*e).clone()).collect()), schema))
    })
}

fn prune_join(
    plan: &Arc<LogicalPlan>,
    options: &JoinOptions,
    used: Option<Names>,
) -> Result<Arc<LogicalPlan>> {
    let [left, right] = plan.inputs.as_slice() else { return Ok(plan.clone()) };
    let one_sided = matches!(options.how, JoinType::Semi | JoinType::Anti);
    let (left, right) = if one_sided {
        let left = pruned_to(left, used.map(|used| with_columns_of(used, &options.left_on)))?;
        (left, pruned_to(right, Some(columns_of(&options.right_on)))?)
    } else if let Some(used) = used {
        let columns = options.output_columns(left.schema()?, right.schema()?);
        let keys = (columns_of(&options.left_on), columns_of(&options.right_on));
        prune_sides((left, right), columns, keys, &used)?
    } else {
        (prune(left, None)?, prune(right, None)?)
    };
    if one_sided {
        let schema = left.schema()?.clone();
        return Ok(if unchanged(plan, &[&left, &right]) {
            plan.clone()
        } else {
            step(plan.node.clone(), vec![left, right], schema)
        });
    }
    rebuilt(plan, vec![left.clone(), right.clone()], true, || {
        let columns = options.output_columns(left.schema()?, right.schema()?);
        Ok((plan.node.clone(), Schema::new(columns.into_iter().map(|(field, _)| field))?))
    })
}

fn prune_asof(
    plan: &Arc<LogicalPlan>,
    options: &AsofOptions,
    used: Option<Names>,
) -> Result<Arc<LogicalPlan>> {
    let [left, right] = plan.inputs.as_slice() else { return Ok(plan.clone()) };
    let (left, right) = if let Some(used) = used {
        let columns = options.output_columns(left.schema()?, right.schema()?);
        let of_left = columns_of(options.left_by.iter().chain([&options.left_on]));
        let of_right = columns_of(options.right_by.iter().chain([&options.right_on]));
        prune_sides((left, right), columns, (of_left, of_right), &used)?
    } else {
        (prune(left, None)?, prune(right, None)?)
    };
    rebuilt(plan, vec![left.clone(), right.clone()], true, || {
        let columns = options.output_columns(left.schema()?, right.schema()?);
        Ok((plan.node.clone(), Schema::new(columns.into_iter().map(|(field, _)| field))?))
    })
}

/// The inputs of a join with their keys and the columns that are used of the result.
fn prune_sides(
    (left, right): (&Arc<LogicalPlan>, &Arc<LogicalPlan>),
    columns: Vec<(Field, (Side, Name))>,
    (mut of_left, mut of_right): (Names, Names),
    used: &Names,
) -> Result<(Arc<LogicalPlan>, Arc<LogicalPlan>)> {
    for (field, (side, name)) in &columns {
        if used.contains(&field.name) {
            if *side == Side::Left { &mut of_left } else { &mut of_right }.insert(name.clone());
        }
    }
    let right = pruned_to(right, Some(of_right))?;
    // A column of the right side has the suffix only as long as the left side has one of its name.
    for (field, (side, name)) in columns {
        if side == Side::Right && field.name != name && right.schema()?.contains(&name) {
            of_left.insert(name);
        }
    }
    Ok((pruned_to(left, Some(of_left))?, right))
}

/// The step over new inputs, or the old one if nothing changed.
fn rebuilt(
    plan: &Arc<LogicalPlan>,
    inputs: Vec<Arc<LogicalPlan>>,
    same_node: bool,
    build: impl FnOnce() -> Result<(Node, Schema)>,
) -> Result<Arc<LogicalPlan>> {
    if same_node && unchanged(plan, &inputs.iter().collect::<Vec<_>>()) {
        return Ok(plan.clone());
    }
    let (node, schema) = build()?;
    Ok(step(node, inputs, Arc::new(schema)))
}

/// A step whose columns are those of its input.
fn passing(plan: &Arc<LogicalPlan>, input: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
    if unchanged(plan, &[&input]) {
        return Ok(plan.clone());
    }
    let schema = input.schema()?.clone();
    Ok(step(plan.node.clone(), vec![input], schema))
}

fn unchanged(plan: &LogicalPlan, inputs: &[&Arc<LogicalPlan>]) -> bool {
    plan.inputs.iter().zip(inputs).all(|(old, new)| Arc::ptr_eq(old, new))
}

/// The plan with the used columns and no others, in any order; but with at least one.
fn pruned_to(plan: &Arc<LogicalPlan>, used: Option<Names>) -> Result<Arc<LogicalPlan>> {
    let Some(used) = used else { return prune(plan, None) };
    let pruned = prune(plan, Some(used.clone()))?;
    if used.is_empty() || pruned.schema()?.len() == used.len() {
        return Ok(pruned);
    }
    let names: Vec<Name> = pruned.schema()?.names().filter(|name| used.contains(*name)).cloned().collect();
    exactly(pruned, names.iter())
}

/// The plan with these columns in this order; with all of its own if `None`.
fn pruned_exactly(plan: &Arc<LogicalPlan>, names: Option<&[Name]>) -> Result<Arc<LogicalPlan>> {
    match names {
        Some(names) => exactly(prune(plan, Some(names.iter().cloned().collect()))?, names.iter()),
        None => exactly(prune(plan, None)?, plan.schema()?.names()),
    }
}

/// A select of these columns on top of the plan, unless it has just these.
fn exactly<'a>(
    plan: Arc<LogicalPlan>,
    names: impl Iterator<Item = &'a Name> + Clone,
) -> Result<Arc<LogicalPlan>> {
    let schema = plan.schema()?.clone();
    if schema.names().eq(names.clone()) {
        return Ok(plan);
    }
    let fields = names.clone().map(|name| field_of(&schema, name)).collect::<Result<Vec<_>>>()?;
    let columns = names.cloned().map(Expr::Column).collect();
    Ok(step(Node::Select(columns), vec![plan], Arc::new(Schema::new(fields)?)))
}

/// The used columns in the order of the schema; the cheapest one if none is used.
fn in_order(schema: &Schema, used: Names) -> Vec<Name> {
    if used.is_empty() {
        return schema.names().min_by_key(|name| width_of(schema, name)).cloned().into_iter().collect();
    }
    places(schema, &used).into_iter().map(|place| schema.fields()[place].name.clone()).collect()
}

/// Where the used columns stand. They are looked up one by one, as each of many steps may use a few of very many columns.
fn places(schema: &Schema, used: &Names) -> Vec<usize> {
    let known = used.iter().filter(|name| schema.contains(name));
    let mut places: Vec<usize> = known.filter_map(|name| schema.index_of(name).ok()).collect();
    places.sort_unstable();
    places
}

/// About how many bytes a value of a column takes.
fn width_of(schema: &Schema, name: &Name) -> usize {
    use DataType::*;
    match schema.dtype(name) {
        Ok(Null | Boolean | Int8 | UInt8) => 1,
        Ok(Int16 | UInt16) => 2,
        Ok(Int32 | UInt32 | Float32 | Date | Categorical) => 4,
        Ok(String) => 16,
        Ok(List(_) | Struct(_)) | Err(_) => 64,
        Ok(_) => 8,
    }
}

fn field_of(schema: &Schema, name: &Name) -> Result<Field> {
    Ok(Field::new(name.clone(), schema.dtype(name)?.clone()))
}

/// The columns that expressions use.
fn columns_of<'a>(exprs: impl IntoIterator<Item = &'a Expr>) -> Names {
    with_columns_of(Names::default(), exprs)
}

fn with_columns_of<'a>(mut names: Names, exprs: impl IntoIterator<Item = &'a Expr>) -> Names {
    for expr in exprs {
        expr.for_each_column(&mut |name| {
            if !names.contains(name) {
                names.insert(name.clone());
            }
        });
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::{frame, optimized, scan};
    use crate::{Keep, call, col, lit};

    fn pruned(plan: LogicalPlan) -> String {
        optimized(plan, &ProjectionPushdown)
    }

    fn select(plan: LogicalPlan, names: &[&str]) -> LogicalPlan {
        Arc::new(plan).then(Node::Select(names.iter().map(|name| col(*name)).collect()))
    }

    fn join(how: JoinType, coalesce: Option<bool>) -> LogicalPlan {
        let options = JoinOptions { coalesce, ..JoinOptions::new(how, vec![col("a")], vec![col("b")]) };
        LogicalPlan::new(Node::Join(options), vec![scan("left"), scan("right")])
    }

    #[test]
    fn into_scans_and_frames() {
        insta::assert_snapshot!(pruned(scan("file").then(Node::Filter(col("p")))), @r#"
        FILTER col("p")
          SCAN PARQUET [file] 7 columns
        "#);
        insta::assert_snapshot!(pruned(select(scan("file").then(Node::Filter(col("p"))), &["b", "a"])), @r#"
        SELECT [col("b"), col("a")]
          FILTER col("p")
            SCAN PARQUET [file] PROJECT ["a", "b", "p"] OF 7 columns
        "#);
        insta::assert_snapshot!(pruned(select(frame().as_ref().clone(), &["b"])), @r#"
        SELECT [col("b")]
          FRAME ["b"] 0 rows
        "#);
    }

    #[test]
    fn unused_columns_are_not_computed() {
        let exprs = vec![(col("a") + lit(1)).alias("x"), (col("b") + lit(1)).alias("y")];
        let plan = scan("file").then(Node::WithColumns(exprs.clone()));
        insta::assert_snapshot!(pruned(select(plan.clone(), &["x"])), @r#"
        SELECT [col("x")]
          WITH_COLUMNS [[(col("a")) + (1)].alias("x")]
            SCAN PARQUET [file] PROJECT ["a"] OF 7 columns
        "#);
        insta::assert_snapshot!(pruned(select(plan, &["u"])), @r#"
        SELECT [col("u")]
          SCAN PARQUET [file] PROJECT ["u"] OF 7 columns
        "#);
        let aggregate = scan("file").then(Node::Aggregate {
            keys: vec![col("s")],
            aggs: vec![col("a").sum(), col("b").sum()],
            maintain_order: false,
        });
        insta::assert_snapshot!(pruned(select(aggregate, &["b"])), @r#"
        SELECT [col("b")]
          AGGREGATE [col("b").sum()] BY [col("s")]
            SCAN PARQUET [file] PROJECT ["b", "s"] OF 7 columns
        "#);
        let numbered = scan("file").then(Node::RowIndex { name: "i".into(), offset: 0 });
        insta::assert_snapshot!(pruned(select(numbered, &["a"])), @r#"
        SELECT [col("a")]
          SCAN PARQUET [file] PROJECT ["a"] OF 7 columns
        "#);
    }

    #[test]
    fn the_number_of_rows_stays() {
        let chosen = scan("file").then(Node::Select(vec![col("s"), col("u"), lit(1).alias("one")]));
        insta::assert_snapshot!(pruned(select(chosen, &["one"])), @r#"
        SELECT [col("one")]
          SELECT [1.alias("one"), col("u")]
            SCAN PARQUET [file] PROJECT ["u"] OF 7 columns
        "#);
        let len = call("pl.len", vec![], vec![]).unwrap();
        insta::assert_snapshot!(pruned(scan("file").then(Node::Select(vec![len.clone()]))), @r#"
        SELECT [len()]
          SCAN PARQUET [file] PROJECT ["u"] OF 7 columns
        "#);
        insta::assert_snapshot!(pruned(frame().then(Node::Select(vec![len]))), @"
        SELECT [len()]
          FRAME [] 0 rows
        ");
    }

    #[test]
    fn a_replaced_column_is_not_read_but_keeps_its_place() {
        let plan = scan("file").then(Node::WithColumns(vec![(col("u") + lit(1)).alias("a")]));
        insta::assert_snapshot!(pruned(plan), @r#"
        SELECT [col("a"), col("b"), col("u"), col("f"), col("s"), col("p"), col("l")]
          WITH_COLUMNS [[(col("u")) + (1)].alias("a")]
            SCAN PARQUET [file] PROJECT ["b", "u", "f", "s", "p", "l"] OF 7 columns
        "#);
    }

    #[test]
    fn joins_get_keys_and_what_is_used() {
        insta::assert_snapshot!(pruned(select(join(JoinType::Inner, None), &["s", "p_right"])), @r#"
        SELECT [col("s"), col("p_right")]
          JOIN INNER ON [col("a")] = [col("b")]
            SCAN PARQUET [left] PROJECT ["a", "s", "p"] OF 7 columns
            SCAN PARQUET [right] PROJECT ["b", "p"] OF 7 columns
        "#);
        insta::assert_snapshot!(pruned(select(join(JoinType::Left, Some(false)), &["b_right"])), @r#"
        SELECT [col("b_right")]
          JOIN LEFT ON [col("a")] = [col("b")] KEEP BOTH KEYS
            SCAN PARQUET [left] PROJECT ["a", "b"] OF 7 columns
            SCAN PARQUET [right] PROJECT ["b"] OF 7 columns
        "#);
        insta::assert_snapshot!(pruned(select(join(JoinType::Semi, None), &["u"])), @r#"
        SELECT [col("u")]
          JOIN SEMI ON [col("a")] = [col("b")]
            SCAN PARQUET [left] PROJECT ["a", "u"] OF 7 columns
            SCAN PARQUET [right] PROJECT ["b"] OF 7 columns
        "#);
        insta::assert_snapshot!(pruned(join(JoinType::Anti, None)), @r#"
        JOIN ANTI ON [col("a")] = [col("b")]
          SCAN PARQUET [left] 7 columns
          SCAN PARQUET [right] PROJECT ["b"] OF 7 columns
        "#);
    }

    #[test]
    fn what_is_dropped_before_steps_that_store() {
        let filtered = Arc::new(scan("file").then(Node::Filter(col("p"))));
        let sorted = filtered.then(Node::Sort {
            by: vec![col("a")],
            descending: vec![true],
            nulls_last: vec![true],
            maintain_order: true,
            limit: None,
        });
        insta::assert_snapshot!(pruned(select(sorted, &["b"])), @r#"
        SELECT [col("b")]
          SORT BY [col("a") DESCENDING NULLS LAST] MAINTAIN_ORDER
            SELECT [col("a"), col("b")]
              FILTER col("p")
                SCAN PARQUET [file] PROJECT ["a", "b", "p"] OF 7 columns
        "#);
    }

    #[test]
    fn unique_compares_all_columns_or_some() {
        let unique =
            |subset| scan("file").then(Node::Unique { subset, keep: Keep::First, maintain_order: true });
        insta::assert_snapshot!(pruned(select(unique(None), &["b"])), @r#"
        SELECT [col("b")]
          UNIQUE BY all columns KEEP FIRST MAINTAIN_ORDER
            SCAN PARQUET [file] 7 columns
        "#);
        insta::assert_snapshot!(pruned(select(unique(Some(vec![col("s")])), &["b"])), @r#"
        SELECT [col("b")]
          UNIQUE BY [col("s")] KEEP FIRST MAINTAIN_ORDER
            SCAN PARQUET [file] PROJECT ["b", "s"] OF 7 columns
        "#);
    }

    #[test]
    fn concat_and_explode() {
        let concat = LogicalPlan::new(Node::Concat, vec![scan("first"), frame()]);
        insta::assert_snapshot!(pruned(select(concat.clone(), &["b", "a"])), @r#"
        SELECT [col("b"), col("a")]
          CONCAT
            SCAN PARQUET [first] PROJECT ["a", "b"] OF 7 columns
            FRAME ["a", "b"] 0 rows
        "#);
        let len = call("pl.len", vec![], vec![]).unwrap();
        insta::assert_snapshot!(pruned(Arc::new(concat).then(Node::Select(vec![len]))), @r#"
        SELECT [len()]
          CONCAT
            SCAN PARQUET [first] PROJECT ["u"] OF 7 columns
            FRAME ["u"] 0 rows
        "#);
        let exploded = scan("file").then(Node::Explode {
            columns: vec![col("l")],
            empty_as_null: false,
            keep_nulls: true,
        });
        insta::assert_snapshot!(pruned(select(exploded, &["a"])), @r#"
        SELECT [col("a")]
          EXPLODE [col("l")]
            SCAN PARQUET [file] PROJECT ["a", "l"] OF 7 columns
        "#);
        let renamed = frame().then(Node::Select(vec![col("a").alias("x"), col("b").alias("y")]));
        let beside =
            LogicalPlan::new(Node::HorizontalConcat { strict: true }, vec![scan("first"), Arc::new(renamed)]);
        insta::assert_snapshot!(pruned(select(beside, &["s"])), @r#"
        SELECT [col("s")]
          HORIZONTAL_CONCAT
            SCAN PARQUET [first] PROJECT ["s"] OF 7 columns
            SELECT [col("a").alias("x")]
              FRAME ["a"] 0 rows
        "#);
    }
}
