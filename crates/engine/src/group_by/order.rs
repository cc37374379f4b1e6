//! Whether an aggregation depends on the order of rows.

use polarslike_functions::{Class, RowOrderUse};
use polarslike_plan::Expr;

/// Whether the result for a group is the same in any order of its rows.
pub(crate) fn ignores_order(expr: &Expr) -> bool {
    match expr {
        Expr::Literal { .. } => true,
        Expr::Alias(inner, _) => ignores_order(inner),
        Expr::Call { function, inputs, .. } if function.order == RowOrderUse::Ignored => {
            let mut inputs = inputs.iter();
            inputs.next().is_none_or(keeps_order) && inputs.all(ignores_order)
        }
        Expr::Call { function, inputs, .. } => {
            function.class() == Class::Elementwise && inputs.iter().all(ignores_order)
        }
        _ => false,
    }
}

/// Whether other orders of a group's rows give the same rows, in those orders.
fn keeps_order(expr: &Expr) -> bool {
    match expr {
        Expr::Column(_) => true,
        Expr::Alias(inner, _) => keeps_order(inner),
        Expr::Call { function, inputs, .. }
            if function.class() == Class::Elementwise || function.order == RowOrderUse::Kept =>
        {
            inputs.iter().all(keeps_order)
        }
        _ => ignores_order(expr),
    }
}

#[cfg(test)]
mod tests {
    use polarslike_plan::{col, lit};

    use super::*;

    #[test]
    fn order_counts_unless_all_parts_say_that_it_does_not() {
        let a = || col("a");
        for (expr, expected) in [
            (a().median() + a().sum() * lit(2), true),
            (a().filter([col("b").is_not_null()]).top_k(lit(2)).alias("x"), true),
            ((a() + col("b")).quantile(lit(0.5), "linear"), true),
            (a(), false),
            (a().filter([col("b")]), false),
            (a().top_k(col("b")), false),
            (a().cum_sum(false).median(), false),
            (a().median() + a().first(false), false),
        ] {
            assert_eq!(ignores_order(&expr), expected, "{expr:?}");
        }
    }
}
