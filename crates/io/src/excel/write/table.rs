//! Tables of Excel: style, functions of the row of totals, and references to columns.

use polarslike_core::{DataFrame, Result, bail, error};
use rust_xlsxwriter::{Table, TableFunction, TableStyle};
use serde_json::Value as Json;

use super::layout::{Slot, is_number, position};
use super::options::{Properties, texts};

/// A table with the look that is asked for.
pub(super) fn styled(json: Option<&Json>) -> Result<Table> {
    let mut table = Table::new().set_style(TableStyle::None);
    match json {
        None | Some(Json::Null) => {}
        Some(Json::String(name)) => table = table.set_style(style(name)?),
        Some(Json::Object(properties)) => {
            let mut given = Properties::new("table_style", properties);
            if let Some(name) = given.text("style")? {
                table = table.set_style(style(name)?);
            }
            if let Some(json) = given.take("banded_rows") {
                table = table.set_banded_rows(*json != Json::Bool(false));
            }
            table = table.set_banded_columns(given.flag("banded_columns")?);
            table = table.set_first_column(given.flag("first_column")?);
            table = table.set_last_column(given.flag("last_column")?);
            given.finish()?;
        }
        Some(other) => bail!(InvalidArgument, "table_style is {other}: give a name or an object with style"),
    }
    Ok(table)
}

fn style(name: &str) -> Result<TableStyle> {
    use TableStyle::*;
    let light = [
        Light1, Light2, Light3, Light4, Light5, Light6, Light7, Light8, Light9, Light10, Light11, Light12,
        Light13, Light14, Light15, Light16, Light17, Light18, Light19, Light20, Light21,
    ];
    let medium = [
        Medium1, Medium2, Medium3, Medium4, Medium5, Medium6, Medium7, Medium8, Medium9, Medium10, Medium11,
        Medium12, Medium13, Medium14, Medium15, Medium16, Medium17, Medium18, Medium19, Medium20, Medium21,
        Medium22, Medium23, Medium24, Medium25, Medium26, Medium27, Medium28,
    ];
    let dark = [Dark1, Dark2, Dark3, Dark4, Dark5, Dark6, Dark7, Dark8, Dark9, Dark10, Dark11];
    let short: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    let short = short.strip_prefix("TableStyle").unwrap_or(&short).to_string();
    let split = short.find(|c: char| c.is_ascii_digit()).unwrap_or(short.len());
    let (kind, number) = short.split_at(split);
    let index = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let found = match kind {
        "Light" => index.and_then(|i| light.get(i)),
        "Medium" => index.and_then(|i| medium.get(i)),
        "Dark" => index.and_then(|i| dark.get(i)),
        _ => Option::None,
    };
    found.copied().ok_or_else(|| {
        error!(
            InvalidArgument,
            "table_style: there is no {name:?}; there are Table Style Light 1 to 21, Medium 1 to 28, Dark 1 to 11"
        )
    })
}

/// The function below each column.
pub(super) fn totals(frame: &DataFrame, slots: &[Slot], json: &Json) -> Result<Option<Vec<TableFunction>>> {
    let numeric = |slot: &Slot| is_number(&slot.dtype(frame));
    let all = |name: &str| {
        let function = |slot| if numeric(slot) { function(name) } else { Ok(TableFunction::None) };
        slots.iter().map(function).collect::<Result<Vec<_>>>()
    };
    let mut functions: Vec<TableFunction> = slots.iter().map(|_| TableFunction::None).collect();
    let mut set = |name: &str, function| -> Result<()> {
        let i = position(slots, name)?;
        functions[i] = function;
        Ok(())
    };
    match json {
        Json::Null | Json::Bool(false) => return Ok(None),
        Json::Bool(true) => return all("sum").map(Some),
        Json::String(name) => return all(name).map(Some),
        Json::Object(by_name) => {
            for (name, json) in by_name {
                match json.as_str() {
                    Some(text) => set(name, function(text)?)?,
                    None => bail!(
                        InvalidArgument,
                        "column_totals: {name:?} is {json}, not the name of a function"
                    ),
                }
            }
        }
        names => {
            for name in texts("column_totals", names)? {
                set(&name, TableFunction::Sum)?;
            }
        }
    }
    Ok(Some(functions))
}

fn function(name: &str) -> Result<TableFunction> {
    Ok(match name {
        "average" | "mean" => TableFunction::Average,
        "count" => TableFunction::Count,
        "count_nums" | "countNums" => TableFunction::CountNumbers,
        "max" => TableFunction::Max,
        "min" => TableFunction::Min,
        "std_dev" | "stdDev" | "std" => TableFunction::StdDev,
        "sum" => TableFunction::Sum,
        "var" => TableFunction::Var,
        other => bail!(
            InvalidArgument,
            "column_totals: there is no function {other:?}; there are: average, count, count_nums, max, min, std_dev, sum, \
             var"
        ),
    })
}

/// The formula of the sum of these columns in each row.
pub(super) fn sum_formula(slots: &[Slot], columns: &[String]) -> Result<String> {
    let mut positions = columns.iter().map(|name| position(slots, name)).collect::<Result<Vec<_>>>()?;
    positions.sort_unstable();
    let adjacent = positions.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b));
    let names: Vec<String> = positions.iter().map(|i| escaped(&slots[*i].name)).collect();
    Ok(match names.as_slice() {
        [first, .., last] if adjacent => format!("SUM([[#This Row],[{first}]:[{last}]])"),
        names => {
            let parts: Vec<String> = names.iter().map(|name| format!("[[#This Row],[{name}]]")).collect();
            format!("SUM({})", parts.join(","))
        }
    })
}

/// A name as it stands in a reference.
fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if matches!(c, '[' | ']' | '#' | '\'' | '@') {
            out.push('\'');
        }
        out.push(c);
    }
    out
}
