"""Faspay SendMe. Made from the catalog by `cargo xtask gen`: do not edit."""

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
class RegistrationAnswer(Record):
    """What `faspay_sendme.registration` is answered with. A field that did not come is `None`."""

    virtual_account: Optional[str] = None
    """The merchant's account (`virtual_account`)."""
    beneficiary_account: Optional[str] = None
    """The account number (`beneficiary_account`)."""
    beneficiary_account_name: Optional[str] = None
    """The account's owner, as the merchant gave it (`beneficiary_account_name`)."""
    beneficiary_va_name: Optional[str] = None
    """The name of the beneficiary at Faspay (`beneficiary_va_name`)."""
    beneficiary_bank_code: Optional[str] = None
    """Code of the bank (`beneficiary_bank_code`)."""
    beneficiary_bank_branch: Optional[str] = None
    """The bank's branch (`beneficiary_bank_branch`)."""
    beneficiary_region_code: Optional[str] = None
    """Code of the branch's region (`beneficiary_region_code`)."""
    beneficiary_country_code: Optional[str] = None
    """The country (`beneficiary_country_code`)."""
    beneficiary_purpose_code: Optional[str] = None
    """The purpose (`beneficiary_purpose_code`)."""
    beneficiary_bank_name: Optional[str] = None
    """The bank's name (`beneficiary_bank_name`)."""
    bank_account_number: Optional[str] = None
    """The account number, as the bank has it (`bank_account_number`)."""
    bank_account_name: Optional[str] = None
    """The account's owner, as the bank knows it (`bank_account_name`)."""
    beneficiary_virtual_account: Optional[str] = None
    """The number that transfers pay to; only where the account was registered before
    (`beneficiary_virtual_account`).
    """
    status: Optional[str] = None
    """1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6 already registered; 9 an
    error (`status`).
    """
    message: Optional[str] = None
    """The status in words; of an error, which one (`message`)."""
    response_code: Optional[str] = None
    """00, or an error (`response_code`)."""
    response_desc: Optional[str] = None
    """The same in words (`response_desc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> RegistrationAnswer:
        """Reads a plain document."""
        return cls(
            virtual_account=document.get("virtual_account"),
            beneficiary_account=document.get("beneficiary_account"),
            beneficiary_account_name=document.get("beneficiary_account_name"),
            beneficiary_va_name=document.get("beneficiary_va_name"),
            beneficiary_bank_code=document.get("beneficiary_bank_code"),
            beneficiary_bank_branch=document.get("beneficiary_bank_branch"),
            beneficiary_region_code=document.get("beneficiary_region_code"),
            beneficiary_country_code=document.get("beneficiary_country_code"),
            beneficiary_purpose_code=document.get("beneficiary_purpose_code"),
            beneficiary_bank_name=document.get("beneficiary_bank_name"),
            bank_account_number=document.get("bank_account_number"),
            bank_account_name=document.get("bank_account_name"),
            beneficiary_virtual_account=document.get("beneficiary_virtual_account"),
            status=document.get("status"),
            message=document.get("message"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            virtual_account=self.virtual_account,
            beneficiary_account=self.beneficiary_account,
            beneficiary_account_name=self.beneficiary_account_name,
            beneficiary_va_name=self.beneficiary_va_name,
            beneficiary_bank_code=self.beneficiary_bank_code,
            beneficiary_bank_branch=self.beneficiary_bank_branch,
            beneficiary_region_code=self.beneficiary_region_code,
            beneficiary_country_code=self.beneficiary_country_code,
            beneficiary_purpose_code=self.beneficiary_purpose_code,
            beneficiary_bank_name=self.beneficiary_bank_name,
            bank_account_number=self.bank_account_number,
            bank_account_name=self.bank_account_name,
            beneficiary_virtual_account=self.beneficiary_virtual_account,
            status=self.status,
            message=self.message,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class RegistrationConfirmAnswer(Record):
    """What `faspay_sendme.registration_confirm` is answered with. A field that did not come is `None`."""

    virtual_account: Optional[str] = None
    """The merchant's account (`virtual_account`)."""
    beneficiary_virtual_account: Optional[str] = None
    """The number that transfers pay to (`beneficiary_virtual_account`)."""
    beneficiary_account: Optional[str] = None
    """The account number (`beneficiary_account`)."""
    beneficiary_account_name: Optional[str] = None
    """The account's owner, as the merchant gave it (`beneficiary_account_name`)."""
    beneficiary_va_name: Optional[str] = None
    """The name of the beneficiary at Faspay (`beneficiary_va_name`)."""
    beneficiary_bank_code: Optional[str] = None
    """Code of the bank (`beneficiary_bank_code`)."""
    beneficiary_bank_branch: Optional[str] = None
    """The bank's branch (`beneficiary_bank_branch`)."""
    beneficiary_region_code: Optional[str] = None
    """Code of the branch's region (`beneficiary_region_code`)."""
    beneficiary_country_code: Optional[str] = None
    """The country (`beneficiary_country_code`)."""
    beneficiary_purpose_code: Optional[str] = None
    """The purpose (`beneficiary_purpose_code`)."""
    beneficiary_bank_name: Optional[str] = None
    """The bank's name (`beneficiary_bank_name`)."""
    bank_account_number: Optional[str] = None
    """The account number, as the bank has it (`bank_account_number`)."""
    bank_account_name: Optional[str] = None
    """The account's owner, as the bank knows it (`bank_account_name`)."""
    confirm: Optional[str] = None
    """What was confirmed: 2 (`confirm`)."""
    status: Optional[str] = None
    """1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6 already registered; 9 an
    error (`status`).
    """
    message: Optional[str] = None
    """The status in words; of an error, which one (`message`)."""
    response_code: Optional[str] = None
    """00, or an error (`response_code`)."""
    response_desc: Optional[str] = None
    """The same in words (`response_desc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> RegistrationConfirmAnswer:
        """Reads a plain document."""
        return cls(
            virtual_account=document.get("virtual_account"),
            beneficiary_virtual_account=document.get("beneficiary_virtual_account"),
            beneficiary_account=document.get("beneficiary_account"),
            beneficiary_account_name=document.get("beneficiary_account_name"),
            beneficiary_va_name=document.get("beneficiary_va_name"),
            beneficiary_bank_code=document.get("beneficiary_bank_code"),
            beneficiary_bank_branch=document.get("beneficiary_bank_branch"),
            beneficiary_region_code=document.get("beneficiary_region_code"),
            beneficiary_country_code=document.get("beneficiary_country_code"),
            beneficiary_purpose_code=document.get("beneficiary_purpose_code"),
            beneficiary_bank_name=document.get("beneficiary_bank_name"),
            bank_account_number=document.get("bank_account_number"),
            bank_account_name=document.get("bank_account_name"),
            confirm=document.get("confirm"),
            status=document.get("status"),
            message=document.get("message"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            virtual_account=self.virtual_account,
            beneficiary_virtual_account=self.beneficiary_virtual_account,
            beneficiary_account=self.beneficiary_account,
            beneficiary_account_name=self.beneficiary_account_name,
            beneficiary_va_name=self.beneficiary_va_name,
            beneficiary_bank_code=self.beneficiary_bank_code,
            beneficiary_bank_branch=self.beneficiary_bank_branch,
            beneficiary_region_code=self.beneficiary_region_code,
            beneficiary_country_code=self.beneficiary_country_code,
            beneficiary_purpose_code=self.beneficiary_purpose_code,
            beneficiary_bank_name=self.beneficiary_bank_name,
            bank_account_number=self.bank_account_number,
            bank_account_name=self.bank_account_name,
            confirm=self.confirm,
            status=self.status,
            message=self.message,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class TransferAnswer(Record):
    """What `faspay_sendme.transfer` is answered with. A field that did not come is `None`."""

    virtual_account: Optional[str] = None
    """The merchant's account (`virtual_account`)."""
    beneficiary_virtual_account: Optional[str] = None
    """The number of the registered beneficiary (`beneficiary_virtual_account`)."""
    beneficiary_account: Optional[str] = None
    """The account number (`beneficiary_account`)."""
    beneficiary_name: Optional[str] = None
    """The account's owner (`beneficiary_name`)."""
    beneficiary_bank_code: Optional[str] = None
    """The bank's code (`beneficiary_bank_code`)."""
    beneficiary_region_code: Optional[str] = None
    """Code of the bank's region (`beneficiary_region_code`)."""
    beneficiary_country_code: Optional[str] = None
    """The country (`beneficiary_country_code`)."""
    beneficiary_purpose_code: Optional[str] = None
    """The purpose (`beneficiary_purpose_code`)."""
    beneficiary_email: Optional[str] = None
    """The beneficiary's e-mail addresses (`beneficiary_email`)."""
    trx_no: Optional[str] = None
    """The merchant's number of the payment (`trx_no`)."""
    trx_date: Optional[str] = None
    """The date of the transaction (`trx_date`)."""
    instruct_date: Optional[str] = None
    """When it will be paid; empty where that is now (`instruct_date`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`trx_amount`)."""
    trx_desc: Optional[str] = None
    """What the transfer is for (`trx_desc`)."""
    callback_url: Optional[str] = None
    """Where the notification goes (`callback_url`)."""
    trx_id: Optional[str] = None
    """Faspay's id of the payment (`trx_id`)."""
    trx_reff: Optional[str] = None
    """Faspay's reference of the payment (`trx_reff`)."""
    status: Optional[str] = None
    """How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error (`status`)."""
    message: Optional[str] = None
    """The status in words; of an error, which one (`message`)."""
    response_code: Optional[str] = None
    """00, an error of Faspay's, or the bank's own code (`response_code`)."""
    response_desc: Optional[str] = None
    """The same in words (`response_desc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> TransferAnswer:
        """Reads a plain document."""
        return cls(
            virtual_account=document.get("virtual_account"),
            beneficiary_virtual_account=document.get("beneficiary_virtual_account"),
            beneficiary_account=document.get("beneficiary_account"),
            beneficiary_name=document.get("beneficiary_name"),
            beneficiary_bank_code=document.get("beneficiary_bank_code"),
            beneficiary_region_code=document.get("beneficiary_region_code"),
            beneficiary_country_code=document.get("beneficiary_country_code"),
            beneficiary_purpose_code=document.get("beneficiary_purpose_code"),
            beneficiary_email=document.get("beneficiary_email"),
            trx_no=document.get("trx_no"),
            trx_date=document.get("trx_date"),
            instruct_date=document.get("instruct_date"),
            amount=decimal(document.get("amount")),
            trx_desc=document.get("trx_desc"),
            callback_url=document.get("callback_url"),
            trx_id=document.get("trx_id"),
            trx_reff=document.get("trx_reff"),
            status=document.get("status"),
            message=document.get("message"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            virtual_account=self.virtual_account,
            beneficiary_virtual_account=self.beneficiary_virtual_account,
            beneficiary_account=self.beneficiary_account,
            beneficiary_name=self.beneficiary_name,
            beneficiary_bank_code=self.beneficiary_bank_code,
            beneficiary_region_code=self.beneficiary_region_code,
            beneficiary_country_code=self.beneficiary_country_code,
            beneficiary_purpose_code=self.beneficiary_purpose_code,
            beneficiary_email=self.beneficiary_email,
            trx_no=self.trx_no,
            trx_date=self.trx_date,
            instruct_date=self.instruct_date,
            amount=decimal_text(self.amount),
            trx_desc=self.trx_desc,
            callback_url=self.callback_url,
            trx_id=self.trx_id,
            trx_reff=self.trx_reff,
            status=self.status,
            message=self.message,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class CashOutAnswer(Record):
    """What `faspay_sendme.cash_out` is answered with. A field that did not come is `None`."""

    virtual_account: Optional[str] = None
    """The merchant's account (`virtual_account`)."""
    beneficiary_bank_code: Optional[str] = None
    """The outlet (`beneficiary_bank_code`)."""
    beneficiary_region_code: Optional[str] = None
    """Code of the region (`beneficiary_region_code`)."""
    beneficiary_country_code: Optional[str] = None
    """The country (`beneficiary_country_code`)."""
    beneficiary_purpose_code: Optional[str] = None
    """The purpose (`beneficiary_purpose_code`)."""
    beneficiary_phone: Optional[str] = None
    """The beneficiary's telephone number (`beneficiary_phone`)."""
    beneficiary_email: Optional[str] = None
    """The beneficiary's e-mail address (`beneficiary_email`)."""
    beneficiary_name: Optional[str] = None
    """The beneficiary's name (`beneficiary_account_name`)."""
    trx_no: Optional[str] = None
    """The merchant's number of the payment (`trx_no`)."""
    trx_date: Optional[str] = None
    """The date of the transaction (`trx_date`)."""
    trx_expired: Optional[str] = None
    """Until when the cash may be collected (`trx_expired`)."""
    instruct_date: Optional[str] = None
    """From when (`instruct_date`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`trx_amount`)."""
    trx_desc: Optional[str] = None
    """What the payment is for (`trx_desc`)."""
    callback_url: Optional[str] = None
    """Where the notification goes (`callback_url`)."""
    trx_id: Optional[str] = None
    """Faspay's id of the payment (`trx_id`)."""
    trx_reff: Optional[str] = None
    """Faspay's reference of the payment (`trx_reff`)."""
    cashout_code: Optional[str] = None
    """The code, as it came: whoever shows it collects the money, so treat it as a secret. Of Permata's
    ATMs it is encrypted (`cash out_code`).
    """
    decoded_cashout_code: Optional[str] = None
    """Permata's code, decoded with Faspay's public key. Computed here; absent where the client was opened
    without that key.
    """
    status: Optional[str] = None
    """How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error (`status`)."""
    message: Optional[str] = None
    """The status in words; of an error, which one (`message`)."""
    response_code: Optional[str] = None
    """00, an error of Faspay's, or the bank's own code (`response_code`)."""
    response_desc: Optional[str] = None
    """The same in words (`response_desc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> CashOutAnswer:
        """Reads a plain document."""
        return cls(
            virtual_account=document.get("virtual_account"),
            beneficiary_bank_code=document.get("beneficiary_bank_code"),
            beneficiary_region_code=document.get("beneficiary_region_code"),
            beneficiary_country_code=document.get("beneficiary_country_code"),
            beneficiary_purpose_code=document.get("beneficiary_purpose_code"),
            beneficiary_phone=document.get("beneficiary_phone"),
            beneficiary_email=document.get("beneficiary_email"),
            beneficiary_name=document.get("beneficiary_name"),
            trx_no=document.get("trx_no"),
            trx_date=document.get("trx_date"),
            trx_expired=document.get("trx_expired"),
            instruct_date=document.get("instruct_date"),
            amount=decimal(document.get("amount")),
            trx_desc=document.get("trx_desc"),
            callback_url=document.get("callback_url"),
            trx_id=document.get("trx_id"),
            trx_reff=document.get("trx_reff"),
            cashout_code=document.get("cashout_code"),
            decoded_cashout_code=document.get("decoded_cashout_code"),
            status=document.get("status"),
            message=document.get("message"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            virtual_account=self.virtual_account,
            beneficiary_bank_code=self.beneficiary_bank_code,
            beneficiary_region_code=self.beneficiary_region_code,
            beneficiary_country_code=self.beneficiary_country_code,
            beneficiary_purpose_code=self.beneficiary_purpose_code,
            beneficiary_phone=self.beneficiary_phone,
            beneficiary_email=self.beneficiary_email,
            beneficiary_name=self.beneficiary_name,
            trx_no=self.trx_no,
            trx_date=self.trx_date,
            trx_expired=self.trx_expired,
            instruct_date=self.instruct_date,
            amount=decimal_text(self.amount),
            trx_desc=self.trx_desc,
            callback_url=self.callback_url,
            trx_id=self.trx_id,
            trx_reff=self.trx_reff,
            cashout_code=self.cashout_code,
            decoded_cashout_code=self.decoded_cashout_code,
            status=self.status,
            message=self.message,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class TopUpAnswer(Record):
    """What `faspay_sendme.top_up` is answered with. A field that did not come is `None`."""

    virtual_account: Optional[str] = None
    """The merchant's account (`virtual_account`)."""
    beneficiary_account: Optional[str] = None
    """The telephone number of the wallet (`beneficiary_account`)."""
    beneficiary_name: Optional[str] = None
    """The wallet's owner (`beneficiary_name`)."""
    beneficiary_bank_code: Optional[str] = None
    """The wallet (`beneficiary_bank_code`)."""
    beneficiary_region_code: Optional[str] = None
    """Code of the region (`beneficiary_region_code`)."""
    beneficiary_country_code: Optional[str] = None
    """The country (`beneficiary_country_code`)."""
    beneficiary_purpose_code: Optional[str] = None
    """The purpose (`beneficiary_purpose_code`)."""
    beneficiary_phone: Optional[str] = None
    """The beneficiary's telephone number (`beneficiary_phone`)."""
    beneficiary_email: Optional[str] = None
    """The beneficiary's e-mail address (`beneficiary_email`)."""
    trx_no: Optional[str] = None
    """The merchant's number of the payment (`trx_no`)."""
    trx_date: Optional[str] = None
    """The date of the transaction (`trx_date`)."""
    instruct_date: Optional[str] = None
    """When it will be paid; empty where that is now (`instruct_date`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`trx_amount`)."""
    trx_desc: Optional[str] = None
    """What the top-up is for (`trx_desc`)."""
    callback_url: Optional[str] = None
    """Where the notification goes (`callback_url`)."""
    trx_id: Optional[str] = None
    """Faspay's id of the payment (`trx_id`)."""
    trx_reff: Optional[str] = None
    """Faspay's reference of the payment (`trx_reff`)."""
    status: Optional[str] = None
    """How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error (`status`)."""
    message: Optional[str] = None
    """The status in words; of an error, which one (`message`)."""
    response_code: Optional[str] = None
    """00, an error of Faspay's, or the wallet's own code (`response_code`)."""
    response_desc: Optional[str] = None
    """The same in words (`response_desc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> TopUpAnswer:
        """Reads a plain document."""
        return cls(
            virtual_account=document.get("virtual_account"),
            beneficiary_account=document.get("beneficiary_account"),
            beneficiary_name=document.get("beneficiary_name"),
            beneficiary_bank_code=document.get("beneficiary_bank_code"),
            beneficiary_region_code=document.get("beneficiary_region_code"),
            beneficiary_country_code=document.get("beneficiary_country_code"),
            beneficiary_purpose_code=document.get("beneficiary_purpose_code"),
            beneficiary_phone=document.get("beneficiary_phone"),
            beneficiary_email=document.get("beneficiary_email"),
            trx_no=document.get("trx_no"),
            trx_date=document.get("trx_date"),
            instruct_date=document.get("instruct_date"),
            amount=decimal(document.get("amount")),
            trx_desc=document.get("trx_desc"),
            callback_url=document.get("callback_url"),
            trx_id=document.get("trx_id"),
            trx_reff=document.get("trx_reff"),
            status=document.get("status"),
            message=document.get("message"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            virtual_account=self.virtual_account,
            beneficiary_account=self.beneficiary_account,
            beneficiary_name=self.beneficiary_name,
            beneficiary_bank_code=self.beneficiary_bank_code,
            beneficiary_region_code=self.beneficiary_region_code,
            beneficiary_country_code=self.beneficiary_country_code,
            beneficiary_purpose_code=self.beneficiary_purpose_code,
            beneficiary_phone=self.beneficiary_phone,
            beneficiary_email=self.beneficiary_email,
            trx_no=self.trx_no,
            trx_date=self.trx_date,
            instruct_date=self.instruct_date,
            amount=decimal_text(self.amount),
            trx_desc=self.trx_desc,
            callback_url=self.callback_url,
            trx_id=self.trx_id,
            trx_reff=self.trx_reff,
            status=self.status,
            message=self.message,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class StatusAnswer(Record):
    """What `faspay_sendme.status` is answered with. A field that did not come is `None`."""

    virtual_account: Optional[str] = None
    """The merchant's account (`virtual_account`)."""
    beneficiary_virtual_account: Optional[str] = None
    """The number of the registered beneficiary (`beneficiary_virtual_account`)."""
    beneficiary_account: Optional[str] = None
    """The account number (`beneficiary_account`)."""
    beneficiary_phone: Optional[str] = None
    """The beneficiary's telephone number (`beneficiary_phone`)."""
    beneficiary_name: Optional[str] = None
    """The beneficiary's name (`beneficiary_name`)."""
    beneficiary_bank_code: Optional[str] = None
    """Code of the bank, the outlet or the wallet (`beneficiary_bank_code`)."""
    beneficiary_bank_name: Optional[str] = None
    """Its name (`beneficiary_bank_name`)."""
    trx_id: Optional[str] = None
    """Faspay's id of the payment (`trx_id`)."""
    trx_no: Optional[str] = None
    """The merchant's number of the payment (`trx_no`)."""
    trx_date: Optional[str] = None
    """The date of the transaction (`trx_date`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`trx_amount`)."""
    trx_desc: Optional[str] = None
    """What the payment is for (`trx_desc`)."""
    trx_reff: Optional[str] = None
    """Faspay's reference of the payment (`trx_reff`)."""
    callback_url: Optional[str] = None
    """Where the notification goes (`callback_url`)."""
    trx_status_date: Optional[str] = None
    """When it came to this status (`trx_status_date`)."""
    bank_response_code: Optional[str] = None
    """The bank's own code (`bank_response_code`)."""
    bank_response_msg: Optional[str] = None
    """The same in words (`bank_response_msg`)."""
    status: Optional[str] = None
    """How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error of this
    question (`status`).
    """
    message: Optional[str] = None
    """The status in words; of an error, which one (`message`)."""
    response_code: Optional[str] = None
    """00, or an error of this question (`response_code`)."""
    response_desc: Optional[str] = None
    """The same in words (`response_desc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> StatusAnswer:
        """Reads a plain document."""
        return cls(
            virtual_account=document.get("virtual_account"),
            beneficiary_virtual_account=document.get("beneficiary_virtual_account"),
            beneficiary_account=document.get("beneficiary_account"),
            beneficiary_phone=document.get("beneficiary_phone"),
            beneficiary_name=document.get("beneficiary_name"),
            beneficiary_bank_code=document.get("beneficiary_bank_code"),
            beneficiary_bank_name=document.get("beneficiary_bank_name"),
            trx_id=document.get("trx_id"),
            trx_no=document.get("trx_no"),
            trx_date=document.get("trx_date"),
            amount=decimal(document.get("amount")),
            trx_desc=document.get("trx_desc"),
            trx_reff=document.get("trx_reff"),
            callback_url=document.get("callback_url"),
            trx_status_date=document.get("trx_status_date"),
            bank_response_code=document.get("bank_response_code"),
            bank_response_msg=document.get("bank_response_msg"),
            status=document.get("status"),
            message=document.get("message"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            virtual_account=self.virtual_account,
            beneficiary_virtual_account=self.beneficiary_virtual_account,
            beneficiary_account=self.beneficiary_account,
            beneficiary_phone=self.beneficiary_phone,
            beneficiary_name=self.beneficiary_name,
            beneficiary_bank_code=self.beneficiary_bank_code,
            beneficiary_bank_name=self.beneficiary_bank_name,
            trx_id=self.trx_id,
            trx_no=self.trx_no,
            trx_date=self.trx_date,
            amount=decimal_text(self.amount),
            trx_desc=self.trx_desc,
            trx_reff=self.trx_reff,
            callback_url=self.callback_url,
            trx_status_date=self.trx_status_date,
            bank_response_code=self.bank_response_code,
            bank_response_msg=self.bank_response_msg,
            status=self.status,
            message=self.message,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class NameInquiryAnswer(Record):
    """What `faspay_sendme.name_inquiry` is answered with. A field that did not come is `None`."""

    virtual_account: Optional[str] = None
    """The merchant's account (`virtual_account`)."""
    beneficiary_virtual_account: Optional[str] = None
    """The number of the registered beneficiary (`beneficiary_virtual_account`)."""
    beneficiary_account: Optional[str] = None
    """The account number at the bank (`beneficiary_account_number`)."""
    beneficiary_account_name: Optional[str] = None
    """The account's owner (`beneficiary_account_name`)."""
    status: Optional[str] = None
    """2 success; 9 an error (`status`)."""
    message: Optional[str] = None
    """The status in words; of an error, which one (`message`)."""
    response_code: Optional[str] = None
    """00, or an error (`response_code`)."""
    response_desc: Optional[str] = None
    """The same in words (`response_desc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> NameInquiryAnswer:
        """Reads a plain document."""
        return cls(
            virtual_account=document.get("virtual_account"),
            beneficiary_virtual_account=document.get("beneficiary_virtual_account"),
            beneficiary_account=document.get("beneficiary_account"),
            beneficiary_account_name=document.get("beneficiary_account_name"),
            status=document.get("status"),
            message=document.get("message"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            virtual_account=self.virtual_account,
            beneficiary_virtual_account=self.beneficiary_virtual_account,
            beneficiary_account=self.beneficiary_account,
            beneficiary_account_name=self.beneficiary_account_name,
            status=self.status,
            message=self.message,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class BalanceAnswer(Record):
    """What `faspay_sendme.balance` is answered with. A field that did not come is `None`."""

    virtual_account: Optional[str] = None
    """The merchant's account (`virtual_account`)."""
    balance: Optional[Decimal] = None
    """What is on the account, in rupiah (`balance`)."""
    available_balance: Optional[Decimal] = None
    """What of it can be paid out, in rupiah (`available_balance`)."""
    status: Optional[str] = None
    """2 success; 9 an error (`status`)."""
    message: Optional[str] = None
    """The status in words; of an error, which one (`message`)."""
    response_code: Optional[str] = None
    """00, or an error (`response_code`)."""
    response_desc: Optional[str] = None
    """The same in words (`response_desc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> BalanceAnswer:
        """Reads a plain document."""
        return cls(
            virtual_account=document.get("virtual_account"),
            balance=decimal(document.get("balance")),
            available_balance=decimal(document.get("available_balance")),
            status=document.get("status"),
            message=document.get("message"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            virtual_account=self.virtual_account,
            balance=decimal_text(self.balance),
            available_balance=decimal_text(self.available_balance),
            status=self.status,
            message=self.message,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class StatementAnswerData(Record):
    """One of the `data` of `StatementAnswer`."""

    transaction_date: Optional[str] = None
    """When, as day/month/year and time: 11/06/2025 16:48:11 (`transaction_date`)."""
    transaction_type: Optional[str] = None
    """K: into the account; D: out of it (`transaction_type`)."""
    transaction_amount: Optional[Decimal] = None
    """The amount in rupiah, as it stands (`transaction_amount`)."""
    transaction_name: Optional[str] = None
    """What kind of movement: topup, transfer, … (`transaction_name`)."""
    transaction_desc: Optional[str] = None
    """What it was for (`transaction_desc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> StatementAnswerData:
        """Reads a plain document."""
        return cls(
            transaction_date=document.get("transaction_date"),
            transaction_type=document.get("transaction_type"),
            transaction_amount=decimal(document.get("transaction_amount")),
            transaction_name=document.get("transaction_name"),
            transaction_desc=document.get("transaction_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            transaction_date=self.transaction_date,
            transaction_type=self.transaction_type,
            transaction_amount=decimal_text(self.transaction_amount),
            transaction_name=self.transaction_name,
            transaction_desc=self.transaction_desc,
        )


@dataclass(frozen=True, repr=False)
class StatementAnswer(Record):
    """What `faspay_sendme.statement` is answered with. A field that did not come is `None`."""

    virtual_account: Optional[str] = None
    """The merchant's account (`virtual_account`)."""
    start_date: Optional[str] = None
    """The first day (`start_date`)."""
    end_date: Optional[str] = None
    """The last day (`end_date`)."""
    data: Optional[tuple[StatementAnswerData, ...]] = None
    """The movements. Absent where there were none, perhaps: no page says (`data`)."""
    status: Optional[str] = None
    """2 success; 9 an error (`status`)."""
    message: Optional[str] = None
    """The status in words; of an error, which one (`message`)."""
    response_code: Optional[str] = None
    """00, or an error (`response_code`)."""
    response_desc: Optional[str] = None
    """The same in words (`response_desc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> StatementAnswer:
        """Reads a plain document."""
        return cls(
            virtual_account=document.get("virtual_account"),
            start_date=document.get("start_date"),
            end_date=document.get("end_date"),
            data=records(StatementAnswerData, document.get("data")),
            status=document.get("status"),
            message=document.get("message"),
            response_code=document.get("response_code"),
            response_desc=document.get("response_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            virtual_account=self.virtual_account,
            start_date=self.start_date,
            end_date=self.end_date,
            data=record_list(self.data),
            status=self.status,
            message=self.message,
            response_code=self.response_code,
            response_desc=self.response_desc,
        )


@dataclass(frozen=True, repr=False)
class PaymentNotification(Record):
    """What the notification `faspay_sendme.payment_notification` holds. Tells how far a payment has come,
    to its callback_url. The page says what is signed, but neither how the signature is spelled nor
    where it travels, and the rule leaves out all blanks, so that different messages have one signature.
    Take it as a hint, and ask faspay_sendme.status.
    """

    request: Optional[str] = None
    """What Faspay calls this message (`request`)."""
    virtual_account: Optional[str] = None
    """The merchant's account (`virtual_account`)."""
    va_name: Optional[str] = None
    """The name of the merchant's account (`va_name`)."""
    beneficiary_virtual_account: Optional[str] = None
    """The number of the registered beneficiary (`beneficiary_virtual_account`)."""
    beneficiary_account: Optional[str] = None
    """The account number (`beneficiary_account`)."""
    beneficiary_name: Optional[str] = None
    """The beneficiary's name (`beneficiary_name`)."""
    beneficiary_phone: Optional[str] = None
    """The beneficiary's telephone number (`beneficiary_phone`)."""
    trx_id: Optional[str] = None
    """Faspay's id of the payment (`trx_id`)."""
    trx_date: Optional[str] = None
    """The date of the transaction (`trx_date`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`trx_amount`)."""
    trx_desc: Optional[str] = None
    """What the payment is for (`trx_desc`)."""
    trx_status: Optional[str] = None
    """How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed (`trx_status`)."""
    trx_status_date: Optional[str] = None
    """When it came to this status, on Jakarta's clock (`trx_status_date`)."""
    trx_reff: Optional[str] = None
    """Faspay's reference of the payment (`trx_reff`)."""
    trx_no: Optional[str] = None
    """The merchant's number of the payment (`trx_no`)."""
    beneficiary_bank_code: Optional[str] = None
    """Code of the bank, the outlet or the wallet (`bank_code`)."""
    bank_name: Optional[str] = None
    """Its name (`bank_name`)."""
    bank_response_code: Optional[str] = None
    """The bank's own code (`bank_response_code`)."""
    bank_response_msg: Optional[str] = None
    """The same in words (`bank_response_msg`)."""
    signature: Optional[str] = None
    """The signature, where it travels in the body (`signature`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> PaymentNotification:
        """Reads a plain document."""
        return cls(
            request=document.get("request"),
            virtual_account=document.get("virtual_account"),
            va_name=document.get("va_name"),
            beneficiary_virtual_account=document.get("beneficiary_virtual_account"),
            beneficiary_account=document.get("beneficiary_account"),
            beneficiary_name=document.get("beneficiary_name"),
            beneficiary_phone=document.get("beneficiary_phone"),
            trx_id=document.get("trx_id"),
            trx_date=document.get("trx_date"),
            amount=decimal(document.get("amount")),
            trx_desc=document.get("trx_desc"),
            trx_status=document.get("trx_status"),
            trx_status_date=document.get("trx_status_date"),
            trx_reff=document.get("trx_reff"),
            trx_no=document.get("trx_no"),
            beneficiary_bank_code=document.get("beneficiary_bank_code"),
            bank_name=document.get("bank_name"),
            bank_response_code=document.get("bank_response_code"),
            bank_response_msg=document.get("bank_response_msg"),
            signature=document.get("signature"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            request=self.request,
            virtual_account=self.virtual_account,
            va_name=self.va_name,
            beneficiary_virtual_account=self.beneficiary_virtual_account,
            beneficiary_account=self.beneficiary_account,
            beneficiary_name=self.beneficiary_name,
            beneficiary_phone=self.beneficiary_phone,
            trx_id=self.trx_id,
            trx_date=self.trx_date,
            amount=decimal_text(self.amount),
            trx_desc=self.trx_desc,
            trx_status=self.trx_status,
            trx_status_date=self.trx_status_date,
            trx_reff=self.trx_reff,
            trx_no=self.trx_no,
            beneficiary_bank_code=self.beneficiary_bank_code,
            bank_name=self.bank_name,
            bank_response_code=self.bank_response_code,
            bank_response_msg=self.bank_response_msg,
            signature=self.signature,
        )


class FaspaySendme(GatewayClient[PaymentNotification]):
    """Faspay SendMe: one merchant's credentials, opened once and used for many calls.

    SendMe's older interface: transfers to bank accounts that were registered, cash-outs at Indomaret,
    Alfamart and Permata's ATMs, top-ups of OVO, GoPay, DANA and LinkAja, statements. A call takes a
    token first; clients remember them.

    Safe to share between threads. It opens no connection, and its repr shows no credential.

    Args:
        environment: (one of "sandbox", "production"; required) Which of Faspay's two worlds the client
            talks to. "sandbox": Faspay's sandbox: no money moves. "production": The real one.
        faspay_key: (text; at most 255 characters; visible ASCII characters only, no blanks; required) The
            merchant's key (faspay_key): it names the merchant in every request, and is no secret. Example:
            `"fk-3b1f7a62"`.
        faspay_secret: (text; at most 255 characters; required) The secret (faspay_secret) from which both
            headers are encrypted. A secret: never shown, never stored in a context.
        app_key: (text; at most 255 characters; required) The application's key (app_key). A secret: never
            shown, never stored in a context.
        app_secret: (text; at most 255 characters; required) The application's secret (app_secret): it
            proves notifications, too. A secret: never shown, never stored in a context.
        client_key: (text; at most 255 characters; required) The client's key (client_key), which
            notifications call client_id. A secret: never shown, never stored in a context.
        client_secret: (text; at most 255 characters; required) The client's secret (client_secret). A
            secret: never shown, never stored in a context.
        iv: (text; at most 255 characters; required) The initialisation vector (iv), as Faspay gave it. A
            secret: never shown, never stored in a context.
        source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe account
            (virtual_account), for all calls that do not name another. Example: `"9920000001"`.
        faspay_public_key: (text; at most 16384 characters; optional) Faspay's RSA public key, given by
            Faspay: it decodes the cash-out codes of Permata's ATMs. PEM or its bare base64. Default: these
            codes are not decoded.
        base_url: (text; at most 255 characters; optional) Address in place of Faspay's own, as
            https://sendme-sandbox.faspay.co.id; plain http only to this machine. Default: the environment's.
        remember_tokens: (true or false; optional) Whether the client remembers tokens, in memory, until
            shortly before they end. Otherwise each call takes a token of its own. Default: `True`.
        send_within: (milliseconds; at least 1,000; at most 300,000; optional) How long after it was
            prepared a request that pays may be sent, in milliseconds. Default: `60000`.
        not_found_window: (milliseconds; at most 2,592,000,000; optional) How long after the end of
            sending a payment that Faspay does not find may still appear, in milliseconds; then a person is
            asked. Faspay documents no such time. Default: as ask_human_after.
        ask_human_after: (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how long
            without a final state a person is asked, in milliseconds. Default: `86400000`.
        quirk_signature: (one of "aes", "hmac_sha256"; optional) A quirk that only Faspay can settle: how
            requests are signed. "aes": AES-256-CBC over the string to sign, in base64, as Faspay's libraries
            do. "hmac_sha256": HMAC-SHA256 over the string to sign, in lower-case hex, as Faspay's pages say.
            Default: aes.
        quirk_get_path: (one of "base", "with_parameters"; optional) A quirk that only Faspay can settle:
            which path is signed of calls that carry their parameters in it. "base": The service's own path,
            as Faspay's libraries do. "with_parameters": The path with its parameters, as Faspay's pages say.
            Default: base.
        quirk_utc_offset: (a whole number; at most 840; optional) A quirk that only Faspay can settle: the
            clock of time stamps and dates, in minutes ahead of UTC. Default: 420 (Jakarta).
        quirk_indomaret_multiple: (true or false; optional) A quirk that only Faspay can settle: whether
            amounts at Indomaret must be multiples of 50,000 rupiah, as the page says without a unit. Default:
            `True`.

    Raises:
        InvalidConfig: A credential or an option is missing, unknown or wrong.
    """

    _gateway: ClassVar[str] = "faspay_sendme"
    _answers: ClassVar[Mapping[str, type[Record]]] = {
        "faspay_sendme.registration": RegistrationAnswer,
        "faspay_sendme.registration_confirm": RegistrationConfirmAnswer,
        "faspay_sendme.transfer": TransferAnswer,
        "faspay_sendme.cash_out": CashOutAnswer,
        "faspay_sendme.top_up": TopUpAnswer,
        "faspay_sendme.status": StatusAnswer,
        "faspay_sendme.name_inquiry": NameInquiryAnswer,
        "faspay_sendme.balance": BalanceAnswer,
        "faspay_sendme.statement": StatementAnswer,
    }
    _notifications: ClassVar[Mapping[str, type[Record]]] = {
        "faspay_sendme.payment_notification": PaymentNotification,
    }

    def __init__(
        self,
        *,
        environment: Literal["sandbox", "production"],
        faspay_key: str,
        faspay_secret: str,
        app_key: str,
        app_secret: str,
        client_key: str,
        client_secret: str,
        iv: str,
        source_account: Optional[str] = None,
        faspay_public_key: Optional[str] = None,
        base_url: Optional[str] = None,
        remember_tokens: Optional[bool] = None,
        send_within: Optional[int] = None,
        not_found_window: Optional[int] = None,
        ask_human_after: Optional[int] = None,
        quirk_signature: Optional[Literal["aes", "hmac_sha256"]] = None,
        quirk_get_path: Optional[Literal["base", "with_parameters"]] = None,
        quirk_utc_offset: Optional[int] = None,
        quirk_indomaret_multiple: Optional[bool] = None,
    ) -> None:
        super().__init__(
            {
                "environment": environment,
                "faspay_key": faspay_key,
                "faspay_secret": faspay_secret,
                "app_key": app_key,
                "app_secret": app_secret,
                "client_key": client_key,
                "client_secret": client_secret,
                "iv": iv,
                "source_account": source_account,
                "faspay_public_key": faspay_public_key,
                "base_url": base_url,
                "remember_tokens": remember_tokens,
                "send_within": send_within,
                "not_found_window": not_found_window,
                "ask_human_after": ask_human_after,
                "quirk_signature": quirk_signature,
                "quirk_get_path": quirk_get_path,
                "quirk_utc_offset": quirk_utc_offset,
                "quirk_indomaret_multiple": quirk_indomaret_multiple,
            }
        )

    def prepare_registration(
        self,
        *,
        beneficiary_account: str,
        beneficiary_account_name: str,
        beneficiary_va_name: str,
        beneficiary_bank_code: str,
        beneficiary_bank_branch: str,
        beneficiary_region_code: str,
        beneficiary_country_code: str,
        beneficiary_purpose_code: Optional[str] = None,
        beneficiary_phone: Optional[str] = None,
        beneficiary_email: Optional[str] = None,
        source_account: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[RegistrationAnswer]:
        """Registration of an account (`faspay_sendme.registration`). No money moves, but something is
        changed at the gateway.

        Registers a bank account. No money moves. The answer says whom the bank knows as the account's
        owner: compare the names, then confirm; the outcome prefills the confirmation. The account can
        be paid once it is confirmed.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            beneficiary_account: (text; at most 128 characters; digits only; required) The account number.
                Example: `"10000006"`. Personal: never shown in errors.
            beneficiary_account_name: (text; at most 255 characters; required) The account's owner, as the
                merchant knows it. Transfers must say the same. Example: `"Jane Roe"`. Personal: never shown
                in errors.
            beneficiary_va_name: (text; at most 255 characters; required) The name that the beneficiary
                gets at Faspay. Example: `"Jane Roe"`. Personal: never shown in errors.
            beneficiary_bank_code: (text; at most 10 characters; digits only; required) Code of the bank:
                digits. Transfers take codes of 3 digits. Example: `"014"`.
            beneficiary_bank_branch: (text; at most 255 characters; required) The bank's branch. Example:
                `"KCP Kota"`.
            beneficiary_region_code: (text; at most 4 characters; digits only; required) Code of the
                branch's region. Example: `"0391"`.
            beneficiary_country_code: (text; exactly 2 characters; letters A-Z and digits only; required)
                The country: ID. Example: `"ID"`.
            beneficiary_purpose_code: (text; exactly 1 characters; digits only; optional) The purpose: a
                digit of Faspay's list. Example: `"1"`.
            beneficiary_phone: (text; at most 15 characters; digits only; optional) The beneficiary's
                telephone number. No page has it; merchants send it. Example: `"081234567890"`. Personal:
                never shown in errors.
            beneficiary_email: (text; 3 to 128 characters; optional) The beneficiary's e-mail address. No
                page has it; merchants send it. Example: `"jane@example.com"`. Personal: never shown in
                errors.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[RegistrationAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `RegistrationAnswer`.

        Answer:
            virtual_account: (text) The merchant's account.
            beneficiary_account: (text) The account number.
            beneficiary_account_name: (text) The account's owner, as the merchant gave it.
            beneficiary_va_name: (text) The name of the beneficiary at Faspay.
            beneficiary_bank_code: (text) Code of the bank.
            beneficiary_bank_branch: (text) The bank's branch.
            beneficiary_region_code: (text) Code of the branch's region.
            beneficiary_country_code: (text) The country.
            beneficiary_purpose_code: (text) The purpose.
            beneficiary_bank_name: (text) The bank's name.
            bank_account_number: (text) The account number, as the bank has it.
            bank_account_name: (text) The account's owner, as the bank knows it.
            beneficiary_virtual_account: (text) The number that transfers pay to; only where the account
                was registered before.
            status: (text) 1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6
                already registered; 9 an error.
            message: (text) The status in words; of an error, which one.
            response_code: (text) 00, or an error.
            response_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SendMe page, Register Account
        """
        return self.prepare(
            "faspay_sendme.registration",
            {
                "beneficiary_account": beneficiary_account,
                "beneficiary_account_name": beneficiary_account_name,
                "beneficiary_va_name": beneficiary_va_name,
                "beneficiary_bank_code": beneficiary_bank_code,
                "beneficiary_bank_branch": beneficiary_bank_branch,
                "beneficiary_region_code": beneficiary_region_code,
                "beneficiary_country_code": beneficiary_country_code,
                "beneficiary_purpose_code": beneficiary_purpose_code,
                "beneficiary_phone": beneficiary_phone,
                "beneficiary_email": beneficiary_email,
                "source_account": source_account,
            },
            moment,
        )

    def prepare_registration_confirm(
        self,
        *,
        beneficiary_account: str,
        beneficiary_account_name: str,
        beneficiary_va_name: str,
        beneficiary_bank_code: str,
        beneficiary_bank_branch: str,
        beneficiary_region_code: str,
        beneficiary_country_code: str,
        bank_account_number: str,
        bank_account_name: str,
        beneficiary_purpose_code: Optional[str] = None,
        beneficiary_phone: Optional[str] = None,
        beneficiary_email: Optional[str] = None,
        beneficiary_bank_name: Optional[str] = None,
        source_account: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[RegistrationConfirmAnswer]:
        """Confirmation of a registration (`faspay_sendme.registration_confirm`). No money moves, but
        something is changed at the gateway.

        Confirms a registration, after its names were compared. No money moves. The outcome prefills a
        transfer.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            beneficiary_account: (text; at most 128 characters; digits only; required) The account number.
                Example: `"10000006"`. Personal: never shown in errors.
            beneficiary_account_name: (text; at most 255 characters; required) The account's owner, as the
                merchant knows it. Transfers must say the same. Example: `"Jane Roe"`. Personal: never shown
                in errors.
            beneficiary_va_name: (text; at most 255 characters; required) The name that the beneficiary
                gets at Faspay. Example: `"Jane Roe"`. Personal: never shown in errors.
            beneficiary_bank_code: (text; at most 10 characters; digits only; required) Code of the bank:
                digits. Example: `"014"`.
            beneficiary_bank_branch: (text; at most 255 characters; required) The bank's branch. Example:
                `"KCP Kota"`.
            beneficiary_region_code: (text; at most 4 characters; digits only; required) Code of the
                branch's region. Example: `"0391"`.
            beneficiary_country_code: (text; exactly 2 characters; letters A-Z and digits only; required)
                The country: ID. Example: `"ID"`.
            bank_account_number: (text; at most 128 characters; digits only; required) The account number,
                as the bank answered it. Example: `"10000006"`. Personal: never shown in errors.
            bank_account_name: (text; at most 255 characters; required) The account's owner, as the bank
                answered it. Example: `"Jane Roe"`. Personal: never shown in errors.
            beneficiary_purpose_code: (text; exactly 1 characters; digits only; optional) The purpose: a
                digit of Faspay's list. Example: `"1"`.
            beneficiary_phone: (text; at most 15 characters; digits only; optional) The beneficiary's
                telephone number. No page has it; merchants send it. Example: `"081234567890"`. Personal:
                never shown in errors.
            beneficiary_email: (text; 3 to 128 characters; optional) The beneficiary's e-mail address. No
                page has it; merchants send it. Example: `"jane@example.com"`. Personal: never shown in
                errors.
            beneficiary_bank_name: (text; at most 255 characters; optional) The bank's name, as it was
                answered. Example: `"BCA"`.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[RegistrationConfirmAnswer]: A step with the request. In the end `step.outcome` says what
                may be believed and what is next; its `answer` is a `RegistrationConfirmAnswer`.

        Answer:
            virtual_account: (text) The merchant's account.
            beneficiary_virtual_account: (text) The number that transfers pay to.
            beneficiary_account: (text) The account number.
            beneficiary_account_name: (text) The account's owner, as the merchant gave it.
            beneficiary_va_name: (text) The name of the beneficiary at Faspay.
            beneficiary_bank_code: (text) Code of the bank.
            beneficiary_bank_branch: (text) The bank's branch.
            beneficiary_region_code: (text) Code of the branch's region.
            beneficiary_country_code: (text) The country.
            beneficiary_purpose_code: (text) The purpose.
            beneficiary_bank_name: (text) The bank's name.
            bank_account_number: (text) The account number, as the bank has it.
            bank_account_name: (text) The account's owner, as the bank knows it.
            confirm: (text) What was confirmed: 2.
            status: (text) 1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6
                already registered; 9 an error.
            message: (text) The status in words; of an error, which one.
            response_code: (text) 00, or an error.
            response_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SendMe page, Confirmation Register Account
        """
        return self.prepare(
            "faspay_sendme.registration_confirm",
            {
                "beneficiary_account": beneficiary_account,
                "beneficiary_account_name": beneficiary_account_name,
                "beneficiary_va_name": beneficiary_va_name,
                "beneficiary_bank_code": beneficiary_bank_code,
                "beneficiary_bank_branch": beneficiary_bank_branch,
                "beneficiary_region_code": beneficiary_region_code,
                "beneficiary_country_code": beneficiary_country_code,
                "bank_account_number": bank_account_number,
                "bank_account_name": bank_account_name,
                "beneficiary_purpose_code": beneficiary_purpose_code,
                "beneficiary_phone": beneficiary_phone,
                "beneficiary_email": beneficiary_email,
                "beneficiary_bank_name": beneficiary_bank_name,
                "source_account": source_account,
            },
            moment,
        )

    def prepare_transfer(
        self,
        *,
        beneficiary_virtual_account: str,
        beneficiary_account: str,
        beneficiary_name: str,
        beneficiary_bank_code: str,
        beneficiary_region_code: str,
        beneficiary_country_code: str,
        beneficiary_purpose_code: str,
        trx_no: str,
        amount: int,
        trx_desc: str,
        callback_url: str,
        beneficiary_email: Optional[str] = None,
        trx_date: Optional[str] = None,
        instruct_date: Optional[str] = None,
        source_account: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[TransferAnswer]:
        """Bank transfer (`faspay_sendme.transfer`). MONEY MOVES.

        Pays a bank account that was registered. Money moves, now or at `instruct_date`. Register the
        account first (`faspay_sendme.registration`, then its confirmation): their outcomes prefill
        this.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            beneficiary_virtual_account: (text; at most 20 characters; digits only; required) The number
                that the registration gave to the beneficiary. Example: `"9920000002"`. Personal: never shown
                in errors.
            beneficiary_account: (text; at most 128 characters; digits only; required) The beneficiary's
                account number, as it was registered. Example: `"10000006"`. Personal: never shown in errors.
            beneficiary_name: (text; at most 255 characters; required) The account's owner, as registered:
                Faspay compares it. Example: `"Jane Roe"`. Personal: never shown in errors.
            beneficiary_bank_code: (text; exactly 3 characters; digits only; required) Code of the
                beneficiary's bank: 3 digits. Example: `"014"`.
            beneficiary_region_code: (text; at most 4 characters; digits only; required) Code of the
                bank's region. Example: `"0391"`.
            beneficiary_country_code: (text; exactly 2 characters; letters A-Z and digits only; required)
                The country: ID. Example: `"ID"`.
            beneficiary_purpose_code: (text; exactly 1 characters; digits only; required) The purpose: a
                digit of Faspay's list. Example: `"1"`.
            trx_no: (text; at most 255 characters; digits only; required) The merchant's number of this
                payment, never used before. Repeats keep it. Example: `"250612000042"`.
            amount: (whole rupiah; at least 1; at most 99,999,999,999,999; required) Amount to transfer,
                in whole rupiah. Example: `50000`.
            trx_desc: (text; at most 15 characters; required) What the transfer is for: 15 characters
                (Faspay would cut more), and not "fee". Example: `"Gaji Juni"`.
            callback_url: (text; at most 255 characters; required) Where Faspay sends its notification.
                Example: `"https://merchant.example/faspay/callback"`.
            beneficiary_email: (text; 3 to 255 characters; optional) The beneficiary's e-mail addresses,
                with commas between them. Example: `"jane@example.com"`. Personal: never shown in errors.
            trx_date: (text; exactly 19 characters; optional) The date of the transaction, on Jakarta's
                clock. Repeats keep it. Default: the moment's time. Example: `"2025-06-12 13:44:50"`.
            instruct_date: (text; exactly 19 characters; optional) When to pay, for a scheduled transfer;
                on Jakarta's clock. Default: now. Example: `"2025-06-12 13:44:50"`.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[TransferAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `TransferAnswer`. The request must not be sent
                after `step.send_before`.

        Answer:
            virtual_account: (text) The merchant's account.
            beneficiary_virtual_account: (text) The number of the registered beneficiary.
            beneficiary_account: (text) The account number.
            beneficiary_name: (text) The account's owner.
            beneficiary_bank_code: (text) The bank's code.
            beneficiary_region_code: (text) Code of the bank's region.
            beneficiary_country_code: (text) The country.
            beneficiary_purpose_code: (text) The purpose.
            beneficiary_email: (text) The beneficiary's e-mail addresses.
            trx_no: (text) The merchant's number of the payment.
            trx_date: (text) The date of the transaction.
            instruct_date: (text) When it will be paid; empty where that is now.
            amount: (an exact decimal number) The amount, in rupiah.
            trx_desc: (text) What the transfer is for.
            callback_url: (text) Where the notification goes.
            trx_id: (text) Faspay's id of the payment.
            trx_reff: (text) Faspay's reference of the payment.
            status: (text) How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error.
            message: (text) The status in words; of an error, which one.
            response_code: (text) 00, an error of Faspay's, or the bank's own code.
            response_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            trx_no serves once: a second copy is refused as already existing, which says nothing of the
            first. Nothing signed holds a limit of time, so an old copy may still pay.
            faspay_sendme.status tells how it ended; money that arrived may come back (5). A repeat is
            refused by the gateway; the refusal says nothing of the first copy. The status is told by
            `faspay_sendme.status`. The notification `faspay_sendme.payment_notification` is only a
            hint: the status is not signed. Money that arrived may still be returned.

        Notification:
            `faspay_sendme.payment_notification`: Tells how far a payment has come, to its callback_url.
            The page says what is signed, but neither how the signature is spelled nor where it travels,
            and the rule leaves out all blanks, so that different messages have one signature. Take it
            as a hint, and ask faspay_sendme.status. Read it with `receive`.

        Source:
            Faspay SendMe page, Transfer
        """
        return self.prepare(
            "faspay_sendme.transfer",
            {
                "beneficiary_virtual_account": beneficiary_virtual_account,
                "beneficiary_account": beneficiary_account,
                "beneficiary_name": beneficiary_name,
                "beneficiary_bank_code": beneficiary_bank_code,
                "beneficiary_region_code": beneficiary_region_code,
                "beneficiary_country_code": beneficiary_country_code,
                "beneficiary_purpose_code": beneficiary_purpose_code,
                "trx_no": trx_no,
                "amount": amount,
                "trx_desc": trx_desc,
                "callback_url": callback_url,
                "beneficiary_email": beneficiary_email,
                "trx_date": trx_date,
                "instruct_date": instruct_date,
                "source_account": source_account,
            },
            moment,
        )

    def prepare_cash_out(
        self,
        *,
        beneficiary_bank_code: Literal["imr", "alf", "C013"],
        beneficiary_phone: str,
        beneficiary_name: str,
        trx_no: str,
        amount: int,
        beneficiary_region_code: Optional[str] = None,
        beneficiary_country_code: Optional[str] = None,
        beneficiary_purpose_code: Optional[str] = None,
        beneficiary_email: Optional[str] = None,
        trx_date: Optional[str] = None,
        trx_expired: Optional[str] = None,
        instruct_date: Optional[str] = None,
        trx_desc: Optional[str] = None,
        callback_url: Optional[str] = None,
        source_account: Optional[str] = None,
        ktp_id: Optional[str] = None,
        place_of_birth: Optional[str] = None,
        date_of_birth: Optional[str] = None,
        gender: Optional[str] = None,
        citizenship: Optional[str] = None,
        occupation: Optional[str] = None,
        address: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[CashOutAnswer]:
        """Cash-out (`faspay_sendme.cash_out`). MONEY MOVES.

        Pays cash at an outlet, to whoever shows the code of the answer and the telephone number. Money
        moves. Indomaret and Alfamart pay multiples of 50,000 rupiah, Permata's ATMs multiples of
        100,000. Which fields an outlet takes differs: see each.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            beneficiary_bank_code: (one of "imr", "alf", "C013"; required) The outlet. "imr": Indomaret.
                "alf": Alfamart. "C013": Permata's ATMs.
            beneficiary_phone: (text; at most 15 characters; digits only; required) The beneficiary's
                telephone number. Example: `"081234567890"`. Personal: never shown in errors.
            beneficiary_name: (text; at most 255 characters; required) The beneficiary's name. Example:
                `"Jane Roe"`. Personal: never shown in errors.
            trx_no: (text; at most 255 characters; letters A-Z, digits, and - _ . only; required) The
                merchant's number of this payment, never used before; at Alfamart of at most 12 characters.
                Repeats keep it. Example: `"GAJI-2025-000042"`.
            amount: (whole rupiah; at least 50,000; required) Amount to pay out, in whole rupiah. Example:
                `100000`.
            beneficiary_region_code: (text; at most 4 characters; digits only; optional) Code of the
                region. Indomaret and Alfamart: required. Permata: none. Example: `"0391"`.
            beneficiary_country_code: (text; exactly 2 characters; letters A-Z and digits only; optional)
                The country: ID. Indomaret and Alfamart: required. Permata: none. Example: `"ID"`.
            beneficiary_purpose_code: (text; exactly 1 characters; digits only; optional) The purpose: a
                digit of Faspay's list. Alfamart: required. Permata: none. Example: `"1"`.
            beneficiary_email: (text; 3 to 128 characters; optional) The beneficiary's e-mail address.
                Indomaret and Alfamart: required. Permata: none. Example: `"jane@example.com"`. Personal:
                never shown in errors.
            trx_date: (text; exactly 19 characters; optional) The date of the transaction, on Jakarta's
                clock. Repeats keep it. Permata: none. Default: the moment's time. Example: `"2025-06-12
                13:44:50"`.
            trx_expired: (text; exactly 19 characters; optional) Until when the cash may be collected, on
                Jakarta's clock. Permata: none. Default: 24 hours, unless agreed otherwise. Example:
                `"2025-06-12 13:44:50"`.
            instruct_date: (text; exactly 19 characters; optional) From when, on Jakarta's clock. Permata:
                none. Default: now. Example: `"2025-06-12 13:44:50"`.
            trx_desc: (text; at most 27 characters; optional) What the payment is for, and not "fee": 15
                characters, at Permata 27 (Faspay would cut more). Alfamart and Permata: required. Example:
                `"Gaji Juni"`.
            callback_url: (text; at most 255 characters; optional) Where Faspay sends its notification.
                Permata: required. Example: `"https://merchant.example/faspay/callback"`.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            ktp_id: (text; at most 255 characters; optional) Number of the beneficiary's identity card, as
                an older form of this call takes it. Personal: never shown in errors.
            place_of_birth: (text; at most 255 characters; optional) The beneficiary's place of birth, as
                an older form of this call takes it. Personal: never shown in errors.
            date_of_birth: (text; at most 255 characters; optional) The beneficiary's date of birth, as an
                older form of this call takes it. Personal: never shown in errors.
            gender: (text; at most 255 characters; optional) The beneficiary's gender, as an older form of
                this call takes it. Personal: never shown in errors.
            citizenship: (text; at most 255 characters; optional) The beneficiary's citizenship, as an
                older form of this call takes it. Personal: never shown in errors.
            occupation: (text; at most 255 characters; optional) The beneficiary's occupation, as an older
                form of this call takes it. Personal: never shown in errors.
            address: (text; at most 255 characters; optional) The beneficiary's address, as an older form
                of this call takes it. Personal: never shown in errors.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[CashOutAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `CashOutAnswer`. The request must not be sent
                after `step.send_before`.

        Answer:
            virtual_account: (text) The merchant's account.
            beneficiary_bank_code: (text) The outlet.
            beneficiary_region_code: (text) Code of the region.
            beneficiary_country_code: (text) The country.
            beneficiary_purpose_code: (text) The purpose.
            beneficiary_phone: (text) The beneficiary's telephone number.
            beneficiary_email: (text) The beneficiary's e-mail address.
            beneficiary_name: (text) The beneficiary's name.
            trx_no: (text) The merchant's number of the payment.
            trx_date: (text) The date of the transaction.
            trx_expired: (text) Until when the cash may be collected.
            instruct_date: (text) From when.
            amount: (an exact decimal number) The amount, in rupiah.
            trx_desc: (text) What the payment is for.
            callback_url: (text) Where the notification goes.
            trx_id: (text) Faspay's id of the payment.
            trx_reff: (text) Faspay's reference of the payment.
            cashout_code: (text) The code, as it came: whoever shows it collects the money, so treat it as
                a secret. Of Permata's ATMs it is encrypted.
            decoded_cashout_code: (text) Permata's code, decoded with Faspay's public key. Computed here;
                absent where the client was opened without that key.
            status: (text) How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error.
            message: (text) The status in words; of an error, which one.
            response_code: (text) 00, an error of Faspay's, or the bank's own code.
            response_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            trx_no serves once: a second copy is refused as already existing, which says nothing of the
            first. Nothing signed holds a limit of time, so an old copy may still pay.
            faspay_sendme.status tells how it ended; money that arrived may come back (5). A repeat is
            refused by the gateway; the refusal says nothing of the first copy. The status is told by
            `faspay_sendme.status`. The notification `faspay_sendme.payment_notification` (callback_url
            was given) is only a hint: the status is not signed. Money that arrived may still be
            returned.

        Notification:
            `faspay_sendme.payment_notification`: Tells how far a payment has come, to its callback_url.
            The page says what is signed, but neither how the signature is spelled nor where it travels,
            and the rule leaves out all blanks, so that different messages have one signature. Take it
            as a hint, and ask faspay_sendme.status. Read it with `receive`.

        Source:
            Faspay SendMe pages, Cash Out: Indomaret, Alfamart, ATM Permata
        """
        return self.prepare(
            "faspay_sendme.cash_out",
            {
                "beneficiary_bank_code": beneficiary_bank_code,
                "beneficiary_phone": beneficiary_phone,
                "beneficiary_name": beneficiary_name,
                "trx_no": trx_no,
                "amount": amount,
                "beneficiary_region_code": beneficiary_region_code,
                "beneficiary_country_code": beneficiary_country_code,
                "beneficiary_purpose_code": beneficiary_purpose_code,
                "beneficiary_email": beneficiary_email,
                "trx_date": trx_date,
                "trx_expired": trx_expired,
                "instruct_date": instruct_date,
                "trx_desc": trx_desc,
                "callback_url": callback_url,
                "source_account": source_account,
                "ktp_id": ktp_id,
                "place_of_birth": place_of_birth,
                "date_of_birth": date_of_birth,
                "gender": gender,
                "citizenship": citizenship,
                "occupation": occupation,
                "address": address,
            },
            moment,
        )

    def prepare_top_up(
        self,
        *,
        beneficiary_bank_code: Literal["ovo", "gpy", "dna", "lkj"],
        beneficiary_account: str,
        beneficiary_name: str,
        beneficiary_region_code: str,
        beneficiary_country_code: str,
        trx_no: str,
        amount: int,
        callback_url: str,
        beneficiary_purpose_code: Optional[str] = None,
        beneficiary_phone: Optional[str] = None,
        beneficiary_email: Optional[str] = None,
        trx_date: Optional[str] = None,
        instruct_date: Optional[str] = None,
        trx_desc: Optional[str] = None,
        source_account: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[TopUpAnswer]:
        """E-wallet top-up (`faspay_sendme.top_up`). MONEY MOVES.

        Tops up an e-wallet. Money moves, now or at `instruct_date`. No account is registered before.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            beneficiary_bank_code: (one of "ovo", "gpy", "dna", "lkj"; required) The wallet. "ovo": OVO.
                "gpy": GoPay. "dna": DANA. "lkj": LinkAja.
            beneficiary_account: (text; at most 128 characters; digits only; required) The telephone
                number of the wallet. Example: `"081234567890"`. Personal: never shown in errors.
            beneficiary_name: (text; at most 255 characters; required) The wallet's owner. Example: `"Jane
                Roe"`. Personal: never shown in errors.
            beneficiary_region_code: (text; at most 4 characters; digits only; required) Code of the
                region. Example: `"0391"`.
            beneficiary_country_code: (text; exactly 2 characters; letters A-Z and digits only; required)
                The country: ID. Example: `"ID"`.
            trx_no: (text; at most 255 characters; letters A-Z, digits, and - _ . only; required) The
                merchant's number of this payment, never used before. Repeats keep it. Example:
                `"GAJI-2025-000042"`.
            amount: (whole rupiah; at least 1; at most 99,999,999,999,999; required) Amount to top up, in
                whole rupiah. Example: `50000`.
            callback_url: (text; at most 255 characters; required) Where Faspay sends its notification.
                Example: `"https://merchant.example/faspay/callback"`.
            beneficiary_purpose_code: (text; exactly 1 characters; digits only; optional) The purpose: a
                digit of Faspay's list. Example: `"1"`.
            beneficiary_phone: (text; at most 15 characters; digits only; optional) The beneficiary's
                telephone number. Example: `"081234567890"`. Personal: never shown in errors.
            beneficiary_email: (text; 3 to 128 characters; optional) The beneficiary's e-mail address.
                Example: `"jane@example.com"`. Personal: never shown in errors.
            trx_date: (text; exactly 19 characters; optional) The date of the transaction, on Jakarta's
                clock. Repeats keep it. Default: the moment's time. Example: `"2025-06-12 13:44:50"`.
            instruct_date: (text; exactly 19 characters; optional) When to pay, for a scheduled top-up; on
                Jakarta's clock. Default: now. Example: `"2025-06-12 13:44:50"`.
            trx_desc: (text; at most 15 characters; optional) What the top-up is for: 15 characters
                (Faspay would cut more), and not "fee". Example: `"Gaji Juni"`.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[TopUpAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `TopUpAnswer`. The request must not be sent after
                `step.send_before`.

        Answer:
            virtual_account: (text) The merchant's account.
            beneficiary_account: (text) The telephone number of the wallet.
            beneficiary_name: (text) The wallet's owner.
            beneficiary_bank_code: (text) The wallet.
            beneficiary_region_code: (text) Code of the region.
            beneficiary_country_code: (text) The country.
            beneficiary_purpose_code: (text) The purpose.
            beneficiary_phone: (text) The beneficiary's telephone number.
            beneficiary_email: (text) The beneficiary's e-mail address.
            trx_no: (text) The merchant's number of the payment.
            trx_date: (text) The date of the transaction.
            instruct_date: (text) When it will be paid; empty where that is now.
            amount: (an exact decimal number) The amount, in rupiah.
            trx_desc: (text) What the top-up is for.
            callback_url: (text) Where the notification goes.
            trx_id: (text) Faspay's id of the payment.
            trx_reff: (text) Faspay's reference of the payment.
            status: (text) How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error.
            message: (text) The status in words; of an error, which one.
            response_code: (text) 00, an error of Faspay's, or the wallet's own code.
            response_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            trx_no serves once: a second copy is refused as already existing, which says nothing of the
            first. Nothing signed holds a limit of time, so an old copy may still pay.
            faspay_sendme.status tells how it ended; money that arrived may come back (5). A repeat is
            refused by the gateway; the refusal says nothing of the first copy. The status is told by
            `faspay_sendme.status`. The notification `faspay_sendme.payment_notification` is only a
            hint: the status is not signed. Money that arrived may still be returned.

        Notification:
            `faspay_sendme.payment_notification`: Tells how far a payment has come, to its callback_url.
            The page says what is signed, but neither how the signature is spelled nor where it travels,
            and the rule leaves out all blanks, so that different messages have one signature. Take it
            as a hint, and ask faspay_sendme.status. Read it with `receive`.

        Source:
            Faspay SendMe page, E-Wallet Top Up
        """
        return self.prepare(
            "faspay_sendme.top_up",
            {
                "beneficiary_bank_code": beneficiary_bank_code,
                "beneficiary_account": beneficiary_account,
                "beneficiary_name": beneficiary_name,
                "beneficiary_region_code": beneficiary_region_code,
                "beneficiary_country_code": beneficiary_country_code,
                "trx_no": trx_no,
                "amount": amount,
                "callback_url": callback_url,
                "beneficiary_purpose_code": beneficiary_purpose_code,
                "beneficiary_phone": beneficiary_phone,
                "beneficiary_email": beneficiary_email,
                "trx_date": trx_date,
                "instruct_date": instruct_date,
                "trx_desc": trx_desc,
                "source_account": source_account,
            },
            moment,
        )

    def prepare_status(
        self,
        *,
        trx_no: Optional[str] = None,
        trx_id: Optional[Union[str, int]] = None,
        source_account: Optional[str] = None,
        payment: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[StatusAnswer]:
        """Status of a payment (`faspay_sendme.status`). No money moves.

        Asks what became of a transfer, a cash-out or a top-up. No money moves. Give it the payment's
        context: then the answer is compared with what was to be paid, and only then can it end the
        matter.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            trx_no: (text; at most 255 characters; optional) The merchant's number of the payment. Needed
                only where no context is given; with a bare number nothing can be compared. Example:
                `"GAJI-2025-000042"`.
            trx_id: (text or a whole number; at most 32 characters; digits only; optional) Faspay's id of
                the payment. Example: `"6411"`.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the payment's, or the client's source_account. Example: `"9920000001"`.
            payment: (a stored context; at most 65536 characters; optional) The context of the payment, as
                it was stored before sending. Personal: never shown in errors.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[StatusAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `StatusAnswer`.

        Answer:
            virtual_account: (text) The merchant's account.
            beneficiary_virtual_account: (text) The number of the registered beneficiary.
            beneficiary_account: (text) The account number.
            beneficiary_phone: (text) The beneficiary's telephone number.
            beneficiary_name: (text) The beneficiary's name.
            beneficiary_bank_code: (text) Code of the bank, the outlet or the wallet.
            beneficiary_bank_name: (text) Its name.
            trx_id: (text) Faspay's id of the payment.
            trx_no: (text) The merchant's number of the payment.
            trx_date: (text) The date of the transaction.
            amount: (an exact decimal number) The amount, in rupiah.
            trx_desc: (text) What the payment is for.
            trx_reff: (text) Faspay's reference of the payment.
            callback_url: (text) Where the notification goes.
            trx_status_date: (text) When it came to this status.
            bank_response_code: (text) The bank's own code.
            bank_response_msg: (text) The same in words.
            status: (text) How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed; 9
                an error of this question.
            message: (text) The status in words; of an error, which one.
            response_code: (text) 00, or an error of this question.
            response_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SendMe page, Inquiry Status
        """
        return self.prepare(
            "faspay_sendme.status",
            {
                "trx_no": trx_no,
                "trx_id": trx_id,
                "source_account": source_account,
                "payment": payment,
            },
            moment,
        )

    def prepare_name_inquiry(
        self,
        *,
        beneficiary_virtual_account: str,
        source_account: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[NameInquiryAnswer]:
        """Name inquiry (`faspay_sendme.name_inquiry`). No money moves.

        Asks whose account a registered beneficiary is. No money moves.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            beneficiary_virtual_account: (text; at most 20 characters; digits only; required) The number
                that the registration gave to the beneficiary. Example: `"9920000002"`. Personal: never shown
                in errors.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[NameInquiryAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `NameInquiryAnswer`.

        Answer:
            virtual_account: (text) The merchant's account.
            beneficiary_virtual_account: (text) The number of the registered beneficiary.
            beneficiary_account: (text) The account number at the bank.
            beneficiary_account_name: (text) The account's owner.
            status: (text) 2 success; 9 an error.
            message: (text) The status in words; of an error, which one.
            response_code: (text) 00, or an error.
            response_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SendMe page, Inquiry Name
        """
        return self.prepare(
            "faspay_sendme.name_inquiry",
            {
                "beneficiary_virtual_account": beneficiary_virtual_account,
                "source_account": source_account,
            },
            moment,
        )

    def prepare_balance(
        self,
        *,
        source_account: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[BalanceAnswer]:
        """Balance (`faspay_sendme.balance`). No money moves.

        Asks how much money is on the merchant's account. No money moves.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[BalanceAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `BalanceAnswer`.

        Answer:
            virtual_account: (text) The merchant's account.
            balance: (an exact decimal number) What is on the account, in rupiah.
            available_balance: (an exact decimal number) What of it can be paid out, in rupiah.
            status: (text) 2 success; 9 an error.
            message: (text) The status in words; of an error, which one.
            response_code: (text) 00, or an error.
            response_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SendMe page, Inquiry Balance
        """
        return self.prepare(
            "faspay_sendme.balance",
            {
                "source_account": source_account,
            },
            moment,
        )

    def prepare_statement(
        self,
        *,
        start_date: str,
        end_date: str,
        source_account: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[StatementAnswer]:
        """Statement (`faspay_sendme.statement`). No money moves.

        Asks for the movements on the merchant's account (mutasi): at most a month of the last three. No
        money moves.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came.

        Args:
            start_date: (text; exactly 10 characters; required) The first day. Example: `"2025-06-01"`.
            end_date: (text; exactly 10 characters; required) The last day: at most one month later.
                Example: `"2025-06-01"`.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[StatementAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `StatementAnswer`.

        Answer:
            virtual_account: (text) The merchant's account.
            start_date: (text) The first day.
            end_date: (text) The last day.
            data: (a list) The movements. Absent where there were none, perhaps: no page says.
            status: (text) 2 success; 9 an error.
            message: (text) The status in words; of an error, which one.
            response_code: (text) 00, or an error.
            response_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SendMe page, Mutasi
        """
        return self.prepare(
            "faspay_sendme.statement",
            {
                "start_date": start_date,
                "end_date": end_date,
                "source_account": source_account,
            },
            moment,
        )
