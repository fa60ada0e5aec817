//! Entry points of Python's operators. Each tests the common pairs first (small ints, doubles,
//! equal builtin types), then goes through the slots in `object`.

use crate::error::R;
use crate::object;
use crate::objects::float::{self, ops};
use crate::objects::int::arith::{self, Bit};
use crate::objects::{object_type, set, str as string};
use crate::platform::FloatMath;
use crate::types::{BinOp, CmpOp};
use crate::value::Value;
use pyrl_abi::shapes::{Shape, FIRST_DYNAMIC};
use pyrl_abi::tags;

/// The word of a result: 0 when it raised.
#[inline]
fn word(r: R) -> Value {
    r.unwrap_or(Value::UNSET)
}

/// The doubles of two operands of which at least one is a float and the other a float or small int.
#[inline]
fn doubles(a: Value, b: Value) -> Option<(f64, f64)> {
    if a.is_inline_float() && b.is_inline_float() {
        return Some((inline(a), inline(b)));
    }
    match (double(a), double(b)) {
        (Some(x), Some(y)) if !(a.is_smi() && b.is_smi()) => Some((x, y)),
        _ => None,
    }
}

#[inline]
fn inline(v: Value) -> f64 {
    f64::from_bits(pyrl_abi::float::decode_inline(v.0))
}

/// The double of an exact float, or of a small int (which converts as Python does).
#[inline]
fn double(v: Value) -> Option<f64> {
    if v.is_inline_float() {
        return Some(inline(v));
    }
    if v.is_smi() {
        return Some(v.as_smi() as f64);
    }
    if v.is_exact(Shape::FLOAT) {
        return v.to_f64();
    }
    None
}

#[inline]
fn both_smi(a: Value, b: Value) -> bool {
    a.0 & b.0 & tags::SMI_TAG != 0
}

/// Are both exact ints, small or big?
#[inline]
fn both_int(a: Value, b: Value) -> bool {
    a.is_exact(Shape::INT) && b.is_exact(Shape::INT)
}

#[inline]
fn both_str(a: Value, b: Value) -> bool {
    a.is_exact(Shape::STR) && b.is_exact(Shape::STR)
}

/// Is a heap object, whose shape is known, an int, and the other operand, too?
#[inline(always)]
fn both_big(shape: u32, b: Value) -> bool {
    shape == Shape::INT as u32 && b.is_pointer() && b.heap_shape() == shape
}

/// One arithmetic operator: symbol and in-place symbol, fast paths for ints and doubles.
macro_rules! arithmetic {
    ($($name:ident, $iname:ident, $op:ident, |$a:ident, $b:ident| $int:expr, |$x:ident, $y:ident| $float:expr;)*) => {$(
        #[no_mangle]
        pub extern "C" fn $name($a: Value, $b: Value) -> Value {
            if $a.is_pointer() {
                let shape = $a.heap_shape();
                if shape >= FIRST_DYNAMIC {
                    return word(object::number::binary_of_instance(BinOp::$op, $a, $b));
                }
                if both_big(shape, $b) {
                    return $int;
                }
            }
            if both_smi($a, $b) {
                return $int;
            }
            if let Some(($x, $y)) = doubles($a, $b) {
                return $float;
            }
            if both_int($a, $b) {
                return $int;
            }
            word(object::binary(BinOp::$op, $a, $b))
        }
        #[no_mangle]
        pub extern "C" fn $iname($a: Value, $b: Value) -> Value {
            if both_smi($a, $b) {
                return $int;
            }
            if let Some(($x, $y)) = doubles($a, $b) {
                return $float;
            }
            if both_int($a, $b) {
                return $int;
            }
            word(object::inplace(BinOp::$op, $a, $b))
        }
    )*};
}

arithmetic! {
    pyrt_sub, pyrt_isub, Sub, |a, b| arith::sub(a, b), |x, y| float::new(x - y);
    pyrt_mul, pyrt_imul, Mul, |a, b| arith::mul(a, b), |x, y| float::new(x * y);
    pyrt_truediv, pyrt_itruediv, TrueDiv, |a, b| word(arith::truediv(a, b)),
        |x, y| if y != 0.0 { float::new(x / y) } else { word(ops::nb_truediv(a, b)) };
    pyrt_floordiv, pyrt_ifloordiv, FloorDiv, |a, b| word(arith::floordiv(a, b)),
        |x, y| if y != 0.0 { float::new(ops::floordiv(x, y)) } else { word(ops::nb_floordiv(a, b)) };
    pyrt_general_pow, pyrt_ipow, Pow, |a, b| word(arith::pow(a, b)), |x, y| word(ops::pow(x, y));
}

