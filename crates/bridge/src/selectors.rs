//! The functions of `cs`: sets of columns by name, type or position.

use polarslike::functions::Signature;
use polarslike::{
    DataType, Expr, LazyFrame, Name, Result, Selector, TimeUnit, TypeKind, TypeSet, Value, Zones, bail, error,
};

use crate::binder::is_whole;
use crate::{Arguments, HostValue, col};

/// A function of `cs`.
pub struct SelectorDef {
    /// The name in Python's spelling.
    pub name: &'static str,
    /// The parameters, as functions list theirs.
    pub signature: &'static str,
    /// What it selects. Markdown.
    pub doc: &'static str,
    /// The selector it makes.
    pub build: fn(&Arguments) -> Result<Selector>,
}

/// All functions of `cs`.
pub const SELECTORS: &[SelectorDef] = &[
    SelectorDef { name: "all", signature: "", doc: "All columns.", build: |_| Ok(Selector::All) },
    SelectorDef {
        name: "alpha",
        signature: "ascii_only:bool=False, *, ignore_spaces:bool=False",
        doc: "The columns whose names consist of letters.",
        build: |args| letters(args, "a-zA-Z", r"\p{Alphabetic}"),
    },
    SelectorDef {
        name: "alphanumeric",
        signature: "ascii_only:bool=False, *, ignore_spaces:bool=False",
        doc: "The columns whose names consist of letters and digits.",
        build: |args| letters(args, "a-zA-Z0-9", r"\p{Alphabetic}\d"),
    },
    SelectorDef {
        name: "array",
        signature: "inner:expr(col)=None, *, width:int=None",
        doc: "The columns of arrays; with `inner`, a selector, those whose elements have a type that it selects, with \
              `width` those of so many elements.",
        build: array,
    },
    SelectorDef {
        name: "binary",
        signature: "",
        doc: "The columns of binary data.",
        build: |_| Ok(named("Binary")),
    },
    SelectorDef {
        name: "boolean",
        signature: "",
        doc: "The Boolean columns.",
        build: |_| Ok(named("Boolean")),
    },
    SelectorDef {
        name: "by_dtype",
        signature: "*dtypes:any",
        doc: "The columns of these types. A type without its parameters stands for all that have some: `Datetime`, `List`.",
        build: |args| by_dtype(&args.values("dtypes")?),
    },
    SelectorDef {
        name: "by_index",
        signature: "*indices:any, require_all:bool=True",
        doc: "The columns at these positions; negative ones count from the end.\n\n\
              Positions that do not exist are an error, unless `require_all` is false.",
        build: by_index,
    },
    SelectorDef {
        name: "by_name",
        signature: "*names:any, require_all:bool=True",
        doc: "The columns of these names, in this order.\n\nNames that do not exist are an error, unless `require_all` is false.",
        build: |args| existing(args, Selector::Names(names("by_name", &args.values("names")?)?)),
    },
    SelectorDef {
        name: "categorical",
        signature: "",
        doc: "The categorical columns.",
        build: |_| Ok(named("Categorical")),
    },
    SelectorDef {
        name: "contains",
        signature: "*substring:any",
        doc: "The columns whose names contain one of these texts.",
        build: |args| affix(args, "substring", "", ""),
    },
    SelectorDef { name: "date", signature: "", doc: "The columns of dates.", build: |_| Ok(named("Date")) },
    SelectorDef {
        name: "datetime",
        signature: "time_unit:str|list(str)=None, time_zone:str|list(str)=['*', None]",
        doc: "The columns of dates with time.\n\n`time_unit` is one or several of `ms`, `us`, `ns`; any if not given. `time_zone` is one \
              or several zones; `*` stands for all zones, null for columns without a zone.",
        build: datetime,
    },
    SelectorDef {
        name: "decimal",
        signature: "",
        doc: "The columns of decimal numbers.",
        build: |_| Ok(named("Decimal")),
    },
    SelectorDef {
        name: "digit",
        signature: "ascii_only:bool=False",
        doc: "The columns whose names consist of digits.",
        build: |args| {
            Ok(Selector::Matching(if args.bool("ascii_only")? { "^[0-9]+$" } else { r"^\d+$" }.into()))
        },
    },
    SelectorDef {
        name: "duration",
        signature: "time_unit:str|list(str)=None",
        doc: "The columns of lengths of time.\n\n`time_unit` is one or several of `ms`, `us`, `ns`; any if not given.",
        build: |args| Ok(types(vec![TypeSet::Duration(units(args)?)])),
    },
    SelectorDef {
        name: "empty",
        signature: "",
        doc: "No column.",
        build: |_| Ok(Selector::Names(Vec::new())),
    },
    SelectorDef {
        name: "ends_with",
        signature: "*suffix:any",
        doc: "The columns whose names end with one of these texts.",
        build: |args| affix(args, "suffix", "", "$"),
    },
    SelectorDef {
        name: "enum",
        signature: "",
        doc: "The columns of enumerations.",
        build: |_| Ok(named("Enum")),
    },
    SelectorDef {
        name: "exclude",
        signature: "columns:str|dtype, *more_columns:any",
        doc: "All columns but these: names, patterns, types or selectors.",
        build: |args| {
            let mut unwanted = vec![args.get("columns")?];
            unwanted.extend(args.values("more_columns")?);
            Ok(Selector::Difference(Selector::All.into(), columns("exclude", &unwanted)?.into()))
        },
    },
    SelectorDef {
        name: "first",
        signature: "*, strict:bool=True",
        doc: "The first column; without `strict`, none of a frame without columns.",
        build: |args| position(args, 0),
    },
    SelectorDef {
        name: "float",
        signature: "",
        doc: "The columns of floating point numbers.",
        build: |_| Ok(kind(TypeKind::Float)),
    },
    SelectorDef {
        name: "integer",
        signature: "",
        doc: "The columns of integers.",
        build: |_| Ok(kind(TypeKind::Integer)),
    },
    SelectorDef {
        name: "last",
        signature: "*, strict:bool=True",
        doc: "The last column; without `strict`, none of a frame without columns.",
        build: |args| position(args, -1),
    },
    SelectorDef {
        name: "list",
        signature: "inner:expr(col)=None",
        doc: "The columns of lists; with `inner`, a selector, those whose elements have a type that it selects.",
        build: |args| {
            Ok(match args.get("inner")? {
                HostValue::Null => named("List"),
                inner => types(vec![TypeSet::List(columns("list", &[inner])?.into())]),
            })
        },
    },
    SelectorDef { name: "map", signature: "", doc: "The columns of maps.", build: |_| Ok(named("Map")) },
    SelectorDef {
        name: "matches",
        signature: "pattern:str",
        doc: "The columns whose names match a regular expression.",
        build: |args| Ok(Selector::Matching(args.str("pattern")?)),
    },
    SelectorDef {
        name: "nested",
        signature: "",
        doc: "The columns of lists, arrays and structs.",
        build: |_| Ok(kind(TypeKind::Nested)),
    },
    SelectorDef {
        name: "numeric",
        signature: "",
        doc: "The columns of numbers.",
        build: |_| Ok(kind(TypeKind::Numeric)),
    },
    SelectorDef {
        name: "object",
        signature: "",
        doc: "The columns of objects of the host language.",
        build: |_| Ok(named("Object")),
    },
    SelectorDef {
        name: "signed_integer",
        signature: "",
        doc: "The columns of integers that can be negative.",
        build: |_| Ok(kind(TypeKind::SignedInteger)),
    },
    SelectorDef {
        name: "starts_with",
        signature: "*prefix:any",
        doc: "The columns whose names start with one of these texts.",
        build: |args| affix(args, "prefix", "^", ""),
    },
    SelectorDef {
        name: "string",
        signature: "*, include_categorical:bool=False",
        doc: "The columns of text; with `include_categorical` also the categorical ones.",
        build: |args| {
            let mut sets = vec![TypeSet::Named("String".into())];
            if args.bool("include_categorical")? {
                sets.push(TypeSet::Named("Categorical".into()));
            }
            Ok(types(sets))
        },
    },
    SelectorDef {
        name: "struct",
        signature: "",
        doc: "The columns of structs.",
        build: |_| Ok(named("Struct")),
    },
    SelectorDef {
        name: "temporal",
        signature: "",
        doc: "The columns of dates, times and lengths of time.",
        build: |_| Ok(kind(TypeKind::Temporal)),
    },
    SelectorDef {
        name: "time",
        signature: "",
        doc: "The columns of times of day.",
        build: |_| Ok(named("Time")),
    },
    SelectorDef {
        name: "unsigned_integer",
        signature: "",
        doc: "The columns of integers that cannot be negative.",
        build: |_| Ok(kind(TypeKind::UnsignedInteger)),
    },
];

