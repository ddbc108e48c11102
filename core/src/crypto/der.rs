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
        // Attributes and the public key may follow: nothing is asked of them.
        [version, algorithm, key, rest @ ..]
            if small(*version)? <= 1 && key.tag() == Tag::OctetString && rest.iter().all(|member| member.tag().is_context_specific()) =>
        {
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
            let _ = (natural(*dp)?, natural(*dq)?, natural(*inverse)?);
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

fn number(member: AnyRef<'_>) -> Option<BigUint> {
    natural(member).map(|number| BigUint::from_bytes_be(number.as_bytes()))
}

/// A number, not negative and as short as it can be.
fn natural(member: AnyRef<'_>) -> Option<UintRef<'_>> {
    member.decode_as().ok()
}

/// A number of one byte.
fn small(member: AnyRef<'_>) -> Option<u8> {
    match (member.tag(), member.value()) {
        (Tag::Integer, [number @ 0..=0x7f]) => Some(*number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rsa::pkcs1::{RsaPrivateKey, RsaPublicKey};
    use rsa::pkcs8::{PrivateKeyInfo, SubjectPublicKeyInfoRef};

    const RSA: [u8; 15] = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

    fn element(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let value = parts.concat();
        [[tag, u8::try_from(value.len()).unwrap()].as_slice(), &value].concat()
    }

    fn numbers(numbers: &[u8]) -> Vec<u8> {
        let members: Vec<u8> =
            numbers.iter().flat_map(|number| if *number < 0x80 { element(2, &[&[*number]]) } else { element(2, &[&[0, *number]]) }).collect();
        element(0x30, &[&members])
    }

    /// The bytes themselves, cut at each place, and with each byte replaced by every other.
    fn altered(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
        let cut = (0..=bytes.len()).map(|length| bytes.iter().copied().take(length).collect());
        let changed = (0..bytes.len()).flat_map(move |place| {
            (0..=255).map(move |byte| bytes.iter().enumerate().map(|(at, old)| if at == place { byte } else { *old }).collect())
        });
        cut.chain(changed)
    }

    /// The readers that come with the forms are the measure. They refuse two things more, on which no key depends: an identifier that is none
    /// (such a key is not RSA's either way), and version 1 of PKCS#8 without a public key.
    #[test]
    fn what_the_forms_own_readers_take_is_taken_alike() {
        let private = numbers(&[0, 0xc5, 3, 0x6b, 11, 13, 1, 2, 5]);
        let public = numbers(&[0xc5, 3]);
        let value = |number: rsa::pkcs1::UintRef<'_>| BigUint::from_bytes_be(number.as_bytes());
        for bytes in altered(&private) {
            let theirs = RsaPrivateKey::try_from(bytes.as_slice()).ok();
            let theirs = theirs.map(|key| [key.modulus, key.public_exponent, key.private_exponent, key.prime1, key.prime2].map(value));
            assert_eq!(private_numbers(&bytes), theirs, "{bytes:02x?}");
        }
        for bytes in altered(&public) {
            let theirs = RsaPublicKey::try_from(bytes.as_slice()).ok().map(|key| [key.modulus, key.public_exponent].map(value));
            assert_eq!(public_numbers(&bytes), theirs, "{bytes:02x?}");
        }
        for bytes in altered(&element(0x30, &[&[2, 1, 0], &RSA, &element(4, &[&private])])) {
            let theirs = PrivateKeyInfo::try_from(bytes.as_slice()).ok().map(|info| (info.algorithm.oid == ALGORITHM_OID, info.private_key.to_vec()));
            let ours = private_info(&bytes).map(|info| (info.is_rsa, info.key.to_vec()));
            let is_excepted = theirs.is_none() && (bytes.starts_with(&[0x30, 0x32, 2, 1, 1]) || ours.as_ref().is_some_and(|(is_rsa, _)| !is_rsa));
            assert!(is_excepted || ours == theirs, "{bytes:02x?}");
        }
        for bytes in altered(&element(0x30, &[&RSA, &element(3, &[&[0], &public])])) {
            let theirs = SubjectPublicKeyInfoRef::try_from(bytes.as_slice()).ok();
            let theirs = theirs.and_then(|info| Some((info.algorithm.oid == ALGORITHM_OID, info.subject_public_key.as_bytes()?.to_vec())));
            let ours = public_info(&bytes).map(|info| (info.is_rsa, info.key.to_vec()));
            let is_excepted = theirs.is_none() && ours.as_ref().is_some_and(|(is_rsa, _)| !is_rsa);
            assert!(is_excepted || ours == theirs, "{bytes:02x?}");
        }
    }
}
