/** Faspay SNAP Disbursement. Made from the catalog by `cargo xtask gen`: do not edit. */

import { GatewayClient } from "../gateway.js";
import type { MomentLike } from "../moment.js";
import type { GatewayShape } from "../names.js";
import type { KeyedStep } from "../step.js";

/** The credentials and options of {@link FaspaySnap}. */
export interface FaspaySnapConfig {
  /**
   * Which of Faspay's two worlds the client talks to.
   *
   * - `"sandbox"`: Faspay's sandbox: no money moves.
   * - `"production"`: The real one.
   */
  environment: "sandbox" | "production";
  /**
   * The merchant's id (X-PARTNER-ID): 5 characters, given by Faspay.
   *
   * Text; exactly 5 characters; letters A-Z and digits only; `X-PARTNER-ID` at the gateway.
   *
   * @example "99999"
   */
  partnerId: string;
  /**
   * The merchant's RSA private key, of at least 2048 bits: PKCS#8 or PKCS#1, as PEM (also with \n spelled
   * out) or its bare base64. Left out where the key lives elsewhere: then every step asks for a signature
   * (`to_sign`).
   *
   * Text; at most 16384 characters. A secret: never shown, never stored in a context.
   *
   * @defaultValue the key lives elsewhere
   */
  privateKey?: string | undefined;
  /**
   * Faspay's RSA public key, given by Faspay: only it proves notifications. PEM or its bare base64.
   *
   * Text; at most 16384 characters.
   *
   * @defaultValue notifications are refused
   */
  faspayPublicKey?: string | undefined;
  /**
   * The merchant's SendMe account, for all calls that do not name another.
   *
   * Text; at most 20 characters; digits only; `sourceAccount` at the gateway.
   *
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
  /**
   * The channel (CHANNEL-ID).
   *
   * Text; at most 5 characters; digits only; `CHANNEL-ID` at the gateway.
   *
   * @defaultValue 88001
   */
  channelId?: string | undefined;
  /**
   * The merchant's own domain (ORIGIN).
   *
   * Text; at most 255 characters; visible ASCII characters only, no blanks; `ORIGIN` at the gateway.
   *
   * @defaultValue not sent
   * @example "www.merchant.example"
   */
  origin?: string | undefined;
  /**
   * Address in place of Faspay's own, as https://sendme-sandbox.faspay.co.id; plain http only to this
   * machine.
   *
   * Text; at most 255 characters.
   *
   * @defaultValue the environment's
   */
  baseUrl?: string | undefined;
  /**
   * How long after it was prepared a request that pays may be sent, in milliseconds.
   *
   * Milliseconds; at least 1,000; at most 300,000.
   *
   * @defaultValue `60000`
   */
  sendWithin?: number | bigint | undefined;
  /**
   * How long after the end of sending a payment that Faspay does not find may still appear, in milliseconds;
   * then a person is asked. Faspay documents no such time.
   *
   * Milliseconds; at most 2,592,000,000.
   *
   * @defaultValue as ask_human_after
   */
  notFoundWindow?: number | bigint | undefined;
  /**
   * After how long without a final state a person is asked, in milliseconds; of a scheduled payment from its
   * date on.
   *
   * Milliseconds; at least 60,000; at most 2,592,000,000.
   *
   * @defaultValue `86400000`
   */
  askHumanAfter?: number | bigint | undefined;
  /**
   * A quirk that only Faspay can settle: which path is signed.
   *
   * - `"whole"`: The whole path, as /account/v1.0/transfer-interbank.
   * - `"without_account"`: Without its first part, as /v1.0/transfer-interbank.
   *
   * @defaultValue whole
   */
  quirkSignedPath?: "whole" | "without_account" | undefined;
  /**
   * A quirk that only Faspay can settle: under which name bills carry the merchant's account.
   *
   * - `"sourceAccountNo"`: The page's name.
   * - `"sourceAccount"`: The libraries' name.
   *
   * @defaultValue sourceAccountNo
   */
  quirkBillSource?: "sourceAccountNo" | "sourceAccount" | undefined;
}

/** What {@link FaspaySnap.prepareAccountInquiry} takes. */
export interface FaspaySnapAccountInquiryInput {
  /**
   * Code of the beneficiary's bank.
   *
   * Text; 3 to 8 characters; letters A-Z and digits only; `beneficiaryBankCode` at the gateway.
   *
   * @example "008"
   */
  beneficiaryBankCode: string;
  /**
   * The beneficiary's account number.
   *
   * Text; at most 34 characters; letters A-Z and digits only; `beneficiaryAccountNo` at the gateway.
   * Personal: never shown in errors.
   *
   * @example "60004400184"
   */
  beneficiaryAccountNo: string;
  /**
   * The merchant's reference.
   *
   * Text; at most 64 characters; `partnerReferenceNo` at the gateway.
   *
   * @example "TRF-2025-000042"
   */
  partnerReferenceNo?: string | undefined;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `additionalInfo.sourceAccount` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
}

/** What `faspay_snap.account_inquiry` is answered with. A field that did not come is absent. */
export interface FaspaySnapAccountInquiryAnswer {
  /** The response code: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** Faspay's reference. Text; `referenceNo` at the gateway. */
  readonly referenceNo?: string;
  /** The merchant's reference. May be empty. Text; `partnerReferenceNo` at the gateway. */
  readonly partnerReferenceNo?: string;
  /** The account's owner. Text; `beneficiaryAccountName` at the gateway. Personal. */
  readonly beneficiaryAccountName?: string;
  /** The account number. Text; `beneficiaryAccountNo` at the gateway. Personal. */
  readonly beneficiaryAccountNo?: string;
  /** The bank's code. Text; `beneficiaryBankCode` at the gateway. */
  readonly beneficiaryBankCode?: string;
  /** The bank's name. Text; `beneficiaryBankName` at the gateway. */
  readonly beneficiaryBankName?: string;
  /** The account's currency. Text; `currency` at the gateway. */
  readonly currency?: string;
  /** 1: success. Text; `additionalInfo.status` at the gateway. */
  readonly status?: string;
  /** The status in words. Text; `additionalInfo.message` at the gateway. */
  readonly message?: string;
}

