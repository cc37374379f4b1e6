//! Every operation on every encoding of every type, compared with the same operation on a `Vec` of values.

use arrow::array::{BooleanArray, Int64Array, StringViewArray, UInt32Array, UInt64Array};
use arrow::datatypes::Int64Type;

use super::*;
use crate::{Field, TimeUnit, Value};

fn text(text: &str) -> Value {
    Value::String(text.into())
}

fn int(value: i128) -> Value {
    Value::Int(value)
}

/// Five values of each type, two of them null, two of them equal.
fn samples() -> Vec<(DataType, [Value; 5])> {
    let null = || Value::Null;
    let ints = |a, b| [int(a), null(), int(b), null(), int(a)];
    let pair = DataType::Struct(vec![Field::new("a", DataType::Int64), Field::new("b", DataType::String)]);
    let pair_of = |a, b: &str| Value::Struct(vec![("a".into(), a), ("b".into(), text(b))]);
    let list_of = |dtype: &DataType| DataType::List(Box::new(dtype.clone()));
    let us = TimeUnit::Microseconds;
    let mut samples = vec![
        (DataType::Null, [null(), null(), null(), null(), null()]),
        (DataType::Boolean, [Value::Bool(true), null(), Value::Bool(false), null(), Value::Bool(true)]),
        (DataType::Float32, [Value::Float(0.5), null(), Value::Float(-1.0), null(), Value::Float(0.5)]),
        (
            DataType::Float64,
            [Value::Float(f64::INFINITY), null(), Value::Float(0.1), null(), Value::Float(0.1)],
        ),
        (DataType::UInt64, ints(u64::MAX.into(), 0)),
        (DataType::Datetime(us, Some("Europe/Berlin".into())), ints(i64::MIN.into(), 3)),
        (DataType::Duration(us), ints(-1, 1)),
        (
            list_of(&DataType::Int64),
            [
                Value::List(vec![int(1), null()]),
                null(),
                Value::List(vec![]),
                null(),
                Value::List(vec![int(2)]),
            ],
        ),
        (
            list_of(&list_of(&DataType::String)),
            [
                Value::List(vec![Value::List(vec![text("a"), text("longer than a view")]), null()]),
                null(),
                Value::List(vec![]),
                null(),
                Value::List(vec![Value::List(vec![])]),
            ],
        ),
        (pair.clone(), [pair_of(int(1), "x"), null(), pair_of(null(), "y"), null(), pair_of(int(1), "x")]),
        (
            list_of(&pair),
            [
                Value::List(vec![pair_of(int(1), "x"), null()]),
                null(),
                Value::List(vec![]),
                null(),
                Value::List(vec![]),
            ],
        ),
        (DataType::Struct(vec![]), [Value::Struct(vec![]), null(), Value::Struct(vec![]), null(), null()]),
    ];
    for dtype in
        [DataType::Int8, DataType::Int16, DataType::Int32, DataType::Int64, DataType::Date, DataType::Time]
    {
        samples.push((dtype, ints(5, 127)));
    }
    for dtype in [DataType::UInt8, DataType::UInt16, DataType::UInt32] {
        samples.push((dtype, ints(5, 255)));
    }
    for dtype in [DataType::String, DataType::Categorical] {
        let long = "a text that does not fit into a view";
        samples.push((dtype, [text(long), null(), text(""), null(), text(long)]));
    }
    samples
}

/// The same values in every encoding that holds them.
fn encodings(dtype: &DataType, values: &[Value]) -> Vec<Vector> {
    let vector = |values: &[Value]| Vector::from_values(dtype.clone(), values).unwrap();
    let with_ends = [&values[..1], values, &values[..1]].concat();
    let mut encodings = vec![vector(values), vector(&with_ends).slice(1, values.len())];
    if dtype.is_text() {
        let encoded =
            vector(&[&[text("unused")], values, &[text("unused too")]].concat()).to_dictionary().unwrap();
        encodings.push(encoded.slice(1, values.len()));
        encodings.push(encoded.decoded().slice(1, values.len()));
        encodings.push(encoded.slice(1, values.len()).compacted());
    }
    if values.iter().all(|v| *v == values[0]) {
        encodings
            .push(Vector::constant(&Scalar::new(dtype.clone(), values[0].clone()), values.len()).unwrap());
    }
    for vector in &encodings {
        assert_values(vector, dtype, values);
    }
    encodings
}

