//! Stable merge sort over values, used by `list.sort` and `sorted`.
//!
//! The algorithm is Tim Peters' timsort (described in "listsort.txt") with the powersort merge
//! policy of Munro and Wild ("Nearly-Optimal Mergesorts", ESA 2018), which CPython 3.11 uses:
//! natural runs, extended to a minimum length by binary insertion, merged with galloping. The
//! comparison may fail (a Python `__lt__` that raises); the slice then still is a permutation
//! of what it was.

use crate::prelude::*;

/// Runs at least this many wins in a row before galloping starts.
const MIN_GALLOP: usize = 7;
/// Slices shorter than this are sorted by binary insertion alone.
const MIN_MERGE: usize = 64;

/// A run on the stack of pending merges; `power` belongs to the boundary with the run after it.
#[derive(Clone, Copy)]
struct Run {
    start: usize,
    len: usize,
    power: u32,
}

struct Sorter<'a, T, F> {
    v: &'a mut [T],
    less: F,
    min_gallop: usize,
    runs: Vec<Run>,
    tmp: Vec<T>,
}

/// Sorts `v` stably; `less(a, b)` answers whether `a` must come before `b`.
pub fn sort<T: Copy, E>(v: &mut [T], less: impl FnMut(&T, &T) -> Result<bool, E>) -> Result<(), E> {
    let n = v.len();
    if n < 2 {
        return Ok(());
    }
    let mut s = Sorter { v, less, min_gallop: MIN_GALLOP, runs: Vec::new(), tmp: Vec::new() };
    let min_run = min_run_length(n);
    let mut start = 0;
    while start < n {
        let left = n - start;
        let mut len = s.count_run(start, n)?;
        if len < min_run {
            let forced = left.min(min_run);
            s.binary_insertion(start, start + forced, start + len)?;
            len = forced;
        }
        s.found_new_run(start, len, n)?;
        s.runs.push(Run { start, len, power: 0 });
        start += len;
    }
    while s.runs.len() > 1 {
        let mut at = s.runs.len() - 2;
        if at > 0 && s.runs[at - 1].len < s.runs[at + 1].len {
            at -= 1;
        }
        s.merge_at(at)?;
    }
    Ok(())
}

/// The smallest run length k, 32 ≤ k ≤ 64, so that n / k is a power of two or just below one.
fn min_run_length(mut n: usize) -> usize {
    let mut rest = 0;
    while n >= MIN_MERGE {
        rest |= n & 1;
        n >>= 1;
    }
    n + rest
}