/** What {@link FaspaySnap.prepareTransfer} takes. */
export interface FaspaySnapTransferInput {
  /**
   * The merchant's reference of this payment, never used before. Repeats keep it.
   *
   * Text; at most 64 characters; `partnerReferenceNo` at the gateway.
   *
   * @example "TRF-2025-000042"
   */
  partnerReferenceNo: string;
  /**
   * Amount to transfer, in whole rupiah.
   *
   * Whole rupiah; at least 1; at most 9,999,999,999; `amount.value` at the gateway.
   *
   * @example 50000
   */
  amount: number | bigint;
  /**
   * The account's owner, as the inquiry answered it.
   *
   * Text; at most 100 characters; `beneficiaryAccountName` at the gateway. Personal: never shown in errors.
   *
   * @example "Jane Roe"
   */
  beneficiaryAccountName: string;
  /**
   * The beneficiary's account number.
   *
   * Text; at most 34 characters; letters A-Z and digits only; `beneficiaryAccountNo` at the gateway.
   * Personal: never shown in errors.
   *
   * @example "60004400184"
   */
  beneficiaryAccountNo: string;
  /**
   * Code of the beneficiary's bank.
   *
   * Text; exactly 3 characters; letters A-Z and digits only; `beneficiaryBankCode` at the gateway.
   *
   * @example "008"
   */
  beneficiaryBankCode: string;
  /**
   * Where Faspay sends its notification.
   *
   * Text; at most 255 characters; `additionalInfo.callbackUrl` at the gateway.
   *
   * @example "https://merchant.example/faspay/callback"
   */
  callbackUrl: string;
  /**
   * The beneficiary's e-mail address.
   *
   * Text; 3 to 50 characters; `beneficiaryEmail` at the gateway. Personal: never shown in errors.
   *
   * @example "jane@example.com"
   */
  beneficiaryEmail?: string | undefined;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `sourceAccountNo` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
  /**
   * The date of the transaction. Repeats keep it.
   *
   * Text; exactly 25 characters; `transactionDate` at the gateway.
   *
   * @defaultValue the moment's time
   * @example "2025-06-12T13:44:50+07:00"
   */
  transactionDate?: string | undefined;
  /**
   * When to pay, for a scheduled transfer.
   *
   * Text; exactly 25 characters; `additionalInfo.instructDate` at the gateway.
   *
   * @defaultValue now
   * @example "2025-06-12T13:44:50+07:00"
   */
  instructDate?: string | undefined;
  /**
   * What the transfer is for: 15 characters (Faspay would cut more), and not "fee".
   *
   * Text; at most 15 characters; `additionalInfo.transactionDescription` at the gateway.
   *
   * @example "Invoice 42"
   */
  transactionDescription?: string | undefined;
}

/** What `faspay_snap.transfer` is answered with. A field that did not come is absent. */
export interface FaspaySnapTransferAnswer {
  /** The response code: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** Faspay's reference. Text; `referenceNo` at the gateway. */
  readonly referenceNo?: string;
  /** The merchant's reference. Text; `partnerReferenceNo` at the gateway. */
  readonly partnerReferenceNo?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `amount.value` at the gateway. */
  readonly amount?: string;
  /** Its currency. Text; `amount.currency` at the gateway. */
  readonly currency?: string;
  /** The account number. Text; `beneficiaryAccountNo` at the gateway. Personal. */
  readonly beneficiaryAccountNo?: string;
  /** The bank's code. Text; `beneficiaryBankCode` at the gateway. */
  readonly beneficiaryBankCode?: string;
  /** The merchant's account. Text; `sourceAccountNo` at the gateway. */
  readonly sourceAccount?: string;
  /** The account's owner. Text; `additionalInfo.beneficiaryAccountName` at the gateway. Personal. */
  readonly beneficiaryAccountName?: string;
  /** The bank's name. Text; `additionalInfo.beneficiaryBankName` at the gateway. */
  readonly beneficiaryBankName?: string;
  /** When it will be paid. Text; `additionalInfo.instructDate` at the gateway. */
  readonly instructDate?: string;
  /** What the transfer is for. Text; `additionalInfo.transactionDescription` at the gateway. */
  readonly transactionDescription?: string;
  /** Where the notification goes. Text; `additionalInfo.callbackUrl` at the gateway. */
  readonly callbackUrl?: string;
  /** How far it has come: 00 to 07. Text; `additionalInfo.latestTransactionStatus` at the gateway. */
  readonly latestTransactionStatus?: string;
  /** The same in words. Text; `additionalInfo.transactionStatusDesc` at the gateway. */
  readonly transactionStatusDesc?: string;
}

/** What {@link FaspaySnap.prepareTransferStatus} takes. */
export interface FaspaySnapTransferStatusInput {
  /**
   * The merchant's reference of the transfer. Needed only where no context is given; with a bare reference
   * nothing can be compared.
   *
   * Text; at most 64 characters; `originalPartnerReferenceNo` at the gateway.
   *
   * @example "TRF-2025-000042"
   */
  originalPartnerReferenceNo?: string | undefined;
  /**
   * Faspay's reference of the transfer.
   *
   * Text; at most 64 characters; `originalReferenceNo` at the gateway.
   *
   * @example "TRF-2025-000042"
   */
  originalReferenceNo?: string | undefined;
  /**
   * The context of the transfer, as it was stored before sending.
   *
   * A stored context; at most 65536 characters. Personal: never shown in errors.
   */
  payment?: string | undefined;
}

/** What `faspay_snap.transfer_status` is answered with. A field that did not come is absent. */
export interface FaspaySnapTransferStatusAnswer {
  /** The response code of this question: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** Faspay's reference of the transfer. Text; `originalReferenceNo` at the gateway. */
  readonly originalReferenceNo?: string;
  /** The merchant's reference of the transfer. Text; `originalPartnerReferenceNo` at the gateway. */
  readonly originalPartnerReferenceNo?: string;
  /** The service of the transfer: 18. Text; `serviceCode` at the gateway. */
  readonly serviceCode?: string;
  /** The date of the transaction. Text; `transactionDate` at the gateway. */
  readonly transactionDate?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `amount.value` at the gateway. */
  readonly amount?: string;
  /** Its currency. Text; `amount.currency` at the gateway. */
  readonly currency?: string;
  /** The account number. Text; `beneficiaryAccountNo` at the gateway. Personal. */
  readonly beneficiaryAccountNo?: string;
  /** The bank's code. Text; `beneficiaryBankCode` at the gateway. */
  readonly beneficiaryBankCode?: string;
  /** The bank's own reference. Text; `referenceNumber` at the gateway. */
  readonly referenceNumber?: string;
  /** The merchant's account. Text; `sourceAccountNo` at the gateway. */
  readonly sourceAccount?: string;
  /** How far the transfer has come: 00 to 07. Text; `latestTransactionStatus` at the gateway. */
  readonly latestTransactionStatus?: string;
  /** The same in words. Text; `transactionStatusDesc` at the gateway. */
  readonly transactionStatusDesc?: string;
  /** The account's owner. Text; `additionalInfo.beneficiaryAccountName` at the gateway. Personal. */
  readonly beneficiaryAccountName?: string;
  /** The bank's name. Text; `additionalInfo.beneficiaryBankName` at the gateway. */
  readonly beneficiaryBankName?: string;
  /** What the transfer is for. Text; `additionalInfo.transactionDescription` at the gateway. */
  readonly transactionDescription?: string;
  /**
   * Where the notification goes. May be padded with blanks. Text; `additionalInfo.callbackUrl` at the
   * gateway.
   */
  readonly callbackUrl?: string;
  /** When it came to this status. Text; `additionalInfo.transactionStatusDate` at the gateway. */
  readonly transactionStatusDate?: string;
}

/** What {@link FaspaySnap.prepareBalance} takes. */
export interface FaspaySnapBalanceInput {
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `accountNo` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  accountNo?: string | undefined;
}

