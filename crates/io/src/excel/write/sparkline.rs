//! Small charts in cells.

use polarslike_core::{Result, bail};
use rust_xlsxwriter::{Sparkline, SparklineType};
use serde_json::Value as Json;

use super::format::color;
use super::options::{Properties, texts};

/// A sparkline without data, the columns whose cells it shows, and where its column is put.
pub(super) struct Chart {
    pub(super) columns: Vec<String>,
    pub(super) sparkline: Sparkline,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

/// Reads names of columns, or an object with `columns` and properties as xlsxwriter names them.
pub(super) fn chart(what: &str, json: &Json) -> Result<Chart> {
    let mut sparkline = Sparkline::new();
    let Json::Object(properties) = json else {
        return Ok(Chart { columns: texts(what, json)?, sparkline, before: None, after: None });
    };
    let mut given = Properties::new(what, properties);
    let columns = match given.take("columns") {
        Some(columns) => texts(what, columns)?,
        None => bail!(InvalidArgument, "{what} needs columns: those whose values it shows"),
    };
    match given.text("type")?.unwrap_or("line") {
        "line" => {}
        "column" => sparkline = sparkline.set_type(SparklineType::Column),
        "win_loss" => sparkline = sparkline.set_type(SparklineType::WinLose),
        other => bail!(InvalidArgument, "{what}: type {other:?} is not line, column or win_loss"),
    }
    macro_rules! flags {
        ($($name:literal => $set:ident),* $(,)?) => {
            $(if given.flag($name)? { sparkline = sparkline.$set(true); })*
        };
    }
    macro_rules! colors {
        ($($name:literal => $set:ident),* $(,)?) => {
            $(if let Some(text) = given.text($name)? { sparkline = sparkline.$set(color(what, text)?); })*
        };
    }
    flags! {
        "markers" => show_markers, "high_point" => show_high_point, "low_point" => show_low_point,
        "first_point" => show_first_point, "last_point" => show_last_point,
        "negative_points" => show_negative_points, "axis" => show_axis, "reverse" => set_right_to_left,
        "show_hidden" => show_hidden_data,
    }
    colors! {
        "series_color" => set_sparkline_color, "high_color" => set_high_point_color,
        "low_color" => set_low_point_color, "first_color" => set_first_point_color,
        "last_color" => set_last_point_color, "negative_color" => set_negative_points_color,
        "markers_color" => set_markers_color,
    }
    if let Some(style) = given.number("style")? {
        sparkline = sparkline.set_style(style as u8);
    }
    if let Some(weight) = given.number("weight")? {
        sparkline = sparkline.set_line_weight(weight);
    }
    if let Some(max) = given.number("max")? {
        sparkline = sparkline.set_custom_max(max);
    }
    if let Some(min) = given.number("min")? {
        sparkline = sparkline.set_custom_min(min);
    }
    let before = given.text("insert_before")?.map(Into::into);
    let after = given.text("insert_after")?.map(Into::into);
    given.finish()?;
    Ok(Chart { columns, sparkline, before, after })
}
