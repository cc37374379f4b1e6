//! Binds the arguments of a call to the parameters of a signature.

use polarslike::functions::{Arg, Arity, InputKind, Kind, Param, Signature};
use polarslike::temporal::Interval;
use polarslike::{DataType, Expr, Field, LazyFrame, Name, Result, Scalar, Schema, Value, bail, error};

use crate::interval::interval_of;
use crate::{Callable, HostValue, constructors};

/// What was given for each parameter of a signature.
pub struct Arguments {
    callee: String,
    signature: Signature,
    /// Per parameter: one value, or as many as were given for a variadic one; none where it was left out.
    given: Vec<Vec<HostValue>>,
    /// What was given for `**name`.
    named: Vec<(String, HostValue)>,
}

impl Arguments {
    /// Binds positional and named arguments; the errors name the function and the parameter.
    pub fn bind(
        callee: &str,
        signature: &Signature,
        positional: Vec<HostValue>,
        named: Vec<(String, HostValue)>,
    ) -> Result<Self> {
        let params = &signature.params;
        let mut given: Vec<Vec<HostValue>> = vec![Vec::new(); params.len()];
        let mut places =
            (0..params.len()).filter(|i| !params[*i].keyword_only && params[*i].arity != Arity::Named);
        let mut place = places.next();
        let count = positional.len();
        for value in positional {
            let Some(i) = place else {
                let most = params.iter().filter(|p| !p.keyword_only).count();
                bail!(InvalidType, "`{callee}` takes at most {most} arguments by position, got {count}");
            };
            given[i].push(value);
            if params[i].arity == Arity::One {
                place = places.next();
            }
        }
        let mut extra = Vec::new();
        let takes_named = params.iter().any(|p| p.arity == Arity::Named);
        for (name, value) in named {
            match params.iter().position(|p| p.name == name && p.arity != Arity::Named) {
                Some(i) if !given[i].is_empty() && params[i].arity == Arity::One => {
                    bail!(InvalidType, "`{callee}` got {name:?} twice")
                }
                Some(i) => match (params[i].arity, value) {
                    (Arity::Variadic, HostValue::List(values)) => given[i].extend(values),
                    (_, value) => given[i].push(value),
                },
                None if takes_named => extra.push((name, value)),
                None => {
                    let known: Vec<&str> = params.iter().map(|p| p.name.as_str()).collect();
                    bail!(InvalidType, "`{callee}` has no argument {name:?}; there are: {}", known.join(", "))
                }
            }
        }
        for (param, given) in params.iter().zip(&given) {
            if given.is_empty() && param.arity == Arity::One && param.default.is_none() {
                bail!(InvalidType, "`{callee}` needs the argument {:?}", param.name);
            }
        }
        Ok(Self { callee: callee.to_string(), signature: signature.clone(), given, named: extra })
    }

    fn index(&self, name: &str) -> Result<usize> {
        let position = self.signature.params.iter().position(|p| p.name == name);
        position.ok_or_else(|| error!(Internal, "`{}` has no parameter {name:?}", self.callee))
    }

    /// What was given for a parameter of one value; its default if nothing was.
    pub fn get(&self, name: &str) -> Result<HostValue> {
        let i = self.index(name)?;
        Ok(match (self.given[i].first(), &self.signature.params[i].default) {
            (Some(value), _) => value.clone(),
            (None, Some(default)) => host_value(default),
            (None, None) => HostValue::Null,
        })
    }

    /// What is called, for errors.
    pub fn callee(&self) -> &str {
        &self.callee
    }

    /// Everything that was given for a parameter.
    pub fn values(&self, name: &str) -> Result<Vec<HostValue>> {
        Ok(self.given[self.index(name)?].clone())
    }

    /// Whether something was given for a parameter, other than null.
    pub fn is_given(&self, name: &str) -> Result<bool> {
        Ok(self.given[self.index(name)?].iter().any(|v| !matches!(v, HostValue::Null)))
    }

