//! Many texts looked for at once (Aho-Corasick): `str.contains_any`, `str.find_many`, `str.extract_many`,
//! `str.replace_many`.

use std::cell::RefCell;

use aho_corasick::{AhoCorasick, MatchKind};
use arrow::array::{Array, ArrayRef, AsArray, BooleanBuilder};
use polarslike_core::{DataType, Encoding, Groups, Result, Vector, bail, error};

use crate::kernels::builder::{TextBuilder, TextListBuilder};
use crate::kernels::lists::list_vector;
use crate::kernels::text::{IndexLists, Output, each_text};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CONTAINS_ANY, &FIND_MANY, &EXTRACT_MANY, &REPLACE_MANY];

static CONTAINS_ANY: FunctionDef = FunctionDef::new(
    "str.contains_any",
    "patterns:expr(col)|list(str), *, ascii_case_insensitive:bool=False",
    Kernel::Elementwise(contains_any),
)
.doc(
    "Whether one of several texts occurs in the text.\n\n\
     `patterns` are plain texts in a list, one for all rows or one per row; nulls among them are skipped. \
     `ascii_case_insensitive` takes A to Z for a to z.",
)
.types(|bind| list_type(bind, DataType::Boolean))
.examples(&[Example {
    columns: r#"a=str ["apple pie", "ABC", null]"#,
    arguments: r#"(["pp", "abc"], ascii_case_insensitive=true)"#,
    result: "bool [true, true, null]",
}]);

static FIND_MANY: FunctionDef = FunctionDef::new(
    "str.find_many",
    "patterns:expr(col)|list(str), *, ascii_case_insensitive:bool=False, overlapping:bool=False, leftmost:bool=False",
    Kernel::Elementwise(find_many),
)
.doc(
    "The bytes at which one of several texts occurs in the text.\n\n\
     Occurrences do not overlap unless `overlapping`. Of two that start at one place, the one found first counts, or the one \
     that stands first in the list if `leftmost`; the two cannot be combined. Nulls among `patterns` are skipped.",
)
.types(|bind| list_type(bind, DataType::List(Box::new(DataType::UInt32))))
.examples(&[Example {
    columns: r#"a=str ["apple pie", "", null]"#,
    arguments: r#"(["ap", "pp", "p"], overlapping=true)"#,
    result: "list[u32] [[0, 1, 1, 2, 6], [], null]",
}]);

static EXTRACT_MANY: FunctionDef = FunctionDef::new(
    "str.extract_many",
    "patterns:expr(col)|list(str), *, ascii_case_insensitive:bool=False, overlapping:bool=False, leftmost:bool=False",
    Kernel::Elementwise(extract_many),
)
.doc(
    "The occurrences of several texts in the text, as they are spelled there.\n\n\
     Occurrences do not overlap unless `overlapping`. Of two that start at one place, the one found first counts, or the one \
     that stands first in the list if `leftmost`; the two cannot be combined. Nulls among `patterns` are skipped.",
)
.types(|bind| list_type(bind, DataType::List(Box::new(DataType::String))))
.examples(&[Example {
    columns: r#"a=str ["Apple pie", "", null]"#,
    arguments: r#"(["app", "pi"], ascii_case_insensitive=true)"#,
    result: r#"list[str] [["App", "pi"], [], null]"#,
}]);

static REPLACE_MANY: FunctionDef = FunctionDef::new(
    "str.replace_many",
    "patterns:expr(col)|list(str)|map, replace_with:expr(lit)|list(str)=None, *, ascii_case_insensitive:bool=False, \
     leftmost:bool=False",
    Kernel::Elementwise(replace_many),
)
.doc(
    "The text with the occurrences of several texts replaced.\n\n\
     `replace_with` is a list as long as `patterns`, or one text for all; `patterns` may also be a mapping of texts to \
     their replacements. Occurrences do not overlap: of two that start at one place, the one found first counts, or the one \
     that stands first in the list if `leftmost`.",
)
.types(replace_type)
.examples(&[
    Example {
        columns: r#"a=str ["apple pie", null]"#,
        arguments: r#"(["pp", "pie"], ["bb", "tart"])"#,
        result: r#"str ["abble tart", null]"#,
    },
    Example {
        columns: r#"a=str ["apple pie", null]"#,
        arguments: r#"(["p", "a"], ["_"])"#,
        result: r#"str ["___le _ie", null]"#,
    },
]);

