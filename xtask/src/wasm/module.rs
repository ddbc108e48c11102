//! The binary form of a module, as far as it is read and written here. Format: WebAssembly core specification, binary format of modules.

const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// One section of a module.
#[derive(Debug, PartialEq, Eq)]
pub struct Section<'a> {
    pub id: u8,
    pub body: &'a [u8],
}

impl Section<'_> {
    pub const CUSTOM: u8 = 0;
    pub const IMPORTS: u8 = 2;
    pub const CODE: u8 = 10;
}

/// The sections of a module, in order.
pub fn sections(bytes: &[u8]) -> Result<Vec<Section<'_>>, String> {
    let mut rest = bytes.strip_prefix(HEADER).ok_or("not a WebAssembly module of version 1")?;
    let mut out = Vec::new();
    while let Some((&id, after)) = rest.split_first() {
        let (length, after) = leb128(after)?;
        let length = usize::try_from(length).map_err(|error| error.to_string())?;
        let (body, after) = after.split_at_checked(length).ok_or("a section is cut short")?;
        out.push(Section { id, body });
        rest = after;
    }
    Ok(out)
}

/// The module without its custom sections, and with one more at its end.
pub fn with_custom_section(bytes: &[u8], name: &str, content: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = HEADER.to_vec();
    for section in sections(bytes)?.iter().filter(|section| section.id != Section::CUSTOM) {
        write_section(&mut out, section.id, section.body);
    }
    let mut body = leb128_of(name.len());
    body.extend_from_slice(name.as_bytes());
    body.extend_from_slice(content);
    write_section(&mut out, Section::CUSTOM, &body);
    Ok(out)
}

fn write_section(out: &mut Vec<u8>, id: u8, body: &[u8]) {
    out.push(id);
    out.extend(leb128_of(body.len()));
    out.extend_from_slice(body);
}

/// An unsigned LEB128 number, and what follows it.
pub fn leb128(bytes: &[u8]) -> Result<(u64, &[u8]), String> {
    let mut value = 0_u64;
    for (index, byte) in bytes.iter().take(10).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * index as u32).min(63);
        if byte & 0x80 == 0 {
            return Ok((value, bytes.get(index + 1..).unwrap_or_default()));
        }
    }
    Err("a number is cut short".to_owned())
}

fn leb128_of(mut value: usize) -> Vec<u8> {
    let mut out = Vec::new();
    while value > 0x7f {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One import section with one import, and a custom section named `x`, as the specification writes them.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x02\x07\x01\x01a\x01b\x00\x00\x00\x03\x01xy";

    #[test]
    fn sections_are_found() {
        let found = sections(MODULE).unwrap_or_default();
        assert_eq!(found.iter().map(|section| section.id).collect::<Vec<_>>(), [Section::IMPORTS, Section::CUSTOM]);
        assert_eq!(found.first().map(|section| leb128(section.body).map(|(count, _)| count)), Some(Ok(1)));
        assert!(sections(b"\0asm\x01\0\0\0\x02\x09\x01").is_err());
    }

    #[test]
    fn a_custom_section_takes_the_place_of_all_others() {
        let content = [7; 200];
        let written = with_custom_section(MODULE, "salur", &content).unwrap_or_default();
        let found = sections(&written).unwrap_or_default();
        assert_eq!(found.iter().map(|section| section.id).collect::<Vec<_>>(), [Section::IMPORTS, Section::CUSTOM]);
        assert_eq!(found.last().map(|section| section.body), Some([b"\x05salur".as_slice(), &content].concat().as_slice()));
    }

    #[test]
    fn numbers_survive() {
        for value in [0, 127, 128, 16_383, 16_384, 350_000] {
            assert_eq!(leb128(&leb128_of(value)), Ok((value as u64, [].as_slice())));
        }
    }
}
