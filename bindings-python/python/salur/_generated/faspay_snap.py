"""Faspay SNAP Disbursement. Made from the catalog by `cargo xtask gen`: do not edit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar, Literal, Mapping, Optional

from .._errors import present
from .._gateway import GatewayClient
from .._moment import MomentLike
from .._record import Record, decimal, decimal_text, record_list, records
from .._step import Step


@dataclass(frozen=True, repr=False)
class AccountInquiryAnswer(Record):
    """What `faspay_snap.account_inquiry` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies (`responseMessage`)."""
    reference_no: Optional[str] = None
    """Faspay's reference (`referenceNo`)."""
    partner_reference_no: Optional[str] = None
    """The merchant's reference. May be empty (`partnerReferenceNo`)."""
    beneficiary_account_name: Optional[str] = None
    """The account's owner (`beneficiaryAccountName`)."""
    beneficiary_account_no: Optional[str] = None
    """The account number (`beneficiaryAccountNo`)."""
    beneficiary_bank_code: Optional[str] = None
    """The bank's code (`beneficiaryBankCode`)."""
    beneficiary_bank_name: Optional[str] = None
    """The bank's name (`beneficiaryBankName`)."""
    currency: Optional[str] = None
    """The account's currency (`currency`)."""
    status: Optional[str] = None
    """1: success (`additionalInfo.status`)."""
    message: Optional[str] = None
    """The status in words (`additionalInfo.message`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> AccountInquiryAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            reference_no=document.get("reference_no"),
            partner_reference_no=document.get("partner_reference_no"),
            beneficiary_account_name=document.get("beneficiary_account_name"),
            beneficiary_account_no=document.get("beneficiary_account_no"),
            beneficiary_bank_code=document.get("beneficiary_bank_code"),
            beneficiary_bank_name=document.get("beneficiary_bank_name"),
            currency=document.get("currency"),
            status=document.get("status"),
            message=document.get("message"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            reference_no=self.reference_no,
            partner_reference_no=self.partner_reference_no,
            beneficiary_account_name=self.beneficiary_account_name,
            beneficiary_account_no=self.beneficiary_account_no,
            beneficiary_bank_code=self.beneficiary_bank_code,
            beneficiary_bank_name=self.beneficiary_bank_name,
            currency=self.currency,
            status=self.status,
            message=self.message,
        )


@dataclass(frozen=True, repr=False)
class TransferAnswer(Record):
    """What `faspay_snap.transfer` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies (`responseMessage`)."""
    reference_no: Optional[str] = None
    """Faspay's reference (`referenceNo`)."""
    partner_reference_no: Optional[str] = None
    """The merchant's reference (`partnerReferenceNo`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`amount.value`)."""
    currency: Optional[str] = None
    """Its currency (`amount.currency`)."""
    beneficiary_account_no: Optional[str] = None
    """The account number (`beneficiaryAccountNo`)."""
    beneficiary_bank_code: Optional[str] = None
    """The bank's code (`beneficiaryBankCode`)."""
    source_account: Optional[str] = None
    """The merchant's account (`sourceAccountNo`)."""
    beneficiary_account_name: Optional[str] = None
    """The account's owner (`additionalInfo.beneficiaryAccountName`)."""
    beneficiary_bank_name: Optional[str] = None
    """The bank's name (`additionalInfo.beneficiaryBankName`)."""
    instruct_date: Optional[str] = None
    """When it will be paid (`additionalInfo.instructDate`)."""
    transaction_description: Optional[str] = None
    """What the transfer is for (`additionalInfo.transactionDescription`)."""
    callback_url: Optional[str] = None
    """Where the notification goes (`additionalInfo.callbackUrl`)."""
    latest_transaction_status: Optional[str] = None
    """How far it has come: 00 to 07 (`additionalInfo.latestTransactionStatus`)."""
    transaction_status_desc: Optional[str] = None
    """The same in words (`additionalInfo.transactionStatusDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> TransferAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            reference_no=document.get("reference_no"),
            partner_reference_no=document.get("partner_reference_no"),
            amount=decimal(document.get("amount")),
            currency=document.get("currency"),
            beneficiary_account_no=document.get("beneficiary_account_no"),
            beneficiary_bank_code=document.get("beneficiary_bank_code"),
            source_account=document.get("source_account"),
            beneficiary_account_name=document.get("beneficiary_account_name"),
            beneficiary_bank_name=document.get("beneficiary_bank_name"),
            instruct_date=document.get("instruct_date"),
            transaction_description=document.get("transaction_description"),
            callback_url=document.get("callback_url"),
            latest_transaction_status=document.get("latest_transaction_status"),
            transaction_status_desc=document.get("transaction_status_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            reference_no=self.reference_no,
            partner_reference_no=self.partner_reference_no,
            amount=decimal_text(self.amount),
            currency=self.currency,
            beneficiary_account_no=self.beneficiary_account_no,
            beneficiary_bank_code=self.beneficiary_bank_code,
            source_account=self.source_account,
            beneficiary_account_name=self.beneficiary_account_name,
            beneficiary_bank_name=self.beneficiary_bank_name,
            instruct_date=self.instruct_date,
            transaction_description=self.transaction_description,
            callback_url=self.callback_url,
            latest_transaction_status=self.latest_transaction_status,
            transaction_status_desc=self.transaction_status_desc,
        )


@dataclass(frozen=True, repr=False)
class TransferStatusAnswer(Record):
    """What `faspay_snap.transfer_status` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code of this question: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies (`responseMessage`)."""
    original_reference_no: Optional[str] = None
    """Faspay's reference of the transfer (`originalReferenceNo`)."""
    original_partner_reference_no: Optional[str] = None
    """The merchant's reference of the transfer (`originalPartnerReferenceNo`)."""
    service_code: Optional[str] = None
    """The service of the transfer: 18 (`serviceCode`)."""
    transaction_date: Optional[str] = None
    """The date of the transaction (`transactionDate`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`amount.value`)."""
    currency: Optional[str] = None
    """Its currency (`amount.currency`)."""
    beneficiary_account_no: Optional[str] = None
    """The account number (`beneficiaryAccountNo`)."""
    beneficiary_bank_code: Optional[str] = None
    """The bank's code (`beneficiaryBankCode`)."""
    reference_number: Optional[str] = None
    """The bank's own reference (`referenceNumber`)."""
    source_account: Optional[str] = None
    """The merchant's account (`sourceAccountNo`)."""
    latest_transaction_status: Optional[str] = None
    """How far the transfer has come: 00 to 07 (`latestTransactionStatus`)."""
    transaction_status_desc: Optional[str] = None
    """The same in words (`transactionStatusDesc`)."""
    beneficiary_account_name: Optional[str] = None
    """The account's owner (`additionalInfo.beneficiaryAccountName`)."""
    beneficiary_bank_name: Optional[str] = None
    """The bank's name (`additionalInfo.beneficiaryBankName`)."""
    transaction_description: Optional[str] = None
    """What the transfer is for (`additionalInfo.transactionDescription`)."""
    callback_url: Optional[str] = None
    """Where the notification goes. May be padded with blanks (`additionalInfo.callbackUrl`)."""
    transaction_status_date: Optional[str] = None
    """When it came to this status (`additionalInfo.transactionStatusDate`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> TransferStatusAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            original_reference_no=document.get("original_reference_no"),
            original_partner_reference_no=document.get("original_partner_reference_no"),
            service_code=document.get("service_code"),
            transaction_date=document.get("transaction_date"),
            amount=decimal(document.get("amount")),
            currency=document.get("currency"),
            beneficiary_account_no=document.get("beneficiary_account_no"),
            beneficiary_bank_code=document.get("beneficiary_bank_code"),
            reference_number=document.get("reference_number"),
            source_account=document.get("source_account"),
            latest_transaction_status=document.get("latest_transaction_status"),
            transaction_status_desc=document.get("transaction_status_desc"),
            beneficiary_account_name=document.get("beneficiary_account_name"),
            beneficiary_bank_name=document.get("beneficiary_bank_name"),
            transaction_description=document.get("transaction_description"),
            callback_url=document.get("callback_url"),
            transaction_status_date=document.get("transaction_status_date"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            original_reference_no=self.original_reference_no,
            original_partner_reference_no=self.original_partner_reference_no,
            service_code=self.service_code,
            transaction_date=self.transaction_date,
            amount=decimal_text(self.amount),
            currency=self.currency,
            beneficiary_account_no=self.beneficiary_account_no,
            beneficiary_bank_code=self.beneficiary_bank_code,
            reference_number=self.reference_number,
            source_account=self.source_account,
            latest_transaction_status=self.latest_transaction_status,
            transaction_status_desc=self.transaction_status_desc,
            beneficiary_account_name=self.beneficiary_account_name,
            beneficiary_bank_name=self.beneficiary_bank_name,
            transaction_description=self.transaction_description,
            callback_url=self.callback_url,
            transaction_status_date=self.transaction_status_date,
        )


@dataclass(frozen=True, repr=False)
class BalanceAnswerAccountInfo(Record):
    """One of the `account_infos` of `BalanceAnswer`."""

    balance_type: Optional[str] = None
    """Which, such as CASH or DEPOSIT (`balanceType`)."""
    amount: Optional[Decimal] = None
    """The balance, in rupiah (`amount.value`)."""
    currency: Optional[str] = None
    """Its currency (`amount.currency`)."""
    available_balance: Optional[Decimal] = None
    """What can be paid out, in rupiah (`availableBalance.value`)."""
    available_currency: Optional[str] = None
    """Its currency (`availableBalance.currency`)."""
    status: Optional[str] = None
    """1 active, 2 closed, 4 new, 6 restricted, 7 frozen, 9 dormant; zeros may stand in front (0001)
    (`status`).
    """

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> BalanceAnswerAccountInfo:
        """Reads a plain document."""
        return cls(
            balance_type=document.get("balance_type"),
            amount=decimal(document.get("amount")),
            currency=document.get("currency"),
            available_balance=decimal(document.get("available_balance")),
            available_currency=document.get("available_currency"),
            status=document.get("status"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            balance_type=self.balance_type,
            amount=decimal_text(self.amount),
            currency=self.currency,
            available_balance=decimal_text(self.available_balance),
            available_currency=self.available_currency,
            status=self.status,
        )


@dataclass(frozen=True, repr=False)
class BalanceAnswer(Record):
    """What `faspay_snap.balance` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies (`responseMessage`)."""
    account_no: Optional[str] = None
    """The account (`accountNo`)."""
    account_infos: Optional[tuple[BalanceAnswerAccountInfo, ...]] = None
    """Its balances (`accountInfos`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> BalanceAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            account_no=document.get("account_no"),
            account_infos=records(BalanceAnswerAccountInfo, document.get("account_infos")),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            account_no=self.account_no,
            account_infos=record_list(self.account_infos),
        )


