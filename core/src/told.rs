//! What only the catalog tells. Without the feature `catalog` none of it is compiled in: a program that carries the catalog as data of its own,
//! as the package for browsers does, is much smaller for it.

#[cfg(not(feature = "catalog"))]
use core::marker::PhantomData;

/// A value for the catalog alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told<T>(#[cfg(feature = "catalog")] T, #[cfg(not(feature = "catalog"))] PhantomData<T>);

/// Keeps a value for the catalog.
#[must_use]
#[cfg_attr(not(feature = "catalog"), expect(unused_variables, reason = "there is nobody to tell it"))]
pub const fn told<T: Copy>(value: T) -> Told<T> {
    #[cfg(feature = "catalog")]
    return Told(value);
    #[cfg(not(feature = "catalog"))]
    return Told(PhantomData);
}

impl<T: Copy + Default> Told<T> {
    /// The value; its type's default where there is no catalog.
    #[must_use]
    pub fn get(self) -> T {
        #[cfg(feature = "catalog")]
        return self.0;
        #[cfg(not(feature = "catalog"))]
        T::default()
    }
}

#[cfg(feature = "catalog")]
impl<T: Copy> Told<Option<T>> {
    /// The value, or else this one.
    pub(crate) const fn or(self, other: T) -> T {
        match self.0 {
            Some(value) => value,
            None => other,
        }
    }
}
