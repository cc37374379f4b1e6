//! Memory of R vectors that the engine reads in place.
//!
//! A vector that is shared is preserved from R's collector and marked as not mutable, so that R copies it before a
//! write. The engine may let go of it on any thread, where R must not be called: the vector then waits in a queue until
//! R's thread comes by.

use std::ptr::NonNull;
use std::sync::{Arc, Mutex, PoisonError};

use arrow::buffer::Buffer;
use extendr_api::prelude::*;
use extendr_ffi::{MARK_NOT_MUTABLE, R_PreserveObject, R_ReleaseObject, SEXP};

struct Preserved(SEXP);

// SAFETY: other threads only hold the pointer and pass it on; what it points to is R's, and touched on R's thread.
unsafe impl Send for Preserved {}
// SAFETY: as above.
unsafe impl Sync for Preserved {}

/// Vectors that nobody reads any more, still preserved.
static UNUSED: Mutex<Vec<Preserved>> = Mutex::new(Vec::new());

/// Keeps an R vector alive, and with it the memory that a buffer is over.
struct Owner(SEXP);

// SAFETY: the vector is only touched on R's thread; dropping the owner elsewhere queues it.
unsafe impl Send for Owner {}
// SAFETY: as above.
unsafe impl Sync for Owner {}
impl std::panic::RefUnwindSafe for Owner {}

impl Drop for Owner {
    fn drop(&mut self) {
        UNUSED.lock().unwrap_or_else(PoisonError::into_inner).push(Preserved(self.0));
    }
}

/// Lets R collect the vectors that the engine has let go of. To be called on R's thread.
pub fn release() {
    let unused = std::mem::take(&mut *UNUSED.lock().unwrap_or_else(PoisonError::into_inner));
    for vector in unused {
        // SAFETY: this is R's thread, and the vector was preserved once by `share`.
        unsafe { R_ReleaseObject(vector.0) };
    }
}

/// A buffer over the values of an R vector, which are `values`.
pub fn share<T: Copy>(vector: &Robj, values: &[T]) -> Buffer {
    let Some(address) = NonNull::new(values.as_ptr().cast_mut().cast::<u8>()).filter(|_| !values.is_empty())
    else {
        return Buffer::from_vec(Vec::<u64>::new());
    };
    // SAFETY: called on R's thread; the owner keeps the vector, whose memory does not move, and R copies before writes.
    unsafe {
        let vector = vector.get();
        R_PreserveObject(vector);
        MARK_NOT_MUTABLE(vector);
        Buffer::from_custom_allocation(address, size_of_val(values), Arc::new(Owner(vector)))
    }
}

/// The address of an R vector's values, for the tests of sharing.
#[extendr]
fn vector_address(vector: Robj) -> Robj {
    let address = match vector.rtype() {
        Rtype::Doubles => vector.as_real_slice().map(|v| v.as_ptr() as usize),
        Rtype::Integers => vector.as_integer_slice().map(|v| v.as_ptr() as usize),
        _ => None,
    };
    address.map(|address| format!("{address:#x}")).into()
}

extendr_module! {
    mod memory;
    fn vector_address;
}