/// The selector that a function of `cs` makes.
pub fn selector(name: &str, positional: Vec<HostValue>, named: Vec<(String, HostValue)>) -> Result<Expr> {
    let def = SELECTORS
        .iter()
        .find(|s| s.name == name)
        .ok_or_else(|| error!(InvalidArgument, "there is no selector {name:?}"))?;
    let arguments = Arguments::bind(name, &Signature::parse(def.signature)?, positional, named)?;
    (def.build)(&arguments).map(Expr::Selector)
}

/// Two selectors in one: `operator` is `|`, `&`, `-` or `^`. The name of a column stands for the selector of it.
pub fn combine_selectors(operator: &str, left: &Expr, right: &Expr) -> Result<Expr> {
    let (left, right) = (Box::new(as_selector(left)?), Box::new(as_selector(right)?));
    Ok(Expr::Selector(match operator {
        "|" => Selector::Union(left, right),
        "&" => Selector::Intersection(left, right),
        "-" => Selector::Difference(left, right),
        "^" => Selector::SymmetricDifference(left, right),
        other => bail!(InvalidArgument, "selectors have no operator {other:?}; there are: |, &, -, ^"),
    }))
}

/// The names of the columns of a frame that a selector selects; without `strict`, also of an expression made of one.
pub fn expand_selector(frame: &LazyFrame, selector: &Expr, strict: bool) -> Result<Vec<Name>> {
    if !strict && !matches!(selector, Expr::Selector(_)) {
        let schema = frame.clone().select([selector.clone()]).collect_schema()?;
        return Ok(schema.names().cloned().collect());
    }
    as_selector(selector)?.select(&*frame.collect_schema()?, &[])
}