/** One of the `accountInfos` of `FaspaySnapBalanceAnswer`. */
export interface FaspaySnapBalanceAnswerAccountInfo {
  /** Which, such as CASH or DEPOSIT. Text; `balanceType` at the gateway. */
  readonly balanceType?: string;
  /** The balance, in rupiah. An exact decimal number, as text; `amount.value` at the gateway. */
  readonly amount?: string;
  /** Its currency. Text; `amount.currency` at the gateway. */
  readonly currency?: string;
  /**
   * What can be paid out, in rupiah. An exact decimal number, as text; `availableBalance.value` at the
   * gateway.
   */
  readonly availableBalance?: string;
  /** Its currency. Text; `availableBalance.currency` at the gateway. */
  readonly availableCurrency?: string;
  /**
   * 1 active, 2 closed, 4 new, 6 restricted, 7 frozen, 9 dormant; zeros may stand in front (0001). Text;
   * `status` at the gateway.
   */
  readonly status?: string;
}

/** What `faspay_snap.balance` is answered with. A field that did not come is absent. */
export interface FaspaySnapBalanceAnswer {
  /** The response code: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** The account. Text; `accountNo` at the gateway. */
  readonly accountNo?: string;
  /** Its balances. A list; `accountInfos` at the gateway. */
  readonly accountInfos?: readonly FaspaySnapBalanceAnswerAccountInfo[];
}

/** What {@link FaspaySnap.prepareStatement} takes. */
export interface FaspaySnapStatementInput {
  /**
   * From when.
   *
   * Text; exactly 25 characters; `fromDateTime` at the gateway.
   *
   * @example "2025-06-12T13:44:50+07:00"
   */
  fromDateTime: string;
  /**
   * Until when: at most one month later.
   *
   * Text; exactly 25 characters; `toDateTime` at the gateway.
   *
   * @example "2025-06-12T13:44:50+07:00"
   */
  toDateTime: string;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `additionalInfo.accountNo` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  accountNo?: string | undefined;
}

/** One of the `sourceOfFunds` of `FaspaySnapStatementAnswerDetailData`. */
export interface FaspaySnapStatementAnswerDetailDataSourceOfFund {
  /** Such as BALANCE. Text; `source` at the gateway. */
  readonly source?: string;
}

/** One of the `detailData` of `FaspaySnapStatementAnswer`. */
export interface FaspaySnapStatementAnswerDetailData {
  /** When. Text; `dateTime` at the gateway. */
  readonly dateTime?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `amount.value` at the gateway. */
  readonly amount?: string;
  /** Its currency. Text; `amount.currency` at the gateway. */
  readonly currency?: string;
  /**
   * What it was for; a fee begins with "fee" and ends with "_FEE", a reversal ends with "_REVERSAL". Text;
   * `remark` at the gateway. Personal.
   */
  readonly remark?: string;
  /** Where the money came from. A list; `sourceOfFunds` at the gateway. */
  readonly sourceOfFunds?: readonly FaspaySnapStatementAnswerDetailDataSourceOfFund[];
  /** 00 to 07, or the word SUCCESS. Text; `status` at the gateway. */
  readonly status?: string;
  /** PAYMENT, REFUND, TOP_UP, SEND_MONEY or RECEIVE_MONEY. Text; `type` at the gateway. */
  readonly type?: string;
  /** D: out of the account; K: into it. Text; `additionalInfo.debitCredit` at the gateway. */
  readonly debitCredit?: string;
}

/** What `faspay_snap.statement` is answered with. A field that did not come is absent. */
export interface FaspaySnapStatementAnswer {
  /** The response code: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** The movements. A list; `detailData` at the gateway. */
  readonly detailData?: readonly FaspaySnapStatementAnswerDetailData[];
  /** The account. Text; `additionalInfo.accountNo` at the gateway. */
  readonly accountNo?: string;
  /** From when. Text; `additionalInfo.fromDateTime` at the gateway. */
  readonly fromDateTime?: string;
  /** Until when. Text; `additionalInfo.toDateTime` at the gateway. */
  readonly toDateTime?: string;
  /** A message. Text; `additionalInfo.message` at the gateway. */
  readonly message?: string;
}

/** What {@link FaspaySnap.prepareTopUp} takes. */
export interface FaspaySnapTopUpInput {
  /**
   * The merchant's reference of this payment, never used before. Repeats keep it.
   *
   * Text; at most 64 characters; `partnerReferenceNo` at the gateway.
   *
   * @example "TRF-2025-000042"
   */
  partnerReferenceNo: string;
  /**
   * The wallet's number: the customer's telephone number.
   *
   * Text; at most 32 characters; digits only; `customerNumber` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "081234567890"
   */
  customerNumber: string;
  /**
   * Amount to fill in, in whole rupiah.
   *
   * Whole rupiah; at least 1; at most 9,999,999,999; `amount.value` at the gateway.
   *
   * @example 50000
   */
  amount: number | bigint;
  /**
   * Which wallet.
   *
   * - `"ovo"`: OVO.
   * - `"gpy"`: GoPay.
   * - `"dna"`: DANA.
   * - `"lkj"`: LinkAja.
   *
   * `additionalInfo.platformCode` at the gateway.
   *
   * @example "gpy"
   */
  platformCode: "ovo" | "gpy" | "dna" | "lkj";
  /**
   * Where Faspay sends its notification.
   *
   * Text; at most 255 characters; `additionalInfo.callbackUrl` at the gateway.
   *
   * @example "https://merchant.example/faspay/callback"
   */
  callbackUrl: string;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `additionalInfo.sourceAccount` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
  /**
   * The date of the transaction. Repeats keep it.
   *
   * Text; exactly 25 characters; `transactionDate` at the gateway.
   *
   * @defaultValue the moment's time
   * @example "2025-06-12T13:44:50+07:00"
   */
  transactionDate?: string | undefined;
  /**
   * When to pay, for a scheduled top-up.
   *
   * Text; exactly 25 characters; `additionalInfo.instructDate` at the gateway.
   *
   * @defaultValue now
   * @example "2025-06-12T13:44:50+07:00"
   */
  instructDate?: string | undefined;
  /**
   * The customer's e-mail address.
   *
   * Text; 3 to 128 characters; `additionalInfo.beneficiaryEmail` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "jane@example.com"
   */
  beneficiaryEmail?: string | undefined;
  /**
   * What it is for: 15 characters (Faspay would cut more), and not "fee".
   *
   * Text; at most 15 characters; `additionalInfo.transactionDescription` at the gateway.
   *
   * @example "Invoice 42"
   */
  transactionDescription?: string | undefined;
}

