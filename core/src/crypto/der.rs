//! The forms in which RSA keys come: PKCS#8 and SPKI around PKCS#1. Tags, lengths and integers are read by the `der` crate; the sequences are taken
//! apart here, each into its members, since the readers that come with those forms are generic and many times as large.

use alloc::vec::Vec;

use rsa::BigUint;
use rsa::pkcs1::der::asn1::{AnyRef, UintRef};
use rsa::pkcs1::der::{Decode as _, Reader as _, SliceReader, Tag, Tagged as _};
use rsa::pkcs1::{ALGORITHM_OID, der};

/// A key in its wrapping.
pub struct Wrapped<'a> {
    /// Whether the wrapping says that it is an RSA key.
    pub is_rsa: bool,
    /// The key itself.
    pub key: &'a [u8],
}

/// Unwraps a private key: PKCS#8 (RFC 5958).
pub fn private_info(bytes: &[u8]) -> Option<Wrapped<'_>> {
    match members(bytes)?.as_slice() {
        // What may follow, attributes and the public key, says nothing that is asked here.
        [version, algorithm, key, ..] if small(*version)? <= 1 && key.tag() == Tag::OctetString => {
            Some(Wrapped { is_rsa: is_rsa(*algorithm)?, key: key.value() })
        }
        _ => None,
    }
}

/// Unwraps a public key: SPKI (RFC 5280).
pub fn public_info(bytes: &[u8]) -> Option<Wrapped<'_>> {
    match members(bytes)?.as_slice() {
        [algorithm, key] if key.tag() == Tag::BitString => {
            let (unused_bits, key) = key.value().split_first()?;
            (*unused_bits == 0).then_some(Wrapped { is_rsa: is_rsa(*algorithm)?, key })
        }
        _ => None,
    }
}

/// The numbers of a private key of two primes: modulus, both exponents, both primes (PKCS#1, RFC 8017). What else stands there follows from them.
pub fn private_numbers(bytes: &[u8]) -> Option<[BigUint; 5]> {
    match members(bytes)?.as_slice() {
        [version, n, e, d, p, q, dp, dq, inverse] if small(*version)? == 0 => {
            number(*dp)?;
            number(*dq)?;
            number(*inverse)?;
            Some([number(*n)?, number(*e)?, number(*d)?, number(*p)?, number(*q)?])
        }
        _ => None,
    }
}

/// The numbers of a public key: modulus and exponent (PKCS#1).
pub fn public_numbers(bytes: &[u8]) -> Option<[BigUint; 2]> {
    match members(bytes)?.as_slice() {
        [n, e] => Some([number(*n)?, number(*e)?]),
        _ => None,
    }
}

/// The members of a sequence that fills these bytes.
fn members(bytes: &[u8]) -> Option<Vec<AnyRef<'_>>> {
    AnyRef::from_der(bytes).and_then(inside).ok()
}

fn inside(sequence: AnyRef<'_>) -> der::Result<Vec<AnyRef<'_>>> {
    sequence.tag().assert_eq(Tag::Sequence)?;
    let mut reader = SliceReader::new(sequence.value())?;
    let mut members = Vec::new();
    while !reader.is_finished() {
        members.push(AnyRef::decode(&mut reader)?);
    }
    Ok(members)
}

/// Whether an identifier of an algorithm is RSA's; `None` where it is none.
fn is_rsa(algorithm: AnyRef<'_>) -> Option<bool> {
    match inside(algorithm).ok()?.as_slice() {
        [id] | [id, _] if id.tag() == Tag::ObjectIdentifier => Some(id.value() == ALGORITHM_OID.as_bytes()),
        _ => None,
    }
}

/// A number, not negative and as short as it can be.
fn number(member: AnyRef<'_>) -> Option<BigUint> {
    member.decode_as::<UintRef<'_>>().ok().map(|number| BigUint::from_bytes_be(number.as_bytes()))
}

/// A number of one byte.
fn small(member: AnyRef<'_>) -> Option<u8> {
    match (member.tag(), member.value()) {
        (Tag::Integer, [number @ 0..=0x7f]) => Some(*number),
        _ => None,
    }
}
