"""Duitku Disbursement. Made from the catalog by `cargo xtask gen`: do not edit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar, Literal, Mapping, Optional, Union

from .._errors import present
from .._gateway import GatewayClient
from .._moment import MomentLike
from .._record import Record, decimal, decimal_text, record_list, records
from .._step import Step


@dataclass(frozen=True, repr=False)
class InquiryAnswer(Record):
    """What `duitku.inquiry` is answered with. A field that did not come is `None`."""

    email: Optional[str] = None
    """The merchant's e-mail address, as sent (`email`)."""
    bank_code: Optional[str] = None
    """The bank code, as sent (`bankCode`)."""
    bank_account: Optional[str] = None
    """The account number, as sent (`bankAccount`)."""
    amount: Optional[Decimal] = None
    """The amount, as sent (`amountTransfer`)."""
    account_name: Optional[str] = None
    """The account's owner. May be padded with blanks, which the transfer must keep (`accountName`)."""
    cust_ref_number: Optional[str] = None
    """Duitku's reference for the transfer; it is printed on the beneficiary's statement (`custRefNumber`)."""
    disburse_id: Optional[str] = None
    """The id of the transfer to come; it serves once. 0 where there is none (`disburseId`)."""
    response_code: Optional[str] = None
    """Duitku's response code (`responseCode`)."""
    response_desc: Optional[str] = None
    """Its description. Its wording and letter case vary (`responseDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> InquiryAnswer:
        """Reads a plain document."""
        return cls(
            email=document.get("email"),
            bank_code=document.get("bank_code"),
            bank_account=document.get("bank_account"),
            amount=decimal(document.get("amount")),
            account_name=document.get("account_name"),
            cust_ref_number=document.get("cust_ref_number"),
            disburse_id=document.get("disburse_id"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            email=self.email,
            bank_code=self.bank_code,
            bank_account=self.bank_account,
            amount=decimal_text(self.amount),
            account_name=self.account_name,
            cust_ref_number=self.cust_ref_number,
            disburse_id=self.disburse_id,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class TransferAnswer(Record):
    """What `duitku.transfer` is answered with. A field that did not come is `None`."""

    email: Optional[str] = None
    """The merchant's e-mail address, as sent (`email`)."""
    bank_code: Optional[str] = None
    """The bank code, as sent (`bankCode`)."""
    bank_account: Optional[str] = None
    """The account number, as sent (`bankAccount`)."""
    amount: Optional[Decimal] = None
    """The amount, as sent (`amountTransfer`)."""
    account_name: Optional[str] = None
    """The account's owner (`accountName`)."""
    cust_ref_number: Optional[str] = None
    """The reference of the transfer (`custRefNumber`)."""
    response_code: Optional[str] = None
    """Duitku's response code (`responseCode`)."""
    response_desc: Optional[str] = None
    """Its description. Its wording and letter case vary (`responseDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> TransferAnswer:
        """Reads a plain document."""
        return cls(
            email=document.get("email"),
            bank_code=document.get("bank_code"),
            bank_account=document.get("bank_account"),
            amount=decimal(document.get("amount")),
            account_name=document.get("account_name"),
            cust_ref_number=document.get("cust_ref_number"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            email=self.email,
            bank_code=self.bank_code,
            bank_account=self.bank_account,
            amount=decimal_text(self.amount),
            account_name=self.account_name,
            cust_ref_number=self.cust_ref_number,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class ClearingInquiryAnswer(Record):
    """What `duitku.clearing_inquiry` is answered with. A field that did not come is `None`."""

    email: Optional[str] = None
    """The merchant's e-mail address, as sent (`email`)."""
    bank_code: Optional[str] = None
    """The bank code, as sent (`bankCode`)."""
    bank_account: Optional[str] = None
    """The account number, as sent (`bankAccount`)."""
    amount: Optional[Decimal] = None
    """The amount, as sent (`amountTransfer`)."""
    account_name: Optional[str] = None
    """The account's owner. May be padded with blanks, which the transfer must keep (`accountName`)."""
    cust_ref_number: Optional[str] = None
    """The merchant's reference where one was given, else Duitku's (`custRefNumber`)."""
    disburse_id: Optional[str] = None
    """The id of the transfer to come; it serves once. 0 where there is none (`disburseId`)."""
    type: Optional[str] = None
    """How the transfer travels, as sent (`type`)."""
    response_code: Optional[str] = None
    """Duitku's response code (`responseCode`)."""
    response_desc: Optional[str] = None
    """Its description. Its wording and letter case vary (`responseDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> ClearingInquiryAnswer:
        """Reads a plain document."""
        return cls(
            email=document.get("email"),
            bank_code=document.get("bank_code"),
            bank_account=document.get("bank_account"),
            amount=decimal(document.get("amount")),
            account_name=document.get("account_name"),
            cust_ref_number=document.get("cust_ref_number"),
            disburse_id=document.get("disburse_id"),
            type=document.get("type"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            email=self.email,
            bank_code=self.bank_code,
            bank_account=self.bank_account,
            amount=decimal_text(self.amount),
            account_name=self.account_name,
            cust_ref_number=self.cust_ref_number,
            disburse_id=self.disburse_id,
            type=self.type,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class ClearingTransferAnswer(Record):
    """What `duitku.clearing_transfer` is answered with. A field that did not come is `None`."""

    email: Optional[str] = None
    """The merchant's e-mail address, as sent (`email`)."""
    bank_code: Optional[str] = None
    """The bank code, as sent (`bankCode`)."""
    bank_account: Optional[str] = None
    """The account number, as sent (`bankAccount`)."""
    amount: Optional[Decimal] = None
    """The amount, as sent (`amountTransfer`)."""
    account_name: Optional[str] = None
    """The account's owner (`accountName`)."""
    cust_ref_number: Optional[str] = None
    """The reference of the transfer (`custRefNumber`)."""
    type: Optional[str] = None
    """How the transfer travels, as sent (`type`)."""
    response_code: Optional[str] = None
    """Duitku's response code (`responseCode`)."""
    response_desc: Optional[str] = None
    """Its description. Its wording and letter case vary (`responseDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> ClearingTransferAnswer:
        """Reads a plain document."""
        return cls(
            email=document.get("email"),
            bank_code=document.get("bank_code"),
            bank_account=document.get("bank_account"),
            amount=decimal(document.get("amount")),
            account_name=document.get("account_name"),
            cust_ref_number=document.get("cust_ref_number"),
            type=document.get("type"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            email=self.email,
            bank_code=self.bank_code,
            bank_account=self.bank_account,
            amount=decimal_text(self.amount),
            account_name=self.account_name,
            cust_ref_number=self.cust_ref_number,
            type=self.type,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class CashOutAnswer(Record):
    """What `duitku.cash_out` is answered with. A field that did not come is `None`."""

    disburse_id: Optional[str] = None
    """Duitku's id of the cash-out (`disburseId`)."""
    amount: Optional[Decimal] = None
    """The amount, as sent (`amountTransfer`)."""
    cust_ref_number: Optional[str] = None
    """The merchant's reference, as sent (`custRefNumber`)."""
    account_name: Optional[str] = None
    """The customer's name, as sent (`accountName`)."""
    email: Optional[str] = None
    """The merchant's e-mail address, as sent (`email`)."""
    phone_number: Optional[str] = None
    """The customer's telephone number, as sent (`phoneNumber`)."""
    token: Optional[str] = None
    """The token with which the customer collects the money. Whoever has it can: treat it as a secret
    (`token`).
    """
    pin: Optional[str] = None
    """The PIN that goes with it at Pos Indonesia (`pin`)."""
    response_code: Optional[str] = None
    """Duitku's response code (`responseCode`)."""
    response_desc: Optional[str] = None
    """Its description. Its wording and letter case vary (`responseDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> CashOutAnswer:
        """Reads a plain document."""
        return cls(
            disburse_id=document.get("disburse_id"),
            amount=decimal(document.get("amount")),
            cust_ref_number=document.get("cust_ref_number"),
            account_name=document.get("account_name"),
            email=document.get("email"),
            phone_number=document.get("phone_number"),
            token=document.get("token"),
            pin=document.get("pin"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            disburse_id=self.disburse_id,
            amount=decimal_text(self.amount),
            cust_ref_number=self.cust_ref_number,
            account_name=self.account_name,
            email=self.email,
            phone_number=self.phone_number,
            token=self.token,
            pin=self.pin,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class StatusAnswer(Record):
    """What `duitku.status` is answered with. A field that did not come is `None`."""

    bank_code: Optional[str] = None
    """The bank code (`bankCode`)."""
    bank_account: Optional[str] = None
    """The account number (`bankAccount`)."""
    amount: Optional[Decimal] = None
    """The amount (`amountTransfer`)."""
    account_name: Optional[str] = None
    """The account's owner (`accountName`)."""
    cust_ref_number: Optional[str] = None
    """The reference of the transfer (`custRefNumber`)."""
    response_code: Optional[str] = None
    """Duitku's response code: the transfer's result, or the refusal of this question (`responseCode`)."""
    response_desc: Optional[str] = None
    """Its description. Its wording and letter case vary (`responseDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> StatusAnswer:
        """Reads a plain document."""
        return cls(
            bank_code=document.get("bank_code"),
            bank_account=document.get("bank_account"),
            amount=decimal(document.get("amount")),
            account_name=document.get("account_name"),
            cust_ref_number=document.get("cust_ref_number"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            bank_code=self.bank_code,
            bank_account=self.bank_account,
            amount=decimal_text(self.amount),
            account_name=self.account_name,
            cust_ref_number=self.cust_ref_number,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class BalanceAnswer(Record):
    """What `duitku.balance` is answered with. A field that did not come is `None`."""

    user_id: Optional[str] = None
    """The merchant's id (`userId`)."""
    email: Optional[str] = None
    """The merchant's e-mail address (`email`)."""
    balance: Optional[Decimal] = None
    """The balance before settlement, in rupiah with sen (`balance`)."""
    effective_balance: Optional[Decimal] = None
    """What can be paid out, in rupiah with sen (`effectiveBalance`)."""
    response_code: Optional[str] = None
    """Duitku's response code (`responseCode`)."""
    response_desc: Optional[str] = None
    """Its description. Its wording and letter case vary (`responseDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> BalanceAnswer:
        """Reads a plain document."""
        return cls(
            user_id=document.get("user_id"),
            email=document.get("email"),
            balance=decimal(document.get("balance")),
            effective_balance=decimal(document.get("effective_balance")),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            user_id=self.user_id,
            email=self.email,
            balance=decimal_text(self.balance),
            effective_balance=decimal_text(self.effective_balance),
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class BanksAnswerBank(Record):
    """One of the `banks` of `BanksAnswer`."""

    bank_code: Optional[str] = None
    """Its code. Codes are not unique: one is known to stand twice (`bankCode`)."""
    bank_name: Optional[str] = None
    """Its name (`bankName`)."""
    max_amount_transfer: Optional[Decimal] = None
    """The largest online transfer, in rupiah; 0 where there is none (`maxAmountTransfer`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> BanksAnswerBank:
        """Reads a plain document."""
        return cls(
            bank_code=document.get("bank_code"),
            bank_name=document.get("bank_name"),
            max_amount_transfer=decimal(document.get("max_amount_transfer")),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            bank_code=self.bank_code,
            bank_name=self.bank_name,
            max_amount_transfer=decimal_text(self.max_amount_transfer),
        )


@dataclass(frozen=True, repr=False)
class BanksAnswer(Record):
    """What `duitku.banks` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """Duitku's response code (`responseCode`)."""
    response_desc: Optional[str] = None
    """Its description. Its wording and letter case vary (`responseDesc`)."""
    banks: Optional[tuple[BanksAnswerBank, ...]] = None
    """The banks, in Duitku's order (`Banks`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> BanksAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
            banks=records(BanksAnswerBank, document.get("banks")),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_desc=self.response_desc,
            banks=record_list(self.banks),
        )


@dataclass(frozen=True, repr=False)
class ClearingCallback(Record):
    """What the notification `duitku.clearing_callback` holds. Tells the end of an H2H clearing transfer,
    to the address that is registered at Duitku. Its signature covers neither the status nor any time:
    take it as a hint, and ask duitku.status.
    """

    disburse_id: Optional[str] = None
    """The transfer's id (`disburseId`)."""
    user_id: Optional[str] = None
    """The merchant's id. Not signed (`userId`)."""
    email: Optional[str] = None
    """The merchant's e-mail address (`email`)."""
    bank_code: Optional[str] = None
    """The beneficiary's bank (`bankCode`)."""
    bank_account: Optional[str] = None
    """The beneficiary's account number (`bankAccount`)."""
    amount: Optional[Decimal] = None
    """The amount (`amountTransfer`)."""
    account_name: Optional[str] = None
    """The account's owner (`accountName`)."""
    cust_ref_number: Optional[str] = None
    """The reference of the transfer (`custRefNumber`)."""
    status_code: Optional[str] = None
    """How it ended: 00, 01 or 68. Not signed (`statusCode`)."""
    status_desc: Optional[str] = None
    """The same in words. Not signed (`statusDesc`)."""
    error_message: Optional[str] = None
    """Why it failed or waits. Not signed (`errorMessage`)."""
    signature: Optional[str] = None
    """The signature (`signature`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> ClearingCallback:
        """Reads a plain document."""
        return cls(
            disburse_id=document.get("disburse_id"),
            user_id=document.get("user_id"),
            email=document.get("email"),
            bank_code=document.get("bank_code"),
            bank_account=document.get("bank_account"),
            amount=decimal(document.get("amount")),
            account_name=document.get("account_name"),
            cust_ref_number=document.get("cust_ref_number"),
            status_code=document.get("status_code"),
            status_desc=document.get("status_desc"),
            error_message=document.get("error_message"),
            signature=document.get("signature"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            disburse_id=self.disburse_id,
            user_id=self.user_id,
            email=self.email,
            bank_code=self.bank_code,
            bank_account=self.bank_account,
            amount=decimal_text(self.amount),
            account_name=self.account_name,
            cust_ref_number=self.cust_ref_number,
            status_code=self.status_code,
            status_desc=self.status_desc,
            error_message=self.error_message,
            signature=self.signature,
        )


@dataclass(frozen=True, repr=False)
class CashOutCallback(Record):
    """What the notification `duitku.cash_out_callback` holds. Tells the end of a cash-out, to the
    callback_url of its request. Its signature covers the two references alone, neither amount nor
    status nor any time: take it as a hint, and let a person confirm it.
    """

    disburse_id: Optional[str] = None
    """Duitku's id of the cash-out (`disburseId`)."""
    email: Optional[str] = None
    """The merchant's e-mail address (`email`)."""
    amount: Optional[Decimal] = None
    """The amount. Not signed (`amountTransfer`)."""
    cust_ref_number: Optional[str] = None
    """The merchant's reference (`custRefNumber`)."""
    account_name: Optional[str] = None
    """The customer's name. Not signed (`accountName`)."""
    bank_code: Optional[str] = None
    """Where the money was collected. Not signed (`bankCode`)."""
    phone_number: Optional[str] = None
    """The customer's telephone number. Not signed (`phoneNumber`)."""
    status_code: Optional[str] = None
    """How it ended: 00, 01 or 68. Not signed (`statusCode`)."""
    status_desc: Optional[str] = None
    """The same in words. Not signed (`statusDesc`)."""
    error_message: Optional[str] = None
    """Why it failed or waits. Not signed (`errorMessage`)."""
    signature: Optional[str] = None
    """The signature (`signature`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> CashOutCallback:
        """Reads a plain document."""
        return cls(
            disburse_id=document.get("disburse_id"),
            email=document.get("email"),
            amount=decimal(document.get("amount")),
            cust_ref_number=document.get("cust_ref_number"),
            account_name=document.get("account_name"),
            bank_code=document.get("bank_code"),
            phone_number=document.get("phone_number"),
            status_code=document.get("status_code"),
            status_desc=document.get("status_desc"),
            error_message=document.get("error_message"),
            signature=document.get("signature"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            disburse_id=self.disburse_id,
            email=self.email,
            amount=decimal_text(self.amount),
            cust_ref_number=self.cust_ref_number,
            account_name=self.account_name,
            bank_code=self.bank_code,
            phone_number=self.phone_number,
            status_code=self.status_code,
            status_desc=self.status_desc,
            error_message=self.error_message,
            signature=self.signature,
        )


class Duitku(GatewayClient[Union[ClearingCallback, CashOutCallback]]):
    """Duitku Disbursement: one merchant's credentials, opened once and used for many calls.

    Online transfers, clearing (LLG, RTGS, H2H, BI-FAST) and cash-outs at Indomaret and Pos Indonesia.
    Credentials of the disbursement product differ from those of Duitku's payments.

    Safe to share between threads. It opens no connection, and its repr shows no credential.

    Args:
        environment: (one of "sandbox", "production"; required) Which of Duitku's two worlds the client
            talks to. "sandbox": Duitku's sandbox: no money moves. "production": The real one.
        user_id: (a whole number; at least 1; at most 9,223,372,036,854,775,807; required) The merchant's
            id, given by Duitku when disbursement is activated. Example: `3551`.
        email: (text; 3 to 255 characters; required) The e-mail address registered at Duitku; part of
            every signature. Example: `"finance@merchant.example"`. Personal: never shown in errors.
        secret_key: (text; at most 255 characters; visible ASCII characters only, no blanks; required) The
            secret key of the disbursement product (not the API key of Duitku's payments). Never shown, wiped
            from memory when the client goes. A secret: never shown, never stored in a context.
        disbursement_url: (text; at most 255 characters; optional) Base address in place of Duitku's own
            for all calls but cash-out, as https://sandbox.duitku.com/webapi/api; plain http only to this
            machine. Default: the environment's.
        cash_out_url: (text; at most 255 characters; optional) Base address in place of Duitku's own for
            cash-out, as https://disbursement-sandbox.duitku.com/api; plain http only to this machine.
            Default: the environment's.
        check_banks: (true or false; optional) Refuse bank codes that are not in Duitku's table, and
            clearing types that it says a bank does not offer. Switch it off when Duitku has added a bank
            since this release. Default: `True`.
        online_minimum: (whole rupiah; at least 1; at most 9,223,372,036,854,775,807; optional) Smallest
            online transfer, in rupiah. Default: `10000`.
        online_maximum: (whole rupiah; at least 1; at most 9,223,372,036,854,775,807; optional) Largest
            online transfer to banks that have no maximum of their own, in rupiah. Default: `100000000`.
        bank_maximums: (whole rupiah by code; at least 1; at most 9,223,372,036,854,775,807; optional)
            Largest online transfer by bank code, in rupiah, as the answer of the bank list gives them
            (max_amount_transfer); goes before all other maximums. Default: `{"013": 50000000}`.
        send_within: (milliseconds; at least 1,000; at most 300,000; optional) How long after it was
            prepared a request that pays may be sent, in milliseconds. Duitku takes none that is older than
            five minutes. Default: `60000`.
        not_found_window: (milliseconds; at most 2,592,000,000; optional) How long after the end of
            sending a transfer that Duitku does not find may still appear, in milliseconds; then a person is
            asked. Duitku refuses copies older than five minutes. Default: `300000`.
        ask_human_after: (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how long
            without a final state a person is asked, in milliseconds. Default: `86400000`.

    Raises:
        InvalidConfig: A credential or an option is missing, unknown or wrong.
    """

    _gateway: ClassVar[str] = "duitku"
    _answers: ClassVar[Mapping[str, type[Record]]] = {
        "duitku.inquiry": InquiryAnswer,
        "duitku.transfer": TransferAnswer,
        "duitku.clearing_inquiry": ClearingInquiryAnswer,
        "duitku.clearing_transfer": ClearingTransferAnswer,
        "duitku.cash_out": CashOutAnswer,
        "duitku.status": StatusAnswer,
        "duitku.balance": BalanceAnswer,
        "duitku.banks": BanksAnswer,
    }
    _notifications: ClassVar[Mapping[str, type[Record]]] = {
        "duitku.clearing_callback": ClearingCallback,
        "duitku.cash_out_callback": CashOutCallback,
    }

    def __init__(
        self,
        *,
        environment: Literal["sandbox", "production"],
        user_id: int,
        email: str,
        secret_key: str,
        disbursement_url: Optional[str] = None,
        cash_out_url: Optional[str] = None,
        check_banks: Optional[bool] = None,
        online_minimum: Optional[int] = None,
        online_maximum: Optional[int] = None,
        bank_maximums: Optional[Mapping[str, int]] = None,
        send_within: Optional[int] = None,
        not_found_window: Optional[int] = None,
        ask_human_after: Optional[int] = None,
    ) -> None:
        super().__init__(
            {
                "environment": environment,
                "user_id": user_id,
                "email": email,
                "secret_key": secret_key,
                "disbursement_url": disbursement_url,
                "cash_out_url": cash_out_url,
                "check_banks": check_banks,
                "online_minimum": online_minimum,
                "online_maximum": online_maximum,
                "bank_maximums": bank_maximums,
                "send_within": send_within,
                "not_found_window": not_found_window,
                "ask_human_after": ask_human_after,
            }
        )

    def prepare_inquiry(
        self,
        *,
        bank_code: str,
        bank_account: str,
        amount: int,
        purpose: Optional[str] = None,
        sender_id: Optional[Union[str, int]] = None,
        sender_name: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[InquiryAnswer]:
        """Online transfer: inquiry (`duitku.inquiry`). No money moves.

        Looks up the name of an account before an online transfer, and reserves the id that the transfer
        needs. No money moves. The outcome continues into `duitku.transfer` with everything that it
        needs but `purpose`, where that was not given.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            bank_code: (text; 3 to 6 characters; letters A-Z and digits only; required) Code of the
                beneficiary's bank or e-wallet, as in Duitku's table. Example: `"014"`.
            bank_account: (text; at most 255 characters; digits only; required) The beneficiary's account
                number; for e-wallets the telephone number. Example: `"8760673566"`. Personal: never shown in
                errors.
            amount: (whole rupiah; at least 10,000; at most 100,000,000; required) Amount to transfer, in
                whole rupiah: 10,000 to 100,000,000 (Permata 50,000,000) unless the client's options say
                otherwise. Example: `50000`.
            purpose: (text; at most 255 characters; optional) What the transfer is for. The transfer
                itself will want it. Example: `"Gaji November"`. Personal: never shown in errors.
            sender_id: (text or a whole number; at most 255 characters; optional) The merchant's id of
                whoever sends the money. Example: `"123456789"`. Personal: never shown in errors.
            sender_name: (text; at most 255 characters; optional) The name of whoever sends the money.
                Example: `"John Doe"`. Personal: never shown in errors.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[InquiryAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is an `InquiryAnswer`.

        Answer:
            email: (text) The merchant's e-mail address, as sent.
            bank_code: (text) The bank code, as sent.
            bank_account: (text) The account number, as sent.
            amount: (an exact decimal number) The amount, as sent.
            account_name: (text) The account's owner. May be padded with blanks, which the transfer must
                keep.
            cust_ref_number: (text) Duitku's reference for the transfer; it is printed on the
                beneficiary's statement.
            disburse_id: (text) The id of the transfer to come; it serves once. 0 where there is none.
            response_code: (text) Duitku's response code.
            response_desc: (text) Its description. Its wording and letter case vary.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
            after 5 minutes.

        Source:
            Duitku disbursement page, Online Transfer Inquiry Request
        """
        return self.prepare(
            "duitku.inquiry",
            {
                "bank_code": bank_code,
                "bank_account": bank_account,
                "amount": amount,
                "purpose": purpose,
                "sender_id": sender_id,
                "sender_name": sender_name,
            },
            moment,
        )

    def prepare_transfer(
        self,
        *,
        disburse_id: Union[str, int],
        bank_code: str,
        bank_account: str,
        account_name: str,
        cust_ref_number: str,
        amount: int,
        purpose: str,
        moment: Optional[MomentLike] = None,
    ) -> Step[TransferAnswer]:
        """Online transfer (`duitku.transfer`). MONEY MOVES.

        Pays the account that an inquiry looked up. Money moves. Give it what the inquiry's outcome
        prefilled (`next.input`); every field but `purpose` is the inquiry's, unchanged, blanks
        included. The id serves once: a second transfer with it is refused (-142), which says nothing
        about the first.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            disburse_id: (text or a whole number; at most 255 characters; digits only; required) The
                inquiry's id; it serves once. Example: `"12345"`.
            bank_code: (text; 3 to 6 characters; letters A-Z and digits only; required) The inquiry's bank
                code. Example: `"014"`.
            bank_account: (text; at most 255 characters; digits only; required) The inquiry's account
                number. Example: `"8760673566"`. Personal: never shown in errors.
            account_name: (text; at most 255 characters; required) The account's owner as the inquiry
                answered it, padding blanks included. Example: `"Test Account"`. Personal: never shown in
                errors.
            cust_ref_number: (text; at most 255 characters; required) The reference that the inquiry
                answered. Example: `"000000001278"`.
            amount: (whole rupiah; at least 10,000; at most 100,000,000; required) The inquiry's amount,
                in whole rupiah: 10,000 to 100,000,000 (Permata 50,000,000) unless the client's options say
                otherwise. Example: `50000`.
            purpose: (text; at most 255 characters; required) What the transfer is for. Example: `"Gaji
                November"`. Personal: never shown in errors.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[TransferAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `TransferAnswer`. The request must not be sent
                after `step.send_before`.

        Answer:
            email: (text) The merchant's e-mail address, as sent.
            bank_code: (text) The bank code, as sent.
            bank_account: (text) The account number, as sent.
            amount: (an exact decimal number) The amount, as sent.
            account_name: (text) The account's owner.
            cust_ref_number: (text) The reference of the transfer.
            response_code: (text) Duitku's response code.
            response_desc: (text) Its description. Its wording and letter case vary.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            The disburse_id serves once: a second copy is refused with -142, a copy older than five
            minutes with -960; neither says what became of the first. duitku.status tells how it ended;
            there is no callback. A repeat is refused by the gateway; the refusal says nothing of the
            first copy. A late copy is refused after 5 minutes. The status is told by `duitku.status`.

        Source:
            Duitku disbursement page, Online Transfer Transfer Request
        """
        return self.prepare(
            "duitku.transfer",
            {
                "disburse_id": disburse_id,
                "bank_code": bank_code,
                "bank_account": bank_account,
                "account_name": account_name,
                "cust_ref_number": cust_ref_number,
                "amount": amount,
                "purpose": purpose,
            },
            moment,
        )

    def prepare_clearing_inquiry(
        self,
        *,
        bank_code: str,
        bank_account: str,
        amount: int,
        type: Literal["LLG", "RTGS", "H2H", "BIFAST"],
        purpose: Optional[str] = None,
        cust_ref_number: Optional[str] = None,
        sender_name: Optional[str] = None,
        sender_id: Optional[Union[str, int]] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[ClearingInquiryAnswer]:
        """Clearing: inquiry (`duitku.clearing_inquiry`). No money moves.

        Looks up the name of an account before a clearing transfer, and reserves the id that the
        transfer needs. No money moves. The outcome continues into `duitku.clearing_transfer` with
        everything that it needs but `purpose`, where that was not given.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            bank_code: (text; 3 to 6 characters; letters A-Z and digits only; required) Code of the
                beneficiary's bank, as in Duitku's table; for H2H and BI-FAST one that offers it. Example:
                `"014"`.
            bank_account: (text; at most 255 characters; digits only; required) The beneficiary's account
                number. Example: `"8760673566"`. Personal: never shown in errors.
            amount: (whole rupiah; at least 1; required) Amount to transfer, in whole rupiah: LLG at most
                1,000,000,000, RTGS at least 100,000,000. Example: `500000000`.
            type: (one of "LLG", "RTGS", "H2H", "BIFAST"; required) How the transfer travels. "LLG": Lalu
                Lintas Giro: at most 1,000,000,000; settled 08:00 to 15:00 on business days. "RTGS": Real Time
                Gross Settlement: at least 100,000,000; 08:00 to 15:00 on business days. "H2H": Duitku's
                host-to-host connection to BNI, BRI, Mandiri, Permata or CIMB; ends with a callback. "BIFAST":
                BI-FAST: at any time, to banks that take it.
            purpose: (text; at most 255 characters; optional) What the transfer is for. The transfer
                itself will want it. Example: `"Gaji November"`. Personal: never shown in errors.
            cust_ref_number: (text; at most 255 characters; optional) A reference of the merchant's own,
                which Duitku answers back; it makes one where none is given. The page says 9 digits, and shows
                12. Example: `"000000001278"`.
            sender_name: (text; at most 255 characters; optional) The name of whoever sends the money.
                Example: `"John Doe"`. Personal: never shown in errors.
            sender_id: (text or a whole number; at most 255 characters; optional) The merchant's id of
                whoever sends the money. Example: `"123456789"`. Personal: never shown in errors.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[ClearingInquiryAnswer]: A step with the request. In the end `step.outcome` says what may
                be believed and what is next; its `answer` is a `ClearingInquiryAnswer`.

        Answer:
            email: (text) The merchant's e-mail address, as sent.
            bank_code: (text) The bank code, as sent.
            bank_account: (text) The account number, as sent.
            amount: (an exact decimal number) The amount, as sent.
            account_name: (text) The account's owner. May be padded with blanks, which the transfer must
                keep.
            cust_ref_number: (text) The merchant's reference where one was given, else Duitku's.
            disburse_id: (text) The id of the transfer to come; it serves once. 0 where there is none.
            type: (text) How the transfer travels, as sent.
            response_code: (text) Duitku's response code.
            response_desc: (text) Its description. Its wording and letter case vary.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
            after 5 minutes.

        Source:
            Duitku disbursement page, Clearing Inquiry Request
        """
        return self.prepare(
            "duitku.clearing_inquiry",
            {
                "bank_code": bank_code,
                "bank_account": bank_account,
                "amount": amount,
                "type": type,
                "purpose": purpose,
                "cust_ref_number": cust_ref_number,
                "sender_name": sender_name,
                "sender_id": sender_id,
            },
            moment,
        )

    def prepare_clearing_transfer(
        self,
        *,
        disburse_id: Union[str, int],
        bank_code: str,
        bank_account: str,
        account_name: str,
        cust_ref_number: str,
        amount: int,
        type: Literal["LLG", "RTGS", "H2H", "BIFAST"],
        purpose: str,
        moment: Optional[MomentLike] = None,
    ) -> Step[ClearingTransferAnswer]:
        """Clearing: transfer (`duitku.clearing_transfer`). MONEY MOVES.

        Pays the account that a clearing inquiry looked up. Money moves. Give it what the inquiry's
        outcome prefilled (`next.input`); every field but `purpose` is the inquiry's, unchanged, blanks
        included. The id serves once. H2H ends with a callback, to the address that is registered at
        Duitku; the others are asked for with `duitku.status`.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            disburse_id: (text or a whole number; at most 255 characters; digits only; required) The
                inquiry's id; it serves once. Example: `"12345"`.
            bank_code: (text; 3 to 6 characters; letters A-Z and digits only; required) The inquiry's bank
                code. Example: `"014"`.
            bank_account: (text; at most 255 characters; digits only; required) The inquiry's account
                number. Example: `"8760673566"`. Personal: never shown in errors.
            account_name: (text; at most 255 characters; required) The account's owner as the inquiry
                answered it, padding blanks included. Example: `"Test Account"`. Personal: never shown in
                errors.
            cust_ref_number: (text; at most 255 characters; required) The reference that the inquiry
                answered. Example: `"000000001278"`.
            amount: (whole rupiah; at least 1; required) The inquiry's amount, in whole rupiah: LLG at
                most 1,000,000,000, RTGS at least 100,000,000. Example: `500000000`.
            type: (one of "LLG", "RTGS", "H2H", "BIFAST"; required) How the transfer travels: the
                inquiry's. "LLG": Lalu Lintas Giro: at most 1,000,000,000; settled 08:00 to 15:00 on business
                days. "RTGS": Real Time Gross Settlement: at least 100,000,000; 08:00 to 15:00 on business
                days. "H2H": Duitku's host-to-host connection to BNI, BRI, Mandiri, Permata or CIMB; ends with
                a callback. "BIFAST": BI-FAST: at any time, to banks that take it.
            purpose: (text; at most 255 characters; required) What the transfer is for. Example: `"Gaji
                November"`. Personal: never shown in errors.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[ClearingTransferAnswer]: A step with the request. In the end `step.outcome` says what may
                be believed and what is next; its `answer` is a `ClearingTransferAnswer`. The request must not
                be sent after `step.send_before`.

        Answer:
            email: (text) The merchant's e-mail address, as sent.
            bank_code: (text) The bank code, as sent.
            bank_account: (text) The account number, as sent.
            amount: (an exact decimal number) The amount, as sent.
            account_name: (text) The account's owner.
            cust_ref_number: (text) The reference of the transfer.
            type: (text) How the transfer travels, as sent.
            response_code: (text) Duitku's response code.
            response_desc: (text) Its description. Its wording and letter case vary.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            The disburse_id serves once: a second copy is refused with -142, a copy older than five
            minutes with -960; neither says what became of the first. duitku.status tells how it ended;
            for H2H a callback comes before, whose status is not signed. LLG and RTGS settle in banking
            hours: the beneficiary's bank may still send the money back after success. A repeat is
            refused by the gateway; the refusal says nothing of the first copy. A late copy is refused
            after 5 minutes. The status is told by `duitku.status`. The notification
            `duitku.clearing_callback` (type is H2H) is only a hint: the status is not signed. Money
            that arrived may still be returned.

        Notification:
            `duitku.clearing_callback`: Tells the end of an H2H clearing transfer, to the address that
            is registered at Duitku. Its signature covers neither the status nor any time: take it as a
            hint, and ask duitku.status. Read it with `receive`.

        Source:
            Duitku disbursement page, Clearing Transfer Request
        """
        return self.prepare(
            "duitku.clearing_transfer",
            {
                "disburse_id": disburse_id,
                "bank_code": bank_code,
                "bank_account": bank_account,
                "account_name": account_name,
                "cust_ref_number": cust_ref_number,
                "amount": amount,
                "type": type,
                "purpose": purpose,
            },
            moment,
        )

    def prepare_cash_out(
        self,
        *,
        bank_code: Literal["2010", "2011"],
        amount: int,
        cust_ref_number: str,
        account_name: str,
        account_identity: str,
        phone_number: str,
        account_address: Optional[str] = None,
        purpose: Optional[str] = None,
        callback_url: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[CashOutAnswer]:
        """Cash-out (`duitku.cash_out`). MONEY MOVES.

        Gives a customer a token, by SMS, for cash at Indomaret or Pos Indonesia. Money moves: the one
        call takes it from the balance. There is no status call, and a repeat makes a second token.
        `cust_ref_number` is the only handle on a payment whose answer was lost: Duitku says it is
        optional, we require it. A callback to `callback_url` tells the end.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            bank_code: (one of "2010", "2011"; required) Where the customer collects the money. "2010":
                Indomaret: 50,000 to 1,000,000, in multiples of 50,000. "2011": Pos Indonesia: 50,000 to
                2,000,000. Example: `"2010"`.
            amount: (whole rupiah; at least 50,000; at most 2,000,000; required) Amount, in whole rupiah:
                Indomaret 50,000 to 1,000,000 in multiples of 50,000; Pos Indonesia 50,000 to 2,000,000.
                Example: `50000`.
            cust_ref_number: (text; at most 255 characters; required) The merchant's own reference of this
                payment, never used before; part of the callback's signature. Example: `"000000001278"`.
            account_name: (text; at most 255 characters; required) The customer's name. Example: `"Test
                Account"`. Personal: never shown in errors.
            account_identity: (text; at most 255 characters; required) The customer's identity number
                (KTP). Example: `"1234567889"`. Personal: never shown in errors.
            phone_number: (text; at most 50 characters; digits only, with an optional + in front;
                required) The customer's telephone number, to which the token is sent. Example:
                `"082211789110"`. Personal: never shown in errors.
            account_address: (text; at most 255 characters; optional) The customer's address. Personal:
                never shown in errors.
            purpose: (text; at most 255 characters; optional) What the payment is for. Example: `"Gaji
                November"`. Personal: never shown in errors.
            callback_url: (text; at most 255 characters; optional) Where Duitku sends the callback; best
                an https:// address. Example: `"https://merchant.example/duitku/cash-out"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[CashOutAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `CashOutAnswer`. The request must not be sent
                after `step.send_before`.

        Answer:
            disburse_id: (text) Duitku's id of the cash-out.
            amount: (an exact decimal number) The amount, as sent.
            cust_ref_number: (text) The merchant's reference, as sent.
            account_name: (text) The customer's name, as sent.
            email: (text) The merchant's e-mail address, as sent.
            phone_number: (text) The customer's telephone number, as sent.
            token: (text) The token with which the customer collects the money. Whoever has it can: treat
                it as a secret.
            pin: (text) The PIN that goes with it at Pos Indonesia.
            response_code: (text) Duitku's response code.
            response_desc: (text) Its description. Its wording and letter case vary.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            A second copy makes a second token and takes the money again. Nothing tells the status: the
            callback does, to callback_url, by cust_ref_number; its status and amount are not signed, so
            a person confirms them. A repeat PAYS AGAIN: it is prepared again only with the proof that
            nothing was sent. A late copy is refused after 5 minutes. The notification
            `duitku.cash_out_callback` (callback_url was given) is only a hint: the status is not
            signed.

        Notification:
            `duitku.cash_out_callback`: Tells the end of a cash-out, to the callback_url of its request.
            Its signature covers the two references alone, neither amount nor status nor any time: take
            it as a hint, and let a person confirm it. Read it with `receive`.

        Source:
            Duitku disbursement page, Cash Out Inquiry Request
        """
        return self.prepare(
            "duitku.cash_out",
            {
                "bank_code": bank_code,
                "amount": amount,
                "cust_ref_number": cust_ref_number,
                "account_name": account_name,
                "account_identity": account_identity,
                "phone_number": phone_number,
                "account_address": account_address,
                "purpose": purpose,
                "callback_url": callback_url,
            },
            moment,
        )

    def prepare_status(
        self,
        *,
        disburse_id: Optional[Union[str, int]] = None,
        payment: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[StatusAnswer]:
        """Status of a transfer (`duitku.status`). No money moves.

        Asks what became of a transfer, online or by clearing. No money moves. Give it the transfer's
        context: then the answer is compared with what was to be paid, and only then can it end the
        matter. Cash-outs have no status call.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            disburse_id: (text or a whole number; at most 255 characters; digits only; optional) The id of
                the transfer. Needed only where no context is given; with a bare id nothing can be compared.
                Example: `"12345"`.
            payment: (a stored context; at most 65536 characters; optional) The context of the transfer,
                as it was stored before sending. Personal: never shown in errors.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[StatusAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `StatusAnswer`.

        Answer:
            bank_code: (text) The bank code.
            bank_account: (text) The account number.
            amount: (an exact decimal number) The amount.
            account_name: (text) The account's owner.
            cust_ref_number: (text) The reference of the transfer.
            response_code: (text) Duitku's response code: the transfer's result, or the refusal of this
                question.
            response_desc: (text) Its description. Its wording and letter case vary.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
            after 5 minutes.

        Source:
            Duitku disbursement page, Inquiry Status
        """
        return self.prepare(
            "duitku.status",
            {
                "disburse_id": disburse_id,
                "payment": payment,
            },
            moment,
        )

    def prepare_balance(
        self,
        *,
        moment: Optional[MomentLike] = None,
    ) -> Step[BalanceAnswer]:
        """Balance (`duitku.balance`). No money moves.

        Asks for the merchant's balance. No money moves.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[BalanceAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `BalanceAnswer`.

        Answer:
            user_id: (text) The merchant's id.
            email: (text) The merchant's e-mail address.
            balance: (an exact decimal number) The balance before settlement, in rupiah with sen.
            effective_balance: (an exact decimal number) What can be paid out, in rupiah with sen.
            response_code: (text) Duitku's response code.
            response_desc: (text) Its description. Its wording and letter case vary.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
            after 5 minutes.

        Source:
            Duitku disbursement page, Check Balance
        """
        return self.prepare(
            "duitku.balance",
            {},
            moment,
        )

    def prepare_banks(
        self,
        *,
        moment: Optional[MomentLike] = None,
    ) -> Step[BanksAnswer]:
        """Bank list (`duitku.banks`). No money moves.

        Asks for the banks that Duitku transfers to, with the largest online transfer of each. No money
        moves.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[BanksAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `BanksAnswer`.

        Answer:
            response_code: (text) Duitku's response code.
            response_desc: (text) Its description. Its wording and letter case vary.
            banks: (a list) The banks, in Duitku's order.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
            after 5 minutes.

        Source:
            Duitku disbursement page, List Bank
        """
        return self.prepare(
            "duitku.banks",
            {},
            moment,
        )
