//! Logical plans: a tree of steps from sources to the result.

use std::sync::Arc;

use polarslike_core::temporal::Interval;
use polarslike_core::{DataFrame, Error, Name, Result, Schema};
use polarslike_io::{Pruner, RowFilter, ScanSource};
use serde::{Deserialize, Serialize};

use crate::{AsofOptions, Expr, JoinWhere, MapFrame, Side, Sink, WindowAggregate, Windows, deep};

/// A step and what it works on; cheap to clone through its `Arc`s.
///
/// Written as data it is the plan as built: names and types are resolved again where it is read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LogicalPlan {
    /// The step.
    pub node: Node,
    /// The plans whose results the step takes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<Arc<LogicalPlan>>,
    /// Names and types of the result; set by [`resolve`](crate::resolve).
    #[serde(skip)]
    pub schema: Option<Arc<Schema>>,
}

/// One step of a plan.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Node {
    /// A frame in memory.
    Frame(Arc<DataFrame>),
    /// Files.
    Scan(Box<Scan>),
    /// These expressions are the columns of the result.
    Select(Vec<Expr>),
    /// These expressions are added to the columns, or replace those of their name.
    WithColumns(Vec<Expr>),
    /// The rows where the predicate is true.
    Filter(Expr),
    /// One row per distinct combination of keys.
    Aggregate {
        /// What defines the groups.
        keys: Vec<Expr>,
        /// What is computed per group.
        aggs: Vec<Expr>,
        /// Whether groups come in the order of their first rows.
        maintain_order: bool,
    },
    /// One row per window along an index column, and per combination of keys.
    WindowAggregate(Box<WindowAggregate>),
    /// Rows at regular distances along an index column.
    Upsample(Upsample),
    /// Pairs of rows of two inputs.
    Join(JoinOptions),
    /// Rows of the left input, each beside the nearest of the right one.
    AsofJoin(Box<AsofOptions>),
    /// Pairs of rows of two inputs for which predicates hold.
    JoinWhere(Box<JoinWhere>),
    /// The rows in another order.
    Sort {
        /// The keys, most significant first.
        by: Vec<Expr>,
        /// Per key whether the greatest comes first.
        descending: Vec<bool>,
        /// Per key whether nulls come last.
        nulls_last: Vec<bool>,
        /// Whether rows of equal keys keep their order.
        maintain_order: bool,
        /// Only so many rows are wanted: top-k.
        limit: Option<usize>,
    },
    /// One row per distinct combination of columns.
    Unique {
        /// The columns that are compared; all if `None`.
        subset: Option<Vec<Expr>>,
        /// Which row of equal ones stays.
        keep: Keep,
        /// Whether rows keep their order.
        maintain_order: bool,
    },
    /// Rows by position; a negative offset counts from the end.
    Slice {
        /// The first row.
        offset: i64,
        /// How many rows; all that follow if `None`.
        len: Option<usize>,
    },
    /// The inputs one below the other, columns by position with equal names.
    Concat,
    /// The inputs side by side.
    HorizontalConcat {
        /// Whether inputs of different heights are an error; otherwise nulls follow the shorter ones.
        strict: bool,
    },
    /// A row per element of the lists in these columns.
    Explode {
        /// Which columns; in each row their lists must have equal lengths.
        columns: Vec<Expr>,
        /// Whether an empty list gives a null instead of no row.
        empty_as_null: bool,
        /// Whether a null list gives a null instead of no row.
        keep_nulls: bool,
    },
    /// A column of row numbers in front.
    RowIndex {
        /// Its name.
        name: Name,
        /// The first number.
        offset: u32,
    },
    /// What a function of the host language makes of the frame.
    Map(MapFrame),
    /// The rows go to a file or a function as they come; the result has no columns.
    Sink(Box<Sink>),
    /// The result of the input, which is computed once for all steps that use it.
    ///
    /// The optimizer puts these where a subplan occurs several times. Here the step stands for the subplan without having
    /// it as an input, and has the columns that are used there.
    Cache {
        /// The number of the subplan.
        id: usize,
    },
    /// Columns get other names; becomes a Select when it is resolved.
    Rename {
        /// Old and new names.
        mapping: Vec<(Name, Name)>,
        /// Whether an old name that does not exist is an error.
        strict: bool,
    },
    /// Columns are left out; becomes a Select when it is resolved.
    Drop {
        /// Which.
        columns: Vec<Expr>,
        /// Whether a name that does not exist is an error.
        strict: bool,
    },
}

