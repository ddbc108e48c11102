//! Reading a request as the gateway does: its fields, and its signature by the documented formula.

use std::fmt::Write as _;

use salur::duitku::codes::Stage;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{EMAIL, SECRET, USER_ID};

/// What a call asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Path {
    /// Online inquiry.
    Inquiry,
    /// Online transfer.
    Transfer,
    /// Clearing inquiry.
    ClearingInquiry,
    /// Clearing transfer.
    ClearingTransfer,
    /// Status of a transfer.
    Status,
    /// Cash-out.
    CashOut,
}

impl Path {
    fn of(url: &str) -> Option<Self> {
        if url == "https://disbursement-sandbox.duitku.com/api/cashout/inquiry" {
            return Some(Self::CashOut);
        }
        match url.strip_prefix("https://sandbox.duitku.com/webapi/api/disbursement/")? {
            "inquirysandbox" => Some(Self::Inquiry),
            "transfersandbox" => Some(Self::Transfer),
            "inquiryclearingsandbox" => Some(Self::ClearingInquiry),
            "transferclearingsandbox" => Some(Self::ClearingTransfer),
            "inquirystatus" => Some(Self::Status),
            _ => None,
        }
    }

    /// Its stage.
    pub const fn stage(self) -> Stage {
        match self {
            Self::Inquiry | Self::ClearingInquiry => Stage::Inquiry,
            Self::Transfer | Self::ClearingTransfer => Stage::Transfer,
            Self::Status => Stage::Status,
            Self::CashOut => Stage::CashOut,
        }
    }

    /// The signed fields after e-mail and time stamp, in their order.
    const fn signed(self) -> &'static [&'static str] {
        match self {
            Self::Inquiry => &["bankCode", "bankAccount", "amountTransfer", "purpose"],
            Self::Transfer => &["bankCode", "bankAccount", "accountName", "custRefNumber", "amountTransfer", "purpose", "disburseId"],
            Self::ClearingInquiry => &["bankCode", "type", "bankAccount", "amountTransfer", "purpose"],
            Self::ClearingTransfer => &["bankCode", "type", "bankAccount", "accountName", "custRefNumber", "amountTransfer", "purpose", "disburseId"],
            Self::Status => &["disburseId"],
            Self::CashOut => &["amountTransfer", "purpose"],
        }
    }
}

/// A request that was read and whose signature is right.
#[derive(Debug)]
pub struct Call {
    /// Which call.
    pub path: Path,
    /// Its time stamp.
    pub timestamp: u64,
    body: Value,
}

impl Call {
    /// Reads a request.
    pub fn read(url: &str, body: &str) -> Result<Self, String> {
        let path = Path::of(url).ok_or("no such address")?;
        let body: Value = serde_json::from_str(body).map_err(|error| error.to_string())?;
        let timestamp = body.get("timestamp").and_then(Value::as_u64).ok_or("no time stamp")?;
        let call = Self { path, timestamp, body };
        if call.text("email") != EMAIL || call.number("userId") != Some(USER_ID) {
            return Err("another merchant".to_owned());
        }
        let signed = path.signed().iter().map(|name| call.text(name));
        let parts: Vec<String> = [EMAIL.to_owned(), timestamp.to_string()].into_iter().chain(signed).collect();
        if call.text("signature") == signature(&parts) { Ok(call) } else { Err("the signature is wrong".to_owned()) }
    }

    /// A field as text; empty where it is absent.
    pub fn text(&self, name: &str) -> String {
        match self.body.get(name) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// A field as a whole number.
    pub fn number(&self, name: &str) -> Option<u64> {
        self.body.get(name).and_then(Value::as_u64)
    }

    /// The amount.
    pub fn amount(&self) -> u64 {
        self.number("amountTransfer").unwrap_or_default()
    }
}

/// The signature over these parts and the secret key.
pub fn signature(parts: &[String]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
    }
    hasher.update(SECRET.as_bytes());
    let mut hex = String::with_capacity(64);
    for byte in hasher.finalize() {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
