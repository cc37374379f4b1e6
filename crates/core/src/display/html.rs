//! A frame as an HTML table, for notebooks.

use super::options::DisplayOptions;
use super::table::{self, Ends};
use super::{display_dtype, display_options, value};
use crate::{Column, DataFrame};

/// Notebooks scroll sideways: more columns are shown than on a terminal.
const MAX_COLUMNS: usize = 75;

/// What the table looks like: numbers end at the same place, and spaces and line ends of values are kept.
const STYLE: &str = "<style>
.dataframe > thead > tr,
.dataframe > tbody > tr {
  text-align: right;
  white-space: pre-wrap;
}
</style>
";

/// The frame as an HTML table, as this process prints tables.
pub fn frame_to_html(frame: &DataFrame) -> String {
    to_html(frame, &display_options())
}

fn to_html(frame: &DataFrame, options: &DisplayOptions) -> String {
    let defaults = DisplayOptions::default();
    let limit = if options.columns == defaults.columns { Some(MAX_COLUMNS) } else { options.columns };
    // As many columns at either end, where there is not room for all.
    let limit = limit.filter(|limit| *limit < frame.width()).map(|limit| limit / 2 * 2);
    // Whatever the lines of tables of text are: HTML has none of them.
    let options = &DisplayOptions { format: defaults.format, ..options.clone() };
    let columns: Vec<Option<&Column>> =
        Ends::new(frame.width(), limit).items().map(|i| i.and_then(|i| frame.columns().get(i))).collect();
    let mut html = format!("<div>{STYLE}");
    if !options.hide_shape {
        html += &format!("<small>shape: {}</small>", table::shape(frame));
    }
    html += r#"<table border="1" class="dataframe"><thead>"#;
    if !options.hide_names {
        html += &row(&columns, "th", |column| escape(column.name()));
    }
    if !options.hide_dtypes {
        html += &row(&columns, "td", |column| escape(&display_dtype(column.dtype())));
    }
    html += "</thead><tbody>";
    for index in Ends::new(frame.height(), options.rows).items() {
        html += &match index {
            Some(index) => {
                row(&columns, "td", |column| keep_spaces(&escape(&value::line(column, index, options))))
            }
            None => row(&vec![None; columns.len()], "td", |_| String::new()),
        };
    }
    html + "</tbody></table></div>"
}

/// One row of cells, with an ellipsis where columns are left out.
fn row(columns: &[Option<&Column>], tag: &str, html: impl Fn(&Column) -> String) -> String {
    let cell = |column: &Option<&Column>| {
        let html = column.map_or("&hellip;".to_string(), &html);
        format!("<{tag}>{html}</{tag}>")
    };
    format!("<tr>{}</tr>", columns.iter().map(cell).collect::<String>())
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#x27;",
            other => escaped.push(other),
        }
    }
    escaped
}

/// Makes the spaces that a browser would run together into ones that stay.
fn keep_spaces(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut characters = html.chars().peekable();
    let mut after_space = false;
    while let Some(character) = characters.next() {
        let is_space = character == ' ';
        if is_space && (after_space || characters.peek() == Some(&' ')) {
            kept += "&nbsp;";
        } else {
            kept.push(character);
        }
        after_space = is_space;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Value;

    #[test]
    fn cells_are_escaped_and_cut() {
        let text = |t: &str| Value::String(t.into());
        let texts = [text("a<&>\"'  b c"), Value::Null, text(&"x".repeat(40))];
        let frame = DataFrame::new(vec![Column::from_values("n<m", None, &texts).unwrap()]).unwrap();
        let html = to_html(&frame, &DisplayOptions::default());
        let x = "x".repeat(30);
        assert_eq!(
            html,
            format!(
                "<div>{STYLE}<small>shape: (3, 1)</small><table border=\"1\" class=\"dataframe\"><thead>\
                 <tr><th>n&lt;m</th></tr><tr><td>str</td></tr></thead><tbody>\
                 <tr><td>&quot;a&lt;&amp;&gt;&quot;&#x27;&nbsp;&nbsp;b c&quot;</td></tr>\
                 <tr><td>null</td></tr><tr><td>&quot;{x}…</td></tr></tbody></table></div>"
            )
        );
    }

    #[test]
    fn long_frames_show_their_ends() {
        let values: Vec<Value> = (0..16).map(Value::Int).collect();
        let columns = (0..100).map(|i| Column::from_values(format!("c{i}"), None, &values).unwrap());
        let frame = DataFrame::new(columns.collect()).unwrap();
        let html = to_html(&frame, &DisplayOptions::default());
        assert_eq!(html.matches("<tr>").count(), 2 + 11);
        assert_eq!(html.matches("<th>").count(), 75);
        assert!(html.contains("<th>c36</th><th>&hellip;</th><th>c63</th>"));
        assert_eq!(html.matches("&hellip;").count(), 2 + 10 + 75);
    }
}
