//! Properties and case mappings of code points. Categories come from unicode-general-category,
//! case mappings from Rust's `char`; what Python needs beyond them (title case, case folding,
//! digits) is derived by the rules below, checked against CPython over all code points.

use unicode_general_category::{get_general_category, GeneralCategory as Cat};

/// The category; surrogates and out-of-range words count as such.
pub fn category(c: u32) -> Cat {
    match char::from_u32(c) {
        Some(c) => get_general_category(c),
        None => Cat::Surrogate,
    }
}

/// `str.isspace` of one character.
#[inline]
pub const fn is_space(c: u32) -> bool {
    match c {
        0x20 | 9..=13 | 0x1c..=0x1f => true,
        0..=0x7f => false,
        0x85 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029 | 0x202f | 0x205f | 0x3000 => true,
        _ => false,
    }
}

/// `is_space` of the latin-1 characters.
pub static LATIN1_SPACE: [bool; 256] = {
    let mut table = [false; 256];
    let mut c = 0;
    while c < 256 {
        table[c] = is_space(c as u32);
        c += 1;
    }
    table
};

/// Whitespace of bytes methods.
#[inline]
pub fn is_ascii_space(c: u32) -> bool {
    matches!(c, 0x20 | 9..=13)
}

/// Line boundaries of `str.splitlines`.
#[inline]
pub fn is_line_break(c: u32) -> bool {
    matches!(c, 10..=13 | 0x1c..=0x1e | 0x85 | 0x2028 | 0x2029)
}

pub fn is_alpha(c: u32) -> bool {
    if c < 128 {
        return (c as u8).is_ascii_alphabetic();
    }
    use Cat::*;
    matches!(category(c), UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter)
}

/// The value of a decimal digit. Digits come in runs of ten from zero on, so the distance to the
/// start of the run tells.
pub fn decimal_value(c: u32) -> Option<u32> {
    if c < 128 {
        return (c.wrapping_sub(48) < 10).then(|| c - 48);
    }
    if category(c) != Cat::DecimalNumber {
        return None;
    }
    let mut n = 0;
    while category(c - n - 1) == Cat::DecimalNumber {
        n += 1;
    }
    Some(n % 10)
}

pub fn is_decimal(c: u32) -> bool {
    decimal_value(c).is_some()
}

/// Decimal digits and digits of special form (superscripts, circled digits).
pub fn is_digit(c: u32) -> bool {
    is_decimal(c)
        || matches!(c, 0xb2 | 0xb3 | 0xb9 | 0x1369..=0x1371 | 0x19da | 0x2070 | 0x2074..=0x2079
            | 0x2080..=0x2089 | 0x2460..=0x2468 | 0x2474..=0x247c | 0x2488..=0x2490 | 0x24ea
            | 0x24f5..=0x24fd | 0x24ff | 0x2776..=0x277e | 0x2780..=0x2788 | 0x278a..=0x2792
            | 0x10a40..=0x10a43 | 0x10e60..=0x10e68 | 0x11052..=0x1105a | 0x1f100..=0x1f10a)
}

/// Ideographs with a numeric value.
static NUMERIC_IDEOGRAPHS: [u32; 81] = [
    0x3405, 0x3483, 0x382a, 0x3b4d, 0x4e00, 0x4e03, 0x4e07, 0x4e09, 0x4e5d, 0x4e8c, 0x4e94, 0x4e96, 0x4ebf,
    0x4ec0, 0x4edf, 0x4ee8, 0x4f0d, 0x4f70, 0x5104, 0x5146, 0x5169, 0x516b, 0x516d, 0x5341, 0x5343, 0x5344,
    0x5345, 0x534c, 0x53c1, 0x53c2, 0x53c3, 0x53c4, 0x56db, 0x58f1, 0x58f9, 0x5e7a, 0x5efe, 0x5eff, 0x5f0c,
    0x5f0d, 0x5f0e, 0x5f10, 0x62fe, 0x634c, 0x67d2, 0x6f06, 0x7396, 0x767e, 0x8086, 0x842c, 0x8cae, 0x8cb3,
    0x8d30, 0x9621, 0x9646, 0x964c, 0x9678, 0x96f6, 0xf96b, 0xf973, 0xf978, 0xf9b2, 0xf9d1, 0xf9d3, 0xf9fd,
    0x20001, 0x20064, 0x200e2, 0x20121, 0x2092a, 0x20983, 0x2098c, 0x2099c, 0x20aea, 0x20afd, 0x20b19,
    0x22390, 0x22998, 0x23b1b, 0x2626d, 0x2f890,
];

