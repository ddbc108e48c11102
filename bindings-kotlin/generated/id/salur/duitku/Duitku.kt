// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.Fields
import id.salur.FieldsShape
import id.salur.GatewayClient
import id.salur.GatewayShape
import id.salur.InvalidConfigException
import id.salur.InvalidInputException
import id.salur.Moment
import id.salur.Names
import id.salur.OperationShape
import id.salur.RequestStep
import id.salur.Step

/**
 * Duitku Disbursement: one merchant's credentials, opened once and used for many calls.
 *
 * Online transfers, clearing (LLG, RTGS, H2H, BI-FAST) and cash-outs at Indomaret and Pos Indonesia. Credentials of the
 * disbursement product differ from those of Duitku's payments.
 *
 * Safe to share between threads. It opens no connection, and its `toString` shows no credential.
 *
 * @param environment (one of "sandbox", "production"; required) Which of Duitku's two worlds the client talks to.
 *   "sandbox": Duitku's sandbox: no money moves. "production": The real one. See [Environment].
 * @param userId (a whole number; at least 1; at most 9,223,372,036,854,775,807; required) The merchant's id, given by
 *   Duitku when disbursement is activated. Example: `3551`. At the gateway: `userId`.
 * @param email (text; 3 to 255 characters; required) The e-mail address registered at Duitku; part of every
 *   signature. Example: `"finance@merchant.example"`. Personal: never shown in errors. At the gateway: `email`.
 * @param secretKey (text; at most 255 characters; visible ASCII characters only, no blanks; required) The secret key
 *   of the disbursement product (not the API key of Duitku's payments). Never shown, wiped from memory when the client
 *   goes. A secret: never shown, never stored in a context.
 * @param disbursementUrl (text; at most 255 characters; optional) Base address in place of Duitku's own for all calls
 *   but cash-out, as https://sandbox.duitku.com/webapi/api; plain http only to this machine. Default: the
 *   environment's.
 * @param cashOutUrl (text; at most 255 characters; optional) Base address in place of Duitku's own for cash-out, as
 *   https://disbursement-sandbox.duitku.com/api; plain http only to this machine. Default: the environment's.
 * @param checkBanks (true or false; optional) Refuse bank codes that are not in Duitku's table, and clearing types
 *   that it says a bank does not offer. Switch it off when Duitku has added a bank since this release. Default: `true`.
 * @param onlineMinimum (whole rupiah; at least 1; at most 9,223,372,036,854,775,807; optional) Smallest online
 *   transfer, in rupiah. Default: `10000`.
 * @param onlineMaximum (whole rupiah; at least 1; at most 9,223,372,036,854,775,807; optional) Largest online
 *   transfer to banks that have no maximum of their own, in rupiah. Default: `100000000`.
 * @param bankMaximums (whole rupiah by code; at least 1; at most 9,223,372,036,854,775,807; optional) Largest online
 *   transfer by bank code, in rupiah, as the answer of the bank list gives them (maxAmountTransfer); goes before all
 *   other maximums. Default: `mapOf("013" to 50000000)`.
 * @param sendWithin (milliseconds; at least 1,000; at most 300,000; optional) How long after it was prepared a
 *   request that pays may be sent, in milliseconds. Duitku takes none that is older than five minutes. Default:
 *   `60000`.
 * @param notFoundWindow (milliseconds; at most 2,592,000,000; optional) How long after the end of sending a transfer
 *   that Duitku does not find may still appear, in milliseconds; then a person is asked. Duitku refuses copies older
 *   than five minutes. Default: `300000`.
 * @param askHumanAfter (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how long without a
 *   final state a person is asked, in milliseconds. Default: `86400000`.
 * @throws InvalidConfigException A credential or an option is missing, unknown or wrong.
 */
