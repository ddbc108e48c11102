// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.cashin

import id.salur.Fields
import id.salur.GatewayClient
import id.salur.GatewayShape
import id.salur.InvalidConfigException
import id.salur.InvalidInputException
import id.salur.KeyedStep
import id.salur.Moment
import id.salur.Names
import id.salur.OperationShape
import id.salur.RequestStep
import id.salur.SignStep

/**
 * Cash In: one merchant's credentials, opened once and used for many calls.
 *
 * Top-ups of DANA, OVO, GoPay and ShopeePay over the national standard SNAP. Requests are signed with the merchant's
 * own RSA key; its public half is registered at Cash In.
 *
 * Safe to share between threads. It opens no connection, and its `toString` shows no credential.
 *
 * The private key may live elsewhere, in the Android Keystore, a KMS or an HSM: open the client without it, and every
 * call begins with a [SignStep]. Sign its `bytes` (`SHA256withRSA`), and go on with the request that its
 * `attachSignature` gives.
 *
 * It documents no notification, so [receive] refuses whatever arrives: ask for the status instead.
 *
 * @param environment (one of "sandbox", "production"; required) Which of Cash In's two worlds the client talks to.
 *   "sandbox": Cash In's sandbox: no money moves. "production": The real one. See [Environment].
 * @param partnerId (text; at most 36 characters; visible ASCII characters only, no blanks; required) The merchant's
 *   id (X-PARTNER-ID), given by Cash In. Example: `"CID1234567890"`. At the gateway: `X-PARTNER-ID`.
 * @param channelId (text; at most 5 characters; digits only; required) The channel (CHANNEL-ID), given by Cash In:
 *   its page prints 9501 in one place and 9552 in another. Example: `"95521"`. At the gateway: `CHANNEL-ID`.
 * @param privateKey (text; at most 16384 characters; optional) The merchant's RSA private key, of at least 2048 bits:
 *   PKCS#8 or PKCS#1, as PEM (also with \n spelled out) or its bare base64. Left out where the key lives elsewhere:
 *   then every step asks for a signature (`to_sign`). Default: the key lives elsewhere. A secret: never shown, never
 *   stored in a context.
 * @param baseUrl (text; at most 255 characters; optional) Address in place of Cash In's own, as
 *   https://sandbox-api.cashin.co.id/pg/fo; plain http only to this machine. Default: the environment's.
 * @param sendWithin (milliseconds; at least 1,000; at most 300,000; optional) How long after it was prepared a
 *   request that pays may be sent, in milliseconds. Default: `60000`.
 * @param notFoundWindow (milliseconds; at most 2,592,000,000; optional) How long after the end of sending a top-up
 *   that Cash In does not find may still appear, in milliseconds; then a person is asked. Cash In documents no such
 *   time. Default: as askHumanAfter.
 * @param askHumanAfter (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how long without a
 *   final state a person is asked, in milliseconds. Default: `86400000`.
 * @param quirkScheme (one of "asymmetric", "hmac_sha512"; optional) A quirk that only Cash In can settle: how
 *   requests are signed. "asymmetric": With the merchant's RSA key. "hmac_sha512": With a shared secret: HMAC-SHA512.
 *   Default: asymmetric. See [QuirkScheme].
 * @param quirkClientSecret (text; at most 255 characters; optional) The shared secret of the quirk hmac_sha512.
 *   Default: none. A secret: never shown, never stored in a context.
 * @param quirkOvoBlank (true or false; optional) A quirk that only Cash In can settle: send OVO's channel with the
 *   blank that the page prints. Default: `false`.
 * @param quirkUuidExternalId (true or false; optional) A quirk that only Cash In can settle: ids of requests as
 *   UUIDs, as in the page's samples, in place of digits, as in its table. Default: `false`.
 * @throws InvalidConfigException A credential or an option is missing, unknown or wrong.
 */