pub fn is_numeric(c: u32) -> bool {
    if c < 128 {
        return (c as u8).is_ascii_digit();
    }
    use Cat::*;
    matches!(category(c), DecimalNumber | LetterNumber | OtherNumber)
        || NUMERIC_IDEOGRAPHS.binary_search(&c).is_ok()
}

#[inline]
pub fn is_upper(c: u32) -> bool {
    char::from_u32(c).is_some_and(char::is_uppercase)
}
#[inline]
pub fn is_lower(c: u32) -> bool {
    match c {
        0x295 => return true,
        0x10fc | 0xa7f2..=0xa7f4 | 0xab69 => return false,
        _ => {}
    }
    char::from_u32(c).is_some_and(char::is_lowercase)
}
pub fn is_title(c: u32) -> bool {
    c >= 128 && category(c) == Cat::TitlecaseLetter
}
pub fn is_cased(c: u32) -> bool {
    is_upper(c) || is_lower(c) || is_title(c)
}

/// Does `repr` show it as it is?
pub fn is_printable(c: u32) -> bool {
    if c < 128 {
        return (0x20..0x7f).contains(&c);
    }
    use Cat::*;
    !matches!(
        category(c),
        Control
            | Format
            | Surrogate
            | PrivateUse
            | Unassigned
            | LineSeparator
            | ParagraphSeparator
            | SpaceSeparator
    )
}

/// Letters whose compatibility forms do not start identifiers.
fn not_in_identifiers(c: u32) -> bool {
    matches!(c, 0x37a | 0x2e2f | 0xfc5e..=0xfc63 | 0xfdfa | 0xfdfb)
        || (0xfe70..=0xfe7e).contains(&c) && c & 1 == 0
}

pub fn is_identifier_start(c: u32) -> bool {
    if c < 128 {
        return (c as u8).is_ascii_alphabetic() || c == b'_' as u32;
    }
    (is_alpha(c) || category(c) == Cat::LetterNumber || matches!(c, 0x1885 | 0x1886 | 0x2118 | 0x212e))
        && !not_in_identifiers(c)
        && !matches!(c, 0xe33 | 0xeb3 | 0xff9e | 0xff9f)
}

pub fn is_identifier_part(c: u32) -> bool {
    if c < 128 {
        return (c as u8).is_ascii_alphanumeric() || c == b'_' as u32;
    }
    use Cat::*;
    is_identifier_start(c)
        || matches!(c, 0xb7 | 0x387 | 0x1369..=0x1371 | 0x19da | 0xe33 | 0xeb3 | 0xff9e | 0xff9f)
        || matches!(category(c), NonspacingMark | SpacingMark | DecimalNumber | ConnectorPunctuation)
            && !not_in_identifiers(c)
}

/// Calls `push` with the full upper-case mapping.
pub fn upper(c: u32, push: &mut dyn FnMut(u32)) {
    if matches!(c, 0x19b | 0x264 | 0xa7d3 | 0xa7d5) {
        // Their upper case came after Unicode 14.
        return push(c);
    }
    match char::from_u32(c) {
        Some(ch) => ch.to_uppercase().for_each(|x| push(x as u32)),
        None => push(c),
    }
}