public class Duitku @JvmOverloads constructor(
    environment: Environment,
    userId: Long,
    email: String,
    secretKey: String,
    disbursementUrl: String? = null,
    cashOutUrl: String? = null,
    checkBanks: Boolean? = null,
    onlineMinimum: Long? = null,
    onlineMaximum: Long? = null,
    bankMaximums: Map<String, Long>? = null,
    sendWithin: Long? = null,
    notFoundWindow: Long? = null,
    askHumanAfter: Long? = null,
) : GatewayClient<DuitkuNotification, Step<Fields>>(
    SHAPE,
    "environment" to environment,
    "user_id" to userId,
    "email" to email,
    "secret_key" to secretKey,
    "disbursement_url" to disbursementUrl,
    "cash_out_url" to cashOutUrl,
    "check_banks" to checkBanks,
    "online_minimum" to onlineMinimum,
    "online_maximum" to onlineMaximum,
    "bank_maximums" to bankMaximums,
    "send_within" to sendWithin,
    "not_found_window" to notFoundWindow,
    "ask_human_after" to askHumanAfter,
) {
    /**
     * Online transfer: inquiry (`duitku.inquiry`). No money moves.
     *
     * Looks up the name of an account before an online transfer, and reserves the id that the transfer needs. No money
     * moves. The outcome continues into `duitku.transfer` with everything that it needs but `purpose`, where that was
     * not given.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
     * after 5 minutes.
     *
     * **Answer.** [InquiryAnswer] has:
     * - `email`: (text) The merchant's e-mail address, as sent.
     * - `bankCode`: (text) The bank code, as sent.
     * - `bankAccount`: (text) The account number, as sent.
     * - `amount`: (an exact decimal number) The amount, as sent.
     * - `accountName`: (text) The account's owner. May be padded with blanks, which the transfer must keep.
     * - `custRefNumber`: (text) Duitku's reference for the transfer; it is printed on the beneficiary's statement.
     * - `disburseId`: (text) The id of the transfer to come; it serves once. 0 where there is none.
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * **Source.** Duitku disbursement page, Online Transfer Inquiry Request.
     *
     * @param bankCode (text; 3 to 6 characters; letters A-Z and digits only; required) Code of the beneficiary's bank
     *   or e-wallet, as in Duitku's table. Example: `"014"`. At the gateway: `bankCode`.
     * @param bankAccount (text; at most 255 characters; digits only; required) The beneficiary's account number; for
     *   e-wallets the telephone number. Example: `"8760673566"`. Personal: never shown in errors. At the gateway:
     *   `bankAccount`.
     * @param amount (whole rupiah; at least 10,000; at most 100,000,000; required) Amount to transfer, in whole
     *   rupiah: 10,000 to 100,000,000 (Permata 50,000,000) unless the client's options say otherwise. Example: `50000`.
     *   At the gateway: `amountTransfer`.
     * @param purpose (text; at most 255 characters; optional) What the transfer is for. The transfer itself will want
     *   it. Example: `"Gaji November"`. Personal: never shown in errors. At the gateway: `purpose`.
     * @param senderId (text or a whole number; at most 255 characters; optional) The merchant's id of whoever sends
     *   the money. Example: `"123456789"`. Personal: never shown in errors. At the gateway: `senderId`.
     * @param senderName (text; at most 255 characters; optional) The name of whoever sends the money. Example:
     *   `"John Doe"`. Personal: never shown in errors. At the gateway: `senderName`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [InquiryAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareInquiry(
        bankCode: String,
        bankAccount: String,
        amount: Long,
        purpose: String? = null,
        senderId: String? = null,
        senderName: String? = null,
        moment: Moment? = null,
    ): Step<InquiryAnswer> = prepared(
        "duitku.inquiry",
        moment,
        "bank_code" to bankCode,
        "bank_account" to bankAccount,
        "amount" to amount,
        "purpose" to purpose,
        "sender_id" to senderId,
        "sender_name" to senderName,
    )

    /**
     * Online transfer (`duitku.transfer`). MONEY MOVES.
     *
     * Pays the account that an inquiry looked up. Money moves. Give it what the inquiry's outcome prefilled
     * (`next.input`); every field but `purpose` is the inquiry's, unchanged, blanks included. The id serves once: a
     * second transfer with it is refused (-142), which says nothing about the first.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** The disburseId serves once: a second copy is refused with -142, a copy older than five
     * minutes with -960; neither says what became of the first. duitku.status tells how it ended; there is no callback.
     * A repeat is refused by the gateway; the refusal says nothing of the first copy. A late copy is refused after 5
     * minutes. The status is told by `duitku.status`.
     *
     * **Answer.** [TransferAnswer] has:
     * - `email`: (text) The merchant's e-mail address, as sent.
     * - `bankCode`: (text) The bank code, as sent.
     * - `bankAccount`: (text) The account number, as sent.
     * - `amount`: (an exact decimal number) The amount, as sent.
     * - `accountName`: (text) The account's owner.
     * - `custRefNumber`: (text) The reference of the transfer.
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * **Source.** Duitku disbursement page, Online Transfer Transfer Request.
     *
     * @param disburseId (text or a whole number; at most 255 characters; digits only; required) The inquiry's id; it
     *   serves once. Example: `"12345"`. At the gateway: `disburseId`.
     * @param bankCode (text; 3 to 6 characters; letters A-Z and digits only; required) The inquiry's bank code.
     *   Example: `"014"`. At the gateway: `bankCode`.
     * @param bankAccount (text; at most 255 characters; digits only; required) The inquiry's account number. Example:
     *   `"8760673566"`. Personal: never shown in errors. At the gateway: `bankAccount`.
     * @param accountName (text; at most 255 characters; required) The account's owner as the inquiry answered it,
     *   padding blanks included. Example: `"Test Account"`. Personal: never shown in errors. At the gateway:
     *   `accountName`.
     * @param custRefNumber (text; at most 255 characters; required) The reference that the inquiry answered. Example:
     *   `"000000001278"`. At the gateway: `custRefNumber`.
     * @param amount (whole rupiah; at least 10,000; at most 100,000,000; required) The inquiry's amount, in whole
     *   rupiah: 10,000 to 100,000,000 (Permata 50,000,000) unless the client's options say otherwise. Example: `50000`.
     *   At the gateway: `amountTransfer`.
     * @param purpose (text; at most 255 characters; required) What the transfer is for. Example: `"Gaji November"`.
     *   Personal: never shown in errors. At the gateway: `purpose`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [TransferAnswer]. The request must not be sent after `sendBefore`.
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareTransfer(
        disburseId: String,
        bankCode: String,
        bankAccount: String,
        accountName: String,
        custRefNumber: String,
        amount: Long,
        purpose: String,
        moment: Moment? = null,
    ): Step<TransferAnswer> = prepared(
        "duitku.transfer",
        moment,
        "disburse_id" to disburseId,
        "bank_code" to bankCode,
        "bank_account" to bankAccount,
        "account_name" to accountName,
        "cust_ref_number" to custRefNumber,
        "amount" to amount,
        "purpose" to purpose,
    )

    /**
     * Clearing: inquiry (`duitku.clearing_inquiry`). No money moves.
     *
     * Looks up the name of an account before a clearing transfer, and reserves the id that the transfer needs. No money
     * moves. The outcome continues into `duitku.clearing_transfer` with everything that it needs but `purpose`, where
     * that was not given.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
     * after 5 minutes.
     *
     * **Answer.** [ClearingInquiryAnswer] has:
     * - `email`: (text) The merchant's e-mail address, as sent.
     * - `bankCode`: (text) The bank code, as sent.
     * - `bankAccount`: (text) The account number, as sent.
     * - `amount`: (an exact decimal number) The amount, as sent.
     * - `accountName`: (text) The account's owner. May be padded with blanks, which the transfer must keep.
     * - `custRefNumber`: (text) The merchant's reference where one was given, else Duitku's.
     * - `disburseId`: (text) The id of the transfer to come; it serves once. 0 where there is none.
     * - `type`: (text) How the transfer travels, as sent.
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * **Source.** Duitku disbursement page, Clearing Inquiry Request.
     *
     * @param bankCode (text; 3 to 6 characters; letters A-Z and digits only; required) Code of the beneficiary's
     *   bank, as in Duitku's table; for H2H and BI-FAST one that offers it. Example: `"014"`. At the gateway:
     *   `bankCode`.
     * @param bankAccount (text; at most 255 characters; digits only; required) The beneficiary's account number.
     *   Example: `"8760673566"`. Personal: never shown in errors. At the gateway: `bankAccount`.
     * @param amount (whole rupiah; at least 1; required) Amount to transfer, in whole rupiah: LLG at most
     *   1,000,000,000, RTGS at least 100,000,000. Example: `500000000`. At the gateway: `amountTransfer`.
     * @param type (one of "LLG", "RTGS", "H2H", "BIFAST"; required) How the transfer travels. "LLG": Lalu Lintas
     *   Giro: at most 1,000,000,000; settled 08:00 to 15:00 on business days. "RTGS": Real Time Gross Settlement: at
     *   least 100,000,000; 08:00 to 15:00 on business days. "H2H": Duitku's host-to-host connection to BNI, BRI,
     *   Mandiri, Permata or CIMB; ends with a callback. "BIFAST": BI-FAST: at any time, to banks that take it. See
     *   [ClearingType]. At the gateway: `type`.
     * @param purpose (text; at most 255 characters; optional) What the transfer is for. The transfer itself will want
     *   it. Example: `"Gaji November"`. Personal: never shown in errors. At the gateway: `purpose`.
     * @param custRefNumber (text; at most 255 characters; optional) A reference of the merchant's own, which Duitku
     *   answers back; it makes one where none is given. The page says 9 digits, and shows 12. Example:
     *   `"000000001278"`. At the gateway: `custRefNumber`.
     * @param senderName (text; at most 255 characters; optional) The name of whoever sends the money. Example:
     *   `"John Doe"`. Personal: never shown in errors. At the gateway: `senderName`.
     * @param senderId (text or a whole number; at most 255 characters; optional) The merchant's id of whoever sends
     *   the money. Example: `"123456789"`. Personal: never shown in errors. At the gateway: `senderId`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [ClearingInquiryAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareClearingInquiry(
        bankCode: String,
        bankAccount: String,
        amount: Long,
        type: ClearingType,
        purpose: String? = null,
        custRefNumber: String? = null,
        senderName: String? = null,
        senderId: String? = null,
        moment: Moment? = null,
    ): Step<ClearingInquiryAnswer> = prepared(
        "duitku.clearing_inquiry",
        moment,
        "bank_code" to bankCode,
        "bank_account" to bankAccount,
        "amount" to amount,
        "type" to type,
        "purpose" to purpose,
        "cust_ref_number" to custRefNumber,
        "sender_name" to senderName,
        "sender_id" to senderId,
    )

    /**
     * Clearing: transfer (`duitku.clearing_transfer`). MONEY MOVES.
     *
     * Pays the account that a clearing inquiry looked up. Money moves. Give it what the inquiry's outcome prefilled
     * (`next.input`); every field but `purpose` is the inquiry's, unchanged, blanks included. The id serves once. H2H
     * ends with a callback, to the address that is registered at Duitku; the others are asked for with `duitku.status`.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** The disburseId serves once: a second copy is refused with -142, a copy older than five
     * minutes with -960; neither says what became of the first. duitku.status tells how it ended; for H2H a callback
     * comes before, whose status is not signed. LLG and RTGS settle in banking hours: the beneficiary's bank may still
     * send the money back after success. A repeat is refused by the gateway; the refusal says nothing of the first
     * copy. A late copy is refused after 5 minutes. The status is told by `duitku.status`. The notification
     * `duitku.clearing_callback` (type is H2H) is only a hint: the status is not signed. Money that arrived may still
     * be returned.
     *
     * **Notification.** `duitku.clearing_callback` ([ClearingCallback]): Tells the end of an H2H clearing transfer, to
     * the address that is registered at Duitku. Its signature covers neither the status nor any time: take it as a
     * hint, and ask duitku.status. Read it with [receive].
     *
     * **Answer.** [ClearingTransferAnswer] has:
     * - `email`: (text) The merchant's e-mail address, as sent.
     * - `bankCode`: (text) The bank code, as sent.
     * - `bankAccount`: (text) The account number, as sent.
     * - `amount`: (an exact decimal number) The amount, as sent.
     * - `accountName`: (text) The account's owner.
     * - `custRefNumber`: (text) The reference of the transfer.
     * - `type`: (text) How the transfer travels, as sent.
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * **Source.** Duitku disbursement page, Clearing Transfer Request.
     *
     * @param disburseId (text or a whole number; at most 255 characters; digits only; required) The inquiry's id; it
     *   serves once. Example: `"12345"`. At the gateway: `disburseId`.
     * @param bankCode (text; 3 to 6 characters; letters A-Z and digits only; required) The inquiry's bank code.
     *   Example: `"014"`. At the gateway: `bankCode`.
     * @param bankAccount (text; at most 255 characters; digits only; required) The inquiry's account number. Example:
     *   `"8760673566"`. Personal: never shown in errors. At the gateway: `bankAccount`.
     * @param accountName (text; at most 255 characters; required) The account's owner as the inquiry answered it,
     *   padding blanks included. Example: `"Test Account"`. Personal: never shown in errors. At the gateway:
     *   `accountName`.
     * @param custRefNumber (text; at most 255 characters; required) The reference that the inquiry answered. Example:
     *   `"000000001278"`. At the gateway: `custRefNumber`.
     * @param amount (whole rupiah; at least 1; required) The inquiry's amount, in whole rupiah: LLG at most
     *   1,000,000,000, RTGS at least 100,000,000. Example: `500000000`. At the gateway: `amountTransfer`.
     * @param type (one of "LLG", "RTGS", "H2H", "BIFAST"; required) How the transfer travels: the inquiry's. "LLG":
     *   Lalu Lintas Giro: at most 1,000,000,000; settled 08:00 to 15:00 on business days. "RTGS": Real Time Gross
     *   Settlement: at least 100,000,000; 08:00 to 15:00 on business days. "H2H": Duitku's host-to-host connection to
     *   BNI, BRI, Mandiri, Permata or CIMB; ends with a callback. "BIFAST": BI-FAST: at any time, to banks that take
     *   it. See [ClearingType]. At the gateway: `type`.
     * @param purpose (text; at most 255 characters; required) What the transfer is for. Example: `"Gaji November"`.
     *   Personal: never shown in errors. At the gateway: `purpose`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [ClearingTransferAnswer]. The request must not be sent after `sendBefore`.
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareClearingTransfer(
        disburseId: String,
        bankCode: String,
        bankAccount: String,
        accountName: String,
        custRefNumber: String,
        amount: Long,
        type: ClearingType,
        purpose: String,
        moment: Moment? = null,
    ): Step<ClearingTransferAnswer> = prepared(
        "duitku.clearing_transfer",
        moment,
        "disburse_id" to disburseId,
        "bank_code" to bankCode,
        "bank_account" to bankAccount,
        "account_name" to accountName,
        "cust_ref_number" to custRefNumber,
        "amount" to amount,
        "type" to type,
        "purpose" to purpose,
    )

    /**
     * Cash-out (`duitku.cash_out`). MONEY MOVES.
     *
     * Gives a customer a token, by SMS, for cash at Indomaret or Pos Indonesia. Money moves: the one call takes it from
     * the balance. There is no status call, and a repeat makes a second token. `custRefNumber` is the only handle on a
     * payment whose answer was lost: Duitku says it is optional, we require it. A callback to `callbackUrl` tells the
     * end.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** A second copy makes a second token and takes the money again. Nothing tells the status:
     * the callback does, to callbackUrl, by custRefNumber; its status and amount are not signed, so a person confirms
     * them. A repeat PAYS AGAIN: it is prepared again only with the proof that nothing was sent. A late copy is refused
     * after 5 minutes. The notification `duitku.cash_out_callback` (callbackUrl was given) is only a hint: the status
     * is not signed.
     *
     * **Notification.** `duitku.cash_out_callback` ([CashOutCallback]): Tells the end of a cash-out, to the callbackUrl
     * of its request. Its signature covers the two references alone, neither amount nor status nor any time: take it as
     * a hint, and let a person confirm it. Read it with [receive].
     *
     * **Answer.** [CashOutAnswer] has:
     * - `disburseId`: (text) Duitku's id of the cash-out.
     * - `amount`: (an exact decimal number) The amount, as sent.
     * - `custRefNumber`: (text) The merchant's reference, as sent.
     * - `accountName`: (text) The customer's name, as sent.
     * - `email`: (text) The merchant's e-mail address, as sent.
     * - `phoneNumber`: (text) The customer's telephone number, as sent.
     * - `token`: (text) The token with which the customer collects the money. Whoever has it can: treat it as a
     *   secret.
     * - `pin`: (text) The PIN that goes with it at Pos Indonesia.
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * **Source.** Duitku disbursement page, Cash Out Inquiry Request.
     *
     * @param bankCode (one of "2010", "2011"; required) Where the customer collects the money. "2010": Indomaret:
     *   50,000 to 1,000,000, in multiples of 50,000. "2011": Pos Indonesia: 50,000 to 2,000,000. Example: `"2010"`. See
     *   [CashOutBankCode]. At the gateway: `bankCode`.
     * @param amount (whole rupiah; at least 50,000; at most 2,000,000; required) Amount, in whole rupiah: Indomaret
     *   50,000 to 1,000,000 in multiples of 50,000; Pos Indonesia 50,000 to 2,000,000. Example: `50000`. At the
     *   gateway: `amountTransfer`.
     * @param custRefNumber (text; at most 255 characters; required) The merchant's own reference of this payment,
     *   never used before; part of the callback's signature. Example: `"000000001278"`. At the gateway:
     *   `custRefNumber`.
     * @param accountName (text; at most 255 characters; required) The customer's name. Example: `"Test Account"`.
     *   Personal: never shown in errors. At the gateway: `accountName`.
     * @param accountIdentity (text; at most 255 characters; required) The customer's identity number (KTP). Example:
     *   `"1234567889"`. Personal: never shown in errors. At the gateway: `accountIdentity`.
     * @param phoneNumber (text; at most 50 characters; digits only, with an optional + in front; required) The
     *   customer's telephone number, to which the token is sent. Example: `"082211789110"`. Personal: never shown in
     *   errors. At the gateway: `phoneNumber`.
     * @param accountAddress (text; at most 255 characters; optional) The customer's address. Personal: never shown in
     *   errors. At the gateway: `accountAddress`.
     * @param purpose (text; at most 255 characters; optional) What the payment is for. Example: `"Gaji November"`.
     *   Personal: never shown in errors. At the gateway: `purpose`.
     * @param callbackUrl (text; at most 255 characters; optional) Where Duitku sends the callback; best an https://
     *   address. Example: `"https://merchant.example/duitku/cash-out"`. At the gateway: `callbackUrl`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [CashOutAnswer]. The request must not be sent after `sendBefore`.
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareCashOut(
        bankCode: CashOutBankCode,
        amount: Long,
        custRefNumber: String,
        accountName: String,
        accountIdentity: String,
        phoneNumber: String,
        accountAddress: String? = null,
        purpose: String? = null,
        callbackUrl: String? = null,
        moment: Moment? = null,
    ): Step<CashOutAnswer> = prepared(
        "duitku.cash_out",
        moment,
        "bank_code" to bankCode,
        "amount" to amount,
        "cust_ref_number" to custRefNumber,
        "account_name" to accountName,
        "account_identity" to accountIdentity,
        "phone_number" to phoneNumber,
        "account_address" to accountAddress,
        "purpose" to purpose,
        "callback_url" to callbackUrl,
    )

    /**
     * Status of a transfer (`duitku.status`). No money moves.
     *
     * Asks what became of a transfer, online or by clearing. No money moves. Give it the transfer's context: then the
     * answer is compared with what was to be paid, and only then can it end the matter. Cash-outs have no status call.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
     * after 5 minutes.
     *
     * **Answer.** [StatusAnswer] has:
     * - `bankCode`: (text) The bank code.
     * - `bankAccount`: (text) The account number.
     * - `amount`: (an exact decimal number) The amount.
     * - `accountName`: (text) The account's owner.
     * - `custRefNumber`: (text) The reference of the transfer.
     * - `responseCode`: (text) Duitku's response code: the transfer's result, or the refusal of this question.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * **Source.** Duitku disbursement page, Inquiry Status.
     *
     * @param disburseId (text or a whole number; at most 255 characters; digits only; optional) The id of the
     *   transfer. Needed only where no context is given; with a bare id nothing can be compared. Example: `"12345"`. At
     *   the gateway: `disburseId`.
     * @param payment (a stored context; at most 65536 characters; optional) The context of the transfer, as it was
     *   stored before sending. Personal: never shown in errors.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [StatusAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareStatus(
        disburseId: String? = null,
        payment: String? = null,
        moment: Moment? = null,
    ): Step<StatusAnswer> = prepared(
        "duitku.status",
        moment,
        "disburse_id" to disburseId,
        "payment" to payment,
    )

    /**
     * Balance (`duitku.balance`). No money moves.
     *
     * Asks for the merchant's balance. No money moves.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
     * after 5 minutes.
     *
     * **Answer.** [BalanceAnswer] has:
     * - `userId`: (text) The merchant's id.
     * - `email`: (text) The merchant's e-mail address.
     * - `balance`: (an exact decimal number) The balance before settlement, in rupiah with sen.
     * - `effectiveBalance`: (an exact decimal number) What can be paid out, in rupiah with sen.
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * **Source.** Duitku disbursement page, Check Balance.
     *
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [BalanceAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareBalance(moment: Moment? = null): Step<BalanceAnswer> = prepared("duitku.balance", moment)

    /**
     * Bank list (`duitku.banks`). No money moves.
     *
     * Asks for the banks that Duitku transfers to, with the largest online transfer of each. No money moves.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
     * after 5 minutes.
     *
     * **Answer.** [BanksAnswer] has:
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     * - `banks`: (a list) The banks, in Duitku's order.
     *
     * **Source.** Duitku disbursement page, List Bank.
     *
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [BanksAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareBanks(moment: Moment? = null): Step<BanksAnswer> = prepared("duitku.banks", moment)
}

private val SHAPE: GatewayShape<DuitkuNotification> = GatewayShape(
    name = "duitku",
    operations = mapOf(
        "duitku.inquiry" to OperationShape(
            Names(
                "bankCode" to "bank_code",
                "bankAccount" to "bank_account",
                "senderId" to "sender_id",
                "senderName" to "sender_name",
            ),
            InquiryAnswer.Companion::fromDocument,
        ),
        "duitku.transfer" to OperationShape(
            Names(
                "disburseId" to "disburse_id",
                "bankCode" to "bank_code",
                "bankAccount" to "bank_account",
                "accountName" to "account_name",
                "custRefNumber" to "cust_ref_number",
            ),
            TransferAnswer.Companion::fromDocument,
        ),
        "duitku.clearing_inquiry" to OperationShape(
            Names(
                "bankCode" to "bank_code",
                "bankAccount" to "bank_account",
                "custRefNumber" to "cust_ref_number",
                "senderName" to "sender_name",
                "senderId" to "sender_id",
            ),
            ClearingInquiryAnswer.Companion::fromDocument,
        ),
        "duitku.clearing_transfer" to OperationShape(
            Names(
                "disburseId" to "disburse_id",
                "bankCode" to "bank_code",
                "bankAccount" to "bank_account",
                "accountName" to "account_name",
                "custRefNumber" to "cust_ref_number",
            ),
            ClearingTransferAnswer.Companion::fromDocument,
        ),
        "duitku.cash_out" to OperationShape(
            Names(
                "bankCode" to "bank_code",
                "custRefNumber" to "cust_ref_number",
                "accountName" to "account_name",
                "accountIdentity" to "account_identity",
                "phoneNumber" to "phone_number",
                "accountAddress" to "account_address",
                "callbackUrl" to "callback_url",
            ),
            CashOutAnswer.Companion::fromDocument,
        ),
        "duitku.status" to OperationShape(
            Names(
                "disburseId" to "disburse_id",
            ),
            StatusAnswer.Companion::fromDocument,
        ),
        "duitku.balance" to OperationShape(
            Names.NONE,
            BalanceAnswer.Companion::fromDocument,
        ),
        "duitku.banks" to OperationShape(
            Names.NONE,
            BanksAnswer.Companion::fromDocument,
        ),
    ),
    notifications = mapOf(
        "duitku.clearing_callback" to FieldsShape(
            Names(
                "disburseId" to "disburse_id",
                "userId" to "user_id",
                "bankCode" to "bank_code",
                "bankAccount" to "bank_account",
                "accountName" to "account_name",
                "custRefNumber" to "cust_ref_number",
                "statusCode" to "status_code",
                "statusDesc" to "status_desc",
                "errorMessage" to "error_message",
            ),
            ClearingCallback.Companion::fromDocument,
        ),
        "duitku.cash_out_callback" to FieldsShape(
            Names(
                "disburseId" to "disburse_id",
                "custRefNumber" to "cust_ref_number",
                "accountName" to "account_name",
                "bankCode" to "bank_code",
                "phoneNumber" to "phone_number",
                "statusCode" to "status_code",
                "statusDesc" to "status_desc",
                "errorMessage" to "error_message",
            ),
            CashOutCallback.Companion::fromDocument,
        ),
    ),
)