    /// The expressions given for a parameter: one, a list, or any number.
    pub fn exprs(&self, name: &str) -> Result<Vec<Expr>> {
        let i = self.index(name)?;
        let kind = self.signature.params[i].kind.as_input().unwrap_or(InputKind::Columns);
        let mut exprs = Vec::new();
        let param = &self.signature.params[i];
        for value in &self.given[i] {
            match value {
                // Nothing, where one value or a list is asked for; elsewhere it is a null among others.
                HostValue::Null if kind == InputKind::Columns && param.arity == Arity::One => {}
                value => self.inputs(param, value, kind, &mut exprs)?,
            }
        }
        Ok(exprs)
    }

    /// The one expression given for a parameter.
    pub fn expr(&self, name: &str) -> Result<Expr> {
        let i = self.index(name)?;
        let kind = self.signature.params[i].kind.as_input().unwrap_or(InputKind::Column);
        self.input(&self.signature.params[i], &self.get(name)?, kind)
    }

    /// The named expressions of `**name`, each under its name.
    pub fn named_exprs(&self) -> Result<Vec<Expr>> {
        let Some(param) = self.signature.params.iter().find(|p| p.arity == Arity::Named) else {
            return Ok(Vec::new());
        };
        let kind = param.kind.as_input().unwrap_or(InputKind::Column);
        self.named
            .iter()
            .map(|(name, value)| Ok(self.input(param, value, kind)?.alias(name.as_str())))
            .collect()
    }

    /// What was given for `**name`, as it is.
    pub fn named(&self) -> &[(String, HostValue)] {
        &self.named
    }

    fn inputs(&self, param: &Param, value: &HostValue, kind: InputKind, exprs: &mut Vec<Expr>) -> Result<()> {
        match value {
            HostValue::List(values) if kind == InputKind::Columns => {
                values.iter().try_for_each(|v| self.inputs(param, v, kind, exprs))
            }
            // Variadic parameters take lists too, as Polars does: select(["a", "b"]).
            HostValue::List(values)
                if kind == InputKind::Column && are_columns(values, param.arity != Arity::One) =>
            {
                values.iter().try_for_each(|v| self.inputs(param, v, kind, exprs))
            }
            one => {
                exprs.push(self.input(param, one, kind)?);
                Ok(())
            }
        }
    }

    fn input(&self, param: &Param, value: &HostValue, kind: InputKind) -> Result<Expr> {
        match (value, kind) {
            (HostValue::String(column), InputKind::Column | InputKind::Columns) => {
                Ok(constructors::col(column.as_str()))
            }
            // Where a plain list will do, a Series stands for the list of its values.
            (HostValue::Series(_), _) if takes_list(&param.kind) => {
                Ok(Expr::Literal { scalar: value.to_scalar()?, dynamic: false })
            }
            (HostValue::Scalar(length), _) if param.values.as_deref() == Some("duration") => {
                constructors::lit(
                    &interval_text(length).map_or_else(|| value.clone(), HostValue::String),
                    None,
                )
            }
            // R and JavaScript write whole numbers as floats.
            (HostValue::Float(v), _) if param.values.as_deref() == Some("int") && is_whole(*v) => {
                constructors::lit(&HostValue::Int(*v as i128), None)
            }
            (value, _) => constructors::lit(value, None)
                .map_err(|e| e.context(format!("argument {:?} of `{}`", param.name, self.callee))),
        }
    }

    /// A Boolean.
    pub fn bool(&self, name: &str) -> Result<bool> {
        match self.get(name)? {
            HostValue::Bool(v) => Ok(v),
            other => self.reject(name, "true or false", &other),
        }
    }

    /// An integer.
    pub fn int(&self, name: &str) -> Result<i64> {
        self.opt_int(name)?.map_or_else(|| self.reject(name, "an integer", &HostValue::Null), Ok)
    }