/** What `faspay_snap.top_up` is answered with. A field that did not come is absent. */
export interface FaspaySnapTopUpAnswer {
  /** The response code: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** Faspay's reference. Text; `referenceNo` at the gateway. */
  readonly referenceNo?: string;
  /** The merchant's reference. Text; `partnerReferenceNo` at the gateway. */
  readonly partnerReferenceNo?: string;
  /** The wallet's number. Text; `customerNumber` at the gateway. Personal. */
  readonly customerNumber?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `amount.value` at the gateway. */
  readonly amount?: string;
  /** Its currency. Text; `amount.currency` at the gateway. */
  readonly currency?: string;
  /** The merchant's account. Text; `additionalInfo.sourceAccount` at the gateway. */
  readonly sourceAccount?: string;
  /** The wallet. Text; `additionalInfo.platformCode` at the gateway. */
  readonly platformCode?: string;
  /** The customer's e-mail address. Text; `additionalInfo.beneficiaryEmail` at the gateway. Personal. */
  readonly beneficiaryEmail?: string;
  /** The date of the transaction. Text; `additionalInfo.transactionDate` at the gateway. */
  readonly transactionDate?: string;
  /** When it will be paid. Text; `additionalInfo.instructDate` at the gateway. */
  readonly instructDate?: string;
  /** What it is for. Text; `additionalInfo.transactionDescription` at the gateway. */
  readonly transactionDescription?: string;
  /**
   * The reference in Faspay's disbursement system. Text; `additionalInfo.transactionReference` at the
   * gateway.
   */
  readonly transactionReference?: string;
  /** Where the notification goes. Text; `additionalInfo.callbackUrl` at the gateway. */
  readonly callbackUrl?: string;
  /** How far it has come: 00 to 07. Text; `additionalInfo.latestTransactionStatus` at the gateway. */
  readonly latestTransactionStatus?: string;
  /** The same in words. Text; `additionalInfo.transactionStatusDesc` at the gateway. */
  readonly transactionStatusDesc?: string;
}

/** What {@link FaspaySnap.prepareTopUpStatus} takes. */
export interface FaspaySnapTopUpStatusInput {
  /**
   * The merchant's reference of the top-up. Needed only where no context is given; with a bare reference
   * nothing can be compared.
   *
   * Text; at most 64 characters; `originalPartnerReferenceNo` at the gateway.
   *
   * @example "TRF-2025-000042"
   */
  originalPartnerReferenceNo?: string | undefined;
  /**
   * Faspay's reference of the top-up.
   *
   * Text; at most 64 characters; `originalReferenceNo` at the gateway.
   *
   * @example "TRF-2025-000042"
   */
  originalReferenceNo?: string | undefined;
  /**
   * The context of the top-up, as it was stored before sending.
   *
   * A stored context; at most 65536 characters. Personal: never shown in errors.
   */
  payment?: string | undefined;
}

/** What `faspay_snap.top_up_status` is answered with. A field that did not come is absent. */
export interface FaspaySnapTopUpStatusAnswer {
  /** The response code of this question: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** Faspay's reference of the top-up. Text; `originalReferenceNo` at the gateway. */
  readonly originalReferenceNo?: string;
  /** The merchant's reference of the top-up. Text; `originalPartnerReferenceNo` at the gateway. */
  readonly originalPartnerReferenceNo?: string;
  /** The service of the top-up: 38. Text; `serviceCode` at the gateway. */
  readonly serviceCode?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `amount.value` at the gateway. */
  readonly amount?: string;
  /** Its currency. Text; `amount.currency` at the gateway. */
  readonly currency?: string;
  /** How far the top-up has come: 00 to 07. Text; `latestTransactionStatus` at the gateway. */
  readonly latestTransactionStatus?: string;
  /** The same in words. Text; `transactionStatusDesc` at the gateway. */
  readonly transactionStatusDesc?: string;
  /** The merchant's account. Text; `additionalInfo.sourceAccount` at the gateway. */
  readonly sourceAccount?: string;
  /** The date of the transaction. Text; `additionalInfo.transactionDate` at the gateway. */
  readonly transactionDate?: string;
  /** The wallet. Text; `additionalInfo.platformCode` at the gateway. */
  readonly platformCode?: string;
  /** The wallet's name. Text; `additionalInfo.platformName` at the gateway. */
  readonly platformName?: string;
  /** The wallet's number. Text; `additionalInfo.customerNumber` at the gateway. Personal. */
  readonly customerNumber?: string;
  /** The wallet's owner. Text; `additionalInfo.customerName` at the gateway. Personal. */
  readonly customerName?: string;
  /** What it is for. Text; `additionalInfo.transactionDescription` at the gateway. */
  readonly transactionDescription?: string;
  /**
   * Where the notification goes. May be padded with blanks. Text; `additionalInfo.callbackUrl` at the
   * gateway.
   */
  readonly callbackUrl?: string;
  /** When it came to this status. Text; `additionalInfo.transactionStatusDate` at the gateway. */
  readonly transactionStatusDate?: string;
}

/** What {@link FaspaySnap.prepareBillInquiry} takes. */
export interface FaspaySnapBillInquiryInput {
  /**
   * The company's code at the bank, without blanks: it is padded to 8 characters on the wire.
   *
   * Text; at most 8 characters; digits only; `partnerServiceId` at the gateway.
   *
   * @example "7008"
   */
  partnerServiceId: string;
  /**
   * The customer's number at the company. Company code and number together are the virtual account.
   *
   * Text; at most 20 characters; digits only; `customerNo` at the gateway. Personal: never shown in errors.
   *
   * @example "08000047816"
   */
  customerNo: string;
  /**
   * Code of the bank that has the virtual account.
   *
   * Text; exactly 3 characters; letters A-Z and digits only; `additionalInfo.billerCode` at the gateway.
   *
   * @example "013"
   */
  billerCode: string;
  /**
   * The merchant's reference.
   *
   * Text; at most 64 characters; `partnerReferenceNo` at the gateway.
   *
   * @example "TRF-2025-000042"
   */
  partnerReferenceNo?: string | undefined;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `additionalInfo.sourceAccountNo` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
}

/** What `faspay_snap.bill_inquiry` is answered with. A field that did not come is absent. */
export interface FaspaySnapBillInquiryAnswer {
  /** The response code: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** The merchant's reference. Text; `virtualAccountData.partnerReferenceNo` at the gateway. */
  readonly partnerReferenceNo?: string;
  /**
   * The company's code. May be padded with blanks. Text; `virtualAccountData.partnerServiceId` at the
   * gateway.
   */
  readonly partnerServiceId?: string;
  /** The customer's number. Text; `virtualAccountData.customerNo` at the gateway. Personal. */
  readonly customerNo?: string;
  /** The virtual account. Text; `virtualAccountData.virtualAccountNo` at the gateway. Personal. */
  readonly virtualAccountNo?: string;
  /**
   * Its owner, partly hidden perhaps. Text; `virtualAccountData.virtualAccountName` at the gateway. Personal.
   */
  readonly virtualAccountName?: string;
  /**
   * What is to be paid, in rupiah. An exact decimal number, as text; `virtualAccountData.totalAmount.value`
   * at the gateway.
   */
  readonly totalAmount?: string;
  /** Its currency. Text; `virtualAccountData.totalAmount.currency` at the gateway. */
  readonly currency?: string;
  /**
   * O: any amount may be paid; C: this amount. Text; `virtualAccountData.virtualAccountTrxType` at the
   * gateway.
   */
  readonly virtualAccountTrxType?: string;
  /** The bank. Text; `additionalInfo.billerCode` at the gateway. */
  readonly billerCode?: string;
  /** The merchant's account. Text; `additionalInfo.sourceAccountNo` at the gateway. */
  readonly sourceAccount?: string;
  /** 1 on process, 2 success, 6 already registered. Text; `additionalInfo.status` at the gateway. */
  readonly status?: string;
  /** The status in words. Text; `additionalInfo.message` at the gateway. */
  readonly message?: string;
}

