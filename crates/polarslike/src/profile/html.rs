//! Profiles as a page that needs nothing else.

use std::fmt::Write;
use std::time::Duration;

use polarslike_engine::StepProfile;
use polarslike_plan::escape;

use super::{Profile, count, label, memory, span};

const HEAD: &str = "<!DOCTYPE html>
<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Query profile</title><style>
body { font: 14px system-ui, sans-serif; margin: 2em; color: #222; background: #fff }
table { border-collapse: collapse; width: 100% }
th, td { padding: 3px 8px; text-align: right; white-space: nowrap; border-bottom: 1px solid #eee }
.step { text-align: left; font-family: monospace; max-width: 60ch; overflow: hidden; text-overflow: ellipsis }
.line { width: 40%; position: relative }
.line i { position: absolute; top: 6px; bottom: 6px; min-width: 2px; background: #cfe0f3; border-radius: 2px }
.line b { display: block; height: 100%; background: #2f6fb0; border-radius: 2px }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #111 } td, th { border-color: #333 } .line i { background: #234 } }
</style></head><body>
";

impl Profile {
    /// The profile as one HTML page: a row per step with its numbers and its place on the time line. The dark part of a
    /// bar is how much of the time that all workers had in it they were at work in this step.
    pub fn to_html(&self) -> String {
        let busy = self.busy();
        let workers = polarslike_core::num_threads();
        let mut page = String::from(HEAD);
        // Writing to a String cannot fail, here and below.
        let _ = writeln!(
            page,
            "<h1>Query profile</h1><p>{} from beginning to end; {} of processor time on {workers} workers.</p>\
             <table><tr><th class=\"step\">step<th>time<th>%<th>rows<th>batches<th>memory<th class=\"line\">0 … {}",
            span(self.total),
            span(busy),
            span(self.total)
        );
        for step in &self.steps {
            let text = escape(&label(step));
            let _ = write!(
                page,
                "<tr><td class=\"step\" style=\"padding-left: {}em\" title=\"{text}\">{text}",
                1 + 2 * step.depth
            );
            page.push_str(&self.cells(step, busy, workers));
            page.push('\n');
        }
        page + "</table></body></html>\n"
    }

    fn cells(&self, step: &StepProfile, busy: Duration, workers: usize) -> String {
        let Some(activity) = &step.activity else { return "<td><td><td><td><td><td>".into() };
        let part = |time: Duration, whole: Duration| {
            if whole.is_zero() { 0.0 } else { (100.0 * time.as_secs_f64() / whole.as_secs_f64()).min(100.0) }
        };
        let length = activity.end.saturating_sub(activity.start);
        format!(
            "<td>{}<td>{:.1}<td>{}<td>{}<td>{}<td class=\"line\"><i style=\"left: {:.2}%; width: {:.2}%\">\
             <b style=\"width: {:.1}%\"></b></i>",
            span(activity.busy),
            part(activity.busy, busy),
            count(activity.rows),
            count(activity.morsels),
            memory(activity.bytes),
            part(activity.start, self.total),
            part(length, self.total),
            part(activity.busy, length * workers as u32),
        )
    }
}