/// Floats in the word, of which the base is positive: nothing can go wrong but that the result is too large.
#[no_mangle]
pub extern "C" fn pyrt_pow(a: Value, b: Value) -> Value {
    if a.is_inline_float() && b.is_inline_float() {
        let (x, y) = (inline(a), inline(b));
        if x > 0.0 {
            let r = x.powf(y);
            if let Some(r) = pyrl_abi::float::encode_inline(r.to_bits()) {
                return Value(r);
            }
        }
    }
    pyrt_general_pow(a, b)
}

/// Addition and modulo, which also have a fast path for strings.
macro_rules! with_strings {
    ($($name:ident, $op:ident, $general:path, $of_instance:path, |$a:ident, $b:ident| $int:expr, |$x:ident, $y:ident| $float:expr, $string:expr;)*) => {$(
        #[no_mangle]
        pub extern "C" fn $name($a: Value, $b: Value) -> Value {
            if $a.is_pointer() {
                if let Some(result) = $string {
                    return result;
                }
                let shape = $a.heap_shape();
                if shape >= FIRST_DYNAMIC {
                    return word($of_instance(BinOp::$op, $a, $b));
                }
                if both_big(shape, $b) {
                    return $int;
                }
            }
            if both_smi($a, $b) {
                return $int;
            }
            if let Some(($x, $y)) = doubles($a, $b) {
                return $float;
            }
            if both_int($a, $b) {
                return $int;
            }
            word($general(BinOp::$op, $a, $b))
        }
    )*};
}

#[inline]
fn join(a: Value, b: Value) -> Option<Value> {
    both_str(a, b).then(|| joined(a, b))
}

/// `a + b` of exact strs.
#[inline(never)]
fn joined(a: Value, b: Value) -> Value {
    match crate::gc::check_size((string::len(a) + string::len(b)).saturating_mul(4)) {
        Ok(()) => string::concat(a, b),
        Err(_) => Value::UNSET,
    }
}

#[inline]
fn percent(a: Value, b: Value) -> Option<Value> {
    let known = a.is_exact(Shape::STR)
        && (b.is_exact(Shape::TUPLE) || b.is_exact(Shape::STR) || b.is_exact(Shape::INT));
    known.then(|| word(crate::objects::format::percent::str_mod(a, b)))
}

#[inline]
fn float_mod(a: Value, b: Value, x: f64, y: f64) -> Value {
    if y != 0.0 {
        float::new(ops::modulo(x, y))
    } else {
        word(ops::nb_mod(a, b))
    }
}

with_strings! {
    pyrt_add, Add, object::binary, object::number::binary_of_instance, |a, b| arith::add(a, b), |x, y| float::new(x + y), join(a, b);
    pyrt_iadd, Add, object::inplace, object::inplace, |a, b| arith::add(a, b), |x, y| float::new(x + y), join(a, b);
    pyrt_mod, Mod, object::binary, object::number::binary_of_instance, |a, b| word(arith::modulo(a, b)), |x, y| float_mod(a, b, x, y),
        percent(a, b);
    pyrt_imod, Mod, object::inplace, object::inplace, |a, b| word(arith::modulo(a, b)), |x, y| float_mod(a, b, x, y),
        percent(a, b);
}

/// Operators on ints alone.
macro_rules! integral {
    ($($name:ident, $iname:ident, $op:ident, |$a:ident, $b:ident| $int:expr;)*) => {$(
        #[no_mangle]
        pub extern "C" fn $name($a: Value, $b: Value) -> Value {
            if both_smi($a, $b) || both_int($a, $b) {
                return $int;
            }
            word(object::binary(BinOp::$op, $a, $b))
        }
        #[no_mangle]
        pub extern "C" fn $iname($a: Value, $b: Value) -> Value {
            if both_smi($a, $b) || both_int($a, $b) {
                return $int;
            }
            word(object::inplace(BinOp::$op, $a, $b))
        }
    )*};
}

integral! {
    pyrt_lshift, pyrt_ilshift, LShift, |a, b| word(arith::lshift(a, b));
    pyrt_rshift, pyrt_irshift, RShift, |a, b| word(arith::rshift(a, b));
    pyrt_and, pyrt_iand, And, |a, b| arith::bitwise(a, b, Bit::And);
    pyrt_or, pyrt_ior, Or, |a, b| arith::bitwise(a, b, Bit::Or);
    pyrt_xor, pyrt_ixor, Xor, |a, b| arith::bitwise(a, b, Bit::Xor);
}