/** What {@link FaspaySnap.prepareBillPayment} takes. */
export interface FaspaySnapBillPaymentInput {
  /**
   * The merchant's reference of this payment, never used before. The page lets it be left out; without it
   * nobody could find the payment again.
   *
   * Text; at most 64 characters; `partnerReferenceNo` at the gateway.
   *
   * @example "TRF-2025-000042"
   */
  partnerReferenceNo: string;
  /**
   * The company's code at the bank, without blanks: it is padded to 8 characters on the wire.
   *
   * Text; at most 8 characters; digits only; `partnerServiceId` at the gateway.
   *
   * @example "7008"
   */
  partnerServiceId: string;
  /**
   * The customer's number at the company. Company code and number together are the virtual account.
   *
   * Text; at most 20 characters; digits only; `customerNo` at the gateway. Personal: never shown in errors.
   *
   * @example "08000047816"
   */
  customerNo: string;
  /**
   * Amount to pay, in whole rupiah.
   *
   * Whole rupiah; at least 1; at most 99,999,999,999,999; `paidAmount.value` at the gateway.
   *
   * @example 50000
   */
  amount: number | bigint;
  /**
   * Code of the bank that has the virtual account.
   *
   * Text; exactly 3 characters; letters A-Z and digits only; `additionalInfo.billerCode` at the gateway.
   *
   * @example "013"
   */
  billerCode: string;
  /**
   * Where Faspay sends its notification.
   *
   * Text; at most 255 characters; `additionalInfo.callbackUrl` at the gateway.
   *
   * @example "https://merchant.example/faspay/callback"
   */
  callbackUrl: string;
  /**
   * The owner of the virtual account, as the inquiry answered it.
   *
   * Text; at most 50 characters; `virtualAccountName` at the gateway. Personal: never shown in errors.
   *
   * @example "DUMMY VA"
   */
  virtualAccountName?: string | undefined;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `sourceAccountNo` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
  /**
   * The date of the transaction. Repeats keep it.
   *
   * Text; exactly 25 characters; `trxDateTime` at the gateway.
   *
   * @defaultValue the moment's time
   * @example "2025-06-12T13:44:50+07:00"
   */
  trxDateTime?: string | undefined;
  /**
   * When to pay, for a scheduled payment.
   *
   * Text; exactly 25 characters; `additionalInfo.instructDate` at the gateway.
   *
   * @defaultValue now
   * @example "2025-06-12T13:44:50+07:00"
   */
  instructDate?: string | undefined;
}

/** What `faspay_snap.bill_payment` is answered with. A field that did not come is absent. */
export interface FaspaySnapBillPaymentAnswer {
  /** The response code: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** The merchant's reference. Text; `virtualAccountData.partnerReferenceNo` at the gateway. */
  readonly partnerReferenceNo?: string;
  /** Faspay's reference. Text; `virtualAccountData.referenceNo` at the gateway. */
  readonly referenceNo?: string;
  /**
   * The company's code. May be padded with blanks. Text; `virtualAccountData.partnerServiceId` at the
   * gateway.
   */
  readonly partnerServiceId?: string;
  /** The customer's number. Text; `virtualAccountData.customerNo` at the gateway. Personal. */
  readonly customerNo?: string;
  /** The virtual account. Text; `virtualAccountData.virtualAccountNo` at the gateway. Personal. */
  readonly virtualAccountNo?: string;
  /** Its owner. Text; `virtualAccountData.virtualAccountName` at the gateway. Personal. */
  readonly virtualAccountName?: string;
  /** The merchant's account. Text; `virtualAccountData.sourceAccountNo` at the gateway. */
  readonly sourceAccount?: string;
  /**
   * What was paid, in rupiah. An exact decimal number, as text; `virtualAccountData.paidAmount.value` at the
   * gateway.
   */
  readonly amount?: string;
  /** Its currency. Text; `virtualAccountData.paidAmount.currency` at the gateway. */
  readonly currency?: string;
  /** The date of the transaction. Text; `virtualAccountData.trxDateTime` at the gateway. */
  readonly trxDateTime?: string;
  /** The bank. Text; `additionalInfo.billerCode` at the gateway. */
  readonly billerCode?: string;
  /** When it will be paid. Text; `additionalInfo.instructDate` at the gateway. */
  readonly instructDate?: string;
  /** Where the notification goes. Text; `additionalInfo.callbackUrl` at the gateway. */
  readonly callbackUrl?: string;
  /** 1 on process, 2 success, 4 failed, 5 reversed. Text; `additionalInfo.status` at the gateway. */
  readonly status?: string;
  /** The status in words. Text; `additionalInfo.message` at the gateway. */
  readonly message?: string;
}

/**
 * What the notification `faspay_snap.payment_notification` holds. Tells how far a payment has come, to its
 * callbackUrl. Faspay's page on SNAP signatures says how its messages are signed; no page says what this one
 * holds. Take it as a hint, and ask the status.
 *
 * Its signature covers `originalPartnerReferenceNo`, `originalReferenceNo`, `serviceCode`, `amount`,
 * `currency`, `beneficiaryAccountNo`, `customerNumber`, `latestTransactionStatus`, `transactionStatusDesc`.
 */
export interface FaspaySnapPaymentNotification {
  /** The merchant's reference of the payment. Text; `originalPartnerReferenceNo` at the gateway. */
  readonly originalPartnerReferenceNo?: string;
  /** Faspay's reference of the payment. Text; `originalReferenceNo` at the gateway. */
  readonly originalReferenceNo?: string;
  /** The service of the payment. Text; `serviceCode` at the gateway. */
  readonly serviceCode?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `amount.value` at the gateway. */
  readonly amount?: string;
  /** Its currency. Text; `amount.currency` at the gateway. */
  readonly currency?: string;
  /** The beneficiary's account number. Text; `beneficiaryAccountNo` at the gateway. Personal. */
  readonly beneficiaryAccountNo?: string;
  /** The wallet's number. Text; `customerNumber` at the gateway. Personal. */
  readonly customerNumber?: string;
  /** How far the payment has come: 00 to 07. Text; `latestTransactionStatus` at the gateway. */
  readonly latestTransactionStatus?: string;
  /** The same in words. Text; `transactionStatusDesc` at the gateway. */
  readonly transactionStatusDesc?: string;
}

