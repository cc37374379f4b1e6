//! What there is around the engine.

use napi_derive::napi;

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

/// Has functions without a seed of their own give the same numbers from here on.
#[napi]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn set_random_seed(seed: f64) {
    polarslike_bridge::functions::set_random_seed(seed as i64);
}
