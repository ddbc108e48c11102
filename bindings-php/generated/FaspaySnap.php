<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/**
 * Faspay SNAP Disbursement: one merchant's credentials, opened once and used for many calls.
 *
 * Bank transfers, top-ups of OVO, GoPay, DANA and LinkAja, and bills at banks' virtual accounts, over the national
 * standard SNAP. Requests are signed with the merchant's own RSA key; its public half is registered at Faspay.
 *
 * The private key may live elsewhere, in a KMS or an HSM: open the client without it, and a {@see SignStep} comes
 * before every request. Sign its `stringToSign`, and go on with what its `attachSignature` gives.
 *
 * It opens no connection, and shows no credential when it is dumped.
 *
 * @extends GatewayClient<FaspaySnap\PaymentNotification>
 */
final class FaspaySnap extends GatewayClient
{
    /** The gateway's name in documents. */
    public const NAME = 'faspay_snap';

    /**
     * What it can do: for each verb its inputs, by their names here and in documents, and the class of its answers.
     *
     * @var array<string, array{array<string, string>, class-string<Record>}>
     */
    public const OPERATIONS = [
        'account_inquiry' => [
            [
                'beneficiaryBankCode' => 'beneficiary_bank_code',
                'beneficiaryAccountNo' => 'beneficiary_account_no',
                'partnerReferenceNo' => 'partner_reference_no',
                'sourceAccount' => 'source_account',
            ],
            FaspaySnap\AccountInquiryAnswer::class,
        ],
        'transfer' => [
            [
                'partnerReferenceNo' => 'partner_reference_no',
                'amount' => 'amount',
                'beneficiaryAccountName' => 'beneficiary_account_name',
                'beneficiaryAccountNo' => 'beneficiary_account_no',
                'beneficiaryBankCode' => 'beneficiary_bank_code',
                'callbackUrl' => 'callback_url',
                'beneficiaryEmail' => 'beneficiary_email',
                'sourceAccount' => 'source_account',
                'transactionDate' => 'transaction_date',
                'instructDate' => 'instruct_date',
                'transactionDescription' => 'transaction_description',
            ],
            FaspaySnap\TransferAnswer::class,
        ],
        'transfer_status' => [
            [
                'originalPartnerReferenceNo' => 'original_partner_reference_no',
                'originalReferenceNo' => 'original_reference_no',
                'payment' => 'payment',
            ],
            FaspaySnap\TransferStatusAnswer::class,
        ],
        'balance' => [
            [
                'accountNo' => 'account_no',
            ],
            FaspaySnap\BalanceAnswer::class,
        ],
        'statement' => [
            [
                'fromDateTime' => 'from_date_time',
                'toDateTime' => 'to_date_time',
                'accountNo' => 'account_no',
            ],
            FaspaySnap\StatementAnswer::class,
        ],
        'top_up' => [
            [
                'partnerReferenceNo' => 'partner_reference_no',
                'customerNumber' => 'customer_number',
                'amount' => 'amount',
                'platformCode' => 'platform_code',
                'callbackUrl' => 'callback_url',
                'sourceAccount' => 'source_account',
                'transactionDate' => 'transaction_date',
                'instructDate' => 'instruct_date',
                'beneficiaryEmail' => 'beneficiary_email',
                'transactionDescription' => 'transaction_description',
            ],
            FaspaySnap\TopUpAnswer::class,
        ],
        'top_up_status' => [
            [
                'originalPartnerReferenceNo' => 'original_partner_reference_no',
                'originalReferenceNo' => 'original_reference_no',
                'payment' => 'payment',
            ],
            FaspaySnap\TopUpStatusAnswer::class,
        ],
        'bill_inquiry' => [
            [
                'partnerServiceId' => 'partner_service_id',
                'customerNo' => 'customer_no',
                'billerCode' => 'biller_code',
                'partnerReferenceNo' => 'partner_reference_no',
                'sourceAccount' => 'source_account',
            ],
            FaspaySnap\BillInquiryAnswer::class,
        ],
        'bill_payment' => [
            [
                'partnerReferenceNo' => 'partner_reference_no',
                'partnerServiceId' => 'partner_service_id',
                'customerNo' => 'customer_no',
                'amount' => 'amount',
                'billerCode' => 'biller_code',
                'callbackUrl' => 'callback_url',
                'virtualAccountName' => 'virtual_account_name',
                'sourceAccount' => 'source_account',
                'trxDateTime' => 'trx_date_time',
                'instructDate' => 'instruct_date',
            ],
            FaspaySnap\BillPaymentAnswer::class,
        ],
    ];

