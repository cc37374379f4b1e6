//! Methods of expressions that are no functions of the registry: they need more than values.

use std::sync::Arc;

use polarslike::plan::RollingWindow;
use polarslike::{Expr, Result};

use crate::Arguments;

/// A method: what it is called, what it takes and what it makes of the expression it is called on.
pub(crate) struct MethodDef {
    name: &'static str,
    pub signature: &'static str,
    pub build: fn(Expr, &Arguments) -> Result<Expr>,
}

const METHODS: &[MethodDef] = &[MethodDef {
    name: "rolling",
    signature: "index_column:expr(col), *, period:duration, offset:duration=None, \
                closed:enum(left,right,both,none)='right'",
    build: |expr, args| {
        let mut window = RollingWindow::new(args.interval("period")?);
        window.offset = args.opt_interval("offset")?.unwrap_or(window.offset);
        window.closed = args.word("closed")?;
        Ok(Expr::Rolling { expr: Arc::new(expr), index: Arc::new(args.expr("index_column")?), window })
    },
}];

/// The method of this name.
pub(crate) fn method(name: &str) -> Option<&'static MethodDef> {
    METHODS.iter().find(|method| method.name == name)
}

#[cfg(test)]
mod tests {
    use crate::{call, col};

    #[test]
    fn rolling() {
        let rolling = |period: &str| {
            let named = vec![("period".to_string(), period.into())];
            call("rolling", Some(col("a")), vec!["t".into()], named)
        };
        assert_eq!(rolling("2d").unwrap().to_string(), r#"col("a").rolling(col("t"), PERIOD 2d)"#);
        assert!(rolling("2x").is_err());
    }
}
