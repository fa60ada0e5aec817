//! Inner loops of big-integer arithmetic on digit vectors of equal length. On AArch64 they are
//! assembly (`asm/bigint.S`: `adcs` carry chains, `mul`/`umulh` pairs); elsewhere plain Rust.

#[cfg(target_arch = "aarch64")]
mod imp {
    core::arch::global_asm!(include_str!("../../../asm/bigint.S"));

    extern "C" {
        fn pyrt_mpn_add_n(out: *mut u64, a: *const u64, b: *const u64, n: usize) -> u64;
        fn pyrt_mpn_sub_n(out: *mut u64, a: *const u64, b: *const u64, n: usize) -> u64;
        fn pyrt_mpn_mul_1(out: *mut u64, a: *const u64, n: usize, d: u64) -> u64;
        fn pyrt_mpn_addmul_1(out: *mut u64, a: *const u64, n: usize, d: u64) -> u64;
        fn pyrt_mpn_submul_1(out: *mut u64, a: *const u64, n: usize, d: u64) -> u64;
    }

    pub fn add_n(out: &mut [u64], a: &[u64], b: &[u64]) -> u64 {
        unsafe { pyrt_mpn_add_n(out.as_mut_ptr(), a.as_ptr(), b.as_ptr(), out.len()) }
    }
    pub fn sub_n(out: &mut [u64], a: &[u64], b: &[u64]) -> u64 {
        unsafe { pyrt_mpn_sub_n(out.as_mut_ptr(), a.as_ptr(), b.as_ptr(), out.len()) }
    }
    pub fn mul_1(out: &mut [u64], a: &[u64], d: u64) -> u64 {
        unsafe { pyrt_mpn_mul_1(out.as_mut_ptr(), a.as_ptr(), out.len(), d) }
    }
    pub fn addmul_1(out: &mut [u64], a: &[u64], d: u64) -> u64 {
        unsafe { pyrt_mpn_addmul_1(out.as_mut_ptr(), a.as_ptr(), out.len(), d) }
    }
    pub fn submul_1(out: &mut [u64], a: &[u64], d: u64) -> u64 {
        unsafe { pyrt_mpn_submul_1(out.as_mut_ptr(), a.as_ptr(), out.len(), d) }
    }
}

#[cfg(not(target_arch = "aarch64"))]
mod imp {
    pub fn add_n(out: &mut [u64], a: &[u64], b: &[u64]) -> u64 {
        let mut carry = 0;
        for i in 0..out.len() {
            let t = a[i] as u128 + b[i] as u128 + carry as u128;
            out[i] = t as u64;
            carry = (t >> 64) as u64;
        }
        carry
    }
    pub fn sub_n(out: &mut [u64], a: &[u64], b: &[u64]) -> u64 {
        let mut borrow = 0;
        for i in 0..out.len() {
            let (t, x) = a[i].overflowing_sub(b[i]);
            let (t, y) = t.overflowing_sub(borrow);
            out[i] = t;
            borrow = (x | y) as u64;
        }
        borrow
    }
    pub fn mul_1(out: &mut [u64], a: &[u64], d: u64) -> u64 {
        let mut carry = 0;
        for i in 0..out.len() {
            let t = a[i] as u128 * d as u128 + carry as u128;
            out[i] = t as u64;
            carry = (t >> 64) as u64;
        }
        carry
    }
    pub fn addmul_1(out: &mut [u64], a: &[u64], d: u64) -> u64 {
        let mut carry = 0;
        for i in 0..out.len() {
            let t = a[i] as u128 * d as u128 + out[i] as u128 + carry as u128;
            out[i] = t as u64;
            carry = (t >> 64) as u64;
        }
        carry
    }
    pub fn submul_1(out: &mut [u64], a: &[u64], d: u64) -> u64 {
        let mut borrow = 0;
        for i in 0..out.len() {
            let t = a[i] as u128 * d as u128 + borrow as u128;
            let (x, under) = out[i].overflowing_sub(t as u64);
            out[i] = x;
            borrow = (t >> 64) as u64 + under as u64;
        }
        borrow
    }
}

/// `out = a + b`; the carry. All three have `out`'s length.
pub fn add_n(out: &mut [u64], a: &[u64], b: &[u64]) -> u64 {
    debug_assert!(a.len() == out.len() && b.len() == out.len());
    imp::add_n(out, a, b)
}
/// `out = a - b`; the borrow.
pub fn sub_n(out: &mut [u64], a: &[u64], b: &[u64]) -> u64 {
    debug_assert!(a.len() == out.len() && b.len() == out.len());
    imp::sub_n(out, a, b)
}
/// `out = a * d`; the carry digit.
pub fn mul_1(out: &mut [u64], a: &[u64], d: u64) -> u64 {
    debug_assert!(a.len() == out.len());
    imp::mul_1(out, a, d)
}
/// `out += a * d`; the carry digit.
pub fn addmul_1(out: &mut [u64], a: &[u64], d: u64) -> u64 {
    debug_assert!(a.len() == out.len());
    imp::addmul_1(out, a, d)
}
/// `out -= a * d`; the borrow digit.
pub fn submul_1(out: &mut [u64], a: &[u64], d: u64) -> u64 {
    debug_assert!(a.len() == out.len());
    imp::submul_1(out, a, d)
}