    /// An integer or nothing.
    pub fn opt_int(&self, name: &str) -> Result<Option<i64>> {
        match self.get(name)? {
            HostValue::Null => Ok(None),
            HostValue::Int(v) if i64::try_from(v).is_ok() => Ok(Some(v as i64)),
            HostValue::Float(v) if is_whole(v) => Ok(Some(v as i64)),
            other => self.reject(name, "an integer", &other),
        }
    }

    /// A number of rows: an integer that is not negative.
    pub fn rows(&self, name: &str) -> Result<usize> {
        let n = self.int(name)?;
        usize::try_from(n)
            .map_err(|_| error!(InvalidArgument, "`{}`: {name} must not be negative, not {n}", self.callee))
    }

    /// Text.
    pub fn str(&self, name: &str) -> Result<String> {
        match self.get(name)? {
            HostValue::String(v) => Ok(v),
            other => self.reject(name, "a string", &other),
        }
    }

    /// Text or nothing.
    pub fn opt_str(&self, name: &str) -> Result<Option<String>> {
        match self.get(name)? {
            HostValue::Null => Ok(None),
            _ => self.str(name).map(Some),
        }
    }

    /// A number or nothing.
    pub fn opt_float(&self, name: &str) -> Result<Option<f64>> {
        match self.get(name)? {
            HostValue::Null => Ok(None),
            HostValue::Int(v) => Ok(Some(v as f64)),
            HostValue::Float(v) => Ok(Some(v)),
            other => self.reject(name, "a number", &other),
        }
    }

    /// A Boolean or nothing.
    pub fn opt_bool(&self, name: &str) -> Result<Option<bool>> {
        match self.get(name)? {
            HostValue::Null => Ok(None),
            _ => self.bool(name).map(Some),
        }
    }

    /// One text or a list of them.
    pub fn strs(&self, name: &str) -> Result<Vec<String>> {
        let str = |v: HostValue| match v {
            HostValue::String(v) => Ok(v),
            other => self.reject(name, "text or a list of texts", &other),
        };
        self.items(name)?.into_iter().map(str).collect()
    }

    /// One number or a list of them.
    pub fn floats(&self, name: &str) -> Result<Vec<f64>> {
        let float = |v: HostValue| match v {
            HostValue::Int(v) => Ok(v as f64),
            HostValue::Float(v) => Ok(v),
            other => self.reject(name, "a number or a list of numbers", &other),
        };
        self.items(name)?.into_iter().map(float).collect()
    }

    /// The items of a list or a column; one value is a list of it.
    fn items(&self, name: &str) -> Result<Vec<HostValue>> {
        Ok(match self.get(name)? {
            HostValue::List(values) => values,
            HostValue::Series(column) => column.iter().map(plain).collect(),
            one => vec![one],
        })
    }

    /// The expressions given for a parameter that stands for a default choice if it is null.
    pub fn choice(&self, name: &str) -> Result<Option<Vec<Expr>>> {
        if self.is_given(name)? { self.exprs(name).map(Some) } else { Ok(None) }
    }

    /// A word of the enumeration that the signature lists, read by serde.
    pub fn word<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<T> {
        let word = self.str(name)?;
        serde_json::from_value(serde_json::Value::String(word.clone())).map_err(|_| {
            let words = match self.index(name).map(|i| &self.signature.params[i].kind) {
                Ok(Kind::Enum(words)) => words.join(", "),
                _ => String::new(),
            };
            error!(InvalidArgument, "`{}`: {name} cannot be {word:?}; choose one of: {words}", self.callee)
        })
    }

    /// One Boolean or a list of them.
    pub fn bools(&self, name: &str) -> Result<Vec<bool>> {
        let bool = |v: &HostValue| match v {
            HostValue::Bool(v) => Ok(*v),
            other => self.reject(name, "true or false", other),
        };
        match self.get(name)? {
            HostValue::List(values) => values.iter().map(bool).collect(),
            one => Ok(vec![bool(&one)?]),
        }
    }

