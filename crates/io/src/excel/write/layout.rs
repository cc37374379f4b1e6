//! Which columns a table has: those of the frame, and those that formulas, totals and sparklines add.

use polarslike_core::{DataFrame, DataType, Error, Result, bail, error};
use serde_json::Value as Json;

use super::options::{ExcelWriteOptions, Properties, texts};
use super::sparkline::{Chart, chart};

/// A column of the table.
pub(super) struct Slot {
    pub(super) name: String,
    pub(super) content: Content,
}

pub(super) enum Content {
    /// The frame's column of this position.
    Data(usize),
    /// A formula, and the type that it gives.
    Formula {
        text: String,
        dtype: DataType,
    },
    /// The sum of these columns.
    Total(Vec<String>),
    Sparkline(Box<Chart>),
}

impl Slot {
    pub(super) fn dtype(&self, frame: &DataFrame) -> DataType {
        match &self.content {
            Content::Data(i) => frame.columns().get(*i).map_or(DataType::Null, |c| c.dtype().clone()),
            Content::Formula { dtype, .. } => dtype.clone(),
            Content::Total(_) => DataType::Float64,
            Content::Sparkline(_) => DataType::Null,
        }
    }
}

/// The columns in order.
pub(super) fn slots(frame: &DataFrame, options: &ExcelWriteOptions) -> Result<Vec<Slot>> {
    let data = frame.names().enumerate();
    let mut slots: Vec<Slot> =
        data.map(|(i, name)| Slot { name: name.to_string(), content: Content::Data(i) }).collect();
    for (name, columns) in row_totals(frame, &options.row_totals)? {
        insert(&mut slots, Slot { name, content: Content::Total(columns) }, None, None)?;
    }
    for (name, json) in &options.formulas {
        let what = format!("formulas: {name:?}");
        let (text, dtype, before, after) = formula(&what, json)?;
        let slot = Slot { name: name.clone(), content: Content::Formula { text, dtype } };
        insert(&mut slots, slot, before.as_deref(), after.as_deref())?;
    }
    for (name, json) in &options.sparklines {
        let mut chart = chart(&format!("sparklines: {name:?}"), json)?;
        let (before, after) = (chart.before.take(), chart.after.take());
        let slot = Slot { name: name.clone(), content: Content::Sparkline(Box::new(chart)) };
        insert(&mut slots, slot, before.as_deref(), after.as_deref())?;
    }
    Ok(slots)
}

fn insert(slots: &mut Vec<Slot>, slot: Slot, before: Option<&str>, after: Option<&str>) -> Result<()> {
    // Excel's tables do not tell names by case.
    if slots.iter().any(|s| s.name.eq_ignore_ascii_case(&slot.name)) {
        bail!(Duplicate, "the column {:?} is to be added, but there is one of this name", slot.name);
    }
    let at = match (before, after) {
        (Some(_), Some(_)) => {
            bail!(InvalidArgument, "{:?}: insert_before and insert_after are both given", slot.name)
        }
        (Some(name), None) => position(slots, name)?,
        (None, Some(name)) => position(slots, name)? + 1,
        (None, None) => slots.len(),
    };
    slots.insert(at, slot);
    Ok(())
}

/// Where the column of a name is.
pub(super) fn position(slots: &[Slot], name: &str) -> Result<usize> {
    let found = slots.iter().position(|slot| slot.name == name);
    found.ok_or_else(|| Error::column_not_found(name, slots.iter().map(|slot| slot.name.as_str())))
}

/// The totals behind rows: their names, and the columns that each sums.
fn row_totals(frame: &DataFrame, json: &Json) -> Result<Vec<(String, Vec<String>)>> {
    let columns = |json: &Json| match json {
        Json::Bool(true) => {
            let numeric = frame.columns().iter().filter(|c| is_number(c.dtype()));
            Ok(numeric.map(|c| c.name().to_string()).collect())
        }
        names => {
            let names = texts("row_totals", names)?;
            for name in &names {
                let dtype = frame.column(name)?.dtype();
                if !is_number(dtype) {
                    bail!(InvalidType, "row_totals: the column {name:?} is {dtype}, not numbers");
                }
            }
            Ok(names)
        }
    };
    let totals = match json {
        Json::Null | Json::Bool(false) => Vec::new(),
        Json::Object(totals) => {
            totals.iter().map(|(name, json)| Ok((name.clone(), columns(json)?))).collect::<Result<_>>()?
        }
        other => vec![("total".to_string(), columns(other)?)],
    };
    match totals.iter().find(|(_, columns)| columns.is_empty()) {
        Some((name, _)) => bail!(InvalidArgument, "row_totals: {name:?} has no columns of numbers to sum"),
        None => Ok(totals),
    }
}

/// Whether Excel can sum the values.
pub(super) fn is_number(dtype: &DataType) -> bool {
    dtype.is_numeric() || dtype.is_decimal()
}

type Formula = (String, DataType, Option<String>, Option<String>);

fn formula(what: &str, json: &Json) -> Result<Formula> {
    let properties = match json {
        Json::String(text) => return Ok((text.clone(), DataType::String, None, None)),
        Json::Object(properties) => properties,
        other => bail!(InvalidArgument, "{what} is {other}: give a formula or an object with formula"),
    };
    let mut given = Properties::new(what, properties);
    let text = given.text("formula")?.map(Into::into);
    let text = text.ok_or_else(|| error!(InvalidArgument, "{what} has no formula"))?;
    let dtype = match given.take("return_dtype") {
        Some(json) => serde_json::from_value(json.clone())
            .map_err(|e| error!(InvalidArgument, "{what}: return_dtype is {json}: {e}"))?,
        None => DataType::String,
    };
    let before = given.text("insert_before")?.map(Into::into);
    let after = given.text("insert_after")?.map(Into::into);
    given.finish()?;
    Ok((text, dtype, before, after))
}
