"""Cash In. Made from the catalog by `cargo xtask gen`: do not edit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar, Literal, Mapping, Optional

from .._errors import present
from .._gateway import GatewayClient
from .._message import Body, Headers
from .._moment import MomentLike
from .._notification import NoNotification, Notification
from .._record import Record, decimal, decimal_text
from .._step import Step


@dataclass(frozen=True, repr=False)
class AccountInquiryAnswer(Record):
    """What `cashin.account_inquiry` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies, blanks around it too (`responseMessage`)."""
    partner_reference_no: Optional[str] = None
    """The merchant's reference (`partnerReferenceNo`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`amount.value`)."""
    currency: Optional[str] = None
    """Its currency (`amount.currency`)."""
    customer_name: Optional[str] = None
    """The wallet's owner (`customerName`)."""
    customer_number: Optional[str] = None
    """The wallet's number (`customerNumber`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> AccountInquiryAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            partner_reference_no=document.get("partner_reference_no"),
            amount=decimal(document.get("amount")),
            currency=document.get("currency"),
            customer_name=document.get("customer_name"),
            customer_number=document.get("customer_number"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            partner_reference_no=self.partner_reference_no,
            amount=decimal_text(self.amount),
            currency=self.currency,
            customer_name=self.customer_name,
            customer_number=self.customer_number,
        )


@dataclass(frozen=True, repr=False)
class TopUpAnswer(Record):
    """What `cashin.top_up` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies, blanks around it too (`responseMessage`)."""
    partner_reference_no: Optional[str] = None
    """The merchant's reference (`partnerReferenceNo`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`amount.value`)."""
    currency: Optional[str] = None
    """Its currency (`amount.currency`)."""
    customer_name: Optional[str] = None
    """The wallet's owner (`customerName`)."""
    customer_number: Optional[str] = None
    """The wallet's number (`customerNumber`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> TopUpAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            partner_reference_no=document.get("partner_reference_no"),
            amount=decimal(document.get("amount")),
            currency=document.get("currency"),
            customer_name=document.get("customer_name"),
            customer_number=document.get("customer_number"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            partner_reference_no=self.partner_reference_no,
            amount=decimal_text(self.amount),
            currency=self.currency,
            customer_name=self.customer_name,
            customer_number=self.customer_number,
        )


@dataclass(frozen=True, repr=False)
class TopUpStatusAnswer(Record):
    """What `cashin.top_up_status` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code of this question: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies (`responseMessage`)."""
    original_reference_no: Optional[str] = None
    """Cash In's reference of the top-up (`originalReferenceNo`)."""
    original_partner_reference_no: Optional[str] = None
    """The merchant's reference of the top-up (`originalPartnerReferenceNo`)."""
    service_code: Optional[str] = None
    """The service of the top-up: 38 (`serviceCode`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`amount.value`)."""
    currency: Optional[str] = None
    """Its currency (`amount.currency`)."""
    latest_transaction_status: Optional[str] = None
    """How far the top-up has come: 00 to 07 (`latestTransactionStatus`)."""
    latest_transaction_desc: Optional[str] = None
    """The same in words (`latestTransactionDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> TopUpStatusAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            original_reference_no=document.get("original_reference_no"),
            original_partner_reference_no=document.get("original_partner_reference_no"),
            service_code=document.get("service_code"),
            amount=decimal(document.get("amount")),
            currency=document.get("currency"),
            latest_transaction_status=document.get("latest_transaction_status"),
            latest_transaction_desc=document.get("latest_transaction_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            original_reference_no=self.original_reference_no,
            original_partner_reference_no=self.original_partner_reference_no,
            service_code=self.service_code,
            amount=decimal_text(self.amount),
            currency=self.currency,
            latest_transaction_status=self.latest_transaction_status,
            latest_transaction_desc=self.latest_transaction_desc,
        )


class Cashin(GatewayClient[NoNotification]):
    """Cash In: one merchant's credentials, opened once and used for many calls.

    Top-ups of DANA, OVO, GoPay and ShopeePay over the national standard SNAP. Requests are signed with
    the merchant's own RSA key; its public half is registered at Cash In.

    The private key may live elsewhere, in a KMS or an HSM: open the client without it, and every step
    `is_to_sign` before it is a request. Sign its `string_to_sign`, and go on with what its
    `attach_signature` gives.

    Safe to share between threads. It opens no connection, and its repr shows no credential.

    Args:
        environment: (one of "sandbox", "production"; required) Which of Cash In's two worlds the client
            talks to. "sandbox": Cash In's sandbox: no money moves. "production": The real one.
        partner_id: (text; at most 36 characters; visible ASCII characters only, no blanks; required) The
            merchant's id (X-PARTNER-ID), given by Cash In. Example: `"CID1234567890"`.
        channel_id: (text; at most 5 characters; digits only; required) The channel (CHANNEL-ID), given by
            Cash In: its page prints 9501 in one place and 9552 in another. Example: `"95521"`.
        private_key: (text; at most 16384 characters; optional) The merchant's RSA private key, of at
            least 2048 bits: PKCS#8 or PKCS#1, as PEM (also with \\n spelled out) or its bare base64. Left out
            where the key lives elsewhere: then every step asks for a signature (`to_sign`). Default: the key
            lives elsewhere. A secret: never shown, never stored in a context.
        base_url: (text; at most 255 characters; optional) Address in place of Cash In's own, as
            https://sandbox-api.cashin.co.id/pg/fo; plain http only to this machine. Default: the
            environment's.
        send_within: (milliseconds; at least 1,000; at most 300,000; optional) How long after it was
            prepared a request that pays may be sent, in milliseconds. Default: `60000`.
        not_found_window: (milliseconds; at most 2,592,000,000; optional) How long after the end of
            sending a top-up that Cash In does not find may still appear, in milliseconds; then a person is
            asked. Cash In documents no such time. Default: as ask_human_after.
        ask_human_after: (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how long
            without a final state a person is asked, in milliseconds. Default: `86400000`.
        quirk_scheme: (one of "asymmetric", "hmac_sha512"; optional) A quirk that only Cash In can settle:
            how requests are signed. "asymmetric": With the merchant's RSA key. "hmac_sha512": With a shared
            secret: HMAC-SHA512. Default: asymmetric.
        quirk_client_secret: (text; at most 255 characters; optional) The shared secret of the quirk
            hmac_sha512. Default: none. A secret: never shown, never stored in a context.
        quirk_ovo_blank: (true or false; optional) A quirk that only Cash In can settle: send OVO's
            channel with the blank that the page prints. Default: `False`.
        quirk_uuid_external_id: (true or false; optional) A quirk that only Cash In can settle: ids of
            requests as UUIDs, as in the page's samples, in place of digits, as in its table. Default:
            `False`.

    Raises:
        InvalidConfig: A credential or an option is missing, unknown or wrong.
    """

    _gateway: ClassVar[str] = "cashin"
    _answers: ClassVar[Mapping[str, type[Record]]] = {
        "cashin.account_inquiry": AccountInquiryAnswer,
        "cashin.top_up": TopUpAnswer,
        "cashin.top_up_status": TopUpStatusAnswer,
    }
    _notifications: ClassVar[Mapping[str, type[Record]]] = {}

    def __init__(
        self,
        *,
        environment: Literal["sandbox", "production"],
        partner_id: str,
        channel_id: str,
        private_key: Optional[str] = None,
        base_url: Optional[str] = None,
        send_within: Optional[int] = None,
        not_found_window: Optional[int] = None,
        ask_human_after: Optional[int] = None,
        quirk_scheme: Optional[Literal["asymmetric", "hmac_sha512"]] = None,
        quirk_client_secret: Optional[str] = None,
        quirk_ovo_blank: Optional[bool] = None,
        quirk_uuid_external_id: Optional[bool] = None,
    ) -> None:
        super().__init__(
            {
                "environment": environment,
                "partner_id": partner_id,
                "channel_id": channel_id,
                "private_key": private_key,
                "base_url": base_url,
                "send_within": send_within,
                "not_found_window": not_found_window,
                "ask_human_after": ask_human_after,
                "quirk_scheme": quirk_scheme,
                "quirk_client_secret": quirk_client_secret,
                "quirk_ovo_blank": quirk_ovo_blank,
                "quirk_uuid_external_id": quirk_uuid_external_id,
            }
        )

    def prepare_account_inquiry(
        self,
        *,
        partner_reference_no: str,
        amount: int,
        customer_number: str,
        channel: Literal["TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_OVO", "TRANSFER_E_WALLET_GOPAY", "TRANSFER_E_WALLET_SHOPEEPAY"],
        moment: Optional[MomentLike] = None,
    ) -> Step[AccountInquiryAnswer]:
        """Wallet inquiry (`cashin.account_inquiry`). No money moves.

        Looks up the owner of a wallet. No money moves. The outcome continues into `cashin.top_up`, with
        the same reference.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            partner_reference_no: (text; at most 64 characters; required) The merchant's reference.
                Example: `"TOPUP-2025-000042"`.
            amount: (whole rupiah; at least 1; at most 9,999,999,999,999,999; required) The amount that is
                to be filled in, in whole rupiah. Example: `50000`.
            customer_number: (text; 4 to 32 characters; digits only; required) The wallet's number: the
                customer's telephone number, from 628. Example: `"6281234567890"`. Personal: never shown in
                errors.
            channel: (one of "TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_OVO", "TRANSFER_E_WALLET_GOPAY",
                "TRANSFER_E_WALLET_SHOPEEPAY"; required) Which wallet. "TOP_UP_E_WALLET_DANA": DANA.
                "TRANSFER_E_WALLET_OVO": OVO. The page prints it with a blank after TRANSFER: see the client's
                quirk_ovo_blank. "TRANSFER_E_WALLET_GOPAY": GoPay. "TRANSFER_E_WALLET_SHOPEEPAY": ShopeePay.
                Example: `"TOP_UP_E_WALLET_DANA"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[AccountInquiryAnswer]: A step with the request. In the end `step.outcome` says what may
                be believed and what is next; its `answer` is an `AccountInquiryAnswer`.

        Answer:
            response_code: (text) The response code: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies, blanks around it too.
            partner_reference_no: (text) The merchant's reference.
            amount: (an exact decimal number) The amount, in rupiah.
            currency: (text) Its currency.
            customer_name: (text) The wallet's owner.
            customer_number: (text) The wallet's number.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Cash In, Transfer to E-Wallet, Account Inquiry (service 37)
        """
        return self.prepare(
            "cashin.account_inquiry",
            {
                "partner_reference_no": partner_reference_no,
                "amount": amount,
                "customer_number": customer_number,
                "channel": channel,
            },
            moment,
        )

    def prepare_top_up(
        self,
        *,
        partner_reference_no: str,
        amount: int,
        customer_number: str,
        channel: Literal["TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_OVO", "TRANSFER_E_WALLET_GOPAY", "TRANSFER_E_WALLET_SHOPEEPAY"],
        moment: Optional[MomentLike] = None,
    ) -> Step[TopUpAnswer]:
        """E-wallet top-up (`cashin.top_up`). MONEY MOVES.

        Fills a wallet. Money moves. 2003800 is acceptance, not success: Cash In's page prints the same
        code for a refusal. The status call tells the end.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            partner_reference_no: (text; at most 64 characters; required) The merchant's reference of this
                payment, never used for another. Repeats keep it. Example: `"TOPUP-2025-000042"`.
            amount: (whole rupiah; at least 1; at most 9,999,999,999,999,999; required) Amount to fill in,
                in whole rupiah. Example: `50000`.
            customer_number: (text; 4 to 32 characters; digits only; required) The wallet's number: the
                customer's telephone number, from 628. Example: `"6281234567890"`. Personal: never shown in
                errors.
            channel: (one of "TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_OVO", "TRANSFER_E_WALLET_GOPAY",
                "TRANSFER_E_WALLET_SHOPEEPAY"; required) Which wallet. "TOP_UP_E_WALLET_DANA": DANA.
                "TRANSFER_E_WALLET_OVO": OVO. The page prints it with a blank after TRANSFER: see the client's
                quirk_ovo_blank. "TRANSFER_E_WALLET_GOPAY": GoPay. "TRANSFER_E_WALLET_SHOPEEPAY": ShopeePay.
                Example: `"TOP_UP_E_WALLET_DANA"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[TopUpAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `TopUpAnswer`. The request must not be sent after
                `step.send_before`.

        Answer:
            response_code: (text) The response code: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies, blanks around it too.
            partner_reference_no: (text) The merchant's reference.
            amount: (an exact decimal number) The amount, in rupiah.
            currency: (text) Its currency.
            customer_name: (text) The wallet's owner.
            customer_number: (text) The wallet's number.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
            404xx18, which says nothing of the first; what Cash In does is not documented.
            cashin.top_up_status tells how it ended; there is no callback. Money that arrived may come
            back (04). A repeat is refused by the gateway; the refusal says nothing of the first copy.
            The status is told by `cashin.top_up_status`. Money that arrived may still be returned.

        Source:
            Cash In, Transfer to E-Wallet, Create Transfer (service 38)
        """
        return self.prepare(
            "cashin.top_up",
            {
                "partner_reference_no": partner_reference_no,
                "amount": amount,
                "customer_number": customer_number,
                "channel": channel,
            },
            moment,
        )

    def prepare_top_up_status(
        self,
        *,
        original_partner_reference_no: Optional[str] = None,
        payment: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[TopUpStatusAnswer]:
        """Status of an e-wallet top-up (`cashin.top_up_status`). No money moves.

        Asks what became of a top-up. No money moves. Give it the top-up's context: then the answer is
        compared with what was to be paid, and only then can it end the matter.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            original_partner_reference_no: (text; at most 64 characters; optional) The merchant's
                reference of the top-up. Needed only where no context is given; with a bare reference nothing
                can be compared. Example: `"TOPUP-2025-000042"`.
            payment: (a stored context; at most 65536 characters; optional) The context of the top-up, as
                it was stored before sending. Personal: never shown in errors.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[TopUpStatusAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `TopUpStatusAnswer`.

        Answer:
            response_code: (text) The response code of this question: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies.
            original_reference_no: (text) Cash In's reference of the top-up.
            original_partner_reference_no: (text) The merchant's reference of the top-up.
            service_code: (text) The service of the top-up: 38.
            amount: (an exact decimal number) The amount, in rupiah.
            currency: (text) Its currency.
            latest_transaction_status: (text) How far the top-up has come: 00 to 07.
            latest_transaction_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Cash In, Transfer to E-Wallet, Get Transfer Status (service 39)
        """
        return self.prepare(
            "cashin.top_up_status",
            {
                "original_partner_reference_no": original_partner_reference_no,
                "payment": payment,
            },
            moment,
        )

    def receive(
        self, method: str, path: str, headers: Headers, body: Body, moment: Optional[MomentLike] = None
    ) -> Notification[NoNotification]:
        """Cash In documents no notification: whatever arrives is refused. Ask for the status instead.

        Raises:
            MalformedNotification: Always.
        """
        return super().receive(method, path, headers, body, moment)
