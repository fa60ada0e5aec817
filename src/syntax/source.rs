//! Bytes of a source file to text: byte order mark, encoding declaration (PEP 263), line ends,
//! null bytes.

use std::path::Path;

/// Why a file cannot be turned into text.
#[derive(Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// CPython's message.
    pub message: String,
    /// What to do about it.
    pub hint: &'static str,
    /// Line (from 1) it is about.
    pub line: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Latin1,
    Ascii,
}

/// Decodes a source file. The result has `\n` line ends and no byte order mark.
pub fn decode(bytes: &[u8], path: &Path) -> Result<String, DecodeError> {
    let (bytes, bom) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (rest, true),
        None => (bytes, false),
    };
    let declared = declared_encoding(bytes)?;
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err(DecodeError {
            message: "source code cannot contain null bytes".to_string(),
            hint: "is this a text file? write \\0 in a string instead",
            line: line_of(bytes, at),
        });
    }
    let text = match declared.unwrap_or(Encoding::Utf8) {
        _ if bom => utf8(bytes, path, declared.is_some())?,
        Encoding::Utf8 => utf8(bytes, path, declared.is_some())?,
        Encoding::Latin1 => bytes.iter().map(|&b| b as char).collect(),
        Encoding::Ascii => match bytes.iter().position(|b| !b.is_ascii()) {
            None => utf8(bytes, path, true)?,
            Some(at) => {
                let byte = bytes[at];
                return Err(DecodeError {
                    message: format!(
                        "(unicode error) 'ascii' codec can't decode byte 0x{byte:02x} in position {at}: \
                         ordinal not in range(128)"
                    ),
                    hint: "declare the encoding the file really has, or save it as UTF-8",
                    line: line_of(bytes, at),
                });
            }
        },
    };
    Ok(if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text })
}

fn line_of(bytes: &[u8], at: usize) -> u32 {
    bytes[..at].iter().filter(|&&b| b == b'\n').count() as u32 + 1
}

fn utf8(bytes: &[u8], path: &Path, declared: bool) -> Result<String, DecodeError> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_string()),
        Err(error) => error,
    };
    let at = error.valid_up_to();
    let line = line_of(bytes, at);
    let byte = bytes[at];
    let message = if declared {
        let reason = match error.error_len() {
            None => "unexpected end of data",
            Some(1) if !(0xc2..=0xf4).contains(&byte) => "invalid start byte",
            Some(_) => "invalid continuation byte",
        };
        format!("(unicode error) 'utf-8' codec can't decode byte 0x{byte:02x} in position {at}: {reason}")
    } else {
        format!(
            "Non-UTF-8 code starting with '\\x{byte:02x}' in file {} on line {line}, but no encoding declared; \
             see https://peps.python.org/pep-0263/ for details",
            path.display()
        )
    };
    Err(DecodeError {
        message,
        hint: "save the file as UTF-8, or declare its encoding in the first line",
        line,
    })
}

/// The encoding named in a comment of the first two lines: `coding[:=]\s*([-\w.]+)`.
fn declared_encoding(bytes: &[u8]) -> Result<Option<Encoding>, DecodeError> {
    for (number, line) in bytes.split(|&b| b == b'\n').take(2).enumerate() {
        let blank = line.iter().position(|b| !b" \t\x0c\r".contains(b));
        let Some(start) = blank else { continue };
        if line[start] != b'#' {
            return Ok(None);
        }
        let comment = String::from_utf8_lossy(&line[start..]).into_owned();
        let Some(name) = cookie(&comment) else {
            continue;
        };
        let normal = name.to_ascii_lowercase().replace('_', "-");
        return match normal.as_str() {
            "utf-8" | "utf8" | "utf-8-sig" | "u8" | "cp65001" => Ok(Some(Encoding::Utf8)),
            "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "l1" | "8859" | "cp819" => {
                Ok(Some(Encoding::Latin1))
            }
            "ascii" | "us-ascii" | "646" => Ok(Some(Encoding::Ascii)),
            _ if normal.starts_with("utf-8-") => Ok(Some(Encoding::Utf8)),
            _ if normal.starts_with("latin-1-") || normal.starts_with("iso-8859-1-") => {
                Ok(Some(Encoding::Latin1))
            }
            _ => Err(DecodeError {
                message: format!("encoding problem: {name}"),
                hint: "utf-8, latin-1 and ascii are supported; save the file as UTF-8",
                line: number as u32 + 1,
            }),
        };
    }
    Ok(None)
}

fn cookie(comment: &str) -> Option<&str> {
    let mut rest = comment;
    while let Some(at) = rest.find("coding") {
        rest = &rest[at + "coding".len()..];
        if let Some(value) = rest.strip_prefix([':', '=']) {
            let value = value.trim_start_matches([' ', '\t']);
            let end = value
                .find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c)))
                .unwrap_or(value.len());
            if end > 0 {
                return Some(&value[..end]);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Result<String, String> {
        decode(bytes, Path::new("a.py")).map_err(|e| e.message)
    }

    #[test]
    fn encodings() {
        assert_eq!(text(b"\xef\xbb\xbfx\r\ny\rz").as_deref(), Ok("x\ny\nz"));
        assert_eq!(
            text(b"# -*- coding: latin-1 -*-\n'\xe9'").as_deref(),
            Ok("# -*- coding: latin-1 -*-\n'\u{e9}'")
        );
        assert!(text(b"x = '\xe9'\n").unwrap_err().starts_with("Non-UTF-8 code starting with '\\xe9'"));
        assert!(text(b"#coding=koi8-r\n").unwrap_err().contains("encoding problem"));
        assert!(text(b"x\0").unwrap_err().contains("null bytes"));
        assert_eq!(text(b"x = 1\n# coding: foo\n").as_deref(), Ok("x = 1\n# coding: foo\n"));
    }
}