fn texts() -> DataType {
    DataType::List(Box::new(DataType::String))
}

/// An error unless input `i` is a list of texts.
fn check_list(bind: &Bind, i: usize) -> Result<()> {
    match bind.input(i) {
        DataType::List(inner) if inner.is_text() || *inner == DataType::Null => Ok(()),
        text if text.is_text() => Err(error!(
            InvalidOperation,
            "`{}` takes a list of texts, not {text}; use `implode` to put a column into one list",
            bind.function.name
        )),
        _ => Err(bind.reject(i, "a list of texts")),
    }
}

fn list_type(bind: &Bind, output: DataType) -> Result<Binding> {
    bind.check(0, |t| t.is_text() || *t == DataType::Null, "text")?;
    check_list(bind, 1)?;
    bind.cast(vec![DataType::String, texts()], output)
}

/// Patterns and replacements are lists, or a struct of which each field is a pattern and its value the replacement.
fn replace_type(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| t.is_text() || *t == DataType::Null, "text")?;
    if let (DataType::Struct(fields), DataType::Null) = (bind.input(1), bind.input(2)) {
        if let Some(other) = fields.iter().find(|f| !f.dtype.is_text()) {
            bail!(
                InvalidOperation,
                "`str.replace_many` replaces {:?} by a {}; give text",
                other.name,
                other.dtype
            );
        }
        return bind.cast(vec![DataType::String, bind.input(1), DataType::Null], DataType::String);
    }
    check_list(bind, 1)?;
    if bind.input(2) == DataType::Null {
        bail!(InvalidType, "`str.replace_many` needs `replace_with`, unless `patterns` is a mapping");
    }
    if !bind.input(2).is_text() {
        check_list(bind, 2)?;
    }
    let replacements = if bind.input(2).is_text() { DataType::String } else { texts() };
    bind.cast(vec![DataType::String, texts(), replacements], DataType::String)
}

/// Texts made ready to be looked for, and where each stood in its list.
struct Matcher {
    automaton: AhoCorasick,
    positions: Vec<usize>,
}

/// What decides how texts are looked for.
#[derive(Clone, Copy)]
struct Search {
    ignore_case: bool,
    overlapping: bool,
    leftmost: bool,
}

impl Search {
    fn new(call: &Call, with_overlaps: bool) -> Result<Self> {
        let leftmost = call.options.name() != "str.contains_any" && call.options.bool("leftmost")?;
        let overlapping = with_overlaps && call.options.bool("overlapping")?;
        if leftmost && overlapping {
            bail!(InvalidArgument, "`{}`: choose one of overlapping and leftmost", call.options.name());
        }
        Ok(Self { ignore_case: call.options.bool("ascii_case_insensitive")?, overlapping, leftmost })
    }

    fn matcher<'a>(&self, patterns: impl Iterator<Item = Option<&'a str>>) -> Result<Matcher> {
        let (positions, patterns): (Vec<usize>, Vec<&str>) =
            patterns.enumerate().filter_map(|(i, p)| p.map(|p| (i, p))).unzip();
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(self.ignore_case)
            .match_kind(if self.leftmost { MatchKind::LeftmostFirst } else { MatchKind::Standard })
            .build(patterns)
            .map_err(|e| error!(Compute, "too many texts to look for: {e}"))?;
        Ok(Matcher { automaton, positions })
    }

    /// Calls `found` with the pattern, start and end of each occurrence.
    fn each(&self, matcher: &Matcher, text: &str, mut found: impl FnMut(usize, usize, usize)) {
        let mut report =
            |m: aho_corasick::Match| found(matcher.positions[m.pattern().as_usize()], m.start(), m.end());
        if self.overlapping {
            matcher.automaton.find_overlapping_iter(text).for_each(&mut report);
        } else {
            matcher.automaton.find_iter(text).for_each(&mut report);
        }
    }
}

