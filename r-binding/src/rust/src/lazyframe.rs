//! Lazy frames, and the verbs of frames called by name.

use std::sync::{Arc, Mutex, PoisonError};

use extendr_api::prelude::*;
use polarslike_bridge::{
    self as bridge, Batches, CredentialProvider, DataFrame, HostValue, LazyFrame, Location, PartitionBy,
    PlanFormat, Result, Schema, Target, bail,
};

use crate::error::{from_r, run};
use crate::function::callable;
use crate::handle::{Handle, peek, read, read_plan, wrap};
use crate::interrupt::{interrupted, run_plan};
use crate::json::{from_json, to_json};
use crate::value::{flag, host_value, json_options, pairs, text, values};

/// A verb: a step more of a plan; on an eager frame its result.
#[extendr]
fn verb_call(name: Robj, frame: Robj, positional: Robj, named: Robj) -> Robj {
    run(|| {
        let plan = bridge::verb(&text(&name)?, &read_plan(&frame)?, values(&positional)?, pairs(&named)?)?;
        if peek::<DataFrame>(&frame).is_some() { wrap(run_plan(&plan)?) } else { wrap(plan) }
    })
}

#[extendr]
fn lazy_scan(format: Robj, sources: Robj, options: Robj, credential_provider: Robj) -> Robj {
    run(|| {
        let provider = provider(&credential_provider);
        let located = |location: Location| location.with_credentials(provider.clone());
        let locations: Vec<Location> = locations(&sources)?.into_iter().map(located).collect();
        wrap(bridge::scan(&text(&format)?, &locations, json_options(&options)?)?)
    })
}

/// A function that knows keys to stores, if there is one.
fn provider(function: &Robj) -> Option<CredentialProvider> {
    (!function.is_null()).then(|| bridge::credential_provider(callable(function)))
}

/// The texts that a Parquet file says of itself, by name.
#[extendr]
fn parquet_metadata(source: Robj) -> Robj {
    run(|| {
        let Some(location) = locations(&source)?.into_iter().next() else {
            bail!(InvalidArgument, "`read_parquet_metadata` takes one file")
        };
        let pairs = bridge::parquet_metadata(&location)?;
        let pairs = pairs.into_iter().map(|(name, text)| (name, Robj::from(text)));
        Ok(List::from_pairs(pairs).into_robj())
    })
}

/// Paths and URLs, or a list of these and of raw vectors: the bytes of files.
pub fn locations(sources: &Robj) -> Result<Vec<Location>> {
    if let Some(paths) = sources.as_str_vector() {
        return Ok(paths.into_iter().map(Location::parse).collect());
    }
    let location = |source: Robj| match source.as_raw_slice() {
        Some(bytes) => Ok(Location::memory(bytes.to_vec())),
        None => Ok(Location::parse(&text(&source)?)),
    };
    match sources.as_list() {
        Some(list) => list.values().map(location).collect(),
        None => Ok(vec![location(sources.clone())?]),
    }
}

#[extendr]
fn lazy_collect(frame: Robj) -> Robj {
    run(|| wrap(run_plan(read::<LazyFrame>(&frame)?)?))
}

/// A plan followed by a file that its rows go to, or files by partitions; `functions` are a `credential_provider` and a
/// `sinked_paths_callback`, if there are any.
#[extendr]
fn lazy_sink(
    frame: Robj,
    format: Robj,
    target: Robj,
    options: Robj,
    partition: Robj,
    functions: Robj,
) -> Robj {
    run(|| {
        let partition = match host_value(&partition)? {
            HostValue::Null => None,
            fields => Some(PartitionBy::read(fields)?),
        };
        let function = |name: &str| functions.dollar(name).unwrap_or_default();
        let target =
            Target::parse(&text(&target)?).with_credentials(provider(&function("credential_provider")));
        let report = function("sinked_paths_callback");
        let report = (!report.is_null()).then(|| callable(&report));
        let options = json_options(&options)?;
        wrap(bridge::sink(read::<LazyFrame>(&frame)?, &text(&format)?, target, options, partition, report)?)
    })
}

