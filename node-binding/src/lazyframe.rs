//! Lazy frames.

use napi::bindgen_prelude::{AsyncTask, Either, Uint8Array};
use napi_derive::napi;
use polarslike_bridge::{
    Batches, Callable, CredentialProvider, DataFrame, HostValue, LazyFrame, Location, PartitionBy,
    PlanFormat, Profile, Target, collect, error, expand_selector, parquet_metadata, profile, scan, sink,
    sink_batches, verb, without_optimizations,
};
use serde_json::{Map, Value as Json};

use crate::batches::NativeBatches;
use crate::collect::{CollectTask, NativeRun};
use crate::convert::{Js, NamedJs};
use crate::dataframe::{NativeDataFrame, schema_json};
use crate::error::Result;
use crate::expr::NativeExpr;

/// A path, a URL, or the bytes of a file.
pub fn location(source: &Either<String, Uint8Array>) -> Location {
    match source {
        Either::A(text) => Location::parse(text),
        Either::B(bytes) => Location::memory(bytes.to_vec()),
    }
}

/// The function that is given by this name.
fn function(name: &str, value: Js) -> Result<Callable> {
    match value.0 {
        HostValue::Function(function) => Ok(function),
        other => Err(error!(InvalidType, "`{name}` takes a function, not {}", other.kind()).into()),
    }
}

fn provider(value: Option<Js>) -> Result<Option<CredentialProvider>> {
    let value = value.map(|value| function("credentialProvider", value)).transpose()?;
    Ok(value.map(polarslike_bridge::credential_provider))
}

/// A plan that runs when it is collected.
#[napi]
pub struct NativeLazyFrame {
    pub(crate) frame: LazyFrame,
}

#[napi]
impl NativeLazyFrame {
    /// Files of a format as a source.
    #[napi(factory, catch_unwind)]
    pub fn scan(
        format: String,
        sources: Vec<Either<String, Uint8Array>>,
        options: Map<String, Json>,
        credential_provider: Option<Js>,
    ) -> Result<Self> {
        let provider = provider(credential_provider)?;
        let location = |source| location(source).with_credentials(provider.clone());
        let locations: Vec<Location> = sources.iter().map(location).collect();
        Ok(Self { frame: scan(&format, &locations, options)? })
    }

    /// The texts that a Parquet file says of itself, by name.
    #[napi(catch_unwind)]
    pub fn parquet_metadata(source: Either<String, Uint8Array>) -> Result<Map<String, Json>> {
        let pairs = parquet_metadata(&location(&source))?;
        Ok(pairs.into_iter().map(|(name, text)| (name, text.into())).collect())
    }

    /// The plan followed by the step of a verb.
    #[napi(catch_unwind)]
    pub fn verb(&self, name: String, arguments: NamedJs) -> Result<NativeLazyFrame> {
        Ok(Self { frame: verb(&name, &self.frame, vec![], arguments.0)? })
    }

    /// This plan without these optimizations.
    #[napi(catch_unwind)]
    pub fn without_optimizations(&self, names: Vec<String>) -> Result<NativeLazyFrame> {
        Ok(Self { frame: without_optimizations(&self.frame, &names)? })
    }

    /// Runs the plan beside JavaScript.
    #[napi(catch_unwind)]
    pub fn collect(&self, query: &NativeRun, is_watched: bool) -> AsyncTask<CollectTask> {
        AsyncTask::new(CollectTask::new(self.frame.clone(), query.clone(), is_watched))
    }

    /// Runs the plan while JavaScript waits.
    #[napi(catch_unwind)]
    pub fn collect_sync(&self) -> Result<NativeDataFrame> {
        Ok(NativeDataFrame { frame: collect(&self.frame, &mut || false)? })
    }

    /// The plan followed by a file that its rows go to, or files by partitions.
    #[napi(catch_unwind)]
    pub fn sink(
        &self,
        format: String,
        target: String,
        options: Map<String, Json>,
        partition: Option<Js>,
        credential_provider: Option<Js>,
        report: Option<Js>,
    ) -> Result<NativeLazyFrame> {
        let partition = partition.map(|partition| PartitionBy::read(partition.0)).transpose()?;
        let target = Target::parse(&target).with_credentials(provider(credential_provider)?);
        let report = report.map(|report| function("sinkedPathsCallback", report)).transpose()?;
        Ok(Self { frame: sink(&self.frame, &format, target, options, partition, report)? })
    }

    /// The plan followed by a function that its rows go to.
    #[napi(catch_unwind)]
    pub fn sink_batches(
        &self,
        function: Js,
        rows: Option<f64>,
        maintain_order: bool,
    ) -> Result<NativeLazyFrame> {
        let function = self::function("sinkBatches", function)?;
        let rows = rows.map(|rows| rows as usize);
        Ok(Self { frame: sink_batches(&self.frame, function, rows, maintain_order) })
    }

    /// The rows of the result in pieces; the plan runs meanwhile.
    #[napi(catch_unwind)]
    pub fn batches(&self, rows: Option<f64>, maintain_order: bool) -> Result<NativeBatches> {
        let rows = rows.map(|rows| rows as usize);
        Ok(NativeBatches::new(Batches::start(&self.frame, rows, maintain_order)?))
    }

    /// Names and types of the result, as pairs.
    #[napi(catch_unwind)]
    pub fn schema(&self) -> Result<Json> {
        schema_json(&*self.frame.collect_schema()?)
    }

    /// The names of the columns that a selector selects.
    #[napi(catch_unwind)]
    pub fn expand_selector(&self, selector: &NativeExpr, strict: bool) -> Result<Vec<String>> {
        let names = expand_selector(&self.frame, &selector.expr, strict)?;
        Ok(names.iter().map(ToString::to_string).collect())
    }

    /// The plan as text.
    #[napi(catch_unwind)]
    pub fn explain(&self, optimized: bool, format: String) -> Result<String> {
        Ok(self.frame.explain_as(optimized, PlanFormat::parse(&format)?)?)
    }

    /// Runs the plan and measures its steps.
    #[napi(catch_unwind)]
    pub fn profile(&self) -> Result<NativeProfile> {
        let (result, profile) = profile(&self.frame, &mut || false)?;
        Ok(NativeProfile { result, profile })
    }
}

/// A result and what the steps that made it did.
#[napi]
pub struct NativeProfile {
    result: DataFrame,
    profile: Profile,
}

#[napi]
impl NativeProfile {
    /// The result of the plan.
    #[napi(catch_unwind)]
    pub fn result(&self) -> NativeDataFrame {
        NativeDataFrame { frame: self.result.clone() }
    }

    /// A row per step.
    #[napi(catch_unwind)]
    pub fn timings(&self) -> Result<NativeDataFrame> {
        Ok(NativeDataFrame { frame: self.profile.to_frame()? })
    }

    /// The plan with what was measured.
    #[napi(catch_unwind)]
    pub fn text(&self) -> String {
        self.profile.to_string()
    }

    /// A page of its own.
    #[napi(catch_unwind)]
    pub fn html(&self) -> String {
        self.profile.to_html()
    }
}