    /// Pairs of names: what renames.
    pub fn name_pairs(&self, name: &str) -> Result<Vec<(Name, Name)>> {
        let pair = |(old, new): &(String, HostValue)| match new {
            HostValue::String(new) => Ok((old.as_str().into(), new.as_str().into())),
            other => self.reject(name, "a mapping of old to new names", other),
        };
        match self.get(name)? {
            HostValue::Map(pairs) => pairs.iter().map(pair).collect(),
            other => self.reject(name, "a mapping of old to new names", &other),
        }
    }

    /// A length of time, or a number of rows: text such as `1h30m` or `2i`, or what the host has for lengths of time.
    pub fn interval(&self, name: &str) -> Result<Interval> {
        self.opt_interval(name)?.map_or_else(|| self.reject(name, "a length of time", &HostValue::Null), Ok)
    }

    /// A length of time or nothing.
    pub fn opt_interval(&self, name: &str) -> Result<Option<Interval>> {
        let value = self.get(name)?;
        match interval_of(&value) {
            _ if matches!(value, HostValue::Null) => Ok(None),
            Some(interval) => {
                interval.map(Some).map_err(|e| e.context(format!("argument {name:?} of `{}`", self.callee)))
            }
            None => self.reject(name, "a length of time such as \"1h\"", &value),
        }
    }

    /// A frame.
    pub fn frame(&self, name: &str) -> Result<LazyFrame> {
        match self.get(name)? {
            HostValue::Frame(frame) => Ok(frame),
            other => self.reject(name, "a frame of the same kind", &other),
        }
    }

    /// A list of frames.
    pub fn frames(&self, name: &str) -> Result<Vec<LazyFrame>> {
        let frame = |v: HostValue| match v {
            HostValue::Frame(frame) => Ok(frame),
            other => self.reject(name, "a list of frames", &other),
        };
        match self.get(name)? {
            HostValue::List(values) => values.into_iter().map(frame).collect(),
            one => Ok(vec![frame(one)?]),
        }
    }

    /// A function of the host language.
    pub fn function(&self, name: &str) -> Result<Callable> {
        match self.get(name)? {
            HostValue::Function(function) => Ok(function),
            other => self.reject(name, "a function", &other),
        }
    }

    /// A data type, or nothing.
    pub fn opt_dtype(&self, name: &str) -> Result<Option<DataType>> {
        if self.is_given(name)? { self.dtype(name).map(Some) } else { Ok(None) }
    }

    /// Names and types of columns, or nothing.
    pub fn opt_schema(&self, name: &str) -> Result<Option<Schema>> {
        let field = |(name, dtype): (String, HostValue)| match dtype {
            HostValue::DataType(dtype) => Ok(Field::new(name.as_str(), dtype)),
            HostValue::String(text) => Ok(Field::new(name.as_str(), crate::parse_dtype(&text)?)),
            other => self.reject("schema", "a mapping of names to data types", &other),
        };
        match self.get(name)? {
            HostValue::Null => Ok(None),
            HostValue::Map(fields) => {
                Schema::new(fields.into_iter().map(field).collect::<Result<Vec<_>>>()?).map(Some)
            }
            other => self.reject(name, "a mapping of names to data types", &other),
        }
    }

    /// A list of numbers, or nothing.
    pub fn opt_floats(&self, name: &str) -> Result<Option<Vec<f64>>> {
        let param = &self.signature.params[self.index(name)?];
        let float = |arg: &Arg| match arg {
            Arg::Float(v) => Ok(*v),
            _ => bail!(InvalidType, "`{}`: {name} must be a list of numbers", self.callee),
        };
        match self.option(param)? {
            Arg::List(items) => items.iter().map(float).collect::<Result<_>>().map(Some),
            _ => Ok(None),
        }
    }

