/** Cash In. Made from the catalog by `cargo xtask gen`: do not edit. */

import { GatewayClient } from "../gateway.js";
import type { MomentLike } from "../moment.js";
import type { GatewayShape } from "../names.js";
import type { KeyedStep } from "../step.js";

/** The credentials and options of {@link Cashin}. */
export interface CashinConfig {
  /**
   * Which of Cash In's two worlds the client talks to.
   *
   * - `"sandbox"`: Cash In's sandbox: no money moves.
   * - `"production"`: The real one.
   */
  environment: "sandbox" | "production";
  /**
   * The merchant's id (X-PARTNER-ID), given by Cash In.
   *
   * Text; at most 36 characters; visible ASCII characters only, no blanks; `X-PARTNER-ID` at the gateway.
   *
   * @example "CID1234567890"
   */
  partnerId: string;
  /**
   * The channel (CHANNEL-ID), given by Cash In: its page prints 9501 in one place and 9552 in another.
   *
   * Text; at most 5 characters; digits only; `CHANNEL-ID` at the gateway.
   *
   * @example "95521"
   */
  channelId: string;
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
   * Address in place of Cash In's own, as https://sandbox-api.cashin.co.id/pg/fo; plain http only to this
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
   * How long after the end of sending a top-up that Cash In does not find may still appear, in milliseconds;
   * then a person is asked. Cash In documents no such time.
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
   * A quirk that only Cash In can settle: how requests are signed.
   *
   * - `"asymmetric"`: With the merchant's RSA key.
   * - `"hmac_sha512"`: With a shared secret: HMAC-SHA512.
   *
   * @defaultValue asymmetric
   */
  quirkScheme?: "asymmetric" | "hmac_sha512" | undefined;
  /**
   * The shared secret of the quirk hmac_sha512.
   *
   * Text; at most 255 characters. A secret: never shown, never stored in a context.
   *
   * @defaultValue none
   */
  quirkClientSecret?: string | undefined;
  /**
   * A quirk that only Cash In can settle: send OVO's channel with the blank that the page prints.
   *
   * True or false.
   *
   * @defaultValue `false`
   */
  quirkOvoBlank?: boolean | undefined;
  /**
   * A quirk that only Cash In can settle: ids of requests as UUIDs, as in the page's samples, in place of
   * digits, as in its table.
   *
   * True or false.
   *
   * @defaultValue `false`
   */
  quirkUuidExternalId?: boolean | undefined;
}

/** What {@link Cashin.prepareAccountInquiry} takes. */
export interface CashinAccountInquiryInput {
  /**
   * The merchant's reference.
   *
   * Text; at most 64 characters; `partnerReferenceNo` at the gateway.
   *
   * @example "TOPUP-2025-000042"
   */
  partnerReferenceNo: string;
  /**
   * The amount that is to be filled in, in whole rupiah.
   *
   * Whole rupiah; at least 1; at most 9,999,999,999,999,999; `amount.value` at the gateway.
   *
   * @example 50000
   */
  amount: number | bigint;
  /**
   * The wallet's number: the customer's telephone number, from 628.
   *
   * Text; 4 to 32 characters; digits only; `customerNumber` at the gateway. Personal: never shown in errors.
   *
   * @example "6281234567890"
   */
  customerNumber: string;
  /**
   * Which wallet.
   *
   * - `"TOP_UP_E_WALLET_DANA"`: DANA.
   * - `"TRANSFER_E_WALLET_OVO"`: OVO. The page prints it with a blank after TRANSFER: see the client's
   *   quirkOvoBlank.
   * - `"TRANSFER_E_WALLET_GOPAY"`: GoPay.
   * - `"TRANSFER_E_WALLET_SHOPEEPAY"`: ShopeePay.
   *
   * `additionalInfo.channel` at the gateway.
   *
   * @example "TOP_UP_E_WALLET_DANA"
   */
  channel: "TOP_UP_E_WALLET_DANA" | "TRANSFER_E_WALLET_OVO" | "TRANSFER_E_WALLET_GOPAY" | "TRANSFER_E_WALLET_SHOPEEPAY";
}

/** What `cashin.account_inquiry` is answered with. A field that did not come is absent. */
export interface CashinAccountInquiryAnswer {
  /** The response code: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies, blanks around it too. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** The merchant's reference. Text; `partnerReferenceNo` at the gateway. */
  readonly partnerReferenceNo?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `amount.value` at the gateway. */
  readonly amount?: string;
  /** Its currency. Text; `amount.currency` at the gateway. */
  readonly currency?: string;
  /** The wallet's owner. Text; `customerName` at the gateway. Personal. */
  readonly customerName?: string;
  /** The wallet's number. Text; `customerNumber` at the gateway. Personal. */
  readonly customerNumber?: string;
}

