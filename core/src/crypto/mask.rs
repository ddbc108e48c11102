//! Randomness to blind RSA with: the mask generation function of PKCS#1 over a secret seed, as a stream.

use rsa::rand_core::{CryptoRng, Error, RngCore};

use super::digest::sha256;

/// MGF1 with SHA-256 (RFC 8017, B.2.1): the digests of the seed and a counter, one after the other. As unpredictable as its seed.
pub struct Mask {
    seed: [u8; 32],
    counter: u32,
}

impl Mask {
    /// The stream of this seed.
    pub const fn of(seed: [u8; 32]) -> Self {
        Self { seed, counter: 0 }
    }
}

/// Each call begins with a new digest: what is left of the last one is not used.
impl RngCore for Mask {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }
    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }
    fn fill_bytes(&mut self, out: &mut [u8]) {
        for piece in out.chunks_mut(32) {
            let digest = sha256(&[&self.seed, &self.counter.to_be_bytes()]);
            self.counter = self.counter.wrapping_add(1);
            piece.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        }
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(out);
        Ok(())
    }
}

impl CryptoRng for Mask {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::digest::hex;

    /// Expected: `hashlib.sha256(seed + counter.to_bytes(4, "big")).hexdigest()` in Python, for the counters 0, 1 and 2.
    #[test]
    fn digests_of_the_seed_and_a_counter() {
        let mut mask = Mask::of([7; 32]);
        let mut bytes = [0; 64];
        mask.fill_bytes(&mut bytes);
        let expected =
            "d9e38b473502700d571476b369f9bfe8d287c24cf1a09a55781172b1fcd0613a07862555ddf19e3e66265f864fbad860ac9c7f904c77b1fe29710e6ebe0b1f7c";
        assert_eq!(hex(&bytes), expected);
        assert_eq!(mask.next_u32(), 0xc407_ae2e);
    }
}
