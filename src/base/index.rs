//! Typed indices and vectors indexed by them. `Value` 3 prints as `%3` in a dump and is element
//! 3 of the vector in memory, so a number in a dump can be looked up in a debugger.
//!
//! ```text
//! index_type!(pub struct Block = "b");        Block::new(3) prints as b3
//! let blocks: IndexVec<Block, BlockData>;     blocks[Block::new(3)]
//! ```

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A `u32` newtype that indexes an [`IndexVec`].
pub trait Idx: Copy + Eq + Ord + std::hash::Hash + fmt::Debug {
    /// The index of element `i`.
    fn new(i: usize) -> Self;
    /// The element number.
    fn index(self) -> usize;
}

/// Declares an index type with the prefix used when it is printed.
#[macro_export]
macro_rules! index_type {
    ($(#[$meta:meta])* pub struct $name:ident = $prefix:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);
        impl $name {
            /// The index of element `i`.
            #[allow(dead_code)]
            pub const fn new(i: usize) -> Self {
                $name(i as u32)
            }
            /// The element number.
            #[allow(dead_code)]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
        impl $crate::base::index::Idx for $name {
            fn new(i: usize) -> Self {
                $name(i as u32)
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }
    };
}

/// A vector whose elements are addressed by a typed index.
#[derive(Clone, PartialEq, Eq)]
pub struct IndexVec<I: Idx, T> {
    items: Vec<T>,
    index: PhantomData<fn(I)>,
}

impl<I: Idx, T> IndexVec<I, T> {
    /// An empty vector.
    pub const fn new() -> Self {
        IndexVec { items: Vec::new(), index: PhantomData }
    }
    /// `n` copies of `item`.
    pub fn from_elem(item: T, n: usize) -> Self
    where
        T: Clone,
    {
        Self::from_vec(vec![item; n])
    }
    /// Takes over a plain vector.
    pub const fn from_vec(items: Vec<T>) -> Self {
        IndexVec { items, index: PhantomData }
    }
    /// Appends an element and returns its index.
    pub fn push(&mut self, item: T) -> I {
        let i = self.next_index();
        self.items.push(item);
        i
    }
    /// The index the next pushed element will get.
    pub fn next_index(&self) -> I {
        I::new(self.items.len())
    }
    /// Number of elements.
    pub fn len(&self) -> usize {
        self.items.len()
    }
    /// True without elements.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    /// The element, if there is one.
    pub fn get(&self, i: I) -> Option<&T> {
        self.items.get(i.index())
    }
    /// The element for change, if there is one.
    pub fn get_mut(&mut self, i: I) -> Option<&mut T> {
        self.items.get_mut(i.index())
    }
    /// All indices in order.
    pub fn indices(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.items.len()).map(I::new)
    }
    /// Elements in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }
    /// Elements in order, for change.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.items.iter_mut()
    }
    /// (index, element) in order.
    pub fn iter_enumerated(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.items.iter().enumerate().map(|(i, item)| (I::new(i), item))
    }
    /// (index, element) in order, for change.
    pub fn iter_enumerated_mut(&mut self) -> impl DoubleEndedIterator<Item = (I, &mut T)> {
        self.items.iter_mut().enumerate().map(|(i, item)| (I::new(i), item))
    }
    /// Lengthens or shortens to `n` elements.
    pub fn resize(&mut self, n: usize, item: T)
    where
        T: Clone,
    {
        self.items.resize(n, item);
    }
    /// Keeps the first `n` elements.
    pub fn truncate(&mut self, n: usize) {
        self.items.truncate(n);
    }
    /// The plain slice.
    pub fn as_slice(&self) -> &[T] {
        &self.items
    }
    /// The plain vector.
    pub fn into_vec(self) -> Vec<T> {
        self.items
    }
    /// Last element.
    pub fn last(&self) -> Option<&T> {
        self.items.last()
    }
}

impl<I: Idx, T> Default for IndexVec<I, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I: Idx, T> Index<I> for IndexVec<I, T> {
    type Output = T;
    fn index(&self, i: I) -> &T {
        &self.items[i.index()]
    }
}

impl<I: Idx, T> IndexMut<I> for IndexVec<I, T> {
    fn index_mut(&mut self, i: I) -> &mut T {
        &mut self.items[i.index()]
    }
}

impl<I: Idx, T: fmt::Debug> fmt::Debug for IndexVec<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter_enumerated()).finish()
    }
}

impl<I: Idx, T> FromIterator<T> for IndexVec<I, T> {
    fn from_iter<It: IntoIterator<Item = T>>(items: It) -> Self {
        Self::from_vec(items.into_iter().collect())
    }
}

impl<'a, I: Idx, T> IntoIterator for &'a IndexVec<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<'a, I: Idx, T> IntoIterator for &'a mut IndexVec<I, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    index_type!(
        /// A test index.
        pub struct Thing = "t"
    );

    #[test]
    fn indices_print_their_prefix_and_find_their_element() {
        let mut things: IndexVec<Thing, &str> = IndexVec::new();
        let a = things.push("a");
        let b = things.push("b");
        assert_eq!((a.to_string(), things[b]), ("t0".to_string(), "b"));
        assert_eq!(things.indices().rev().collect::<Vec<_>>(), [b, a]);
    }
}