/// The rows that lie at regular distances from the first, and rows of nulls where there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Upsample {
    /// The index column; sorted in each group.
    pub index: Name,
    /// From one row to the next.
    pub every: Interval,
    /// Each combination of these columns has rows of its own.
    pub keys: Vec<Expr>,
}

/// Whether two steps are the same: frames if they are one in memory. Steps that are not compared here are never the same.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        use Node::*;
        match (self, other) {
            (Frame(a), Frame(b)) => Arc::ptr_eq(a, b),
            (Scan(a), Scan(b)) => a == b,
            (Select(a), Select(b)) | (WithColumns(a), WithColumns(b)) => a == b,
            (Filter(a), Filter(b)) => a == b,
            (
                Aggregate { keys: a, aggs: b, maintain_order: c },
                Aggregate { keys: x, aggs: y, maintain_order: z },
            ) => a == x && b == y && c == z,
            (Join(a), Join(b)) => a == b,
            (
                Sort { by: a, descending: b, nulls_last: c, maintain_order: d, limit: e },
                Sort { by: v, descending: w, nulls_last: x, maintain_order: y, limit: z },
            ) => a == v && b == w && c == x && d == y && e == z,
            (
                Unique { subset: a, keep: b, maintain_order: c },
                Unique { subset: x, keep: y, maintain_order: z },
            ) => a == x && b == y && c == z,
            (Slice { offset: a, len: b }, Slice { offset: x, len: y }) => a == x && b == y,
            (Concat, Concat) | (Cache { .. }, Cache { .. }) => true,
            (HorizontalConcat { strict: a }, HorizontalConcat { strict: b }) => a == b,
            (
                Explode { columns: a, empty_as_null: b, keep_nulls: c },
                Explode { columns: x, empty_as_null: y, keep_nulls: z },
            ) => a == x && b == y && c == z,
            (RowIndex { name: a, offset: b }, RowIndex { name: x, offset: y }) => a == x && b == y,
            (WindowAggregate(a), WindowAggregate(b)) => a == b,
            (Upsample(a), Upsample(b)) => a == b,
            (AsofJoin(a), AsofJoin(b)) => a == b,
            (JoinWhere(a), JoinWhere(b)) => a == b,
            (Map(a), Map(b)) => a == b,
            (Sink(a), Sink(b)) => a == b,
            _ => false,
        }
    }
}

/// Files as a source, and what of them is wanted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scan {
    /// Which files, and how they are read.
    pub source: ScanSource,
    /// The names and types in the files.
    pub file_schema: Arc<Schema>,
    /// The columns that are wanted, in this order; all if `None`.
    pub projection: Option<Vec<Name>>,
    /// Only rows where this is true are wanted; it may use columns that the projection leaves out.
    pub predicate: Option<Expr>,
    /// No more than the first so many rows, before the predicate.
    pub limit: Option<usize>,
    /// What is found out while the plan runs.
    #[serde(skip)]
    pub filters: Vec<RuntimeFilter>,
}

/// Rows that a scan need not hand out, since what stands above it has no use for them; known only while the plan runs.
#[derive(Clone, Debug)]
pub struct RuntimeFilter {
    /// Which rows are of use; it may keep others.
    pub rows: Arc<dyn RowFilter>,
    /// Which runs of rows may have some.
    pub pruner: Arc<dyn Pruner>,
}

impl PartialEq for RuntimeFilter {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.rows, &other.rows)
    }
}

/// Which pairs of rows a join gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JoinType {
    /// Pairs of rows with equal keys.
    Inner,
    /// And left rows without a partner.
    Left,
    /// And right rows without a partner.
    Right,
    /// And both.
    Full,
    /// Left rows with a partner, each once.
    Semi,
    /// Left rows without a partner.
    Anti,
    /// All pairs.
    Cross,
}

/// How often a key may occur.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Validate {
    /// Any number on both sides.
    #[default]
    #[serde(rename = "m:m")]
    ManyToMany,
    /// Once on the right.
    #[serde(rename = "m:1")]
    ManyToOne,
    /// Once on the left.
    #[serde(rename = "1:m")]
    OneToMany,
    /// Once on both.
    #[serde(rename = "1:1")]
    OneToOne,
}

/// The order of a join's result that the user asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MaintainOrder {
    /// None in particular.
    #[default]
    None,
    /// Of the left rows.
    Left,
    /// Of the right rows.
    Right,
    /// Of the left rows, then of the right ones.
    LeftRight,
    /// Of the right rows, then of the left ones.
    RightLeft,
}