/** What {@link Cashin.prepareTopUp} takes. */
export interface CashinTopUpInput {
  /**
   * The merchant's reference of this payment, never used for another. Repeats keep it.
   *
   * Text; at most 64 characters; `partnerReferenceNo` at the gateway.
   *
   * @example "TOPUP-2025-000042"
   */
  partnerReferenceNo: string;
  /**
   * Amount to fill in, in whole rupiah.
   *
   * Whole rupiah; at least 1; at most 9,999,999,999,999,999; `amount.value` at the gateway.
   *
   * @example 50000
   */
  amount: number | bigint;
  /**
   * The wallet's number: the customer's telephone number, from 628.
   *
   * Text; 4 to 32 characters; digits only; `customerNumber` at the gateway. Personal: never shown in errors.
   *
   * @example "6281234567890"
   */
  customerNumber: string;
  /**
   * Which wallet.
   *
   * - `"TOP_UP_E_WALLET_DANA"`: DANA.
   * - `"TRANSFER_E_WALLET_OVO"`: OVO. The page prints it with a blank after TRANSFER: see the client's
   *   quirkOvoBlank.
   * - `"TRANSFER_E_WALLET_GOPAY"`: GoPay.
   * - `"TRANSFER_E_WALLET_SHOPEEPAY"`: ShopeePay.
   *
   * `additionalInfo.channel` at the gateway.
   *
   * @example "TOP_UP_E_WALLET_DANA"
   */
  channel: "TOP_UP_E_WALLET_DANA" | "TRANSFER_E_WALLET_OVO" | "TRANSFER_E_WALLET_GOPAY" | "TRANSFER_E_WALLET_SHOPEEPAY";
}

/** What `cashin.top_up` is answered with. A field that did not come is absent. */
export interface CashinTopUpAnswer {
  /** The response code: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies, blanks around it too. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** The merchant's reference. Text; `partnerReferenceNo` at the gateway. */
  readonly partnerReferenceNo?: string;
  /** The amount, in rupiah. An exact decimal number, as text; `amount.value` at the gateway. */
  readonly amount?: string;
  /** Its currency. Text; `amount.currency` at the gateway. */
  readonly currency?: string;
  /** The wallet's owner. Text; `customerName` at the gateway. Personal. */
  readonly customerName?: string;
  /** The wallet's number. Text; `customerNumber` at the gateway. Personal. */
  readonly customerNumber?: string;
}

/** What {@link Cashin.prepareTopUpStatus} takes. */
export interface CashinTopUpStatusInput {
  /**
   * The merchant's reference of the top-up. Needed only where no context is given; with a bare reference
   * nothing can be compared.
   *
   * Text; at most 64 characters; `originalPartnerReferenceNo` at the gateway.
   *
   * @example "TOPUP-2025-000042"
   */
  originalPartnerReferenceNo?: string | undefined;
  /**
   * The context of the top-up, as it was stored before sending.
   *
   * A stored context; at most 65536 characters. Personal: never shown in errors.
   */
  payment?: string | undefined;
}

/** What `cashin.top_up_status` is answered with. A field that did not come is absent. */
export interface CashinTopUpStatusAnswer {
  /** The response code of this question: HTTP status, service, case. Text; `responseCode` at the gateway. */
  readonly responseCode?: string;
  /** Its description. Its wording varies. Text; `responseMessage` at the gateway. */
  readonly responseMessage?: string;
  /** Cash In's reference of the top-up. Text; `originalReferenceNo` at the gateway. */
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
  /** The same in words. Text; `latestTransactionDesc` at the gateway. */
  readonly latestTransactionDesc?: string;
}

/** The operations of {@link Cashin} by their names. */
export interface CashinOperations {
  /** Wallet inquiry (`cashin.account_inquiry`). No money moves. */
  "cashin.account_inquiry": { input: CashinAccountInquiryInput; answer: CashinAccountInquiryAnswer };
  /** E-wallet top-up (`cashin.top_up`). MONEY MOVES. */
  "cashin.top_up": { input: CashinTopUpInput; answer: CashinTopUpAnswer };
  /** Status of an e-wallet top-up (`cashin.top_up_status`). No money moves. */
  "cashin.top_up_status": { input: CashinTopUpStatusInput; answer: CashinTopUpStatusAnswer };
}

/** What the notifications of {@link Cashin} hold, by their names. */
export interface CashinNotifications {}

