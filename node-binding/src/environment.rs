//! What there is around the engine.

use napi_derive::napi;

use crate::error::Result;

/// How the addon was built.
#[napi]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn build_profile() -> String {
    if cfg!(debug_assertions) { "dev".into() } else { "release".into() }
}

/// The number of threads that queries run on.
#[napi]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn thread_pool_size() -> f64 {
    polarslike_bridge::num_threads() as f64
}

/// Sets the memory limit of queries.
#[napi]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn limit_memory(limit: Option<String>) -> Result<()> {
    Ok(polarslike_bridge::limit_memory(limit.as_deref())?)
}

/// Sets where rows go that do not fit.
#[napi]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn spill_to(folder: Option<String>) {
    polarslike_bridge::spill_to(folder.as_deref());
}

/// Has functions without a seed of their own give the same numbers from here on.
#[napi]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn set_random_seed(seed: f64) {
    polarslike_bridge::functions::set_random_seed(seed as i64);
}
