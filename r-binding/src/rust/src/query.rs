//! Queries in the background.

use std::cell::RefCell;
use std::rc::Rc;

use extendr_api::prelude::*;
use polarslike_bridge::{LazyFrame, Query};

use crate::error::run;
use crate::handle::{Handle, read, wrap};
use crate::interrupt::interrupted;
use crate::value::flag;

/// A query that R asks for its result.
#[derive(Clone)]
struct Background(Rc<RefCell<Query>>);

impl Handle for Background {
    const CLASS: &'static str = "polarslike_background";
    const KIND: &'static str = "a query in the background";
}

#[extendr]
fn query_start(plan: Robj) -> Robj {
    run(|| wrap(Background(Rc::new(RefCell::new(Query::start(read::<LazyFrame>(&plan)?)?)))))
}

#[extendr]
fn query_cancel(query: Robj) -> Robj {
    run(|| {
        if let Ok(query) = read::<Background>(&query)?.0.try_borrow() {
            query.cancel();
        }
        Ok(().into())
    })
}

/// The result; without `wait` NULL as long as there is none.
#[extendr]
fn query_fetch(query: Robj, wait: Robj) -> Robj {
    run(|| {
        // A function of R within the query that asks for its result gets none: it would wait for itself.
        let Ok(mut query) = read::<Background>(&query)?.0.try_borrow_mut() else { return Ok(().into()) };
        let result = if flag(&wait)? { Some(query.wait(&mut interrupted)) } else { query.fetch() };
        result.map_or_else(|| Ok(().into()), |frame| wrap(frame?))
    })
}

extendr_module! {
    mod query;
    fn query_start;
    fn query_cancel;
    fn query_fetch;
}
