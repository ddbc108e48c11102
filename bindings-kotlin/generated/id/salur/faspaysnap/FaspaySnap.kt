// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields
import id.salur.FieldsShape
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
 * Faspay SNAP Disbursement: one merchant's credentials, opened once and used for many calls.
 *
 * Bank transfers, top-ups of OVO, GoPay, DANA and LinkAja, and bills at banks' virtual accounts, over the national
 * standard SNAP. Requests are signed with the merchant's own RSA key; its public half is registered at Faspay.
 *
 * Safe to share between threads. It opens no connection, and its `toString` shows no credential.
 *
 * The private key may live elsewhere, in the Android Keystore, a KMS or an HSM: open the client without it, and every
 * call begins with a [SignStep]. Sign its `bytes` (`SHA256withRSA`), and go on with the request that its
 * `attachSignature` gives.
 *
 * @param environment (one of "sandbox", "production"; required) Which of Faspay's two worlds the client talks to.
 *   "sandbox": Faspay's sandbox: no money moves. "production": The real one. See [Environment].
 * @param partnerId (text; exactly 5 characters; letters A-Z and digits only; required) The merchant's id
 *   (X-PARTNER-ID): 5 characters, given by Faspay. Example: `"99999"`. At the gateway: `X-PARTNER-ID`.
 * @param privateKey (text; at most 16384 characters; optional) The merchant's RSA private key, of at least 2048 bits:
 *   PKCS#8 or PKCS#1, as PEM (also with \n spelled out) or its bare base64. Left out where the key lives elsewhere:
 *   then every step asks for a signature (`to_sign`). Default: the key lives elsewhere. A secret: never shown, never
 *   stored in a context.
 * @param faspayPublicKey (text; at most 16384 characters; optional) Faspay's RSA public key, given by Faspay: only it
 *   proves notifications. PEM or its bare base64. Default: notifications are refused.
 * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account, for all
 *   calls that do not name another. Example: `"9920000001"`. At the gateway: `sourceAccount`.
 * @param channelId (text; at most 5 characters; digits only; optional) The channel (CHANNEL-ID). Default: 88001. At
 *   the gateway: `CHANNEL-ID`.
 * @param origin (text; at most 255 characters; visible ASCII characters only, no blanks; optional) The merchant's own
 *   domain (ORIGIN). Default: not sent. Example: `"www.merchant.example"`. At the gateway: `ORIGIN`.
 * @param baseUrl (text; at most 255 characters; optional) Address in place of Faspay's own, as
 *   https://sendme-sandbox.faspay.co.id; plain http only to this machine. Default: the environment's.
 * @param sendWithin (milliseconds; at least 1,000; at most 300,000; optional) How long after it was prepared a
 *   request that pays may be sent, in milliseconds. Default: `60000`.
 * @param notFoundWindow (milliseconds; at most 2,592,000,000; optional) How long after the end of sending a payment
 *   that Faspay does not find may still appear, in milliseconds; then a person is asked. Faspay documents no such time.
 *   Default: as askHumanAfter.
 * @param askHumanAfter (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how long without a
 *   final state a person is asked, in milliseconds; of a scheduled payment from its date on. Default: `86400000`.
 * @param quirkSignedPath (one of "whole", "without_account"; optional) A quirk that only Faspay can settle: which
 *   path is signed. "whole": The whole path, as /account/v1.0/transfer-interbank. "without_account": Without its first
 *   part, as /v1.0/transfer-interbank. Default: whole. See [QuirkSignedPath].
 * @param quirkBillSource (one of "sourceAccountNo", "sourceAccount"; optional) A quirk that only Faspay can settle:
 *   under which name bills carry the merchant's account. "sourceAccountNo": The page's name. "sourceAccount": The
 *   libraries' name. Default: sourceAccountNo. See [QuirkBillSource].
 * @throws InvalidConfigException A credential or an option is missing, unknown or wrong.
 */
public class FaspaySnap @JvmOverloads constructor(
    environment: Environment,
    partnerId: String,
    privateKey: String? = null,
    faspayPublicKey: String? = null,
    sourceAccount: String? = null,
    channelId: String? = null,
    origin: String? = null,
    baseUrl: String? = null,
    sendWithin: Long? = null,
    notFoundWindow: Long? = null,
    askHumanAfter: Long? = null,
    quirkSignedPath: QuirkSignedPath? = null,
    quirkBillSource: QuirkBillSource? = null,
) : GatewayClient<FaspaySnapNotification, KeyedStep<Fields>>(
    SHAPE,
    "environment" to environment,
    "partner_id" to partnerId,
    "private_key" to privateKey,
    "faspay_public_key" to faspayPublicKey,
    "source_account" to sourceAccount,
    "channel_id" to channelId,
    "origin" to origin,
    "base_url" to baseUrl,
    "send_within" to sendWithin,
    "not_found_window" to notFoundWindow,
    "ask_human_after" to askHumanAfter,
    "quirk_signed_path" to quirkSignedPath,
    "quirk_bill_source" to quirkBillSource,
) {
    /**
     * Account inquiry (`faspay_snap.account_inquiry`). No money moves.
     *
     * Looks up the name of a bank account. No money moves. Faspay wants at least one inquiry of an account before a
     * transfer to it. The outcome continues into `faspay_snap.transfer`.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [AccountInquiryAnswer] has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `referenceNo`: (text) Faspay's reference.
     * - `partnerReferenceNo`: (text) The merchant's reference. May be empty.
     * - `beneficiaryAccountName`: (text) The account's owner.
     * - `beneficiaryAccountNo`: (text) The account number.
     * - `beneficiaryBankCode`: (text) The bank's code.
     * - `beneficiaryBankName`: (text) The bank's name.
     * - `currency`: (text) The account's currency.
     * - `status`: (text) 1: success.
     * - `message`: (text) The status in words.
     *
     * **Source.** Faspay SNAP Disbursement page, Account Inquiry (service 16).
     *
     * @param beneficiaryBankCode (text; 3 to 8 characters; letters A-Z and digits only; required) Code of the
     *   beneficiary's bank. Example: `"008"`. At the gateway: `beneficiaryBankCode`.
     * @param beneficiaryAccountNo (text; at most 34 characters; letters A-Z and digits only; required) The
     *   beneficiary's account number. Example: `"60004400184"`. Personal: never shown in errors. At the gateway:
     *   `beneficiaryAccountNo`.
     * @param partnerReferenceNo (text; at most 64 characters; optional) The merchant's reference. Example:
     *   `"TRF-2025-000042"`. At the gateway: `partnerReferenceNo`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `additionalInfo.sourceAccount`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [AccountInquiryAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareAccountInquiry(
        beneficiaryBankCode: String,
        beneficiaryAccountNo: String,
        partnerReferenceNo: String? = null,
        sourceAccount: String? = null,
        moment: Moment? = null,
    ): KeyedStep<AccountInquiryAnswer> = keyed(
        "faspay_snap.account_inquiry",
        moment,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "beneficiary_account_no" to beneficiaryAccountNo,
        "partner_reference_no" to partnerReferenceNo,
        "source_account" to sourceAccount,
    )

    /**
     * Bank transfer (`faspay_snap.transfer`). MONEY MOVES.
     *
     * Pays a bank account. Money moves, now or at `instructDate`. Inquire the account first
     * (`faspay_snap.account_inquiry`): its outcome prefills this. 2001800 is acceptance, not success: the status call
     * tells the end.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
     * 404xx18, which says nothing of the first; what Faspay does, with an older copy too, is not documented.
     * faspay_snap.transfer_status tells how it ended; money that arrived may come back (04). A repeat is refused by the
     * gateway; the refusal says nothing of the first copy. The status is told by `faspay_snap.transfer_status`. The
     * notification `faspay_snap.payment_notification` (assumed: no page describes it) is only a hint: the status is not
     * signed. Money that arrived may still be returned.
     *
     * **Notification.** `faspay_snap.payment_notification` ([PaymentNotification]): Tells how far a payment has come,
     * to its callbackUrl. Faspay's page on SNAP signatures says how its messages are signed; no page says what this one
     * holds. Take it as a hint, and ask the status. Read it with [receive].
     *
     * **Answer.** [TransferAnswer] has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `referenceNo`: (text) Faspay's reference.
     * - `partnerReferenceNo`: (text) The merchant's reference.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `currency`: (text) Its currency.
     * - `beneficiaryAccountNo`: (text) The account number.
     * - `beneficiaryBankCode`: (text) The bank's code.
     * - `sourceAccount`: (text) The merchant's account.
     * - `beneficiaryAccountName`: (text) The account's owner.
     * - `beneficiaryBankName`: (text) The bank's name.
     * - `instructDate`: (text) When it will be paid.
     * - `transactionDescription`: (text) What the transfer is for.
     * - `callbackUrl`: (text) Where the notification goes.
     * - `latestTransactionStatus`: (text) How far it has come: 00 to 07.
     * - `transactionStatusDesc`: (text) The same in words.
     *
     * **Source.** Faspay SNAP Disbursement page, Trigger Transfer (service 18).
     *
     * @param partnerReferenceNo (text; at most 64 characters; required) The merchant's reference of this payment,
     *   never used before. Repeats keep it. Example: `"TRF-2025-000042"`. At the gateway: `partnerReferenceNo`.
     * @param amount (whole rupiah; at least 1; at most 9,999,999,999; required) Amount to transfer, in whole rupiah.
     *   Example: `50000`. At the gateway: `amount.value`.
     * @param beneficiaryAccountName (text; at most 100 characters; required) The account's owner, as the inquiry
     *   answered it. Example: `"Jane Roe"`. Personal: never shown in errors. At the gateway: `beneficiaryAccountName`.
     * @param beneficiaryAccountNo (text; at most 34 characters; letters A-Z and digits only; required) The
     *   beneficiary's account number. Example: `"60004400184"`. Personal: never shown in errors. At the gateway:
     *   `beneficiaryAccountNo`.
     * @param beneficiaryBankCode (text; exactly 3 characters; letters A-Z and digits only; required) Code of the
     *   beneficiary's bank. Example: `"008"`. At the gateway: `beneficiaryBankCode`.
     * @param callbackUrl (text; at most 255 characters; required) Where Faspay sends its notification. Example:
     *   `"https://merchant.example/faspay/callback"`. At the gateway: `additionalInfo.callbackUrl`.
     * @param beneficiaryEmail (text; 3 to 50 characters; optional) The beneficiary's e-mail address. Example:
     *   `"jane@example.com"`. Personal: never shown in errors. At the gateway: `beneficiaryEmail`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `sourceAccountNo`.
     * @param transactionDate (text; exactly 25 characters; optional) The date of the transaction. Repeats keep it.
     *   Default: the moment's time. Example: `"2025-06-12T13:44:50+07:00"`. At the gateway: `transactionDate`.
     * @param instructDate (text; exactly 25 characters; optional) When to pay, for a scheduled transfer. Default:
     *   now. Example: `"2025-06-12T13:44:50+07:00"`. At the gateway: `additionalInfo.instructDate`.
     * @param transactionDescription (text; at most 15 characters; optional) What the transfer is for: 15 characters
     *   (Faspay would cut more), and not "fee". Example: `"Invoice 42"`. At the gateway:
     *   `additionalInfo.transactionDescription`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [TransferAnswer]. The request must not be sent after `sendBefore`.
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareTransfer(
        partnerReferenceNo: String,
        amount: Long,
        beneficiaryAccountName: String,
        beneficiaryAccountNo: String,
        beneficiaryBankCode: String,
        callbackUrl: String,
        beneficiaryEmail: String? = null,
        sourceAccount: String? = null,
        transactionDate: String? = null,
        instructDate: String? = null,
        transactionDescription: String? = null,
        moment: Moment? = null,
    ): KeyedStep<TransferAnswer> = keyed(
        "faspay_snap.transfer",
        moment,
        "partner_reference_no" to partnerReferenceNo,
        "amount" to amount,
        "beneficiary_account_name" to beneficiaryAccountName,
        "beneficiary_account_no" to beneficiaryAccountNo,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "callback_url" to callbackUrl,
        "beneficiary_email" to beneficiaryEmail,
        "source_account" to sourceAccount,
        "transaction_date" to transactionDate,
        "instruct_date" to instructDate,
        "transaction_description" to transactionDescription,
    )

    /**
     * Status of a bank transfer (`faspay_snap.transfer_status`). No money moves.
     *
     * Asks what became of a transfer. No money moves. Give it the transfer's context: then the answer is compared with
     * what was to be paid, and only then can it end the matter.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [TransferStatusAnswer] has:
     * - `responseCode`: (text) The response code of this question: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `originalReferenceNo`: (text) Faspay's reference of the transfer.
     * - `originalPartnerReferenceNo`: (text) The merchant's reference of the transfer.
     * - `serviceCode`: (text) The service of the transfer: 18.
     * - `transactionDate`: (text) The date of the transaction.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `currency`: (text) Its currency.
     * - `beneficiaryAccountNo`: (text) The account number.
     * - `beneficiaryBankCode`: (text) The bank's code.
     * - `referenceNumber`: (text) The bank's own reference.
     * - `sourceAccount`: (text) The merchant's account.
     * - `latestTransactionStatus`: (text) How far the transfer has come: 00 to 07.
     * - `transactionStatusDesc`: (text) The same in words.
     * - `beneficiaryAccountName`: (text) The account's owner.
     * - `beneficiaryBankName`: (text) The bank's name.
     * - `transactionDescription`: (text) What the transfer is for.
     * - `callbackUrl`: (text) Where the notification goes. May be padded with blanks.
     * - `transactionStatusDate`: (text) When it came to this status.
     *
     * **Source.** Faspay SNAP Disbursement page, Transfer Status Inquiry Bank (service 36).
     *
     * @param originalPartnerReferenceNo (text; at most 64 characters; optional) The merchant's reference of the
     *   transfer. Needed only where no context is given; with a bare reference nothing can be compared. Example:
     *   `"TRF-2025-000042"`. At the gateway: `originalPartnerReferenceNo`.
     * @param originalReferenceNo (text; at most 64 characters; optional) Faspay's reference of the transfer. Example:
     *   `"TRF-2025-000042"`. At the gateway: `originalReferenceNo`.
     * @param payment (a stored context; at most 65536 characters; optional) The context of the transfer, as it was
     *   stored before sending. Personal: never shown in errors.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [TransferStatusAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareTransferStatus(
        originalPartnerReferenceNo: String? = null,
        originalReferenceNo: String? = null,
        payment: String? = null,
        moment: Moment? = null,
    ): KeyedStep<TransferStatusAnswer> = keyed(
        "faspay_snap.transfer_status",
        moment,
        "original_partner_reference_no" to originalPartnerReferenceNo,
        "original_reference_no" to originalReferenceNo,
        "payment" to payment,
    )

    /**
     * Balance (`faspay_snap.balance`). No money moves.
     *
     * Asks for the balance of the merchant's account. No money moves.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [BalanceAnswer] has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `accountNo`: (text) The account.
     * - `accountInfos`: (a list) Its balances.
     *
     * **Source.** Faspay SNAP Disbursement page, Balance Inquiry (service 11).
     *
     * @param accountNo (text; at most 20 characters; digits only; optional) The merchant's SendMe account. Default:
     *   the client's sourceAccount. Example: `"9920000001"`. At the gateway: `accountNo`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [BalanceAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareBalance(
        accountNo: String? = null,
        moment: Moment? = null,
    ): KeyedStep<BalanceAnswer> = keyed(
        "faspay_snap.balance",
        moment,
        "account_no" to accountNo,
    )

    /**
     * Statement (`faspay_snap.statement`). No money moves.
     *
     * Asks for the movements on the merchant's account: at most a month of the last three. No money moves.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [StatementAnswer] has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `detailData`: (a list) The movements.
     * - `accountNo`: (text) The account.
     * - `fromDateTime`: (text) From when.
     * - `toDateTime`: (text) Until when.
     * - `message`: (text) A message.
     *
     * **Source.** Faspay SNAP Disbursement page, Transaction History List (service 12).
     *
     * @param fromDateTime (text; exactly 25 characters; required) From when. Example: `"2025-06-12T13:44:50+07:00"`.
     *   At the gateway: `fromDateTime`.
     * @param toDateTime (text; exactly 25 characters; required) Until when: at most one month later. Example:
     *   `"2025-06-12T13:44:50+07:00"`. At the gateway: `toDateTime`.
     * @param accountNo (text; at most 20 characters; digits only; optional) The merchant's SendMe account. Default:
     *   the client's sourceAccount. Example: `"9920000001"`. At the gateway: `additionalInfo.accountNo`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [StatementAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareStatement(
        fromDateTime: String,
        toDateTime: String,
        accountNo: String? = null,
        moment: Moment? = null,
    ): KeyedStep<StatementAnswer> = keyed(
        "faspay_snap.statement",
        moment,
        "from_date_time" to fromDateTime,
        "to_date_time" to toDateTime,
        "account_no" to accountNo,
    )

    /**
     * E-wallet top-up (`faspay_snap.top_up`). MONEY MOVES.
     *
     * Fills an e-wallet. Money moves, now or at `instructDate`. 2003800 is acceptance, not success: the status call
     * tells the end.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
     * 404xx18, which says nothing of the first; what Faspay does, with an older copy too, is not documented.
     * faspay_snap.top_up_status tells how it ended; money that arrived may come back (04). A repeat is refused by the
     * gateway; the refusal says nothing of the first copy. The status is told by `faspay_snap.top_up_status`. The
     * notification `faspay_snap.payment_notification` (assumed: no page describes it) is only a hint: the status is not
     * signed. Money that arrived may still be returned.
     *
     * **Notification.** `faspay_snap.payment_notification` ([PaymentNotification]): Tells how far a payment has come,
     * to its callbackUrl. Faspay's page on SNAP signatures says how its messages are signed; no page says what this one
     * holds. Take it as a hint, and ask the status. Read it with [receive].
     *
     * **Answer.** [TopUpAnswer] has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `referenceNo`: (text) Faspay's reference.
     * - `partnerReferenceNo`: (text) The merchant's reference.
     * - `customerNumber`: (text) The wallet's number.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `currency`: (text) Its currency.
     * - `sourceAccount`: (text) The merchant's account.
     * - `platformCode`: (text) The wallet.
     * - `beneficiaryEmail`: (text) The customer's e-mail address.
     * - `transactionDate`: (text) The date of the transaction.
     * - `instructDate`: (text) When it will be paid.
     * - `transactionDescription`: (text) What it is for.
     * - `transactionReference`: (text) The reference in Faspay's disbursement system.
     * - `callbackUrl`: (text) Where the notification goes.
     * - `latestTransactionStatus`: (text) How far it has come: 00 to 07.
     * - `transactionStatusDesc`: (text) The same in words.
     *
     * **Source.** Faspay SNAP Disbursement page, Customer Top Up (service 38).
     *
     * @param partnerReferenceNo (text; at most 64 characters; required) The merchant's reference of this payment,
     *   never used before. Repeats keep it. Example: `"TRF-2025-000042"`. At the gateway: `partnerReferenceNo`.
     * @param customerNumber (text; at most 32 characters; digits only; required) The wallet's number: the customer's
     *   telephone number. Example: `"081234567890"`. Personal: never shown in errors. At the gateway: `customerNumber`.
     * @param amount (whole rupiah; at least 1; at most 9,999,999,999; required) Amount to fill in, in whole rupiah.
     *   Example: `50000`. At the gateway: `amount.value`.
     * @param platformCode (one of "ovo", "gpy", "dna", "lkj"; required) Which wallet. "ovo": OVO. "gpy": GoPay.
     *   "dna": DANA. "lkj": LinkAja. Example: `"gpy"`. See [TopUpPlatformCode]. At the gateway:
     *   `additionalInfo.platformCode`.
     * @param callbackUrl (text; at most 255 characters; required) Where Faspay sends its notification. Example:
     *   `"https://merchant.example/faspay/callback"`. At the gateway: `additionalInfo.callbackUrl`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `additionalInfo.sourceAccount`.
     * @param transactionDate (text; exactly 25 characters; optional) The date of the transaction. Repeats keep it.
     *   Default: the moment's time. Example: `"2025-06-12T13:44:50+07:00"`. At the gateway: `transactionDate`.
     * @param instructDate (text; exactly 25 characters; optional) When to pay, for a scheduled top-up. Default: now.
     *   Example: `"2025-06-12T13:44:50+07:00"`. At the gateway: `additionalInfo.instructDate`.
     * @param beneficiaryEmail (text; 3 to 128 characters; optional) The customer's e-mail address. Example:
     *   `"jane@example.com"`. Personal: never shown in errors. At the gateway: `additionalInfo.beneficiaryEmail`.
     * @param transactionDescription (text; at most 15 characters; optional) What it is for: 15 characters (Faspay
     *   would cut more), and not "fee". Example: `"Invoice 42"`. At the gateway:
     *   `additionalInfo.transactionDescription`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [TopUpAnswer]. The request must not be sent after `sendBefore`.
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareTopUp(
        partnerReferenceNo: String,
        customerNumber: String,
        amount: Long,
        platformCode: TopUpPlatformCode,
        callbackUrl: String,
        sourceAccount: String? = null,
        transactionDate: String? = null,
        instructDate: String? = null,
        beneficiaryEmail: String? = null,
        transactionDescription: String? = null,
        moment: Moment? = null,
    ): KeyedStep<TopUpAnswer> = keyed(
        "faspay_snap.top_up",
        moment,
        "partner_reference_no" to partnerReferenceNo,
        "customer_number" to customerNumber,
        "amount" to amount,
        "platform_code" to platformCode,
        "callback_url" to callbackUrl,
        "source_account" to sourceAccount,
        "transaction_date" to transactionDate,
        "instruct_date" to instructDate,
        "beneficiary_email" to beneficiaryEmail,
        "transaction_description" to transactionDescription,
    )

    /**
     * Status of an e-wallet top-up (`faspay_snap.top_up_status`). No money moves.
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
     * - `originalReferenceNo`: (text) Faspay's reference of the top-up.
     * - `originalPartnerReferenceNo`: (text) The merchant's reference of the top-up.
     * - `serviceCode`: (text) The service of the top-up: 38.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `currency`: (text) Its currency.
     * - `latestTransactionStatus`: (text) How far the top-up has come: 00 to 07.
     * - `transactionStatusDesc`: (text) The same in words.
     * - `sourceAccount`: (text) The merchant's account.
     * - `transactionDate`: (text) The date of the transaction.
     * - `platformCode`: (text) The wallet.
     * - `platformName`: (text) The wallet's name.
     * - `customerNumber`: (text) The wallet's number.
     * - `customerName`: (text) The wallet's owner.
     * - `transactionDescription`: (text) What it is for.
     * - `callbackUrl`: (text) Where the notification goes. May be padded with blanks.
     * - `transactionStatusDate`: (text) When it came to this status.
     *
     * **Source.** Faspay SNAP Disbursement page, Customer Top-Up, Inquiry Status (service 39).
     *
     * @param originalPartnerReferenceNo (text; at most 64 characters; optional) The merchant's reference of the
     *   top-up. Needed only where no context is given; with a bare reference nothing can be compared. Example:
     *   `"TRF-2025-000042"`. At the gateway: `originalPartnerReferenceNo`.
     * @param originalReferenceNo (text; at most 64 characters; optional) Faspay's reference of the top-up. Example:
     *   `"TRF-2025-000042"`. At the gateway: `originalReferenceNo`.
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
        originalReferenceNo: String? = null,
        payment: String? = null,
        moment: Moment? = null,
    ): KeyedStep<TopUpStatusAnswer> = keyed(
        "faspay_snap.top_up_status",
        moment,
        "original_partner_reference_no" to originalPartnerReferenceNo,
        "original_reference_no" to originalReferenceNo,
        "payment" to payment,
    )

    /**
     * Bill inquiry (`faspay_snap.bill_inquiry`). No money moves.
     *
     * Looks up a bill at a bank's virtual account. No money moves. The outcome continues into
     * `faspay_snap.bill_payment`.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * **Answer.** [BillInquiryAnswer] has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `partnerReferenceNo`: (text) The merchant's reference.
     * - `partnerServiceId`: (text) The company's code. May be padded with blanks.
     * - `customerNo`: (text) The customer's number.
     * - `virtualAccountNo`: (text) The virtual account.
     * - `virtualAccountName`: (text) Its owner, partly hidden perhaps.
     * - `totalAmount`: (an exact decimal number) What is to be paid, in rupiah.
     * - `currency`: (text) Its currency.
     * - `virtualAccountTrxType`: (text) O: any amount may be paid; C: this amount.
     * - `billerCode`: (text) The bank.
     * - `sourceAccount`: (text) The merchant's account.
     * - `status`: (text) 1 on process, 2 success, 6 already registered.
     * - `message`: (text) The status in words.
     *
     * **Source.** Faspay SNAP Disbursement page, Bill Payment: Inquiry (service 32).
     *
     * @param partnerServiceId (text; at most 8 characters; digits only; required) The company's code at the bank,
     *   without blanks: it is padded to 8 characters on the wire. Example: `"7008"`. At the gateway:
     *   `partnerServiceId`.
     * @param customerNo (text; at most 20 characters; digits only; required) The customer's number at the company.
     *   Company code and number together are the virtual account. Example: `"08000047816"`. Personal: never shown in
     *   errors. At the gateway: `customerNo`.
     * @param billerCode (text; exactly 3 characters; letters A-Z and digits only; required) Code of the bank that has
     *   the virtual account. Example: `"013"`. At the gateway: `additionalInfo.billerCode`.
     * @param partnerReferenceNo (text; at most 64 characters; optional) The merchant's reference. Example:
     *   `"TRF-2025-000042"`. At the gateway: `partnerReferenceNo`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `additionalInfo.sourceAccountNo`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [BillInquiryAnswer].
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareBillInquiry(
        partnerServiceId: String,
        customerNo: String,
        billerCode: String,
        partnerReferenceNo: String? = null,
        sourceAccount: String? = null,
        moment: Moment? = null,
    ): KeyedStep<BillInquiryAnswer> = keyed(
        "faspay_snap.bill_inquiry",
        moment,
        "partner_service_id" to partnerServiceId,
        "customer_no" to customerNo,
        "biller_code" to billerCode,
        "partner_reference_no" to partnerReferenceNo,
        "source_account" to sourceAccount,
    )

    /**
     * Bill payment (`faspay_snap.bill_payment`). MONEY MOVES.
     *
     * Pays a bill at a bank's virtual account. Money moves, now or at `instructDate`. No status call exists for bills:
     * where the answer does not tell the end, a person must ask Faspay.
     *
     * Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came. Where
     * the private key lives elsewhere, the step is a [SignStep] first.
     *
     * **Repeat and status.** partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
     * 404xx18, which says nothing of the first; what Faspay does is not documented. There is no status call: where the
     * answer does not tell the end, a person must ask Faspay. Money that arrived may come back (5). A repeat is refused
     * by the gateway; the refusal says nothing of the first copy. Money that arrived may still be returned.
     *
     * **Answer.** [BillPaymentAnswer] has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `partnerReferenceNo`: (text) The merchant's reference.
     * - `referenceNo`: (text) Faspay's reference.
     * - `partnerServiceId`: (text) The company's code. May be padded with blanks.
     * - `customerNo`: (text) The customer's number.
     * - `virtualAccountNo`: (text) The virtual account.
     * - `virtualAccountName`: (text) Its owner.
     * - `sourceAccount`: (text) The merchant's account.
     * - `amount`: (an exact decimal number) What was paid, in rupiah.
     * - `currency`: (text) Its currency.
     * - `trxDateTime`: (text) The date of the transaction.
     * - `billerCode`: (text) The bank.
     * - `instructDate`: (text) When it will be paid.
     * - `callbackUrl`: (text) Where the notification goes.
     * - `status`: (text) 1 on process, 2 success, 4 failed, 5 reversed.
     * - `message`: (text) The status in words.
     *
     * **Source.** Faspay SNAP Disbursement page, Bill Payment: Payment (service 33).
     *
     * @param partnerReferenceNo (text; at most 64 characters; required) The merchant's reference of this payment,
     *   never used before. The page lets it be left out; without it nobody could find the payment again. Example:
     *   `"TRF-2025-000042"`. At the gateway: `partnerReferenceNo`.
     * @param partnerServiceId (text; at most 8 characters; digits only; required) The company's code at the bank,
     *   without blanks: it is padded to 8 characters on the wire. Example: `"7008"`. At the gateway:
     *   `partnerServiceId`.
     * @param customerNo (text; at most 20 characters; digits only; required) The customer's number at the company.
     *   Company code and number together are the virtual account. Example: `"08000047816"`. Personal: never shown in
     *   errors. At the gateway: `customerNo`.
     * @param amount (whole rupiah; at least 1; at most 99,999,999,999,999; required) Amount to pay, in whole rupiah.
     *   Example: `50000`. At the gateway: `paidAmount.value`.
     * @param billerCode (text; exactly 3 characters; letters A-Z and digits only; required) Code of the bank that has
     *   the virtual account. Example: `"013"`. At the gateway: `additionalInfo.billerCode`.
     * @param callbackUrl (text; at most 255 characters; required) Where Faspay sends its notification. Example:
     *   `"https://merchant.example/faspay/callback"`. At the gateway: `additionalInfo.callbackUrl`.
     * @param virtualAccountName (text; at most 50 characters; optional) The owner of the virtual account, as the
     *   inquiry answered it. Example: `"DUMMY VA"`. Personal: never shown in errors. At the gateway:
     *   `virtualAccountName`.
     * @param sourceAccount (text; at most 20 characters; digits only; optional) The merchant's SendMe account.
     *   Default: the client's sourceAccount. Example: `"9920000001"`. At the gateway: `sourceAccountNo`.
     * @param trxDateTime (text; exactly 25 characters; optional) The date of the transaction. Repeats keep it.
     *   Default: the moment's time. Example: `"2025-06-12T13:44:50+07:00"`. At the gateway: `trxDateTime`.
     * @param instructDate (text; exactly 25 characters; optional) When to pay, for a scheduled payment. Default: now.
     *   Example: `"2025-06-12T13:44:50+07:00"`. At the gateway: `additionalInfo.instructDate`.
     * @param moment The time and chance to use; fresh ones when left out.
     * @return A step with the request. In the end its `outcome` says what may be believed and what is next;
     *   `outcome.answer` is [BillPaymentAnswer]. The request must not be sent after `sendBefore`.
     * @throws InvalidInputException An input breaks a rule, or the arguments of a verb are not of their form.
     */
    @JvmOverloads
    public fun prepareBillPayment(
        partnerReferenceNo: String,
        partnerServiceId: String,
        customerNo: String,
        amount: Long,
        billerCode: String,
        callbackUrl: String,
        virtualAccountName: String? = null,
        sourceAccount: String? = null,
        trxDateTime: String? = null,
        instructDate: String? = null,
        moment: Moment? = null,
    ): KeyedStep<BillPaymentAnswer> = keyed(
        "faspay_snap.bill_payment",
        moment,
        "partner_reference_no" to partnerReferenceNo,
        "partner_service_id" to partnerServiceId,
        "customer_no" to customerNo,
        "amount" to amount,
        "biller_code" to billerCode,
        "callback_url" to callbackUrl,
        "virtual_account_name" to virtualAccountName,
        "source_account" to sourceAccount,
        "trx_date_time" to trxDateTime,
        "instruct_date" to instructDate,
    )
}

private val SHAPE: GatewayShape<FaspaySnapNotification> = GatewayShape(
    name = "faspay_snap",
    operations = mapOf(
        "faspay_snap.account_inquiry" to OperationShape(
            Names(
                "beneficiaryBankCode" to "beneficiary_bank_code",
                "beneficiaryAccountNo" to "beneficiary_account_no",
                "partnerReferenceNo" to "partner_reference_no",
                "sourceAccount" to "source_account",
            ),
            AccountInquiryAnswer.Companion::fromDocument,
        ),
        "faspay_snap.transfer" to OperationShape(
            Names(
                "partnerReferenceNo" to "partner_reference_no",
                "beneficiaryAccountName" to "beneficiary_account_name",
                "beneficiaryAccountNo" to "beneficiary_account_no",
                "beneficiaryBankCode" to "beneficiary_bank_code",
                "callbackUrl" to "callback_url",
                "beneficiaryEmail" to "beneficiary_email",
                "sourceAccount" to "source_account",
                "transactionDate" to "transaction_date",
                "instructDate" to "instruct_date",
                "transactionDescription" to "transaction_description",
            ),
            TransferAnswer.Companion::fromDocument,
        ),
        "faspay_snap.transfer_status" to OperationShape(
            Names(
                "originalPartnerReferenceNo" to "original_partner_reference_no",
                "originalReferenceNo" to "original_reference_no",
            ),
            TransferStatusAnswer.Companion::fromDocument,
        ),
        "faspay_snap.balance" to OperationShape(
            Names(
                "accountNo" to "account_no",
            ),
            BalanceAnswer.Companion::fromDocument,
        ),
        "faspay_snap.statement" to OperationShape(
            Names(
                "fromDateTime" to "from_date_time",
                "toDateTime" to "to_date_time",
                "accountNo" to "account_no",
            ),
            StatementAnswer.Companion::fromDocument,
        ),
        "faspay_snap.top_up" to OperationShape(
            Names(
                "partnerReferenceNo" to "partner_reference_no",
                "customerNumber" to "customer_number",
                "platformCode" to "platform_code",
                "callbackUrl" to "callback_url",
                "sourceAccount" to "source_account",
                "transactionDate" to "transaction_date",
                "instructDate" to "instruct_date",
                "beneficiaryEmail" to "beneficiary_email",
                "transactionDescription" to "transaction_description",
            ),
            TopUpAnswer.Companion::fromDocument,
        ),
        "faspay_snap.top_up_status" to OperationShape(
            Names(
                "originalPartnerReferenceNo" to "original_partner_reference_no",
                "originalReferenceNo" to "original_reference_no",
            ),
            TopUpStatusAnswer.Companion::fromDocument,
        ),
        "faspay_snap.bill_inquiry" to OperationShape(
            Names(
                "partnerServiceId" to "partner_service_id",
                "customerNo" to "customer_no",
                "billerCode" to "biller_code",
                "partnerReferenceNo" to "partner_reference_no",
                "sourceAccount" to "source_account",
            ),
            BillInquiryAnswer.Companion::fromDocument,
        ),
        "faspay_snap.bill_payment" to OperationShape(
            Names(
                "partnerReferenceNo" to "partner_reference_no",
                "partnerServiceId" to "partner_service_id",
                "customerNo" to "customer_no",
                "billerCode" to "biller_code",
                "callbackUrl" to "callback_url",
                "virtualAccountName" to "virtual_account_name",
                "sourceAccount" to "source_account",
                "trxDateTime" to "trx_date_time",
                "instructDate" to "instruct_date",
            ),
            BillPaymentAnswer.Companion::fromDocument,
        ),
    ),
    notifications = mapOf(
        "faspay_snap.payment_notification" to FieldsShape(
            Names(
                "originalPartnerReferenceNo" to "original_partner_reference_no",
                "originalReferenceNo" to "original_reference_no",
                "serviceCode" to "service_code",
                "beneficiaryAccountNo" to "beneficiary_account_no",
                "customerNumber" to "customer_number",
                "latestTransactionStatus" to "latest_transaction_status",
                "transactionStatusDesc" to "transaction_status_desc",
            ),
            PaymentNotification.Companion::fromDocument,
        ),
    ),
)
