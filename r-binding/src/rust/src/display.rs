//! Frames and Series as text.

use extendr_api::prelude::*;
use polarslike_bridge::{
    Column, DataFrame, DisplayOptions, TableFormat, display_options, error, set_display_options,
};
use serde_json::Value as Json;

use crate::error::run;
use crate::handle::{peek, read};
use crate::value::{flag, json_options};

/// A frame as a table, a Series as lines; tables are at most `width` characters wide, unless the environment says
/// otherwise. Without `unicode` their lines are ASCII.
#[extendr]
fn display(object: Robj, width: Robj, unicode: Robj) -> Robj {
    run(|| {
        let settings = display_options();
        let mut shown = settings.clone();
        if shown.format == TableFormat::default() && !flag(&unicode)? {
            shown.format = TableFormat::AsciiFullCondensed;
        }
        shown.width = shown.width.or_else(|| width.as_integer().and_then(|width| u16::try_from(width).ok()));
        set_display_options(shown);
        let text = match peek::<Column>(&object) {
            Some(column) => column.to_string(),
            None => read::<DataFrame>(&object)?.to_string(),
        };
        set_display_options(settings);
        Ok(text.into())
    })
}

/// The settings of printing as a list.
#[extendr]
fn display_settings() -> Robj {
    run(|| {
        let settings = serde_json::to_value(display_options())
            .map_err(|e| error!(Internal, "settings of printing as JSON: {e}"))?;
        let Json::Object(settings) = settings else { return Ok(().into()) };
        let value = |json: &Json| -> Robj {
            match json {
                Json::Bool(v) => (*v).into(),
                Json::Number(v) => v.as_f64().into(),
                Json::String(v) => v.as_str().into(),
                _ => ().into(),
            }
        };
        Ok(List::from_pairs(settings.iter().map(|(name, json)| (name.as_str(), value(json)))).into())
    })
}

/// Changes some settings of printing; others stay as they are. Without `settings`, they are those of a new session.
#[extendr]
fn display_set(settings: Robj) -> Robj {
    run(|| {
        if settings.is_null() {
            set_display_options(DisplayOptions::from_env());
            return Ok(().into());
        }
        let current = serde_json::to_value(display_options())
            .map_err(|e| error!(Internal, "settings of printing as JSON: {e}"))?;
        let Json::Object(mut all) = current else { return Ok(().into()) };
        all.extend(json_options(&settings)?);
        let options =
            serde_json::from_value(Json::Object(all)).map_err(|e| error!(InvalidArgument, "Config: {e}"))?;
        set_display_options(options);
        Ok(().into())
    })
}

extendr_module! {
    mod display;
    fn display;
    fn display_settings;
    fn display_set;
}