    /// A data type; a name of one will do.
    pub fn dtype(&self, name: &str) -> Result<DataType> {
        match self.get(name)? {
            HostValue::DataType(dtype) => Ok(dtype),
            HostValue::String(text) => crate::parse_dtype(&text),
            other => self.reject(name, "a data type", &other),
        }
    }

    /// The plain argument of a function for an option parameter.
    pub(crate) fn option(&self, param: &Param) -> Result<Arg> {
        if param.arity == Arity::Variadic {
            let item = |value: &HostValue| {
                to_arg(value, &param.kind)
                    .map_or_else(|| self.reject(&param.name, wanted(&param.kind), value), Ok)
            };
            return Ok(Arg::List(
                self.given[self.index(&param.name)?].iter().map(item).collect::<Result<_>>()?,
            ));
        }
        let value = self.get(&param.name)?;
        let arg = to_arg(&value, &param.kind)
            .map_or_else(|| self.reject(&param.name, wanted(&param.kind), &value), Ok)?;
        if let (Kind::Enum(words), Arg::String(word)) = (&param.kind, &arg)
            && !words.contains(word)
        {
            bail!(
                InvalidArgument,
                "`{}`: {} cannot be {word:?}; choose one of: {}",
                self.callee,
                param.name,
                words.join(", ")
            );
        }
        Ok(arg)
    }

    fn reject<T>(&self, name: &str, wanted: &str, given: &HostValue) -> Result<T> {
        bail!(InvalidType, "`{}`: {name} must be {wanted}, not {}", self.callee, given.kind())
    }
}

/// Whether a float is an integer that floats represent exactly.
pub(crate) fn is_whole(value: f64) -> bool {
    value.fract() == 0.0 && value.abs() < 9e15
}

/// Whether a parameter takes a plain list beside expressions.
fn takes_list(kind: &Kind) -> bool {
    matches!(kind, Kind::Either(kinds) if kinds.iter().any(|k| matches!(k, Kind::List(_))))
}

/// Whether a list stands for several expressions, among which nulls may be; otherwise it is a value. Where `several` are
/// asked for, all may be null.
fn are_columns(values: &[HostValue], several: bool) -> bool {
    let is_column =
        |v: &HostValue| matches!(v, HostValue::Expr(_) | HostValue::String(_) | HostValue::Series(_));
    values.iter().all(|v| is_column(v) || matches!(v, HostValue::Null))
        && (several || values.is_empty() || values.iter().any(is_column))
}

fn wanted(kind: &Kind) -> &'static str {
    match kind {
        Kind::Bool => "true or false",
        Kind::Int => "an integer",
        Kind::Float => "a number",
        Kind::Str | Kind::Enum(_) | Kind::Duration => "a string",
        Kind::DataType => "a data type",
        Kind::List(_) => "a list",
        Kind::Function => "a function",
        _ => "something else",
    }
}