/** The operations of {@link FaspaySnap} by their names. */
export interface FaspaySnapOperations {
  /** Account inquiry (`faspay_snap.account_inquiry`). No money moves. */
  "faspay_snap.account_inquiry": { input: FaspaySnapAccountInquiryInput; answer: FaspaySnapAccountInquiryAnswer };
  /** Bank transfer (`faspay_snap.transfer`). MONEY MOVES. */
  "faspay_snap.transfer": { input: FaspaySnapTransferInput; answer: FaspaySnapTransferAnswer };
  /** Status of a bank transfer (`faspay_snap.transfer_status`). No money moves. */
  "faspay_snap.transfer_status": { input: FaspaySnapTransferStatusInput; answer: FaspaySnapTransferStatusAnswer };
  /** Balance (`faspay_snap.balance`). No money moves. */
  "faspay_snap.balance": { input: FaspaySnapBalanceInput; answer: FaspaySnapBalanceAnswer };
  /** Statement (`faspay_snap.statement`). No money moves. */
  "faspay_snap.statement": { input: FaspaySnapStatementInput; answer: FaspaySnapStatementAnswer };
  /** E-wallet top-up (`faspay_snap.top_up`). MONEY MOVES. */
  "faspay_snap.top_up": { input: FaspaySnapTopUpInput; answer: FaspaySnapTopUpAnswer };
  /** Status of an e-wallet top-up (`faspay_snap.top_up_status`). No money moves. */
  "faspay_snap.top_up_status": { input: FaspaySnapTopUpStatusInput; answer: FaspaySnapTopUpStatusAnswer };
  /** Bill inquiry (`faspay_snap.bill_inquiry`). No money moves. */
  "faspay_snap.bill_inquiry": { input: FaspaySnapBillInquiryInput; answer: FaspaySnapBillInquiryAnswer };
  /** Bill payment (`faspay_snap.bill_payment`). MONEY MOVES. */
  "faspay_snap.bill_payment": { input: FaspaySnapBillPaymentInput; answer: FaspaySnapBillPaymentAnswer };
}

/** What the notifications of {@link FaspaySnap} hold, by their names. */
export interface FaspaySnapNotifications {
  /** Payment notification (assumed). */
  "faspay_snap.payment_notification": FaspaySnapPaymentNotification;
}

const SHAPE: GatewayShape = {
  name: "faspay_snap",
  config: {
    environment: "environment",
    partnerId: "partner_id",
    privateKey: "private_key",
    faspayPublicKey: "faspay_public_key",
    sourceAccount: "source_account",
    channelId: "channel_id",
    origin: "origin",
    baseUrl: "base_url",
    sendWithin: "send_within",
    notFoundWindow: "not_found_window",
    askHumanAfter: "ask_human_after",
    quirkSignedPath: "quirk_signed_path",
    quirkBillSource: "quirk_bill_source",
  },
  operations: {
    "faspay_snap.account_inquiry": {
      input: {
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryAccountNo: "beneficiary_account_no",
        partnerReferenceNo: "partner_reference_no",
        sourceAccount: "source_account",
      },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        referenceNo: "reference_no",
        partnerReferenceNo: "partner_reference_no",
        beneficiaryAccountName: "beneficiary_account_name",
        beneficiaryAccountNo: "beneficiary_account_no",
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryBankName: "beneficiary_bank_name",
        currency: "currency",
        status: "status",
        message: "message",
      },
    },
    "faspay_snap.transfer": {
      input: {
        partnerReferenceNo: "partner_reference_no",
        amount: "amount",
        beneficiaryAccountName: "beneficiary_account_name",
        beneficiaryAccountNo: "beneficiary_account_no",
        beneficiaryBankCode: "beneficiary_bank_code",
        callbackUrl: "callback_url",
        beneficiaryEmail: "beneficiary_email",
        sourceAccount: "source_account",
        transactionDate: "transaction_date",
        instructDate: "instruct_date",
        transactionDescription: "transaction_description",
      },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        referenceNo: "reference_no",
        partnerReferenceNo: "partner_reference_no",
        amount: "amount",
        currency: "currency",
        beneficiaryAccountNo: "beneficiary_account_no",
        beneficiaryBankCode: "beneficiary_bank_code",
        sourceAccount: "source_account",
        beneficiaryAccountName: "beneficiary_account_name",
        beneficiaryBankName: "beneficiary_bank_name",
        instructDate: "instruct_date",
        transactionDescription: "transaction_description",
        callbackUrl: "callback_url",
        latestTransactionStatus: "latest_transaction_status",
        transactionStatusDesc: "transaction_status_desc",
      },
    },
    "faspay_snap.transfer_status": {
      input: {
        originalPartnerReferenceNo: "original_partner_reference_no",
        originalReferenceNo: "original_reference_no",
        payment: "payment",
      },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        originalReferenceNo: "original_reference_no",
        originalPartnerReferenceNo: "original_partner_reference_no",
        serviceCode: "service_code",
        transactionDate: "transaction_date",
        amount: "amount",
        currency: "currency",
        beneficiaryAccountNo: "beneficiary_account_no",
        beneficiaryBankCode: "beneficiary_bank_code",
        referenceNumber: "reference_number",
        sourceAccount: "source_account",
        latestTransactionStatus: "latest_transaction_status",
        transactionStatusDesc: "transaction_status_desc",
        beneficiaryAccountName: "beneficiary_account_name",
        beneficiaryBankName: "beneficiary_bank_name",
        transactionDescription: "transaction_description",
        callbackUrl: "callback_url",
        transactionStatusDate: "transaction_status_date",
      },
    },
    "faspay_snap.balance": {
      input: { accountNo: "account_no" },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        accountNo: "account_no",
        accountInfos: ["account_infos", {
          balanceType: "balance_type",
          amount: "amount",
          currency: "currency",
          availableBalance: "available_balance",
          availableCurrency: "available_currency",
          status: "status",
        }],
      },
    },
    "faspay_snap.statement": {
      input: { fromDateTime: "from_date_time", toDateTime: "to_date_time", accountNo: "account_no" },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        detailData: ["detail_data", {
          dateTime: "date_time",
          amount: "amount",
          currency: "currency",
          remark: "remark",
          sourceOfFunds: ["source_of_funds", { source: "source" }],
          status: "status",
          type: "type",
          debitCredit: "debit_credit",
        }],
        accountNo: "account_no",
        fromDateTime: "from_date_time",
        toDateTime: "to_date_time",
        message: "message",
      },
    },
    "faspay_snap.top_up": {
      input: {
        partnerReferenceNo: "partner_reference_no",
        customerNumber: "customer_number",
        amount: "amount",
        platformCode: "platform_code",
        callbackUrl: "callback_url",
        sourceAccount: "source_account",
        transactionDate: "transaction_date",
        instructDate: "instruct_date",
        beneficiaryEmail: "beneficiary_email",
        transactionDescription: "transaction_description",
      },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        referenceNo: "reference_no",
        partnerReferenceNo: "partner_reference_no",
        customerNumber: "customer_number",
        amount: "amount",
        currency: "currency",
        sourceAccount: "source_account",
        platformCode: "platform_code",
        beneficiaryEmail: "beneficiary_email",
        transactionDate: "transaction_date",
        instructDate: "instruct_date",
        transactionDescription: "transaction_description",
        transactionReference: "transaction_reference",
        callbackUrl: "callback_url",
        latestTransactionStatus: "latest_transaction_status",
        transactionStatusDesc: "transaction_status_desc",
      },
    },
    "faspay_snap.top_up_status": {
      input: {
        originalPartnerReferenceNo: "original_partner_reference_no",
        originalReferenceNo: "original_reference_no",
        payment: "payment",
      },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        originalReferenceNo: "original_reference_no",
        originalPartnerReferenceNo: "original_partner_reference_no",
        serviceCode: "service_code",
        amount: "amount",
        currency: "currency",
        latestTransactionStatus: "latest_transaction_status",
        transactionStatusDesc: "transaction_status_desc",
        sourceAccount: "source_account",
        transactionDate: "transaction_date",
        platformCode: "platform_code",
        platformName: "platform_name",
        customerNumber: "customer_number",
        customerName: "customer_name",
        transactionDescription: "transaction_description",
        callbackUrl: "callback_url",
        transactionStatusDate: "transaction_status_date",
      },
    },
    "faspay_snap.bill_inquiry": {
      input: {
        partnerServiceId: "partner_service_id",
        customerNo: "customer_no",
        billerCode: "biller_code",
        partnerReferenceNo: "partner_reference_no",
        sourceAccount: "source_account",
      },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        partnerReferenceNo: "partner_reference_no",
        partnerServiceId: "partner_service_id",
        customerNo: "customer_no",
        virtualAccountNo: "virtual_account_no",
        virtualAccountName: "virtual_account_name",
        totalAmount: "total_amount",
        currency: "currency",
        virtualAccountTrxType: "virtual_account_trx_type",
        billerCode: "biller_code",
        sourceAccount: "source_account",
        status: "status",
        message: "message",
      },
    },
    "faspay_snap.bill_payment": {
      input: {
        partnerReferenceNo: "partner_reference_no",
        partnerServiceId: "partner_service_id",
        customerNo: "customer_no",
        amount: "amount",
        billerCode: "biller_code",
        callbackUrl: "callback_url",
        virtualAccountName: "virtual_account_name",
        sourceAccount: "source_account",
        trxDateTime: "trx_date_time",
        instructDate: "instruct_date",
      },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        partnerReferenceNo: "partner_reference_no",
        referenceNo: "reference_no",
        partnerServiceId: "partner_service_id",
        customerNo: "customer_no",
        virtualAccountNo: "virtual_account_no",
        virtualAccountName: "virtual_account_name",
        sourceAccount: "source_account",
        amount: "amount",
        currency: "currency",
        trxDateTime: "trx_date_time",
        billerCode: "biller_code",
        instructDate: "instruct_date",
        callbackUrl: "callback_url",
        status: "status",
        message: "message",
      },
    },
  },
  notifications: {
    "faspay_snap.payment_notification": {
      originalPartnerReferenceNo: "original_partner_reference_no",
      originalReferenceNo: "original_reference_no",
      serviceCode: "service_code",
      amount: "amount",
      currency: "currency",
      beneficiaryAccountNo: "beneficiary_account_no",
      customerNumber: "customer_number",
      latestTransactionStatus: "latest_transaction_status",
      transactionStatusDesc: "transaction_status_desc",
    },
  },
};