/// The patterns of each row, made ready when the row changes; constant ones once.
struct Matchers {
    lists: ArrayRef,
    constant: bool,
    search: Search,
    last: RefCell<Option<(usize, Matcher)>>,
}

impl Matchers {
    fn new(vector: &Vector, search: Search) -> Self {
        let (lists, constant) = match vector.encoding() {
            Encoding::Constant { value, .. } => (value.clone(), true),
            _ => (vector.decode(), false),
        };
        Self { lists, constant, search, last: RefCell::default() }
    }

    /// What `f` makes of the patterns of a row; `None` if they are null.
    fn with<R>(&self, row: usize, f: impl FnOnce(&Matcher) -> R) -> Result<Option<R>> {
        if self.lists.is_null(row) {
            return Ok(None);
        }
        let mut last = self.last.borrow_mut();
        if let Some((known, matcher)) = &*last
            && *known == row
        {
            return Ok(Some(f(matcher)));
        }
        let patterns = self.lists.as_list::<i64>().value(row);
        let matcher = self.search.matcher(patterns.as_string_view().iter())?;
        let result = f(&matcher);
        *last = Some((row, matcher));
        Ok(Some(result))
    }
}

fn contains_any(call: &Call) -> Result<Vector> {
    let matchers = Matchers::new(&call.inputs[1], Search::new(call, false)?);
    each_text(&call.inputs[0], matchers.constant, call.dtype, |out: &mut BooleanBuilder, text, row| {
        out.append_option(matchers.with(row, |m| m.automaton.is_match(text))?);
        Ok(())
    })
}

fn find_many(call: &Call) -> Result<Vector> {
    let search = Search::new(call, true)?;
    let matchers = Matchers::new(&call.inputs[1], search);
    each_text(&call.inputs[0], matchers.constant, call.dtype, |out: &mut IndexLists, text, row| {
        let found = matchers
            .with(row, |m| search.each(m, text, |_, start, _| out.0.values().append_value(start as u32)))?;
        match found {
            Some(()) => out.0.append(true),
            None => out.null(),
        }
        Ok(())
    })
}

fn extract_many(call: &Call) -> Result<Vector> {
    let search = Search::new(call, true)?;
    let matchers = Matchers::new(&call.inputs[1], search);
    each_text(&call.inputs[0], matchers.constant, call.dtype, |out: &mut TextListBuilder, text, row| {
        let found = matchers.with(row, |m| {
            search.each(m, text, |_, start, end| out.values().append_value(&text[start..end]));
        })?;
        match found {
            Some(()) => out.append(true),
            None => out.null(),
        }
        Ok(())
    })
}

fn replace_many(call: &Call) -> Result<Vector> {
    let search = Search::new(call, false)?;
    if let DataType::Struct(fields) = call.inputs[1].dtype() {
        let mapping = call.inputs[1].decode();
        let matcher = search.matcher(fields.iter().map(|f| Some(f.name.as_ref())))?;
        let values: Vec<Vector> = fields
            .iter()
            .zip(mapping.as_struct().columns())
            .map(|(f, column)| Vector::plain(f.dtype.clone(), column.clone()))
            .collect();
        let constant = matches!(call.inputs[1].encoding(), Encoding::Constant { .. });
        let columns: Vec<ArrayRef> = values.iter().map(Vector::decode).collect();
        return each_text(&call.inputs[0], constant, call.dtype, |out: &mut TextBuilder, text, row| {
            let value = |i: usize| columns[i].is_valid(row).then(|| columns[i].as_string_view().value(row));
            out.append_value(replaced(&search, &matcher, text, value));
            Ok(())
        });
    }
    let matchers = Matchers::new(&call.inputs[1], search);
    let replacements = &call.inputs[2];
    let (mut lists, constant) = match replacements.encoding() {
        Encoding::Constant { value, .. } => (value.clone(), true),
        _ => (replacements.decode(), false),
    };
    if replacements.dtype().is_text() {
        // One text for all patterns is a list of one.
        let one_each = Groups::from_sizes(std::iter::repeat_n(1, lists.len()));
        let nulls = lists.nulls().cloned();
        lists = list_vector(&Vector::plain(DataType::String, lists), &one_each, nulls)?.decode();
    }
    each_text(
        &call.inputs[0],
        matchers.constant && constant,
        call.dtype,
        |out: &mut TextBuilder, text, row| {
            let (patterns_row, list_row) =
                (if matchers.constant { 0 } else { row }, if constant { 0 } else { row });
            if lists.is_null(list_row) {
                out.append_null();
                return Ok(());
            }
            let list = lists.as_list::<i64>().value(list_row);
            let list = list.as_string_view();
            let patterns = matchers.lists.as_list::<i64>().value_length(patterns_row) as usize;
            if list.len() != 1 && list.len() != patterns {
                bail!(
                    Shape,
                    "`str.replace_many`: {} replacements for {patterns} patterns; give one, or one per pattern",
                    list.len()
                );
            }
            let value = |i: usize| {
                let i = if list.len() == 1 { 0 } else { i };
                list.is_valid(i).then(|| list.value(i))
            };
            out.append_option(matchers.with(patterns_row, |m| replaced(&search, m, text, value))?);
            Ok(())
        },
    )
}

