//! `pl.when`: the choice behind `when(...).then(...).otherwise(...)`.

use polarslike_core::{DataType, Encoding, Result, Vector, bail, error};

use crate::kernels::{choose, true_bits};
use crate::{Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&WHEN];

static WHEN: FunctionDef = FunctionDef::new(
    "pl.ternary",
    "predicate:expr(col,bool), truthy:expr(col), falsy:expr(col)",
    Kernel::Elementwise(ternary),
)
.total()
.doc("`truthy` where `predicate` is true, `falsy` where it is false or null.")
.types(|bind| {
    bind.check(0, |t| matches!(t, DataType::Boolean | DataType::Null), "a Boolean")?;
    let (truthy, falsy) = (bind.input(1), bind.input(2));
    let common = supertype(&truthy, &falsy).ok_or_else(|| {
        error!(InvalidOperation, "`then` gives {truthy}, `otherwise` {falsy}: cast one of them")
    })?;
    bind.cast(vec![DataType::Boolean, common.clone(), common.clone()], common)
})
.examples(&[Example {
    columns: "a=bool [true, false, null]; b=i64 [1, 2, 3]; c=i64 [10, 20, 30]",
    arguments: "(col(a), col(b), col(c))",
    result: "i64 [1, 20, 30]",
}]);

fn ternary(call: &Call) -> Result<Vector> {
    let [predicate, truthy, falsy] = call.inputs else { bail!(Internal, "`ternary` takes three inputs") };
    if let Encoding::Constant { value, .. } = predicate.encoding() {
        let first = true_bits(&Vector::plain(DataType::Boolean, value.clone())).value(0);
        return Ok(if first { truthy } else { falsy }.clone());
    }
    choose(&true_bits(predicate), truthy, falsy)
}

#[cfg(test)]
mod tests {
    use crate::lookup;
    use crate::testing::{call, check, fails, values, vector};
    use polarslike_core::Encoding;

    #[test]
    fn constants_on_either_side() {
        let columns = "m=bool [true, false, null, true]; a=i64 [1, 2, 3, null]";
        check("pl.ternary", columns, "(col(m), col(a), 0)", "i64 [1, 0, 0, null]");
        check("pl.ternary", columns, "(col(m), 0, col(a))", "i64 [0, 2, 3, 0]");
        check("pl.ternary", columns, "(col(m), 1, 2)", "i64 [1, 2, 2, 1]");
        check("pl.ternary", columns, "(col(m), col(a), null)", "i64 [1, null, null, null]");
        check("pl.ternary", columns, "(true, col(a), 0)", "i64 [1, 2, 3, null]");
        check("pl.ternary", columns, r#"(col(m), "x", "y")"#, r#"str ["x", "y", "y", "x"]"#);
        check("pl.ternary", columns, "(col(m), true, null)", "bool [true, null, null, true]");
    }

    #[test]
    fn types_meet() {
        let columns = r#"m=bool [true, false]; a=i64 [1, 2]; f=f64 [0.5, 0.5]; s=str ["p", "q"]; l=list[i64] [[1], [2]]"#;
        check("pl.ternary", columns, "(col(m), col(a), col(f))", "f64 [1, 0.5]");
        check("pl.ternary", columns, "(col(m), col(a), col(s))", r#"str ["1", "q"]"#);
        check("pl.ternary", columns, "(col(m), col(l), null)", "list[i64] [[1], null]");
        assert!(fails("pl.ternary", columns, "(col(m), col(l), col(a))").contains("otherwise"));
        assert!(fails("pl.ternary", columns, "(col(a), 1, 2)").contains("Boolean"));
    }

    #[test]
    fn encoded_text_stays_encoded() {
        let a = vector(r#"str ["x", "y", null]"#).to_dictionary().unwrap();
        let b = vector(r#"str ["y", "z", "x"]"#).to_dictionary().unwrap();
        let mask = vector("bool [true, false, null]");
        let chosen = call(lookup("pl.ternary").unwrap(), vec![mask, a, b], vec![]).unwrap();
        assert!(matches!(chosen.encoding(), Encoding::Dictionary { .. }));
        assert_eq!(values(&chosen), values(&vector(r#"str ["x", "z", "x"]"#)));
    }
}
