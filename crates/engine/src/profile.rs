//! What each step of a plan did while it ran.
//!
//! A step's time is the processor time of its own work: of a streaming step, what its operator took per morsel; of a step
//! that needs all its input, what its sink took per morsel, and the wall time of what came after. Morsels are pushed, so a
//! clock around the hand-over of a morsel runs as long as all steps above: that time is taken from the step that hands
//! over and given to the one that takes it, which in turn gives on what is not its own.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use hashbrown::HashMap;
use polarslike_core::{Result, Vector};
use polarslike_plan::{LogicalPlan, PlanStep, plan_steps};

use crate::pipeline::{Emit, Morsel, Operator, Source};

/// Measures the steps of one run; made by [`RunOptions::profiled`](crate::RunOptions::profiled).
#[derive(Debug)]
pub(crate) struct Profiler {
    start: Instant,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// By the address of the step's plan.
    steps: HashMap<usize, Arc<Step>>,
    /// The plan that runs.
    root: Option<Arc<LogicalPlan>>,
    /// Plans that ran in place of others: their addresses must stay theirs.
    substitutes: Vec<Arc<LogicalPlan>>,
    /// The steps that are being opened, the innermost last.
    opening: Vec<Opening>,
}

#[derive(Debug)]
struct Opening {
    step: Arc<Step>,
    since: Instant,
    /// The time since that is not the step's own: of steps below it, and of workers, who count by themselves.
    others: Duration,
}

/// What was measured of a step, in nanoseconds.
#[derive(Debug)]
struct Step {
    rows: AtomicU64,
    morsels: AtomicU64,
    bytes: AtomicU64,
    busy: AtomicI64,
    first: AtomicU64,
    last: AtomicU64,
}

impl Default for Step {
    fn default() -> Self {
        Self {
            rows: AtomicU64::new(0),
            morsels: AtomicU64::new(0),
            bytes: AtomicU64::new(0),
            busy: AtomicI64::new(0),
            first: AtomicU64::new(u64::MAX),
            last: AtomicU64::new(0),
        }
    }
}

impl Step {
    fn was_active(&self, from: u64, to: u64) {
        self.first.fetch_min(from, Relaxed);
        self.last.fetch_max(to, Relaxed);
    }

    fn add_busy(&self, time: Duration) {
        self.busy.fetch_add(signed(time), Relaxed);
    }

    fn take_busy(&self, time: Duration) {
        self.busy.fetch_sub(signed(time), Relaxed);
    }
}

fn signed(time: Duration) -> i64 {
    i64::try_from(time.as_nanos()).unwrap_or(i64::MAX)
}

impl Profiler {
    pub fn new() -> Self {
        Self { start: Instant::now(), state: Mutex::default() }
    }

    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A plan begins to run.
    pub fn begin(&self, plan: &Arc<LogicalPlan>) {
        self.state().root = Some(plan.clone());
    }

    /// A plan of the same shape as `plan` is to run in its place: its steps count as those of `plan`.
    pub fn substitute(&self, plan: &Arc<LogicalPlan>, substitute: &Arc<LogicalPlan>) {
        let mut state = self.state();
        state.substitutes.push(substitute.clone());
        let mut pairs = vec![(plan, substitute)];
        while let Some((plan, substitute)) = pairs.pop() {
            if !Arc::ptr_eq(plan, substitute) {
                let step = state.steps.entry(address(plan)).or_default().clone();
                state.steps.insert(address(substitute), step);
                pairs.extend(plan.inputs.iter().zip(&substitute.inputs));
            }
        }
    }

    /// A step begins to be opened.
    pub fn enter(&self, plan: &LogicalPlan) {
        let mut state = self.state();
        let step = state.steps.entry(address(plan)).or_default().clone();
        state.opening.push(Opening { step, since: Instant::now(), others: Duration::ZERO });
    }

    /// The step that was entered last is open, or has failed; gives what watches its morsels. `made_source` says whether
    /// its morsels come from itself, not from a step below.
    pub fn leave(self: &Arc<Self>, made_source: bool) -> Option<Watch> {
        let mut state = self.state();
        let Opening { step, since, others } = state.opening.pop()?;
        let whole = since.elapsed();
        let own = whole.saturating_sub(others);
        step.add_busy(own);
        if made_source && !own.is_zero() {
            let now = self.now();
            step.was_active(now.saturating_sub(own.as_nanos() as u64), now);
        }
        let above = state.opening.last_mut().map(|opening| {
            opening.others += whole;
            opening.step.clone()
        });
        Some(Watch { profiler: self.clone(), step, above })
    }