/// The full lower-case mapping (without the context of final sigma).
pub fn lower(c: u32, push: &mut dyn FnMut(u32)) {
    match char::from_u32(c) {
        Some(ch) => ch.to_lowercase().for_each(|x| push(x as u32)),
        None => push(c),
    }
}

/// The full title-case mapping: the upper-case one, of which only the first letter stays upper,
/// with digraphs, Georgian and Greek iota forms apart.
pub fn title(c: u32, push: &mut dyn FnMut(u32)) {
    match c {
        0x149 => {
            push(0x2bc);
            push(0x4e);
        }
        0x1c4..=0x1cc => push(0x1c5 + (c - 0x1c4) / 3 * 3),
        0x1f1..=0x1f3 => push(0x1f2),
        0x10d0..=0x10fa | 0x10fd..=0x10ff => push(c),
        0x1f80..=0x1faf => push(c | 8),
        0x1fb3 | 0x1fc3 | 0x1ff3 => push(c + 9),
        0x1fbc | 0x1fcc | 0x1ffc => push(c),
        0x1fb2 | 0x1fb4 | 0x1fb7 | 0x1fc2 | 0x1fc4 | 0x1fc7 | 0x1ff2 | 0x1ff4 | 0x1ff7 => {
            upper(c, &mut |u| push(if u == 0x399 { 0x345 } else { u }))
        }
        _ => {
            let mut first = true;
            upper(c, &mut |u| {
                if first {
                    push(u);
                } else {
                    lower(u, push);
                }
                first = false;
            })
        }
    }
}

/// Full case folding: the lower case of the upper case, with Cherokee (which folds to upper
/// case), dotless i and capital sharp s apart.
pub fn fold(c: u32, push: &mut dyn FnMut(u32)) {
    match c {
        0x131 | 0x13a0..=0x13f5 => push(c),
        0x13f8..=0x13fd => push(c - 8),
        0xab70..=0xabbf => push(c - 0xab70 + 0x13a0),
        0x1e9e => {
            push(b's' as u32);
            push(b's' as u32);
        }
        _ => upper(c, &mut |u| lower(u, push)),
    }
}

/// Characters that case context skips (Case_Ignorable).
pub fn is_case_ignorable(c: u32) -> bool {
    use Cat::*;
    matches!(
        c,
        0x27 | 0x2e
            | 0x3a
            | 0xb7
            | 0x387
            | 0x55f
            | 0x5f4
            | 0x2018
            | 0x2019
            | 0x2024
            | 0x2027
            | 0xfe13
            | 0xfe52
            | 0xfe55
            | 0xff07
            | 0xff0e
            | 0xff1a
    ) || matches!(category(c), NonspacingMark | EnclosingMark | Format | ModifierLetter | ModifierSymbol)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(f: fn(u32, &mut dyn FnMut(u32)), c: char) -> String {
        let mut s = String::new();
        f(c as u32, &mut |u| s.extend(char::from_u32(u)));
        s
    }

    #[test]
    fn mappings() {
        assert_eq!(all(title, 'ß'), "Ss");
        assert_eq!(all(title, 'ǆ'), "ǅ");
        assert_eq!(all(title, 'ﬃ'), "Ffi");
        assert_eq!(all(title, 'ა'), "ა");
        assert_eq!(all(fold, 'ẞ'), "ss");
        assert_eq!(all(fold, 'ς'), "σ");
        assert_eq!(all(fold, 'ı'), "ı");
        assert_eq!(all(upper, 'ŉ'), "ʼN");
        assert_eq!(decimal_value('٣' as u32), Some(3));
        assert_eq!(decimal_value(0x1d7cf), Some(1));
        assert!(is_digit('²' as u32) && !is_decimal('²' as u32) && is_numeric('½' as u32));
        assert!(is_numeric('五' as u32) && !is_printable(0xad) && is_printable('é' as u32));
    }
}
