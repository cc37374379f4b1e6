//! Formats that depend on what a cell holds.

use polarslike_core::{Result, bail, error};
use rust_xlsxwriter::{
    ConditionalFormat2ColorScale, ConditionalFormat3ColorScale, ConditionalFormatAverage,
    ConditionalFormatAverageRule, ConditionalFormatBlank, ConditionalFormatCell, ConditionalFormatCellRule,
    ConditionalFormatDataBar, ConditionalFormatDuplicate, ConditionalFormatError, ConditionalFormatFormula,
    ConditionalFormatText, ConditionalFormatTextRule, ConditionalFormatTop, ConditionalFormatTopRule,
    ConditionalFormatValue, Format, Formula, Worksheet, XlsxError,
};
use serde_json::{Map, Value as Json};

use super::format::{color, format};
use super::options::Properties;

/// Cells of one column, from the first to the last row.
pub(super) type Range = (u32, u16, u32, u16);

/// Adds a rule, given by the name of its type or as an object with `type`, to cells.
pub(super) fn add(sheet: &mut Worksheet, what: &str, rule: &Json, ranges: &[Range]) -> Result<()> {
    let short = Map::new();
    let (mut given, kind) = match rule {
        Json::String(kind) => (Properties::new(what, &short), kind.as_str()),
        Json::Object(properties) => {
            let mut given = Properties::new(what, properties);
            let kind = given.text("type")?;
            (given, kind.ok_or_else(|| error!(InvalidArgument, "{what}: the rule has no type"))?)
        }
        other => bail!(InvalidArgument, "{what} is {other}: give a type of rule or an object with type"),
    };
    let Some(&(top, left, bottom, right)) = ranges.first() else { return Ok(()) };
    let all = ranges.iter().map(|r| area(*r)).collect::<Vec<_>>().join(" ");
    let stop = given.flag("stop_if_true")?;
    let look = match given.take("format") {
        Some(json) => Some(format(what, json, Format::new())?),
        None => None,
    };
    let failed = |e: XlsxError| error!(InvalidArgument, "{what}: {e}");
    // The kinds of rules have nothing but these methods in common.
    macro_rules! add {
        ($rule:expr) => {{
            let rule = $rule.set_multi_range(all).set_stop_if_true(stop);
            given.finish()?;
            sheet.add_conditional_format(top, left, bottom, right, &rule).map_err(failed)?;
        }};
    }
    macro_rules! add_with_format {
        ($rule:expr) => {{
            let rule = $rule;
            match look {
                Some(look) => add!(rule.set_format(look)),
                None => add!(rule),
            }
        }};
    }
    match kind {
        "cell" => add_with_format!(ConditionalFormatCell::new().set_rule(cell_rule(&mut given)?)),
        "2_color_scale" => {
            let mut rule = ConditionalFormat2ColorScale::new();
            if let Some(text) = given.text("min_color")? {
                rule = rule.set_minimum_color(color(what, text)?);
            }
            if let Some(text) = given.text("max_color")? {
                rule = rule.set_maximum_color(color(what, text)?);
            }
            add!(rule)
        }
        "3_color_scale" => {
            let mut rule = ConditionalFormat3ColorScale::new();
            if let Some(text) = given.text("min_color")? {
                rule = rule.set_minimum_color(color(what, text)?);
            }
            if let Some(text) = given.text("mid_color")? {
                rule = rule.set_midpoint_color(color(what, text)?);
            }
            if let Some(text) = given.text("max_color")? {
                rule = rule.set_maximum_color(color(what, text)?);
            }
            add!(rule)
        }
        "data_bar" => {
            let mut rule = ConditionalFormatDataBar::new();
            if let Some(text) = given.text("bar_color")? {
                rule = rule.set_fill_color(color(what, text)?);
            }
            if let Some(text) = given.text("bar_border_color")? {
                rule = rule.set_border_color(color(what, text)?);
            }
            if let Some(text) = given.text("bar_negative_color")? {
                rule = rule.set_negative_fill_color(color(what, text)?);
            }
            if given.flag("bar_solid")? {
                rule = rule.set_solid_fill(true);
            }
            if given.flag("bar_only")? {
                rule = rule.set_bar_only(true);
            }
            if !given.flag("data_bar_2010")? {
                rule = rule.use_classic_style();
            }
            add!(rule)
        }
        "duplicate" => add_with_format!(ConditionalFormatDuplicate::new()),
        "unique" => add_with_format!(ConditionalFormatDuplicate::new().invert()),
        "blanks" => add_with_format!(ConditionalFormatBlank::new()),
        "no_blanks" => add_with_format!(ConditionalFormatBlank::new().invert()),
        "errors" => add_with_format!(ConditionalFormatError::new()),
        "no_errors" => add_with_format!(ConditionalFormatError::new().invert()),
        "top" | "bottom" => {
            let count = given.number("value")?.unwrap_or(10.0) as u16;
            let percent = given.text("criteria")? == Some("%");
            let rule = match (kind, percent) {
                ("top", false) => ConditionalFormatTopRule::Top(count),
                ("top", true) => ConditionalFormatTopRule::TopPercent(count),
                (_, false) => ConditionalFormatTopRule::Bottom(count),
                (_, true) => ConditionalFormatTopRule::BottomPercent(count),
            };
            add_with_format!(ConditionalFormatTop::new().set_rule(rule))
        }
        "average" => add_with_format!(ConditionalFormatAverage::new().set_rule(average_rule(&mut given)?)),
        "text" => add_with_format!(ConditionalFormatText::new().set_rule(text_rule(&mut given)?)),
        "formula" => {
            let Some(text) = given.text("criteria")? else {
                bail!(InvalidArgument, "{what}: a rule of type formula needs criteria, the formula")
            };
            add_with_format!(ConditionalFormatFormula::new().set_rule(Formula::new(text)))
        }
        other => bail!(
            InvalidArgument,
            "{what}: rules of type {other:?} are not supported; there are: 2_color_scale, 3_color_scale, average, blanks, \
             bottom, cell, data_bar, duplicate, errors, formula, no_blanks, no_errors, text, top, unique"
        ),
    }
    Ok(())
}