@dataclass(frozen=True, repr=False)
class StatementAnswerDetailDataSourceOfFund(Record):
    """One of the `source_of_funds` of `StatementAnswerDetailData`."""

    source: Optional[str] = None
    """Such as BALANCE (`source`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> StatementAnswerDetailDataSourceOfFund:
        """Reads a plain document."""
        return cls(
            source=document.get("source"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            source=self.source,
        )


@dataclass(frozen=True, repr=False)
class StatementAnswerDetailData(Record):
    """One of the `detail_data` of `StatementAnswer`."""

    date_time: Optional[str] = None
    """When (`dateTime`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`amount.value`)."""
    currency: Optional[str] = None
    """Its currency (`amount.currency`)."""
    remark: Optional[str] = None
    """What it was for; a fee begins with "fee" and ends with "_FEE", a reversal ends with "_REVERSAL"
    (`remark`).
    """
    source_of_funds: Optional[tuple[StatementAnswerDetailDataSourceOfFund, ...]] = None
    """Where the money came from (`sourceOfFunds`)."""
    status: Optional[str] = None
    """00 to 07, or the word SUCCESS (`status`)."""
    type: Optional[str] = None
    """PAYMENT, REFUND, TOP_UP, SEND_MONEY or RECEIVE_MONEY (`type`)."""
    debit_credit: Optional[str] = None
    """D: out of the account; K: into it (`additionalInfo.debitCredit`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> StatementAnswerDetailData:
        """Reads a plain document."""
        return cls(
            date_time=document.get("date_time"),
            amount=decimal(document.get("amount")),
            currency=document.get("currency"),
            remark=document.get("remark"),
            source_of_funds=records(StatementAnswerDetailDataSourceOfFund, document.get("source_of_funds")),
            status=document.get("status"),
            type=document.get("type"),
            debit_credit=document.get("debit_credit"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            date_time=self.date_time,
            amount=decimal_text(self.amount),
            currency=self.currency,
            remark=self.remark,
            source_of_funds=record_list(self.source_of_funds),
            status=self.status,
            type=self.type,
            debit_credit=self.debit_credit,
        )


@dataclass(frozen=True, repr=False)
class StatementAnswer(Record):
    """What `faspay_snap.statement` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies (`responseMessage`)."""
    detail_data: Optional[tuple[StatementAnswerDetailData, ...]] = None
    """The movements (`detailData`)."""
    account_no: Optional[str] = None
    """The account (`additionalInfo.accountNo`)."""
    from_date_time: Optional[str] = None
    """From when (`additionalInfo.fromDateTime`)."""
    to_date_time: Optional[str] = None
    """Until when (`additionalInfo.toDateTime`)."""
    message: Optional[str] = None
    """A message (`additionalInfo.message`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> StatementAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            detail_data=records(StatementAnswerDetailData, document.get("detail_data")),
            account_no=document.get("account_no"),
            from_date_time=document.get("from_date_time"),
            to_date_time=document.get("to_date_time"),
            message=document.get("message"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            detail_data=record_list(self.detail_data),
            account_no=self.account_no,
            from_date_time=self.from_date_time,
            to_date_time=self.to_date_time,
            message=self.message,
        )


@dataclass(frozen=True, repr=False)
class TopUpAnswer(Record):
    """What `faspay_snap.top_up` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies (`responseMessage`)."""
    reference_no: Optional[str] = None
    """Faspay's reference (`referenceNo`)."""
    partner_reference_no: Optional[str] = None
    """The merchant's reference (`partnerReferenceNo`)."""
    customer_number: Optional[str] = None
    """The wallet's number (`customerNumber`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`amount.value`)."""
    currency: Optional[str] = None
    """Its currency (`amount.currency`)."""
    source_account: Optional[str] = None
    """The merchant's account (`additionalInfo.sourceAccount`)."""
    platform_code: Optional[str] = None
    """The wallet (`additionalInfo.platformCode`)."""
    beneficiary_email: Optional[str] = None
    """The customer's e-mail address (`additionalInfo.beneficiaryEmail`)."""
    transaction_date: Optional[str] = None
    """The date of the transaction (`additionalInfo.transactionDate`)."""
    instruct_date: Optional[str] = None
    """When it will be paid (`additionalInfo.instructDate`)."""
    transaction_description: Optional[str] = None
    """What it is for (`additionalInfo.transactionDescription`)."""
    transaction_reference: Optional[str] = None
    """The reference in Faspay's disbursement system (`additionalInfo.transactionReference`)."""
    callback_url: Optional[str] = None
    """Where the notification goes (`additionalInfo.callbackUrl`)."""
    latest_transaction_status: Optional[str] = None
    """How far it has come: 00 to 07 (`additionalInfo.latestTransactionStatus`)."""
    transaction_status_desc: Optional[str] = None
    """The same in words (`additionalInfo.transactionStatusDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> TopUpAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            reference_no=document.get("reference_no"),
            partner_reference_no=document.get("partner_reference_no"),
            customer_number=document.get("customer_number"),
            amount=decimal(document.get("amount")),
            currency=document.get("currency"),
            source_account=document.get("source_account"),
            platform_code=document.get("platform_code"),
            beneficiary_email=document.get("beneficiary_email"),
            transaction_date=document.get("transaction_date"),
            instruct_date=document.get("instruct_date"),
            transaction_description=document.get("transaction_description"),
            transaction_reference=document.get("transaction_reference"),
            callback_url=document.get("callback_url"),
            latest_transaction_status=document.get("latest_transaction_status"),
            transaction_status_desc=document.get("transaction_status_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            reference_no=self.reference_no,
            partner_reference_no=self.partner_reference_no,
            customer_number=self.customer_number,
            amount=decimal_text(self.amount),
            currency=self.currency,
            source_account=self.source_account,
            platform_code=self.platform_code,
            beneficiary_email=self.beneficiary_email,
            transaction_date=self.transaction_date,
            instruct_date=self.instruct_date,
            transaction_description=self.transaction_description,
            transaction_reference=self.transaction_reference,
            callback_url=self.callback_url,
            latest_transaction_status=self.latest_transaction_status,
            transaction_status_desc=self.transaction_status_desc,
        )


@dataclass(frozen=True, repr=False)
class TopUpStatusAnswer(Record):
    """What `faspay_snap.top_up_status` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code of this question: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies (`responseMessage`)."""
    original_reference_no: Optional[str] = None
    """Faspay's reference of the top-up (`originalReferenceNo`)."""
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
    transaction_status_desc: Optional[str] = None
    """The same in words (`transactionStatusDesc`)."""
    source_account: Optional[str] = None
    """The merchant's account (`additionalInfo.sourceAccount`)."""
    transaction_date: Optional[str] = None
    """The date of the transaction (`additionalInfo.transactionDate`)."""
    platform_code: Optional[str] = None
    """The wallet (`additionalInfo.platformCode`)."""
    platform_name: Optional[str] = None
    """The wallet's name (`additionalInfo.platformName`)."""
    customer_number: Optional[str] = None
    """The wallet's number (`additionalInfo.customerNumber`)."""
    customer_name: Optional[str] = None
    """The wallet's owner (`additionalInfo.customerName`)."""
    transaction_description: Optional[str] = None
    """What it is for (`additionalInfo.transactionDescription`)."""
    callback_url: Optional[str] = None
    """Where the notification goes. May be padded with blanks (`additionalInfo.callbackUrl`)."""
    transaction_status_date: Optional[str] = None
    """When it came to this status (`additionalInfo.transactionStatusDate`)."""

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
            transaction_status_desc=document.get("transaction_status_desc"),
            source_account=document.get("source_account"),
            transaction_date=document.get("transaction_date"),
            platform_code=document.get("platform_code"),
            platform_name=document.get("platform_name"),
            customer_number=document.get("customer_number"),
            customer_name=document.get("customer_name"),
            transaction_description=document.get("transaction_description"),
            callback_url=document.get("callback_url"),
            transaction_status_date=document.get("transaction_status_date"),
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
            transaction_status_desc=self.transaction_status_desc,
            source_account=self.source_account,
            transaction_date=self.transaction_date,
            platform_code=self.platform_code,
            platform_name=self.platform_name,
            customer_number=self.customer_number,
            customer_name=self.customer_name,
            transaction_description=self.transaction_description,
            callback_url=self.callback_url,
            transaction_status_date=self.transaction_status_date,
        )


@dataclass(frozen=True, repr=False)
class BillInquiryAnswer(Record):
    """What `faspay_snap.bill_inquiry` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies (`responseMessage`)."""
    partner_reference_no: Optional[str] = None
    """The merchant's reference (`virtualAccountData.partnerReferenceNo`)."""
    partner_service_id: Optional[str] = None
    """The company's code. May be padded with blanks (`virtualAccountData.partnerServiceId`)."""
    customer_no: Optional[str] = None
    """The customer's number (`virtualAccountData.customerNo`)."""
    virtual_account_no: Optional[str] = None
    """The virtual account (`virtualAccountData.virtualAccountNo`)."""
    virtual_account_name: Optional[str] = None
    """Its owner, partly hidden perhaps (`virtualAccountData.virtualAccountName`)."""
    total_amount: Optional[Decimal] = None
    """What is to be paid, in rupiah (`virtualAccountData.totalAmount.value`)."""
    currency: Optional[str] = None
    """Its currency (`virtualAccountData.totalAmount.currency`)."""
    virtual_account_trx_type: Optional[str] = None
    """O: any amount may be paid; C: this amount (`virtualAccountData.virtualAccountTrxType`)."""
    biller_code: Optional[str] = None
    """The bank (`additionalInfo.billerCode`)."""
    source_account: Optional[str] = None
    """The merchant's account (`additionalInfo.sourceAccountNo`)."""
    status: Optional[str] = None
    """1 on process, 2 success, 6 already registered (`additionalInfo.status`)."""
    message: Optional[str] = None
    """The status in words (`additionalInfo.message`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> BillInquiryAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            partner_reference_no=document.get("partner_reference_no"),
            partner_service_id=document.get("partner_service_id"),
            customer_no=document.get("customer_no"),
            virtual_account_no=document.get("virtual_account_no"),
            virtual_account_name=document.get("virtual_account_name"),
            total_amount=decimal(document.get("total_amount")),
            currency=document.get("currency"),
            virtual_account_trx_type=document.get("virtual_account_trx_type"),
            biller_code=document.get("biller_code"),
            source_account=document.get("source_account"),
            status=document.get("status"),
            message=document.get("message"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            partner_reference_no=self.partner_reference_no,
            partner_service_id=self.partner_service_id,
            customer_no=self.customer_no,
            virtual_account_no=self.virtual_account_no,
            virtual_account_name=self.virtual_account_name,
            total_amount=decimal_text(self.total_amount),
            currency=self.currency,
            virtual_account_trx_type=self.virtual_account_trx_type,
            biller_code=self.biller_code,
            source_account=self.source_account,
            status=self.status,
            message=self.message,
        )


@dataclass(frozen=True, repr=False)
class BillPaymentAnswer(Record):
    """What `faspay_snap.bill_payment` is answered with. A field that did not come is `None`."""

    response_code: Optional[str] = None
    """The response code: HTTP status, service, case (`responseCode`)."""
    response_message: Optional[str] = None
    """Its description. Its wording varies (`responseMessage`)."""
    partner_reference_no: Optional[str] = None
    """The merchant's reference (`virtualAccountData.partnerReferenceNo`)."""
    reference_no: Optional[str] = None
    """Faspay's reference (`virtualAccountData.referenceNo`)."""
    partner_service_id: Optional[str] = None
    """The company's code. May be padded with blanks (`virtualAccountData.partnerServiceId`)."""
    customer_no: Optional[str] = None
    """The customer's number (`virtualAccountData.customerNo`)."""
    virtual_account_no: Optional[str] = None
    """The virtual account (`virtualAccountData.virtualAccountNo`)."""
    virtual_account_name: Optional[str] = None
    """Its owner (`virtualAccountData.virtualAccountName`)."""
    source_account: Optional[str] = None
    """The merchant's account (`virtualAccountData.sourceAccountNo`)."""
    amount: Optional[Decimal] = None
    """What was paid, in rupiah (`virtualAccountData.paidAmount.value`)."""
    currency: Optional[str] = None
    """Its currency (`virtualAccountData.paidAmount.currency`)."""
    trx_date_time: Optional[str] = None
    """The date of the transaction (`virtualAccountData.trxDateTime`)."""
    biller_code: Optional[str] = None
    """The bank (`additionalInfo.billerCode`)."""
    instruct_date: Optional[str] = None
    """When it will be paid (`additionalInfo.instructDate`)."""
    callback_url: Optional[str] = None
    """Where the notification goes (`additionalInfo.callbackUrl`)."""
    status: Optional[str] = None
    """1 on process, 2 success, 4 failed, 5 reversed (`additionalInfo.status`)."""
    message: Optional[str] = None
    """The status in words (`additionalInfo.message`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> BillPaymentAnswer:
        """Reads a plain document."""
        return cls(
            response_code=document.get("response_code"),
            response_message=document.get("response_message"),
            partner_reference_no=document.get("partner_reference_no"),
            reference_no=document.get("reference_no"),
            partner_service_id=document.get("partner_service_id"),
            customer_no=document.get("customer_no"),
            virtual_account_no=document.get("virtual_account_no"),
            virtual_account_name=document.get("virtual_account_name"),
            source_account=document.get("source_account"),
            amount=decimal(document.get("amount")),
            currency=document.get("currency"),
            trx_date_time=document.get("trx_date_time"),
            biller_code=document.get("biller_code"),
            instruct_date=document.get("instruct_date"),
            callback_url=document.get("callback_url"),
            status=document.get("status"),
            message=document.get("message"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            response_code=self.response_code,
            response_message=self.response_message,
            partner_reference_no=self.partner_reference_no,
            reference_no=self.reference_no,
            partner_service_id=self.partner_service_id,
            customer_no=self.customer_no,
            virtual_account_no=self.virtual_account_no,
            virtual_account_name=self.virtual_account_name,
            source_account=self.source_account,
            amount=decimal_text(self.amount),
            currency=self.currency,
            trx_date_time=self.trx_date_time,
            biller_code=self.biller_code,
            instruct_date=self.instruct_date,
            callback_url=self.callback_url,
            status=self.status,
            message=self.message,
        )


@dataclass(frozen=True, repr=False)
class PaymentNotification(Record):
    """What the notification `faspay_snap.payment_notification` holds. Tells how far a payment has come, to
    its callback_url. Faspay's page on SNAP signatures says how its messages are signed; no page says
    what this one holds. Take it as a hint, and ask the status.
    """

    original_partner_reference_no: Optional[str] = None
    """The merchant's reference of the payment (`originalPartnerReferenceNo`)."""
    original_reference_no: Optional[str] = None
    """Faspay's reference of the payment (`originalReferenceNo`)."""
    service_code: Optional[str] = None
    """The service of the payment (`serviceCode`)."""
    amount: Optional[Decimal] = None
    """The amount, in rupiah (`amount.value`)."""
    currency: Optional[str] = None
    """Its currency (`amount.currency`)."""
    beneficiary_account_no: Optional[str] = None
    """The beneficiary's account number (`beneficiaryAccountNo`)."""
    customer_number: Optional[str] = None
    """The wallet's number (`customerNumber`)."""
    latest_transaction_status: Optional[str] = None
    """How far the payment has come: 00 to 07 (`latestTransactionStatus`)."""
    transaction_status_desc: Optional[str] = None
    """The same in words (`transactionStatusDesc`)."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> PaymentNotification:
        """Reads a plain document."""
        return cls(
            original_partner_reference_no=document.get("original_partner_reference_no"),
            original_reference_no=document.get("original_reference_no"),
            service_code=document.get("service_code"),
            amount=decimal(document.get("amount")),
            currency=document.get("currency"),
            beneficiary_account_no=document.get("beneficiary_account_no"),
            customer_number=document.get("customer_number"),
            latest_transaction_status=document.get("latest_transaction_status"),
            transaction_status_desc=document.get("transaction_status_desc"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            original_partner_reference_no=self.original_partner_reference_no,
            original_reference_no=self.original_reference_no,
            service_code=self.service_code,
            amount=decimal_text(self.amount),
            currency=self.currency,
            beneficiary_account_no=self.beneficiary_account_no,
            customer_number=self.customer_number,
            latest_transaction_status=self.latest_transaction_status,
            transaction_status_desc=self.transaction_status_desc,
        )


class FaspaySnap(GatewayClient[PaymentNotification]):
    """Faspay SNAP Disbursement: one merchant's credentials, opened once and used for many calls.

    Bank transfers, top-ups of OVO, GoPay, DANA and LinkAja, and bills at banks' virtual accounts, over
    the national standard SNAP. Requests are signed with the merchant's own RSA key; its public half is
    registered at Faspay.

    The private key may live elsewhere, in a KMS or an HSM: open the client without it, and every step
    `is_to_sign` before it is a request. Sign its `string_to_sign`, and go on with what its
    `attach_signature` gives.

    Safe to share between threads. It opens no connection, and its repr shows no credential.

    Args:
        environment: (one of "sandbox", "production"; required) Which of Faspay's two worlds the client
            talks to. "sandbox": Faspay's sandbox: no money moves. "production": The real one.
        partner_id: (text; exactly 5 characters; letters A-Z and digits only; required) The merchant's id
            (X-PARTNER-ID): 5 characters, given by Faspay. Example: `"99999"`.
        private_key: (text; at most 16384 characters; optional) The merchant's RSA private key, of at
            least 2048 bits: PKCS#8 or PKCS#1, as PEM (also with \\n spelled out) or its bare base64. Left out
            where the key lives elsewhere: then every step asks for a signature (`to_sign`). Default: the key
            lives elsewhere. A secret: never shown, never stored in a context.
        faspay_public_key: (text; at most 16384 characters; optional) Faspay's RSA public key, given by
            Faspay: only it proves notifications. PEM or its bare base64. Default: notifications are refused.
        source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
            account, for all calls that do not name another. Example: `"9920000001"`.
        channel_id: (text; at most 5 characters; digits only; optional) The channel (CHANNEL-ID). Default:
            88001.
        origin: (text; at most 255 characters; visible ASCII characters only, no blanks; optional) The
            merchant's own domain (ORIGIN). Default: not sent. Example: `"www.merchant.example"`.
        base_url: (text; at most 255 characters; optional) Address in place of Faspay's own, as
            https://sendme-sandbox.faspay.co.id; plain http only to this machine. Default: the environment's.
        send_within: (milliseconds; at least 1,000; at most 300,000; optional) How long after it was
            prepared a request that pays may be sent, in milliseconds. Default: `60000`.
        not_found_window: (milliseconds; at most 2,592,000,000; optional) How long after the end of
            sending a payment that Faspay does not find may still appear, in milliseconds; then a person is
            asked. Faspay documents no such time. Default: as ask_human_after.
        ask_human_after: (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how long
            without a final state a person is asked, in milliseconds; of a scheduled payment from its date on.
            Default: `86400000`.
        quirk_signed_path: (one of "whole", "without_account"; optional) A quirk that only Faspay can
            settle: which path is signed. "whole": The whole path, as /account/v1.0/transfer-interbank.
            "without_account": Without its first part, as /v1.0/transfer-interbank. Default: whole.
        quirk_bill_source: (one of "sourceAccountNo", "sourceAccount"; optional) A quirk that only Faspay
            can settle: under which name bills carry the merchant's account. "sourceAccountNo": The page's
            name. "sourceAccount": The libraries' name. Default: sourceAccountNo.

    Raises:
        InvalidConfig: A credential or an option is missing, unknown or wrong.
    """

    _gateway: ClassVar[str] = "faspay_snap"
    _answers: ClassVar[Mapping[str, type[Record]]] = {
        "faspay_snap.account_inquiry": AccountInquiryAnswer,
        "faspay_snap.transfer": TransferAnswer,
        "faspay_snap.transfer_status": TransferStatusAnswer,
        "faspay_snap.balance": BalanceAnswer,
        "faspay_snap.statement": StatementAnswer,
        "faspay_snap.top_up": TopUpAnswer,
        "faspay_snap.top_up_status": TopUpStatusAnswer,
        "faspay_snap.bill_inquiry": BillInquiryAnswer,
        "faspay_snap.bill_payment": BillPaymentAnswer,
    }
    _notifications: ClassVar[Mapping[str, type[Record]]] = {
        "faspay_snap.payment_notification": PaymentNotification,
    }

    def __init__(
        self,
        *,
        environment: Literal["sandbox", "production"],
        partner_id: str,
        private_key: Optional[str] = None,
        faspay_public_key: Optional[str] = None,
        source_account: Optional[str] = None,
        channel_id: Optional[str] = None,
        origin: Optional[str] = None,
        base_url: Optional[str] = None,
        send_within: Optional[int] = None,
        not_found_window: Optional[int] = None,
        ask_human_after: Optional[int] = None,
        quirk_signed_path: Optional[Literal["whole", "without_account"]] = None,
        quirk_bill_source: Optional[Literal["sourceAccountNo", "sourceAccount"]] = None,
    ) -> None:
        super().__init__(
            {
                "environment": environment,
                "partner_id": partner_id,
                "private_key": private_key,
                "faspay_public_key": faspay_public_key,
                "source_account": source_account,
                "channel_id": channel_id,
                "origin": origin,
                "base_url": base_url,
                "send_within": send_within,
                "not_found_window": not_found_window,
                "ask_human_after": ask_human_after,
                "quirk_signed_path": quirk_signed_path,
                "quirk_bill_source": quirk_bill_source,
            }
        )

    def prepare_account_inquiry(
        self,
        *,
        beneficiary_bank_code: str,
        beneficiary_account_no: str,
        partner_reference_no: Optional[str] = None,
        source_account: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[AccountInquiryAnswer]:
        """Account inquiry (`faspay_snap.account_inquiry`). No money moves.

        Looks up the name of a bank account. No money moves. Faspay wants at least one inquiry of an
        account before a transfer to it. The outcome continues into `faspay_snap.transfer`.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            beneficiary_bank_code: (text; 3 to 8 characters; letters A-Z and digits only; required) Code
                of the beneficiary's bank. Example: `"008"`.
            beneficiary_account_no: (text; at most 34 characters; letters A-Z and digits only; required)
                The beneficiary's account number. Example: `"60004400184"`. Personal: never shown in errors.
            partner_reference_no: (text; at most 64 characters; optional) The merchant's reference.
                Example: `"TRF-2025-000042"`.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[AccountInquiryAnswer]: A step with the request. In the end `step.outcome` says what may
                be believed and what is next; its `answer` is an `AccountInquiryAnswer`.

        Answer:
            response_code: (text) The response code: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies.
            reference_no: (text) Faspay's reference.
            partner_reference_no: (text) The merchant's reference. May be empty.
            beneficiary_account_name: (text) The account's owner.
            beneficiary_account_no: (text) The account number.
            beneficiary_bank_code: (text) The bank's code.
            beneficiary_bank_name: (text) The bank's name.
            currency: (text) The account's currency.
            status: (text) 1: success.
            message: (text) The status in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SNAP Disbursement page, Account Inquiry (service 16)
        """
        return self.prepare(
            "faspay_snap.account_inquiry",
            {
                "beneficiary_bank_code": beneficiary_bank_code,
                "beneficiary_account_no": beneficiary_account_no,
                "partner_reference_no": partner_reference_no,
                "source_account": source_account,
            },
            moment,
        )

    def prepare_transfer(
        self,
        *,
        partner_reference_no: str,
        amount: int,
        beneficiary_account_name: str,
        beneficiary_account_no: str,
        beneficiary_bank_code: str,
        callback_url: str,
        beneficiary_email: Optional[str] = None,
        source_account: Optional[str] = None,
        transaction_date: Optional[str] = None,
        instruct_date: Optional[str] = None,
        transaction_description: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[TransferAnswer]:
        """Bank transfer (`faspay_snap.transfer`). MONEY MOVES.

        Pays a bank account. Money moves, now or at `instruct_date`. Inquire the account first
        (`faspay_snap.account_inquiry`): its outcome prefills this. 2001800 is acceptance, not success:
        the status call tells the end.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            partner_reference_no: (text; at most 64 characters; required) The merchant's reference of this
                payment, never used before. Repeats keep it. Example: `"TRF-2025-000042"`.
            amount: (whole rupiah; at least 1; at most 9,999,999,999; required) Amount to transfer, in
                whole rupiah. Example: `50000`.
            beneficiary_account_name: (text; at most 100 characters; required) The account's owner, as the
                inquiry answered it. Example: `"Jane Roe"`. Personal: never shown in errors.
            beneficiary_account_no: (text; at most 34 characters; letters A-Z and digits only; required)
                The beneficiary's account number. Example: `"60004400184"`. Personal: never shown in errors.
            beneficiary_bank_code: (text; exactly 3 characters; letters A-Z and digits only; required)
                Code of the beneficiary's bank. Example: `"008"`.
            callback_url: (text; at most 255 characters; required) Where Faspay sends its notification.
                Example: `"https://merchant.example/faspay/callback"`.
            beneficiary_email: (text; 3 to 50 characters; optional) The beneficiary's e-mail address.
                Example: `"jane@example.com"`. Personal: never shown in errors.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            transaction_date: (text; exactly 25 characters; optional) The date of the transaction. Repeats
                keep it. Default: the moment's time. Example: `"2025-06-12T13:44:50+07:00"`.
            instruct_date: (text; exactly 25 characters; optional) When to pay, for a scheduled transfer.
                Default: now. Example: `"2025-06-12T13:44:50+07:00"`.
            transaction_description: (text; at most 15 characters; optional) What the transfer is for: 15
                characters (Faspay would cut more), and not "fee". Example: `"Invoice 42"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[TransferAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `TransferAnswer`. The request must not be sent
                after `step.send_before`.

        Answer:
            response_code: (text) The response code: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies.
            reference_no: (text) Faspay's reference.
            partner_reference_no: (text) The merchant's reference.
            amount: (an exact decimal number) The amount, in rupiah.
            currency: (text) Its currency.
            beneficiary_account_no: (text) The account number.
            beneficiary_bank_code: (text) The bank's code.
            source_account: (text) The merchant's account.
            beneficiary_account_name: (text) The account's owner.
            beneficiary_bank_name: (text) The bank's name.
            instruct_date: (text) When it will be paid.
            transaction_description: (text) What the transfer is for.
            callback_url: (text) Where the notification goes.
            latest_transaction_status: (text) How far it has come: 00 to 07.
            transaction_status_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
            404xx18, which says nothing of the first; what Faspay does, with an older copy too, is not
            documented. faspay_snap.transfer_status tells how it ended; money that arrived may come back
            (04). A repeat is refused by the gateway; the refusal says nothing of the first copy. The
            status is told by `faspay_snap.transfer_status`. The notification
            `faspay_snap.payment_notification` (assumed: no page describes it) is only a hint: the
            status is not signed. Money that arrived may still be returned.

        Notification:
            `faspay_snap.payment_notification`: Tells how far a payment has come, to its callback_url.
            Faspay's page on SNAP signatures says how its messages are signed; no page says what this
            one holds. Take it as a hint, and ask the status. Read it with `receive`.

        Source:
            Faspay SNAP Disbursement page, Trigger Transfer (service 18)
        """
        return self.prepare(
            "faspay_snap.transfer",
            {
                "partner_reference_no": partner_reference_no,
                "amount": amount,
                "beneficiary_account_name": beneficiary_account_name,
                "beneficiary_account_no": beneficiary_account_no,
                "beneficiary_bank_code": beneficiary_bank_code,
                "callback_url": callback_url,
                "beneficiary_email": beneficiary_email,
                "source_account": source_account,
                "transaction_date": transaction_date,
                "instruct_date": instruct_date,
                "transaction_description": transaction_description,
            },
            moment,
        )

    def prepare_transfer_status(
        self,
        *,
        original_partner_reference_no: Optional[str] = None,
        original_reference_no: Optional[str] = None,
        payment: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[TransferStatusAnswer]:
        """Status of a bank transfer (`faspay_snap.transfer_status`). No money moves.

        Asks what became of a transfer. No money moves. Give it the transfer's context: then the answer
        is compared with what was to be paid, and only then can it end the matter.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            original_partner_reference_no: (text; at most 64 characters; optional) The merchant's
                reference of the transfer. Needed only where no context is given; with a bare reference
                nothing can be compared. Example: `"TRF-2025-000042"`.
            original_reference_no: (text; at most 64 characters; optional) Faspay's reference of the
                transfer. Example: `"TRF-2025-000042"`.
            payment: (a stored context; at most 65536 characters; optional) The context of the transfer,
                as it was stored before sending. Personal: never shown in errors.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[TransferStatusAnswer]: A step with the request. In the end `step.outcome` says what may
                be believed and what is next; its `answer` is a `TransferStatusAnswer`.

        Answer:
            response_code: (text) The response code of this question: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies.
            original_reference_no: (text) Faspay's reference of the transfer.
            original_partner_reference_no: (text) The merchant's reference of the transfer.
            service_code: (text) The service of the transfer: 18.
            transaction_date: (text) The date of the transaction.
            amount: (an exact decimal number) The amount, in rupiah.
            currency: (text) Its currency.
            beneficiary_account_no: (text) The account number.
            beneficiary_bank_code: (text) The bank's code.
            reference_number: (text) The bank's own reference.
            source_account: (text) The merchant's account.
            latest_transaction_status: (text) How far the transfer has come: 00 to 07.
            transaction_status_desc: (text) The same in words.
            beneficiary_account_name: (text) The account's owner.
            beneficiary_bank_name: (text) The bank's name.
            transaction_description: (text) What the transfer is for.
            callback_url: (text) Where the notification goes. May be padded with blanks.
            transaction_status_date: (text) When it came to this status.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SNAP Disbursement page, Transfer Status Inquiry Bank (service 36)
        """
        return self.prepare(
            "faspay_snap.transfer_status",
            {
                "original_partner_reference_no": original_partner_reference_no,
                "original_reference_no": original_reference_no,
                "payment": payment,
            },
            moment,
        )

    def prepare_balance(
        self,
        *,
        account_no: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[BalanceAnswer]:
        """Balance (`faspay_snap.balance`). No money moves.

        Asks for the balance of the merchant's account. No money moves.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            account_no: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[BalanceAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `BalanceAnswer`.

        Answer:
            response_code: (text) The response code: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies.
            account_no: (text) The account.
            account_infos: (a list) Its balances.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SNAP Disbursement page, Balance Inquiry (service 11)
        """
        return self.prepare(
            "faspay_snap.balance",
            {
                "account_no": account_no,
            },
            moment,
        )

    def prepare_statement(
        self,
        *,
        from_date_time: str,
        to_date_time: str,
        account_no: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[StatementAnswer]:
        """Statement (`faspay_snap.statement`). No money moves.

        Asks for the movements on the merchant's account: at most a month of the last three. No money
        moves.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            from_date_time: (text; exactly 25 characters; required) From when. Example:
                `"2025-06-12T13:44:50+07:00"`.
            to_date_time: (text; exactly 25 characters; required) Until when: at most one month later.
                Example: `"2025-06-12T13:44:50+07:00"`.
            account_no: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[StatementAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `StatementAnswer`.

        Answer:
            response_code: (text) The response code: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies.
            detail_data: (a list) The movements.
            account_no: (text) The account.
            from_date_time: (text) From when.
            to_date_time: (text) Until when.
            message: (text) A message.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SNAP Disbursement page, Transaction History List (service 12)
        """
        return self.prepare(
            "faspay_snap.statement",
            {
                "from_date_time": from_date_time,
                "to_date_time": to_date_time,
                "account_no": account_no,
            },
            moment,
        )

    def prepare_top_up(
        self,
        *,
        partner_reference_no: str,
        customer_number: str,
        amount: int,
        platform_code: Literal["ovo", "gpy", "dna", "lkj"],
        callback_url: str,
        source_account: Optional[str] = None,
        transaction_date: Optional[str] = None,
        instruct_date: Optional[str] = None,
        beneficiary_email: Optional[str] = None,
        transaction_description: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[TopUpAnswer]:
        """E-wallet top-up (`faspay_snap.top_up`). MONEY MOVES.

        Fills an e-wallet. Money moves, now or at `instruct_date`. 2003800 is acceptance, not success:
        the status call tells the end.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            partner_reference_no: (text; at most 64 characters; required) The merchant's reference of this
                payment, never used before. Repeats keep it. Example: `"TRF-2025-000042"`.
            customer_number: (text; at most 32 characters; digits only; required) The wallet's number: the
                customer's telephone number. Example: `"081234567890"`. Personal: never shown in errors.
            amount: (whole rupiah; at least 1; at most 9,999,999,999; required) Amount to fill in, in
                whole rupiah. Example: `50000`.
            platform_code: (one of "ovo", "gpy", "dna", "lkj"; required) Which wallet. "ovo": OVO. "gpy":
                GoPay. "dna": DANA. "lkj": LinkAja. Example: `"gpy"`.
            callback_url: (text; at most 255 characters; required) Where Faspay sends its notification.
                Example: `"https://merchant.example/faspay/callback"`.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            transaction_date: (text; exactly 25 characters; optional) The date of the transaction. Repeats
                keep it. Default: the moment's time. Example: `"2025-06-12T13:44:50+07:00"`.
            instruct_date: (text; exactly 25 characters; optional) When to pay, for a scheduled top-up.
                Default: now. Example: `"2025-06-12T13:44:50+07:00"`.
            beneficiary_email: (text; 3 to 128 characters; optional) The customer's e-mail address.
                Example: `"jane@example.com"`. Personal: never shown in errors.
            transaction_description: (text; at most 15 characters; optional) What it is for: 15 characters
                (Faspay would cut more), and not "fee". Example: `"Invoice 42"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[TopUpAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `TopUpAnswer`. The request must not be sent after
                `step.send_before`.

        Answer:
            response_code: (text) The response code: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies.
            reference_no: (text) Faspay's reference.
            partner_reference_no: (text) The merchant's reference.
            customer_number: (text) The wallet's number.
            amount: (an exact decimal number) The amount, in rupiah.
            currency: (text) Its currency.
            source_account: (text) The merchant's account.
            platform_code: (text) The wallet.
            beneficiary_email: (text) The customer's e-mail address.
            transaction_date: (text) The date of the transaction.
            instruct_date: (text) When it will be paid.
            transaction_description: (text) What it is for.
            transaction_reference: (text) The reference in Faspay's disbursement system.
            callback_url: (text) Where the notification goes.
            latest_transaction_status: (text) How far it has come: 00 to 07.
            transaction_status_desc: (text) The same in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
            404xx18, which says nothing of the first; what Faspay does, with an older copy too, is not
            documented. faspay_snap.top_up_status tells how it ended; money that arrived may come back
            (04). A repeat is refused by the gateway; the refusal says nothing of the first copy. The
            status is told by `faspay_snap.top_up_status`. The notification
            `faspay_snap.payment_notification` (assumed: no page describes it) is only a hint: the
            status is not signed. Money that arrived may still be returned.

        Notification:
            `faspay_snap.payment_notification`: Tells how far a payment has come, to its callback_url.
            Faspay's page on SNAP signatures says how its messages are signed; no page says what this
            one holds. Take it as a hint, and ask the status. Read it with `receive`.

        Source:
            Faspay SNAP Disbursement page, Customer Top Up (service 38)
        """
        return self.prepare(
            "faspay_snap.top_up",
            {
                "partner_reference_no": partner_reference_no,
                "customer_number": customer_number,
                "amount": amount,
                "platform_code": platform_code,
                "callback_url": callback_url,
                "source_account": source_account,
                "transaction_date": transaction_date,
                "instruct_date": instruct_date,
                "beneficiary_email": beneficiary_email,
                "transaction_description": transaction_description,
            },
            moment,
        )

    def prepare_top_up_status(
        self,
        *,
        original_partner_reference_no: Optional[str] = None,
        original_reference_no: Optional[str] = None,
        payment: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[TopUpStatusAnswer]:
        """Status of an e-wallet top-up (`faspay_snap.top_up_status`). No money moves.

        Asks what became of a top-up. No money moves. Give it the top-up's context: then the answer is
        compared with what was to be paid, and only then can it end the matter.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            original_partner_reference_no: (text; at most 64 characters; optional) The merchant's
                reference of the top-up. Needed only where no context is given; with a bare reference nothing
                can be compared. Example: `"TRF-2025-000042"`.
            original_reference_no: (text; at most 64 characters; optional) Faspay's reference of the
                top-up. Example: `"TRF-2025-000042"`.
            payment: (a stored context; at most 65536 characters; optional) The context of the top-up, as
                it was stored before sending. Personal: never shown in errors.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[TopUpStatusAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `TopUpStatusAnswer`.

        Answer:
            response_code: (text) The response code of this question: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies.
            original_reference_no: (text) Faspay's reference of the top-up.
            original_partner_reference_no: (text) The merchant's reference of the top-up.
            service_code: (text) The service of the top-up: 38.
            amount: (an exact decimal number) The amount, in rupiah.
            currency: (text) Its currency.
            latest_transaction_status: (text) How far the top-up has come: 00 to 07.
            transaction_status_desc: (text) The same in words.
            source_account: (text) The merchant's account.
            transaction_date: (text) The date of the transaction.
            platform_code: (text) The wallet.
            platform_name: (text) The wallet's name.
            customer_number: (text) The wallet's number.
            customer_name: (text) The wallet's owner.
            transaction_description: (text) What it is for.
            callback_url: (text) Where the notification goes. May be padded with blanks.
            transaction_status_date: (text) When it came to this status.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SNAP Disbursement page, Customer Top-Up, Inquiry Status (service 39)
        """
        return self.prepare(
            "faspay_snap.top_up_status",
            {
                "original_partner_reference_no": original_partner_reference_no,
                "original_reference_no": original_reference_no,
                "payment": payment,
            },
            moment,
        )

    def prepare_bill_inquiry(
        self,
        *,
        partner_service_id: str,
        customer_no: str,
        biller_code: str,
        partner_reference_no: Optional[str] = None,
        source_account: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[BillInquiryAnswer]:
        """Bill inquiry (`faspay_snap.bill_inquiry`). No money moves.

        Looks up a bill at a bank's virtual account. No money moves. The outcome continues into
        `faspay_snap.bill_payment`.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            partner_service_id: (text; at most 8 characters; digits only; required) The company's code at
                the bank, without blanks: it is padded to 8 characters on the wire. Example: `"7008"`.
            customer_no: (text; at most 20 characters; digits only; required) The customer's number at the
                company. Company code and number together are the virtual account. Example: `"08000047816"`.
                Personal: never shown in errors.
            biller_code: (text; exactly 3 characters; letters A-Z and digits only; required) Code of the
                bank that has the virtual account. Example: `"013"`.
            partner_reference_no: (text; at most 64 characters; optional) The merchant's reference.
                Example: `"TRF-2025-000042"`.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[BillInquiryAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `BillInquiryAnswer`.

        Answer:
            response_code: (text) The response code: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies.
            partner_reference_no: (text) The merchant's reference.
            partner_service_id: (text) The company's code. May be padded with blanks.
            customer_no: (text) The customer's number.
            virtual_account_no: (text) The virtual account.
            virtual_account_name: (text) Its owner, partly hidden perhaps.
            total_amount: (an exact decimal number) What is to be paid, in rupiah.
            currency: (text) Its currency.
            virtual_account_trx_type: (text) O: any amount may be paid; C: this amount.
            biller_code: (text) The bank.
            source_account: (text) The merchant's account.
            status: (text) 1 on process, 2 success, 6 already registered.
            message: (text) The status in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            Moves no money: ask again as often as needed. A repeat is harmless.

        Source:
            Faspay SNAP Disbursement page, Bill Payment: Inquiry (service 32)
        """
        return self.prepare(
            "faspay_snap.bill_inquiry",
            {
                "partner_service_id": partner_service_id,
                "customer_no": customer_no,
                "biller_code": biller_code,
                "partner_reference_no": partner_reference_no,
                "source_account": source_account,
            },
            moment,
        )

    def prepare_bill_payment(
        self,
        *,
        partner_reference_no: str,
        partner_service_id: str,
        customer_no: str,
        amount: int,
        biller_code: str,
        callback_url: str,
        virtual_account_name: Optional[str] = None,
        source_account: Optional[str] = None,
        trx_date_time: Optional[str] = None,
        instruct_date: Optional[str] = None,
        moment: Optional[MomentLike] = None,
    ) -> Step[BillPaymentAnswer]:
        """Bill payment (`faspay_snap.bill_payment`). MONEY MOVES.

        Pays a bill at a bank's virtual account. Money moves, now or at `instruct_date`. No status call
        exists for bills: where the answer does not tell the end, a person must ask Faspay.

        Nothing is sent: while the step is a request, store its `context`, send it once, and parse what
        came. Where the private key lives elsewhere, the step `is_to_sign` first.

        Args:
            partner_reference_no: (text; at most 64 characters; required) The merchant's reference of this
                payment, never used before. The page lets it be left out; without it nobody could find the
                payment again. Example: `"TRF-2025-000042"`.
            partner_service_id: (text; at most 8 characters; digits only; required) The company's code at
                the bank, without blanks: it is padded to 8 characters on the wire. Example: `"7008"`.
            customer_no: (text; at most 20 characters; digits only; required) The customer's number at the
                company. Company code and number together are the virtual account. Example: `"08000047816"`.
                Personal: never shown in errors.
            amount: (whole rupiah; at least 1; at most 99,999,999,999,999; required) Amount to pay, in
                whole rupiah. Example: `50000`.
            biller_code: (text; exactly 3 characters; letters A-Z and digits only; required) Code of the
                bank that has the virtual account. Example: `"013"`.
            callback_url: (text; at most 255 characters; required) Where Faspay sends its notification.
                Example: `"https://merchant.example/faspay/callback"`.
            virtual_account_name: (text; at most 50 characters; optional) The owner of the virtual
                account, as the inquiry answered it. Example: `"DUMMY VA"`. Personal: never shown in errors.
            source_account: (text; at most 20 characters; digits only; optional) The merchant's SendMe
                account. Default: the client's source_account. Example: `"9920000001"`.
            trx_date_time: (text; exactly 25 characters; optional) The date of the transaction. Repeats
                keep it. Default: the moment's time. Example: `"2025-06-12T13:44:50+07:00"`.
            instruct_date: (text; exactly 25 characters; optional) When to pay, for a scheduled payment.
                Default: now. Example: `"2025-06-12T13:44:50+07:00"`.
            moment: The time and chance to use; fresh ones when left out.

        Returns:
            Step[BillPaymentAnswer]: A step with the request. In the end `step.outcome` says what may be
                believed and what is next; its `answer` is a `BillPaymentAnswer`. The request must not be sent
                after `step.send_before`.

        Answer:
            response_code: (text) The response code: HTTP status, service, case.
            response_message: (text) Its description. Its wording varies.
            partner_reference_no: (text) The merchant's reference.
            reference_no: (text) Faspay's reference.
            partner_service_id: (text) The company's code. May be padded with blanks.
            customer_no: (text) The customer's number.
            virtual_account_no: (text) The virtual account.
            virtual_account_name: (text) Its owner.
            source_account: (text) The merchant's account.
            amount: (an exact decimal number) What was paid, in rupiah.
            currency: (text) Its currency.
            trx_date_time: (text) The date of the transaction.
            biller_code: (text) The bank.
            instruct_date: (text) When it will be paid.
            callback_url: (text) Where the notification goes.
            status: (text) 1 on process, 2 success, 4 failed, 5 reversed.
            message: (text) The status in words.

        Raises:
            InvalidInput: An input breaks a rule, or the arguments of a verb are not of their form.

        Repeat and status:
            partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
            404xx18, which says nothing of the first; what Faspay does is not documented. There is no
            status call: where the answer does not tell the end, a person must ask Faspay. Money that
            arrived may come back (5). A repeat is refused by the gateway; the refusal says nothing of
            the first copy. Money that arrived may still be returned.

        Source:
            Faspay SNAP Disbursement page, Bill Payment: Payment (service 33)
        """
        return self.prepare(
            "faspay_snap.bill_payment",
            {
                "partner_reference_no": partner_reference_no,
                "partner_service_id": partner_service_id,
                "customer_no": customer_no,
                "amount": amount,
                "biller_code": biller_code,
                "callback_url": callback_url,
                "virtual_account_name": virtual_account_name,
                "source_account": source_account,
                "trx_date_time": trx_date_time,
                "instruct_date": instruct_date,
            },
            moment,
        )
