//! Formats of cells, from properties as xlsxwriter names them.

use polarslike_core::{Result, bail, error};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};
use serde_json::Value as Json;

use super::options::Properties;

/// The colors that have names.
const COLORS: [(&str, u32); 16] = [
    ("black", 0x00_0000),
    ("blue", 0x00_00FF),
    ("brown", 0x80_0000),
    ("cyan", 0x00_FFFF),
    ("gray", 0x80_8080),
    ("green", 0x00_8000),
    ("lime", 0x00_FF00),
    ("magenta", 0xFF_00FF),
    ("navy", 0x00_0080),
    ("orange", 0xFF_6600),
    ("pink", 0xFF_00FF),
    ("purple", 0x80_0080),
    ("red", 0xFF_0000),
    ("silver", 0xC0_C0C0),
    ("white", 0xFF_FFFF),
    ("yellow", 0xFF_FF00),
];

/// A color by name or as `#RRGGBB`.
pub(super) fn color(what: &str, text: &str) -> Result<Color> {
    let named = COLORS.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)).map(|(_, rgb)| *rgb);
    let hex = || {
        let digits = text.strip_prefix('#')?;
        if digits.len() == 6 { u32::from_str_radix(digits, 16).ok() } else { None }
    };
    let rgb = named.or_else(hex);
    rgb.map(Color::RGB)
        .ok_or_else(|| error!(InvalidArgument, "{what}: {text:?} is neither the name of a color nor #RRGGBB"))
}

/// A format of numbers, or an object of properties, on top of `base`.
pub(super) fn format(what: &str, json: &Json, base: Format) -> Result<Format> {
    match json {
        Json::String(text) => Ok(base.set_num_format(text)),
        Json::Object(properties) => properties_format(Properties::new(what, properties), base),
        other => {
            bail!(InvalidArgument, "{what} is {other}: give a format of numbers or an object of properties")
        }
    }
}

fn properties_format(mut given: Properties<'_>, mut format: Format) -> Result<Format> {
    let what = given.what().to_string();
    macro_rules! flags {
        ($($name:literal => $set:ident),* $(,)?) => { $(if given.flag($name)? { format = format.$set(); })* };
    }
    macro_rules! colors {
        ($($name:literal => $set:ident),* $(,)?) => {
            $(if let Some(text) = given.text($name)? { format = format.$set(color(&what, text)?); })*
        };
    }
    macro_rules! borders {
        ($($name:literal => $set:ident),* $(,)?) => {
            $(if let Some(style) = given.number($name)? { format = format.$set(border(&what, style)?); })*
        };
    }
    flags! {
        "bold" => set_bold, "italic" => set_italic, "font_strikeout" => set_font_strikethrough,
        "text_wrap" => set_text_wrap, "shrink" => set_shrink, "hidden" => set_hidden,
    }
    colors! {
        "font_color" => set_font_color, "color" => set_font_color, "bg_color" => set_background_color,
        "fg_color" => set_foreground_color, "border_color" => set_border_color,
        "top_color" => set_border_top_color, "bottom_color" => set_border_bottom_color,
        "left_color" => set_border_left_color, "right_color" => set_border_right_color,
    }
    borders! {
        "border" => set_border, "top" => set_border_top, "bottom" => set_border_bottom,
        "left" => set_border_left, "right" => set_border_right,
    }
    if let Some(text) = given.text("num_format")? {
        format = format.set_num_format(text);
    }
    for name in ["font_name", "font"] {
        if let Some(text) = given.text(name)? {
            format = format.set_font_name(text);
        }
    }
    for name in ["font_size", "size"] {
        if let Some(size) = given.number(name)? {
            format = format.set_font_size(size);
        }
    }
    for name in ["align", "valign"] {
        if let Some(text) = given.text(name)? {
            format = format.set_align(alignment(&what, name, text)?);
        }
    }
    if let Some(indent) = given.number("indent")? {
        format = format.set_indent(indent as u8);
    }
    if let Some(degrees) = given.number("rotation")? {
        format = format.set_rotation(degrees as i16);
    }
    if let Some(json) = given.take("underline") {
        format = format.set_underline(match json.as_u64() {
            _ if *json == Json::Bool(true) => FormatUnderline::Single,
            _ if *json == Json::Bool(false) => FormatUnderline::None,
            Some(1) => FormatUnderline::Single,
            Some(2) => FormatUnderline::Double,
            Some(33) => FormatUnderline::SingleAccounting,
            Some(34) => FormatUnderline::DoubleAccounting,
            _ => bail!(InvalidArgument, "{what}: underline is {json}, not true, 1, 2, 33 or 34"),
        });
    }
    if let Some(json) = given.take("locked")
        && (*json == Json::Bool(false) || json.as_u64() == Some(0))
    {
        format = format.set_unlocked();
    }
    given.finish()?;
    Ok(format)
}

fn alignment(what: &str, name: &str, text: &str) -> Result<FormatAlign> {
    Ok(match (name, text) {
        ("align", "left") => FormatAlign::Left,
        ("align", "center") => FormatAlign::Center,
        ("align", "right") => FormatAlign::Right,
        ("align", "fill") => FormatAlign::Fill,
        ("align", "justify") => FormatAlign::Justify,
        ("align", "center_across") => FormatAlign::CenterAcross,
        ("align", "distributed") => FormatAlign::Distributed,
        ("valign", "top") => FormatAlign::Top,
        ("valign", "bottom") => FormatAlign::Bottom,
        ("valign", "vcenter") => FormatAlign::VerticalCenter,
        ("valign", "vjustify") => FormatAlign::VerticalJustify,
        ("valign", "vdistributed") => FormatAlign::VerticalDistributed,
        _ => bail!(InvalidArgument, "{what}: {name}={text:?} is not supported"),
    })
}

fn border(what: &str, style: f64) -> Result<FormatBorder> {
    const STYLES: [FormatBorder; 14] = [
        FormatBorder::None,
        FormatBorder::Thin,
        FormatBorder::Medium,
        FormatBorder::Dashed,
        FormatBorder::Dotted,
        FormatBorder::Thick,
        FormatBorder::Double,
        FormatBorder::Hair,
        FormatBorder::MediumDashed,
        FormatBorder::DashDot,
        FormatBorder::MediumDashDot,
        FormatBorder::DashDotDot,
        FormatBorder::MediumDashDotDot,
        FormatBorder::SlantDashDot,
    ];
    match STYLES.get(style as usize) {
        Some(border) if style >= 0.0 && style.fract() == 0.0 => Ok(*border),
        _ => bail!(InvalidArgument, "{what}: {style} is not a style of borders; there are 0 to 13"),
    }
}
