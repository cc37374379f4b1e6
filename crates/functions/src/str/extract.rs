//! `str.extract`, `str.extract_all`.

use std::cell::RefCell;

use polarslike_core::{DataType, Result, Vector, error};

use crate::kernels::parts::{each_list_of_parts, each_part};
use crate::kernels::text::{Patterns, regex};
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&EXTRACT, &EXTRACT_ALL];

static EXTRACT: FunctionDef =
    FunctionDef::new("str.extract", "pattern:expr(lit), group_index:int=1", Kernel::Elementwise(extract))
        .doc(
            "What a group of a regular expression matches first in the text; null if nothing does.\n\n\
             Group 0 is the whole match.",
        )
        .types(|bind| text_type(bind, &[DataType::String], DataType::String))
        .examples(&[Example {
            columns: r#"a=str ["x=12,y=3", "none", null]"#,
            arguments: r#"("y=([0-9]+)")"#,
            result: r#"str ["3", null, null]"#,
        }]);

static EXTRACT_ALL: FunctionDef =
    FunctionDef::new("str.extract_all", "pattern:expr(lit,str)", Kernel::Elementwise(extract_all))
        .doc("All that a regular expression matches in the text, in order and without overlaps.")
        .types(|bind| text_type(bind, &[DataType::String], DataType::List(Box::new(DataType::String))))
        .examples(&[Example {
            columns: r#"a=str ["x=12,y=3", "none", null]"#,
            arguments: r#"("[0-9]+")"#,
            result: r#"list[str] [["12", "3"], [], null]"#,
        }]);

fn extract(call: &Call) -> Result<Vector> {
    let name = call.options.name();
    let group = usize::try_from(call.options.int("group_index")?)
        .map_err(|_| error!(InvalidArgument, "`{name}`: group_index must not be negative"))?;
    let patterns = Patterns::new(&call.inputs[1], move |text| regex(name, text));
    // Where the groups of a match are: used again for each text.
    let places = RefCell::new(None);
    each_part(&call.inputs[0], patterns.is_constant(), |text, row| {
        let found = patterns.with(row, |regex| {
            if group == 0 {
                return regex.find(text).map(|found| found.as_str());
            }
            let mut places = places.borrow_mut();
            let places = match &mut *places {
                Some(places) if patterns.is_constant() => places,
                places => places.insert(regex.capture_locations()),
            };
            regex.captures_read(places, text)?;
            places.get(group).map(|(start, end)| &text[start..end])
        })?;
        Ok(found.flatten())
    })
}

fn extract_all(call: &Call) -> Result<Vector> {
    let name = call.options.name();
    let patterns = Patterns::new(&call.inputs[1], move |text| regex(name, text));
    each_list_of_parts(&call.inputs[0], patterns.is_constant(), call.dtype, |out, text, row| {
        let found = patterns.with(row, |regex| {
            regex.find_iter(text).for_each(|found| out.push(found.as_str()));
        })?;
        Ok(found.is_some())
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn groups() {
        let columns = r#"a=str ["x1y", "", null]; p=str ["x([0-9])(y)?", null, "x"]"#;
        check("str.extract", columns, r#"("x([0-9])(y)", 2)"#, r#"str ["y", null, null]"#);
        check("str.extract", columns, r#"("x([0-9])", 0)"#, r#"str ["x1", null, null]"#);
        check("str.extract", columns, r#"("x", 1)"#, "str [null, null, null]");
        check("str.extract", columns, "(col(p))", r#"str ["1", null, null]"#);
        check("str.extract_all", columns, "(col(p))", r#"list[str] [["x1y"], null, null]"#);
        assert!(fails("str.extract", columns, r#"("(")"#).contains("regular expression"));
        assert!(fails("str.extract", columns, r#"("x", -1)"#).contains("negative"));
    }
}