fn as_selector(expr: &Expr) -> Result<Selector> {
    match expr {
        Expr::Selector(selector) => Ok(selector.clone()),
        Expr::Column(name) => Ok(Selector::Names(vec![name.clone()])),
        other => {
            bail!(InvalidType, "expected a selector, such as `cs.numeric()`, not the expression {other}")
        }
    }
}

/// The selector of names, patterns, types and other selectors; a list stands for its items.
pub(crate) fn columns(callee: &str, values: &[HostValue]) -> Result<Selector> {
    let values = flat(values);
    if values.iter().all(|v| matches!(v, HostValue::String(name) if matches!(col(name), Expr::Column(_)))) {
        return names(callee, &values).map(Selector::Names);
    }
    let one = |value: &HostValue| match value {
        HostValue::DataType(dtype) => Ok(types(vec![TypeSet::Is(dtype.clone())])),
        HostValue::String(name) => as_selector(&col(name)),
        HostValue::Expr(expr) => as_selector(expr),
        other => {
            bail!(
                InvalidType,
                "`{callee}` takes names of columns, data types or selectors, not {}",
                other.kind()
            )
        }
    };
    let is_type = |v: &HostValue| matches!(v, HostValue::DataType(_));
    if callee == "col" && values.iter().any(is_type) && !values.iter().all(is_type) {
        bail!(InvalidType, "`col` takes names of columns or data types, not both");
    }
    let union = values.iter().map(one).reduce(|a, b| Ok(Selector::Union(a?.into(), b?.into())));
    union.unwrap_or_else(|| Ok(Selector::Names(Vec::new())))
}

fn flat(values: &[HostValue]) -> Vec<HostValue> {
    let items = |value: &HostValue| match value {
        HostValue::List(items) => flat(items),
        HostValue::Series(column) if column.dtype() == &DataType::String => column
            .iter()
            .map(|scalar| match scalar.value {
                Value::String(text) => HostValue::String(text.to_string()),
                _ => HostValue::Null,
            })
            .collect(),
        one => vec![one.clone()],
    };
    values.iter().flat_map(items).collect()
}

fn names(callee: &str, values: &[HostValue]) -> Result<Vec<Name>> {
    let name = |value: HostValue| match value {
        HostValue::String(name) => Ok(Name::from(name.as_str())),
        other => bail!(InvalidType, "`{callee}` takes names, not {}", other.kind()),
    };
    flat(values).into_iter().map(name).collect()
}

fn types(sets: Vec<TypeSet>) -> Selector {
    Selector::Types(sets)
}

fn named(name: &str) -> Selector {
    types(vec![TypeSet::Named(name.into())])
}

fn kind(kind: TypeKind) -> Selector {
    types(vec![TypeSet::Kind(kind)])
}

/// Types and, as texts, names of types without parameters.
fn by_dtype(values: &[HostValue]) -> Result<Selector> {
    let set = |value: HostValue| match value {
        HostValue::DataType(dtype) => Ok(TypeSet::Is(dtype)),
        HostValue::String(name) => Ok(TypeSet::Named(name.as_str().into())),
        other => bail!(InvalidType, "`by_dtype` takes data types, not {}", other.kind()),
    };
    flat(values).into_iter().map(set).collect::<Result<_>>().map(types)
}

fn by_index(args: &Arguments) -> Result<Selector> {
    let position = |value: HostValue| match value {
        HostValue::Int(v) if i64::try_from(v).is_ok() => Ok(v as i64),
        HostValue::Float(v) if is_whole(v) => Ok(v as i64),
        other => bail!(InvalidType, "`by_index` takes positions, not {}", other.kind()),
    };
    let positions = flat(&args.values("indices")?).into_iter().map(position).collect::<Result<_>>()?;
    existing(args, Selector::Positions(positions))
}