public class Cashin @JvmOverloads constructor(
    environment: Environment,
    partnerId: String,
    channelId: String,
    privateKey: String? = null,
    baseUrl: String? = null,
    sendWithin: Long? = null,
    notFoundWindow: Long? = null,
    askHumanAfter: Long? = null,
    quirkScheme: QuirkScheme? = null,
    quirkClientSecret: String? = null,
    quirkOvoBlank: Boolean? = null,
    quirkUuidExternalId: Boolean? = null,
) : GatewayClient<Fields, KeyedStep<Fields>>(
    SHAPE,
    "environment" to environment,
    "partner_id" to partnerId,
    "channel_id" to channelId,
    "private_key" to privateKey,
    "base_url" to baseUrl,
    "send_within" to sendWithin,
    "not_found_window" to notFoundWindow,
    "ask_human_after" to askHumanAfter,
    "quirk_scheme" to quirkScheme,
    "quirk_client_secret" to quirkClientSecret,
    "quirk_ovo_blank" to quirkOvoBlank,
    "quirk_uuid_external_id" to quirkUuidExternalId,
) {
    /**
     * Wallet inquiry (`cashin.account_inquiry`). No money moves.
     *
     * Looks up the owner of a wallet. No money moves. The outcome continues into `cashin.top_up`, with the same
     * reference.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [AccountInquiryAnswer] has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies, blanks around it too.
     * - `partnerReferenceNo`: (text) The merchant's reference.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `currency`: (text) Its currency.
     * - `customerName`: (text) The wallet's owner.
     * - `customerNumber`: (text) The wallet's number.
     *
     * **Source.** Cash In, Transfer to E-Wallet, Account Inquiry (service 37).
     *
     * @param partnerReferenceNo (text; at most 64 characters; required) The merchant's reference. Example:
     *   `"TOPUP-2025-000042"`. At the gateway: `partnerReferenceNo`.
     * @param amount (whole rupiah; at least 1; at most 9,999,999,999,999,999; required) The amount that is to be
     *   filled in, in whole rupiah. Example: `50000`. At the gateway: `amount.value`.
     * @param customerNumber (text; 4 to 32 characters; digits only; required) The wallet's number: the customer's
     *   telephone number, from 628. Example: `"6281234567890"`. Personal: never shown in errors. At the gateway:
     *   `customerNumber`.
     * @param channel (one of "TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_OVO", "TRANSFER_E_WALLET_GOPAY",
     *   "TRANSFER_E_WALLET_SHOPEEPAY"; required) Which wallet. "TOP_UP_E_WALLET_DANA": DANA. "TRANSFER_E_WALLET_OVO":
     *   OVO. The page prints it with a blank after TRANSFER: see the client's quirkOvoBlank. "TRANSFER_E_WALLET_GOPAY":
     *   GoPay. "TRANSFER_E_WALLET_SHOPEEPAY": ShopeePay. Example: `"TOP_UP_E_WALLET_DANA"`. See [Channel]. At the
     *   gateway: `additionalInfo.channel`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [AccountInquiryAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareAccountInquiry(
        partnerReferenceNo: String,
        amount: Long,
        customerNumber: String,
        channel: Channel,
        moment: Moment? = null,
    ): KeyedStep<AccountInquiryAnswer> = keyed(
        "cashin.account_inquiry",
        moment,
        "partner_reference_no" to partnerReferenceNo,
        "amount" to amount,
        "customer_number" to customerNumber,
        "channel" to channel,
    )

    /**
     * E-wallet top-up (`cashin.top_up`). MONEY MOVES.
     *
     * Fills a wallet. Money moves. 2003800 is acceptance, not success: Cash In's page prints the same code for a
     * refusal. The status call tells the end.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
     * 404xx18, which says nothing of the first; what Cash In does is not documented. cashin.top_up_status tells how it
     * ended; there is no callback. Money that arrived may come back (04). A repeat is refused by the gateway; the
     * refusal says nothing of the first copy. The status is told by `cashin.top_up_status`. Money that arrived may
     * still be returned.
     *
     * **Answer.** [TopUpAnswer] has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies, blanks around it too.
     * - `partnerReferenceNo`: (text) The merchant's reference.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `currency`: (text) Its currency.
     * - `customerName`: (text) The wallet's owner.
     * - `customerNumber`: (text) The wallet's number.
     *
     * **Source.** Cash In, Transfer to E-Wallet, Create Transfer (service 38).
     *
     * @param partnerReferenceNo (text; at most 64 characters; required) The merchant's reference of this payment,
     *   never used for another. Repeats keep it. Example: `"TOPUP-2025-000042"`. At the gateway: `partnerReferenceNo`.
     * @param amount (whole rupiah; at least 1; at most 9,999,999,999,999,999; required) Amount to fill in, in whole
     *   rupiah. Example: `50000`. At the gateway: `amount.value`.
     * @param customerNumber (text; 4 to 32 characters; digits only; required) The wallet's number: the customer's
     *   telephone number, from 628. Example: `"6281234567890"`. Personal: never shown in errors. At the gateway:
     *   `customerNumber`.
     * @param channel (one of "TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_OVO", "TRANSFER_E_WALLET_GOPAY",
     *   "TRANSFER_E_WALLET_SHOPEEPAY"; required) Which wallet. "TOP_UP_E_WALLET_DANA": DANA. "TRANSFER_E_WALLET_OVO":
     *   OVO. The page prints it with a blank after TRANSFER: see the client's quirkOvoBlank. "TRANSFER_E_WALLET_GOPAY":
     *   GoPay. "TRANSFER_E_WALLET_SHOPEEPAY": ShopeePay. Example: `"TOP_UP_E_WALLET_DANA"`. See [Channel]. At the
     *   gateway: `additionalInfo.channel`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [TopUpAnswer]. The request must not be sent after `sendBefore`.
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareTopUp(
        partnerReferenceNo: String,
        amount: Long,
        customerNumber: String,
        channel: Channel,
        moment: Moment? = null,
    ): KeyedStep<TopUpAnswer> = keyed(
        "cashin.top_up",
        moment,
        "partner_reference_no" to partnerReferenceNo,
        "amount" to amount,
        "customer_number" to customerNumber,
        "channel" to channel,
    )

    /**
     * Status of an e-wallet top-up (`cashin.top_up_status`). No money moves.
     *
     * Asks what became of a top-up. No money moves. Give it the top-up's context: then the answer is compared with what
     * was to be paid, and only then can it end the matter.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [TopUpStatusAnswer] has:
     * - `responseCode`: (text) The response code of this question: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `originalReferenceNo`: (text) Cash In's reference of the top-up.
     * - `originalPartnerReferenceNo`: (text) The merchant's reference of the top-up.
     * - `serviceCode`: (text) The service of the top-up: 38.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `currency`: (text) Its currency.
     * - `latestTransactionStatus`: (text) How far the top-up has come: 00 to 07.
     * - `latestTransactionDesc`: (text) The same in words.
     *
     * **Source.** Cash In, Transfer to E-Wallet, Get Transfer Status (service 39).
     *
     * @param originalPartnerReferenceNo (text; at most 64 characters; optional) The merchant's reference of the
     *   top-up. Needed only where no context is given; with a bare reference nothing can be compared. Example:
     *   `"TOPUP-2025-000042"`. At the gateway: `originalPartnerReferenceNo`.
     * @param payment (a stored context; at most 65536 characters; optional) The context of the top-up, as it was
     *   stored before sending. Personal: never shown in errors.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [TopUpStatusAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareTopUpStatus(
        originalPartnerReferenceNo: String? = null,
        payment: String? = null,
        moment: Moment? = null,
    ): KeyedStep<TopUpStatusAnswer> = keyed(
        "cashin.top_up_status",
        moment,
        "original_partner_reference_no" to originalPartnerReferenceNo,
        "payment" to payment,
    )
}

private val SHAPE: GatewayShape<Fields> = GatewayShape(
    name = "cashin",
    operations = mapOf(
        "cashin.account_inquiry" to OperationShape(
            Names(
                "partnerReferenceNo" to "partner_reference_no",
                "customerNumber" to "customer_number",
            ),
            AccountInquiryAnswer.Companion::fromDocument,
        ),
        "cashin.top_up" to OperationShape(
            Names(
                "partnerReferenceNo" to "partner_reference_no",
                "customerNumber" to "customer_number",
            ),
            TopUpAnswer.Companion::fromDocument,
        ),
        "cashin.top_up_status" to OperationShape(
            Names(
                "originalPartnerReferenceNo" to "original_partner_reference_no",
            ),
            TopUpStatusAnswer.Companion::fromDocument,
        ),
    ),
    notifications = emptyMap(),
)