    /**
     * What it sends by itself, and the class of what that holds.
     *
     * @var array<string, class-string<Record>>
     */
    public const NOTIFICATIONS = [
        'payment_notification' => FaspaySnap\PaymentNotification::class,
    ];

    /**
     * Opens the credentials. Nothing is sent.
     *
     * @param FaspaySnap\Environment|'sandbox'|'production' $environment (one of "sandbox", "production";
     *     required) Which of Faspay's two worlds the client talks to. "sandbox": Faspay's sandbox: no money moves.
     *     "production": The real one.
     * @param string $partnerId (text; exactly 5 characters; letters A-Z and digits only; required) The
     *     merchant's id (X-PARTNER-ID): 5 characters, given by Faspay. Example: `'99999'`.
     * @param string|null $privateKey (text; at most 16384 characters; optional) The merchant's RSA private key,
     *     of at least 2048 bits: PKCS#8 or PKCS#1, as PEM (also with \n spelled out) or its bare base64. Left out
     *     where the key lives elsewhere: then every step asks for a signature (`to_sign`). Default: the key lives
     *     elsewhere. A secret: never shown, never stored in a context.
     * @param string|null $faspayPublicKey (text; at most 16384 characters; optional) Faspay's RSA public key,
     *     given by Faspay: only it proves notifications. PEM or its bare base64. Default: notifications are
     *     refused.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account, for all calls that do not name another. Example: `'9920000001'`.
     * @param string|null $channelId (text; at most 5 characters; digits only; optional) The channel
     *     (CHANNEL-ID). Default: 88001.
     * @param string|null $origin (text; at most 255 characters; visible ASCII characters only, no blanks;
     *     optional) The merchant's own domain (ORIGIN). Default: not sent. Example: `'www.merchant.example'`.
     * @param string|null $baseUrl (text; at most 255 characters; optional) Address in place of Faspay's own, as
     *     https://sendme-sandbox.faspay.co.id; plain http only to this machine. Default: the environment's.
     * @param int|null $sendWithin (milliseconds; at least 1,000; at most 300,000; optional) How long after it
     *     was prepared a request that pays may be sent, in milliseconds. Default: `60000`.
     * @param int|null $notFoundWindow (milliseconds; at most 2,592,000,000; optional) How long after the end of
     *     sending a payment that Faspay does not find may still appear, in milliseconds; then a person is asked.
     *     Faspay documents no such time. Default: as ask_human_after.
     * @param int|null $askHumanAfter (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how
     *     long without a final state a person is asked, in milliseconds; of a scheduled payment from its date on.
     *     Default: `86400000`.
     * @param FaspaySnap\QuirkSignedPath|'whole'|'without_account'|null $quirkSignedPath (one of "whole",
     *     "without_account"; optional) A quirk that only Faspay can settle: which path is signed. "whole": The
     *     whole path, as /account/v1.0/transfer-interbank. "without_account": Without its first part, as
     *     /v1.0/transfer-interbank. Default: whole.
     * @param FaspaySnap\QuirkBillSource|'sourceAccountNo'|'sourceAccount'|null $quirkBillSource (one of
     *     "sourceAccountNo", "sourceAccount"; optional) A quirk that only Faspay can settle: under which name bills
     *     carry the merchant's account. "sourceAccountNo": The page's name. "sourceAccount": The libraries' name.
     *     Default: sourceAccountNo.
     *
     * @throws Exception\InvalidConfigException A credential or an option is missing, unknown or wrong.
     */
    public function __construct(
        FaspaySnap\Environment|string $environment,
        string $partnerId,
        #[\SensitiveParameter] ?string $privateKey = null,
        ?string $faspayPublicKey = null,
        ?string $sourceAccount = null,
        ?string $channelId = null,
        ?string $origin = null,
        ?string $baseUrl = null,
        ?int $sendWithin = null,
        ?int $notFoundWindow = null,
        ?int $askHumanAfter = null,
        FaspaySnap\QuirkSignedPath|string|null $quirkSignedPath = null,
        FaspaySnap\QuirkBillSource|string|null $quirkBillSource = null,
    ) {
        parent::__construct([
            'environment' => $environment,
            'partner_id' => $partnerId,
            'private_key' => $privateKey,
            'faspay_public_key' => $faspayPublicKey,
            'source_account' => $sourceAccount,
            'channel_id' => $channelId,
            'origin' => $origin,
            'base_url' => $baseUrl,
            'send_within' => $sendWithin,
            'not_found_window' => $notFoundWindow,
            'ask_human_after' => $askHumanAfter,
            'quirk_signed_path' => $quirkSignedPath,
            'quirk_bill_source' => $quirkBillSource,
        ]);
    }