/// How two inputs are joined.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JoinOptions {
    /// Which pairs come out.
    pub how: JoinType,
    /// The keys of the left input.
    pub left_on: Vec<Expr>,
    /// The keys of the right input, as many.
    pub right_on: Vec<Expr>,
    /// What is appended to names of the right input that the left has too.
    pub suffix: Name,
    /// Whether null keys are equal to each other.
    pub nulls_equal: bool,
    /// Whether a key column of both sides comes out once; by default unless the join is full.
    pub coalesce: Option<bool>,
    /// How often a key may occur.
    pub validate: Validate,
    /// The order of the result.
    pub maintain_order: MaintainOrder,
    /// Which side is estimated to have fewer rows; set by the optimizer.
    #[serde(skip)]
    pub smaller: Option<Side>,
}

impl JoinOptions {
    /// A join of this kind on equally many keys.
    pub fn new(how: JoinType, left_on: Vec<Expr>, right_on: Vec<Expr>) -> Self {
        Self {
            how,
            left_on,
            right_on,
            suffix: "_right".into(),
            nulls_equal: false,
            coalesce: None,
            validate: Validate::default(),
            maintain_order: MaintainOrder::default(),
            smaller: None,
        }
    }

    /// Whether a key of the right side is left out, because the left one (or the right one in its place) stands for it.
    pub fn coalesces(&self) -> bool {
        match self.how {
            JoinType::Full => self.coalesce.unwrap_or(false),
            JoinType::Semi | JoinType::Anti | JoinType::Cross => false,
            _ => self.coalesce.unwrap_or(true),
        }
    }
}

/// Which of equal rows stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// Any one.
    #[default]
    Any,
    /// The first.
    First,
    /// The last.
    Last,
    /// None of them: only rows without an equal stay.
    None,
}

/// Plans of any depth are dropped without overflowing the stack.
impl Drop for LogicalPlan {
    fn drop(&mut self) {
        if !self.inputs.is_empty() {
            let inputs = std::mem::take(&mut self.inputs);
            deep(|| drop(inputs));
        }
    }
}

impl LogicalPlan {
    /// A step that is not resolved yet.
    pub fn new(node: Node, inputs: Vec<Arc<LogicalPlan>>) -> Self {
        Self { node, inputs, schema: None }
    }

    /// A frame in memory as a source.
    pub fn frame(frame: Arc<DataFrame>) -> Self {
        let schema = Some(Arc::new(frame.schema()));
        Self { node: Node::Frame(frame), inputs: vec![], schema }
    }

    /// This plan followed by a step.
    #[must_use]
    pub fn then(self: &Arc<Self>, node: Node) -> Self {
        Self::new(node, vec![self.clone()])
    }

    /// Names and types of the result of a resolved plan.
    pub fn schema(&self) -> Result<&Arc<Schema>> {
        self.schema.as_ref().ok_or_else(|| Error::internal("the plan was not resolved"))
    }

    /// The only input of a step that has one.
    pub fn input(&self) -> Result<&Arc<LogicalPlan>> {
        match self.inputs.as_slice() {
            [input] => Ok(input),
            other => Err(Error::internal(format!("{} has {} inputs", self.node.name(), other.len()))),
        }
    }
}

impl Node {
    /// The name of the step, as plans and errors print it.
    pub fn name(&self) -> &'static str {
        match self {
            Node::Frame(_) => "FRAME",
            Node::Scan(_) => "SCAN",
            Node::Select(_) => "SELECT",
            Node::WithColumns(_) => "WITH_COLUMNS",
            Node::Filter(_) => "FILTER",
            Node::Aggregate { .. } => "AGGREGATE",
            Node::WindowAggregate(step) => match step.windows {
                Windows::Rolling(_) => "ROLLING",
                Windows::Dynamic(_) => "GROUP_BY_DYNAMIC",
            },
            Node::Upsample(_) => "UPSAMPLE",
            Node::Join(_) => "JOIN",
            Node::AsofJoin(_) => "ASOF_JOIN",
            Node::JoinWhere(_) => "JOIN_WHERE",
            Node::Sort { limit: Some(_), .. } => "TOP_K",
            Node::Sort { .. } => "SORT",
            Node::Unique { .. } => "UNIQUE",
            Node::Slice { .. } => "SLICE",
            Node::Concat => "CONCAT",
            Node::HorizontalConcat { .. } => "HORIZONTAL_CONCAT",
            Node::Explode { .. } => "EXPLODE",
            Node::RowIndex { .. } => "ROW_INDEX",
            Node::Map(_) => "MAP",
            Node::Sink(_) => "SINK",
            Node::Cache { .. } => "CACHE",
            Node::Rename { .. } => "RENAME",
            Node::Drop { .. } => "DROP",
        }
    }
}
