//! Queries in the background.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

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

/// How far the query has come.
#[extendr]
fn query_progress(query: Robj) -> Robj {
    run(|| {
        let Ok(query) = read::<Background>(&query)?.0.try_borrow() else { return Ok(().into()) };
        let progress = query.progress();
        Ok(list!(
            rows = progress.rows as f64,
            parts = progress.parts as f64,
            done = progress.done as f64,
            seconds = progress.seconds,
            is_end = progress.is_end,
            text = progress.to_string()
        )
        .into())
    })
}

/// The result if there is one within so many seconds, or else NULL.
#[extendr]
fn query_fetch_within(query: Robj, seconds: f64) -> Robj {
    run(|| {
        let Ok(mut query) = read::<Background>(&query)?.0.try_borrow_mut() else { return Ok(().into()) };
        let result = query.fetch_within(Duration::from_secs_f64(seconds.clamp(0.0, 1.0)));
        result.map_or_else(|| Ok(().into()), |frame| wrap(frame?))
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
    fn query_fetch_within;
    fn query_progress;
}