/**
 * Faspay SNAP Disbursement: one merchant's credentials, opened once and used for many calls.
 *
 * Bank transfers, top-ups of OVO, GoPay, DANA and LinkAja, and bills at banks' virtual accounts, over the
 * national standard SNAP. Requests are signed with the merchant's own RSA key; its public half is registered
 * at Faspay.
 *
 * It opens no connection, and shows no credential when it is printed or written as JSON.
 *
 * A key pair signs its requests (RSASSA-PKCS1-v1_5-SHA256). Without the private key every first step is of
 * kind `to_sign`: sign its `bytes` where the key lives.
 *
 * @example
 * ```ts
 * const faspaySnap = new FaspaySnap({ environment: "sandbox", partnerId: "99999" });
 * let step = faspaySnap.prepareAccountInquiry({
 *   beneficiaryBankCode: "008",
 *   beneficiaryAccountNo: "60004400184",
 * });
 * if (step.kind === "to_sign") {
 *   step = step.attachSignature(await sign(step.bytes)); // where the private key lives elsewhere
 * }
 * while (step.kind === "request") {
 *   await store(step.context); // in your database, before anything is sent
 *   step = await sendOnce(step);
 * }
 * console.log(step.outcome);
 * ```
 */
export class FaspaySnap extends GatewayClient<FaspaySnapOperations, FaspaySnapNotifications, "key_pair"> {
  /** The names of its fields: in these types, and in documents. */
  static readonly shape: GatewayShape = SHAPE;

  /**
   * Opens the credentials. Nothing is sent.
   *
   * @param config - the credentials and options.
   * @throws {InvalidConfigError} A credential or an option is missing, unknown or wrong.
   */
  constructor(config: FaspaySnapConfig) {
    super(SHAPE, config);
  }

