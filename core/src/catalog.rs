//! All gateways and operations by name: the one list from which bindings, types and documentation are made.

#[cfg(feature = "catalog")]
mod document;

use alloc::boxed::Box;

use crate::cashin::{self, Cashin};
use crate::document::open_gateway;
use crate::duitku::{self, Duitku};
use crate::error::Error;
use crate::faspay_sendme::{self, FaspaySendme};
use crate::faspay_snap::{self, FaspaySnap};
#[cfg(feature = "catalog")]
use crate::json::Json;
use crate::json::Object;
use crate::operation::{AnyGateway, Entry, Gateway};

#[cfg(feature = "catalog")]
pub use document::to_json;

/// Duitku's operations.
pub static DUITKU: &[Entry<Duitku>] = &[
    Entry::of::<duitku::Inquiry>(),
    Entry::of::<duitku::Transfer>(),
    Entry::of::<duitku::ClearingInquiry>(),
    Entry::of::<duitku::ClearingTransfer>(),
    Entry::of::<duitku::CashOut>(),
    Entry::of::<duitku::Status>(),
    Entry::of::<duitku::Balance>(),
    Entry::of::<duitku::Banks>(),
    #[cfg(feature = "testing")]
    Entry::of::<duitku::Probe>(),
];

/// The operations of Faspay's SNAP interface.
pub static FASPAY_SNAP: &[Entry<FaspaySnap>] = &[
    Entry::of::<faspay_snap::AccountInquiry>(),
    Entry::of::<faspay_snap::Transfer>(),
    Entry::of::<faspay_snap::TransferStatus>(),
    Entry::of::<faspay_snap::Balance>(),
    Entry::of::<faspay_snap::Statement>(),
    Entry::of::<faspay_snap::TopUp>(),
    Entry::of::<faspay_snap::TopUpStatus>(),
    Entry::of::<faspay_snap::BillInquiry>(),
    Entry::of::<faspay_snap::BillPayment>(),
];

/// The operations of Cash In.
pub static CASHIN: &[Entry<Cashin>] = &[Entry::of::<cashin::AccountInquiry>(), Entry::of::<cashin::TopUp>(), Entry::of::<cashin::TopUpStatus>()];

/// The operations of SendMe's older interface.
pub static FASPAY_SENDME: &[Entry<FaspaySendme>] = &[
    Entry::of::<faspay_sendme::Registration>(),
    Entry::of::<faspay_sendme::RegistrationConfirm>(),
    Entry::of::<faspay_sendme::Transfer>(),
    Entry::of::<faspay_sendme::CashOut>(),
    Entry::of::<faspay_sendme::TopUp>(),
    Entry::of::<faspay_sendme::Status>(),
    Entry::of::<faspay_sendme::NameInquiry>(),
    Entry::of::<faspay_sendme::Balance>(),
    Entry::of::<faspay_sendme::Statement>(),
];

/// Every gateway.
pub(crate) static GATEWAYS: &[GatewayLine] =
    &[GatewayLine::of::<Duitku>(), GatewayLine::of::<FaspaySnap>(), GatewayLine::of::<Cashin>(), GatewayLine::of::<FaspaySendme>()];

/// One gateway with its type forgotten.
pub(crate) struct GatewayLine {
    pub(crate) name: &'static str,
    pub(crate) open: fn(&Object) -> Result<Box<dyn AnyGateway>, Error>,
    #[cfg(feature = "catalog")]
    describe: fn() -> Json,
}

impl GatewayLine {
    const fn of<G: Gateway>() -> Self {
        Self {
            name: G::NAME,
            open: open_gateway::<G>,
            #[cfg(feature = "catalog")]
            describe: document::gateway_to_json::<G>,
        }
    }
}
