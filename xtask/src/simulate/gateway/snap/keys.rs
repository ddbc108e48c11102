//! The keys: the merchant's, the gateway's, and a signature that costs nothing in the place of RSA, which takes its time.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use rsa::pkcs8::{DecodePrivateKey as _, EncodePublicKey as _};
use rsa::{Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha2::{Digest as _, Sha256, Sha512};

/// The merchant's private key: one of the sandbox's, made for tests.
const MERCHANT: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../sandbox/src/salur_sandbox/gateways/snap/test_keys/merchant-private.pem"));
const GATEWAY: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../sandbox/src/salur_sandbox/gateways/snap/test_keys/gateway-private.pem"));

/// The secret that a merchant and a gateway share, where requests are signed with one.
pub const SHARED: &str = "5ec2e700000000000000000000000000000000000000000000000000000000ca";

static MERCHANTS: LazyLock<RsaPublicKey> = LazyLock::new(|| read(MERCHANT).to_public_key());
/// The merchant's private key, as the library reads it.
pub static MERCHANTS_OWN: LazyLock<salur::PrivateKey> =
    LazyLock::new(|| salur::PrivateKey::read(MERCHANT).unwrap_or_else(|error| panic!("no key: {error}")));
static GATEWAYS: LazyLock<RsaPrivateKey> = LazyLock::new(|| read(GATEWAY));
/// The gateway's public key, as it gives it to merchants.
pub static GATEWAYS_PUBLIC: LazyLock<salur::PublicKey> = LazyLock::new(|| {
    let der = GATEWAYS.to_public_key().to_public_key_der().unwrap_or_else(|error| panic!("no public key: {error}"));
    salur::PublicKey::read(&STANDARD.encode(der.as_bytes())).unwrap_or_else(|error| panic!("no public key: {error}"))
});

fn read(pem: &str) -> RsaPrivateKey {
    let block = pem.split("-----").nth(2).unwrap_or_default();
    let base64: String = block.split_whitespace().collect();
    let der = STANDARD.decode(base64).unwrap_or_else(|error| panic!("a key that is not base64: {error}"));
    RsaPrivateKey::from_pkcs8_der(&der).unwrap_or_else(|error| panic!("a key that is none: {error}"))
}

/// What the service that holds the merchant's key answers: as long as a signature, and the gateway takes it for one.
pub fn stand_in(string_to_sign: &str) -> Vec<u8> {
    Sha256::new().chain_update(b"stands in for the merchant's key").chain_update(string_to_sign).finalize().repeat(8)
}

/// Whether the merchant signed this.
pub fn is_merchants(string_to_sign: &str, signature: &[u8]) -> bool {
    signature == stand_in(string_to_sign) || MERCHANTS.verify(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(string_to_sign), signature).is_ok()
}

/// Whether whoever shares the secret signed this.
pub fn is_shared(string_to_sign: &str, signature: &[u8]) -> bool {
    let code = Hmac::<Sha512>::new_from_slice(SHARED.as_bytes()).map(|mac| mac.chain_update(string_to_sign));
    code.is_ok_and(|code| code.verify_slice(signature).is_ok())
}

/// The gateway's signature.
pub fn by_gateway(string_to_sign: &str) -> Vec<u8> {
    let signature = GATEWAYS.sign(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(string_to_sign));
    signature.unwrap_or_else(|error| panic!("no signature: {error}"))
}

/// A cash-out code, encrypted with the gateway's private key: what RSA calls a signature over the bare text.
pub static CASH_OUT_CODE: LazyLock<String> = LazyLock::new(|| {
    let encrypted = GATEWAYS.sign(Pkcs1v15Sign::new_unprefixed(), b"1234567890");
    STANDARD.encode(encrypted.unwrap_or_else(|error| panic!("no code: {error}")))
});

/// The string that the standard signs without a token.
pub fn string_to_sign(path: &str, body: &str, timestamp: &str) -> String {
    let digest: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("POST:{path}:{digest}:{timestamp}")
}
