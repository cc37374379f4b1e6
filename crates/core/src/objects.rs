//! Values of the host language that columns carry without looking inside.
//!
//! An array of objects is one of byte views, as text is: each value is a number of a block of objects and a position
//! there, too long to lie in the view itself, so that the view refers to a buffer. The buffer holds the block: kernels
//! that pick rows share it, as they share the bytes of text, and when the last array over it is gone, so are the objects.

use std::any::Any;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use arrow::array::{ArrayRef, BinaryViewArray, make_view};
use arrow::buffer::{Buffer, NullBuffer, ScalarBuffer};
use bytes::Bytes;
use hashbrown::HashMap;
use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Result, Value, bail};

/// A value of the host language.
pub trait HostObject: Any + Send + Sync {
    /// The object as tables show it.
    fn text(&self) -> String;
}

/// A shared [`HostObject`].
#[derive(Clone)]
pub struct Object(Arc<dyn HostObject>);

impl Object {
    /// An object.
    pub fn new(object: impl HostObject) -> Self {
        Self(Arc::new(object))
    }

    /// The object, if it is of type `T`.
    pub fn downcast<T: HostObject>(&self) -> Option<&T> {
        let object: &dyn Any = self.0.as_ref();
        object.downcast_ref()
    }

    /// Object `i` of an array of objects; none if that was not made by [`array_of`].
    pub(crate) fn at(array: &BinaryViewArray, i: usize) -> Option<Self> {
        let (block, position) = array.value(i).split_first_chunk::<8>()?;
        let position = u64::from_le_bytes(*position.first_chunk()?);
        let block = blocks().get(&u64::from_le_bytes(*block))?.upgrade()?;
        block.get(usize::try_from(position).ok()?).cloned()
    }
}

impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text())
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Object")
    }
}

/// Objects are equal if they are the same.
impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, _: S) -> std::result::Result<S::Ok, S::Error> {
        Err(S::Error::custom("values of type Object cannot be written: they live in this process"))
    }
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(_: D) -> std::result::Result<Self, D::Error> {
        Err(D::Error::custom("values of type Object cannot be read"))
    }
}

type Block = Arc<[Object]>;

/// The objects that are alive, by the number of their block.
fn blocks() -> MutexGuard<'static, HashMap<u64, Weak<[Object]>>> {
    static BLOCKS: OnceLock<Mutex<HashMap<u64, Weak<[Object]>>>> = OnceLock::new();
    BLOCKS.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner)
}

/// The bytes that name the objects of a block, and the objects.
struct Owner {
    number: u64,
    names: Vec<u8>,
    #[expect(dead_code, reason = "dropping it lets go of the objects")]
    block: Block,
}

impl AsRef<[u8]> for Owner {
    fn as_ref(&self) -> &[u8] {
        &self.names
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        blocks().remove(&self.number);
    }
}

/// How many bytes name an object: more than fit a view.
const WIDTH: u32 = 16;

/// The array of these objects.
pub(crate) fn array_of(values: &[Value]) -> Result<ArrayRef> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let (mut names, mut objects) = (Vec::new(), Vec::new());
    let (mut views, mut valid) = (Vec::with_capacity(values.len()), Vec::with_capacity(values.len()));
    for value in values {
        match value {
            Value::Null => views.push(0),
            Value::Object(object) => {
                let offset = names.len();
                names.extend_from_slice(&number.to_le_bytes());
                names.extend_from_slice(&(objects.len() as u64).to_le_bytes());
                objects.push(object.clone());
                let Ok(offset) = u32::try_from(offset) else {
                    bail!(OutOfBounds, "a column made at once has at most {} objects", u32::MAX / WIDTH)
                };
                views.push(make_view(&names[offset as usize..], 0, offset));
            }
            other => bail!(InvalidType, "{other} is not a value of type Object"),
        }
        valid.push(*value != Value::Null);
    }
    let block: Block = objects.into();
    blocks().insert(number, Arc::downgrade(&block));
    let owner = Bytes::from_owner(Owner { number, names, block });
    let nulls = Some(NullBuffer::from(valid)).filter(|n| n.null_count() > 0);
    let buffers: Vec<Buffer> = vec![owner.into()];
    Ok(Arc::new(BinaryViewArray::try_new(ScalarBuffer::from(views), buffers, nulls)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Column, DataType, Vector};
    use arrow::array::{BooleanArray, UInt32Array};

    struct Text(String, #[expect(dead_code, reason = "counts who is alive")] Arc<()>);

    impl HostObject for Text {
        fn text(&self) -> String {
            self.0.clone()
        }
    }

    fn objects(names: &[&str]) -> (Vec<Value>, Arc<()>) {
        let alive = Arc::new(());
        let object = |name: &&str| Value::Object(Object::new(Text(name.to_string(), alive.clone())));
        (names.iter().map(object).collect(), alive)
    }

    fn texts(vector: &Vector) -> Vec<String> {
        (0..vector.len()).map(|i| vector.get(i).value.to_string()).collect()
    }

    #[test]
    fn objects_live_as_long_as_a_column_has_them() {
        let (mut values, alive) = objects(&["a", "b", "c"]);
        values.insert(1, Value::Null);
        let column = Column::from_values("o", Some(DataType::Object), &values).unwrap();
        drop(values);
        assert_eq!(Arc::strong_count(&alive), 4);
        let vector = column.to_vector().unwrap();
        drop(column);
        assert_eq!(texts(&vector), ["a", "null", "b", "c"]);
        assert_eq!(vector.null_count(), 1);
        let picked = vector.take(&UInt32Array::from(vec![3, 0])).unwrap();
        let kept = vector.filter(&BooleanArray::from(vec![false, true, true, false])).unwrap();
        drop(vector);
        let both = Vector::concat(&DataType::Object, &[picked, kept]).unwrap();
        assert_eq!(texts(&both), ["c", "a", "null", "b"]);
        let last = both.slice(3, 1);
        drop(both);
        assert_eq!(texts(&last), ["b"]);
        assert!(Arc::strong_count(&alive) > 1);
        let object = last.get(0).value;
        drop(last);
        assert_eq!(object.to_string(), "b");
        drop(object);
        assert_eq!(Arc::strong_count(&alive), 1);
    }

    #[test]
    fn columns_of_different_origin_are_put_together() {
        let (a, _) = objects(&["a"]);
        let (b, _) = objects(&["b"]);
        let vector = |values: &[Value]| Vector::from_values(DataType::Object, values).unwrap();
        let both = Vector::concat(&DataType::Object, &[vector(&a), vector(&b), vector(&[])]).unwrap();
        assert_eq!(texts(&both), ["a", "b"]);
        assert_eq!(both.get(0).value, a[0]);
        assert_ne!(both.get(0).value, b[0]);
        assert!(Vector::from_values(DataType::Object, &[Value::Int(1)]).is_err());
        assert!(serde_json::to_string(&Column::from_vector("o", both)).is_err());
    }
}