/// A plan followed by a function that its rows go to.
#[extendr]
fn lazy_sink_batches(frame: Robj, function: Robj, rows: Robj, maintain_order: Robj) -> Robj {
    run(|| {
        let rows = count(&rows)?;
        let plan = read::<LazyFrame>(&frame)?;
        wrap(bridge::sink_batches(plan, callable(&function), rows, flag(&maintain_order)?))
    })
}

/// The rows of the result in pieces; the plan runs meanwhile.
#[extendr]
fn lazy_batches(frame: Robj, rows: Robj, maintain_order: Robj) -> Robj {
    run(|| {
        let batches = Batches::start(read::<LazyFrame>(&frame)?, count(&rows)?, flag(&maintain_order)?)?;
        wrap(Pieces(Arc::new(Mutex::new(batches))))
    })
}

/// The rows of a result in pieces.
#[derive(Clone)]
struct Pieces(Arc<Mutex<Batches>>);

impl Handle for Pieces {
    const CLASS: &'static str = "polarslike_batches";
    const KIND: &'static str = "a result in pieces";
}

/// The next piece; NULL if there are no more.
#[extendr]
fn batches_next(batches: Robj) -> Robj {
    run(|| {
        let mut batches = read::<Pieces>(&batches)?.0.lock().unwrap_or_else(PoisonError::into_inner);
        batches.next(&mut interrupted)?.map_or(Ok(().into()), wrap)
    })
}

/// A number of rows, or NULL.
fn count(rows: &Robj) -> Result<Option<usize>> {
    match host_value(rows)? {
        HostValue::Null => Ok(None),
        HostValue::Int(rows) if rows > 0 => Ok(usize::try_from(rows).ok()),
        HostValue::Float(rows) if rows >= 1.0 => Ok(Some(rows as usize)),
        _ => bail!(InvalidArgument, "`chunk_size` must be a positive whole number"),
    }
}

/// A plan without these optimizations.
#[extendr]
fn lazy_without(frame: Robj, names: Robj) -> Robj {
    run(|| {
        let name = |value| match value {
            HostValue::String(name) => Ok(name),
            other => bail!(InvalidType, "an optimization is named by text, not by {}", other.kind()),
        };
        let names = values(&names)?.into_iter().map(name).collect::<Result<Vec<_>>>()?;
        wrap(bridge::without_optimizations(read::<LazyFrame>(&frame)?, &names)?)
    })
}

#[extendr]
fn lazy_to_json(frame: Robj) -> Robj {
    run(|| to_json(read::<LazyFrame>(&frame)?.plan().as_ref()))
}

#[extendr]
fn lazy_from_json(text: Robj) -> Robj {
    run(|| wrap(LazyFrame::from_plan(from_json(&text)?)))
}

#[extendr]
fn lazy_explain(frame: Robj, optimized: Robj, format: Robj) -> Robj {
    run(|| {
        let format = PlanFormat::parse(&text(&format)?)?;
        Ok(read::<LazyFrame>(&frame)?.explain_as(flag(&optimized)?, format)?.into())
    })
}

/// The result of a plan and what its steps did: as a frame, as text and as a page.
#[extendr]
fn lazy_profile(frame: Robj) -> Robj {
    run(|| {
        let (result, profile) = bridge::profile(read::<LazyFrame>(&frame)?, &mut interrupted)?;
        let timings = wrap(profile.to_frame()?)?;
        let (text, page) = (Robj::from(profile.to_string()), Robj::from(profile.to_html()));
        let fields = [("result", wrap(result)?), ("timings", timings), ("text", text), ("page", page)];
        Ok(List::from_pairs(fields).into_robj())
    })
}

/// The types of a frame's columns, by name.
#[extendr]
fn frame_schema(frame: Robj) -> Robj {
    run(|| {
        let schema = match peek::<DataFrame>(&frame) {
            Some(frame) => Arc::new(frame.schema()),
            None => read::<LazyFrame>(&frame)?.collect_schema()?,
        };
        schema_list(&schema)
    })
}