    /// Workers ran for so long on behalf of the step that is being opened.
    pub fn workers_ran(&self, time: Duration) {
        if let Some(opening) = self.state().opening.last_mut() {
            opening.others += time;
        }
    }

    /// What was measured of the plan that ran, its steps in the order in which plans are printed.
    pub fn steps(&self) -> Vec<StepProfile> {
        let state = self.state();
        let Some(plan) = &state.root else { return vec![] };
        let profile = |PlanStep { depth, plan, name, detail }: PlanStep| {
            let measured = state.steps.get(&address(plan)).filter(|step| step.last.load(Relaxed) > 0);
            let time = |nanoseconds: u64| Duration::from_nanos(nanoseconds);
            let activity = measured.map(|step| Activity {
                rows: step.rows.load(Relaxed),
                morsels: step.morsels.load(Relaxed),
                bytes: step.bytes.load(Relaxed),
                busy: time(u64::try_from(step.busy.load(Relaxed)).unwrap_or(0)),
                start: time(step.first.load(Relaxed)),
                end: time(step.last.load(Relaxed)),
            });
            StepProfile { depth, name, detail, activity }
        };
        plan_steps(plan).into_iter().map(profile).collect()
    }
}

fn address(plan: &LogicalPlan) -> usize {
    std::ptr::from_ref(plan) as usize
}

/// One step of a plan that ran.
#[derive(Clone, Debug)]
pub struct StepProfile {
    /// How many steps lie above it.
    pub depth: usize,
    /// What it is, such as `FILTER`.
    pub name: &'static str,
    /// What it does, such as the predicate.
    pub detail: String,
    /// What was measured; none if the step above did its work, or nobody asked for its rows.
    pub activity: Option<Activity>,
}

/// What was measured of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Activity {
    /// The rows that came out.
    pub rows: u64,
    /// In how many batches they came.
    pub morsels: u64,
    /// The bytes of the values that came out; values that several steps hand on count in each.
    pub bytes: u64,
    /// How long workers were at work in this step, all together.
    pub busy: Duration,
    /// When the step got or made its first rows, since the query began.
    pub start: Duration,
    /// When the step ended.
    pub end: Duration,
}

/// Watches the morsels that a step hands on.
pub(crate) struct Watch {
    profiler: Arc<Profiler>,
    step: Arc<Step>,
    /// The step that takes them.
    above: Option<Arc<Step>>,
}

impl Watch {
    /// A source whose time is that of this step.
    pub fn source(&self, source: Box<dyn Source>) -> Box<dyn Source> {
        Box::new(WatchedSource { source, step: self.step.clone(), profiler: self.profiler.clone() })
    }
}

impl Operator for Watch {
    fn apply(&self, morsel: Morsel, emit: Emit) -> Result<bool> {
        self.step.rows.fetch_add(morsel.batch.rows as u64, Relaxed);
        self.step.morsels.fetch_add(1, Relaxed);
        let bytes: usize = morsel.batch.columns.iter().map(Vector::estimated_size).sum();
        self.step.bytes.fetch_add(bytes as u64, Relaxed);
        let (from, start) = (self.profiler.now(), Instant::now());
        let more = emit(morsel);
        let time = start.elapsed();
        self.step.was_active(from, from);
        self.step.take_busy(time);
        if let Some(above) = &self.above {
            above.add_busy(time);
            above.was_active(from, from + time.as_nanos() as u64);
        }
        more
    }
}

struct WatchedSource {
    source: Box<dyn Source>,
    step: Arc<Step>,
    profiler: Arc<Profiler>,
}

impl Source for WatchedSource {
    fn tasks(&self) -> usize {
        self.source.tasks()
    }

    fn end(&self) -> u64 {
        self.source.end()
    }

    fn run(&self, task: usize, emit: Emit) -> Result<()> {
        let (from, start) = (self.profiler.now(), Instant::now());
        let result = self.source.run(task, emit);
        self.step.add_busy(start.elapsed());
        self.step.was_active(from, from);
        result
    }
}
