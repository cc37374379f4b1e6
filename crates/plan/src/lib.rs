//! What to do, as data: expressions ([`Expr`]) and logical plans ([`LogicalPlan`]), plain enums that serde reads and
//! writes.
//!
//! A plan is built without looking at its inputs; [`resolve`] then checks names and types from the leaves up, expands
//! selectors, and inserts the casts that functions ask for. [`optimize`] rewrites a resolved plan rule by rule.

mod asof;
mod derived;
mod expand;
mod explain;
mod expr;
mod fingerprint;
mod from;
mod graph;
mod host;
mod inputs;
mod join_where;
mod logical;
mod methods;
pub mod optimizer;
mod resolve;
mod scope;
mod selector;
mod sink;
mod stack;
mod typing;
mod windows;

pub use asof::{AsofOptions, AsofStrategy, Tolerance};
pub use expand::expand;
pub use explain::{PlanStep, explain, plan_steps};
pub use expr::{Expr, Rename, SortOptions, WindowMapping, all, call, col, lit};
pub use graph::{PlanFormat, escape};
pub use host::{ColumnFunction, FrameFunction, HostCall, HostFunction, MapFrame, NameFunction, Returns};
pub use inputs::Inputs;
pub use join_where::{Comparison, Condition, JoinWhere};
pub use logical::{
    JoinOptions, JoinType, Keep, LogicalPlan, MaintainOrder, Node, RuntimeFilter, Scan, Upsample, Validate,
};
pub use methods::*;
pub use optimizer::{conjunction_by_columns, optimize};
pub use resolve::{BOUNDARIES, Side, column_names, resolve, resolve_node};
pub use scope::element_schema;
pub use selector::{Selector, TypeKind, TypeSet, Zones, check_pattern, escape_pattern};
pub use sink::{BatchFunction, BatchSink, PartitionSink, PathFunction, ReportFunction, Sink, WrittenFile};
pub use stack::deep;
pub use typing::{cast, cast_to, dtype_of, type_expr};
pub use windows::{Closed, DynamicWindow, Label, RollingWindow, StartBy, WindowAggregate, Windows};