#[no_mangle]
pub extern "C" fn pyrt_matmul(a: Value, b: Value) -> Value {
    word(object::binary(BinOp::MatMul, a, b))
}

#[no_mangle]
pub extern "C" fn pyrt_imatmul(a: Value, b: Value) -> Value {
    word(object::inplace(BinOp::MatMul, a, b))
}

/// Comparisons.
macro_rules! comparisons {
    ($($name:ident, $op:ident, $operator:tt;)*) => {$(
        #[no_mangle]
        pub extern "C" fn $name(a: Value, b: Value) -> Value {
            if both_smi(a, b) {
                return Value::bool((a.0 as i64) $operator (b.0 as i64));
            }
            compare(a, b, CmpOp::$op)
        }
    )*};
}

comparisons! {
    pyrt_lt, Lt, <;
    pyrt_le, Le, <=;
    pyrt_eq, Eq, ==;
    pyrt_ne, Ne, !=;
    pyrt_gt, Gt, >;
    pyrt_ge, Ge, >=;
}

fn compare(a: Value, b: Value, op: CmpOp) -> Value {
    if a.is_pointer() && b.is_pointer() {
        if a.heap_shape() >= FIRST_DYNAMIC && b.heap_shape() >= FIRST_DYNAMIC {
            // Instances without __eq__ are equal when they are the same.
            let plain = |v| object_type::has_plain_compare(object::type_of(v));
            if matches!(op, CmpOp::Eq | CmpOp::Ne) && plain(a) && plain(b) {
                return Value::bool((a == b) == (op == CmpOp::Eq));
            }
        } else if set::is_exact_set(a) && set::is_exact_set(b) {
            return word(set::compare(a, b, op));
        }
    }
    if let (Some(x), Some(y)) = (a.to_f64(), b.to_f64()) {
        if a.is_exact(Shape::FLOAT) && b.is_exact(Shape::FLOAT) {
            return Value::bool(ops::holds(x, y, op));
        }
    } else if both_str(a, b) {
        return Value::bool(match op {
            CmpOp::Eq => string::equal(a, b),
            CmpOp::Ne => !string::equal(a, b),
            op => arith::holds(string::cmp(a, b), op),
        });
    } else if both_int(a, b) {
        return Value::bool(arith::holds(arith::cmp(a, b), op));
    }
    word(object::compare(a, b, op))
}

/// Equality of two exact strs of one width, wider than a byte or too long for asm/stubs.S.
#[no_mangle]
pub extern "C" fn pyrt_str_eq(a: Value, b: Value) -> Value {
    Value::bool(string::equal(a, b))
}

#[no_mangle]
pub extern "C" fn pyrt_str_point(text: Value, index: usize) -> u64 {
    string::chars(text).get(index).into()
}

#[no_mangle]
pub extern "C" fn pyrt_str_append(a: Value, b: Value, inplace: bool) -> Value {
    if both_str(a, b) {
        return word(string::append(a, b));
    }
    if inplace {
        pyrt_iadd(a, b)
    } else {
        pyrt_add(a, b)
    }
}

#[no_mangle]
pub extern "C" fn pyrt_str_order(a: Value, b: Value) -> i64 {
    string::cmp(a, b) as i64
}

#[no_mangle]
pub extern "C" fn pyrt_str_contains(item: Value, container: Value) -> Value {
    Value::bool(string::methods::contains_str(container, item))
}

#[no_mangle]
pub extern "C" fn pyrt_neg(v: Value) -> Value {
    if v.is_smi() {
        return arith::neg(v);
    }
    if v.is_inline_float() {
        return float::new(-inline(v));
    }
    word(object::unary_neg(v))
}

#[no_mangle]
pub extern "C" fn pyrt_pos(v: Value) -> Value {
    if v.is_smi() || v.is_inline_float() {
        return v;
    }
    word(object::unary_pos(v))
}

#[no_mangle]
pub extern "C" fn pyrt_invert(v: Value) -> Value {
    if v.is_smi() {
        return arith::invert(v);
    }
    word(object::unary_invert(v))
}

/// Truth value: TRUE or FALSE.
#[no_mangle]
pub extern "C" fn pyrt_truth(v: Value) -> Value {
    match v {
        Value::TRUE => return Value::TRUE,
        Value::FALSE | Value::NONE => return Value::FALSE,
        _ => {}
    }
    if v.is_smi() {
        return Value::bool(v != Value::smi(0));
    }
    // Zero is never inline.
    if v.is_inline_float() {
        return Value::TRUE;
    }
    word(object::truth(v).map(Value::bool))
}
