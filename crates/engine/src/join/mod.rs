//! Joins: one side is gathered into an index by key (the build side), the rows of the other (the probe side) look their
//! partners up as they pass.

mod asof;
mod filter;
mod index;
mod inequality;
mod ordered;
mod probe;
mod table;

pub(crate) use asof::{AsofMatch, AsofSide};
pub(crate) use inequality::{InequalityPairs, Sorted};
pub(crate) use ordered::{Ranks, ranks};

pub(crate) use filter::key_filter;
pub(crate) use index::JoinIndex;
pub(crate) use probe::{Lookup, Probe, ProbeKind, Product};

use polarslike_core::Name;
use polarslike_plan::{JoinOptions, JoinType, Side};

/// Which input is built and which is probed, and where the columns of the result come from.
pub(crate) struct JoinSides {
    /// The side that is gathered.
    pub build: Side,
    pub kind: ProbeKind,
}

/// The build side is the right one, unless the join keeps all right rows or the left is known to be smaller: `smaller`
/// is the side with fewer rows.
pub(crate) fn sides(options: &JoinOptions, smaller: Option<Side>) -> JoinSides {
    use polarslike_plan::MaintainOrder as Order;
    let build_left = match options.how {
        JoinType::Right => true,
        JoinType::Inner => match options.maintain_order {
            Order::Right | Order::RightLeft => true,
            Order::Left | Order::LeftRight => false,
            Order::None => smaller == Some(Side::Left),
        },
        JoinType::Semi | JoinType::Anti => smaller == Some(Side::Left),
        _ => false,
    };
    let kind = match options.how {
        JoinType::Inner | JoinType::Cross => ProbeKind::Inner,
        JoinType::Left | JoinType::Right | JoinType::Full => ProbeKind::Outer,
        JoinType::Semi | JoinType::Anti if build_left => ProbeKind::Mark,
        JoinType::Semi => ProbeKind::Semi,
        JoinType::Anti => ProbeKind::Anti,
    };
    JoinSides { build: if build_left { Side::Left } else { Side::Right }, kind }
}

/// A column of the result: its side and its position there.
#[derive(Clone, Debug)]
pub(crate) struct OutputColumn {
    pub from_build: bool,
    pub index: usize,
    pub name: Name,
}