#[track_caller]
fn assert_values(vector: &Vector, dtype: &DataType, expected: &[Value]) {
    let nulls = expected.iter().filter(|v| **v == Value::Null).count();
    let values: Vec<Value> = (0..vector.len()).map(|i| vector.get(i).value).collect();
    assert_eq!(values, expected, "{dtype} as {:?}", vector.encoding());
    assert_eq!((vector.dtype(), vector.null_count()), (dtype, nulls));
    assert_eq!(vector.validity().map_or(0, |v| v.null_count()), nulls);
    let is_null: Vec<bool> = (0..vector.len()).map(|i| vector.is_null(i)).collect();
    assert_eq!(is_null, expected.iter().map(|v| *v == Value::Null).collect::<Vec<_>>());
    let decoded = vector.decode();
    assert_eq!((decoded.len(), decoded.data_type()), (expected.len(), &dtype.storage()));
    let values: Vec<Value> =
        (0..decoded.len()).map(|i| Scalar::from_array(dtype, &decoded, i).value).collect();
    assert_eq!(values, expected, "decoded {dtype}");
}

/// Runs a check on every encoding of the samples, of nothing, of one value repeated and of nulls only.
fn for_each(check: impl Fn(&Vector, &DataType, &[Value])) {
    for (dtype, values) in samples() {
        let repeated = vec![values[0].clone(); 5];
        for values in [&values[..], &repeated, &[const { Value::Null }; 5], &values[..1]] {
            for vector in encodings(&dtype, values) {
                check(&vector, &dtype, values);
            }
        }
        check(&Vector::empty(dtype.clone()), &dtype, &[]);
        check(&Vector::nulls(dtype.clone(), 0), &dtype, &[]);
    }
}

#[test]
fn slices() {
    for_each(|vector, dtype, values| {
        for offset in 0..=values.len() {
            for len in 0..=values.len() - offset {
                let sliced = vector.slice(offset, len);
                assert_values(&sliced, dtype, &values[offset..offset + len]);
                if len > 2 {
                    assert_values(&sliced.slice(1, len - 2), dtype, &values[offset + 1..offset + len - 1]);
                }
            }
        }
    });
}

#[test]
fn filters() {
    for_each(|vector, dtype, values| {
        for bits in 0..32 {
            let mask: Vec<Option<bool>> =
                (0..values.len()).map(|i| (bits + i != 7).then_some(bits >> i & 1 == 1)).collect();
            let kept: Vec<Value> =
                values.iter().zip(&mask).filter(|(_, m)| **m == Some(true)).map(|(v, _)| v.clone()).collect();
            assert_values(&vector.filter(&BooleanArray::from(mask)).unwrap(), dtype, &kept);
        }
    });
}

#[test]
fn takes() {
    for_each(|vector, dtype, values| {
        let nothing = vector.take(&UInt32Array::from(Vec::<u32>::new())).unwrap();
        assert_values(&nothing, dtype, &[]);
        let nulls = vector.take(&UInt32Array::from(vec![None, None])).unwrap();
        assert_values(&nulls, dtype, &[Value::Null, Value::Null]);
        let beyond = vector.take(&UInt64Array::from(vec![values.len() as u64])).unwrap_err();
        assert_eq!(beyond.kind(), ErrorKind::OutOfBounds);
        if let Some(last) = values.len().checked_sub(1) {
            let expected = [values[last].clone(), Value::Null, values[0].clone(), values[last].clone()];
            let indices = UInt32Array::from(vec![Some(last as u32), None, Some(0), Some(last as u32)]);
            assert_values(&vector.take(&indices).unwrap(), dtype, &expected);
            let indices = UInt64Array::from(vec![last as u64, 0]);
            assert_values(&vector.take(&indices).unwrap(), dtype, &[values[last].clone(), values[0].clone()]);
        }
    });
}

#[test]
fn an_index_below_a_null_may_be_anything() {
    let indices = UInt32Array::new(vec![9, 0].into(), Some(NullBuffer::from(vec![false, true])));
    for_each(|vector, dtype, values| {
        if let Some(first) = values.first() {
            assert_values(&vector.take(&indices).unwrap(), dtype, &[Value::Null, first.clone()]);
        }
    });
}

#[test]
fn concatenations() {
    for (dtype, values) in samples() {
        let repeated = vec![values[0].clone(); 3];
        let mut parts: Vec<(Vector, &[Value])> = vec![(Vector::empty(dtype.clone()), &[])];
        for values in [&values[..], &repeated, &[const { Value::Null }; 2]] {
            parts.extend(encodings(&dtype, values).into_iter().map(|v| (v, values)));
        }
        for (a, of_a) in &parts {
            for (b, of_b) in &parts {
                let all = Vector::concat(&dtype, &[a.clone(), b.clone(), a.clone()]).unwrap();
                assert_values(&all, &dtype, &[of_a, of_b, of_a].map(|v| v.to_vec()).concat());
            }
        }
        assert_values(&Vector::concat(&dtype, &[]).unwrap(), &dtype, &[]);
    }
}