/// A host value as an option of a kind; `None` if it is not of that kind. Null is left to the function.
fn to_arg(value: &HostValue, kind: &Kind) -> Option<Arg> {
    Some(match (value, kind) {
        (HostValue::Null, _) => Arg::Null,
        (value, Kind::Either(kinds)) => kinds.iter().find_map(|kind| to_arg(value, kind))?,
        (HostValue::Bool(v), Kind::Bool | Kind::Any) => Arg::Bool(*v),
        (HostValue::Int(v), Kind::Int | Kind::Any) => Arg::Int(i64::try_from(*v).ok()?),
        (HostValue::Float(v), Kind::Int) if is_whole(*v) => Arg::Int(*v as i64),
        (HostValue::Int(v), Kind::Float) => Arg::Float(*v as f64),
        (HostValue::Float(v), Kind::Float | Kind::Any) => Arg::Float(*v),
        (HostValue::String(v), Kind::Str | Kind::Enum(_) | Kind::Duration | Kind::Any) => {
            Arg::String(v.clone())
        }
        (HostValue::Scalar(length), Kind::Duration) => Arg::String(interval_text(length)?),
        (HostValue::String(v), Kind::DataType) => Arg::DataType(crate::parse_dtype(v).ok()?),
        (HostValue::DataType(v), Kind::DataType | Kind::Any) => Arg::DataType(v.clone()),
        // Names with types: a schema.
        (HostValue::Map(fields), Kind::DataType) => {
            let field = |(name, dtype): &(String, HostValue)| match to_arg(dtype, kind)? {
                Arg::DataType(dtype) => Some(Field::new(name.as_str(), dtype)),
                _ => None,
            };
            Arg::DataType(DataType::Struct(fields.iter().map(field).collect::<Option<_>>()?))
        }
        (HostValue::List(values), Kind::List(inner)) => {
            Arg::List(values.iter().map(|v| to_arg(v, inner)).collect::<Option<_>>()?)
        }
        // Hosts whose vectors are columns (R, numpy).
        (HostValue::Series(column), Kind::List(inner)) => {
            let item = |scalar: Scalar| to_arg(&plain(scalar), inner);
            Arg::List(column.iter().map(item).collect::<Option<_>>()?)
        }
        (HostValue::List(values), Kind::Any) => {
            Arg::List(values.iter().map(|v| to_arg(v, kind)).collect::<Option<_>>()?)
        }
        // Hosts without scalars (R) give lists of one, and scalars for lists of one.
        (value, Kind::List(inner)) => Arg::List(vec![to_arg(value, inner)?]),
        _ => return None,
    })
}

/// A length of time of the host as the text of an interval.
fn interval_text(length: &Scalar) -> Option<String> {
    match (&length.dtype, &length.value) {
        (DataType::Duration(unit), Value::Int(length)) => Some(format!("{length}{}", unit.name())),
        _ => None,
    }
}

/// A value of a column as a host gives one by itself.
fn plain(scalar: Scalar) -> HostValue {
    match scalar.value {
        Value::Null => HostValue::Null,
        Value::Bool(v) => HostValue::Bool(v),
        Value::Int(v) if !scalar.dtype.is_temporal() => HostValue::Int(v),
        Value::Float(v) => HostValue::Float(v),
        Value::String(v) => HostValue::String(v.to_string()),
        value => HostValue::Scalar(Scalar::new(scalar.dtype, value)),
    }
}

fn host_value(arg: &Arg) -> HostValue {
    match arg {
        Arg::Null => HostValue::Null,
        Arg::Bool(v) => HostValue::Bool(*v),
        Arg::Int(v) => HostValue::Int((*v).into()),
        Arg::Float(v) => HostValue::Float(*v),
        Arg::String(v) => HostValue::String(v.clone()),
        Arg::DataType(v) => HostValue::DataType(v.clone()),
        Arg::List(v) => HostValue::List(v.iter().map(host_value).collect()),
    }
}

#[cfg(test)]
mod tests {
    use crate::{HostValue, call, col, column_of};

    #[test]
    fn whole_floats_are_integers_where_integers_are_expected() {
        let head =
            |n: f64| call("head", Some(col("a")), vec![HostValue::Float(n)], vec![]).unwrap().to_string();
        assert_eq!(head(2.0), call("head", Some(col("a")), vec![2i64.into()], vec![]).unwrap().to_string());
        assert_ne!(head(2.5), head(2.0));
    }

    #[test]
    fn columns_are_lists_where_lists_are_expected() {
        let mean = |weights: HostValue| {
            let positional = vec![2i64.into(), weights];
            call("rolling_mean", Some(col("a")), positional, vec![]).unwrap().to_string()
        };
        let weights: Vec<HostValue> = vec![0.25.into(), 0.75.into()];
        let column = column_of("w", &weights, None, true).unwrap();
        assert_eq!(mean(HostValue::Series(column)), mean(HostValue::List(weights)));
    }
}
