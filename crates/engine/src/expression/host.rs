//! Functions of the host language.

use polarslike_core::{Column, Groups, Result, Vector, bail};
use polarslike_functions::Class;
use polarslike_plan::deep;

use super::align::align;
use super::evaluate::with_own_groups;
use super::{Context, Evaluated, PhysicalHost, Shape, evaluate};

/// The function's values: of all rows at once if it is elementwise, else group by group.
pub(super) fn evaluate_host(host: &PhysicalHost, context: Context) -> Result<Evaluated> {
    let name = &host.call.name;
    let value = match host.call.class {
        Class::Elementwise => elementwise(host, context),
        _ => per_group(host, context),
    };
    value.map_err(|e| e.context(format!("expression `{name}`")))
}

fn inputs(host: &PhysicalHost, context: Context) -> Result<Vec<Evaluated>> {
    host.inputs.iter().map(|input| deep(|| evaluate(input, context))).collect()
}

fn elementwise(host: &PhysicalHost, context: Context) -> Result<Evaluated> {
    let (inputs, shape) = align(&inputs(host, context)?, context.groups, true)?;
    let rows = inputs.first().map_or(1, Vector::len);
    if rows == 0 {
        return Ok(Evaluated { vector: Vector::empty(host.dtype.clone()), shape });
    }
    let columns: Vec<Column> = named(host, inputs).collect();
    let vector = host.call.call(&columns, &host.dtype)?;
    if vector.len() != rows {
        bail!(
            Shape,
            "the function gives {} rows for {rows}, but it was said to be elementwise",
            vector.len()
        );
    }
    Ok(Evaluated { vector, shape })
}

fn per_group(host: &PhysicalHost, context: Context) -> Result<Evaluated> {
    let own = |input| with_own_groups(input, context.groups);
    let (inputs, own): (Vec<Vector>, Vec<Groups>) = inputs(host, context)?.into_iter().map(own).unzip();
    let columns: Vec<Column> = named(host, inputs).collect();
    let mut results = Vec::with_capacity(context.groups.len());
    for group in 0..context.groups.len() {
        let rows = |(column, groups): (&Column, &Groups)| {
            let range = groups.range(group);
            column.slice(range.start, range.len())
        };
        let inputs: Vec<Column> = columns.iter().zip(&own).map(rows).collect();
        let result = host.call.call(&inputs, &host.dtype)?;
        if host.call.class == Class::Aggregate && result.len() != 1 {
            bail!(
                InvalidOperation,
                "the function gives {} rows, but it was said to return a scalar",
                result.len()
            );
        }
        results.push(result);
    }
    let shape = match host.call.class {
        Class::Aggregate => Shape::PerGroup,
        _ => Shape::Other(Groups::from_sizes(results.iter().map(Vector::len))),
    };
    Ok(Evaluated { vector: Vector::concat(&host.dtype, &results)?, shape })
}

fn named(host: &PhysicalHost, inputs: Vec<Vector>) -> impl Iterator<Item = Column> {
    host.names.iter().zip(inputs).map(|(name, vector)| Column::from_vector(name.clone(), vector))
}
