//! Plans as graphs, for programs that draw.

use std::fmt::Write;

use polarslike_core::{Result, bail};

use crate::{LogicalPlan, PlanStep, explain, plan_steps};

/// In which form a plan is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFormat {
    /// Indented lines.
    Plain,
    /// The language of Graphviz.
    Dot,
    /// The language of Mermaid, which Markdown pages draw.
    Mermaid,
    /// An image.
    Svg,
}

impl PlanFormat {
    /// The form of this name: `plain` (or `tree`), `dot`, `mermaid` or `svg`.
    ///
    /// ```
    /// # use polarslike_plan::PlanFormat;
    /// assert_eq!(PlanFormat::parse("mermaid")?, PlanFormat::Mermaid);
    /// assert!(PlanFormat::parse("poem").is_err());
    /// # Ok::<(), polarslike_core::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If there is no form of this name.
    pub fn parse(name: &str) -> Result<Self> {
        Ok(match name {
            "plain" | "tree" => Self::Plain,
            "dot" => Self::Dot,
            "mermaid" => Self::Mermaid,
            "svg" => Self::Svg,
            _ => bail!(
                InvalidArgument,
                "`format` must be one of 'plain', 'tree', 'dot', 'mermaid' and 'svg', not {name:?}"
            ),
        })
    }

    /// The plan in this form.
    pub fn write(self, plan: &LogicalPlan) -> String {
        match self {
            Self::Plain => explain(plan),
            Self::Dot => dot(&plan_steps(plan)),
            Self::Mermaid => mermaid(&plan_steps(plan)),
            Self::Svg => svg(&plan_steps(plan)),
        }
    }
}

fn label(step: &PlanStep) -> String {
    format!("{} {}", step.name, step.detail).trim_end().to_string()
}

/// Pairs of a step and one below it that it takes rows from, by their places.
fn edges(steps: &[PlanStep]) -> Vec<(usize, usize)> {
    let mut path: Vec<usize> = Vec::new();
    let mut edges = Vec::new();
    for (i, step) in steps.iter().enumerate() {
        path.truncate(step.depth);
        edges.extend(path.last().map(|above| (*above, i)));
        path.push(i);
    }
    edges
}

fn dot(steps: &[PlanStep]) -> String {
    let mut text = String::from("digraph plan {\n");
    for (i, step) in steps.iter().enumerate() {
        // Writing to a String cannot fail, here and below.
        let label = label(step).replace('\\', "\\\\").replace('"', "\\\"");
        let _ = writeln!(text, "  n{i} [label=\"{label}\", shape=box];");
    }
    for (above, below) in edges(steps) {
        let _ = writeln!(text, "  n{above} -> n{below};");
    }
    text + "}\n"
}

fn mermaid(steps: &[PlanStep]) -> String {
    let mut text = String::from("graph BT\n");
    for (i, step) in steps.iter().enumerate() {
        let label = label(step).replace('#', "#35;").replace('"', "#quot;").replace('\n', " ");
        let _ = writeln!(text, "  n{i}[\"{label}\"]");
    }
    for (above, below) in edges(steps) {
        let _ = writeln!(text, "  n{below} --> n{above}");
    }
    text
}

/// The height of a step's box with the space below it.
const ROW: usize = 34;

/// How far the steps below one are moved to the right.
const INDENT: usize = 28;

/// Labels are cut at so many letters; all of it is shown when the pointer rests on the box.
const LETTERS: usize = 100;

