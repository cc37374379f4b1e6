//! Frames written in a program.

/// A frame of named columns: `df! { "name" => [values], ... }`; nulls are `None` beside `Some(value)`.
///
/// ```
/// use polarslike::prelude::*;
///
/// let frame = df! { "carrier" => ["UA", "AA"], "delay" => [Some(2), None] }?;
/// assert_eq!(frame.height(), 2);
/// # Ok::<(), Error>(())
/// ```
///
/// # Errors
///
/// If the columns differ in length or two have one name.
#[macro_export]
macro_rules! df {
    ($($name:expr => $values:expr),* $(,)?) => {
        [$((
            $name,
            $values.into_iter().map($crate::Value::from).collect::<::std::vec::Vec<_>>(),
        )),*]
        .into_iter()
        .map(|(name, values)| $crate::Column::from_values(name, None, &values))
        .collect::<$crate::Result<::std::vec::Vec<_>>>()
        .and_then($crate::DataFrame::new)
    };
}