/// Powersort's node power of the boundary between two adjacent runs: the depth at which the
/// midpoints of both runs first fall into different halves of the (virtual) binary tree.
fn power_of(start: usize, len1: usize, len2: usize, n: usize) -> u32 {
    let mut a = 2 * start + len1;
    let mut b = a + len1 + len2;
    let mut power = 0;
    loop {
        power += 1;
        if a >= n {
            a -= n;
            b -= n;
        } else if b >= n {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

impl<T: Copy, E, F: FnMut(&T, &T) -> Result<bool, E>> Sorter<'_, T, F> {
    /// Length of the run at `lo`; a strictly descending one is reversed in place.
    fn count_run(&mut self, lo: usize, hi: usize) -> Result<usize, E> {
        if lo + 1 == hi {
            return Ok(1);
        }
        let mut n = 2;
        let mut at = lo + 2;
        if (self.less)(&self.v[lo + 1], &self.v[lo])? {
            while at < hi && (self.less)(&self.v[at], &self.v[at - 1])? {
                at += 1;
                n += 1;
            }
            self.v[lo..lo + n].reverse();
        } else {
            while at < hi && !(self.less)(&self.v[at], &self.v[at - 1])? {
                at += 1;
                n += 1;
            }
        }
        Ok(n)
    }

    /// Sorts `[lo, hi)` when `[lo, sorted)` is sorted already.
    fn binary_insertion(&mut self, lo: usize, hi: usize, sorted: usize) -> Result<(), E> {
        let mut start = if sorted == lo { lo + 1 } else { sorted };
        while start < hi {
            let pivot = self.v[start];
            let (mut l, mut r) = (lo, start);
            while l < r {
                let mid = l + ((r - l) >> 1);
                if (self.less)(&pivot, &self.v[mid])? {
                    r = mid;
                } else {
                    l = mid + 1;
                }
            }
            self.v.copy_within(l..start, l + 1);
            self.v[l] = pivot;
            start += 1;
        }
        Ok(())
    }

    /// Merges pending runs whose power exceeds that of the boundary with the new run.
    fn found_new_run(&mut self, start: usize, len: usize, n: usize) -> Result<(), E> {
        let Some(&last) = self.runs.last() else { return Ok(()) };
        debug_assert_eq!(last.start + last.len, start);
        let power = power_of(last.start, last.len, len, n);
        while self.runs.len() > 1 && self.runs[self.runs.len() - 2].power > power {
            self.merge_at(self.runs.len() - 2)?;
        }
        if let Some(top) = self.runs.last_mut() {
            top.power = power;
        }
        Ok(())
    }

    /// Merges runs `at` and `at + 1` of the stack.
    fn merge_at(&mut self, at: usize) -> Result<(), E> {
        let Run { start: mut a, len: mut na, .. } = self.runs[at];
        let Run { start: b, len: mut nb, .. } = self.runs[at + 1];
        self.runs[at].len = na + nb;
        self.runs.remove(at + 1);
        // Elements of a that are already in place, and elements of b that are.
        let first = self.v[b];
        let k = gallop_right(&mut self.less, &first, &self.v[a..a + na], 0)?;
        a += k;
        na -= k;
        if na == 0 {
            return Ok(());
        }
        let last = self.v[a + na - 1];
        nb = gallop_left(&mut self.less, &last, &self.v[b..b + nb], nb - 1)?;
        if nb == 0 {
            return Ok(());
        }
        if na <= nb {
            self.merge_low(a, na, b, nb)
        } else {
            self.merge_high(a, na, b, nb)
        }
    }

    /// Merges from the left; the first run goes to the temporary array.
    fn merge_low(&mut self, a: usize, na: usize, b: usize, nb: usize) -> Result<(), E> {
        self.tmp.clear();
        self.tmp.extend_from_slice(&self.v[a..a + na]);
        let mut m = Merge { dest: a, i: 0, ni: na, j: b, nj: nb };
        let outcome = self.merge_low_steps(&mut m);
        // What is left of the first run fills the gap, also after an exception.
        self.v[m.dest..m.dest + m.ni].copy_from_slice(&self.tmp[m.i..m.i + m.ni]);
        outcome
    }

    fn merge_low_steps(&mut self, m: &mut Merge) -> Result<(), E> {
        let mut min_gallop = self.min_gallop;
        self.take_right(m);
        if m.nj == 0 {
            return Ok(());
        }
        if m.ni == 1 {
            self.shift_right_run(m);
            return Ok(());
        }
        loop {
            let (mut wins_a, mut wins_b) = (0, 0);
            loop {
                if (self.less)(&self.v[m.j], &self.tmp[m.i])? {
                    self.take_right(m);
                    wins_b += 1;
                    wins_a = 0;
                    if m.nj == 0 {
                        return Ok(());
                    }
                    if wins_b >= min_gallop {
                        break;
                    }
                } else {
                    self.take_left(m);
                    wins_a += 1;
                    wins_b = 0;
                    if m.ni == 1 {
                        self.shift_right_run(m);
                        return Ok(());
                    }
                    if wins_a >= min_gallop {
                        break;
                    }
                }
            }
            min_gallop += 1;
            loop {
                min_gallop -= usize::from(min_gallop > 1);
                self.min_gallop = min_gallop;
                let key = self.v[m.j];
                let k = gallop_right(&mut self.less, &key, &self.tmp[m.i..m.i + m.ni], 0)?;
                wins_a = k;
                if k > 0 {
                    self.v[m.dest..m.dest + k].copy_from_slice(&self.tmp[m.i..m.i + k]);
                    m.dest += k;
                    m.i += k;
                    m.ni -= k;
                    if m.ni == 1 {
                        self.shift_right_run(m);
                        return Ok(());
                    }
                    // Possible only when the comparison is inconsistent.
                    if m.ni == 0 {
                        return Ok(());
                    }
                }
                self.take_right(m);
                if m.nj == 0 {
                    return Ok(());
                }
                let key = self.tmp[m.i];
                let k = gallop_left(&mut self.less, &key, &self.v[m.j..m.j + m.nj], 0)?;
                wins_b = k;
                if k > 0 {
                    self.v.copy_within(m.j..m.j + k, m.dest);
                    m.dest += k;
                    m.j += k;
                    m.nj -= k;
                    if m.nj == 0 {
                        return Ok(());
                    }
                }
                self.take_left(m);
                if m.ni == 1 {
                    self.shift_right_run(m);
                    return Ok(());
                }
                if wins_a < MIN_GALLOP && wins_b < MIN_GALLOP {
                    break;
                }
            }
            min_gallop += 1;
            self.min_gallop = min_gallop;
        }
    }

    fn take_right(&mut self, m: &mut Merge) {
        self.v[m.dest] = self.v[m.j];
        m.dest += 1;
        m.j += 1;
        m.nj -= 1;
    }

    fn take_left(&mut self, m: &mut Merge) {
        self.v[m.dest] = self.tmp[m.i];
        m.dest += 1;
        m.i += 1;
        m.ni -= 1;
    }

    /// The last element of the first run belongs at the very end: moves the second run down.
    fn shift_right_run(&mut self, m: &mut Merge) {
        self.v.copy_within(m.j..m.j + m.nj, m.dest);
        m.dest += m.nj;
        m.nj = 0;
    }

    /// Merges from the right; the second run goes to the temporary array.
    fn merge_high(&mut self, a: usize, na: usize, b: usize, nb: usize) -> Result<(), E> {
        self.tmp.clear();
        self.tmp.extend_from_slice(&self.v[b..b + nb]);
        // `ni` elements of the first run are left at `a`, `nj` of the second in tmp; the
        // merged part ends the slice, `dest` is one past the next place to fill.
        let mut m = Merge { dest: b + nb, i: a, ni: na, j: 0, nj: nb };
        let outcome = self.merge_high_steps(&mut m);
        self.v[m.dest - m.nj..m.dest].copy_from_slice(&self.tmp[..m.nj]);
        outcome
    }

    fn merge_high_steps(&mut self, m: &mut Merge) -> Result<(), E> {
        let mut min_gallop = self.min_gallop;
        self.take_last_of_a(m);
        if m.ni == 0 {
            return Ok(());
        }
        if m.nj == 1 {
            self.shift_left_run(m);
            return Ok(());
        }
        loop {
            let (mut wins_a, mut wins_b) = (0, 0);
            loop {
                if (self.less)(&self.tmp[m.nj - 1], &self.v[m.i + m.ni - 1])? {
                    self.take_last_of_a(m);
                    wins_a += 1;
                    wins_b = 0;
                    if m.ni == 0 {
                        return Ok(());
                    }
                    if wins_a >= min_gallop {
                        break;
                    }
                } else {
                    self.take_last_of_b(m);
                    wins_b += 1;
                    wins_a = 0;
                    if m.nj == 1 {
                        self.shift_left_run(m);
                        return Ok(());
                    }
                    if wins_b >= min_gallop {
                        break;
                    }
                }
            }
            min_gallop += 1;
            loop {
                min_gallop -= usize::from(min_gallop > 1);
                self.min_gallop = min_gallop;
                let key = self.tmp[m.nj - 1];
                let run = &self.v[m.i..m.i + m.ni];
                let k = m.ni - gallop_right(&mut self.less, &key, run, m.ni - 1)?;
                wins_a = k;
                if k > 0 {
                    let from = m.i + m.ni - k;
                    self.v.copy_within(from..from + k, m.dest - k);
                    m.dest -= k;
                    m.ni -= k;
                    if m.ni == 0 {
                        return Ok(());
                    }
                }
                self.take_last_of_b(m);
                if m.nj == 1 {
                    self.shift_left_run(m);
                    return Ok(());
                }
                let key = self.v[m.i + m.ni - 1];
                let k = m.nj - gallop_left(&mut self.less, &key, &self.tmp[..m.nj], m.nj - 1)?;
                wins_b = k;
                if k > 0 {
                    self.v[m.dest - k..m.dest].copy_from_slice(&self.tmp[m.nj - k..m.nj]);
                    m.dest -= k;
                    m.nj -= k;
                    if m.nj == 1 {
                        self.shift_left_run(m);
                        return Ok(());
                    }
                    // Possible only when the comparison is inconsistent.
                    if m.nj == 0 {
                        return Ok(());
                    }
                }
                self.take_last_of_a(m);
                if m.ni == 0 {
                    return Ok(());
                }
                if wins_a < MIN_GALLOP && wins_b < MIN_GALLOP {
                    break;
                }
            }
            min_gallop += 1;
            self.min_gallop = min_gallop;
        }
    }

    fn take_last_of_a(&mut self, m: &mut Merge) {
        m.dest -= 1;
        m.ni -= 1;
        self.v[m.dest] = self.v[m.i + m.ni];
    }

    fn take_last_of_b(&mut self, m: &mut Merge) {
        m.dest -= 1;
        m.nj -= 1;
        self.v[m.dest] = self.tmp[m.nj];
    }

    /// The first element of the second run belongs at the very front: moves the first run up.
    fn shift_left_run(&mut self, m: &mut Merge) {
        self.v.copy_within(m.i..m.i + m.ni, m.dest - m.ni);
        m.dest -= m.ni;
        m.ni = 0;
    }
}

/// State of a merge in progress: what is left of each run and where the output goes.
struct Merge {
    dest: usize,
    i: usize,
    ni: usize,
    j: usize,
    nj: usize,
}

/// Where `key` belongs in the sorted `a`, left of equal elements; the search starts at `hint`.
fn gallop_left<T, E>(
    less: &mut impl FnMut(&T, &T) -> Result<bool, E>,
    key: &T,
    a: &[T],
    hint: usize,
) -> Result<usize, E> {
    let n = a.len();
    let mut last = 0;
    let mut step = 1;
    let (mut lo, mut hi);
    if less(&a[hint], key)? {
        let max = n - hint;
        while step < max && less(&a[hint + step], key)? {
            last = step;
            step = (step << 1) + 1;
        }
        lo = hint + last + 1;
        hi = hint + step.min(max);
    } else {
        let max = hint + 1;
        while step < max && !less(&a[hint - step], key)? {
            last = step;
            step = (step << 1) + 1;
        }
        lo = hint + 1 - step.min(max);
        hi = hint - last;
    }
    while lo < hi {
        let mid = lo + ((hi - lo) >> 1);
        if less(&a[mid], key)? {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    Ok(hi)
}

/// As `gallop_left`, right of equal elements.
fn gallop_right<T, E>(
    less: &mut impl FnMut(&T, &T) -> Result<bool, E>,
    key: &T,
    a: &[T],
    hint: usize,
) -> Result<usize, E> {
    let n = a.len();
    let mut last = 0;
    let mut step = 1;
    let (mut lo, mut hi);
    if less(key, &a[hint])? {
        let max = hint + 1;
        while step < max && less(key, &a[hint - step])? {
            last = step;
            step = (step << 1) + 1;
        }
        lo = hint + 1 - step.min(max);
        hi = hint - last;
    } else {
        let max = n - hint;
        while step < max && !less(key, &a[hint + step])? {
            last = step;
            step = (step << 1) + 1;
        }
        lo = hint + last + 1;
        hi = hint + step.min(max);
    }
    while lo < hi {
        let mid = lo + ((hi - lo) >> 1);
        if less(key, &a[mid])? {
            hi = mid;
        } else {
            lo = mid + 1;
        }
    }
    Ok(hi)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Rng(u64);
    impl Rng {
        fn next(&mut self) -> u64 {
            self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            self.0 >> 33
        }
    }

    fn check(mut v: Vec<(u64, usize)>) {
        let mut expect = v.clone();
        expect.sort_by_key(|p| p.0);
        sort(&mut v, |a, b| Ok::<_, ()>(a.0 < b.0)).unwrap();
        assert_eq!(v, expect);
    }

    #[test]
    fn agrees_with_std_and_is_stable() {
        let mut rng = Rng(42);
        for n in (0..200).chain([500, 1000, 3000, 10000]) {
            for range in [2, 10, 1000, 1 << 30] {
                check((0..n).map(|i| (rng.next() % range, i)).collect());
            }
            check((0..n).map(|i| (i as u64, i)).collect());
            check((0..n).map(|i| ((n - i) as u64, i)).collect());
            check((0..n).map(|i| ((i % 37) as u64 + (i / 500) as u64, i)).collect());
        }
    }

    #[test]
    fn an_error_leaves_a_permutation() {
        let mut rng = Rng(7);
        for stop in 1..600 {
            let mut v: Vec<u64> = (0..300).map(|_| rng.next() % 100).collect();
            let mut before = v.clone();
            let mut count = 0;
            let _ = sort(&mut v, |a, b| {
                count += 1;
                if count > stop {
                    Err(())
                } else {
                    Ok(a < b)
                }
            });
            before.sort();
            v.sort();
            assert_eq!(v, before);
        }
    }

    #[test]
    fn inconsistent_comparisons_end() {
        let mut rng = Rng(3);
        for _ in 0..200 {
            let mut v: Vec<u64> = (0..700).collect();
            sort(&mut v, |_, _| Ok::<_, ()>(rng.next() % 2 == 0)).unwrap();
            v.sort();
            assert_eq!(v, (0..700).collect::<Vec<_>>());
        }
    }
}
