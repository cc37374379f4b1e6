//! Expressions.

use polarslike_bridge::{self as bridge, Expr, SortOptions};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::convert::{arguments, dtype_from_python, keywords, value_from_python};
use crate::error::{exception, run};
use crate::function::host_to_python;
use crate::json;

/// An expression.
#[pyclass(frozen, module = "polarslike._native")]
pub struct NativeExpr(pub Expr);

/// Several expressions, each given as a handle.
type Handles<'py> = Vec<PyRef<'py, NativeExpr>>;

fn exprs(handles: Handles) -> Vec<Expr> {
    handles.iter().map(|handle| handle.0.clone()).collect()
}

#[pymethods]
impl NativeExpr {
    /// A function of the registry; `subject` is what a method is called on.
    #[staticmethod]
    #[pyo3(signature = (name, subject, args, kwargs=None))]
    fn call(
        py: Python<'_>,
        name: &str,
        subject: Option<&Self>,
        args: &Bound<'_, PyTuple>,
        kwargs: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Self> {
        let subject = subject.map(|s| s.0.clone());
        let (positional, named) = (arguments(args)?, keywords(kwargs)?);
        run(py, || bridge::call(name, subject, positional, named)).map(Self)
    }

    /// A set of columns: what the function `name` of `cs` makes.
    #[staticmethod]
    #[pyo3(signature = (name, args, kwargs=None))]
    fn selector(
        py: Python<'_>,
        name: &str,
        args: &Bound<'_, PyTuple>,
        kwargs: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Self> {
        let (positional, named) = (arguments(args)?, keywords(kwargs)?);
        run(py, || bridge::selector(name, positional, named)).map(Self)
    }

    /// Two selectors in one.
    fn combine_selectors(&self, operator: &str, other: &Self) -> PyResult<Self> {
        bridge::combine_selectors(operator, &self.0, &other.0).map(Self).map_err(|e| exception(&e))
    }

    /// Whether this is a set of columns and nothing else.
    fn is_selector(&self) -> bool {
        matches!(self.0, Expr::Selector(_))
    }

    #[staticmethod]
    fn col(name: &str) -> Self {
        Self(bridge::col(name))
    }

    #[staticmethod]
    fn cols(columns: &Bound<'_, PyTuple>) -> PyResult<Self> {
        bridge::cols(&arguments(columns)?).map(Self).map_err(|e| exception(&e))
    }

    #[staticmethod]
    fn lit(py: Python<'_>, value: &Bound<'_, PyAny>, dtype: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (value, dtype) = (value_from_python(value)?, dtype_from_python(dtype)?);
        run(py, || bridge::lit(&value, dtype)).map(Self)
    }

    #[staticmethod]
    fn ternary(predicate: &Self, truthy: &Self, falsy: &Self) -> PyResult<Self> {
        bridge::ternary(predicate.0.clone(), truthy.0.clone(), falsy.0.clone())
            .map(Self)
            .map_err(|e| exception(&e))
    }

    fn alias(&self, name: &str) -> Self {
        Self(self.0.clone().alias(name))
    }

    fn rename(&self, how: &str, text: &str) -> PyResult<Self> {
        bridge::rename(self.0.clone(), how, text).map(Self).map_err(|e| exception(&e))
    }

    fn exclude(&self, columns: &Bound<'_, PyTuple>) -> PyResult<Self> {
        bridge::exclude(self.0.clone(), &arguments(columns)?).map(Self).map_err(|e| exception(&e))
    }

    fn over(
        &self,
        partition_by: Handles,
        order_by: Handles,
        descending: bool,
        nulls_last: bool,
        mapping: &str,
    ) -> PyResult<Self> {
        let options = SortOptions { descending, nulls_last };
        bridge::over(self.0.clone(), exprs(partition_by), exprs(order_by), options, mapping)
            .map(Self)
            .map_err(|e| exception(&e))
    }

    /// What the namespace `meta` says of the expression; `flag` is the method's one option.
    #[pyo3(signature = (what, flag=false))]
    fn meta<'py>(&self, py: Python<'py>, what: &str, flag: bool) -> PyResult<Bound<'py, PyAny>> {
        let answer = bridge::meta::answer(&self.0, what, flag).map_err(|e| exception(&e))?;
        host_to_python(py, &answer)
    }

    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        run(py, || json::write(&self.0))
    }

    #[staticmethod]
    fn from_json(py: Python<'_>, text: &str) -> PyResult<Self> {
        run(py, || json::read(text)).map(Self)
    }

    fn equals(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }
}
