/** Duitku Disbursement. Made from the catalog by `cargo xtask gen`: do not edit. */

import { GatewayClient } from "../gateway.js";
import type { MomentLike } from "../moment.js";
import type { GatewayShape } from "../names.js";
import type { Step } from "../step.js";

/** The credentials and options of {@link Duitku}. */
export interface DuitkuConfig {
  /**
   * Which of Duitku's two worlds the client talks to.
   *
   * - `"sandbox"`: Duitku's sandbox: no money moves.
   * - `"production"`: The real one.
   */
  environment: "sandbox" | "production";
  /**
   * The merchant's id, given by Duitku when disbursement is activated.
   *
   * A whole number; at least 1; at most 9,223,372,036,854,775,807; `userId` at the gateway.
   *
   * @example 3551
   */
  userId: number | bigint;
  /**
   * The e-mail address registered at Duitku; part of every signature.
   *
   * Text; 3 to 255 characters; `email` at the gateway. Personal: never shown in errors.
   *
   * @example "finance@merchant.example"
   */
  email: string;
  /**
   * The secret key of the disbursement product (not the API key of Duitku's payments). Never shown, wiped
   * from memory when the client goes.
   *
   * Text; at most 255 characters; visible ASCII characters only, no blanks. A secret: never shown, never
   * stored in a context.
   */
  secretKey: string;
  /**
   * Base address in place of Duitku's own for all calls but cash-out, as
   * https://sandbox.duitku.com/webapi/api; plain http only to this machine.
   *
   * Text; at most 255 characters.
   *
   * @defaultValue the environment's
   */
  disbursementUrl?: string | undefined;
  /**
   * Base address in place of Duitku's own for cash-out, as https://disbursement-sandbox.duitku.com/api; plain
   * http only to this machine.
   *
   * Text; at most 255 characters.
   *
   * @defaultValue the environment's
   */
  cashOutUrl?: string | undefined;
  /**
   * Refuse bank codes that are not in Duitku's table, and clearing types that it says a bank does not offer.
   * Switch it off when Duitku has added a bank since this release.
   *
   * True or false.
   *
   * @defaultValue `true`
   */
  checkBanks?: boolean | undefined;
  /**
   * Smallest online transfer, in rupiah.
   *
   * Whole rupiah; at least 1; at most 9,223,372,036,854,775,807.
   *
   * @defaultValue `10000`
   */
  onlineMinimum?: number | bigint | undefined;
  /**
   * Largest online transfer to banks that have no maximum of their own, in rupiah.
   *
   * Whole rupiah; at least 1; at most 9,223,372,036,854,775,807.
   *
   * @defaultValue `100000000`
   */
  onlineMaximum?: number | bigint | undefined;
  /**
   * Largest online transfer by bank code, in rupiah, as the answer of the bank list gives them
   * (maxAmountTransfer); goes before all other maximums.
   *
   * Whole rupiah by code; at least 1; at most 9,223,372,036,854,775,807.
   *
   * @defaultValue `{ "013": 50000000 }`
   */
  bankMaximums?: Readonly<Record<string, number | bigint>> | undefined;
  /**
   * How long after it was prepared a request that pays may be sent, in milliseconds. Duitku takes none that
   * is older than five minutes.
   *
   * Milliseconds; at least 1,000; at most 300,000.
   *
   * @defaultValue `60000`
   */
  sendWithin?: number | bigint | undefined;
  /**
   * How long after the end of sending a transfer that Duitku does not find may still appear, in milliseconds;
   * then a person is asked. Duitku refuses copies older than five minutes.
   *
   * Milliseconds; at most 2,592,000,000.
   *
   * @defaultValue `300000`
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
}

/** What {@link Duitku.prepareInquiry} takes. */
export interface DuitkuInquiryInput {
  /**
   * Code of the beneficiary's bank or e-wallet, as in Duitku's table.
   *
   * Text; 3 to 6 characters; letters A-Z and digits only; `bankCode` at the gateway.
   *
   * @example "014"
   */
  bankCode: string;
  /**
   * The beneficiary's account number; for e-wallets the telephone number.
   *
   * Text; at most 255 characters; digits only; `bankAccount` at the gateway. Personal: never shown in errors.
   *
   * @example "8760673566"
   */
  bankAccount: string;
  /**
   * Amount to transfer, in whole rupiah: 10,000 to 100,000,000 (Permata 50,000,000) unless the client's
   * options say otherwise.
   *
   * Whole rupiah; at least 10,000; at most 100,000,000; `amountTransfer` at the gateway.
   *
   * @example 50000
   */
  amount: number | bigint;
  /**
   * What the transfer is for. The transfer itself will want it.
   *
   * Text; at most 255 characters; `purpose` at the gateway. Personal: never shown in errors.
   *
   * @example "Gaji November"
   */
  purpose?: string | undefined;
  /**
   * The merchant's id of whoever sends the money.
   *
   * Text or a whole number; at most 255 characters; `senderId` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "123456789"
   */
  senderId?: string | number | bigint | undefined;
  /**
   * The name of whoever sends the money.
   *
   * Text; at most 255 characters; `senderName` at the gateway. Personal: never shown in errors.
   *
   * @example "John Doe"
   */
  senderName?: string | undefined;
}

/** What `duitku.inquiry` is answered with. A field that did not come is absent. */
export interface DuitkuInquiryAnswer {
  /** The merchant's e-mail address, as sent. Text; `email` at the gateway. Personal. */
  readonly email?: string;
  /** The bank code, as sent. Text; `bankCode` at the gateway. */
  readonly bankCode?: string;
  /** The account number, as sent. Text; `bankAccount` at the gateway. Personal. */
  readonly bankAccount?: string;
  /** The amount, as sent. An exact decimal number, as text; `amountTransfer` at the gateway. */
  readonly amount?: string;
  /**
   * The account's owner. May be padded with blanks, which the transfer must keep. Text; `accountName` at the
   * gateway. Personal.
   */
  readonly accountName?: string;
  /**
   * Duitku's reference for the transfer; it is printed on the beneficiary's statement. Text; `custRefNumber`
   * at the gateway.
   */
  readonly custRefNumber?: string;
  /**
   * The id of the transfer to come; it serves once. 0 where there is none. Text; `disburseId` at the gateway.
   */
  readonly disburseId?: string;
  /** Duitku's response code. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording and letter case vary. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link Duitku.prepareTransfer} takes. */
export interface DuitkuTransferInput {
  /**
   * The inquiry's id; it serves once.
   *
   * Text or a whole number; at most 255 characters; digits only; `disburseId` at the gateway.
   *
   * @example "12345"
   */
  disburseId: string | number | bigint;
  /**
   * The inquiry's bank code.
   *
   * Text; 3 to 6 characters; letters A-Z and digits only; `bankCode` at the gateway.
   *
   * @example "014"
   */
  bankCode: string;
  /**
   * The inquiry's account number.
   *
   * Text; at most 255 characters; digits only; `bankAccount` at the gateway. Personal: never shown in errors.
   *
   * @example "8760673566"
   */
  bankAccount: string;
  /**
   * The account's owner as the inquiry answered it, padding blanks included.
   *
   * Text; at most 255 characters; `accountName` at the gateway. Personal: never shown in errors.
   *
   * @example "Test Account"
   */
  accountName: string;
  /**
   * The reference that the inquiry answered.
   *
   * Text; at most 255 characters; `custRefNumber` at the gateway.
   *
   * @example "000000001278"
   */
  custRefNumber: string;
  /**
   * The inquiry's amount, in whole rupiah: 10,000 to 100,000,000 (Permata 50,000,000) unless the client's
   * options say otherwise.
   *
   * Whole rupiah; at least 10,000; at most 100,000,000; `amountTransfer` at the gateway.
   *
   * @example 50000
   */
  amount: number | bigint;
  /**
   * What the transfer is for.
   *
   * Text; at most 255 characters; `purpose` at the gateway. Personal: never shown in errors.
   *
   * @example "Gaji November"
   */
  purpose: string;
}

/** What `duitku.transfer` is answered with. A field that did not come is absent. */
export interface DuitkuTransferAnswer {
  /** The merchant's e-mail address, as sent. Text; `email` at the gateway. Personal. */
  readonly email?: string;
  /** The bank code, as sent. Text; `bankCode` at the gateway. */
  readonly bankCode?: string;
  /** The account number, as sent. Text; `bankAccount` at the gateway. Personal. */
  readonly bankAccount?: string;
  /** The amount, as sent. An exact decimal number, as text; `amountTransfer` at the gateway. */
  readonly amount?: string;
  /** The account's owner. Text; `accountName` at the gateway. Personal. */
  readonly accountName?: string;
  /** The reference of the transfer. Text; `custRefNumber` at the gateway. */
  readonly custRefNumber?: string;
  /** Duitku's response code. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording and letter case vary. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link Duitku.prepareClearingInquiry} takes. */
export interface DuitkuClearingInquiryInput {
  /**
   * Code of the beneficiary's bank, as in Duitku's table; for H2H and BI-FAST one that offers it.
   *
   * Text; 3 to 6 characters; letters A-Z and digits only; `bankCode` at the gateway.
   *
   * @example "014"
   */
  bankCode: string;
  /**
   * The beneficiary's account number.
   *
   * Text; at most 255 characters; digits only; `bankAccount` at the gateway. Personal: never shown in errors.
   *
   * @example "8760673566"
   */
  bankAccount: string;
  /**
   * Amount to transfer, in whole rupiah: LLG at most 1,000,000,000, RTGS at least 100,000,000.
   *
   * Whole rupiah; at least 1; `amountTransfer` at the gateway.
   *
   * @example 500000000
   */
  amount: number | bigint;
  /**
   * How the transfer travels.
   *
   * - `"LLG"`: Lalu Lintas Giro: at most 1,000,000,000; settled 08:00 to 15:00 on business days.
   * - `"RTGS"`: Real Time Gross Settlement: at least 100,000,000; 08:00 to 15:00 on business days.
   * - `"H2H"`: Duitku's host-to-host connection to BNI, BRI, Mandiri, Permata or CIMB; ends with a
   *   callback.
   * - `"BIFAST"`: BI-FAST: at any time, to banks that take it.
   *
   * `type` at the gateway.
   */
  type: "LLG" | "RTGS" | "H2H" | "BIFAST";
  /**
   * What the transfer is for. The transfer itself will want it.
   *
   * Text; at most 255 characters; `purpose` at the gateway. Personal: never shown in errors.
   *
   * @example "Gaji November"
   */
  purpose?: string | undefined;
  /**
   * A reference of the merchant's own, which Duitku answers back; it makes one where none is given. The page
   * says 9 digits, and shows 12.
   *
   * Text; at most 255 characters; `custRefNumber` at the gateway.
   *
   * @example "000000001278"
   */
  custRefNumber?: string | undefined;
  /**
   * The name of whoever sends the money.
   *
   * Text; at most 255 characters; `senderName` at the gateway. Personal: never shown in errors.
   *
   * @example "John Doe"
   */
  senderName?: string | undefined;
  /**
   * The merchant's id of whoever sends the money.
   *
   * Text or a whole number; at most 255 characters; `senderId` at the gateway. Personal: never shown in
   * errors.
   *
   * @example "123456789"
   */
  senderId?: string | number | bigint | undefined;
}

/** What `duitku.clearing_inquiry` is answered with. A field that did not come is absent. */
export interface DuitkuClearingInquiryAnswer {
  /** The merchant's e-mail address, as sent. Text; `email` at the gateway. Personal. */
  readonly email?: string;
  /** The bank code, as sent. Text; `bankCode` at the gateway. */
  readonly bankCode?: string;
  /** The account number, as sent. Text; `bankAccount` at the gateway. Personal. */
  readonly bankAccount?: string;
  /** The amount, as sent. An exact decimal number, as text; `amountTransfer` at the gateway. */
  readonly amount?: string;
  /**
   * The account's owner. May be padded with blanks, which the transfer must keep. Text; `accountName` at the
   * gateway. Personal.
   */
  readonly accountName?: string;
  /** The merchant's reference where one was given, else Duitku's. Text; `custRefNumber` at the gateway. */
  readonly custRefNumber?: string;
  /**
   * The id of the transfer to come; it serves once. 0 where there is none. Text; `disburseId` at the gateway.
   */
  readonly disburseId?: string;
  /** How the transfer travels, as sent. Text; `type` at the gateway. */
  readonly type?: string;
  /** Duitku's response code. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording and letter case vary. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link Duitku.prepareClearingTransfer} takes. */
export interface DuitkuClearingTransferInput {
  /**
   * The inquiry's id; it serves once.
   *
   * Text or a whole number; at most 255 characters; digits only; `disburseId` at the gateway.
   *
   * @example "12345"
   */
  disburseId: string | number | bigint;
  /**
   * The inquiry's bank code.
   *
   * Text; 3 to 6 characters; letters A-Z and digits only; `bankCode` at the gateway.
   *
   * @example "014"
   */
  bankCode: string;
  /**
   * The inquiry's account number.
   *
   * Text; at most 255 characters; digits only; `bankAccount` at the gateway. Personal: never shown in errors.
   *
   * @example "8760673566"
   */
  bankAccount: string;
  /**
   * The account's owner as the inquiry answered it, padding blanks included.
   *
   * Text; at most 255 characters; `accountName` at the gateway. Personal: never shown in errors.
   *
   * @example "Test Account"
   */
  accountName: string;
  /**
   * The reference that the inquiry answered.
   *
   * Text; at most 255 characters; `custRefNumber` at the gateway.
   *
   * @example "000000001278"
   */
  custRefNumber: string;
  /**
   * The inquiry's amount, in whole rupiah: LLG at most 1,000,000,000, RTGS at least 100,000,000.
   *
   * Whole rupiah; at least 1; `amountTransfer` at the gateway.
   *
   * @example 500000000
   */
  amount: number | bigint;
  /**
   * How the transfer travels: the inquiry's.
   *
   * - `"LLG"`: Lalu Lintas Giro: at most 1,000,000,000; settled 08:00 to 15:00 on business days.
   * - `"RTGS"`: Real Time Gross Settlement: at least 100,000,000; 08:00 to 15:00 on business days.
   * - `"H2H"`: Duitku's host-to-host connection to BNI, BRI, Mandiri, Permata or CIMB; ends with a
   *   callback.
   * - `"BIFAST"`: BI-FAST: at any time, to banks that take it.
   *
   * `type` at the gateway.
   */
  type: "LLG" | "RTGS" | "H2H" | "BIFAST";
  /**
   * What the transfer is for.
   *
   * Text; at most 255 characters; `purpose` at the gateway. Personal: never shown in errors.
   *
   * @example "Gaji November"
   */
  purpose: string;
}

/** What `duitku.clearing_transfer` is answered with. A field that did not come is absent. */
export interface DuitkuClearingTransferAnswer {
  /** The merchant's e-mail address, as sent. Text; `email` at the gateway. Personal. */
  readonly email?: string;
  /** The bank code, as sent. Text; `bankCode` at the gateway. */
  readonly bankCode?: string;
  /** The account number, as sent. Text; `bankAccount` at the gateway. Personal. */
  readonly bankAccount?: string;
  /** The amount, as sent. An exact decimal number, as text; `amountTransfer` at the gateway. */
  readonly amount?: string;
  /** The account's owner. Text; `accountName` at the gateway. Personal. */
  readonly accountName?: string;
  /** The reference of the transfer. Text; `custRefNumber` at the gateway. */
  readonly custRefNumber?: string;
  /** How the transfer travels, as sent. Text; `type` at the gateway. */
  readonly type?: string;
  /** Duitku's response code. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording and letter case vary. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link Duitku.prepareCashOut} takes. */
export interface DuitkuCashOutInput {
  /**
   * Where the customer collects the money.
   *
   * - `"2010"`: Indomaret: 50,000 to 1,000,000, in multiples of 50,000.
   * - `"2011"`: Pos Indonesia: 50,000 to 2,000,000.
   *
   * `bankCode` at the gateway.
   *
   * @example "2010"
   */
  bankCode: "2010" | "2011";
  /**
   * Amount, in whole rupiah: Indomaret 50,000 to 1,000,000 in multiples of 50,000; Pos Indonesia 50,000 to
   * 2,000,000.
   *
   * Whole rupiah; at least 50,000; at most 2,000,000; `amountTransfer` at the gateway.
   *
   * @example 50000
   */
  amount: number | bigint;
  /**
   * The merchant's own reference of this payment, never used before; part of the callback's signature.
   *
   * Text; at most 255 characters; `custRefNumber` at the gateway.
   *
   * @example "000000001278"
   */
  custRefNumber: string;
  /**
   * The customer's name.
   *
   * Text; at most 255 characters; `accountName` at the gateway. Personal: never shown in errors.
   *
   * @example "Test Account"
   */
  accountName: string;
  /**
   * The customer's identity number (KTP).
   *
   * Text; at most 255 characters; `accountIdentity` at the gateway. Personal: never shown in errors.
   *
   * @example "1234567889"
   */
  accountIdentity: string;
  /**
   * The customer's telephone number, to which the token is sent.
   *
   * Text; at most 50 characters; digits only, with an optional + in front; `phoneNumber` at the gateway.
   * Personal: never shown in errors.
   *
   * @example "082211789110"
   */
  phoneNumber: string;
  /**
   * The customer's address.
   *
   * Text; at most 255 characters; `accountAddress` at the gateway. Personal: never shown in errors.
   */
  accountAddress?: string | undefined;
  /**
   * What the payment is for.
   *
   * Text; at most 255 characters; `purpose` at the gateway. Personal: never shown in errors.
   *
   * @example "Gaji November"
   */
  purpose?: string | undefined;
  /**
   * Where Duitku sends the callback; best an https:// address.
   *
   * Text; at most 255 characters; `callbackUrl` at the gateway.
   *
   * @example "https://merchant.example/duitku/cash-out"
   */
  callbackUrl?: string | undefined;
}

/** What `duitku.cash_out` is answered with. A field that did not come is absent. */
export interface DuitkuCashOutAnswer {
  /** Duitku's id of the cash-out. Text; `disburseId` at the gateway. */
  readonly disburseId?: string;
  /** The amount, as sent. An exact decimal number, as text; `amountTransfer` at the gateway. */
  readonly amount?: string;
  /** The merchant's reference, as sent. Text; `custRefNumber` at the gateway. */
  readonly custRefNumber?: string;
  /** The customer's name, as sent. Text; `accountName` at the gateway. Personal. */
  readonly accountName?: string;
  /** The merchant's e-mail address, as sent. Text; `email` at the gateway. Personal. */
  readonly email?: string;
  /** The customer's telephone number, as sent. Text; `phoneNumber` at the gateway. Personal. */
  readonly phoneNumber?: string;
  /**
   * The token with which the customer collects the money. Whoever has it can: treat it as a secret. Text;
   * `token` at the gateway. Personal.
   */
  readonly token?: string;
  /** The PIN that goes with it at Pos Indonesia. Text; `pin` at the gateway. Personal. */
  readonly pin?: string;
  /** Duitku's response code. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording and letter case vary. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link Duitku.prepareStatus} takes. */
export interface DuitkuStatusInput {
  /**
   * The id of the transfer. Needed only where no context is given; with a bare id nothing can be compared.
   *
   * Text or a whole number; at most 255 characters; digits only; `disburseId` at the gateway.
   *
   * @example "12345"
   */
  disburseId?: string | number | bigint | undefined;
  /**
   * The context of the transfer, as it was stored before sending.
   *
   * A stored context; at most 65536 characters. Personal: never shown in errors.
   */
  payment?: string | undefined;
}

/** What `duitku.status` is answered with. A field that did not come is absent. */
export interface DuitkuStatusAnswer {
  /** The bank code. Text; `bankCode` at the gateway. */
  readonly bankCode?: string;
  /** The account number. Text; `bankAccount` at the gateway. Personal. */
  readonly bankAccount?: string;
  /** The amount. An exact decimal number, as text; `amountTransfer` at the gateway. */
  readonly amount?: string;
  /** The account's owner. Text; `accountName` at the gateway. Personal. */
  readonly accountName?: string;
  /** The reference of the transfer. Text; `custRefNumber` at the gateway. */
  readonly custRefNumber?: string;
  /**
   * Duitku's response code: the transfer's result, or the refusal of this question. Text; `responseCode` at
   * the gateway.
   */
  readonly responseCode?: string;
  /** Its description. Its wording and letter case vary. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link Duitku.prepareBalance} takes. */
export interface DuitkuBalanceInput {
  /** It has no field. */
  readonly [field: string]: never;
}

/** What `duitku.balance` is answered with. A field that did not come is absent. */
export interface DuitkuBalanceAnswer {
  /** The merchant's id. Text; `userId` at the gateway. */
  readonly userId?: string;
  /** The merchant's e-mail address. Text; `email` at the gateway. Personal. */
  readonly email?: string;
  /**
   * The balance before settlement, in rupiah with sen. An exact decimal number, as text; `balance` at the
   * gateway.
   */
  readonly balance?: string;
  /**
   * What can be paid out, in rupiah with sen. An exact decimal number, as text; `effectiveBalance` at the
   * gateway.
   */
  readonly effectiveBalance?: string;
  /** Duitku's response code. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording and letter case vary. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
}

/** What {@link Duitku.prepareBanks} takes. */
export interface DuitkuBanksInput {
  /** It has no field. */
  readonly [field: string]: never;
}

/** One of the `banks` of `DuitkuBanksAnswer`. */
export interface DuitkuBanksAnswerBank {
  /** Its code. Codes are not unique: one is known to stand twice. Text; `bankCode` at the gateway. */
  readonly bankCode?: string;
  /** Its name. Text; `bankName` at the gateway. */
  readonly bankName?: string;
  /**
   * The largest online transfer, in rupiah; 0 where there is none. An exact decimal number, as text;
   * `maxAmountTransfer` at the gateway.
   */
  readonly maxAmountTransfer?: string;
}

/** What `duitku.banks` is answered with. A field that did not come is absent. */
export interface DuitkuBanksAnswer {
  /** Duitku's response code. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording and letter case vary. Text; `responseDesc` at the gateway. */
  readonly responseDesc?: string;
  /** The banks, in Duitku's order. A list; `Banks` at the gateway. */
  readonly banks?: readonly DuitkuBanksAnswerBank[];
}

/**
 * What the notification `duitku.clearing_callback` holds. Tells the end of an H2H clearing transfer, to the
 * address that is registered at Duitku. Its signature covers neither the status nor any time: take it as a
 * hint, and ask duitku.status.
 *
 * Its signature covers `email`, `bankCode`, `bankAccount`, `accountName`, `custRefNumber`, `amount`,
 * `disburseId`; not covered, so that anybody on the way could change them: `userId`, `statusCode`,
 * `statusDesc`, `errorMessage`.
 */
export interface DuitkuClearingCallback {
  /** The transfer's id. Text; `disburseId` at the gateway. */
  readonly disburseId?: string;
  /** The merchant's id. Not signed. Text; `userId` at the gateway. */
  readonly userId?: string;
  /** The merchant's e-mail address. Text; `email` at the gateway. Personal. */
  readonly email?: string;
  /** The beneficiary's bank. Text; `bankCode` at the gateway. */
  readonly bankCode?: string;
  /** The beneficiary's account number. Text; `bankAccount` at the gateway. Personal. */
  readonly bankAccount?: string;
  /** The amount. An exact decimal number, as text; `amountTransfer` at the gateway. */
  readonly amount?: string;
  /** The account's owner. Text; `accountName` at the gateway. Personal. */
  readonly accountName?: string;
  /** The reference of the transfer. Text; `custRefNumber` at the gateway. */
  readonly custRefNumber?: string;
  /** How it ended: 00, 01 or 68. Not signed. Text; `statusCode` at the gateway. */
  readonly statusCode?: string;
  /** The same in words. Not signed. Text; `statusDesc` at the gateway. */
  readonly statusDesc?: string;
  /** Why it failed or waits. Not signed. Text; `errorMessage` at the gateway. */
  readonly errorMessage?: string;
  /** The signature. Text; `signature` at the gateway. */
  readonly signature?: string;
}

/**
 * What the notification `duitku.cash_out_callback` holds. Tells the end of a cash-out, to the callbackUrl of
 * its request. Its signature covers the two references alone, neither amount nor status nor any time: take it
 * as a hint, and let a person confirm it.
 *
 * Its signature covers `email`, `disburseId`, `custRefNumber`; not covered, so that anybody on the way could
 * change them: `amount`, `accountName`, `bankCode`, `phoneNumber`, `statusCode`, `statusDesc`,
 * `errorMessage`.
 */
export interface DuitkuCashOutCallback {
  /** Duitku's id of the cash-out. Text; `disburseId` at the gateway. */
  readonly disburseId?: string;
  /** The merchant's e-mail address. Text; `email` at the gateway. Personal. */
  readonly email?: string;
  /** The amount. Not signed. An exact decimal number, as text; `amountTransfer` at the gateway. */
  readonly amount?: string;
  /** The merchant's reference. Text; `custRefNumber` at the gateway. */
  readonly custRefNumber?: string;
  /** The customer's name. Not signed. Text; `accountName` at the gateway. Personal. */
  readonly accountName?: string;
  /** Where the money was collected. Not signed. Text; `bankCode` at the gateway. */
  readonly bankCode?: string;
  /** The customer's telephone number. Not signed. Text; `phoneNumber` at the gateway. Personal. */
  readonly phoneNumber?: string;
  /** How it ended: 00, 01 or 68. Not signed. Text; `statusCode` at the gateway. */
  readonly statusCode?: string;
  /** The same in words. Not signed. Text; `statusDesc` at the gateway. */
  readonly statusDesc?: string;
  /** Why it failed or waits. Not signed. Text; `errorMessage` at the gateway. */
  readonly errorMessage?: string;
  /** The signature. Text; `signature` at the gateway. */
  readonly signature?: string;
}

/** The operations of {@link Duitku} by their names. */
export interface DuitkuOperations {
  /** Online transfer: inquiry (`duitku.inquiry`). No money moves. */
  "duitku.inquiry": { input: DuitkuInquiryInput; answer: DuitkuInquiryAnswer };
  /** Online transfer (`duitku.transfer`). MONEY MOVES. */
  "duitku.transfer": { input: DuitkuTransferInput; answer: DuitkuTransferAnswer };
  /** Clearing: inquiry (`duitku.clearing_inquiry`). No money moves. */
  "duitku.clearing_inquiry": { input: DuitkuClearingInquiryInput; answer: DuitkuClearingInquiryAnswer };
  /** Clearing: transfer (`duitku.clearing_transfer`). MONEY MOVES. */
  "duitku.clearing_transfer": { input: DuitkuClearingTransferInput; answer: DuitkuClearingTransferAnswer };
  /** Cash-out (`duitku.cash_out`). MONEY MOVES. */
  "duitku.cash_out": { input: DuitkuCashOutInput; answer: DuitkuCashOutAnswer };
  /** Status of a transfer (`duitku.status`). No money moves. */
  "duitku.status": { input: DuitkuStatusInput; answer: DuitkuStatusAnswer };
  /** Balance (`duitku.balance`). No money moves. */
  "duitku.balance": { input: DuitkuBalanceInput; answer: DuitkuBalanceAnswer };
  /** Bank list (`duitku.banks`). No money moves. */
  "duitku.banks": { input: DuitkuBanksInput; answer: DuitkuBanksAnswer };
}

/** What the notifications of {@link Duitku} hold, by their names. */
export interface DuitkuNotifications {
  /** Clearing callback (H2H). */
  "duitku.clearing_callback": DuitkuClearingCallback;
  /** Cash-out callback. */
  "duitku.cash_out_callback": DuitkuCashOutCallback;
}

const SHAPE: GatewayShape = {
  name: "duitku",
  config: {
    environment: "environment",
    userId: "user_id",
    email: "email",
    secretKey: "secret_key",
    disbursementUrl: "disbursement_url",
    cashOutUrl: "cash_out_url",
    checkBanks: "check_banks",
    onlineMinimum: "online_minimum",
    onlineMaximum: "online_maximum",
    bankMaximums: "bank_maximums",
    sendWithin: "send_within",
    notFoundWindow: "not_found_window",
    askHumanAfter: "ask_human_after",
  },
  operations: {
    "duitku.inquiry": {
      input: {
        bankCode: "bank_code",
        bankAccount: "bank_account",
        amount: "amount",
        purpose: "purpose",
        senderId: "sender_id",
        senderName: "sender_name",
      },
      answer: {
        email: "email",
        bankCode: "bank_code",
        bankAccount: "bank_account",
        amount: "amount",
        accountName: "account_name",
        custRefNumber: "cust_ref_number",
        disburseId: "disburse_id",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "duitku.transfer": {
      input: {
        disburseId: "disburse_id",
        bankCode: "bank_code",
        bankAccount: "bank_account",
        accountName: "account_name",
        custRefNumber: "cust_ref_number",
        amount: "amount",
        purpose: "purpose",
      },
      answer: {
        email: "email",
        bankCode: "bank_code",
        bankAccount: "bank_account",
        amount: "amount",
        accountName: "account_name",
        custRefNumber: "cust_ref_number",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "duitku.clearing_inquiry": {
      input: {
        bankCode: "bank_code",
        bankAccount: "bank_account",
        amount: "amount",
        type: "type",
        purpose: "purpose",
        custRefNumber: "cust_ref_number",
        senderName: "sender_name",
        senderId: "sender_id",
      },
      answer: {
        email: "email",
        bankCode: "bank_code",
        bankAccount: "bank_account",
        amount: "amount",
        accountName: "account_name",
        custRefNumber: "cust_ref_number",
        disburseId: "disburse_id",
        type: "type",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "duitku.clearing_transfer": {
      input: {
        disburseId: "disburse_id",
        bankCode: "bank_code",
        bankAccount: "bank_account",
        accountName: "account_name",
        custRefNumber: "cust_ref_number",
        amount: "amount",
        type: "type",
        purpose: "purpose",
      },
      answer: {
        email: "email",
        bankCode: "bank_code",
        bankAccount: "bank_account",
        amount: "amount",
        accountName: "account_name",
        custRefNumber: "cust_ref_number",
        type: "type",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "duitku.cash_out": {
      input: {
        bankCode: "bank_code",
        amount: "amount",
        custRefNumber: "cust_ref_number",
        accountName: "account_name",
        accountIdentity: "account_identity",
        phoneNumber: "phone_number",
        accountAddress: "account_address",
        purpose: "purpose",
        callbackUrl: "callback_url",
      },
      answer: {
        disburseId: "disburse_id",
        amount: "amount",
        custRefNumber: "cust_ref_number",
        accountName: "account_name",
        email: "email",
        phoneNumber: "phone_number",
        token: "token",
        pin: "pin",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "duitku.status": {
      input: { disburseId: "disburse_id", payment: "payment" },
      answer: {
        bankCode: "bank_code",
        bankAccount: "bank_account",
        amount: "amount",
        accountName: "account_name",
        custRefNumber: "cust_ref_number",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "duitku.balance": {
      input: {},
      answer: {
        userId: "user_id",
        email: "email",
        balance: "balance",
        effectiveBalance: "effective_balance",
        responseCode: "response_code",
        responseDesc: "response_desc",
      },
    },
    "duitku.banks": {
      input: {},
      answer: {
        responseCode: "response_code",
        responseDesc: "response_desc",
        banks: ["banks", {
          bankCode: "bank_code",
          bankName: "bank_name",
          maxAmountTransfer: "max_amount_transfer",
        }],
      },
    },
  },
  notifications: {
    "duitku.clearing_callback": {
      disburseId: "disburse_id",
      userId: "user_id",
      email: "email",
      bankCode: "bank_code",
      bankAccount: "bank_account",
      amount: "amount",
      accountName: "account_name",
      custRefNumber: "cust_ref_number",
      statusCode: "status_code",
      statusDesc: "status_desc",
      errorMessage: "error_message",
      signature: "signature",
    },
    "duitku.cash_out_callback": {
      disburseId: "disburse_id",
      email: "email",
      amount: "amount",
      custRefNumber: "cust_ref_number",
      accountName: "account_name",
      bankCode: "bank_code",
      phoneNumber: "phone_number",
      statusCode: "status_code",
      statusDesc: "status_desc",
      errorMessage: "error_message",
      signature: "signature",
    },
  },
};

/**
 * Duitku Disbursement: one merchant's credentials, opened once and used for many calls.
 *
 * Online transfers, clearing (LLG, RTGS, H2H, BI-FAST) and cash-outs at Indomaret and Pos Indonesia.
 * Credentials of the disbursement product differ from those of Duitku's payments.
 *
 * It opens no connection, and shows no credential when it is printed or written as JSON.
 *
 * @example
 * ```ts
 * const duitku = new Duitku({
 *   environment: "sandbox",
 *   userId: 3551,
 *   email: "finance@merchant.example",
 *   secretKey: "…",
 * });
 * let step = duitku.prepareInquiry({ bankCode: "014", bankAccount: "8760673566", amount: 50000 });
 * while (step.kind === "request") {
 *   await store(step.context); // in your database, before anything is sent
 *   step = await sendOnce(step);
 * }
 * console.log(step.outcome);
 * ```
 */
export class Duitku extends GatewayClient<DuitkuOperations, DuitkuNotifications> {
  /** The names of its fields: in these types, and in documents. */
  static readonly shape: GatewayShape = SHAPE;

  /**
   * Opens the credentials. Nothing is sent.
   *
   * @param config - the credentials and options.
   * @throws {InvalidConfigError} A credential or an option is missing, unknown or wrong.
   */
  constructor(config: DuitkuConfig) {
    super(SHAPE, config);
  }

  /**
   * Online transfer: inquiry (`duitku.inquiry`). No money moves.
   *
   * Looks up the name of an account before an online transfer, and reserves the id that the transfer needs.
   * No money moves. The outcome continues into `duitku.transfer` with everything that it needs but `purpose`,
   * where that was not given.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless. A late copy is
   * refused after 5 minutes.
   *
   * **Source.** Duitku disbursement page, Online Transfer Inquiry Request.
   *
   * @param input - it needs `bankCode`, `bankAccount`, `amount`; it may be given `purpose`, `senderId`,
   *   `senderName`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link DuitkuInquiryAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareInquiry(input: DuitkuInquiryInput, moment?: MomentLike): Step<DuitkuInquiryAnswer> {
    return this.prepare("duitku.inquiry", input, moment);
  }

  /**
   * Online transfer (`duitku.transfer`). MONEY MOVES.
   *
   * Pays the account that an inquiry looked up. Money moves. Give it what the inquiry's outcome prefilled
   * (`next.input`); every field but `purpose` is the inquiry's, unchanged, blanks included. The id serves
   * once: a second transfer with it is refused (-142), which says nothing about the first.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** The disburseId serves once: a second copy is refused with -142, a copy older than
   * five minutes with -960; neither says what became of the first. duitku.status tells how it ended; there is
   * no callback. A repeat is refused by the gateway; the refusal says nothing of the first copy. A late copy
   * is refused after 5 minutes. The status is told by `duitku.status`.
   *
   * **Source.** Duitku disbursement page, Online Transfer Transfer Request.
   *
   * @param input - it needs `disburseId`, `bankCode`, `bankAccount`, `accountName`, `custRefNumber`,
   *   `amount`, `purpose`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link DuitkuTransferAnswer}. The request must not be sent after `sendBefore`.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareTransfer(input: DuitkuTransferInput, moment?: MomentLike): Step<DuitkuTransferAnswer> {
    return this.prepare("duitku.transfer", input, moment);
  }

  /**
   * Clearing: inquiry (`duitku.clearing_inquiry`). No money moves.
   *
   * Looks up the name of an account before a clearing transfer, and reserves the id that the transfer needs.
   * No money moves. The outcome continues into `duitku.clearing_transfer` with everything that it needs but
   * `purpose`, where that was not given.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless. A late copy is
   * refused after 5 minutes.
   *
   * **Source.** Duitku disbursement page, Clearing Inquiry Request.
   *
   * @param input - it needs `bankCode`, `bankAccount`, `amount`, `type`; it may be given `purpose`,
   *   `custRefNumber`, `senderName`, `senderId`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link DuitkuClearingInquiryAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareClearingInquiry(input: DuitkuClearingInquiryInput, moment?: MomentLike): Step<DuitkuClearingInquiryAnswer> {
    return this.prepare("duitku.clearing_inquiry", input, moment);
  }

  /**
   * Clearing: transfer (`duitku.clearing_transfer`). MONEY MOVES.
   *
   * Pays the account that a clearing inquiry looked up. Money moves. Give it what the inquiry's outcome
   * prefilled (`next.input`); every field but `purpose` is the inquiry's, unchanged, blanks included. The id
   * serves once. H2H ends with a callback, to the address that is registered at Duitku; the others are asked
   * for with `duitku.status`.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** The disburseId serves once: a second copy is refused with -142, a copy older than
   * five minutes with -960; neither says what became of the first. duitku.status tells how it ended; for H2H
   * a callback comes before, whose status is not signed. LLG and RTGS settle in banking hours: the
   * beneficiary's bank may still send the money back after success. A repeat is refused by the gateway; the
   * refusal says nothing of the first copy. A late copy is refused after 5 minutes. The status is told by
   * `duitku.status`. The notification `duitku.clearing_callback` (type is H2H) is only a hint: the status is
   * not signed. Money that arrived may still be returned.
   *
   * **Notification.** `duitku.clearing_callback` ({@link DuitkuClearingCallback}). Tells the end of an H2H
   * clearing transfer, to the address that is registered at Duitku. Its signature covers neither the status
   * nor any time: take it as a hint, and ask duitku.status. Read it with {@link Duitku.receive}.
   *
   * **Source.** Duitku disbursement page, Clearing Transfer Request.
   *
   * @param input - it needs `disburseId`, `bankCode`, `bankAccount`, `accountName`, `custRefNumber`,
   *   `amount`, `type`, `purpose`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link DuitkuClearingTransferAnswer}. The request must not be sent after
   *   `sendBefore`.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareClearingTransfer(input: DuitkuClearingTransferInput, moment?: MomentLike): Step<DuitkuClearingTransferAnswer> {
    return this.prepare("duitku.clearing_transfer", input, moment);
  }

  /**
   * Cash-out (`duitku.cash_out`). MONEY MOVES.
   *
   * Gives a customer a token, by SMS, for cash at Indomaret or Pos Indonesia. Money moves: the one call takes
   * it from the balance. There is no status call, and a repeat makes a second token. `custRefNumber` is the
   * only handle on a payment whose answer was lost: Duitku says it is optional, we require it. A callback to
   * `callbackUrl` tells the end.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** A second copy makes a second token and takes the money again. Nothing tells the
   * status: the callback does, to callbackUrl, by custRefNumber; its status and amount are not signed, so a
   * person confirms them. A repeat PAYS AGAIN: it is prepared again only with the proof that nothing was
   * sent. A late copy is refused after 5 minutes. The notification `duitku.cash_out_callback` (callbackUrl
   * was given) is only a hint: the status is not signed.
   *
   * **Notification.** `duitku.cash_out_callback` ({@link DuitkuCashOutCallback}). Tells the end of a
   * cash-out, to the callbackUrl of its request. Its signature covers the two references alone, neither
   * amount nor status nor any time: take it as a hint, and let a person confirm it. Read it with
   * {@link Duitku.receive}.
   *
   * **Source.** Duitku disbursement page, Cash Out Inquiry Request.
   *
   * @param input - it needs `bankCode`, `amount`, `custRefNumber`, `accountName`, `accountIdentity`,
   *   `phoneNumber`; it may be given `accountAddress`, `purpose`, `callbackUrl`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link DuitkuCashOutAnswer}. The request must not be sent after `sendBefore`.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareCashOut(input: DuitkuCashOutInput, moment?: MomentLike): Step<DuitkuCashOutAnswer> {
    return this.prepare("duitku.cash_out", input, moment);
  }

  /**
   * Status of a transfer (`duitku.status`). No money moves.
   *
   * Asks what became of a transfer, online or by clearing. No money moves. Give it the transfer's context:
   * then the answer is compared with what was to be paid, and only then can it end the matter. Cash-outs have
   * no status call.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless. A late copy is
   * refused after 5 minutes.
   *
   * **Source.** Duitku disbursement page, Inquiry Status.
   *
   * @param input - it may be given `disburseId`, `payment`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link DuitkuStatusAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareStatus(input: DuitkuStatusInput = {}, moment?: MomentLike): Step<DuitkuStatusAnswer> {
    return this.prepare("duitku.status", input, moment);
  }

  /**
   * Balance (`duitku.balance`). No money moves.
   *
   * Asks for the merchant's balance. No money moves.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless. A late copy is
   * refused after 5 minutes.
   *
   * **Source.** Duitku disbursement page, Check Balance.
   *
   * @param input - it needs nothing.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link DuitkuBalanceAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareBalance(input: DuitkuBalanceInput = {}, moment?: MomentLike): Step<DuitkuBalanceAnswer> {
    return this.prepare("duitku.balance", input, moment);
  }

  /**
   * Bank list (`duitku.banks`). No money moves.
   *
   * Asks for the banks that Duitku transfers to, with the largest online transfer of each. No money moves.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless. A late copy is
   * refused after 5 minutes.
   *
   * **Source.** Duitku disbursement page, List Bank.
   *
   * @param input - it needs nothing.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link DuitkuBanksAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareBanks(input: DuitkuBanksInput = {}, moment?: MomentLike): Step<DuitkuBanksAnswer> {
    return this.prepare("duitku.banks", input, moment);
  }
}
