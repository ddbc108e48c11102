/** Faspay SendMe. Made from the catalog by `cargo xtask gen`: do not edit. */

import { GatewayClient } from "../gateway.js";
import type { MomentLike } from "../moment.js";
import type { GatewayShape } from "../names.js";
import type { Step } from "../step.js";

/** The credentials and options of {@link FaspaySendme}. */
export interface FaspaySendmeConfig {
  /**
   * Which of Faspay's two worlds the client talks to.
   *
   * - `"sandbox"`: Faspay's sandbox: no money moves.
   * - `"production"`: The real one.
   */
  environment: "sandbox" | "production";
  /**
   * The merchant's key (faspayKey): it names the merchant in every request, and is no secret.
   *
   * Text; at most 255 characters; visible ASCII characters only, no blanks; `faspay-key` at the gateway.
   *
   * @example "fk-3b1f7a62"
   */
  faspayKey: string;
  /**
   * The secret (faspaySecret) from which both headers are encrypted.
   *
   * Text; at most 255 characters. A secret: never shown, never stored in a context.
   */
  faspaySecret: string;
  /**
   * The application's key (appKey).
   *
   * Text; at most 255 characters. A secret: never shown, never stored in a context.
   */
  appKey: string;
  /**
   * The application's secret (appSecret): it proves notifications, too.
   *
   * Text; at most 255 characters. A secret: never shown, never stored in a context.
   */
  appSecret: string;
  /**
   * The client's key (clientKey), which notifications call client_id.
   *
   * Text; at most 255 characters. A secret: never shown, never stored in a context.
   */
  clientKey: string;
  /**
   * The client's secret (clientSecret).
   *
   * Text; at most 255 characters. A secret: never shown, never stored in a context.
   */
  clientSecret: string;
  /**
   * The initialisation vector (iv), as Faspay gave it.
   *
   * Text; at most 255 characters. A secret: never shown, never stored in a context.
   */
  iv: string;
  /**
   * The merchant's SendMe account (virtualAccount), for all calls that do not name another.
   *
   * Text; at most 20 characters; digits only; `virtualAccount` at the gateway.
   *
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
  /**
   * Faspay's RSA public key, given by Faspay: it decodes the cash-out codes of Permata's ATMs. PEM or its
   * bare base64.
   *
   * Text; at most 16384 characters.
   *
   * @defaultValue these codes are not decoded
   */
  faspayPublicKey?: string | undefined;
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
   * Whether the client remembers tokens, in memory, until shortly before they end. Otherwise each call takes
   * a token of its own.
   *
   * True or false.
   *
   * @defaultValue `true`
   */
  rememberTokens?: boolean | undefined;
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
   * After how long without a final state a person is asked, in milliseconds.
   *
   * Milliseconds; at least 60,000; at most 2,592,000,000.
   *
   * @defaultValue `86400000`
   */
  askHumanAfter?: number | bigint | undefined;
  /**
   * A quirk that only Faspay can settle: how requests are signed.
   *
   * - `"aes"`: AES-256-CBC over the string to sign, in base64, as Faspay's libraries do.
   * - `"hmac_sha256"`: HMAC-SHA256 over the string to sign, in lower-case hex, as Faspay's pages say.
   *
   * @defaultValue aes
   */
  quirkSignature?: "aes" | "hmac_sha256" | undefined;
  /**
   * A quirk that only Faspay can settle: which path is signed of calls that carry their parameters in it.
   *
   * - `"base"`: The service's own path, as Faspay's libraries do.
   * - `"with_parameters"`: The path with its parameters, as Faspay's pages say.
   *
   * @defaultValue base
   */
  quirkGetPath?: "base" | "with_parameters" | undefined;
  /**
   * A quirk that only Faspay can settle: the clock of time stamps and dates, in minutes ahead of UTC.
   *
   * A whole number; at most 840.
   *
   * @defaultValue 420 (Jakarta)
   */
  quirkUtcOffset?: number | bigint | undefined;
  /**
   * A quirk that only Faspay can settle: whether amounts at Indomaret must be multiples of 50,000 rupiah, as
   * the page says without a unit.
   *
   * True or false.
   *
   * @defaultValue `true`
   */
  quirkIndomaretMultiple?: boolean | undefined;
}

/** What {@link FaspaySendme.prepareRegistration} takes. */
export interface FaspaySendmeRegistrationInput {
  /**
   * The account number.
   *
   * Text; at most 128 characters; digits only; `beneficiaryAccount` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "10000006"
   */
  beneficiaryAccount: string;
  /**
   * The account's owner, as the merchant knows it. Transfers must say the same.
   *
   * Text; at most 255 characters; `beneficiaryAccountName` at the gateway. Personal: never shown in errors.
   *
   * @example "Jane Roe"
   */
  beneficiaryAccountName: string;
  /**
   * The name that the beneficiary gets at Faspay.
   *
   * Text; at most 255 characters; `beneficiaryVaName` at the gateway. Personal: never shown in errors.
   *
   * @example "Jane Roe"
   */
  beneficiaryVaName: string;
  /**
   * Code of the bank: digits. Transfers take codes of 3 digits.
   *
   * Text; at most 10 characters; digits only; `beneficiaryBankCode` at the gateway.
   *
   * @example "014"
   */
  beneficiaryBankCode: string;
  /**
   * The bank's branch.
   *
   * Text; at most 255 characters; `beneficiaryBankBranch` at the gateway.
   *
   * @example "KCP Kota"
   */
  beneficiaryBankBranch: string;
  /**
   * Code of the branch's region.
   *
   * Text; at most 4 characters; digits only; `beneficiaryRegionCode` at the gateway.
   *
   * @example "0391"
   */
  beneficiaryRegionCode: string;
  /**
   * The country: ID.
   *
   * Text; exactly 2 characters; letters A-Z and digits only; `beneficiaryCountryCode` at the gateway.
   *
   * @example "ID"
   */
  beneficiaryCountryCode: string;
  /**
   * The purpose: a digit of Faspay's list.
   *
   * Text; exactly 1 characters; digits only; `beneficiaryPurposeCode` at the gateway.
   *
   * @example "1"
   */
  beneficiaryPurposeCode?: string | undefined;
  /**
   * The beneficiary's telephone number. No page has it; merchants send it.
   *
   * Text; at most 15 characters; digits only; `beneficiaryPhone` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "081234567890"
   */
  beneficiaryPhone?: string | undefined;
  /**
   * The beneficiary's e-mail address. No page has it; merchants send it.
   *
   * Text; 3 to 128 characters; `beneficiaryEmail` at the gateway. Personal: never shown in errors.
   *
   * @example "jane@example.com"
   */
  beneficiaryEmail?: string | undefined;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `virtualAccount` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
}

