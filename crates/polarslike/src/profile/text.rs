//! Profiles as text.

use std::fmt;

use super::{Profile, count, label, memory, span};

impl fmt::Display for Profile {
    /// The plan, with what was measured in front of each step.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let busy = self.busy();
        let total = busy.as_secs_f64();
        writeln!(f, "{} from beginning to end, {} of all workers", span(self.total), span(busy))?;
        writeln!(f, "{:>9} {:>5} {:>15} {:>9}  step", "time", "%", "rows", "memory")?;
        for step in &self.steps {
            match &step.activity {
                Some(activity) => {
                    let share = if total > 0.0 { 100.0 * activity.busy.as_secs_f64() / total } else { 0.0 };
                    let (time, rows) = (span(activity.busy), count(activity.rows));
                    write!(f, "{time:>9} {share:>5.1} {rows:>15} {:>9}  ", memory(activity.bytes))?;
                }
                None => write!(f, "{:>41}  ", "")?,
            }
            writeln!(f, "{}{}", "  ".repeat(step.depth), label(step))?;
        }
        Ok(())
    }
}
