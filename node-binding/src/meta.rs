//! What expressions say of themselves, and plans and frames as JSON.

use napi_derive::napi;
use polarslike_bridge::{DataFrame, LazyFrame, LogicalPlan, error, meta};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::dataframe::NativeDataFrame;
use crate::error::Result;
use crate::expr::NativeExpr;
use crate::lazyframe::NativeLazyFrame;

#[napi]
impl NativeExpr {
    /// The name of the result.
    #[napi(catch_unwind)]
    pub fn output_name(&self) -> Result<String> {
        Ok(meta::output_name(&self.expr)?.to_string())
    }

    /// The columns that the expression is computed of.
    #[napi(catch_unwind)]
    pub fn root_names(&self) -> Vec<String> {
        meta::root_names(&self.expr).iter().map(ToString::to_string).collect()
    }

    /// What kind of expression this is, by the name of the question.
    #[napi(catch_unwind)]
    pub fn is_kind(&self, question: String, allow_aliasing: bool) -> Result<bool> {
        let expr = &self.expr;
        Ok(match question.as_str() {
            "is_column" => meta::is_column(expr),
            "is_column_selection" => meta::is_column_selection(expr, allow_aliasing),
            "is_literal" => meta::is_literal(expr, allow_aliasing),
            "is_regex_projection" => meta::is_regex_projection(expr),
            "has_multiple_outputs" => meta::has_multiple_outputs(expr),
            _ => return Err(error!(Internal, "an expression does not know {question:?}").into()),
        })
    }

    /// The expressions that the last operation is applied to.
    #[napi(catch_unwind)]
    pub fn pop(&self) -> Vec<NativeExpr> {
        meta::pop(&self.expr).into_iter().map(|expr| NativeExpr { expr }).collect()
    }

    /// The expression without other names.
    #[napi(catch_unwind)]
    pub fn undo_aliases(&self) -> Result<NativeExpr> {
        Ok(NativeExpr { expr: meta::undo_aliases(&self.expr)? })
    }

    /// Whether two expressions are the same.
    #[napi(catch_unwind)]
    pub fn equals(&self, other: &NativeExpr) -> bool {
        self.expr == other.expr
    }

    /// The expression as a tree of text, or as a graph in the language of Graphviz.
    #[napi(catch_unwind)]
    pub fn tree(&self, graph: bool) -> String {
        if graph { meta::dot(&self.expr) } else { meta::tree_format(&self.expr) }
    }

    /// The expression as JSON.
    #[napi(catch_unwind)]
    pub fn to_json(&self) -> Result<String> {
        Ok(meta::to_json(&self.expr)?)
    }

    /// The expression of this JSON.
    #[napi(factory, catch_unwind)]
    pub fn from_json(text: String) -> Result<Self> {
        Ok(Self { expr: meta::from_json(&text)? })
    }
}

#[napi]
impl NativeLazyFrame {
    /// The plan as JSON.
    #[napi(catch_unwind)]
    pub fn to_json(&self) -> Result<String> {
        write(self.frame.plan())
    }

    /// The plan of this JSON.
    #[napi(factory, catch_unwind)]
    pub fn from_json(text: String) -> Result<Self> {
        Ok(Self { frame: LazyFrame::from_plan(read::<LogicalPlan>(&text)?) })
    }
}

#[napi]
impl NativeDataFrame {
    /// The frame as JSON.
    #[napi(catch_unwind)]
    pub fn to_json(&self) -> Result<String> {
        write(&self.frame)
    }

    /// The frame of this JSON.
    #[napi(factory, catch_unwind)]
    pub fn from_json(text: String) -> Result<Self> {
        Ok(Self { frame: read::<DataFrame>(&text)? })
    }
}

fn write(value: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string(value).map_err(|e| error!(Compute, "cannot be written as JSON: {e}"))?)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    Ok(serde_json::from_str(text)
        .map_err(|e| error!(Compute, "this JSON was not written by `serialize`: {e}"))?)
}
