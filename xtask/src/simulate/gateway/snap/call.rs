//! Reading a request as a gateway of the standard does: its headers, its signature, its fields.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use salur::Request;
use serde_json::Value;

use super::super::clock;
use super::keys;
use crate::simulate::workers::header;

/// What a service does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// It moves no money.
    Reads,
    /// It pays.
    Pays,
    /// It tells what became of a payment of this service.
    Tells(&'static str),
}

/// One service of a gateway.
#[derive(Debug, PartialEq, Eq)]
pub struct Service {
    /// Its place beneath the version.
    pub place: &'static str,
    /// Its two digits.
    pub digits: &'static str,
    /// What it does.
    pub does: Does,
}

/// How requests are signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// With the merchant's key.
    KeyPair,
    /// With a shared secret.
    Shared,
}

/// How ids of requests look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Id {
    /// Up to 36 digits.
    Digits,
    /// A UUID.
    Uuid,
}

/// Where and how a gateway takes requests.
#[derive(Debug)]
pub struct Door {
    /// What addresses begin with.
    pub base: &'static str,
    /// What signed paths begin with.
    pub signed: &'static str,
    /// Its services.
    pub services: &'static [Service],
    /// The merchant's id.
    pub partner: &'static str,
    /// The channel.
    pub channel: &'static str,
    /// How requests are signed.
    pub scheme: Scheme,
    /// How ids of requests look.
    pub id: Id,
    /// Whether bodies are ASCII, so that they survive being read and written again.
    pub is_ascii: bool,
}

/// A request that was read and whose signature is right.
#[derive(Debug)]
pub struct Call {
    /// The service.
    pub service: &'static Service,
    /// X-EXTERNAL-ID.
    pub id: String,
    /// X-TIMESTAMP, in Unix milliseconds.
    pub timestamp: u64,
    /// The body as it came.
    pub raw: String,
    /// The same, read.
    pub body: Value,
    /// Whether the merchant's own key signed it, and not what stands in for it.
    pub is_by_key: bool,
}

impl Call {
    /// Reads a request.
    pub fn read(door: &Door, request: &Request) -> Result<Self, String> {
        let place = request.url.strip_prefix(door.base).filter(|_| request.method == "POST").ok_or("no such address")?;
        let service = door.services.iter().find(|service| service.place == place).ok_or("no such service")?;
        let text = |name: &str| header(request, name).ok_or(format!("no {name}"));
        if text("Content-Type")? != "application/json" || text("X-PARTNER-ID")? != door.partner || text("CHANNEL-ID")? != door.channel {
            return Err("another merchant, channel or type".to_owned());
        }
        let id = text("X-EXTERNAL-ID")?.to_owned();
        let is_id = match door.id {
            Id::Digits => (1..=36).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_digit()),
            Id::Uuid => id.len() == 36 && id.split('-').map(str::len).eq([8, 4, 4, 4, 12]),
        };
        let stamp = text("X-TIMESTAMP")?;
        let timestamp = clock::read(stamp).filter(|_| is_id).ok_or_else(|| format!("no id or no time: {id}, {stamp}"))?;
        let string_to_sign = keys::string_to_sign(&format!("{}{place}", door.signed), &request.body, stamp);
        let signature = STANDARD.decode(text("X-SIGNATURE")?).map_err(|error| error.to_string())?;
        let is_signed = match door.scheme {
            Scheme::KeyPair => keys::is_merchants(&string_to_sign, &signature),
            Scheme::Shared => keys::is_shared(&string_to_sign, &signature),
        };
        if !is_signed {
            return Err(format!("the signature is wrong, not one over {string_to_sign}"));
        }
        if door.is_ascii && !request.body.is_ascii() {
            return Err("a body that would not survive".to_owned());
        }
        let body = serde_json::from_str(&request.body).map_err(|error| error.to_string())?;
        let is_by_key = door.scheme == Scheme::KeyPair && signature != keys::stand_in(&string_to_sign);
        Ok(Self { service, id, timestamp, raw: request.body.clone(), body, is_by_key })
    }

    /// A text of the body that must be there, with no more characters than this; by its JSON pointer.
    pub fn text(&self, place: &str, longest: usize) -> Result<String, String> {
        let text = self.body.pointer(place).and_then(Value::as_str).filter(|text| (1..=longest).contains(&text.chars().count()));
        text.map(str::to_owned).ok_or_else(|| format!("{place} is missing or too long"))
    }

    /// An amount of the body, in whole rupiah.
    pub fn amount(&self, place: &str) -> Result<u64, String> {
        let whole = self.text(&format!("{place}/value"), 19)?.strip_suffix(".00").and_then(|whole| whole.parse().ok());
        let currency = self.text(&format!("{place}/currency"), 3)?;
        whole.filter(|amount| *amount > 0 && currency == "IDR").ok_or_else(|| format!("{place} is no amount"))
    }

    /// A time of the body; `None` where it is left empty.
    pub fn time(&self, place: &str) -> Result<Option<u64>, String> {
        match self.body.pointer(place).and_then(Value::as_str) {
            None | Some("") => Ok(None),
            Some(text) => clock::read(text).map(Some).ok_or_else(|| format!("{place} is no time")),
        }
    }
}
