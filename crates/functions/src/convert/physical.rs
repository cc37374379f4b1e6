//! `to_physical`, `reinterpret`, `lower_bound`, `upper_bound`: how values are stored.

use arrow::array::Array;
use polarslike_core::{DataType, Encoding, Result, Scalar, Value, Vector, bail, error};

use crate::cast::{Unfit, cast};
use crate::{Arg, Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&TO_PHYSICAL, &REINTERPRET, &LOWER_BOUND, &UPPER_BOUND];

static TO_PHYSICAL: FunctionDef = FunctionDef::new("to_physical", "", Kernel::Elementwise(to_physical))
    .total()
    .doc(
        "The numbers that store the values: days of a Date, units of a Datetime, Duration or Time, digits of a Decimal, \
         codes of a Categorical or Enum. Other values stay as they are.",
    )
    .types(|bind| bind.returns(physical(&bind.input(0))))
    .examples(&[
        Example { columns: r#"a=date ["1970-01-02", null]"#, arguments: "()", result: "i32 [1, null]" },
        Example { columns: "a=i64 [1]", arguments: "()", result: "i64 [1]" },
    ]);

static REINTERPRET: FunctionDef =
    FunctionDef::new("reinterpret", "*, signed:bool=None, dtype:dtype=None", Kernel::Elementwise(reinterpret))
        .total()
        .doc(
            "The same bits read as another type of numbers: the `signed` or unsigned integers of the width, or `dtype`, \
             which must have the same width.",
        )
        .types(|bind| {
            let to = reinterpreted(bind)?;
            bind.returns(to)
        })
        .examples(&[
            Example { columns: "a=i8 [-1, 1, null]", arguments: "(signed=false)", result: "u8 [255, 1, null]" },
            Example {
                columns: "a=f64 [1, null]",
                arguments: "(dtype=i64)",
                result: "i64 [4607182418800017408, null]",
            },
        ]);

static LOWER_BOUND: FunctionDef =
    FunctionDef::new("lower_bound", "", Kernel::Aggregate(|call| bound(call, false)))
        .doc("The least value that the type can hold, whatever the values are.")
        .types(bound_type)
        .examples(&[Example { columns: "a=i8 [1, 2]", arguments: "()", result: "i8 [-128]" }]);

static UPPER_BOUND: FunctionDef =
    FunctionDef::new("upper_bound", "", Kernel::Aggregate(|call| bound(call, true)))
        .doc("The greatest value that the type can hold, whatever the values are.")
        .types(bound_type)
        .examples(&[Example { columns: "a=i8 [1, 2]", arguments: "()", result: "i8 [127]" }]);

/// The type of the numbers that users see as the storage.
fn physical(dtype: &DataType) -> DataType {
    match dtype {
        DataType::Categorical => DataType::UInt32,
        DataType::Enum(categories) => match categories.len() {
            ..=0xFF => DataType::UInt8,
            0x100..=0xFFFF => DataType::UInt16,
            _ => DataType::UInt32,
        },
        DataType::List(inner) => DataType::List(Box::new(physical(inner))),
        DataType::Array(inner, width) => DataType::Array(Box::new(physical(inner)), *width),
        other => other.physical(),
    }
}

fn to_physical(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    match input.dtype() {
        DataType::Categorical => {
            // Codes in the order in which the values first occur.
            let encoded = input.decoded().to_dictionary()?;
            let Encoding::Dictionary { codes, .. } = encoded.encoding() else {
                bail!(Internal, "a dictionary was asked for")
            };
            Ok(Vector::primitive(DataType::UInt32, codes.clone()))
        }
        DataType::Enum(_) => cast(&input.with_dtype(DataType::UInt32), call.dtype, Unfit::Fail),
        dtype if dtype.storage() == call.dtype.storage() => Ok(input.with_dtype(call.dtype.clone())),
        dtype => bail!(InvalidOperation, "`to_physical` cannot show how {dtype} is stored; cast it"),
    }
}

fn reinterpreted(bind: &Bind) -> Result<DataType> {
    use DataType::*;
    let input = bind.input(0);
    let pairs = [(Int8, UInt8), (Int16, UInt16), (Int32, UInt32), (Int64, UInt64)];
    let family: &[DataType] = match input {
        Int8 | UInt8 => &[Int8, UInt8],
        Int16 | UInt16 => &[Int16, UInt16],
        Int32 | UInt32 | Float32 => &[Int32, UInt32, Float32],
        Int64 | UInt64 | Float64 => &[Int64, UInt64, Float64],
        _ => return Err(bind.reject(0, "integers of up to 64 bits or floats")),
    };
    match (bind.options.get("signed")?, bind.options.get("dtype")?) {
        (Arg::Bool(signed), Arg::Null) => {
            let twin = pairs.into_iter().find(|(s, u)| family.contains(s) && family.contains(u));
            twin.map(|(s, u)| if *signed { s } else { u })
                .ok_or_else(|| error!(Internal, "every width has integers"))
        }
        (Arg::Null, Arg::DataType(to)) if family.contains(to) => Ok(to.clone()),
        (Arg::Null, Arg::DataType(to)) => {
            bail!(
                InvalidOperation,
                "cannot reinterpret {input} as {to}: they differ in width; cast it instead"
            )
        }
        _ => bail!(InvalidArgument, "`reinterpret` takes either signed or dtype"),
    }
}

fn reinterpret(call: &Call) -> Result<Vector> {
    let storage = call.dtype.storage();
    call.inputs[0].map(call.dtype.clone(), |array| {
        let data = array.to_data().into_builder().data_type(storage.clone()).build()?;
        Ok(arrow::array::make_array(data))
    })
}

fn bound_type(bind: &Bind) -> Result<Binding> {
    let output = physical(&bind.input(0));
    bind.check(0, |_| output.is_numeric(), "numbers, dates, times or categories")?;
    bind.returns(output)
}

fn bound(call: &Call, upper: bool) -> Result<Vector> {
    use DataType::*;
    let value = |least: i128, greatest: i128| Value::Int(if upper { greatest } else { least });
    let value = match call.dtype {
        Int8 => value(i8::MIN.into(), i8::MAX.into()),
        Int16 => value(i16::MIN.into(), i16::MAX.into()),
        Int32 => value(i32::MIN.into(), i32::MAX.into()),
        Int64 => value(i64::MIN.into(), i64::MAX.into()),
        Int128 => value(i128::MIN, i128::MAX),
        UInt8 => value(0, u8::MAX.into()),
        UInt16 => value(0, u16::MAX.into()),
        UInt32 => value(0, u32::MAX.into()),
        UInt64 => value(0, u64::MAX.into()),
        _ => Value::Float(if upper { f64::INFINITY } else { f64::NEG_INFINITY }),
    };
    Vector::constant(&Scalar::new(call.dtype.clone(), value), call.groups.len())
}
