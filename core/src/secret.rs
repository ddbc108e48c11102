//! Secrets: wiped when dropped, never shown.

use alloc::boxed::Box;
use alloc::string::String;

pub use secrecy::ExposeSecret;
use secrecy::SecretString;

/// A secret text. `Debug` shows no character of it, and its memory is wiped when it is dropped.
#[derive(Debug, Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// The text itself: for signing alone.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(SecretString::from(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(SecretString::new(Box::from(text)))
    }
}

/// For tests of configurations; not in constant time, and nothing secret is decided by it.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Secret {}
