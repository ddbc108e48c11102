//! Reading a request: its address, its headers, its fields. Both headers are texts that were encrypted with the merchant's secret.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use salur::Request;
use serde_json::Value;

use super::super::clock;
use super::cipher::decrypt;
use super::codes::Stage;
use super::credentials::{APP_KEY, APP_SECRET, CLIENT_KEY, CLIENT_SECRET, FASPAY_KEY};
use crate::simulate::workers::header;

/// Where the requests of tokens go.
pub const TOKENS: &str = "/account/api/tokens";
const BASE: &str = "https://sendme-sandbox.faspay.co.id";

/// A service: its path, how it is asked, and what it is about.
#[derive(Debug, PartialEq, Eq)]
pub struct Service {
    /// Its path, which is signed.
    pub path: &'static str,
    method: &'static str,
    /// What it is about.
    pub stage: Stage,
}

/// The services that the merchant uses.
pub static SERVICES: [Service; 4] = [
    Service { path: "/account/api/register", method: "POST", stage: Stage::Registration },
    Service { path: "/account/api/register/confirm", method: "POST", stage: Stage::Registration },
    Service { path: "/account/api/transfer", method: "POST", stage: Stage::Payment },
    Service { path: "/account/api/inquiry_status", method: "GET", stage: Stage::Status },
];

/// Which path is signed of a call that carries its parameters in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signs {
    /// The service's own.
    Service,
    /// The whole.
    Whole,
}

/// A request whose headers are right.
#[derive(Debug)]
pub struct Call {
    /// The service; of a token's request, the one that the token is for.
    pub service: &'static Service,
    /// The token that it carries; the token's own request has none.
    pub token: Option<String>,
    /// The parameters in the path.
    pub parameters: Vec<String>,
    /// The signature: other copies of the same bytes have the same.
    pub signature: String,
    /// The body as it came.
    pub raw: String,
    /// The same, read.
    pub body: Value,
}

impl Call {
    /// Reads a request that arrived at this time.
    pub fn read(request: &Request, signs: Signs, now: u64) -> Result<Self, String> {
        let path = request.url.strip_prefix(BASE).ok_or("no such address")?;
        let text = |name: &str| header(request, name).ok_or(format!("no {name}"));
        if text("Content-Type")? != "application/json" || text("faspay-key")? != FASPAY_KEY {
            return Err("another merchant or type".to_owned());
        }
        if decrypt(text("faspay-authorization")?)? != format!("{APP_KEY}:{APP_SECRET}") {
            return Err("another application".to_owned());
        }
        let signature = text("faspay-signature")?.to_owned();
        let signed = decrypt(&signature)?;
        let (method, rest) = signed.split_once(':').ok_or("no method is signed")?;
        let (signed_path, rest) = rest.split_once(':').ok_or("no path is signed")?;
        let stamp = text("faspay-timestamp")?;
        let field = rest.strip_prefix(stamp).and_then(|rest| rest.strip_prefix(':')?.strip_suffix(':'));
        let field = field.ok_or_else(|| format!("the time and the end of {signed} are wrong"))?;
        if method != request.method || !is_about_now(stamp, now) {
            return Err(format!("another method or time: {signed}"));
        }
        let token = token(field)?;
        let is_for_token = path == TOKENS;
        if is_for_token != token.is_none() {
            return Err("a token where none belongs, or none".to_owned());
        }
        let find = |path: &str| SERVICES.iter().find(|service| service.path == path);
        let (service, parameters) = match (is_for_token, find(path)) {
            (true, _) => (find(signed_path).ok_or("a token for no service")?, Vec::new()),
            (false, Some(service)) => (service, Vec::new()),
            (false, None) => {
                let service = SERVICES.iter().find(|service| service.method == "GET" && path.starts_with(service.path)).ok_or("no such service")?;
                (service, path[service.path.len()..].split('/').skip(1).map(str::to_owned).collect())
            }
        };
        let signs_whole = !is_for_token && signs == Signs::Whole;
        let wanted = if is_for_token { "GET" } else { service.method };
        if signed_path != if signs_whole { path } else { service.path } || method != wanted {
            return Err(format!("another path is signed, or asked another way: {signed_path}"));
        }
        let body = if wanted == "POST" { serde_json::from_str(&request.body).map_err(|error| error.to_string())? } else { Value::Null };
        if wanted == "GET" && !request.body.is_empty() {
            return Err("a body where none belongs".to_owned());
        }
        Ok(Self { service, token, parameters, signature, raw: request.body.clone(), body })
    }

    /// A text of the body that must be there, with no more characters than this.
    pub fn text(&self, name: &str, longest: usize) -> Result<&str, String> {
        let text = self.body.get(name).and_then(Value::as_str).filter(|text| (1..=longest).contains(&text.chars().count()));
        text.ok_or_else(|| format!("{name} is missing or too long"))
    }

    /// Digits of the body that must be there.
    pub fn digits(&self, name: &str, longest: usize) -> Result<&str, String> {
        self.text(name, longest)
            .and_then(|text| if text.bytes().all(|byte| byte.is_ascii_digit()) { Ok(text) } else { Err(format!("{name} is no number")) })
    }

    /// The amount of the body in whole rupiah: a text with two implied decimals.
    pub fn amount(&self) -> Result<u64, String> {
        let whole = self.digits("trx_amount", 16)?.strip_suffix("00").and_then(|whole| whole.parse().ok());
        whole.filter(|amount| *amount > 0).ok_or_else(|| "trx_amount is no amount".to_owned())
    }

    /// A time of the body on Jakarta's clock; `None` where it is empty or absent.
    pub fn time(&self, name: &str) -> Result<Option<u64>, String> {
        match self.body.get(name).and_then(Value::as_str) {
            None | Some("") => Ok(None),
            Some(text) => unix(text).map(Some).ok_or_else(|| format!("{name} is no time")),
        }
    }
}

/// The token in the signed field; `None` where there is none.
fn token(field: &str) -> Result<Option<String>, String> {
    let text = STANDARD.decode(field).ok().and_then(|bytes| String::from_utf8(bytes).ok()).ok_or("a field that is no text")?;
    let rest = text.strip_prefix(CLIENT_KEY).and_then(|rest| rest.strip_prefix(':')?.strip_prefix(CLIENT_SECRET)).ok_or("another client")?;
    match rest.strip_prefix(':') {
        Some(token) => Ok(Some(token.to_owned())),
        None if rest.is_empty() => Ok(None),
        None => Err("another client's secret".to_owned()),
    }
}

/// The time that a stamp tells.
fn unix(stamp: &str) -> Option<u64> {
    clock::read(&format!("{}+07:00", stamp.replacen(' ', "T", 1)))
}

/// Whether a stamp is on Jakarta's clock at all: hosts' clocks go wrong by minutes, and copies travel for less than an hour.
fn is_about_now(stamp: &str, now: u64) -> bool {
    unix(stamp).is_some_and(|told| told.abs_diff(now) < 2 * 3_600_000)
}