fn schema_list(schema: &Schema) -> Result<Robj> {
    let types = schema.fields().iter().map(|f| wrap(f.dtype.clone())).collect::<Result<Vec<_>>>()?;
    let mut list: Robj = List::from_values(types).into();
    list.set_names(schema.fields().iter().map(|f| f.name.to_string())).map_err(from_r)?;
    Ok(list)
}

/// Frames one below the other or side by side, as a plan.
#[extendr]
fn lazy_concat(frames: Robj, how: Robj) -> Robj {
    run(|| {
        let mut plans = Vec::new();
        for value in values(&frames)? {
            match value {
                HostValue::Frame(plan) => plans.push(plan),
                other => bail!(InvalidType, "`concat` takes frames, not {}", other.kind()),
            }
        }
        let Some((first, rest)) = plans.split_first() else {
            bail!(InvalidArgument, "`concat` needs at least one frame")
        };
        let rest = rest.iter().map(|plan| HostValue::Frame(plan.clone())).collect();
        let how = HostValue::String(text(&how)?);
        wrap(bridge::verb("concat", first, vec![HostValue::List(rest)], vec![("how".into(), how)])?)
    })
}

/// The frames with the same keys in the same order.
#[extendr]
fn lazy_align(frames: Robj, on: Robj, how: Robj, select: Robj, descending: Robj) -> Robj {
    run(|| {
        let plan = |value| match value {
            HostValue::Frame(plan) => Ok(plan),
            other => bail!(InvalidType, "`align_frames` takes frames, not {}", other.kind()),
        };
        let frames = values(&frames)?.into_iter().map(plan).collect::<Result<Vec<_>>>()?;
        let flag = |value| match value {
            HostValue::Bool(flag) => Ok(flag),
            other => bail!(InvalidType, "`descending` takes true or false, not {}", other.kind()),
        };
        let descending = values(&descending)?.into_iter().map(flag).collect::<Result<Vec<_>>>()?;
        let (on, select) = (host_value(&on)?, host_value(&select)?);
        let aligned = bridge::align(&frames, on, &text(&how)?, select, &descending)?;
        Ok(List::from_values(aligned.into_iter().map(wrap).collect::<Result<Vec<_>>>()?).into())
    })
}

#[extendr]
fn escape_regex(pattern: Robj) -> Robj {
    run(|| Ok(bridge::plan::escape_pattern(&text(&pattern)?).into()))
}

/// The number of threads that queries run on.
#[extendr]
fn thread_pool_size() -> Robj {
    run(|| Ok((bridge::num_threads() as f64).into()))
}

/// A text, or nothing.
fn optional_text(object: &Robj) -> Result<Option<String>> {
    if object.is_null() { Ok(None) } else { text(object).map(Some) }
}

/// Sets the memory limit of queries.
#[extendr]
fn limit_memory(limit: Robj) -> Robj {
    run(|| {
        bridge::limit_memory(optional_text(&limit)?.as_deref())?;
        Ok(().into())
    })
}

/// Sets where rows go that do not fit.
#[extendr]
fn spill_to(folder: Robj) -> Robj {
    run(|| {
        bridge::spill_to(optional_text(&folder)?.as_deref());
        Ok(().into())
    })
}

/// Has functions without a seed of their own give the same numbers from here on.
#[extendr]
fn set_random_seed(seed: Robj) -> Robj {
    run(|| {
        match host_value(&seed)? {
            HostValue::Int(seed) => bridge::functions::set_random_seed(seed as i64),
            HostValue::Float(seed) => bridge::functions::set_random_seed(seed as i64),
            other => bail!(InvalidType, "a seed is an integer, not {}", other.kind()),
        }
        Ok(().into())
    })
}

extendr_module! {
    mod lazyframe;
    fn thread_pool_size;
    fn limit_memory;
    fn spill_to;
    fn set_random_seed;
    fn verb_call;
    fn lazy_scan;
    fn parquet_metadata;
    fn lazy_collect;
    fn lazy_sink;
    fn lazy_sink_batches;
    fn lazy_batches;
    fn batches_next;
    fn lazy_without;
    fn lazy_to_json;
    fn lazy_from_json;
    fn lazy_align;
    fn escape_regex;
    fn lazy_explain;
    fn lazy_profile;
    fn frame_schema;
    fn lazy_concat;
}
