//! The merchant's credentials at SendMe.

/// Names the merchant; no secret.
pub const FASPAY_KEY: &str = "fk-3551";
/// Encrypts both headers.
pub const FASPAY_SECRET: &str = "fs-5ec2e70000sendme";
/// The application's key.
pub const APP_KEY: &str = "ak-5ec2e7";
/// The application's secret; it signs notifications, too.
pub const APP_SECRET: &str = "as-5ec2e70000sendme";
/// The client's key.
pub const CLIENT_KEY: &str = "ck-5ec2e7";
/// The client's secret.
pub const CLIENT_SECRET: &str = "cs-5ec2e70000sendme";
/// With the secret it makes the IV.
pub const IV: &str = "iv-5ec2e70000sendme";
/// What every token begins with.
pub const TOKEN: &str = "t0ken5ec2e7";
/// The merchant's account.
pub const SOURCE: &str = "9920000001";
