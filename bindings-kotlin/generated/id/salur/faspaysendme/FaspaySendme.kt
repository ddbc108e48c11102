// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

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
 * Faspay SendMe: one merchant's credentials, opened once and used for many calls.
 *
 * SendMe's older interface: transfers to bank accounts that were registered, cash-outs at Indomaret, Alfamart and
 * Permata's ATMs, top-ups of OVO, GoPay, DANA and LinkAja, statements. A call takes a token first; clients remember
 * them.
 *
 * Safe to share between threads. It opens no connection, and its `toString` shows no credential.
 *
 * @param environment (one of "sandbox", "production"; required) Which of Faspay's two worlds the client talks to.
 *   "sandbox": Faspay's sandbox: no money moves. "production": The real one. See [Environment].
 * @param faspayKey (text; at most 255 characters; visible ASCII characters only, no blanks; required) The merchant's
 *   key (faspayKey): it names the merchant in every request, and is no secret. Example: `"fk-3b1f7a62"`. At the
 *   gateway: `faspay-key`.
 * @param faspaySecret (text; at most 255 characters; required) The secret (faspaySecret) from which both headers are
 *   encrypted. A secret: never shown, never stored in a context.
 * @param appKey (text; at most 255 characters; required) The application's key (appKey). A secret: never shown, never
 *   stored in a context.
 * @param appSecret (text; at most 255 characters; required) The application's secret (appSecret): it proves
 *   notifications, too. A secret: never shown, never stored in a context.
 * @param clientKey (text; at most 255 characters; required) The client's key (clientKey), which notifications call
 *   client_id. A secret: never shown, never stored in a context.
 * @param clientSecret (text; at most 255 characters; required) The client's secret (clientSecret). A secret: never
 *   shown, never stored in a context.
 * @param iv (text; at most 255 characters; required) The initialisation vector (iv), as Faspay gave it. A secret:
 *   never shown, never stored in a context.
 * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account
 *   (virtualAccount), for all calls that do not name another. Example: `"9920000001"`. At the gateway:
 *   `virtual_account`.
 * @param faspayPublicKey (text; at most 16384 characters; optional) Faspay's RSA public key, given by Faspay: it
 *   decodes the cash-out codes of Permata's ATMs. PEM or its bare base64. Default: these codes are not decoded.
 * @param baseUrl (text; at most 255 characters; optional) Address in place of Faspay's own, as
 *   https://sendme-sandbox.faspay.co.id; plain http only to this machine. Default: the environment's.
 * @param rememberTokens (true or false; optional) Whether the client remembers tokens, in memory, until shortly
 *   before they end. Otherwise each call takes a token of its own. Default: `true`.
 * @param sendWithin (milliseconds; at least 1,000; at most 300,000; optional) How long after it was prepared a
 *   request that pays may be sent, in milliseconds. Default: `60000`.
 * @param notFoundWindow (milliseconds; at most 2,592,000,000; optional) How long after the end of sending a payment
 *   that Faspay does not find may still appear, in milliseconds; then a person is asked. Faspay documents no such time.
 *   Default: as askHumanAfter.
 * @param askHumanAfter (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how long without a
 *   final state a person is asked, in milliseconds. Default: `86400000`.
 * @param quirkSignature (one of "aes", "hmac_sha256"; optional) A quirk that only Faspay can settle: how requests are
 *   signed. "aes": AES-256-CBC over the string to sign, in base64, as Faspay's libraries do. "hmac_sha256": HMAC-SHA256
 *   over the string to sign, in lower-case hex, as Faspay's pages say. Default: aes. See [QuirkSignature].
 * @param quirkGetPath (one of "base", "with_parameters"; optional) A quirk that only Faspay can settle: which path is
 *   signed of calls that carry their parameters in it. "base": The service's own path, as Faspay's libraries do.
 *   "with_parameters": The path with its parameters, as Faspay's pages say. Default: base. See [QuirkGetPath].
 * @param quirkUtcOffset (a whole number; at most 840; optional) A quirk that only Faspay can settle: the clock of
 *   time stamps and dates, in minutes ahead of UTC. Default: 420 (Jakarta).
 * @param quirkIndomaretMultiple (true or false; optional) A quirk that only Faspay can settle: whether amounts at
 *   Indomaret must be multiples of 50,000 rupiah, as the page says without a unit. Default: `true`.
 * @throws InvalidConfigException A credential or an option is missing, unknown or wrong.
 */
public class FaspaySendme @JvmOverloads constructor(
    environment: Environment,
    faspayKey: String,
    faspaySecret: String,
    appKey: String,
    appSecret: String,
    clientKey: String,
    clientSecret: String,
    iv: String,
    sourceAccount: String? = null,
    faspayPublicKey: String? = null,
    baseUrl: String? = null,
    rememberTokens: Boolean? = null,
    sendWithin: Long? = null,
    notFoundWindow: Long? = null,
    askHumanAfter: Long? = null,
    quirkSignature: QuirkSignature? = null,
    quirkGetPath: QuirkGetPath? = null,
    quirkUtcOffset: Long? = null,
    quirkIndomaretMultiple: Boolean? = null,
) : GatewayClient<FaspaySendmeNotification, Step<Fields>>(
    SHAPE,
    "environment" to environment,
    "faspay_key" to faspayKey,
    "faspay_secret" to faspaySecret,
    "app_key" to appKey,
    "app_secret" to appSecret,
    "client_key" to clientKey,
    "client_secret" to clientSecret,
    "iv" to iv,
    "source_account" to sourceAccount,
    "faspay_public_key" to faspayPublicKey,
    "base_url" to baseUrl,
    "remember_tokens" to rememberTokens,
    "send_within" to sendWithin,
    "not_found_window" to notFoundWindow,
    "ask_human_after" to askHumanAfter,
    "quirk_signature" to quirkSignature,
    "quirk_get_path" to quirkGetPath,
    "quirk_utc_offset" to quirkUtcOffset,
    "quirk_indomaret_multiple" to quirkIndomaretMultiple,
) {
    /**
     * Registration of an account (`faspay_sendme.registration`). No money moves, but something is changed at the
     * gateway.
     *
     * Registers a bank account. No money moves. The answer says whom the bank knows as the account's owner: compare the
     * names, then confirm; the outcome prefills the confirmation. The account can be paid once it is confirmed.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [RegistrationAnswer] has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `beneficiaryAccount`: (text) The account number.
     * - `beneficiaryAccountName`: (text) The account's owner, as the merchant gave it.
     * - `beneficiaryVaName`: (text) The name of the beneficiary at Faspay.
     * - `beneficiaryBankCode`: (text) Code of the bank.
     * - `beneficiaryBankBranch`: (text) The bank's branch.
     * - `beneficiaryRegionCode`: (text) Code of the branch's region.
     * - `beneficiaryCountryCode`: (text) The country.
     * - `beneficiaryPurposeCode`: (text) The purpose.
     * - `beneficiaryBankName`: (text) The bank's name.
     * - `bankAccountNumber`: (text) The account number, as the bank has it.
     * - `bankAccountName`: (text) The account's owner, as the bank knows it.
     * - `beneficiaryVirtualAccount`: (text) The number that transfers pay to; only where the account was registered
     *   before.
     * - `status`: (text) 1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6 already
     *   registered; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error.
     * - `responseDesc`: (text) The same in words.
     *
     * **Source.** Faspay SendMe page, Register Account.
     *
     * @param beneficiaryAccount (text; at most 128 characters; digits only; required) The account number. Example:
     *   `"10000006"`. Personal: never shown in errors. At the gateway: `beneficiary_account`.
     * @param beneficiaryAccountName (text; at most 255 characters; required) The account's owner, as the merchant
     *   knows it. Transfers must say the same. Example: `"Jane Roe"`. Personal: never shown in errors. At the gateway:
     *   `beneficiary_account_name`.
     * @param beneficiaryVaName (text; at most 255 characters; required) The name that the beneficiary gets at Faspay.
     *   Example: `"Jane Roe"`. Personal: never shown in errors. At the gateway: `beneficiary_va_name`.
     * @param beneficiaryBankCode (text; at most 10 characters; digits only; required) Code of the bank: digits.
     *   Transfers take codes of 3 digits. Example: `"014"`. At the gateway: `beneficiary_bank_code`.
     * @param beneficiaryBankBranch (text; at most 255 characters; required) The bank's branch. Example: `"KCP Kota"`.
     *   At the gateway: `beneficiary_bank_branch`.
     * @param beneficiaryRegionCode (text; at most 4 characters; digits only; required) Code of the branch's region.
     *   Example: `"0391"`. At the gateway: `beneficiary_region_code`.
     * @param beneficiaryCountryCode (text; exactly 2 characters; letters A-Z and digits only; required) The country:
     *   ID. Example: `"ID"`. At the gateway: `beneficiary_country_code`.
     * @param beneficiaryPurposeCode (text; exactly 1 characters; digits only; optional) The purpose: a digit of
     *   Faspay's list. Example: `"1"`. At the gateway: `beneficiary_purpose_code`.
     * @param beneficiaryPhone (text; at most 15 characters; digits only; optional) The beneficiary's telephone
     *   number. No page has it; merchants send it. Example: `"081234567890"`. Personal: never shown in errors. At the
     *   gateway: `beneficiary_phone`.
     * @param beneficiaryEmail (text; 3 to 128 characters; optional) The beneficiary's e-mail address. No page has it;
     *   merchants send it. Example: `"jane@example.com"`. Personal: never shown in errors. At the gateway:
     *   `beneficiary_email`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `virtual_account`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [RegistrationAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareRegistration(
        beneficiaryAccount: String,
        beneficiaryAccountName: String,
        beneficiaryVaName: String,
        beneficiaryBankCode: String,
        beneficiaryBankBranch: String,
        beneficiaryRegionCode: String,
        beneficiaryCountryCode: String,
        beneficiaryPurposeCode: String? = null,
        beneficiaryPhone: String? = null,
        beneficiaryEmail: String? = null,
        sourceAccount: String? = null,
        moment: Moment? = null,
    ): Step<RegistrationAnswer> = prepared(
        "faspay_sendme.registration",
        moment,
        "beneficiary_account" to beneficiaryAccount,
        "beneficiary_account_name" to beneficiaryAccountName,
        "beneficiary_va_name" to beneficiaryVaName,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "beneficiary_bank_branch" to beneficiaryBankBranch,
        "beneficiary_region_code" to beneficiaryRegionCode,
        "beneficiary_country_code" to beneficiaryCountryCode,
        "beneficiary_purpose_code" to beneficiaryPurposeCode,
        "beneficiary_phone" to beneficiaryPhone,
        "beneficiary_email" to beneficiaryEmail,
        "source_account" to sourceAccount,
    )

    /**
     * Confirmation of a registration (`faspay_sendme.registration_confirm`). No money moves, but something is changed
     * at the gateway.
     *
     * Confirms a registration, after its names were compared. No money moves. The outcome prefills a transfer.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [RegistrationConfirmAnswer] has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `beneficiaryVirtualAccount`: (text) The number that transfers pay to.
     * - `beneficiaryAccount`: (text) The account number.
     * - `beneficiaryAccountName`: (text) The account's owner, as the merchant gave it.
     * - `beneficiaryVaName`: (text) The name of the beneficiary at Faspay.
     * - `beneficiaryBankCode`: (text) Code of the bank.
     * - `beneficiaryBankBranch`: (text) The bank's branch.
     * - `beneficiaryRegionCode`: (text) Code of the branch's region.
     * - `beneficiaryCountryCode`: (text) The country.
     * - `beneficiaryPurposeCode`: (text) The purpose.
     * - `beneficiaryBankName`: (text) The bank's name.
     * - `bankAccountNumber`: (text) The account number, as the bank has it.
     * - `bankAccountName`: (text) The account's owner, as the bank knows it.
     * - `confirm`: (text) What was confirmed: 2.
     * - `status`: (text) 1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6 already
     *   registered; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error.
     * - `responseDesc`: (text) The same in words.
     *
     * **Source.** Faspay SendMe page, Confirmation Register Account.
     *
     * @param beneficiaryAccount (text; at most 128 characters; digits only; required) The account number. Example:
     *   `"10000006"`. Personal: never shown in errors. At the gateway: `beneficiary_account`.
     * @param beneficiaryAccountName (text; at most 255 characters; required) The account's owner, as the merchant
     *   knows it. Transfers must say the same. Example: `"Jane Roe"`. Personal: never shown in errors. At the gateway:
     *   `beneficiary_account_name`.
     * @param beneficiaryVaName (text; at most 255 characters; required) The name that the beneficiary gets at Faspay.
     *   Example: `"Jane Roe"`. Personal: never shown in errors. At the gateway: `beneficiary_va_name`.
     * @param beneficiaryBankCode (text; at most 10 characters; digits only; required) Code of the bank: digits.
     *   Example: `"014"`. At the gateway: `beneficiary_bank_code`.
     * @param beneficiaryBankBranch (text; at most 255 characters; required) The bank's branch. Example: `"KCP Kota"`.
     *   At the gateway: `beneficiary_bank_branch`.
     * @param beneficiaryRegionCode (text; at most 4 characters; digits only; required) Code of the branch's region.
     *   Example: `"0391"`. At the gateway: `beneficiary_region_code`.
     * @param beneficiaryCountryCode (text; exactly 2 characters; letters A-Z and digits only; required) The country:
     *   ID. Example: `"ID"`. At the gateway: `beneficiary_country_code`.
     * @param bankAccountNumber (text; at most 128 characters; digits only; required) The account number, as the bank
     *   answered it. Example: `"10000006"`. Personal: never shown in errors. At the gateway: `bank_account_number`.
     * @param bankAccountName (text; at most 255 characters; required) The account's owner, as the bank answered it.
     *   Example: `"Jane Roe"`. Personal: never shown in errors. At the gateway: `bank_account_name`.
     * @param beneficiaryPurposeCode (text; exactly 1 characters; digits only; optional) The purpose: a digit of
     *   Faspay's list. Example: `"1"`. At the gateway: `beneficiary_purpose_code`.
     * @param beneficiaryPhone (text; at most 15 characters; digits only; optional) The beneficiary's telephone
     *   number. No page has it; merchants send it. Example: `"081234567890"`. Personal: never shown in errors. At the
     *   gateway: `beneficiary_phone`.
     * @param beneficiaryEmail (text; 3 to 128 characters; optional) The beneficiary's e-mail address. No page has it;
     *   merchants send it. Example: `"jane@example.com"`. Personal: never shown in errors. At the gateway:
     *   `beneficiary_email`.
     * @param beneficiaryBankName (text; at most 255 characters; optional) The bank's name, as it was answered.
     *   Example: `"BCA"`. At the gateway: `beneficiary_bank_name`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `virtual_account`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [RegistrationConfirmAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareRegistrationConfirm(
        beneficiaryAccount: String,
        beneficiaryAccountName: String,
        beneficiaryVaName: String,
        beneficiaryBankCode: String,
        beneficiaryBankBranch: String,
        beneficiaryRegionCode: String,
        beneficiaryCountryCode: String,
        bankAccountNumber: String,
        bankAccountName: String,
        beneficiaryPurposeCode: String? = null,
        beneficiaryPhone: String? = null,
        beneficiaryEmail: String? = null,
        beneficiaryBankName: String? = null,
        sourceAccount: String? = null,
        moment: Moment? = null,
    ): Step<RegistrationConfirmAnswer> = prepared(
        "faspay_sendme.registration_confirm",
        moment,
        "beneficiary_account" to beneficiaryAccount,
        "beneficiary_account_name" to beneficiaryAccountName,
        "beneficiary_va_name" to beneficiaryVaName,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "beneficiary_bank_branch" to beneficiaryBankBranch,
        "beneficiary_region_code" to beneficiaryRegionCode,
        "beneficiary_country_code" to beneficiaryCountryCode,
        "bank_account_number" to bankAccountNumber,
        "bank_account_name" to bankAccountName,
        "beneficiary_purpose_code" to beneficiaryPurposeCode,
        "beneficiary_phone" to beneficiaryPhone,
        "beneficiary_email" to beneficiaryEmail,
        "beneficiary_bank_name" to beneficiaryBankName,
        "source_account" to sourceAccount,
    )

    /**
     * Bank transfer (`faspay_sendme.transfer`). MONEY MOVES.
     *
     * Pays a bank account that was registered. Money moves, now or at `instructDate`. Register the account first
     * (`faspay_sendme.registration`, then its confirmation): their outcomes prefill this.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** trxNo serves once: a second copy is refused as already existing, which says nothing of the
     * first. Nothing signed holds a limit of time, so an old copy may still pay. faspay_sendme.status tells how it
     * ended; money that arrived may come back (5). A repeat is refused by the gateway; the refusal says nothing of the
     * first copy. The status is told by `faspay_sendme.status`. The notification `faspay_sendme.payment_notification`
     * is only a hint: the status is not signed. Money that arrived may still be returned.
     *
     * **Notification.** `faspay_sendme.payment_notification` ([PaymentNotification]): Tells how far a payment has come,
     * to its callbackUrl. The page says what is signed, but neither how the signature is spelled nor where it travels,
     * and the rule leaves out all blanks, so that different messages have one signature. Take it as a hint, and ask
     * faspay_sendme.status. Read it with [receive].
     *
     * **Answer.** [TransferAnswer] has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `beneficiaryVirtualAccount`: (text) The number of the registered beneficiary.
     * - `beneficiaryAccount`: (text) The account number.
     * - `beneficiaryName`: (text) The account's owner.
     * - `beneficiaryBankCode`: (text) The bank's code.
     * - `beneficiaryRegionCode`: (text) Code of the bank's region.
     * - `beneficiaryCountryCode`: (text) The country.
     * - `beneficiaryPurposeCode`: (text) The purpose.
     * - `beneficiaryEmail`: (text) The beneficiary's e-mail addresses.
     * - `trxNo`: (text) The merchant's number of the payment.
     * - `trxDate`: (text) The date of the transaction.
     * - `instructDate`: (text) When it will be paid; empty where that is now.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `trxDesc`: (text) What the transfer is for.
     * - `callbackUrl`: (text) Where the notification goes.
     * - `trxId`: (text) Faspay's id of the payment.
     * - `trxReff`: (text) Faspay's reference of the payment.
     * - `status`: (text) How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, an error of Faspay's, or the bank's own code.
     * - `responseDesc`: (text) The same in words.
     *
     * **Source.** Faspay SendMe page, Transfer.
     *
     * @param beneficiaryVirtualAccount (text; at most 20 characters; digits only; required) The number that the
     *   registration gave to the beneficiary. Example: `"9920000002"`. Personal: never shown in errors. At the gateway:
     *   `beneficiary_virtual_account`.
     * @param beneficiaryAccount (text; at most 128 characters; digits only; required) The beneficiary's account
     *   number, as it was registered. Example: `"10000006"`. Personal: never shown in errors. At the gateway:
     *   `beneficiary_account`.
     * @param beneficiaryName (text; at most 255 characters; required) The account's owner, as registered: Faspay
     *   compares it. Example: `"Jane Roe"`. Personal: never shown in errors. At the gateway: `beneficiary_name`.
     * @param beneficiaryBankCode (text; exactly 3 characters; digits only; required) Code of the beneficiary's bank:
     *   3 digits. Example: `"014"`. At the gateway: `beneficiary_bank_code`.
     * @param beneficiaryRegionCode (text; at most 4 characters; digits only; required) Code of the bank's region.
     *   Example: `"0391"`. At the gateway: `beneficiary_region_code`.
     * @param beneficiaryCountryCode (text; exactly 2 characters; letters A-Z and digits only; required) The country:
     *   ID. Example: `"ID"`. At the gateway: `beneficiary_country_code`.
     * @param beneficiaryPurposeCode (text; exactly 1 characters; digits only; required) The purpose: a digit of
     *   Faspay's list. Example: `"1"`. At the gateway: `beneficiary_purpose_code`.
     * @param trxNo (text; at most 255 characters; digits only; required) The merchant's number of this payment, never
     *   used before. Repeats keep it. Example: `"250612000042"`. At the gateway: `trx_no`.
     * @param amount (whole rupiah; at least 1; at most 99,999,999,999,999; required) Amount to transfer, in whole
     *   rupiah. Example: `50000`. At the gateway: `trx_amount`.
     * @param trxDesc (text; at most 15 characters; required) What the transfer is for: 15 characters (Faspay would
     *   cut more), and not "fee". Example: `"Gaji Juni"`. At the gateway: `trx_desc`.
     * @param callbackUrl (text; at most 255 characters; required) Where Faspay sends its notification. Example:
     *   `"https://merchant.example/faspay/callback"`. At the gateway: `callback_url`.
     * @param beneficiaryEmail (text; 3 to 255 characters; optional) The beneficiary's e-mail addresses, with commas
     *   between them. Example: `"jane@example.com"`. Personal: never shown in errors. At the gateway:
     *   `beneficiary_email`.
     * @param trxDate (text; exactly 19 characters; optional) The date of the transaction, on Jakarta's clock. Repeats
     *   keep it. Default: the moment's time. Example: `"2025-06-12 13:44:50"`. At the gateway: `trx_date`.
     * @param instructDate (text; exactly 19 characters; optional) When to pay, for a scheduled transfer; on Jakarta's
     *   clock. Default: now. Example: `"2025-06-12 13:44:50"`. At the gateway: `instruct_date`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `virtual_account`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [TransferAnswer]. The request must not be sent after `sendBefore`.
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareTransfer(
        beneficiaryVirtualAccount: String,
        beneficiaryAccount: String,
        beneficiaryName: String,
        beneficiaryBankCode: String,
        beneficiaryRegionCode: String,
        beneficiaryCountryCode: String,
        beneficiaryPurposeCode: String,
        trxNo: String,
        amount: Long,
        trxDesc: String,
        callbackUrl: String,
        beneficiaryEmail: String? = null,
        trxDate: String? = null,
        instructDate: String? = null,
        sourceAccount: String? = null,
        moment: Moment? = null,
    ): Step<TransferAnswer> = prepared(
        "faspay_sendme.transfer",
        moment,
        "beneficiary_virtual_account" to beneficiaryVirtualAccount,
        "beneficiary_account" to beneficiaryAccount,
        "beneficiary_name" to beneficiaryName,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "beneficiary_region_code" to beneficiaryRegionCode,
        "beneficiary_country_code" to beneficiaryCountryCode,
        "beneficiary_purpose_code" to beneficiaryPurposeCode,
        "trx_no" to trxNo,
        "amount" to amount,
        "trx_desc" to trxDesc,
        "callback_url" to callbackUrl,
        "beneficiary_email" to beneficiaryEmail,
        "trx_date" to trxDate,
        "instruct_date" to instructDate,
        "source_account" to sourceAccount,
    )

    /**
     * Cash-out (`faspay_sendme.cash_out`). MONEY MOVES.
     *
     * Pays cash at an outlet, to whoever shows the code of the answer and the telephone number. Money moves. Indomaret
     * and Alfamart pay multiples of 50,000 rupiah, Permata's ATMs multiples of 100,000. Which fields an outlet takes
     * differs: see each.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** trxNo serves once: a second copy is refused as already existing, which says nothing of the
     * first. Nothing signed holds a limit of time, so an old copy may still pay. faspay_sendme.status tells how it
     * ended; money that arrived may come back (5). A repeat is refused by the gateway; the refusal says nothing of the
     * first copy. The status is told by `faspay_sendme.status`. The notification `faspay_sendme.payment_notification`
     * (callbackUrl was given) is only a hint: the status is not signed. Money that arrived may still be returned.
     *
     * **Notification.** `faspay_sendme.payment_notification` ([PaymentNotification]): Tells how far a payment has come,
     * to its callbackUrl. The page says what is signed, but neither how the signature is spelled nor where it travels,
     * and the rule leaves out all blanks, so that different messages have one signature. Take it as a hint, and ask
     * faspay_sendme.status. Read it with [receive].
     *
     * **Answer.** [CashOutAnswer] has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `beneficiaryBankCode`: (text) The outlet.
     * - `beneficiaryRegionCode`: (text) Code of the region.
     * - `beneficiaryCountryCode`: (text) The country.
     * - `beneficiaryPurposeCode`: (text) The purpose.
     * - `beneficiaryPhone`: (text) The beneficiary's telephone number.
     * - `beneficiaryEmail`: (text) The beneficiary's e-mail address.
     * - `beneficiaryName`: (text) The beneficiary's name.
     * - `trxNo`: (text) The merchant's number of the payment.
     * - `trxDate`: (text) The date of the transaction.
     * - `trxExpired`: (text) Until when the cash may be collected.
     * - `instructDate`: (text) From when.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `trxDesc`: (text) What the payment is for.
     * - `callbackUrl`: (text) Where the notification goes.
     * - `trxId`: (text) Faspay's id of the payment.
     * - `trxReff`: (text) Faspay's reference of the payment.
     * - `cashoutCode`: (text) The code, as it came: whoever shows it collects the money, so treat it as a secret. Of
     *   Permata's ATMs it is encrypted.
     * - `decodedCashoutCode`: (text) Permata's code, decoded with Faspay's public key. Computed here; absent where
     *   the client was opened without that key.
     * - `status`: (text) How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, an error of Faspay's, or the bank's own code.
     * - `responseDesc`: (text) The same in words.
     *
     * **Source.** Faspay SendMe pages, Cash Out: Indomaret, Alfamart, ATM Permata.
     *
     * @param beneficiaryBankCode (one of "imr", "alf", "C013"; required) The outlet. "imr": Indomaret. "alf":
     *   Alfamart. "C013": Permata's ATMs. See [CashOutBeneficiaryBankCode]. At the gateway: `beneficiary_bank_code`.
     * @param beneficiaryPhone (text; at most 15 characters; digits only; required) The beneficiary's telephone
     *   number. Example: `"081234567890"`. Personal: never shown in errors. At the gateway: `beneficiary_phone`.
     * @param beneficiaryName (text; at most 255 characters; required) The beneficiary's name. Example: `"Jane Roe"`.
     *   Personal: never shown in errors. At the gateway: `beneficiary_account_name`.
     * @param trxNo (text; at most 255 characters; letters A-Z, digits, and - _ . only; required) The merchant's
     *   number of this payment, never used before; at Alfamart of at most 12 characters. Repeats keep it. Example:
     *   `"GAJI-2025-000042"`. At the gateway: `trx_no`.
     * @param amount (whole rupiah; at least 50,000; required) Amount to pay out, in whole rupiah. Example: `100000`.
     *   At the gateway: `trx_amount`.
     * @param beneficiaryRegionCode (text; at most 4 characters; digits only; optional) Code of the region. Indomaret
     *   and Alfamart: required. Permata: none. Example: `"0391"`. At the gateway: `beneficiary_region_code`.
     * @param beneficiaryCountryCode (text; exactly 2 characters; letters A-Z and digits only; optional) The country:
     *   ID. Indomaret and Alfamart: required. Permata: none. Example: `"ID"`. At the gateway:
     *   `beneficiary_country_code`.
     * @param beneficiaryPurposeCode (text; exactly 1 characters; digits only; optional) The purpose: a digit of
     *   Faspay's list. Alfamart: required. Permata: none. Example: `"1"`. At the gateway: `beneficiary_purpose_code`.
     * @param beneficiaryEmail (text; 3 to 128 characters; optional) The beneficiary's e-mail address. Indomaret and
     *   Alfamart: required. Permata: none. Example: `"jane@example.com"`. Personal: never shown in errors. At the
     *   gateway: `beneficiary_email`.
     * @param trxDate (text; exactly 19 characters; optional) The date of the transaction, on Jakarta's clock. Repeats
     *   keep it. Permata: none. Default: the moment's time. Example: `"2025-06-12 13:44:50"`. At the gateway:
     *   `trx_date`.
     * @param trxExpired (text; exactly 19 characters; optional) Until when the cash may be collected, on Jakarta's
     *   clock. Permata: none. Default: 24 hours, unless agreed otherwise. Example: `"2025-06-12 13:44:50"`. At the
     *   gateway: `trx_expired`.
     * @param instructDate (text; exactly 19 characters; optional) From when, on Jakarta's clock. Permata: none.
     *   Default: now. Example: `"2025-06-12 13:44:50"`. At the gateway: `instruct_date`.
     * @param trxDesc (text; at most 27 characters; optional) What the payment is for, and not "fee": 15 characters,
     *   at Permata 27 (Faspay would cut more). Alfamart and Permata: required. Example: `"Gaji Juni"`. At the gateway:
     *   `trx_desc`.
     * @param callbackUrl (text; at most 255 characters; optional) Where Faspay sends its notification. Permata:
     *   required. Example: `"https://merchant.example/faspay/callback"`. At the gateway: `callback_url`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `virtual_account`.
     * @param ktpId (text; at most 255 characters; optional) Number of the beneficiary's identity card, as an older
     *   form of this call takes it. Personal: never shown in errors. At the gateway: `ktp_id`.
     * @param placeOfBirth (text; at most 255 characters; optional) The beneficiary's place of birth, as an older form
     *   of this call takes it. Personal: never shown in errors. At the gateway: `place_of_birth`.
     * @param dateOfBirth (text; at most 255 characters; optional) The beneficiary's date of birth, as an older form
     *   of this call takes it. Personal: never shown in errors. At the gateway: `date_of_birth`.
     * @param gender (text; at most 255 characters; optional) The beneficiary's gender, as an older form of this call
     *   takes it. Personal: never shown in errors. At the gateway: `gender`.
     * @param citizenship (text; at most 255 characters; optional) The beneficiary's citizenship, as an older form of
     *   this call takes it. Personal: never shown in errors. At the gateway: `citizenship`.
     * @param occupation (text; at most 255 characters; optional) The beneficiary's occupation, as an older form of
     *   this call takes it. Personal: never shown in errors. At the gateway: `occupation`.
     * @param address (text; at most 255 characters; optional) The beneficiary's address, as an older form of this
     *   call takes it. Personal: never shown in errors. At the gateway: `address`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [CashOutAnswer]. The request must not be sent after `sendBefore`.
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareCashOut(
        beneficiaryBankCode: CashOutBeneficiaryBankCode,
        beneficiaryPhone: String,
        beneficiaryName: String,
        trxNo: String,
        amount: Long,
        beneficiaryRegionCode: String? = null,
        beneficiaryCountryCode: String? = null,
        beneficiaryPurposeCode: String? = null,
        beneficiaryEmail: String? = null,
        trxDate: String? = null,
        trxExpired: String? = null,
        instructDate: String? = null,
        trxDesc: String? = null,
        callbackUrl: String? = null,
        sourceAccount: String? = null,
        ktpId: String? = null,
        placeOfBirth: String? = null,
        dateOfBirth: String? = null,
        gender: String? = null,
        citizenship: String? = null,
        occupation: String? = null,
        address: String? = null,
        moment: Moment? = null,
    ): Step<CashOutAnswer> = prepared(
        "faspay_sendme.cash_out",
        moment,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "beneficiary_phone" to beneficiaryPhone,
        "beneficiary_name" to beneficiaryName,
        "trx_no" to trxNo,
        "amount" to amount,
        "beneficiary_region_code" to beneficiaryRegionCode,
        "beneficiary_country_code" to beneficiaryCountryCode,
        "beneficiary_purpose_code" to beneficiaryPurposeCode,
        "beneficiary_email" to beneficiaryEmail,
        "trx_date" to trxDate,
        "trx_expired" to trxExpired,
        "instruct_date" to instructDate,
        "trx_desc" to trxDesc,
        "callback_url" to callbackUrl,
        "source_account" to sourceAccount,
        "ktp_id" to ktpId,
        "place_of_birth" to placeOfBirth,
        "date_of_birth" to dateOfBirth,
        "gender" to gender,
        "citizenship" to citizenship,
        "occupation" to occupation,
        "address" to address,
    )

    /**
     * E-wallet top-up (`faspay_sendme.top_up`). MONEY MOVES.
     *
     * Tops up an e-wallet. Money moves, now or at `instructDate`. No account is registered before.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** trxNo serves once: a second copy is refused as already existing, which says nothing of the
     * first. Nothing signed holds a limit of time, so an old copy may still pay. faspay_sendme.status tells how it
     * ended; money that arrived may come back (5). A repeat is refused by the gateway; the refusal says nothing of the
     * first copy. The status is told by `faspay_sendme.status`. The notification `faspay_sendme.payment_notification`
     * is only a hint: the status is not signed. Money that arrived may still be returned.
     *
     * **Notification.** `faspay_sendme.payment_notification` ([PaymentNotification]): Tells how far a payment has come,
     * to its callbackUrl. The page says what is signed, but neither how the signature is spelled nor where it travels,
     * and the rule leaves out all blanks, so that different messages have one signature. Take it as a hint, and ask
     * faspay_sendme.status. Read it with [receive].
     *
     * **Answer.** [TopUpAnswer] has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `beneficiaryAccount`: (text) The telephone number of the wallet.
     * - `beneficiaryName`: (text) The wallet's owner.
     * - `beneficiaryBankCode`: (text) The wallet.
     * - `beneficiaryRegionCode`: (text) Code of the region.
     * - `beneficiaryCountryCode`: (text) The country.
     * - `beneficiaryPurposeCode`: (text) The purpose.
     * - `beneficiaryPhone`: (text) The beneficiary's telephone number.
     * - `beneficiaryEmail`: (text) The beneficiary's e-mail address.
     * - `trxNo`: (text) The merchant's number of the payment.
     * - `trxDate`: (text) The date of the transaction.
     * - `instructDate`: (text) When it will be paid; empty where that is now.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `trxDesc`: (text) What the top-up is for.
     * - `callbackUrl`: (text) Where the notification goes.
     * - `trxId`: (text) Faspay's id of the payment.
     * - `trxReff`: (text) Faspay's reference of the payment.
     * - `status`: (text) How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, an error of Faspay's, or the wallet's own code.
     * - `responseDesc`: (text) The same in words.
     *
     * **Source.** Faspay SendMe page, E-Wallet Top Up.
     *
     * @param beneficiaryBankCode (one of "ovo", "gpy", "dna", "lkj"; required) The wallet. "ovo": OVO. "gpy": GoPay.
     *   "dna": DANA. "lkj": LinkAja. See [TopUpBeneficiaryBankCode]. At the gateway: `beneficiary_bank_code`.
     * @param beneficiaryAccount (text; at most 128 characters; digits only; required) The telephone number of the
     *   wallet. Example: `"081234567890"`. Personal: never shown in errors. At the gateway: `beneficiary_account`.
     * @param beneficiaryName (text; at most 255 characters; required) The wallet's owner. Example: `"Jane Roe"`.
     *   Personal: never shown in errors. At the gateway: `beneficiary_name`.
     * @param beneficiaryRegionCode (text; at most 4 characters; digits only; required) Code of the region. Example:
     *   `"0391"`. At the gateway: `beneficiary_region_code`.
     * @param beneficiaryCountryCode (text; exactly 2 characters; letters A-Z and digits only; required) The country:
     *   ID. Example: `"ID"`. At the gateway: `beneficiary_country_code`.
     * @param trxNo (text; at most 255 characters; letters A-Z, digits, and - _ . only; required) The merchant's
     *   number of this payment, never used before. Repeats keep it. Example: `"GAJI-2025-000042"`. At the gateway:
     *   `trx_no`.
     * @param amount (whole rupiah; at least 1; at most 99,999,999,999,999; required) Amount to top up, in whole
     *   rupiah. Example: `50000`. At the gateway: `trx_amount`.
     * @param callbackUrl (text; at most 255 characters; required) Where Faspay sends its notification. Example:
     *   `"https://merchant.example/faspay/callback"`. At the gateway: `callback_url`.
     * @param beneficiaryPurposeCode (text; exactly 1 characters; digits only; optional) The purpose: a digit of
     *   Faspay's list. Example: `"1"`. At the gateway: `beneficiary_purpose_code`.
     * @param beneficiaryPhone (text; at most 15 characters; digits only; optional) The beneficiary's telephone
     *   number. Example: `"081234567890"`. Personal: never shown in errors. At the gateway: `beneficiary_phone`.
     * @param beneficiaryEmail (text; 3 to 128 characters; optional) The beneficiary's e-mail address. Example:
     *   `"jane@example.com"`. Personal: never shown in errors. At the gateway: `beneficiary_email`.
     * @param trxDate (text; exactly 19 characters; optional) The date of the transaction, on Jakarta's clock. Repeats
     *   keep it. Default: the moment's time. Example: `"2025-06-12 13:44:50"`. At the gateway: `trx_date`.
     * @param instructDate (text; exactly 19 characters; optional) When to pay, for a scheduled top-up; on Jakarta's
     *   clock. Default: now. Example: `"2025-06-12 13:44:50"`. At the gateway: `instruct_date`.
     * @param trxDesc (text; at most 15 characters; optional) What the top-up is for: 15 characters (Faspay would cut
     *   more), and not "fee". Example: `"Gaji Juni"`. At the gateway: `trx_desc`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `virtual_account`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [TopUpAnswer]. The request must not be sent after `sendBefore`.
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareTopUp(
        beneficiaryBankCode: TopUpBeneficiaryBankCode,
        beneficiaryAccount: String,
        beneficiaryName: String,
        beneficiaryRegionCode: String,
        beneficiaryCountryCode: String,
        trxNo: String,
        amount: Long,
        callbackUrl: String,
        beneficiaryPurposeCode: String? = null,
        beneficiaryPhone: String? = null,
        beneficiaryEmail: String? = null,
        trxDate: String? = null,
        instructDate: String? = null,
        trxDesc: String? = null,
        sourceAccount: String? = null,
        moment: Moment? = null,
    ): Step<TopUpAnswer> = prepared(
        "faspay_sendme.top_up",
        moment,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "beneficiary_account" to beneficiaryAccount,
        "beneficiary_name" to beneficiaryName,
        "beneficiary_region_code" to beneficiaryRegionCode,
        "beneficiary_country_code" to beneficiaryCountryCode,
        "trx_no" to trxNo,
        "amount" to amount,
        "callback_url" to callbackUrl,
        "beneficiary_purpose_code" to beneficiaryPurposeCode,
        "beneficiary_phone" to beneficiaryPhone,
        "beneficiary_email" to beneficiaryEmail,
        "trx_date" to trxDate,
        "instruct_date" to instructDate,
        "trx_desc" to trxDesc,
        "source_account" to sourceAccount,
    )

    /**
     * Status of a payment (`faspay_sendme.status`). No money moves.
     *
     * Asks what became of a transfer, a cash-out or a top-up. No money moves. Give it the payment's context: then the
     * answer is compared with what was to be paid, and only then can it end the matter.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [StatusAnswer] has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `beneficiaryVirtualAccount`: (text) The number of the registered beneficiary.
     * - `beneficiaryAccount`: (text) The account number.
     * - `beneficiaryPhone`: (text) The beneficiary's telephone number.
     * - `beneficiaryName`: (text) The beneficiary's name.
     * - `beneficiaryBankCode`: (text) Code of the bank, the outlet or the wallet.
     * - `beneficiaryBankName`: (text) Its name.
     * - `trxId`: (text) Faspay's id of the payment.
     * - `trxNo`: (text) The merchant's number of the payment.
     * - `trxDate`: (text) The date of the transaction.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `trxDesc`: (text) What the payment is for.
     * - `trxReff`: (text) Faspay's reference of the payment.
     * - `callbackUrl`: (text) Where the notification goes.
     * - `trxStatusDate`: (text) When it came to this status.
     * - `bankResponseCode`: (text) The bank's own code.
     * - `bankResponseMsg`: (text) The same in words.
     * - `status`: (text) How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error of
     *   this question.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error of this question.
     * - `responseDesc`: (text) The same in words.
     *
     * **Source.** Faspay SendMe page, Inquiry Status.
     *
     * @param trxNo (text; at most 255 characters; optional) The merchant's number of the payment. Needed only where
     *   no context is given; with a bare number nothing can be compared. Example: `"GAJI-2025-000042"`. At the gateway:
     *   `trx_no`.
     * @param trxId (text or a whole number; at most 32 characters; digits only; optional) Faspay's id of the payment.
     *   Example: `"6411"`. At the gateway: `trx_id`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the payment's, or the client's sourceAccount. Example: `"9920000001"`. At the gateway:
     *   `virtual_account`.
     * @param payment (a stored context; at most 65536 characters; optional) The context of the payment, as it was
     *   stored before sending. Personal: never shown in errors.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [StatusAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareStatus(
        trxNo: String? = null,
        trxId: String? = null,
        sourceAccount: String? = null,
        payment: String? = null,
        moment: Moment? = null,
    ): Step<StatusAnswer> = prepared(
        "faspay_sendme.status",
        moment,
        "trx_no" to trxNo,
        "trx_id" to trxId,
        "source_account" to sourceAccount,
        "payment" to payment,
    )

    /**
     * Name inquiry (`faspay_sendme.name_inquiry`). No money moves.
     *
     * Asks whose account a registered beneficiary is. No money moves.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [NameInquiryAnswer] has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `beneficiaryVirtualAccount`: (text) The number of the registered beneficiary.
     * - `beneficiaryAccount`: (text) The account number at the bank.
     * - `beneficiaryAccountName`: (text) The account's owner.
     * - `status`: (text) 2 success; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error.
     * - `responseDesc`: (text) The same in words.
     *
     * **Source.** Faspay SendMe page, Inquiry Name.
     *
     * @param beneficiaryVirtualAccount (text; at most 20 characters; digits only; required) The number that the
     *   registration gave to the beneficiary. Example: `"9920000002"`. Personal: never shown in errors. At the gateway:
     *   `beneficiary_virtual_account`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `virtual_account`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [NameInquiryAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareNameInquiry(
        beneficiaryVirtualAccount: String,
        sourceAccount: String? = null,
        moment: Moment? = null,
    ): Step<NameInquiryAnswer> = prepared(
        "faspay_sendme.name_inquiry",
        moment,
        "beneficiary_virtual_account" to beneficiaryVirtualAccount,
        "source_account" to sourceAccount,
    )

    /**
     * Balance (`faspay_sendme.balance`). No money moves.
     *
     * Asks how much money is on the merchant's account. No money moves.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [BalanceAnswer] has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `balance`: (an exact decimal number) What is on the account, in rupiah.
     * - `availableBalance`: (an exact decimal number) What of it can be paid out, in rupiah.
     * - `status`: (text) 2 success; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error.
     * - `responseDesc`: (text) The same in words.
     *
     * **Source.** Faspay SendMe page, Inquiry Balance.
     *
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `virtual_account`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [BalanceAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareBalance(
        sourceAccount: String? = null,
        moment: Moment? = null,
    ): Step<BalanceAnswer> = prepared(
        "faspay_sendme.balance",
        moment,
        "source_account" to sourceAccount,
    )

    /**
     * Statement (`faspay_sendme.statement`). No money moves.
     *
     * Asks for the movements on the merchant's account (mutasi): at most a month of the last three. No money moves.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [StatementAnswer] has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `startDate`: (text) The first day.
     * - `endDate`: (text) The last day.
     * - `data`: (a list) The movements. Absent where there were none, perhaps: no page says.
     * - `status`: (text) 2 success; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error.
     * - `responseDesc`: (text) The same in words.
     *
     * **Source.** Faspay SendMe page, Mutasi.
     *
     * @param startDate (text; exactly 10 characters; required) The first day. Example: `"2025-06-01"`. At the
     *   gateway: `start_date`.
     * @param endDate (text; exactly 10 characters; required) The last day: at most one month later. Example:
     *   `"2025-06-01"`. At the gateway: `end_date`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `virtual_account`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [StatementAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareStatement(
        startDate: String,
        endDate: String,
        sourceAccount: String? = null,
        moment: Moment? = null,
    ): Step<StatementAnswer> = prepared(
        "faspay_sendme.statement",
        moment,
        "start_date" to startDate,
        "end_date" to endDate,
        "source_account" to sourceAccount,
    )
}

private val SHAPE: GatewayShape<FaspaySendmeNotification> = GatewayShape(
    name = "faspay_sendme",
    operations = mapOf(
        "faspay_sendme.registration" to OperationShape(
            Names(
                "beneficiaryAccount" to "beneficiary_account",
                "beneficiaryAccountName" to "beneficiary_account_name",
                "beneficiaryVaName" to "beneficiary_va_name",
                "beneficiaryBankCode" to "beneficiary_bank_code",
                "beneficiaryBankBranch" to "beneficiary_bank_branch",
                "beneficiaryRegionCode" to "beneficiary_region_code",
                "beneficiaryCountryCode" to "beneficiary_country_code",
                "beneficiaryPurposeCode" to "beneficiary_purpose_code",
                "beneficiaryPhone" to "beneficiary_phone",
                "beneficiaryEmail" to "beneficiary_email",
                "sourceAccount" to "source_account",
            ),
            RegistrationAnswer.Companion::fromDocument,
        ),
        "faspay_sendme.registration_confirm" to OperationShape(
            Names(
                "beneficiaryAccount" to "beneficiary_account",
                "beneficiaryAccountName" to "beneficiary_account_name",
                "beneficiaryVaName" to "beneficiary_va_name",
                "beneficiaryBankCode" to "beneficiary_bank_code",
                "beneficiaryBankBranch" to "beneficiary_bank_branch",
                "beneficiaryRegionCode" to "beneficiary_region_code",
                "beneficiaryCountryCode" to "beneficiary_country_code",
                "bankAccountNumber" to "bank_account_number",
                "bankAccountName" to "bank_account_name",
                "beneficiaryPurposeCode" to "beneficiary_purpose_code",
                "beneficiaryPhone" to "beneficiary_phone",
                "beneficiaryEmail" to "beneficiary_email",
                "beneficiaryBankName" to "beneficiary_bank_name",
                "sourceAccount" to "source_account",
            ),
            RegistrationConfirmAnswer.Companion::fromDocument,
        ),
        "faspay_sendme.transfer" to OperationShape(
            Names(
                "beneficiaryVirtualAccount" to "beneficiary_virtual_account",
                "beneficiaryAccount" to "beneficiary_account",
                "beneficiaryName" to "beneficiary_name",
                "beneficiaryBankCode" to "beneficiary_bank_code",
                "beneficiaryRegionCode" to "beneficiary_region_code",
                "beneficiaryCountryCode" to "beneficiary_country_code",
                "beneficiaryPurposeCode" to "beneficiary_purpose_code",
                "trxNo" to "trx_no",
                "trxDesc" to "trx_desc",
                "callbackUrl" to "callback_url",
                "beneficiaryEmail" to "beneficiary_email",
                "trxDate" to "trx_date",
                "instructDate" to "instruct_date",
                "sourceAccount" to "source_account",
            ),
            TransferAnswer.Companion::fromDocument,
        ),
        "faspay_sendme.cash_out" to OperationShape(
            Names(
                "beneficiaryBankCode" to "beneficiary_bank_code",
                "beneficiaryPhone" to "beneficiary_phone",
                "beneficiaryName" to "beneficiary_name",
                "trxNo" to "trx_no",
                "beneficiaryRegionCode" to "beneficiary_region_code",
                "beneficiaryCountryCode" to "beneficiary_country_code",
                "beneficiaryPurposeCode" to "beneficiary_purpose_code",
                "beneficiaryEmail" to "beneficiary_email",
                "trxDate" to "trx_date",
                "trxExpired" to "trx_expired",
                "instructDate" to "instruct_date",
                "trxDesc" to "trx_desc",
                "callbackUrl" to "callback_url",
                "sourceAccount" to "source_account",
                "ktpId" to "ktp_id",
                "placeOfBirth" to "place_of_birth",
                "dateOfBirth" to "date_of_birth",
            ),
            CashOutAnswer.Companion::fromDocument,
        ),
        "faspay_sendme.top_up" to OperationShape(
            Names(
                "beneficiaryBankCode" to "beneficiary_bank_code",
                "beneficiaryAccount" to "beneficiary_account",
                "beneficiaryName" to "beneficiary_name",
                "beneficiaryRegionCode" to "beneficiary_region_code",
                "beneficiaryCountryCode" to "beneficiary_country_code",
                "trxNo" to "trx_no",
                "callbackUrl" to "callback_url",
                "beneficiaryPurposeCode" to "beneficiary_purpose_code",
                "beneficiaryPhone" to "beneficiary_phone",
                "beneficiaryEmail" to "beneficiary_email",
                "trxDate" to "trx_date",
                "instructDate" to "instruct_date",
                "trxDesc" to "trx_desc",
                "sourceAccount" to "source_account",
            ),
            TopUpAnswer.Companion::fromDocument,
        ),
        "faspay_sendme.status" to OperationShape(
            Names(
                "trxNo" to "trx_no",
                "trxId" to "trx_id",
                "sourceAccount" to "source_account",
            ),
            StatusAnswer.Companion::fromDocument,
        ),
        "faspay_sendme.name_inquiry" to OperationShape(
            Names(
                "beneficiaryVirtualAccount" to "beneficiary_virtual_account",
                "sourceAccount" to "source_account",
            ),
            NameInquiryAnswer.Companion::fromDocument,
        ),
        "faspay_sendme.balance" to OperationShape(
            Names(
                "sourceAccount" to "source_account",
            ),
            BalanceAnswer.Companion::fromDocument,
        ),
        "faspay_sendme.statement" to OperationShape(
            Names(
                "startDate" to "start_date",
                "endDate" to "end_date",
                "sourceAccount" to "source_account",
            ),
            StatementAnswer.Companion::fromDocument,
        ),
    ),
    notifications = mapOf(
        "faspay_sendme.payment_notification" to FieldsShape(
            Names(
                "virtualAccount" to "virtual_account",
                "vaName" to "va_name",
                "beneficiaryVirtualAccount" to "beneficiary_virtual_account",
                "beneficiaryAccount" to "beneficiary_account",
                "beneficiaryName" to "beneficiary_name",
                "beneficiaryPhone" to "beneficiary_phone",
                "trxId" to "trx_id",
                "trxDate" to "trx_date",
                "trxDesc" to "trx_desc",
                "trxStatus" to "trx_status",
                "trxStatusDate" to "trx_status_date",
                "trxReff" to "trx_reff",
                "trxNo" to "trx_no",
                "beneficiaryBankCode" to "beneficiary_bank_code",
                "bankName" to "bank_name",
                "bankResponseCode" to "bank_response_code",
                "bankResponseMsg" to "bank_response_msg",
            ),
            PaymentNotification.Companion::fromDocument,
        ),
    ),
)