#[test]
fn maps() {
    for_each(|vector, dtype, values| {
        assert_values(&vector.map(dtype.clone(), |a| Ok(a.clone())).unwrap(), dtype, values);
    });
}

fn dictionary(codes: Vec<Option<u32>>, values: &[&str]) -> Vector {
    let values = Arc::new(StringViewArray::from(values.to_vec()));
    Vector::dictionary(DataType::String, UInt32Array::from(codes), values)
}

#[test]
fn a_map_works_once_per_distinct_value() {
    let vector = dictionary(vec![Some(0), None, Some(1), Some(0)], &["a", "bc"]);
    let lengths = |array: &ArrayRef| -> Result<ArrayRef> {
        assert!(array.len() <= 2);
        Ok(Arc::new(array.as_string_view().iter().map(|s| s.map(|s| s.len() as i64)).collect::<Int64Array>()))
    };
    let mapped = vector.map(DataType::Int64, lengths).unwrap();
    assert_values(&mapped, &DataType::Int64, &[int(1), Value::Null, int(2), int(1)]);
    let constant =
        Vector::constant(&Scalar::from("abc"), 1_000).unwrap().map(DataType::Int64, lengths).unwrap();
    assert!(matches!(constant.encoding(), Encoding::Constant { len: 1_000, .. }));
}

#[test]
fn a_map_of_text_keeps_the_encoding() {
    let vector = dictionary(vec![Some(0), None, Some(1), Some(2)], &["a", "A", "b"]);
    let upper = |array: &ArrayRef| -> Result<ArrayRef> {
        // `b` becomes null.
        let upper = array.as_string_view().iter().map(|s| s.map(str::to_uppercase).filter(|s| s != "B"));
        Ok(Arc::new(upper.collect::<StringViewArray>()))
    };
    let mapped = vector.map(DataType::String, upper).unwrap();
    assert_values(&mapped, &DataType::String, &[text("A"), Value::Null, text("A"), Value::Null]);
    let Encoding::Dictionary { values, .. } = mapped.encoding() else { panic!("{mapped:?}") };
    assert_eq!(values.len(), 1);
}

#[test]
fn values_that_no_row_uses_do_not_fail() {
    let parse = |array: &ArrayRef| -> Result<ArrayRef> {
        let number = |s: &str| s.parse::<i64>().map_err(|e| error!(Compute, "{s}: {e}"));
        let numbers = array.as_string_view().iter().map(|s| s.map(number).transpose());
        Ok(Arc::new(numbers.collect::<Result<Int64Array>>()?))
    };
    let vector = dictionary(vec![Some(0), Some(2), Some(0), None], &["1", "x", "2"]);
    let mapped = vector.map(DataType::Int64, parse).unwrap();
    assert_values(&mapped, &DataType::Int64, &[int(1), int(2), int(1), Value::Null]);
    // More values than rows: only the used ones are touched.
    let mapped = vector.slice(1, 1).map(DataType::Int64, |array| {
        assert_eq!(array.len(), 1);
        parse(array)
    });
    assert_values(&mapped.unwrap(), &DataType::Int64, &[int(2)]);
    let error = dictionary(vec![Some(0), Some(1)], &["1", "x"]).map(DataType::Int64, parse).unwrap_err();
    assert!(error.message().starts_with("x: "));
    assert!(Vector::constant(&Scalar::from("x"), 0).unwrap().map(DataType::Int64, parse).unwrap().is_empty());
    let nulls = dictionary(vec![None, None], &["x"]).map(DataType::Int64, parse).unwrap();
    assert_values(&nulls, &DataType::Int64, &[Value::Null, Value::Null]);
}

#[test]
fn a_dictionary_may_come_with_duplicates_and_nulls() {
    let values: ArrayRef = Arc::new(StringViewArray::from(vec![Some("a"), None, Some("a"), Some("b")]));
    let codes = UInt32Array::from(vec![Some(2), Some(1), Some(0), None, Some(3)]);
    let vector = Vector::dictionary_from(DataType::Categorical, codes, values).unwrap();
    let expected = [text("a"), Value::Null, text("a"), Value::Null, text("b")];
    assert_values(&vector, &DataType::Categorical, &expected);
    let Encoding::Dictionary { values, .. } = vector.encoding() else { panic!("{vector:?}") };
    assert_eq!(values.len(), 2);
}