fn svg(steps: &[PlanStep]) -> String {
    let cut = |text: &str| match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_string(),
    };
    let labels: Vec<(String, String)> = steps.iter().map(label).map(|text| (cut(&text), text)).collect();
    let width_of = |text: &str| 16 + text.chars().count() * 15 / 2;
    let width = steps.iter().zip(&labels).map(|(step, (text, _))| step.depth * INDENT + width_of(text)).max();
    let (width, height) = (width.unwrap_or(0) + 2, steps.len() * ROW);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" font-family=\"monospace\" font-size=\"12\" fill=\"none\" stroke=\"#888\">\n"
    );
    for (above, below) in edges(steps) {
        let (x, from, to) = (steps[above].depth * INDENT + 14, above * ROW + 25, below * ROW + 13);
        let _ = writeln!(text, "<path d=\"M{x} {from}V{to}H{}\"/>", steps[below].depth * INDENT + 1);
    }
    for (i, (step, (short, whole))) in steps.iter().zip(&labels).enumerate() {
        let (x, y) = (step.depth * INDENT + 1, i * ROW + 1);
        let _ = writeln!(
            text,
            "<g><title>{}</title><rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"24\" rx=\"4\" fill=\"#fff\"/>\
             <text x=\"{}\" y=\"{}\" fill=\"#000\" stroke=\"none\">{}</text></g>",
            escape(whole),
            width_of(short),
            x + 8,
            y + 16,
            escape(short)
        );
    }
    text + "</svg>\n"
}

/// Text between the tags of HTML and XML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::frame;
    use crate::{JoinOptions, JoinType, Node, col, lit, resolve};
    use std::sync::Arc;

    fn plan() -> Arc<LogicalPlan> {
        let left = Arc::new(frame().then(Node::Filter(col("s").eq(lit("<\"#&")))));
        let right = Arc::new(frame().then(Node::Slice { offset: 0, len: Some(1) }));
        let join = JoinOptions::new(JoinType::Semi, vec![col("a")], vec![col("a")]);
        resolve(&LogicalPlan::new(Node::Join(join), vec![left, right]).into()).unwrap()
    }

    #[test]
    fn steps_and_edges() {
        insta::assert_snapshot!(PlanFormat::Dot.write(&plan()), @r##"
        digraph plan {
          n0 [label="JOIN SEMI ON [col(\"a\")] = [col(\"a\")]", shape=box];
          n1 [label="FILTER [(col(\"s\")) == (\"<\\\"#&\")]", shape=box];
          n2 [label="FRAME [\"a\", \"b\", \"u\", \"f\", \"s\", \"p\", \"l\"] 0 rows", shape=box];
          n3 [label="SLICE OFFSET 0 LENGTH 1", shape=box];
          n4 [label="FRAME [\"a\", \"b\", \"u\", \"f\", \"s\", \"p\", \"l\"] 0 rows", shape=box];
          n0 -> n1;
          n1 -> n2;
          n0 -> n3;
          n3 -> n4;
        }
        "##);
        insta::assert_snapshot!(PlanFormat::Mermaid.write(&plan()), @r##"
        graph BT
          n0["JOIN SEMI ON [col(#quot;a#quot;)] = [col(#quot;a#quot;)]"]
          n1["FILTER [(col(#quot;s#quot;)) == (#quot;<\#quot;#35;&#quot;)]"]
          n2["FRAME [#quot;a#quot;, #quot;b#quot;, #quot;u#quot;, #quot;f#quot;, #quot;s#quot;, #quot;p#quot;, #quot;l#quot;] 0 rows"]
          n3["SLICE OFFSET 0 LENGTH 1"]
          n4["FRAME [#quot;a#quot;, #quot;b#quot;, #quot;u#quot;, #quot;f#quot;, #quot;s#quot;, #quot;p#quot;, #quot;l#quot;] 0 rows"]
          n1 --> n0
          n2 --> n1
          n3 --> n0
          n4 --> n3
        "##);
    }

    #[test]
    fn images_are_well_formed() {
        let image = PlanFormat::Svg.write(&plan());
        assert!(image.starts_with("<svg ") && image.ends_with("</svg>\n"));
        assert_eq!(image.matches("<rect").count(), plan_steps(&plan()).len());
        assert!(image.contains("&lt;") && !image.contains("\"<"));
    }
}