    /**
     * Account inquiry (`faspay_snap.account_inquiry`). No money moves.
     *
     * Looks up the name of a bank account. No money moves. Faspay wants at least one inquiry of an account before a
     * transfer to it. The outcome continues into `faspay_snap.transfer`.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySnap\AccountInquiryAnswer}, has:
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
     * Source: Faspay SNAP Disbursement page, Account Inquiry (service 16).
     *
     * @param string $beneficiaryBankCode (text; 3 to 8 characters; letters A-Z and digits only; required) Code
     *     of the beneficiary's bank. Example: `'008'`.
     * @param string $beneficiaryAccountNo (text; at most 34 characters; letters A-Z and digits only; required)
     *     The beneficiary's account number. Example: `'60004400184'`. Personal: never shown in errors.
     * @param string|null $partnerReferenceNo (text; at most 64 characters; optional) The merchant's reference.
     *     Example: `'TRF-2025-000042'`.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<FaspaySnap\AccountInquiryAnswer>|SignStep<FaspaySnap\AccountInquiryAnswer> A step
     *     with the request. In the end its `outcome` says what may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareAccountInquiry(
        string $beneficiaryBankCode,
        #[\SensitiveParameter] string $beneficiaryAccountNo,
        ?string $partnerReferenceNo = null,
        ?string $sourceAccount = null,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<FaspaySnap\AccountInquiryAnswer>|SignStep<FaspaySnap\AccountInquiryAnswer> */
        return $this->prepare('faspay_snap.account_inquiry', [
            'beneficiary_bank_code' => $beneficiaryBankCode,
            'beneficiary_account_no' => $beneficiaryAccountNo,
            'partner_reference_no' => $partnerReferenceNo,
            'source_account' => $sourceAccount,
        ], $moment);
    }

    /**
     * Bank transfer (`faspay_snap.transfer`). MONEY MOVES.
     *
     * Pays a bank account. Money moves, now or at `instruct_date`. Inquire the account first
     * (`faspay_snap.account_inquiry`): its outcome prefills this. 2001800 is acceptance, not success: the status
     * call tells the end.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
     * 404xx18, which says nothing of the first; what Faspay does, with an older copy too, is not documented.
     * faspay_snap.transfer_status tells how it ended; money that arrived may come back (04). A repeat is refused by
     * the gateway; the refusal says nothing of the first copy. The status is told by `faspay_snap.transfer_status`.
     * The notification `faspay_snap.payment_notification` (assumed: no page describes it) is only a hint: the
     * status is not signed. Money that arrived may still be returned.
     *
     * Notification `faspay_snap.payment_notification`: Tells how far a payment has come, to its callback_url.
     * Faspay's page on SNAP signatures says how its messages are signed; no page says what this one holds. Take it
     * as a hint, and ask the status. Read it with {@see receive()}.
     *
     * Its answer, {@see FaspaySnap\TransferAnswer}, has:
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
     * Source: Faspay SNAP Disbursement page, Trigger Transfer (service 18).
     *
     * @param string $partnerReferenceNo (text; at most 64 characters; required) The merchant's reference of
     *     this payment, never used before. Repeats keep it. Example: `'TRF-2025-000042'`.
     * @param int $amount (whole rupiah; at least 1; at most 9,999,999,999; required) Amount to transfer, in
     *     whole rupiah. Example: `50000`.
     * @param string $beneficiaryAccountName (text; at most 100 characters; required) The account's owner, as
     *     the inquiry answered it. Example: `'Jane Roe'`. Personal: never shown in errors.
     * @param string $beneficiaryAccountNo (text; at most 34 characters; letters A-Z and digits only; required)
     *     The beneficiary's account number. Example: `'60004400184'`. Personal: never shown in errors.
     * @param string $beneficiaryBankCode (text; exactly 3 characters; letters A-Z and digits only; required)
     *     Code of the beneficiary's bank. Example: `'008'`.
     * @param string $callbackUrl (text; at most 255 characters; required) Where Faspay sends its notification.
     *     Example: `'https://merchant.example/faspay/callback'`.
     * @param string|null $beneficiaryEmail (text; 3 to 50 characters; optional) The beneficiary's e-mail
     *     address. Example: `'jane@example.com'`. Personal: never shown in errors.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param string|null $transactionDate (text; exactly 25 characters; optional) The date of the transaction.
     *     Repeats keep it. Default: the moment's time. Example: `'2025-06-12T13:44:50+07:00'`.
     * @param string|null $instructDate (text; exactly 25 characters; optional) When to pay, for a scheduled
     *     transfer. Default: now. Example: `'2025-06-12T13:44:50+07:00'`.
     * @param string|null $transactionDescription (text; at most 15 characters; optional) What the transfer is
     *     for: 15 characters (Faspay would cut more), and not "fee". Example: `'Invoice 42'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<FaspaySnap\TransferAnswer>|SignStep<FaspaySnap\TransferAnswer> A step with the
     *     request. In the end its `outcome` says what may be believed and what is next. The request must not be
     *     sent after its `sendBefore`.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareTransfer(
        string $partnerReferenceNo,
        int|float|string|bool $amount,
        #[\SensitiveParameter] string $beneficiaryAccountName,
        #[\SensitiveParameter] string $beneficiaryAccountNo,
        string $beneficiaryBankCode,
        string $callbackUrl,
        #[\SensitiveParameter] ?string $beneficiaryEmail = null,
        ?string $sourceAccount = null,
        ?string $transactionDate = null,
        ?string $instructDate = null,
        ?string $transactionDescription = null,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<FaspaySnap\TransferAnswer>|SignStep<FaspaySnap\TransferAnswer> */
        return $this->prepare('faspay_snap.transfer', [
            'partner_reference_no' => $partnerReferenceNo,
            'amount' => $amount,
            'beneficiary_account_name' => $beneficiaryAccountName,
            'beneficiary_account_no' => $beneficiaryAccountNo,
            'beneficiary_bank_code' => $beneficiaryBankCode,
            'callback_url' => $callbackUrl,
            'beneficiary_email' => $beneficiaryEmail,
            'source_account' => $sourceAccount,
            'transaction_date' => $transactionDate,
            'instruct_date' => $instructDate,
            'transaction_description' => $transactionDescription,
        ], $moment);
    }

    /**
     * Status of a bank transfer (`faspay_snap.transfer_status`). No money moves.
     *
     * Asks what became of a transfer. No money moves. Give it the transfer's context: then the answer is compared
     * with what was to be paid, and only then can it end the matter.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySnap\TransferStatusAnswer}, has:
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
     * Source: Faspay SNAP Disbursement page, Transfer Status Inquiry Bank (service 36).
     *
     * @param string|null $originalPartnerReferenceNo (text; at most 64 characters; optional) The merchant's
     *     reference of the transfer. Needed only where no context is given; with a bare reference nothing can be
     *     compared. Example: `'TRF-2025-000042'`.
     * @param string|null $originalReferenceNo (text; at most 64 characters; optional) Faspay's reference of the
     *     transfer. Example: `'TRF-2025-000042'`.
     * @param string|null $payment (a stored context; at most 65536 characters; optional) The context of the
     *     transfer, as it was stored before sending. Personal: never shown in errors.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<FaspaySnap\TransferStatusAnswer>|SignStep<FaspaySnap\TransferStatusAnswer> A step
     *     with the request. In the end its `outcome` says what may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareTransferStatus(
        ?string $originalPartnerReferenceNo = null,
        ?string $originalReferenceNo = null,
        #[\SensitiveParameter] ?string $payment = null,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<FaspaySnap\TransferStatusAnswer>|SignStep<FaspaySnap\TransferStatusAnswer> */
        return $this->prepare('faspay_snap.transfer_status', [
            'original_partner_reference_no' => $originalPartnerReferenceNo,
            'original_reference_no' => $originalReferenceNo,
            'payment' => $payment,
        ], $moment);
    }

    /**
     * Balance (`faspay_snap.balance`). No money moves.
     *
     * Asks for the balance of the merchant's account. No money moves.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySnap\BalanceAnswer}, has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `accountNo`: (text) The account.
     * - `accountInfos`: (a list) Its balances.
     *
     * Source: Faspay SNAP Disbursement page, Balance Inquiry (service 11).
     *
     * @param string|null $accountNo (text; at most 20 characters; digits only; optional) The merchant's SendMe
     *     account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<FaspaySnap\BalanceAnswer>|SignStep<FaspaySnap\BalanceAnswer> A step with the request.
     *     In the end its `outcome` says what may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareBalance(
        ?string $accountNo = null,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<FaspaySnap\BalanceAnswer>|SignStep<FaspaySnap\BalanceAnswer> */
        return $this->prepare('faspay_snap.balance', [
            'account_no' => $accountNo,
        ], $moment);
    }

    /**
     * Statement (`faspay_snap.statement`). No money moves.
     *
     * Asks for the movements on the merchant's account: at most a month of the last three. No money moves.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySnap\StatementAnswer}, has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies.
     * - `detailData`: (a list) The movements.
     * - `accountNo`: (text) The account.
     * - `fromDateTime`: (text) From when.
     * - `toDateTime`: (text) Until when.
     * - `message`: (text) A message.
     *
     * Source: Faspay SNAP Disbursement page, Transaction History List (service 12).
     *
     * @param string $fromDateTime (text; exactly 25 characters; required) From when. Example:
     *     `'2025-06-12T13:44:50+07:00'`.
     * @param string $toDateTime (text; exactly 25 characters; required) Until when: at most one month later.
     *     Example: `'2025-06-12T13:44:50+07:00'`.
     * @param string|null $accountNo (text; at most 20 characters; digits only; optional) The merchant's SendMe
     *     account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<FaspaySnap\StatementAnswer>|SignStep<FaspaySnap\StatementAnswer> A step with the
     *     request. In the end its `outcome` says what may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareStatement(
        string $fromDateTime,
        string $toDateTime,
        ?string $accountNo = null,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<FaspaySnap\StatementAnswer>|SignStep<FaspaySnap\StatementAnswer> */
        return $this->prepare('faspay_snap.statement', [
            'from_date_time' => $fromDateTime,
            'to_date_time' => $toDateTime,
            'account_no' => $accountNo,
        ], $moment);
    }

    /**
     * E-wallet top-up (`faspay_snap.top_up`). MONEY MOVES.
     *
     * Fills an e-wallet. Money moves, now or at `instruct_date`. 2003800 is acceptance, not success: the status
     * call tells the end.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
     * 404xx18, which says nothing of the first; what Faspay does, with an older copy too, is not documented.
     * faspay_snap.top_up_status tells how it ended; money that arrived may come back (04). A repeat is refused by
     * the gateway; the refusal says nothing of the first copy. The status is told by `faspay_snap.top_up_status`.
     * The notification `faspay_snap.payment_notification` (assumed: no page describes it) is only a hint: the
     * status is not signed. Money that arrived may still be returned.
     *
     * Notification `faspay_snap.payment_notification`: Tells how far a payment has come, to its callback_url.
     * Faspay's page on SNAP signatures says how its messages are signed; no page says what this one holds. Take it
     * as a hint, and ask the status. Read it with {@see receive()}.
     *
     * Its answer, {@see FaspaySnap\TopUpAnswer}, has:
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
     * Source: Faspay SNAP Disbursement page, Customer Top Up (service 38).
     *
     * @param string $partnerReferenceNo (text; at most 64 characters; required) The merchant's reference of
     *     this payment, never used before. Repeats keep it. Example: `'TRF-2025-000042'`.
     * @param string $customerNumber (text; at most 32 characters; digits only; required) The wallet's number:
     *     the customer's telephone number. Example: `'081234567890'`. Personal: never shown in errors.
     * @param int $amount (whole rupiah; at least 1; at most 9,999,999,999; required) Amount to fill in, in
     *     whole rupiah. Example: `50000`.
     * @param FaspaySnap\TopUpPlatformCode|'ovo'|'gpy'|'dna'|'lkj' $platformCode (one of "ovo", "gpy", "dna",
     *     "lkj"; required) Which wallet. "ovo": OVO. "gpy": GoPay. "dna": DANA. "lkj": LinkAja. Example: `'gpy'`.
     * @param string $callbackUrl (text; at most 255 characters; required) Where Faspay sends its notification.
     *     Example: `'https://merchant.example/faspay/callback'`.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param string|null $transactionDate (text; exactly 25 characters; optional) The date of the transaction.
     *     Repeats keep it. Default: the moment's time. Example: `'2025-06-12T13:44:50+07:00'`.
     * @param string|null $instructDate (text; exactly 25 characters; optional) When to pay, for a scheduled
     *     top-up. Default: now. Example: `'2025-06-12T13:44:50+07:00'`.
     * @param string|null $beneficiaryEmail (text; 3 to 128 characters; optional) The customer's e-mail address.
     *     Example: `'jane@example.com'`. Personal: never shown in errors.
     * @param string|null $transactionDescription (text; at most 15 characters; optional) What it is for: 15
     *     characters (Faspay would cut more), and not "fee". Example: `'Invoice 42'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<FaspaySnap\TopUpAnswer>|SignStep<FaspaySnap\TopUpAnswer> A step with the request. In
     *     the end its `outcome` says what may be believed and what is next. The request must not be sent after its
     *     `sendBefore`.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareTopUp(
        string $partnerReferenceNo,
        #[\SensitiveParameter] string $customerNumber,
        int|float|string|bool $amount,
        FaspaySnap\TopUpPlatformCode|string $platformCode,
        string $callbackUrl,
        ?string $sourceAccount = null,
        ?string $transactionDate = null,
        ?string $instructDate = null,
        #[\SensitiveParameter] ?string $beneficiaryEmail = null,
        ?string $transactionDescription = null,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<FaspaySnap\TopUpAnswer>|SignStep<FaspaySnap\TopUpAnswer> */
        return $this->prepare('faspay_snap.top_up', [
            'partner_reference_no' => $partnerReferenceNo,
            'customer_number' => $customerNumber,
            'amount' => $amount,
            'platform_code' => $platformCode,
            'callback_url' => $callbackUrl,
            'source_account' => $sourceAccount,
            'transaction_date' => $transactionDate,
            'instruct_date' => $instructDate,
            'beneficiary_email' => $beneficiaryEmail,
            'transaction_description' => $transactionDescription,
        ], $moment);
    }

    /**
     * Status of an e-wallet top-up (`faspay_snap.top_up_status`). No money moves.
     *
     * Asks what became of a top-up. No money moves. Give it the top-up's context: then the answer is compared with
     * what was to be paid, and only then can it end the matter.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySnap\TopUpStatusAnswer}, has:
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
     * Source: Faspay SNAP Disbursement page, Customer Top-Up, Inquiry Status (service 39).
     *
     * @param string|null $originalPartnerReferenceNo (text; at most 64 characters; optional) The merchant's
     *     reference of the top-up. Needed only where no context is given; with a bare reference nothing can be
     *     compared. Example: `'TRF-2025-000042'`.
     * @param string|null $originalReferenceNo (text; at most 64 characters; optional) Faspay's reference of the
     *     top-up. Example: `'TRF-2025-000042'`.
     * @param string|null $payment (a stored context; at most 65536 characters; optional) The context of the
     *     top-up, as it was stored before sending. Personal: never shown in errors.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<FaspaySnap\TopUpStatusAnswer>|SignStep<FaspaySnap\TopUpStatusAnswer> A step with the
     *     request. In the end its `outcome` says what may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareTopUpStatus(
        ?string $originalPartnerReferenceNo = null,
        ?string $originalReferenceNo = null,
        #[\SensitiveParameter] ?string $payment = null,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<FaspaySnap\TopUpStatusAnswer>|SignStep<FaspaySnap\TopUpStatusAnswer> */
        return $this->prepare('faspay_snap.top_up_status', [
            'original_partner_reference_no' => $originalPartnerReferenceNo,
            'original_reference_no' => $originalReferenceNo,
            'payment' => $payment,
        ], $moment);
    }

    /**
     * Bill inquiry (`faspay_snap.bill_inquiry`). No money moves.
     *
     * Looks up a bill at a bank's virtual account. No money moves. The outcome continues into
     * `faspay_snap.bill_payment`.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySnap\BillInquiryAnswer}, has:
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
     * Source: Faspay SNAP Disbursement page, Bill Payment: Inquiry (service 32).
     *
     * @param string $partnerServiceId (text; at most 8 characters; digits only; required) The company's code at
     *     the bank, without blanks: it is padded to 8 characters on the wire. Example: `'7008'`.
     * @param string $customerNo (text; at most 20 characters; digits only; required) The customer's number at
     *     the company. Company code and number together are the virtual account. Example: `'08000047816'`.
     *     Personal: never shown in errors.
     * @param string $billerCode (text; exactly 3 characters; letters A-Z and digits only; required) Code of the
     *     bank that has the virtual account. Example: `'013'`.
     * @param string|null $partnerReferenceNo (text; at most 64 characters; optional) The merchant's reference.
     *     Example: `'TRF-2025-000042'`.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<FaspaySnap\BillInquiryAnswer>|SignStep<FaspaySnap\BillInquiryAnswer> A step with the
     *     request. In the end its `outcome` says what may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareBillInquiry(
        string $partnerServiceId,
        #[\SensitiveParameter] string $customerNo,
        string $billerCode,
        ?string $partnerReferenceNo = null,
        ?string $sourceAccount = null,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<FaspaySnap\BillInquiryAnswer>|SignStep<FaspaySnap\BillInquiryAnswer> */
        return $this->prepare('faspay_snap.bill_inquiry', [
            'partner_service_id' => $partnerServiceId,
            'customer_no' => $customerNo,
            'biller_code' => $billerCode,
            'partner_reference_no' => $partnerReferenceNo,
            'source_account' => $sourceAccount,
        ], $moment);
    }

    /**
     * Bill payment (`faspay_snap.bill_payment`). MONEY MOVES.
     *
     * Pays a bill at a bank's virtual account. Money moves, now or at `instruct_date`. No status call exists for
     * bills: where the answer does not tell the end, a person must ask Faspay.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
     * 404xx18, which says nothing of the first; what Faspay does is not documented. There is no status call: where
     * the answer does not tell the end, a person must ask Faspay. Money that arrived may come back (5). A repeat is
     * refused by the gateway; the refusal says nothing of the first copy. Money that arrived may still be returned.
     *
     * Its answer, {@see FaspaySnap\BillPaymentAnswer}, has:
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
     * Source: Faspay SNAP Disbursement page, Bill Payment: Payment (service 33).
     *
     * @param string $partnerReferenceNo (text; at most 64 characters; required) The merchant's reference of
     *     this payment, never used before. The page lets it be left out; without it nobody could find the payment
     *     again. Example: `'TRF-2025-000042'`.
     * @param string $partnerServiceId (text; at most 8 characters; digits only; required) The company's code at
     *     the bank, without blanks: it is padded to 8 characters on the wire. Example: `'7008'`.
     * @param string $customerNo (text; at most 20 characters; digits only; required) The customer's number at
     *     the company. Company code and number together are the virtual account. Example: `'08000047816'`.
     *     Personal: never shown in errors.
     * @param int $amount (whole rupiah; at least 1; at most 99,999,999,999,999; required) Amount to pay, in
     *     whole rupiah. Example: `50000`.
     * @param string $billerCode (text; exactly 3 characters; letters A-Z and digits only; required) Code of the
     *     bank that has the virtual account. Example: `'013'`.
     * @param string $callbackUrl (text; at most 255 characters; required) Where Faspay sends its notification.
     *     Example: `'https://merchant.example/faspay/callback'`.
     * @param string|null $virtualAccountName (text; at most 50 characters; optional) The owner of the virtual
     *     account, as the inquiry answered it. Example: `'DUMMY VA'`. Personal: never shown in errors.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param string|null $trxDateTime (text; exactly 25 characters; optional) The date of the transaction.
     *     Repeats keep it. Default: the moment's time. Example: `'2025-06-12T13:44:50+07:00'`.
     * @param string|null $instructDate (text; exactly 25 characters; optional) When to pay, for a scheduled
     *     payment. Default: now. Example: `'2025-06-12T13:44:50+07:00'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<FaspaySnap\BillPaymentAnswer>|SignStep<FaspaySnap\BillPaymentAnswer> A step with the
     *     request. In the end its `outcome` says what may be believed and what is next. The request must not be
     *     sent after its `sendBefore`.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareBillPayment(
        string $partnerReferenceNo,
        string $partnerServiceId,
        #[\SensitiveParameter] string $customerNo,
        int|float|string|bool $amount,
        string $billerCode,
        string $callbackUrl,
        #[\SensitiveParameter] ?string $virtualAccountName = null,
        ?string $sourceAccount = null,
        ?string $trxDateTime = null,
        ?string $instructDate = null,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<FaspaySnap\BillPaymentAnswer>|SignStep<FaspaySnap\BillPaymentAnswer> */
        return $this->prepare('faspay_snap.bill_payment', [
            'partner_reference_no' => $partnerReferenceNo,
            'partner_service_id' => $partnerServiceId,
            'customer_no' => $customerNo,
            'amount' => $amount,
            'biller_code' => $billerCode,
            'callback_url' => $callbackUrl,
            'virtual_account_name' => $virtualAccountName,
            'source_account' => $sourceAccount,
            'trx_date_time' => $trxDateTime,
            'instruct_date' => $instructDate,
        ], $moment);
    }
}
