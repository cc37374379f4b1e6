//! The registry: looks functions up by name. The list itself is in `lib.rs`.

use std::sync::LazyLock;

use hashbrown::HashMap;

use crate::FunctionDef;

/// Declares the modules of the functions and [`functions`], which lists them: `folder: file, file;`.
///
/// Each file has a constant `FUNCTIONS` with the definitions in it: one, or a tight family.
macro_rules! registry {
    ($($folder:ident: $($file:ident),+ $(,)?;)+) => {
        $(pub(crate) mod $folder { $(pub(crate) mod $file;)+ })+

        const FILES: &[&[&FunctionDef]] = &[$($($folder::$file::FUNCTIONS),+),+];
    };
}
pub(crate) use registry;

/// All functions, in the order of the list.
pub fn functions() -> impl Iterator<Item = &'static FunctionDef> {
    crate::FILES.iter().flat_map(|file| file.iter().copied())
}

/// The function of this name: `sum`, `str.contains`, `pl.concat_str`.
pub fn lookup(name: &str) -> Option<&'static FunctionDef> {
    static BY_NAME: LazyLock<HashMap<&'static str, &'static FunctionDef>> =
        LazyLock::new(|| functions().map(|f| (f.name, f)).collect());
    BY_NAME.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kernel, Planned, Signature, testing::check_example};

    #[test]
    fn every_definition_is_complete() {
        let mut names = std::collections::BTreeSet::new();
        for function in functions() {
            let name = function.name;
            assert!(names.insert(name), "{name} is listed twice");
            Signature::parse(function.signature).unwrap_or_else(|e| panic!("{name}: {e}"));
            assert!(!function.doc.is_empty(), "{name} has no documentation");
            // These mean something only within a call of another function, whose examples show them.
            let is_part = matches!(function.kernel, Kernel::Planned(Planned::Element | Planned::Field));
            assert!(is_part || !function.examples.is_empty(), "{name} has no worked example");
        }
    }

    #[test]
    fn casting_inputs_twice_changes_nothing() {
        use polarslike_core::{DataType, TimeUnit};
        let types = [
            DataType::Null,
            DataType::Boolean,
            DataType::Int8,
            DataType::UInt16,
            DataType::Int64,
            DataType::Float32,
            DataType::Float64,
            DataType::String,
            DataType::Categorical,
            DataType::Date,
            DataType::Time,
            DataType::Datetime(TimeUnit::Milliseconds, None),
            DataType::Duration(TimeUnit::Nanoseconds),
            DataType::List(DataType::Float32.into()),
        ];
        let mut failed = Vec::new();
        for function in functions() {
            let options =
                function.parsed().options().map(|p| p.default.clone().unwrap_or(crate::Arg::Int(1)));
            let args = crate::Args::new(options.collect());
            let count = usize::from(function.is_method()) + function.parsed().inputs().count();
            for dtype in &types {
                // Other inputs of the same type, or integers.
                for other in [dtype, &DataType::Int64] {
                    let inputs: Vec<DataType> =
                        (0..count).map(|i| if i == 0 { dtype.clone() } else { other.clone() }).collect();
                    let Ok(once) = crate::bind(function, &inputs, &args) else { continue };
                    let twice = crate::bind(function, &once.inputs, &args);
                    if twice.as_ref().ok() != Some(&once) {
                        failed.push(format!("{} of {inputs:?}: {once:?}, then {twice:?}", function.name));
                    }
                }
            }
        }
        assert!(failed.is_empty(), "\n{}", failed.join("\n"));
    }

    #[test]
    fn every_example_holds() {
        let run = |f: &'static FunctionDef| f.examples.iter().map(move |e| check_example(f, e));
        let failed: Vec<String> =
            functions().flat_map(run).filter_map(Result::err).map(|e| e.to_string()).collect();
        assert!(failed.is_empty(), "\n{}", failed.join("\n"));
    }
}