/** What `faspay_sendme.registration` is answered with. A field that did not come is absent. */
export interface FaspaySendmeRegistrationAnswer {
  /** The merchant's account. Text; `virtualAccount` at the gateway. */
  readonly virtualAccount?: string;
  /** The account number. Text; `beneficiaryAccount` at the gateway. Personal. */
  readonly beneficiaryAccount?: string;
  /**
   * The account's owner, as the merchant gave it. Text; `beneficiaryAccountName` at the gateway. Personal.
   */
  readonly beneficiaryAccountName?: string;
  /** The name of the beneficiary at Faspay. Text; `beneficiaryVaName` at the gateway. Personal. */
  readonly beneficiaryVaName?: string;
  /** Code of the bank. Text; `beneficiaryBankCode` at the gateway. */
  readonly beneficiaryBankCode?: string;
  /** The bank's branch. Text; `beneficiaryBankBranch` at the gateway. */
  readonly beneficiaryBankBranch?: string;
  /** Code of the branch's region. Text; `beneficiaryRegionCode` at the gateway. */
  readonly beneficiaryRegionCode?: string;
  /** The country. Text; `beneficiaryCountryCode` at the gateway. */
  readonly beneficiaryCountryCode?: string;
  /** The purpose. Text; `beneficiaryPurposeCode` at the gateway. */
  readonly beneficiaryPurposeCode?: string;
  /** The bank's name. Text; `beneficiaryBankName` at the gateway. */
  readonly beneficiaryBankName?: string;
  /** The account number, as the bank has it. Text; `bankAccountNumber` at the gateway. Personal. */
  readonly bankAccountNumber?: string;
  /** The account's owner, as the bank knows it. Text; `bankAccountName` at the gateway. Personal. */
  readonly bankAccountName?: string;
  /**
   * The number that transfers pay to; only where the account was registered before. Text;
   * `beneficiaryVirtualAccount` at the gateway. Personal.
   */
  readonly beneficiaryVirtualAccount?: string;
  /**
   * 1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6 already registered; 9 an error.
   * Text; `status` at the gateway.
   */
  readonly status?: string;
  /** The status in words; of an error, which one. Text; `message` at the gateway. */
  readonly message?: string;
  /** 00, or an error. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** The same in words. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link FaspaySendme.prepareRegistrationConfirm} takes. */
export interface FaspaySendmeRegistrationConfirmInput {
  /**
   * The account number.
   *
   * Text; at most 128 characters; digits only; `beneficiaryAccount` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "10000006"
   */
  beneficiaryAccount: string;
  /**
   * The account's owner, as the merchant knows it. Transfers must say the same.
   *
   * Text; at most 255 characters; `beneficiaryAccountName` at the gateway. Personal: never shown in errors.
   *
   * @example "Jane Roe"
   */
  beneficiaryAccountName: string;
  /**
   * The name that the beneficiary gets at Faspay.
   *
   * Text; at most 255 characters; `beneficiaryVaName` at the gateway. Personal: never shown in errors.
   *
   * @example "Jane Roe"
   */
  beneficiaryVaName: string;
  /**
   * Code of the bank: digits.
   *
   * Text; at most 10 characters; digits only; `beneficiaryBankCode` at the gateway.
   *
   * @example "014"
   */
  beneficiaryBankCode: string;
  /**
   * The bank's branch.
   *
   * Text; at most 255 characters; `beneficiaryBankBranch` at the gateway.
   *
   * @example "KCP Kota"
   */
  beneficiaryBankBranch: string;
  /**
   * Code of the branch's region.
   *
   * Text; at most 4 characters; digits only; `beneficiaryRegionCode` at the gateway.
   *
   * @example "0391"
   */
  beneficiaryRegionCode: string;
  /**
   * The country: ID.
   *
   * Text; exactly 2 characters; letters A-Z and digits only; `beneficiaryCountryCode` at the gateway.
   *
   * @example "ID"
   */
  beneficiaryCountryCode: string;
  /**
   * The account number, as the bank answered it.
   *
   * Text; at most 128 characters; digits only; `bankAccountNumber` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "10000006"
   */
  bankAccountNumber: string;
  /**
   * The account's owner, as the bank answered it.
   *
   * Text; at most 255 characters; `bankAccountName` at the gateway. Personal: never shown in errors.
   *
   * @example "Jane Roe"
   */
  bankAccountName: string;
  /**
   * The purpose: a digit of Faspay's list.
   *
   * Text; exactly 1 characters; digits only; `beneficiaryPurposeCode` at the gateway.
   *
   * @example "1"
   */
  beneficiaryPurposeCode?: string | undefined;
  /**
   * The beneficiary's telephone number. No page has it; merchants send it.
   *
   * Text; at most 15 characters; digits only; `beneficiaryPhone` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "081234567890"
   */
  beneficiaryPhone?: string | undefined;
  /**
   * The beneficiary's e-mail address. No page has it; merchants send it.
   *
   * Text; 3 to 128 characters; `beneficiaryEmail` at the gateway. Personal: never shown in errors.
   *
   * @example "jane@example.com"
   */
  beneficiaryEmail?: string | undefined;
  /**
   * The bank's name, as it was answered.
   *
   * Text; at most 255 characters; `beneficiaryBankName` at the gateway.
   *
   * @example "BCA"
   */
  beneficiaryBankName?: string | undefined;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `virtualAccount` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
}

/** What `faspay_sendme.registration_confirm` is answered with. A field that did not come is absent. */
export interface FaspaySendmeRegistrationConfirmAnswer {
  /** The merchant's account. Text; `virtualAccount` at the gateway. */
  readonly virtualAccount?: string;
  /** The number that transfers pay to. Text; `beneficiaryVirtualAccount` at the gateway. Personal. */
  readonly beneficiaryVirtualAccount?: string;
  /** The account number. Text; `beneficiaryAccount` at the gateway. Personal. */
  readonly beneficiaryAccount?: string;
  /**
   * The account's owner, as the merchant gave it. Text; `beneficiaryAccountName` at the gateway. Personal.
   */
  readonly beneficiaryAccountName?: string;
  /** The name of the beneficiary at Faspay. Text; `beneficiaryVaName` at the gateway. Personal. */
  readonly beneficiaryVaName?: string;
  /** Code of the bank. Text; `beneficiaryBankCode` at the gateway. */
  readonly beneficiaryBankCode?: string;
  /** The bank's branch. Text; `beneficiaryBankBranch` at the gateway. */
  readonly beneficiaryBankBranch?: string;
  /** Code of the branch's region. Text; `beneficiaryRegionCode` at the gateway. */
  readonly beneficiaryRegionCode?: string;
  /** The country. Text; `beneficiaryCountryCode` at the gateway. */
  readonly beneficiaryCountryCode?: string;
  /** The purpose. Text; `beneficiaryPurposeCode` at the gateway. */
  readonly beneficiaryPurposeCode?: string;
  /** The bank's name. Text; `beneficiaryBankName` at the gateway. */
  readonly beneficiaryBankName?: string;
  /** The account number, as the bank has it. Text; `bankAccountNumber` at the gateway. Personal. */
  readonly bankAccountNumber?: string;
  /** The account's owner, as the bank knows it. Text; `bankAccountName` at the gateway. Personal. */
  readonly bankAccountName?: string;
  /** What was confirmed: 2. Text; `confirm` at the gateway. */
  readonly confirm?: string;
  /**
   * 1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6 already registered; 9 an error.
   * Text; `status` at the gateway.
   */
  readonly status?: string;
  /** The status in words; of an error, which one. Text; `message` at the gateway. */
  readonly message?: string;
  /** 00, or an error. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** The same in words. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link FaspaySendme.prepareTransfer} takes. */
export interface FaspaySendmeTransferInput {
  /**
   * The number that the registration gave to the beneficiary.
   *
   * Text; at most 20 characters; digits only; `beneficiaryVirtualAccount` at the gateway. Personal: never
   * shown in errors.
   *
   * @example "9920000002"
   */
  beneficiaryVirtualAccount: string;
  /**
   * The beneficiary's account number, as it was registered.
   *
   * Text; at most 128 characters; digits only; `beneficiaryAccount` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "10000006"
   */
  beneficiaryAccount: string;
  /**
   * The account's owner, as registered: Faspay compares it.
   *
   * Text; at most 255 characters; `beneficiaryName` at the gateway. Personal: never shown in errors.
   *
   * @example "Jane Roe"
   */
  beneficiaryName: string;
  /**
   * Code of the beneficiary's bank: 3 digits.
   *
   * Text; exactly 3 characters; digits only; `beneficiaryBankCode` at the gateway.
   *
   * @example "014"
   */
  beneficiaryBankCode: string;
  /**
   * Code of the bank's region.
   *
   * Text; at most 4 characters; digits only; `beneficiaryRegionCode` at the gateway.
   *
   * @example "0391"
   */
  beneficiaryRegionCode: string;
  /**
   * The country: ID.
   *
   * Text; exactly 2 characters; letters A-Z and digits only; `beneficiaryCountryCode` at the gateway.
   *
   * @example "ID"
   */
  beneficiaryCountryCode: string;
  /**
   * The purpose: a digit of Faspay's list.
   *
   * Text; exactly 1 characters; digits only; `beneficiaryPurposeCode` at the gateway.
   *
   * @example "1"
   */
  beneficiaryPurposeCode: string;
  /**
   * The merchant's number of this payment, never used before. Repeats keep it.
   *
   * Text; at most 255 characters; digits only; `trxNo` at the gateway.
   *
   * @example "250612000042"
   */
  trxNo: string;
  /**
   * Amount to transfer, in whole rupiah.
   *
   * Whole rupiah; at least 1; at most 99,999,999,999,999; `trx_amount` at the gateway.
   *
   * @example 50000
   */
  amount: number | bigint;
  /**
   * What the transfer is for: 15 characters (Faspay would cut more), and not "fee".
   *
   * Text; at most 15 characters; `trxDesc` at the gateway.
   *
   * @example "Gaji Juni"
   */
  trxDesc: string;
  /**
   * Where Faspay sends its notification.
   *
   * Text; at most 255 characters; `callbackUrl` at the gateway.
   *
   * @example "https://merchant.example/faspay/callback"
   */
  callbackUrl: string;
  /**
   * The beneficiary's e-mail addresses, with commas between them.
   *
   * Text; 3 to 255 characters; `beneficiaryEmail` at the gateway. Personal: never shown in errors.
   *
   * @example "jane@example.com"
   */
  beneficiaryEmail?: string | undefined;
  /**
   * The date of the transaction, on Jakarta's clock. Repeats keep it.
   *
   * Text; exactly 19 characters; `trxDate` at the gateway.
   *
   * @defaultValue the moment's time
   * @example "2025-06-12 13:44:50"
   */
  trxDate?: string | undefined;
  /**
   * When to pay, for a scheduled transfer; on Jakarta's clock.
   *
   * Text; exactly 19 characters; `instructDate` at the gateway.
   *
   * @defaultValue now
   * @example "2025-06-12 13:44:50"
   */
  instructDate?: string | undefined;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `virtualAccount` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
}

/** What `faspay_sendme.transfer` is answered with. A field that did not come is absent. */
export interface FaspaySendmeTransferAnswer {
  /** The merchant's account. Text; `virtualAccount` at the gateway. */
  readonly virtualAccount?: string;
  /** The number of the registered beneficiary. Text; `beneficiaryVirtualAccount` at the gateway. Personal. */
  readonly beneficiaryVirtualAccount?: string;
  /** The account number. Text; `beneficiaryAccount` at the gateway. Personal. */
  readonly beneficiaryAccount?: string;
  /** The account's owner. Text; `beneficiaryName` at the gateway. Personal. */
  readonly beneficiaryName?: string;
  /** The bank's code. Text; `beneficiaryBankCode` at the gateway. */
  readonly beneficiaryBankCode?: string;
  /** Code of the bank's region. Text; `beneficiaryRegionCode` at the gateway. */
  readonly beneficiaryRegionCode?: string;
  /** The country. Text; `beneficiaryCountryCode` at the gateway. */
  readonly beneficiaryCountryCode?: string;
  /** The purpose. Text; `beneficiaryPurposeCode` at the gateway. */
  readonly beneficiaryPurposeCode?: string;
  /** The beneficiary's e-mail addresses. Text; `beneficiaryEmail` at the gateway. Personal. */
  readonly beneficiaryEmail?: string;
  /** The merchant's number of the payment. Text; `trxNo` at the gateway. */
  readonly trxNo?: string;
  /** The date of the transaction. Text; `trxDate` at the gateway. */
  readonly trxDate?: string;
  /** When it will be paid; empty where that is now. Text; `instructDate` at the gateway. */
  readonly instructDate?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `trx_amount` at the gateway. */
  readonly amount?: string;
  /** What the transfer is for. Text; `trxDesc` at the gateway. */
  readonly trxDesc?: string;
  /** Where the notification goes. Text; `callbackUrl` at the gateway. */
  readonly callbackUrl?: string;
  /** Faspay's id of the payment. Text; `trxId` at the gateway. */
  readonly trxId?: string;
  /** Faspay's reference of the payment. Text; `trxReff` at the gateway. */
  readonly trxReff?: string;
  /**
   * How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error. Text; `status` at the
   * gateway.
   */
  readonly status?: string;
  /** The status in words; of an error, which one. Text; `message` at the gateway. */
  readonly message?: string;
  /** 00, an error of Faspay's, or the bank's own code. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** The same in words. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link FaspaySendme.prepareCashOut} takes. */
export interface FaspaySendmeCashOutInput {
  /**
   * The outlet.
   *
   * - `"imr"`: Indomaret.
   * - `"alf"`: Alfamart.
   * - `"C013"`: Permata's ATMs.
   *
   * `beneficiaryBankCode` at the gateway.
   */
  beneficiaryBankCode: "imr" | "alf" | "C013";
  /**
   * The beneficiary's telephone number.
   *
   * Text; at most 15 characters; digits only; `beneficiaryPhone` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "081234567890"
   */
  beneficiaryPhone: string;
  /**
   * The beneficiary's name.
   *
   * Text; at most 255 characters; `beneficiaryAccountName` at the gateway. Personal: never shown in errors.
   *
   * @example "Jane Roe"
   */
  beneficiaryName: string;
  /**
   * The merchant's number of this payment, never used before; at Alfamart of at most 12 characters. Repeats
   * keep it.
   *
   * Text; at most 255 characters; letters A-Z, digits, and - _ . only; `trxNo` at the gateway.
   *
   * @example "GAJI-2025-000042"
   */
  trxNo: string;
  /**
   * Amount to pay out, in whole rupiah.
   *
   * Whole rupiah; at least 50,000; `trx_amount` at the gateway.
   *
   * @example 100000
   */
  amount: number | bigint;
  /**
   * Code of the region. Indomaret and Alfamart: required. Permata: none.
   *
   * Text; at most 4 characters; digits only; `beneficiaryRegionCode` at the gateway.
   *
   * @example "0391"
   */
  beneficiaryRegionCode?: string | undefined;
  /**
   * The country: ID. Indomaret and Alfamart: required. Permata: none.
   *
   * Text; exactly 2 characters; letters A-Z and digits only; `beneficiaryCountryCode` at the gateway.
   *
   * @example "ID"
   */
  beneficiaryCountryCode?: string | undefined;
  /**
   * The purpose: a digit of Faspay's list. Alfamart: required. Permata: none.
   *
   * Text; exactly 1 characters; digits only; `beneficiaryPurposeCode` at the gateway.
   *
   * @example "1"
   */
  beneficiaryPurposeCode?: string | undefined;
  /**
   * The beneficiary's e-mail address. Indomaret and Alfamart: required. Permata: none.
   *
   * Text; 3 to 128 characters; `beneficiaryEmail` at the gateway. Personal: never shown in errors.
   *
   * @example "jane@example.com"
   */
  beneficiaryEmail?: string | undefined;
  /**
   * The date of the transaction, on Jakarta's clock. Repeats keep it. Permata: none.
   *
   * Text; exactly 19 characters; `trxDate` at the gateway.
   *
   * @defaultValue the moment's time
   * @example "2025-06-12 13:44:50"
   */
  trxDate?: string | undefined;
  /**
   * Until when the cash may be collected, on Jakarta's clock. Permata: none.
   *
   * Text; exactly 19 characters; `trxExpired` at the gateway.
   *
   * @defaultValue 24 hours, unless agreed otherwise
   * @example "2025-06-12 13:44:50"
   */
  trxExpired?: string | undefined;
  /**
   * From when, on Jakarta's clock. Permata: none.
   *
   * Text; exactly 19 characters; `instructDate` at the gateway.
   *
   * @defaultValue now
   * @example "2025-06-12 13:44:50"
   */
  instructDate?: string | undefined;
  /**
   * What the payment is for, and not "fee": 15 characters, at Permata 27 (Faspay would cut more). Alfamart
   * and Permata: required.
   *
   * Text; at most 27 characters; `trxDesc` at the gateway.
   *
   * @example "Gaji Juni"
   */
  trxDesc?: string | undefined;
  /**
   * Where Faspay sends its notification. Permata: required.
   *
   * Text; at most 255 characters; `callbackUrl` at the gateway.
   *
   * @example "https://merchant.example/faspay/callback"
   */
  callbackUrl?: string | undefined;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `virtualAccount` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
  /**
   * Number of the beneficiary's identity card, as an older form of this call takes it.
   *
   * Text; at most 255 characters; `ktpId` at the gateway. Personal: never shown in errors.
   */
  ktpId?: string | undefined;
  /**
   * The beneficiary's place of birth, as an older form of this call takes it.
   *
   * Text; at most 255 characters; `placeOfBirth` at the gateway. Personal: never shown in errors.
   */
  placeOfBirth?: string | undefined;
  /**
   * The beneficiary's date of birth, as an older form of this call takes it.
   *
   * Text; at most 255 characters; `dateOfBirth` at the gateway. Personal: never shown in errors.
   */
  dateOfBirth?: string | undefined;
  /**
   * The beneficiary's gender, as an older form of this call takes it.
   *
   * Text; at most 255 characters; `gender` at the gateway. Personal: never shown in errors.
   */
  gender?: string | undefined;
  /**
   * The beneficiary's citizenship, as an older form of this call takes it.
   *
   * Text; at most 255 characters; `citizenship` at the gateway. Personal: never shown in errors.
   */
  citizenship?: string | undefined;
  /**
   * The beneficiary's occupation, as an older form of this call takes it.
   *
   * Text; at most 255 characters; `occupation` at the gateway. Personal: never shown in errors.
   */
  occupation?: string | undefined;
  /**
   * The beneficiary's address, as an older form of this call takes it.
   *
   * Text; at most 255 characters; `address` at the gateway. Personal: never shown in errors.
   */
  address?: string | undefined;
}

/** What `faspay_sendme.cash_out` is answered with. A field that did not come is absent. */
export interface FaspaySendmeCashOutAnswer {
  /** The merchant's account. Text; `virtualAccount` at the gateway. */
  readonly virtualAccount?: string;
  /** The outlet. Text; `beneficiaryBankCode` at the gateway. */
  readonly beneficiaryBankCode?: string;
  /** Code of the region. Text; `beneficiaryRegionCode` at the gateway. */
  readonly beneficiaryRegionCode?: string;
  /** The country. Text; `beneficiaryCountryCode` at the gateway. */
  readonly beneficiaryCountryCode?: string;
  /** The purpose. Text; `beneficiaryPurposeCode` at the gateway. */
  readonly beneficiaryPurposeCode?: string;
  /** The beneficiary's telephone number. Text; `beneficiaryPhone` at the gateway. Personal. */
  readonly beneficiaryPhone?: string;
  /** The beneficiary's e-mail address. Text; `beneficiaryEmail` at the gateway. Personal. */
  readonly beneficiaryEmail?: string;
  /** The beneficiary's name. Text; `beneficiaryAccountName` at the gateway. Personal. */
  readonly beneficiaryName?: string;
  /** The merchant's number of the payment. Text; `trxNo` at the gateway. */
  readonly trxNo?: string;
  /** The date of the transaction. Text; `trxDate` at the gateway. */
  readonly trxDate?: string;
  /** Until when the cash may be collected. Text; `trxExpired` at the gateway. */
  readonly trxExpired?: string;
  /** From when. Text; `instructDate` at the gateway. */
  readonly instructDate?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `trx_amount` at the gateway. */
  readonly amount?: string;
  /** What the payment is for. Text; `trxDesc` at the gateway. */
  readonly trxDesc?: string;
  /** Where the notification goes. Text; `callbackUrl` at the gateway. */
  readonly callbackUrl?: string;
  /** Faspay's id of the payment. Text; `trxId` at the gateway. */
  readonly trxId?: string;
  /** Faspay's reference of the payment. Text; `trxReff` at the gateway. */
  readonly trxReff?: string;
  /**
   * The code, as it came: whoever shows it collects the money, so treat it as a secret. Of Permata's ATMs it
   * is encrypted. Text; `cash out_code` at the gateway. Personal.
   */
  readonly cashoutCode?: string;
  /**
   * Permata's code, decoded with Faspay's public key. Computed here; absent where the client was opened
   * without that key. Text. Personal.
   */
  readonly decodedCashoutCode?: string;
  /**
   * How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error. Text; `status` at the
   * gateway.
   */
  readonly status?: string;
  /** The status in words; of an error, which one. Text; `message` at the gateway. */
  readonly message?: string;
  /** 00, an error of Faspay's, or the bank's own code. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** The same in words. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link FaspaySendme.prepareTopUp} takes. */
export interface FaspaySendmeTopUpInput {
  /**
   * The wallet.
   *
   * - `"ovo"`: OVO.
   * - `"gpy"`: GoPay.
   * - `"dna"`: DANA.
   * - `"lkj"`: LinkAja.
   *
   * `beneficiaryBankCode` at the gateway.
   */
  beneficiaryBankCode: "ovo" | "gpy" | "dna" | "lkj";
  /**
   * The telephone number of the wallet.
   *
   * Text; at most 128 characters; digits only; `beneficiaryAccount` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "081234567890"
   */
  beneficiaryAccount: string;
  /**
   * The wallet's owner.
   *
   * Text; at most 255 characters; `beneficiaryName` at the gateway. Personal: never shown in errors.
   *
   * @example "Jane Roe"
   */
  beneficiaryName: string;
  /**
   * Code of the region.
   *
   * Text; at most 4 characters; digits only; `beneficiaryRegionCode` at the gateway.
   *
   * @example "0391"
   */
  beneficiaryRegionCode: string;
  /**
   * The country: ID.
   *
   * Text; exactly 2 characters; letters A-Z and digits only; `beneficiaryCountryCode` at the gateway.
   *
   * @example "ID"
   */
  beneficiaryCountryCode: string;
  /**
   * The merchant's number of this payment, never used before. Repeats keep it.
   *
   * Text; at most 255 characters; letters A-Z, digits, and - _ . only; `trxNo` at the gateway.
   *
   * @example "GAJI-2025-000042"
   */
  trxNo: string;
  /**
   * Amount to top up, in whole rupiah.
   *
   * Whole rupiah; at least 1; at most 99,999,999,999,999; `trx_amount` at the gateway.
   *
   * @example 50000
   */
  amount: number | bigint;
  /**
   * Where Faspay sends its notification.
   *
   * Text; at most 255 characters; `callbackUrl` at the gateway.
   *
   * @example "https://merchant.example/faspay/callback"
   */
  callbackUrl: string;
  /**
   * The purpose: a digit of Faspay's list.
   *
   * Text; exactly 1 characters; digits only; `beneficiaryPurposeCode` at the gateway.
   *
   * @example "1"
   */
  beneficiaryPurposeCode?: string | undefined;
  /**
   * The beneficiary's telephone number.
   *
   * Text; at most 15 characters; digits only; `beneficiaryPhone` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "081234567890"
   */
  beneficiaryPhone?: string | undefined;
  /**
   * The beneficiary's e-mail address.
   *
   * Text; 3 to 128 characters; `beneficiaryEmail` at the gateway. Personal: never shown in errors.
   *
   * @example "jane@example.com"
   */
  beneficiaryEmail?: string | undefined;
  /**
   * The date of the transaction, on Jakarta's clock. Repeats keep it.
   *
   * Text; exactly 19 characters; `trxDate` at the gateway.
   *
   * @defaultValue the moment's time
   * @example "2025-06-12 13:44:50"
   */
  trxDate?: string | undefined;
  /**
   * When to pay, for a scheduled top-up; on Jakarta's clock.
   *
   * Text; exactly 19 characters; `instructDate` at the gateway.
   *
   * @defaultValue now
   * @example "2025-06-12 13:44:50"
   */
  instructDate?: string | undefined;
  /**
   * What the top-up is for: 15 characters (Faspay would cut more), and not "fee".
   *
   * Text; at most 15 characters; `trxDesc` at the gateway.
   *
   * @example "Gaji Juni"
   */
  trxDesc?: string | undefined;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `virtualAccount` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
}

/** What `faspay_sendme.top_up` is answered with. A field that did not come is absent. */
export interface FaspaySendmeTopUpAnswer {
  /** The merchant's account. Text; `virtualAccount` at the gateway. */
  readonly virtualAccount?: string;
  /** The telephone number of the wallet. Text; `beneficiaryAccount` at the gateway. Personal. */
  readonly beneficiaryAccount?: string;
  /** The wallet's owner. Text; `beneficiaryName` at the gateway. Personal. */
  readonly beneficiaryName?: string;
  /** The wallet. Text; `beneficiaryBankCode` at the gateway. */
  readonly beneficiaryBankCode?: string;
  /** Code of the region. Text; `beneficiaryRegionCode` at the gateway. */
  readonly beneficiaryRegionCode?: string;
  /** The country. Text; `beneficiaryCountryCode` at the gateway. */
  readonly beneficiaryCountryCode?: string;
  /** The purpose. Text; `beneficiaryPurposeCode` at the gateway. */
  readonly beneficiaryPurposeCode?: string;
  /** The beneficiary's telephone number. Text; `beneficiaryPhone` at the gateway. Personal. */
  readonly beneficiaryPhone?: string;
  /** The beneficiary's e-mail address. Text; `beneficiaryEmail` at the gateway. Personal. */
  readonly beneficiaryEmail?: string;
  /** The merchant's number of the payment. Text; `trxNo` at the gateway. */
  readonly trxNo?: string;
  /** The date of the transaction. Text; `trxDate` at the gateway. */
  readonly trxDate?: string;
  /** When it will be paid; empty where that is now. Text; `instructDate` at the gateway. */
  readonly instructDate?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `trx_amount` at the gateway. */
  readonly amount?: string;
  /** What the top-up is for. Text; `trxDesc` at the gateway. */
  readonly trxDesc?: string;
  /** Where the notification goes. Text; `callbackUrl` at the gateway. */
  readonly callbackUrl?: string;
  /** Faspay's id of the payment. Text; `trxId` at the gateway. */
  readonly trxId?: string;
  /** Faspay's reference of the payment. Text; `trxReff` at the gateway. */
  readonly trxReff?: string;
  /**
   * How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error. Text; `status` at the
   * gateway.
   */
  readonly status?: string;
  /** The status in words; of an error, which one. Text; `message` at the gateway. */
  readonly message?: string;
  /** 00, an error of Faspay's, or the wallet's own code. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** The same in words. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link FaspaySendme.prepareStatus} takes. */
export interface FaspaySendmeStatusInput {
  /**
   * The merchant's number of the payment. Needed only where no context is given; with a bare number nothing
   * can be compared.
   *
   * Text; at most 255 characters; `trxNo` at the gateway.
   *
   * @example "GAJI-2025-000042"
   */
  trxNo?: string | undefined;
  /**
   * Faspay's id of the payment.
   *
   * Text or a whole number; at most 32 characters; digits only; `trxId` at the gateway.
   *
   * @example "6411"
   */
  trxId?: string | number | bigint | undefined;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `virtualAccount` at the gateway.
   *
   * @defaultValue the payment's, or the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
  /**
   * The context of the payment, as it was stored before sending.
   *
   * A stored context; at most 65536 characters. Personal: never shown in errors.
   */
  payment?: string | undefined;
}

/** What `faspay_sendme.status` is answered with. A field that did not come is absent. */
export interface FaspaySendmeStatusAnswer {
  /** The merchant's account. Text; `virtualAccount` at the gateway. */
  readonly virtualAccount?: string;
  /** The number of the registered beneficiary. Text; `beneficiaryVirtualAccount` at the gateway. Personal. */
  readonly beneficiaryVirtualAccount?: string;
  /** The account number. Text; `beneficiaryAccount` at the gateway. Personal. */
  readonly beneficiaryAccount?: string;
  /** The beneficiary's telephone number. Text; `beneficiaryPhone` at the gateway. Personal. */
  readonly beneficiaryPhone?: string;
  /** The beneficiary's name. Text; `beneficiaryName` at the gateway. Personal. */
  readonly beneficiaryName?: string;
  /** Code of the bank, the outlet or the wallet. Text; `beneficiaryBankCode` at the gateway. */
  readonly beneficiaryBankCode?: string;
  /** Its name. Text; `beneficiaryBankName` at the gateway. */
  readonly beneficiaryBankName?: string;
  /** Faspay's id of the payment. Text; `trxId` at the gateway. */
  readonly trxId?: string;
  /** The merchant's number of the payment. Text; `trxNo` at the gateway. */
  readonly trxNo?: string;
  /** The date of the transaction. Text; `trxDate` at the gateway. */
  readonly trxDate?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `trx_amount` at the gateway. */
  readonly amount?: string;
  /** What the payment is for. Text; `trxDesc` at the gateway. */
  readonly trxDesc?: string;
  /** Faspay's reference of the payment. Text; `trxReff` at the gateway. */
  readonly trxReff?: string;
  /** Where the notification goes. Text; `callbackUrl` at the gateway. */
  readonly callbackUrl?: string;
  /** When it came to this status. Text; `trxStatusDate` at the gateway. */
  readonly trxStatusDate?: string;
  /** The bank's own code. Text; `bankResponseCode` at the gateway. */
  readonly bankResponseCode?: string;
  /** The same in words. Text; `bankResponseMsg` at the gateway. */
  readonly bankResponseMsg?: string;
  /**
   * How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error of this question.
   * Text; `status` at the gateway.
   */
  readonly status?: string;
  /** The status in words; of an error, which one. Text; `message` at the gateway. */
  readonly message?: string;
  /** 00, or an error of this question. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** The same in words. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link FaspaySendme.prepareNameInquiry} takes. */
export interface FaspaySendmeNameInquiryInput {
  /**
   * The number that the registration gave to the beneficiary.
   *
   * Text; at most 20 characters; digits only; `beneficiaryVirtualAccount` at the gateway. Personal: never
   * shown in errors.
   *
   * @example "9920000002"
   */
  beneficiaryVirtualAccount: string;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `virtualAccount` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
}

/** What `faspay_sendme.name_inquiry` is answered with. A field that did not come is absent. */
export interface FaspaySendmeNameInquiryAnswer {
  /** The merchant's account. Text; `virtualAccount` at the gateway. */
  readonly virtualAccount?: string;
  /** The number of the registered beneficiary. Text; `beneficiaryVirtualAccount` at the gateway. Personal. */
  readonly beneficiaryVirtualAccount?: string;
  /** The account number at the bank. Text; `beneficiary_account_number` at the gateway. Personal. */
  readonly beneficiaryAccount?: string;
  /** The account's owner. Text; `beneficiaryAccountName` at the gateway. Personal. */
  readonly beneficiaryAccountName?: string;
  /** 2 success; 9 an error. Text; `status` at the gateway. */
  readonly status?: string;
  /** The status in words; of an error, which one. Text; `message` at the gateway. */
  readonly message?: string;
  /** 00, or an error. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** The same in words. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link FaspaySendme.prepareBalance} takes. */
export interface FaspaySendmeBalanceInput {
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `virtualAccount` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
}

/** What `faspay_sendme.balance` is answered with. A field that did not come is absent. */
export interface FaspaySendmeBalanceAnswer {
  /** The merchant's account. Text; `virtualAccount` at the gateway. */
  readonly virtualAccount?: string;
  /** What is on the account, in rupiah. An exact decimal number, as text; `balance` at the gateway. */
  readonly balance?: string;
  /**
   * What of it can be paid out, in rupiah. An exact decimal number, as text; `availableBalance` at the
   * gateway.
   */
  readonly availableBalance?: string;
  /** 2 success; 9 an error. Text; `status` at the gateway. */
  readonly status?: string;
  /** The status in words; of an error, which one. Text; `message` at the gateway. */
  readonly message?: string;
  /** 00, or an error. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** The same in words. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link FaspaySendme.prepareStatement} takes. */
export interface FaspaySendmeStatementInput {
  /**
   * The first day.
   *
   * Text; exactly 10 characters; `startDate` at the gateway.
   *
   * @example "2025-06-01"
   */
  startDate: string;
  /**
   * The last day: at most one month later.
   *
   * Text; exactly 10 characters; `endDate` at the gateway.
   *
   * @example "2025-06-01"
   */
  endDate: string;
  /**
   * The merchant's SendMe account.
   *
   * Text; at most 20 characters; digits only; `virtualAccount` at the gateway.
   *
   * @defaultValue the client's source_account
   * @example "9920000001"
   */
  sourceAccount?: string | undefined;
}

/** One of the `data` of `FaspaySendmeStatementAnswer`. */
export interface FaspaySendmeStatementAnswerData {
  /** When, as day/month/year and time: 11/06/2025 16:48:11. Text; `transactionDate` at the gateway. */
  readonly transactionDate?: string;
  /** K: into the account; D: out of it. Text; `transactionType` at the gateway. */
  readonly transactionType?: string;
  /**
   * The amount in rupiah, as it stands. An exact decimal number, as text; `transactionAmount` at the gateway.
   */
  readonly transactionAmount?: string;
  /** What kind of movement: topup, transfer, …. Text; `transactionName` at the gateway. */
  readonly transactionName?: string;
  /** What it was for. Text; `transactionDesc` at the gateway. Personal. */
  readonly transactionDesc?: string;
}

/** What `faspay_sendme.statement` is answered with. A field that did not come is absent. */
export interface FaspaySendmeStatementAnswer {
  /** The merchant's account. Text; `virtualAccount` at the gateway. */
  readonly virtualAccount?: string;
  /** The first day. Text; `startDate` at the gateway. */
  readonly startDate?: string;
  /** The last day. Text; `endDate` at the gateway. */
  readonly endDate?: string;
  /** The movements. Absent where there were none, perhaps: no page says. A list; `data` at the gateway. */
  readonly data?: readonly FaspaySendmeStatementAnswerData[];
  /** 2 success; 9 an error. Text; `status` at the gateway. */
  readonly status?: string;
  /** The status in words; of an error, which one. Text; `message` at the gateway. */
  readonly message?: string;
  /** 00, or an error. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** The same in words. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/**
 * What the notification `faspay_sendme.payment_notification` holds. Tells how far a payment has come, to its
 * callbackUrl. The page says what is signed, but neither how the signature is spelled nor where it travels,
 * and the rule leaves out all blanks, so that different messages have one signature. Take it as a hint, and
 * ask faspay_sendme.status.
 *
 * Its signature covers `request`, `virtualAccount`, `vaName`, `beneficiaryVirtualAccount`,
 * `beneficiaryAccount`, `beneficiaryName`, `beneficiaryPhone`, `trxId`, `trxDate`, `amount`, `trxDesc`,
 * `trxStatus`, `trxStatusDate`, `trxReff`, `trxNo`, `beneficiaryBankCode`, `bankName`, `bankResponseCode`,
 * `bankResponseMsg`.
 */
export interface FaspaySendmePaymentNotification {
  /** What Faspay calls this message. Text; `request` at the gateway. */
  readonly request?: string;
  /** The merchant's account. Text; `virtualAccount` at the gateway. */
  readonly virtualAccount?: string;
  /** The name of the merchant's account. Text; `vaName` at the gateway. */
  readonly vaName?: string;
  /** The number of the registered beneficiary. Text; `beneficiaryVirtualAccount` at the gateway. Personal. */
  readonly beneficiaryVirtualAccount?: string;
  /** The account number. Text; `beneficiaryAccount` at the gateway. Personal. */
  readonly beneficiaryAccount?: string;
  /** The beneficiary's name. Text; `beneficiaryName` at the gateway. Personal. */
  readonly beneficiaryName?: string;
  /** The beneficiary's telephone number. Text; `beneficiaryPhone` at the gateway. Personal. */
  readonly beneficiaryPhone?: string;
  /** Faspay's id of the payment. Text; `trxId` at the gateway. */
  readonly trxId?: string;
  /** The date of the transaction. Text; `trxDate` at the gateway. */
  readonly trxDate?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `trx_amount` at the gateway. */
  readonly amount?: string;
  /** What the payment is for. Text; `trxDesc` at the gateway. */
  readonly trxDesc?: string;
  /**
   * How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed. Text; `trxStatus` at the
   * gateway.
   */
  readonly trxStatus?: string;
  /** When it came to this status, on Jakarta's clock. Text; `trxStatusDate` at the gateway. */
  readonly trxStatusDate?: string;
  /** Faspay's reference of the payment. Text; `trxReff` at the gateway. */
  readonly trxReff?: string;
  /** The merchant's number of the payment. Text; `trxNo` at the gateway. */
  readonly trxNo?: string;
  /** Code of the bank, the outlet or the wallet. Text; `bank_code` at the gateway. */
  readonly beneficiaryBankCode?: string;
  /** Its name. Text; `bankName` at the gateway. */
  readonly bankName?: string;
  /** The bank's own code. Text; `bankResponseCode` at the gateway. */
  readonly bankResponseCode?: string;
  /** The same in words. Text; `bankResponseMsg` at the gateway. */
  readonly bankResponseMsg?: string;
  /** The signature, where it travels in the body. Text; `signature` at the gateway. */
  readonly signature?: string;
}

/** The operations of {@link FaspaySendme} by their names. */
export interface FaspaySendmeOperations {
  /**
   * Registration of an account (`faspay_sendme.registration`). No money moves, but something is changed at
   * the gateway.
   */
  "faspay_sendme.registration": { input: FaspaySendmeRegistrationInput; answer: FaspaySendmeRegistrationAnswer };
  /**
   * Confirmation of a registration (`faspay_sendme.registration_confirm`). No money moves, but something is
   * changed at the gateway.
   */
  "faspay_sendme.registration_confirm": { input: FaspaySendmeRegistrationConfirmInput; answer: FaspaySendmeRegistrationConfirmAnswer };
  /** Bank transfer (`faspay_sendme.transfer`). MONEY MOVES. */
  "faspay_sendme.transfer": { input: FaspaySendmeTransferInput; answer: FaspaySendmeTransferAnswer };
  /** Cash-out (`faspay_sendme.cash_out`). MONEY MOVES. */
  "faspay_sendme.cash_out": { input: FaspaySendmeCashOutInput; answer: FaspaySendmeCashOutAnswer };
  /** E-wallet top-up (`faspay_sendme.top_up`). MONEY MOVES. */
  "faspay_sendme.top_up": { input: FaspaySendmeTopUpInput; answer: FaspaySendmeTopUpAnswer };
  /** Status of a payment (`faspay_sendme.status`). No money moves. */
  "faspay_sendme.status": { input: FaspaySendmeStatusInput; answer: FaspaySendmeStatusAnswer };
  /** Name inquiry (`faspay_sendme.name_inquiry`). No money moves. */
  "faspay_sendme.name_inquiry": { input: FaspaySendmeNameInquiryInput; answer: FaspaySendmeNameInquiryAnswer };
  /** Balance (`faspay_sendme.balance`). No money moves. */
  "faspay_sendme.balance": { input: FaspaySendmeBalanceInput; answer: FaspaySendmeBalanceAnswer };
  /** Statement (`faspay_sendme.statement`). No money moves. */
  "faspay_sendme.statement": { input: FaspaySendmeStatementInput; answer: FaspaySendmeStatementAnswer };
}

/** What the notifications of {@link FaspaySendme} hold, by their names. */
export interface FaspaySendmeNotifications {
  /** Payment notification. */
  "faspay_sendme.payment_notification": FaspaySendmePaymentNotification;
}

const SHAPE: GatewayShape = {
  name: "faspay_sendme",
  config: {
    environment: "environment",
    faspayKey: "faspay_key",
    faspaySecret: "faspay_secret",
    appKey: "app_key",
    appSecret: "app_secret",
    clientKey: "client_key",
    clientSecret: "client_secret",
    iv: "iv",
    sourceAccount: "source_account",
    faspayPublicKey: "faspay_public_key",
    baseUrl: "base_url",
    rememberTokens: "remember_tokens",
    sendWithin: "send_within",
    notFoundWindow: "not_found_window",
    askHumanAfter: "ask_human_after",
    quirkSignature: "quirk_signature",
    quirkGetPath: "quirk_get_path",
    quirkUtcOffset: "quirk_utc_offset",
    quirkIndomaretMultiple: "quirk_indomaret_multiple",
  },
  operations: {
    "faspay_sendme.registration": {
      input: {
        beneficiaryAccount: "beneficiary_account",
        beneficiaryAccountName: "beneficiary_account_name",
        beneficiaryVaName: "beneficiary_va_name",
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryBankBranch: "beneficiary_bank_branch",
        beneficiaryRegionCode: "beneficiary_region_code",
        beneficiaryCountryCode: "beneficiary_country_code",
        beneficiaryPurposeCode: "beneficiary_purpose_code",
        beneficiaryPhone: "beneficiary_phone",
        beneficiaryEmail: "beneficiary_email",
        sourceAccount: "source_account",
      },
      answer: {
        virtualAccount: "virtual_account",
        beneficiaryAccount: "beneficiary_account",
        beneficiaryAccountName: "beneficiary_account_name",
        beneficiaryVaName: "beneficiary_va_name",
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryBankBranch: "beneficiary_bank_branch",
        beneficiaryRegionCode: "beneficiary_region_code",
        beneficiaryCountryCode: "beneficiary_country_code",
        beneficiaryPurposeCode: "beneficiary_purpose_code",
        beneficiaryBankName: "beneficiary_bank_name",
        bankAccountNumber: "bank_account_number",
        bankAccountName: "bank_account_name",
        beneficiaryVirtualAccount: "beneficiary_virtual_account",
        status: "status",
        message: "message",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "faspay_sendme.registration_confirm": {
      input: {
        beneficiaryAccount: "beneficiary_account",
        beneficiaryAccountName: "beneficiary_account_name",
        beneficiaryVaName: "beneficiary_va_name",
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryBankBranch: "beneficiary_bank_branch",
        beneficiaryRegionCode: "beneficiary_region_code",
        beneficiaryCountryCode: "beneficiary_country_code",
        bankAccountNumber: "bank_account_number",
        bankAccountName: "bank_account_name",
        beneficiaryPurposeCode: "beneficiary_purpose_code",
        beneficiaryPhone: "beneficiary_phone",
        beneficiaryEmail: "beneficiary_email",
        beneficiaryBankName: "beneficiary_bank_name",
        sourceAccount: "source_account",
      },
      answer: {
        virtualAccount: "virtual_account",
        beneficiaryVirtualAccount: "beneficiary_virtual_account",
        beneficiaryAccount: "beneficiary_account",
        beneficiaryAccountName: "beneficiary_account_name",
        beneficiaryVaName: "beneficiary_va_name",
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryBankBranch: "beneficiary_bank_branch",
        beneficiaryRegionCode: "beneficiary_region_code",
        beneficiaryCountryCode: "beneficiary_country_code",
        beneficiaryPurposeCode: "beneficiary_purpose_code",
        beneficiaryBankName: "beneficiary_bank_name",
        bankAccountNumber: "bank_account_number",
        bankAccountName: "bank_account_name",
        confirm: "confirm",
        status: "status",
        message: "message",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "faspay_sendme.transfer": {
      input: {
        beneficiaryVirtualAccount: "beneficiary_virtual_account",
        beneficiaryAccount: "beneficiary_account",
        beneficiaryName: "beneficiary_name",
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryRegionCode: "beneficiary_region_code",
        beneficiaryCountryCode: "beneficiary_country_code",
        beneficiaryPurposeCode: "beneficiary_purpose_code",
        trxNo: "trx_no",
        amount: "amount",
        trxDesc: "trx_desc",
        callbackUrl: "callback_url",
        beneficiaryEmail: "beneficiary_email",
        trxDate: "trx_date",
        instructDate: "instruct_date",
        sourceAccount: "source_account",
      },
      answer: {
        virtualAccount: "virtual_account",
        beneficiaryVirtualAccount: "beneficiary_virtual_account",
        beneficiaryAccount: "beneficiary_account",
        beneficiaryName: "beneficiary_name",
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryRegionCode: "beneficiary_region_code",
        beneficiaryCountryCode: "beneficiary_country_code",
        beneficiaryPurposeCode: "beneficiary_purpose_code",
        beneficiaryEmail: "beneficiary_email",
        trxNo: "trx_no",
        trxDate: "trx_date",
        instructDate: "instruct_date",
        amount: "amount",
        trxDesc: "trx_desc",
        callbackUrl: "callback_url",
        trxId: "trx_id",
        trxReff: "trx_reff",
        status: "status",
        message: "message",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "faspay_sendme.cash_out": {
      input: {
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryPhone: "beneficiary_phone",
        beneficiaryName: "beneficiary_name",
        trxNo: "trx_no",
        amount: "amount",
        beneficiaryRegionCode: "beneficiary_region_code",
        beneficiaryCountryCode: "beneficiary_country_code",
        beneficiaryPurposeCode: "beneficiary_purpose_code",
        beneficiaryEmail: "beneficiary_email",
        trxDate: "trx_date",
        trxExpired: "trx_expired",
        instructDate: "instruct_date",
        trxDesc: "trx_desc",
        callbackUrl: "callback_url",
        sourceAccount: "source_account",
        ktpId: "ktp_id",
        placeOfBirth: "place_of_birth",
        dateOfBirth: "date_of_birth",
        gender: "gender",
        citizenship: "citizenship",
        occupation: "occupation",
        address: "address",
      },
      answer: {
        virtualAccount: "virtual_account",
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryRegionCode: "beneficiary_region_code",
        beneficiaryCountryCode: "beneficiary_country_code",
        beneficiaryPurposeCode: "beneficiary_purpose_code",
        beneficiaryPhone: "beneficiary_phone",
        beneficiaryEmail: "beneficiary_email",
        beneficiaryName: "beneficiary_name",
        trxNo: "trx_no",
        trxDate: "trx_date",
        trxExpired: "trx_expired",
        instructDate: "instruct_date",
        amount: "amount",
        trxDesc: "trx_desc",
        callbackUrl: "callback_url",
        trxId: "trx_id",
        trxReff: "trx_reff",
        cashoutCode: "cashout_code",
        decodedCashoutCode: "decoded_cashout_code",
        status: "status",
        message: "message",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "faspay_sendme.top_up": {
      input: {
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryAccount: "beneficiary_account",
        beneficiaryName: "beneficiary_name",
        beneficiaryRegionCode: "beneficiary_region_code",
        beneficiaryCountryCode: "beneficiary_country_code",
        trxNo: "trx_no",
        amount: "amount",
        callbackUrl: "callback_url",
        beneficiaryPurposeCode: "beneficiary_purpose_code",
        beneficiaryPhone: "beneficiary_phone",
        beneficiaryEmail: "beneficiary_email",
        trxDate: "trx_date",
        instructDate: "instruct_date",
        trxDesc: "trx_desc",
        sourceAccount: "source_account",
      },
      answer: {
        virtualAccount: "virtual_account",
        beneficiaryAccount: "beneficiary_account",
        beneficiaryName: "beneficiary_name",
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryRegionCode: "beneficiary_region_code",
        beneficiaryCountryCode: "beneficiary_country_code",
        beneficiaryPurposeCode: "beneficiary_purpose_code",
        beneficiaryPhone: "beneficiary_phone",
        beneficiaryEmail: "beneficiary_email",
        trxNo: "trx_no",
        trxDate: "trx_date",
        instructDate: "instruct_date",
        amount: "amount",
        trxDesc: "trx_desc",
        callbackUrl: "callback_url",
        trxId: "trx_id",
        trxReff: "trx_reff",
        status: "status",
        message: "message",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "faspay_sendme.status": {
      input: { trxNo: "trx_no", trxId: "trx_id", sourceAccount: "source_account", payment: "payment" },
      answer: {
        virtualAccount: "virtual_account",
        beneficiaryVirtualAccount: "beneficiary_virtual_account",
        beneficiaryAccount: "beneficiary_account",
        beneficiaryPhone: "beneficiary_phone",
        beneficiaryName: "beneficiary_name",
        beneficiaryBankCode: "beneficiary_bank_code",
        beneficiaryBankName: "beneficiary_bank_name",
        trxId: "trx_id",
        trxNo: "trx_no",
        trxDate: "trx_date",
        amount: "amount",
        trxDesc: "trx_desc",
        trxReff: "trx_reff",
        callbackUrl: "callback_url",
        trxStatusDate: "trx_status_date",
        bankResponseCode: "bank_response_code",
        bankResponseMsg: "bank_response_msg",
        status: "status",
        message: "message",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "faspay_sendme.name_inquiry": {
      input: { beneficiaryVirtualAccount: "beneficiary_virtual_account", sourceAccount: "source_account" },
      answer: {
        virtualAccount: "virtual_account",
        beneficiaryVirtualAccount: "beneficiary_virtual_account",
        beneficiaryAccount: "beneficiary_account",
        beneficiaryAccountName: "beneficiary_account_name",
        status: "status",
        message: "message",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "faspay_sendme.balance": {
      input: { sourceAccount: "source_account" },
      answer: {
        virtualAccount: "virtual_account",
        balance: "balance",
        availableBalance: "available_balance",
        status: "status",
        message: "message",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "faspay_sendme.statement": {
      input: { startDate: "start_date", endDate: "end_date", sourceAccount: "source_account" },
      answer: {
        virtualAccount: "virtual_account",
        startDate: "start_date",
        endDate: "end_date",
        data: ["data", {
          transactionDate: "transaction_date",
          transactionType: "transaction_type",
          transactionAmount: "transaction_amount",
          transactionName: "transaction_name",
          transactionDesc: "transaction_desc",
        }],
        status: "status",
        message: "message",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
  },
  notifications: {
    "faspay_sendme.payment_notification": {
      request: "request",
      virtualAccount: "virtual_account",
      vaName: "va_name",
      beneficiaryVirtualAccount: "beneficiary_virtual_account",
      beneficiaryAccount: "beneficiary_account",
      beneficiaryName: "beneficiary_name",
      beneficiaryPhone: "beneficiary_phone",
      trxId: "trx_id",
      trxDate: "trx_date",
      amount: "amount",
      trxDesc: "trx_desc",
      trxStatus: "trx_status",
      trxStatusDate: "trx_status_date",
      trxReff: "trx_reff",
      trxNo: "trx_no",
      beneficiaryBankCode: "beneficiary_bank_code",
      bankName: "bank_name",
      bankResponseCode: "bank_response_code",
      bankResponseMsg: "bank_response_msg",
      signature: "signature",
    },
  },
};

/**
 * Faspay SendMe: one merchant's credentials, opened once and used for many calls.
 *
 * SendMe's older interface: transfers to bank accounts that were registered, cash-outs at Indomaret, Alfamart
 * and Permata's ATMs, top-ups of OVO, GoPay, DANA and LinkAja, statements. A call takes a token first;
 * clients remember them.
 *
 * It opens no connection, and shows no credential when it is printed or written as JSON.
 *
 * @example
 * ```ts
 * const faspaySendme = new FaspaySendme({
 *   environment: "sandbox",
 *   faspayKey: "fk-3b1f7a62",
 *   faspaySecret: "…",
 *   appKey: "…",
 *   appSecret: "…",
 *   clientKey: "…",
 *   clientSecret: "…",
 *   iv: "…",
 * });
 * let step = faspaySendme.prepareStatus();
 * while (step.kind === "request") {
 *   await store(step.context); // in your database, before anything is sent
 *   step = await sendOnce(step);
 * }
 * console.log(step.outcome);
 * ```
 */
export class FaspaySendme extends GatewayClient<FaspaySendmeOperations, FaspaySendmeNotifications> {
  /** The names of its fields: in these types, and in documents. */
  static readonly shape: GatewayShape = SHAPE;

  /**
   * Opens the credentials. Nothing is sent.
   *
   * @param config - the credentials and options.
   * @throws {InvalidConfigError} A credential or an option is missing, unknown or wrong.
   */
  constructor(config: FaspaySendmeConfig) {
    super(SHAPE, config);
  }

  /**
   * Registration of an account (`faspay_sendme.registration`). No money moves, but something is changed at
   * the gateway.
   *
   * Registers a bank account. No money moves. The answer says whom the bank knows as the account's owner:
   * compare the names, then confirm; the outcome prefills the confirmation. The account can be paid once it
   * is confirmed.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SendMe page, Register Account.
   *
   * @param input - it needs `beneficiaryAccount`, `beneficiaryAccountName`, `beneficiaryVaName`,
   *   `beneficiaryBankCode`, `beneficiaryBankBranch`, `beneficiaryRegionCode`, `beneficiaryCountryCode`; it
   *   may be given `beneficiaryPurposeCode`, `beneficiaryPhone`, `beneficiaryEmail`, `sourceAccount`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySendmeRegistrationAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareRegistration(input: FaspaySendmeRegistrationInput, moment?: MomentLike): Step<FaspaySendmeRegistrationAnswer> {
    return this.prepare("faspay_sendme.registration", input, moment);
  }

  /**
   * Confirmation of a registration (`faspay_sendme.registration_confirm`). No money moves, but something is
   * changed at the gateway.
   *
   * Confirms a registration, after its names were compared. No money moves. The outcome prefills a transfer.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SendMe page, Confirmation Register Account.
   *
   * @param input - it needs `beneficiaryAccount`, `beneficiaryAccountName`, `beneficiaryVaName`,
   *   `beneficiaryBankCode`, `beneficiaryBankBranch`, `beneficiaryRegionCode`, `beneficiaryCountryCode`,
   *   `bankAccountNumber`, `bankAccountName`; it may be given `beneficiaryPurposeCode`, `beneficiaryPhone`,
   *   `beneficiaryEmail`, `beneficiaryBankName`, `sourceAccount`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySendmeRegistrationConfirmAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareRegistrationConfirm(input: FaspaySendmeRegistrationConfirmInput, moment?: MomentLike): Step<FaspaySendmeRegistrationConfirmAnswer> {
    return this.prepare("faspay_sendme.registration_confirm", input, moment);
  }

  /**
   * Bank transfer (`faspay_sendme.transfer`). MONEY MOVES.
   *
   * Pays a bank account that was registered. Money moves, now or at `instructDate`. Register the account
   * first (`faspay_sendme.registration`, then its confirmation): their outcomes prefill this.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** trxNo serves once: a second copy is refused as already existing, which says
   * nothing of the first. Nothing signed holds a limit of time, so an old copy may still pay.
   * faspay_sendme.status tells how it ended; money that arrived may come back (5). A repeat is refused by the
   * gateway; the refusal says nothing of the first copy. The status is told by `faspay_sendme.status`. The
   * notification `faspay_sendme.payment_notification` is only a hint: the status is not signed. Money that
   * arrived may still be returned.
   *
   * **Notification.** `faspay_sendme.payment_notification` ({@link FaspaySendmePaymentNotification}). Tells
   * how far a payment has come, to its callbackUrl. The page says what is signed, but neither how the
   * signature is spelled nor where it travels, and the rule leaves out all blanks, so that different messages
   * have one signature. Take it as a hint, and ask faspay_sendme.status. Read it with
   * {@link FaspaySendme.receive}.
   *
   * **Source.** Faspay SendMe page, Transfer.
   *
   * @param input - it needs `beneficiaryVirtualAccount`, `beneficiaryAccount`, `beneficiaryName`,
   *   `beneficiaryBankCode`, `beneficiaryRegionCode`, `beneficiaryCountryCode`, `beneficiaryPurposeCode`,
   *   `trxNo`, `amount`, `trxDesc`, `callbackUrl`; it may be given `beneficiaryEmail`, `trxDate`,
   *   `instructDate`, `sourceAccount`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySendmeTransferAnswer}. The request must not be sent after
   *   `sendBefore`.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareTransfer(input: FaspaySendmeTransferInput, moment?: MomentLike): Step<FaspaySendmeTransferAnswer> {
    return this.prepare("faspay_sendme.transfer", input, moment);
  }

  /**
   * Cash-out (`faspay_sendme.cash_out`). MONEY MOVES.
   *
   * Pays cash at an outlet, to whoever shows the code of the answer and the telephone number. Money moves.
   * Indomaret and Alfamart pay multiples of 50,000 rupiah, Permata's ATMs multiples of 100,000. Which fields
   * an outlet takes differs: see each.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** trxNo serves once: a second copy is refused as already existing, which says
   * nothing of the first. Nothing signed holds a limit of time, so an old copy may still pay.
   * faspay_sendme.status tells how it ended; money that arrived may come back (5). A repeat is refused by the
   * gateway; the refusal says nothing of the first copy. The status is told by `faspay_sendme.status`. The
   * notification `faspay_sendme.payment_notification` (callbackUrl was given) is only a hint: the status is
   * not signed. Money that arrived may still be returned.
   *
   * **Notification.** `faspay_sendme.payment_notification` ({@link FaspaySendmePaymentNotification}). Tells
   * how far a payment has come, to its callbackUrl. The page says what is signed, but neither how the
   * signature is spelled nor where it travels, and the rule leaves out all blanks, so that different messages
   * have one signature. Take it as a hint, and ask faspay_sendme.status. Read it with
   * {@link FaspaySendme.receive}.
   *
   * **Source.** Faspay SendMe pages, Cash Out: Indomaret, Alfamart, ATM Permata.
   *
   * @param input - it needs `beneficiaryBankCode`, `beneficiaryPhone`, `beneficiaryName`, `trxNo`,
   *   `amount`; it may be given `beneficiaryRegionCode`, `beneficiaryCountryCode`, `beneficiaryPurposeCode`,
   *   `beneficiaryEmail`, `trxDate`, `trxExpired`, `instructDate`, `trxDesc`, `callbackUrl`, `sourceAccount`,
   *   `ktpId`, `placeOfBirth`, `dateOfBirth`, `gender`, `citizenship`, `occupation`, `address`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySendmeCashOutAnswer}. The request must not be sent after
   *   `sendBefore`.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareCashOut(input: FaspaySendmeCashOutInput, moment?: MomentLike): Step<FaspaySendmeCashOutAnswer> {
    return this.prepare("faspay_sendme.cash_out", input, moment);
  }

  /**
   * E-wallet top-up (`faspay_sendme.top_up`). MONEY MOVES.
   *
   * Tops up an e-wallet. Money moves, now or at `instructDate`. No account is registered before.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** trxNo serves once: a second copy is refused as already existing, which says
   * nothing of the first. Nothing signed holds a limit of time, so an old copy may still pay.
   * faspay_sendme.status tells how it ended; money that arrived may come back (5). A repeat is refused by the
   * gateway; the refusal says nothing of the first copy. The status is told by `faspay_sendme.status`. The
   * notification `faspay_sendme.payment_notification` is only a hint: the status is not signed. Money that
   * arrived may still be returned.
   *
   * **Notification.** `faspay_sendme.payment_notification` ({@link FaspaySendmePaymentNotification}). Tells
   * how far a payment has come, to its callbackUrl. The page says what is signed, but neither how the
   * signature is spelled nor where it travels, and the rule leaves out all blanks, so that different messages
   * have one signature. Take it as a hint, and ask faspay_sendme.status. Read it with
   * {@link FaspaySendme.receive}.
   *
   * **Source.** Faspay SendMe page, E-Wallet Top Up.
   *
   * @param input - it needs `beneficiaryBankCode`, `beneficiaryAccount`, `beneficiaryName`,
   *   `beneficiaryRegionCode`, `beneficiaryCountryCode`, `trxNo`, `amount`, `callbackUrl`; it may be given
   *   `beneficiaryPurposeCode`, `beneficiaryPhone`, `beneficiaryEmail`, `trxDate`, `instructDate`, `trxDesc`,
   *   `sourceAccount`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySendmeTopUpAnswer}. The request must not be sent after `sendBefore`.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareTopUp(input: FaspaySendmeTopUpInput, moment?: MomentLike): Step<FaspaySendmeTopUpAnswer> {
    return this.prepare("faspay_sendme.top_up", input, moment);
  }

  /**
   * Status of a payment (`faspay_sendme.status`). No money moves.
   *
   * Asks what became of a transfer, a cash-out or a top-up. No money moves. Give it the payment's context:
   * then the answer is compared with what was to be paid, and only then can it end the matter.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SendMe page, Inquiry Status.
   *
   * @param input - it may be given `trxNo`, `trxId`, `sourceAccount`, `payment`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySendmeStatusAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareStatus(input: FaspaySendmeStatusInput = {}, moment?: MomentLike): Step<FaspaySendmeStatusAnswer> {
    return this.prepare("faspay_sendme.status", input, moment);
  }

  /**
   * Name inquiry (`faspay_sendme.name_inquiry`). No money moves.
   *
   * Asks whose account a registered beneficiary is. No money moves.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SendMe page, Inquiry Name.
   *
   * @param input - it needs `beneficiaryVirtualAccount`; it may be given `sourceAccount`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySendmeNameInquiryAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareNameInquiry(input: FaspaySendmeNameInquiryInput, moment?: MomentLike): Step<FaspaySendmeNameInquiryAnswer> {
    return this.prepare("faspay_sendme.name_inquiry", input, moment);
  }

  /**
   * Balance (`faspay_sendme.balance`). No money moves.
   *
   * Asks how much money is on the merchant's account. No money moves.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SendMe page, Inquiry Balance.
   *
   * @param input - it may be given `sourceAccount`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySendmeBalanceAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareBalance(input: FaspaySendmeBalanceInput = {}, moment?: MomentLike): Step<FaspaySendmeBalanceAnswer> {
    return this.prepare("faspay_sendme.balance", input, moment);
  }

  /**
   * Statement (`faspay_sendme.statement`). No money moves.
   *
   * Asks for the movements on the merchant's account (mutasi): at most a month of the last three. No money
   * moves.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Faspay SendMe page, Mutasi.
   *
   * @param input - it needs `startDate`, `endDate`; it may be given `sourceAccount`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link FaspaySendmeStatementAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareStatement(input: FaspaySendmeStatementInput, moment?: MomentLike): Step<FaspaySendmeStatementAnswer> {
    return this.prepare("faspay_sendme.statement", input, moment);
  }
}