#[test]
fn dictionaries_with_different_values_are_merged() {
    let a = dictionary(vec![Some(0), Some(1)], &["x", "y"]);
    let b = dictionary(vec![Some(1), None, Some(0)], &["z", "y"]);
    let all = Vector::concat(&DataType::String, &[a.clone(), b, a]).unwrap();
    let expected =
        ["x", "y", "y", "", "z", "x", "y"].map(|s| if s.is_empty() { Value::Null } else { text(s) });
    assert_values(&all, &DataType::String, &expected);
    let Encoding::Dictionary { values, .. } = all.encoding() else { panic!("{all:?}") };
    assert_eq!(values.as_string_view().iter().flatten().collect::<Vec<_>>(), ["x", "y", "z"]);
}

#[test]
fn chunks_that_share_a_dictionary_still_share_it() {
    let whole = dictionary(vec![Some(0), Some(1), None], &["x", "y"]);
    let all = Vector::concat(&DataType::String, &[whole.slice(1, 2), whole.slice(0, 1)]).unwrap();
    assert_values(&all, &DataType::String, &[text("y"), Value::Null, text("x")]);
    let (Encoding::Dictionary { values: a, .. }, Encoding::Dictionary { values: b, .. }) =
        (whole.encoding(), all.encoding())
    else {
        panic!("{all:?}")
    };
    assert!(Arc::ptr_eq(a, b));
}

#[test]
fn constants_of_one_value_stay_constant() {
    let constant = |value: &str, len| Vector::constant(&Scalar::from(value), len).unwrap();
    let same = Vector::concat(&DataType::String, &[constant("a", 2), constant("a", 3)]).unwrap();
    assert!(matches!(same.encoding(), Encoding::Constant { len: 5, .. }));
    let other = Vector::concat(&DataType::String, &[constant("a", 1), constant("b", 1)]).unwrap();
    assert_values(&other, &DataType::String, &[text("a"), text("b")]);
    let nulls = Vector::nulls(DataType::String, 2);
    let encoded = Vector::concat(&DataType::String, &[dictionary(vec![Some(0)], &["a"]), nulls]).unwrap();
    assert!(matches!(encoded.encoding(), Encoding::Dictionary { .. }));
    assert_values(&encoded, &DataType::String, &[text("a"), Value::Null, Value::Null]);
}

#[test]
fn concatenated_text_is_not_copied_and_its_buffers_not_repeated() {
    let long = |i: usize| text(&format!("a text that is too long for a view, number {i}"));
    let values: Vec<Value> = (0..100).map(long).collect();
    let one = Vector::from_values(DataType::String, &values).unwrap();
    let other = Vector::from_values(DataType::String, &values[..3]).unwrap();
    let slices: Vec<Vector> = (0..10).map(|i| one.slice(i * 10, 10)).chain([other.clone()]).collect();
    let all = Vector::concat(&DataType::String, &slices).unwrap();
    assert_values(&all, &DataType::String, &[&values[..], &values[..3]].concat());
    let buffers = |vector: &Vector| vector.decode().as_string_view().data_buffers().to_vec();
    let expected: Vec<_> = [buffers(&one), buffers(&other)].concat();
    let addresses =
        |buffers: &[arrow::buffer::Buffer]| buffers.iter().map(|b| b.as_ptr()).collect::<Vec<_>>();
    assert_eq!(addresses(&buffers(&all)), addresses(&expected));
}

#[test]
fn slices_share_memory() {
    let values: Vec<Value> = (0..100).map(int).collect();
    let vector = Vector::from_values(DataType::Int64, &values).unwrap();
    let address = |v: &Vector| v.decode().as_primitive::<Int64Type>().values().as_ptr();
    assert_eq!(address(&vector.slice(10, 5)), address(&vector).wrapping_add(10));
}

#[test]
fn errors_name_the_first_row_that_is_wrong() {
    let mut values: Vec<Value> = (0..1_000).map(int).collect();
    values[700] = text("x");
    values[900] = text("y");
    let error = Vector::from_values(DataType::Int64, &values).unwrap_err();
    assert_eq!(error.message(), "row 700: \"x\" is not a value of type Int64");
    let error = Vector::from_values(DataType::Int8, &[int(1), int(128)]).unwrap_err();
    assert_eq!(error.message(), "row 1: 128 is not a value of type Int8");
    let lists = [Value::List(vec![int(1), int(2)]), Value::List(vec![int(3), text("x")])];
    let error = Vector::from_values(DataType::List(Box::new(DataType::Int64)), &lists).unwrap_err();
    assert_eq!(error.message(), "row 1: \"x\" is not a value of type Int64");
    let error = Vector::from_values(DataType::Null, &[Value::Null, Value::Bool(true)]).unwrap_err();
    assert_eq!(error.message(), "row 1: true is not a value of type Null");
    assert_eq!(error.kind(), ErrorKind::InvalidType);
    let error = Scalar::new(DataType::Date, text("x")).to_array().unwrap_err();
    assert_eq!(error.message(), "\"x\" is not a value of type Date");
}
