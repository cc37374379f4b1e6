//! Expressions, and functions of the registry called by name.

use extendr_api::prelude::*;
use polarslike_bridge::{
    self as bridge, Column, DataType, Expr, HostValue, LazyFrame, Result, Scalar, SortOptions, bail,
    series_literal,
};

use crate::error::run;
use crate::from_r::column_from_r;
use crate::function::host_to_r;
use crate::handle::{peek, read, wrap};
use crate::value::{flag, host_value, opt_dtype, pairs, text, values};

/// A function of the registry: an expression of one, a Series of a Series. Functions that are not methods have no subject,
/// and may be asked for a Series at once.
#[extendr]
fn function_call(name: Robj, subject: Robj, positional: Robj, named: Robj) -> Robj {
    run(|| {
        let (name, positional, named) = (text(&name)?, values(&positional)?, pairs(&named)?);
        if let Some(column) = peek::<Column>(&subject) {
            return wrap(bridge::call_series(&name, column, positional, named)?);
        }
        let subject = if subject.is_null() { None } else { Some(read::<Expr>(&subject)?.clone()) };
        let eager = named.iter().any(|(n, v)| n == "eager" && matches!(v, HostValue::Bool(true)));
        let expr = bridge::call(&name, subject, positional, named)?;
        if eager { wrap(bridge::evaluate(expr)?) } else { wrap(expr) }
    })
}

/// A set of columns: what a function of `cs` makes.
#[extendr]
fn selector_call(name: Robj, positional: Robj, named: Robj) -> Robj {
    run(|| wrap(bridge::selector(&text(&name)?, values(&positional)?, pairs(&named)?)?))
}

/// Two selectors in one.
#[extendr]
fn selector_combine(operator: Robj, left: Robj, right: Robj) -> Robj {
    run(|| wrap(bridge::combine_selectors(&text(&operator)?, read::<Expr>(&left)?, read::<Expr>(&right)?)?))
}

/// The names of the columns of a plan that a selector selects.
#[extendr]
fn selector_expand(frame: Robj, selector: Robj, strict: Robj) -> Robj {
    run(|| {
        let names =
            bridge::expand_selector(read::<LazyFrame>(&frame)?, read::<Expr>(&selector)?, flag(&strict)?)?;
        Ok(names.iter().map(ToString::to_string).collect::<Vec<_>>().into())
    })
}

#[extendr]
fn expr_col(columns: Robj) -> Robj {
    run(|| wrap(bridge::cols(&values(&columns)?)?))
}

/// A literal: vectors of one element are values, others columns.
#[extendr]
fn expr_lit(value: Robj, dtype: Robj) -> Robj {
    run(|| wrap(literal(&value, opt_dtype(&dtype)?)?))
}

fn literal(value: &Robj, dtype: Option<DataType>) -> Result<Expr> {
    let is_vector = value.is_vector() && !value.is_list() && !value.inherits("AsIs");
    if !is_vector {
        return bridge::lit(&host_value(value)?, dtype);
    }
    let column = column_from_r("", value)?;
    if column.len() != 1 {
        return bridge::lit(&HostValue::Series(column), dtype);
    }
    match (host_value(value)?, dtype) {
        // NA of a type; a plain NA has none.
        (HostValue::Null, None) if *column.dtype() != DataType::Boolean => {
            bridge::lit(&HostValue::Scalar(Scalar::null(column.dtype().clone())), None)
        }
        (value, dtype) => bridge::lit(&value, dtype),
    }
}

#[extendr]
fn expr_ternary(predicate: Robj, truthy: Robj, falsy: Robj) -> Robj {
    run(|| {
        let expr = |object: &Robj| read::<Expr>(object).cloned();
        wrap(bridge::ternary(expr(&predicate)?, expr(&truthy)?, expr(&falsy)?)?)
    })
}

#[extendr]
fn expr_alias(expr: Robj, name: Robj) -> Robj {
    run(|| wrap(read::<Expr>(&expr)?.clone().alias(text(&name)?.as_str())))
}

#[extendr]
fn expr_rename(expr: Robj, how: Robj, affix: Robj) -> Robj {
    run(|| wrap(bridge::rename(read::<Expr>(&expr)?.clone(), &text(&how)?, &text(&affix)?)?))
}

#[extendr]
fn expr_exclude(expr: Robj, columns: Robj) -> Robj {
    run(|| wrap(bridge::exclude(read::<Expr>(&expr)?.clone(), &values(&columns)?)?))
}

#[extendr]
fn expr_over(
    expr: Robj,
    partition_by: Robj,
    order_by: Robj,
    descending: Robj,
    nulls_last: Robj,
    mapping: Robj,
) -> Robj {
    run(|| {
        let expr_of = |value| match value {
            HostValue::Expr(expr) => Ok(expr),
            other => bail!(InvalidType, "`over` groups and sorts by expressions, not by {}", other.kind()),
        };
        let exprs = |list: &Robj| values(list)?.into_iter().map(expr_of).collect::<Result<Vec<_>>>();
        let (keys, order_by) = (exprs(&partition_by)?, exprs(&order_by)?);
        let options = SortOptions { descending: flag(&descending)?, nulls_last: flag(&nulls_last)? };
        wrap(bridge::over(read::<Expr>(&expr)?.clone(), keys, order_by, options, &text(&mapping)?)?)
    })
}

/// What the namespace `meta` says of an expression; `option` is the method's one option.
#[extendr]
fn expr_meta(expr: Robj, what: Robj, option: Robj) -> Robj {
    run(|| host_to_r(&bridge::meta::answer(read::<Expr>(&expr)?, &text(&what)?, flag(&option)?)?))
}

/// The expression that `expr_meta` wrote.
#[extendr]
fn expr_deserialize(source: Robj) -> Robj {
    run(|| wrap(bridge::meta::from_json(&text(&source)?)?))
}

#[extendr]
fn expr_equals(expr: Robj, other: Robj) -> Robj {
    run(|| Ok((read::<Expr>(&expr)? == read::<Expr>(&other)?).into()))
}

#[extendr]
fn expr_text(expr: Robj) -> Robj {
    run(|| Ok(read::<Expr>(&expr)?.to_string().into()))
}

/// The values of a Series as an expression.
#[extendr]
fn expr_of_series(series: Robj) -> Robj {
    run(|| wrap(series_literal(read::<Column>(&series)?.clone())))
}

extendr_module! {
    mod expr;
    fn function_call;
    fn selector_call;
    fn selector_combine;
    fn selector_expand;
    fn expr_col;
    fn expr_lit;
    fn expr_ternary;
    fn expr_alias;
    fn expr_rename;
    fn expr_exclude;
    fn expr_over;
    fn expr_meta;
    fn expr_deserialize;
    fn expr_equals;
    fn expr_text;
    fn expr_of_series;
}