/// The text with each occurrence replaced by the value for its pattern; null leaves it as it is.
fn replaced<'a>(
    search: &Search,
    matcher: &Matcher,
    text: &str,
    value: impl Fn(usize) -> Option<&'a str>,
) -> String {
    let mut result = String::with_capacity(text.len());
    let mut end_before = 0;
    search.each(matcher, text, |pattern, start, end| {
        result.push_str(&text[end_before..start]);
        result.push_str(value(pattern).unwrap_or(&text[start..end]));
        end_before = end;
    });
    result.push_str(&text[end_before..]);
    result
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn lists_of_patterns() {
        let columns = r#"a=str ["apple", "fig", null, "x"]; p=list[str] [["pp", null], [], ["a"], null]"#;
        check("str.contains_any", columns, "(col(p))", "bool [true, false, null, null]");
        check("str.find_many", columns, "(col(p))", "list[u32] [[1], [], null, null]");
        check("str.extract_many", columns, r#"(["app", "a"])"#, r#"list[str] [["a"], [], null, []]"#);
        check(
            "str.extract_many",
            columns,
            r#"(["app", "a"], leftmost=true)"#,
            r#"list[str] [["app"], [], null, []]"#,
        );
        check("str.contains_any", columns, "([])", "bool [false, false, null, false]");
        assert!(fails("str.contains_any", columns, "(col(a))").contains("implode"));
        assert!(fails("str.find_many", columns, "([1])").contains("list of texts"));
        let both = r#"(["a"], leftmost=true, overlapping=true)"#;
        assert!(fails("str.extract_many", columns, both).contains("choose one"));
    }

    #[test]
    fn replacements() {
        let columns = r#"a=str ["apple", "fig", null]; l=list[str] [["_"], ["+"], ["x"]]"#;
        check("str.replace_many", columns, r#"(["p", "g"], col(l))"#, r#"str ["a__le", "fi+", null]"#);
        check(
            "str.replace_many",
            columns,
            r#"(["a", "app"], ["X", "Y"], leftmost=true)"#,
            r#"str ["Xpple", "fig", null]"#,
        );
        check("str.replace_many", columns, r#"(["p", "g"], "_")"#, r#"str ["a__le", "fi_", null]"#);
        let rows = r#"a=str ["ab", "ab", "ab"]; r=str ["x", null, "yy"]"#;
        check("str.replace_many", rows, r#"(["a", "b"], col(r))"#, r#"str ["xx", null, "yyyy"]"#);
        check("str.replace_many", columns, r#"(["p"], [null])"#, r#"str ["apple", "fig", null]"#);
        check("str.replace_many", columns, r#"({"p": "b", "g": "x"})"#, r#"str ["abble", "fix", null]"#);
        assert!(fails("str.replace_many", columns, r#"(["p"])"#).contains("replace_with"));
        assert!(
            fails("str.replace_many", columns, r#"(["p", "a", "x"], ["1", "2"])"#)
                .contains("2 replacements for 3")
        );
    }
}