const SHAPE: GatewayShape = {
  name: "cashin",
  config: {
    environment: "environment",
    partnerId: "partner_id",
    channelId: "channel_id",
    privateKey: "private_key",
    baseUrl: "base_url",
    sendWithin: "send_within",
    notFoundWindow: "not_found_window",
    askHumanAfter: "ask_human_after",
    quirkScheme: "quirk_scheme",
    quirkClientSecret: "quirk_client_secret",
    quirkOvoBlank: "quirk_ovo_blank",
    quirkUuidExternalId: "quirk_uuid_external_id",
  },
  operations: {
    "cashin.account_inquiry": {
      input: {
        partnerReferenceNo: "partner_reference_no",
        amount: "amount",
        customerNumber: "customer_number",
        channel: "channel",
      },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        partnerReferenceNo: "partner_reference_no",
        amount: "amount",
        currency: "currency",
        customerName: "customer_name",
        customerNumber: "customer_number",
      },
    },
    "cashin.top_up": {
      input: {
        partnerReferenceNo: "partner_reference_no",
        amount: "amount",
        customerNumber: "customer_number",
        channel: "channel",
      },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        partnerReferenceNo: "partner_reference_no",
        amount: "amount",
        currency: "currency",
        customerName: "customer_name",
        customerNumber: "customer_number",
      },
    },
    "cashin.top_up_status": {
      input: { originalPartnerReferenceNo: "original_partner_reference_no", payment: "payment" },
      answer: {
        responseCode: "response_code",
        responseMessage: "response_message",
        originalReferenceNo: "original_reference_no",
        originalPartnerReferenceNo: "original_partner_reference_no",
        serviceCode: "service_code",
        amount: "amount",
        currency: "currency",
        latestTransactionStatus: "latest_transaction_status",
        latestTransactionDesc: "latest_transaction_desc",
      },
    },
  },
  notifications: {},
};

/**
 * Cash In: one merchant's credentials, opened once and used for many calls.
 *
 * Top-ups of DANA, OVO, GoPay and ShopeePay over the national standard SNAP. Requests are signed with the
 * merchant's own RSA key; its public half is registered at Cash In.
 *
 * It opens no connection, and shows no credential when it is printed or written as JSON.
 *
 * A key pair signs its requests (RSASSA-PKCS1-v1_5-SHA256). Without the private key every first step is of
 * kind `to_sign`: sign its `bytes` where the key lives.
 *
 * @example
 * ```ts
 * const cashin = new Cashin({ environment: "sandbox", partnerId: "CID1234567890", channelId: "95521" });
 * let step = cashin.prepareAccountInquiry({
 *   partnerReferenceNo: "TOPUP-2025-000042",
 *   amount: 50000,
 *   customerNumber: "6281234567890",
 *   channel: "TOP_UP_E_WALLET_DANA",
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
export class Cashin extends GatewayClient<CashinOperations, CashinNotifications, "key_pair"> {
  /** The names of its fields: in these types, and in documents. */
  static readonly shape: GatewayShape = SHAPE;

  /**
   * Opens the credentials. Nothing is sent.
   *
   * @param config - the credentials and options.
   * @throws {InvalidConfigError} A credential or an option is missing, unknown or wrong.
   */
  constructor(config: CashinConfig) {
    super(SHAPE, config);
  }

  /**
   * Wallet inquiry (`cashin.account_inquiry`). No money moves.
   *
   * Looks up the owner of a wallet. No money moves. The outcome continues into `cashin.top_up`, with the same
   * reference.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
   *
   * **Source.** Cash In, Transfer to E-Wallet, Account Inquiry (service 37).
   *
   * @param input - it needs `partnerReferenceNo`, `amount`, `customerNumber`, `channel`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link CashinAccountInquiryAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareAccountInquiry(input: CashinAccountInquiryInput, moment?: MomentLike): KeyedStep<CashinAccountInquiryAnswer> {
    return this.prepare("cashin.account_inquiry", input, moment);
  }

  /**
   * E-wallet top-up (`cashin.top_up`). MONEY MOVES.
   *
   * Fills a wallet. Money moves. 2003800 is acceptance, not success: Cash In's page prints the same code for
   * a refusal. The status call tells the end.
   *
   * Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.
   *
   * Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives
   * the request.
   *
   * **Repeat and status.** partnerReferenceNo names one payment: the standard refuses a second copy with
   * 409xx01 or 404xx18, which says nothing of the first; what Cash In does is not documented.
   * cashin.top_up_status tells how it ended; there is no callback. Money that arrived may come back (04). A
   * repeat is refused by the gateway; the refusal says nothing of the first copy. The status is told by
   * `cashin.top_up_status`. Money that arrived may still be returned.
   *
   * **Source.** Cash In, Transfer to E-Wallet, Create Transfer (service 38).
   *
   * @param input - it needs `partnerReferenceNo`, `amount`, `customerNumber`, `channel`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link CashinTopUpAnswer}. The request must not be sent after `sendBefore`.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareTopUp(input: CashinTopUpInput, moment?: MomentLike): KeyedStep<CashinTopUpAnswer> {
    return this.prepare("cashin.top_up", input, moment);
  }

  /**
   * Status of an e-wallet top-up (`cashin.top_up_status`). No money moves.
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
   * **Source.** Cash In, Transfer to E-Wallet, Get Transfer Status (service 39).
   *
   * @param input - it may be given `originalPartnerReferenceNo`, `payment`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @returns a step with the request. In the end its `outcome` says what may be believed and what is next;
   *   `outcome.answer` is a {@link CashinTopUpStatusAnswer}.
   * @throws {InvalidInputError} An input breaks a rule, or the arguments of a verb are not of their form.
   */
  prepareTopUpStatus(input: CashinTopUpStatusInput = {}, moment?: MomentLike): KeyedStep<CashinTopUpStatusAnswer> {
    return this.prepare("cashin.top_up_status", input, moment);
  }
}