/// A selector that leaves out what does not exist, if not all is required.
fn existing(args: &Arguments, selector: Selector) -> Result<Selector> {
    Ok(if args.bool("require_all")? { selector } else { Selector::Existing(selector.into()) })
}

fn position(args: &Arguments, position: i64) -> Result<Selector> {
    let selector = Selector::Positions(vec![position]);
    Ok(if args.bool("strict")? { selector } else { Selector::Existing(selector.into()) })
}

/// The names made of a class of characters.
fn letters(args: &Arguments, ascii: &str, unicode: &str) -> Result<Selector> {
    let class = if args.bool("ascii_only")? { ascii } else { unicode };
    let space = if args.bool("ignore_spaces")? { " " } else { "" };
    Ok(Selector::Matching(format!("^[{class}{space}]+$")))
}

/// The names with one of these texts somewhere.
fn affix(args: &Arguments, param: &str, before: &str, after: &str) -> Result<Selector> {
    let texts = names(param, &args.values(param)?)?;
    if texts.is_empty() {
        bail!(InvalidArgument, "`{}` needs at least one text", args.callee());
    }
    let texts: Vec<String> = texts.iter().map(|text| polarslike::plan::escape_pattern(text)).collect();
    Ok(Selector::Matching(format!("{before}({}){after}", texts.join("|"))))
}

fn units(args: &Arguments) -> Result<Vec<TimeUnit>> {
    let unit = |value: HostValue| match value {
        HostValue::String(unit) => {
            serde_json::from_value(serde_json::Value::String(unit.clone())).map_err(|_| {
                error!(InvalidArgument, "`{}`: no time unit {unit:?}; there are: ms, us, ns", args.callee())
            })
        }
        other => bail!(InvalidType, "`{}`: time_unit must be a string, not {}", args.callee(), other.kind()),
    };
    match args.get("time_unit")? {
        HostValue::Null => Ok(Vec::new()),
        units => flat(&[units]).into_iter().map(unit).collect(),
    }
}

fn datetime(args: &Arguments) -> Result<Selector> {
    let mut zones = Zones::default();
    for zone in flat(&[args.get("time_zone")?]) {
        match zone {
            HostValue::Null => zones.unset = true,
            HostValue::String(any) if any == "*" => zones.any = true,
            HostValue::String(zone) => zones.these.push(zone),
            other => bail!(InvalidType, "`datetime`: time_zone must be a string, not {}", other.kind()),
        }
    }
    Ok(types(vec![TypeSet::Datetime { units: units(args)?, zones }]))
}

fn array(args: &Arguments) -> Result<Selector> {
    let inner = match args.get("inner")? {
        HostValue::Null => None,
        inner => Some(columns("array", &[inner])?.into()),
    };
    let width = if args.is_given("width")? { Some(args.rows("width")?) } else { None };
    Ok(types(vec![TypeSet::Array { inner, width }]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_and_combines() {
        let numbers = selector("numeric", vec![], vec![]).unwrap();
        let prefixed = selector("starts_with", vec!["a.".into(), "b".into()], vec![]).unwrap();
        assert_eq!(prefixed.to_string(), r#"cs.matches("^(a\.|b)")"#);
        let both = combine_selectors("&", &numbers, &prefixed).unwrap();
        assert_eq!(both.to_string(), r#"[cs.numeric() & cs.matches("^(a\.|b)")]"#);
        let wrong = combine_selectors("|", &numbers, &(numbers.clone() + polarslike::lit(1))).unwrap_err();
        assert_eq!(
            wrong.to_string(),
            "expected a selector, such as `cs.numeric()`, not the expression [(cs.numeric()) + (1)]"
        );
    }

    #[test]
    fn wrong_arguments() {
        let error =
            |name: &str, value: HostValue| selector(name, vec![value], vec![]).unwrap_err().to_string();
        assert_eq!(error("by_name", HostValue::Int(1)), "`by_name` takes names, not an integer");
        assert_eq!(
            error("datetime", "week".into()),
            "`datetime`: no time unit \"week\"; there are: ms, us, ns"
        );
        assert_eq!(error("by_index", HostValue::Float(0.5)), "`by_index` takes positions, not a float");
    }

    #[test]
    fn every_selector_has_a_signature_and_documentation() {
        for def in SELECTORS {
            Signature::parse(def.signature).unwrap_or_else(|e| panic!("{}: {e}", def.name));
            assert!(!def.doc.is_empty(), "{}", def.name);
        }
    }
}