fn area((top, left, bottom, right): Range) -> String {
    rust_xlsxwriter::utility::cell_range(top, left, bottom, right)
}

fn value(what: &str, json: Option<&Json>) -> Result<ConditionalFormatValue> {
    Ok(match json {
        Some(Json::Number(number)) => number.as_f64().unwrap_or(f64::NAN).into(),
        Some(Json::String(text)) if text.starts_with('=') => Formula::new(text).into(),
        // As xlsxwriter has it: texts come with quotes.
        Some(Json::String(text)) => text.trim_matches('"').to_string().into(),
        Some(Json::Bool(flag)) => (*flag).into(),
        Some(other) => bail!(InvalidArgument, "{what}: cannot compare cells with {other}"),
        None => bail!(InvalidArgument, "{what}: the rule needs value, or minimum and maximum"),
    })
}

fn cell_rule(given: &mut Properties<'_>) -> Result<ConditionalFormatCellRule<ConditionalFormatValue>> {
    use ConditionalFormatCellRule as Rule;
    let what = given.what().to_string();
    let criteria = given.text("criteria")?.unwrap_or_default();
    if let "between" | "not between" = criteria {
        let low = value(&what, given.take("minimum"))?;
        let high = value(&what, given.take("maximum"))?;
        return Ok(if criteria == "between" {
            Rule::Between(low, high)
        } else {
            Rule::NotBetween(low, high)
        });
    }
    let other = value(&what, given.take("value"))?;
    Ok(match criteria {
        "=" | "==" | "equal to" => Rule::EqualTo(other),
        "!=" | "<>" | "not equal to" => Rule::NotEqualTo(other),
        ">" | "greater than" => Rule::GreaterThan(other),
        ">=" | "greater than or equal to" => Rule::GreaterThanOrEqualTo(other),
        "<" | "less than" => Rule::LessThan(other),
        "<=" | "less than or equal to" => Rule::LessThanOrEqualTo(other),
        unknown => bail!(InvalidArgument, "{what}: criteria {unknown:?} is not supported"),
    })
}

fn average_rule(given: &mut Properties<'_>) -> Result<ConditionalFormatAverageRule> {
    use ConditionalFormatAverageRule as Rule;
    Ok(match given.text("criteria")?.unwrap_or("above") {
        "above" => Rule::AboveAverage,
        "below" => Rule::BelowAverage,
        "equal or above" => Rule::EqualOrAboveAverage,
        "equal or below" => Rule::EqualOrBelowAverage,
        "1 std dev above" => Rule::OneStandardDeviationAbove,
        "1 std dev below" => Rule::OneStandardDeviationBelow,
        "2 std dev above" => Rule::TwoStandardDeviationsAbove,
        "2 std dev below" => Rule::TwoStandardDeviationsBelow,
        "3 std dev above" => Rule::ThreeStandardDeviationsAbove,
        "3 std dev below" => Rule::ThreeStandardDeviationsBelow,
        unknown => bail!(InvalidArgument, "{}: criteria {unknown:?} is not supported", given.what()),
    })
}

fn text_rule(given: &mut Properties<'_>) -> Result<ConditionalFormatTextRule> {
    use ConditionalFormatTextRule as Rule;
    let text = given.text("value")?.unwrap_or_default().to_string();
    Ok(match given.text("criteria")?.unwrap_or_default() {
        "containing" => Rule::Contains(text),
        "not containing" => Rule::DoesNotContain(text),
        "begins with" => Rule::BeginsWith(text),
        "ends with" => Rule::EndsWith(text),
        unknown => bail!(InvalidArgument, "{}: criteria {unknown:?} is not supported", given.what()),
    })
}