  /**
   * Account inquiry (`faspay_snap.account_inquiry`). No money moves.
   *
   * Looks up the name of a bank account. No money moves. Faspay wants at least one inquiry of an account
   * before a transfer to it. The outcome continues into `faspay_snap.transfer`.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SNAP Disbursement page, Account Inquiry (service 16).
   *
   * @param input - it needs `beneficiaryBankCode`, `beneficiaryAccountNo`; it may be given
   *   `partnerReferenceNo`, `sourceAccount`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySnapAccountInquiryAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareAccountInquiry(input: FaspaySnapAccountInquiryInput, moment?: MomentLike): KeyedStep<FaspaySnapAccountInquiryAnswer> {
    return this.prepare("faspay_snap.account_inquiry", input, moment);
  }

  /**
   * Bank transfer (`faspay_snap.transfer`). MONEY MOVES.
   *
   * Pays a bank account. Money moves, now or at `instructDate`. Inquire the account first
   * (`faspay_snap.account_inquiry`): its outcome prefills this. 2001800 is acceptance, not success: the
   * status call tells the end.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** partnerReferenceNo names one payment: the standard refuses a second copy with
   * 409xx01 or 404xx18, which says nothing of the first; what Faspay does, with an older copy too, is not
   * documented. faspay_snap.transfer_status tells how it ended; money that arrived may come back (04). A
   * repeat is refused by the gateway; the refusal says nothing of the first copy. The status is told by
   * `faspay_snap.transfer_status`. The notification `faspay_snap.payment_notification` (assumed: no page
   * describes it) is only a hint: the status is not signed. Money that arrived may still be returned.
   *
   * **Notification.** `faspay_snap.payment_notification` ({@link FaspaySnapPaymentNotification}). Tells how
   * far a payment has come, to its callbackUrl. Faspay's page on SNAP signatures says how its messages are
   * signed; no page says what this one holds. Take it as a hint, and ask the status. Read it with
   * {@link FaspaySnap.receive}.
   *
   * **Source.** Faspay SNAP Disbursement page, Trigger Transfer (service 18).
   *
   * @param input - it needs `partnerReferenceNo`, `amount`, `beneficiaryAccountName`,
   *   `beneficiaryAccountNo`, `beneficiaryBankCode`, `callbackUrl`; it may be given `beneficiaryEmail`,
   *   `sourceAccount`, `transactionDate`, `instructDate`, `transactionDescription`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySnapTransferAnswer}. The request must not be sent after
   *   `sendBefore`.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareTransfer(input: FaspaySnapTransferInput, moment?: MomentLike): KeyedStep<FaspaySnapTransferAnswer> {
    return this.prepare("faspay_snap.transfer", input, moment);
  }

  /**
   * Status of a bank transfer (`faspay_snap.transfer_status`). No money moves.
   *
   * Asks what became of a transfer. No money moves. Give it the transfer's context: then the answer is
   * compared with what was to be paid, and only then can it end the matter.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SNAP Disbursement page, Transfer Status Inquiry Bank (service 36).
   *
   * @param input - it may be given `originalPartnerReferenceNo`, `originalReferenceNo`, `payment`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySnapTransferStatusAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareTransferStatus(input: FaspaySnapTransferStatusInput = {}, moment?: MomentLike): KeyedStep<FaspaySnapTransferStatusAnswer> {
    return this.prepare("faspay_snap.transfer_status", input, moment);
  }

  /**
   * Balance (`faspay_snap.balance`). No money moves.
   *
   * Asks for the balance of the merchant's account. No money moves.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SNAP Disbursement page, Balance Inquiry (service 11).
   *
   * @param input - it may be given `accountNo`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySnapBalanceAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareBalance(input: FaspaySnapBalanceInput = {}, moment?: MomentLike): KeyedStep<FaspaySnapBalanceAnswer> {
    return this.prepare("faspay_snap.balance", input, moment);
  }

  /**
   * Statement (`faspay_snap.statement`). No money moves.
   *
   * Asks for the movements on the merchant's account: at most a month of the last three. No money moves.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SNAP Disbursement page, Transaction History List (service 12).
   *
   * @param input - it needs `fromDateTime`, `toDateTime`; it may be given `accountNo`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySnapStatementAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareStatement(input: FaspaySnapStatementInput, moment?: MomentLike): KeyedStep<FaspaySnapStatementAnswer> {
    return this.prepare("faspay_snap.statement", input, moment);
  }

  /**
   * E-wallet top-up (`faspay_snap.top_up`). MONEY MOVES.
   *
   * Fills an e-wallet. Money moves, now or at `instructDate`. 2003800 is acceptance, not success: the status
   * call tells the end.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** partnerReferenceNo names one payment: the standard refuses a second copy with
   * 409xx01 or 404xx18, which says nothing of the first; what Faspay does, with an older copy too, is not
   * documented. faspay_snap.top_up_status tells how it ended; money that arrived may come back (04). A repeat
   * is refused by the gateway; the refusal says nothing of the first copy. The status is told by
   * `faspay_snap.top_up_status`. The notification `faspay_snap.payment_notification` (assumed: no page
   * describes it) is only a hint: the status is not signed. Money that arrived may still be returned.
   *
   * **Notification.** `faspay_snap.payment_notification` ({@link FaspaySnapPaymentNotification}). Tells how
   * far a payment has come, to its callbackUrl. Faspay's page on SNAP signatures says how its messages are
   * signed; no page says what this one holds. Take it as a hint, and ask the status. Read it with
   * {@link FaspaySnap.receive}.
   *
   * **Source.** Faspay SNAP Disbursement page, Customer Top Up (service 38).
   *
   * @param input - it needs `partnerReferenceNo`, `customerNumber`, `amount`, `platformCode`,
   *   `callbackUrl`; it may be given `sourceAccount`, `transactionDate`, `instructDate`, `beneficiaryEmail`,
   *   `transactionDescription`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySnapTopUpAnswer}. The request must not be sent after `sendBefore`.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareTopUp(input: FaspaySnapTopUpInput, moment?: MomentLike): KeyedStep<FaspaySnapTopUpAnswer> {
    return this.prepare("faspay_snap.top_up", input, moment);
  }

  /**
   * Status of an e-wallet top-up (`faspay_snap.top_up_status`). No money moves.
   *
   * Asks what became of a top-up. No money moves. Give it the top-up's context: then the answer is compared
   * with what was to be paid, and only then can it end the matter.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SNAP Disbursement page, Customer Top-Up, Inquiry Status (service 39).
   *
   * @param input - it may be given `originalPartnerReferenceNo`, `originalReferenceNo`, `payment`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySnapTopUpStatusAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareTopUpStatus(input: FaspaySnapTopUpStatusInput = {}, moment?: MomentLike): KeyedStep<FaspaySnapTopUpStatusAnswer> {
    return this.prepare("faspay_snap.top_up_status", input, moment);
  }

  /**
   * Bill inquiry (`faspay_snap.bill_inquiry`). No money moves.
   *
   * Looks up a bill at a bank's virtual account. No money moves. The outcome continues into
   * `faspay_snap.bill_payment`.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SNAP Disbursement page, Bill Payment: Inquiry (service 32).
   *
   * @param input - it needs `partnerServiceId`, `customerNo`, `billerCode`; it may be given
   *   `partnerReferenceNo`, `sourceAccount`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySnapBillInquiryAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareBillInquiry(input: FaspaySnapBillInquiryInput, moment?: MomentLike): KeyedStep<FaspaySnapBillInquiryAnswer> {
    return this.prepare("faspay_snap.bill_inquiry", input, moment);
  }

  /**
   * Bill payment (`faspay_snap.bill_payment`). MONEY MOVES.
   *
   * Pays a bill at a bank's virtual account. Money moves, now or at `instructDate`. No status call exists for
   * bills: where the answer does not tell the end, a person must ask Faspay.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** partnerReferenceNo names one payment: the standard refuses a second copy with
   * 409xx01 or 404xx18, which says nothing of the first; what Faspay does is not documented. There is no
   * status call: where the answer does not tell the end, a person must ask Faspay. Money that arrived may
   * come back (5). A repeat is refused by the gateway; the refusal says nothing of the first copy. Money that
   * arrived may still be returned.
   *
   * **Source.** Faspay SNAP Disbursement page, Bill Payment: Payment (service 33).
   *
   * @param input - it needs `partnerReferenceNo`, `partnerServiceId`, `customerNo`, `amount`, `billerCode`,
   *   `callbackUrl`; it may be given `virtualAccountName`, `sourceAccount`, `trxDateTime`, `instructDate`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySnapBillPaymentAnswer}. The request must not be sent after
   *   `sendBefore`.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareBillPayment(input: FaspaySnapBillPaymentInput, moment?: MomentLike): KeyedStep<FaspaySnapBillPaymentAnswer> {
    return this.prepare("faspay_snap.bill_payment", input, moment);
  }
}
