<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/**
 * Faspay SendMe: one merchant's credentials, opened once and used for many calls.
 *
 * SendMe's older interface: transfers to bank accounts that were registered, cash-outs at Indomaret, Alfamart and
 * Permata's ATMs, top-ups of OVO, GoPay, DANA and LinkAja, statements. A call takes a token first; clients remember
 * them.
 *
 * It opens no connection, and shows no credential when it is dumped.
 *
 * @extends GatewayClient<FaspaySendme\PaymentNotification>
 */
final class FaspaySendme extends GatewayClient
{
    /** The gateway's name in documents. */
    public const NAME = 'faspay_sendme';

    /**
     * What it can do: for each verb its inputs, by their names here and in documents, and the class of its answers.
     *
     * @var array<string, array{array<string, string>, class-string<Record>}>
     */
    public const OPERATIONS = [
        'registration' => [
            [
                'beneficiaryAccount' => 'beneficiary_account',
                'beneficiaryAccountName' => 'beneficiary_account_name',
                'beneficiaryVaName' => 'beneficiary_va_name',
                'beneficiaryBankCode' => 'beneficiary_bank_code',
                'beneficiaryBankBranch' => 'beneficiary_bank_branch',
                'beneficiaryRegionCode' => 'beneficiary_region_code',
                'beneficiaryCountryCode' => 'beneficiary_country_code',
                'beneficiaryPurposeCode' => 'beneficiary_purpose_code',
                'beneficiaryPhone' => 'beneficiary_phone',
                'beneficiaryEmail' => 'beneficiary_email',
                'sourceAccount' => 'source_account',
            ],
            FaspaySendme\RegistrationAnswer::class,
        ],
        'registration_confirm' => [
            [
                'beneficiaryAccount' => 'beneficiary_account',
                'beneficiaryAccountName' => 'beneficiary_account_name',
                'beneficiaryVaName' => 'beneficiary_va_name',
                'beneficiaryBankCode' => 'beneficiary_bank_code',
                'beneficiaryBankBranch' => 'beneficiary_bank_branch',
                'beneficiaryRegionCode' => 'beneficiary_region_code',
                'beneficiaryCountryCode' => 'beneficiary_country_code',
                'bankAccountNumber' => 'bank_account_number',
                'bankAccountName' => 'bank_account_name',
                'beneficiaryPurposeCode' => 'beneficiary_purpose_code',
                'beneficiaryPhone' => 'beneficiary_phone',
                'beneficiaryEmail' => 'beneficiary_email',
                'beneficiaryBankName' => 'beneficiary_bank_name',
                'sourceAccount' => 'source_account',
            ],
            FaspaySendme\RegistrationConfirmAnswer::class,
        ],
        'transfer' => [
            [
                'beneficiaryVirtualAccount' => 'beneficiary_virtual_account',
                'beneficiaryAccount' => 'beneficiary_account',
                'beneficiaryName' => 'beneficiary_name',
                'beneficiaryBankCode' => 'beneficiary_bank_code',
                'beneficiaryRegionCode' => 'beneficiary_region_code',
                'beneficiaryCountryCode' => 'beneficiary_country_code',
                'beneficiaryPurposeCode' => 'beneficiary_purpose_code',
                'trxNo' => 'trx_no',
                'amount' => 'amount',
                'trxDesc' => 'trx_desc',
                'callbackUrl' => 'callback_url',
                'beneficiaryEmail' => 'beneficiary_email',
                'trxDate' => 'trx_date',
                'instructDate' => 'instruct_date',
                'sourceAccount' => 'source_account',
            ],
            FaspaySendme\TransferAnswer::class,
        ],
        'cash_out' => [
            [
                'beneficiaryBankCode' => 'beneficiary_bank_code',
                'beneficiaryPhone' => 'beneficiary_phone',
                'beneficiaryName' => 'beneficiary_name',
                'trxNo' => 'trx_no',
                'amount' => 'amount',
                'beneficiaryRegionCode' => 'beneficiary_region_code',
                'beneficiaryCountryCode' => 'beneficiary_country_code',
                'beneficiaryPurposeCode' => 'beneficiary_purpose_code',
                'beneficiaryEmail' => 'beneficiary_email',
                'trxDate' => 'trx_date',
                'trxExpired' => 'trx_expired',
                'instructDate' => 'instruct_date',
                'trxDesc' => 'trx_desc',
                'callbackUrl' => 'callback_url',
                'sourceAccount' => 'source_account',
                'ktpId' => 'ktp_id',
                'placeOfBirth' => 'place_of_birth',
                'dateOfBirth' => 'date_of_birth',
                'gender' => 'gender',
                'citizenship' => 'citizenship',
                'occupation' => 'occupation',
                'address' => 'address',
            ],
            FaspaySendme\CashOutAnswer::class,
        ],
        'top_up' => [
            [
                'beneficiaryBankCode' => 'beneficiary_bank_code',
                'beneficiaryAccount' => 'beneficiary_account',
                'beneficiaryName' => 'beneficiary_name',
                'beneficiaryRegionCode' => 'beneficiary_region_code',
                'beneficiaryCountryCode' => 'beneficiary_country_code',
                'trxNo' => 'trx_no',
                'amount' => 'amount',
                'callbackUrl' => 'callback_url',
                'beneficiaryPurposeCode' => 'beneficiary_purpose_code',
                'beneficiaryPhone' => 'beneficiary_phone',
                'beneficiaryEmail' => 'beneficiary_email',
                'trxDate' => 'trx_date',
                'instructDate' => 'instruct_date',
                'trxDesc' => 'trx_desc',
                'sourceAccount' => 'source_account',
            ],
            FaspaySendme\TopUpAnswer::class,
        ],
        'status' => [
            [
                'trxNo' => 'trx_no',
                'trxId' => 'trx_id',
                'sourceAccount' => 'source_account',
                'payment' => 'payment',
            ],
            FaspaySendme\StatusAnswer::class,
        ],
        'name_inquiry' => [
            [
                'beneficiaryVirtualAccount' => 'beneficiary_virtual_account',
                'sourceAccount' => 'source_account',
            ],
            FaspaySendme\NameInquiryAnswer::class,
        ],
        'balance' => [
            [
                'sourceAccount' => 'source_account',
            ],
            FaspaySendme\BalanceAnswer::class,
        ],
        'statement' => [
            [
                'startDate' => 'start_date',
                'endDate' => 'end_date',
                'sourceAccount' => 'source_account',
            ],
            FaspaySendme\StatementAnswer::class,
        ],
    ];

    /**
     * What it sends by itself, and the class of what that holds.
     *
     * @var array<string, class-string<Record>>
     */
    public const NOTIFICATIONS = [
        'payment_notification' => FaspaySendme\PaymentNotification::class,
    ];

    /**
     * Opens the credentials. Nothing is sent.
     *
     * @param FaspaySendme\Environment|'sandbox'|'production' $environment (one of "sandbox", "production";
     *     required) Which of Faspay's two worlds the client talks to. "sandbox": Faspay's sandbox: no money moves.
     *     "production": The real one.
     * @param string $faspayKey (text; at most 255 characters; visible ASCII characters only, no blanks;
     *     required) The merchant's key (faspay_key): it names the merchant in every request, and is no secret.
     *     Example: `'fk-3b1f7a62'`.
     * @param string $faspaySecret (text; at most 255 characters; required) The secret (faspay_secret) from
     *     which both headers are encrypted. A secret: never shown, never stored in a context.
     * @param string $appKey (text; at most 255 characters; required) The application's key (app_key). A secret:
     *     never shown, never stored in a context.
     * @param string $appSecret (text; at most 255 characters; required) The application's secret (app_secret):
     *     it proves notifications, too. A secret: never shown, never stored in a context.
     * @param string $clientKey (text; at most 255 characters; required) The client's key (client_key), which
     *     notifications call client_id. A secret: never shown, never stored in a context.
     * @param string $clientSecret (text; at most 255 characters; required) The client's secret (client_secret).
     *     A secret: never shown, never stored in a context.
     * @param string $iv (text; at most 255 characters; required) The initialisation vector (iv), as Faspay gave
     *     it. A secret: never shown, never stored in a context.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account (virtual_account), for all calls that do not name another. Example: `'9920000001'`.
     * @param string|null $faspayPublicKey (text; at most 16384 characters; optional) Faspay's RSA public key,
     *     given by Faspay: it decodes the cash-out codes of Permata's ATMs. PEM or its bare base64. Default: these
     *     codes are not decoded.
     * @param string|null $baseUrl (text; at most 255 characters; optional) Address in place of Faspay's own, as
     *     https://sendme-sandbox.faspay.co.id; plain http only to this machine. Default: the environment's.
     * @param bool|null $rememberTokens (true or false; optional) Whether the client remembers tokens, in
     *     memory, until shortly before they end. Otherwise each call takes a token of its own. Default: `true`.
     * @param int|null $sendWithin (milliseconds; at least 1,000; at most 300,000; optional) How long after it
     *     was prepared a request that pays may be sent, in milliseconds. Default: `60000`.
     * @param int|null $notFoundWindow (milliseconds; at most 2,592,000,000; optional) How long after the end of
     *     sending a payment that Faspay does not find may still appear, in milliseconds; then a person is asked.
     *     Faspay documents no such time. Default: as ask_human_after.
     * @param int|null $askHumanAfter (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how
     *     long without a final state a person is asked, in milliseconds. Default: `86400000`.
     * @param FaspaySendme\QuirkSignature|'aes'|'hmac_sha256'|null $quirkSignature (one of "aes", "hmac_sha256";
     *     optional) A quirk that only Faspay can settle: how requests are signed. "aes": AES-256-CBC over the
     *     string to sign, in base64, as Faspay's libraries do. "hmac_sha256": HMAC-SHA256 over the string to sign,
     *     in lower-case hex, as Faspay's pages say. Default: aes.
     * @param FaspaySendme\QuirkGetPath|'base'|'with_parameters'|null $quirkGetPath (one of "base",
     *     "with_parameters"; optional) A quirk that only Faspay can settle: which path is signed of calls that
     *     carry their parameters in it. "base": The service's own path, as Faspay's libraries do.
     *     "with_parameters": The path with its parameters, as Faspay's pages say. Default: base.
     * @param int|null $quirkUtcOffset (a whole number; at most 840; optional) A quirk that only Faspay can
     *     settle: the clock of time stamps and dates, in minutes ahead of UTC. Default: 420 (Jakarta).
     * @param bool|null $quirkIndomaretMultiple (true or false; optional) A quirk that only Faspay can settle:
     *     whether amounts at Indomaret must be multiples of 50,000 rupiah, as the page says without a unit.
     *     Default: `true`.
     *
     * @throws Exception\InvalidConfigException A credential or an option is missing, unknown or wrong.
     */
    public function __construct(
        FaspaySendme\Environment|string $environment,
        string $faspayKey,
        #[\SensitiveParameter] string $faspaySecret,
        #[\SensitiveParameter] string $appKey,
        #[\SensitiveParameter] string $appSecret,
        #[\SensitiveParameter] string $clientKey,
        #[\SensitiveParameter] string $clientSecret,
        #[\SensitiveParameter] string $iv,
        ?string $sourceAccount = null,
        ?string $faspayPublicKey = null,
        ?string $baseUrl = null,
        ?bool $rememberTokens = null,
        ?int $sendWithin = null,
        ?int $notFoundWindow = null,
        ?int $askHumanAfter = null,
        FaspaySendme\QuirkSignature|string|null $quirkSignature = null,
        FaspaySendme\QuirkGetPath|string|null $quirkGetPath = null,
        ?int $quirkUtcOffset = null,
        ?bool $quirkIndomaretMultiple = null,
    ) {
        parent::__construct([
            'environment' => $environment,
            'faspay_key' => $faspayKey,
            'faspay_secret' => $faspaySecret,
            'app_key' => $appKey,
            'app_secret' => $appSecret,
            'client_key' => $clientKey,
            'client_secret' => $clientSecret,
            'iv' => $iv,
            'source_account' => $sourceAccount,
            'faspay_public_key' => $faspayPublicKey,
            'base_url' => $baseUrl,
            'remember_tokens' => $rememberTokens,
            'send_within' => $sendWithin,
            'not_found_window' => $notFoundWindow,
            'ask_human_after' => $askHumanAfter,
            'quirk_signature' => $quirkSignature,
            'quirk_get_path' => $quirkGetPath,
            'quirk_utc_offset' => $quirkUtcOffset,
            'quirk_indomaret_multiple' => $quirkIndomaretMultiple,
        ]);
    }

    /**
     * Registration of an account (`faspay_sendme.registration`). No money moves, but something is changed at the
     * gateway.
     *
     * Registers a bank account. No money moves. The answer says whom the bank knows as the account's owner: compare
     * the names, then confirm; the outcome prefills the confirmation. The account can be paid once it is confirmed.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySendme\RegistrationAnswer}, has:
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
     * - `beneficiaryVirtualAccount`: (text) The number that transfers pay to; only where the account was
     *   registered before.
     * - `status`: (text) 1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6 already
     *   registered; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error.
     * - `responseDesc`: (text) The same in words.
     *
     * Source: Faspay SendMe page, Register Account.
     *
     * @param string $beneficiaryAccount (text; at most 128 characters; digits only; required) The account
     *     number. Example: `'10000006'`. Personal: never shown in errors.
     * @param string $beneficiaryAccountName (text; at most 255 characters; required) The account's owner, as
     *     the merchant knows it. Transfers must say the same. Example: `'Jane Roe'`. Personal: never shown in
     *     errors.
     * @param string $beneficiaryVaName (text; at most 255 characters; required) The name that the beneficiary
     *     gets at Faspay. Example: `'Jane Roe'`. Personal: never shown in errors.
     * @param string $beneficiaryBankCode (text; at most 10 characters; digits only; required) Code of the bank:
     *     digits. Transfers take codes of 3 digits. Example: `'014'`.
     * @param string $beneficiaryBankBranch (text; at most 255 characters; required) The bank's branch. Example:
     *     `'KCP Kota'`.
     * @param string $beneficiaryRegionCode (text; at most 4 characters; digits only; required) Code of the
     *     branch's region. Example: `'0391'`.
     * @param string $beneficiaryCountryCode (text; exactly 2 characters; letters A-Z and digits only; required)
     *     The country: ID. Example: `'ID'`.
     * @param string|null $beneficiaryPurposeCode (text; exactly 1 characters; digits only; optional) The
     *     purpose: a digit of Faspay's list. Example: `'1'`.
     * @param string|null $beneficiaryPhone (text; at most 15 characters; digits only; optional) The
     *     beneficiary's telephone number. No page has it; merchants send it. Example: `'081234567890'`. Personal:
     *     never shown in errors.
     * @param string|null $beneficiaryEmail (text; 3 to 128 characters; optional) The beneficiary's e-mail
     *     address. No page has it; merchants send it. Example: `'jane@example.com'`. Personal: never shown in
     *     errors.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<FaspaySendme\RegistrationAnswer> A step with the request. In the end its `outcome` says what
     *     may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareRegistration(
        #[\SensitiveParameter] string $beneficiaryAccount,
        #[\SensitiveParameter] string $beneficiaryAccountName,
        #[\SensitiveParameter] string $beneficiaryVaName,
        string $beneficiaryBankCode,
        string $beneficiaryBankBranch,
        string $beneficiaryRegionCode,
        string $beneficiaryCountryCode,
        ?string $beneficiaryPurposeCode = null,
        #[\SensitiveParameter] ?string $beneficiaryPhone = null,
        #[\SensitiveParameter] ?string $beneficiaryEmail = null,
        ?string $sourceAccount = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<FaspaySendme\RegistrationAnswer> */
        return $this->prepare('faspay_sendme.registration', [
            'beneficiary_account' => $beneficiaryAccount,
            'beneficiary_account_name' => $beneficiaryAccountName,
            'beneficiary_va_name' => $beneficiaryVaName,
            'beneficiary_bank_code' => $beneficiaryBankCode,
            'beneficiary_bank_branch' => $beneficiaryBankBranch,
            'beneficiary_region_code' => $beneficiaryRegionCode,
            'beneficiary_country_code' => $beneficiaryCountryCode,
            'beneficiary_purpose_code' => $beneficiaryPurposeCode,
            'beneficiary_phone' => $beneficiaryPhone,
            'beneficiary_email' => $beneficiaryEmail,
            'source_account' => $sourceAccount,
        ], $moment);
    }

    /**
     * Confirmation of a registration (`faspay_sendme.registration_confirm`). No money moves, but something is
     * changed at the gateway.
     *
     * Confirms a registration, after its names were compared. No money moves. The outcome prefills a transfer.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySendme\RegistrationConfirmAnswer}, has:
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
     * Source: Faspay SendMe page, Confirmation Register Account.
     *
     * @param string $beneficiaryAccount (text; at most 128 characters; digits only; required) The account
     *     number. Example: `'10000006'`. Personal: never shown in errors.
     * @param string $beneficiaryAccountName (text; at most 255 characters; required) The account's owner, as
     *     the merchant knows it. Transfers must say the same. Example: `'Jane Roe'`. Personal: never shown in
     *     errors.
     * @param string $beneficiaryVaName (text; at most 255 characters; required) The name that the beneficiary
     *     gets at Faspay. Example: `'Jane Roe'`. Personal: never shown in errors.
     * @param string $beneficiaryBankCode (text; at most 10 characters; digits only; required) Code of the bank:
     *     digits. Example: `'014'`.
     * @param string $beneficiaryBankBranch (text; at most 255 characters; required) The bank's branch. Example:
     *     `'KCP Kota'`.
     * @param string $beneficiaryRegionCode (text; at most 4 characters; digits only; required) Code of the
     *     branch's region. Example: `'0391'`.
     * @param string $beneficiaryCountryCode (text; exactly 2 characters; letters A-Z and digits only; required)
     *     The country: ID. Example: `'ID'`.
     * @param string $bankAccountNumber (text; at most 128 characters; digits only; required) The account
     *     number, as the bank answered it. Example: `'10000006'`. Personal: never shown in errors.
     * @param string $bankAccountName (text; at most 255 characters; required) The account's owner, as the bank
     *     answered it. Example: `'Jane Roe'`. Personal: never shown in errors.
     * @param string|null $beneficiaryPurposeCode (text; exactly 1 characters; digits only; optional) The
     *     purpose: a digit of Faspay's list. Example: `'1'`.
     * @param string|null $beneficiaryPhone (text; at most 15 characters; digits only; optional) The
     *     beneficiary's telephone number. No page has it; merchants send it. Example: `'081234567890'`. Personal:
     *     never shown in errors.
     * @param string|null $beneficiaryEmail (text; 3 to 128 characters; optional) The beneficiary's e-mail
     *     address. No page has it; merchants send it. Example: `'jane@example.com'`. Personal: never shown in
     *     errors.
     * @param string|null $beneficiaryBankName (text; at most 255 characters; optional) The bank's name, as it
     *     was answered. Example: `'BCA'`.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<FaspaySendme\RegistrationConfirmAnswer> A step with the request. In the end its `outcome`
     *     says what may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareRegistrationConfirm(
        #[\SensitiveParameter] string $beneficiaryAccount,
        #[\SensitiveParameter] string $beneficiaryAccountName,
        #[\SensitiveParameter] string $beneficiaryVaName,
        string $beneficiaryBankCode,
        string $beneficiaryBankBranch,
        string $beneficiaryRegionCode,
        string $beneficiaryCountryCode,
        #[\SensitiveParameter] string $bankAccountNumber,
        #[\SensitiveParameter] string $bankAccountName,
        ?string $beneficiaryPurposeCode = null,
        #[\SensitiveParameter] ?string $beneficiaryPhone = null,
        #[\SensitiveParameter] ?string $beneficiaryEmail = null,
        ?string $beneficiaryBankName = null,
        ?string $sourceAccount = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<FaspaySendme\RegistrationConfirmAnswer> */
        return $this->prepare('faspay_sendme.registration_confirm', [
            'beneficiary_account' => $beneficiaryAccount,
            'beneficiary_account_name' => $beneficiaryAccountName,
            'beneficiary_va_name' => $beneficiaryVaName,
            'beneficiary_bank_code' => $beneficiaryBankCode,
            'beneficiary_bank_branch' => $beneficiaryBankBranch,
            'beneficiary_region_code' => $beneficiaryRegionCode,
            'beneficiary_country_code' => $beneficiaryCountryCode,
            'bank_account_number' => $bankAccountNumber,
            'bank_account_name' => $bankAccountName,
            'beneficiary_purpose_code' => $beneficiaryPurposeCode,
            'beneficiary_phone' => $beneficiaryPhone,
            'beneficiary_email' => $beneficiaryEmail,
            'beneficiary_bank_name' => $beneficiaryBankName,
            'source_account' => $sourceAccount,
        ], $moment);
    }

    /**
     * Bank transfer (`faspay_sendme.transfer`). MONEY MOVES.
     *
     * Pays a bank account that was registered. Money moves, now or at `instruct_date`. Register the account first
     * (`faspay_sendme.registration`, then its confirmation): their outcomes prefill this.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: trx_no serves once: a second copy is refused as already existing, which says nothing of
     * the first. Nothing signed holds a limit of time, so an old copy may still pay. faspay_sendme.status tells how
     * it ended; money that arrived may come back (5). A repeat is refused by the gateway; the refusal says nothing
     * of the first copy. The status is told by `faspay_sendme.status`. The notification
     * `faspay_sendme.payment_notification` is only a hint: the status is not signed. Money that arrived may still
     * be returned.
     *
     * Notification `faspay_sendme.payment_notification`: Tells how far a payment has come, to its callback_url. The
     * page says what is signed, but neither how the signature is spelled nor where it travels, and the rule leaves
     * out all blanks, so that different messages have one signature. Take it as a hint, and ask
     * faspay_sendme.status. Read it with {@see receive()}.
     *
     * Its answer, {@see FaspaySendme\TransferAnswer}, has:
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
     * Source: Faspay SendMe page, Transfer.
     *
     * @param string $beneficiaryVirtualAccount (text; at most 20 characters; digits only; required) The number
     *     that the registration gave to the beneficiary. Example: `'9920000002'`. Personal: never shown in errors.
     * @param string $beneficiaryAccount (text; at most 128 characters; digits only; required) The beneficiary's
     *     account number, as it was registered. Example: `'10000006'`. Personal: never shown in errors.
     * @param string $beneficiaryName (text; at most 255 characters; required) The account's owner, as
     *     registered: Faspay compares it. Example: `'Jane Roe'`. Personal: never shown in errors.
     * @param string $beneficiaryBankCode (text; exactly 3 characters; digits only; required) Code of the
     *     beneficiary's bank: 3 digits. Example: `'014'`.
     * @param string $beneficiaryRegionCode (text; at most 4 characters; digits only; required) Code of the
     *     bank's region. Example: `'0391'`.
     * @param string $beneficiaryCountryCode (text; exactly 2 characters; letters A-Z and digits only; required)
     *     The country: ID. Example: `'ID'`.
     * @param string $beneficiaryPurposeCode (text; exactly 1 characters; digits only; required) The purpose: a
     *     digit of Faspay's list. Example: `'1'`.
     * @param string $trxNo (text; at most 255 characters; digits only; required) The merchant's number of this
     *     payment, never used before. Repeats keep it. Example: `'250612000042'`.
     * @param int $amount (whole rupiah; at least 1; at most 99,999,999,999,999; required) Amount to transfer,
     *     in whole rupiah. Example: `50000`.
     * @param string $trxDesc (text; at most 15 characters; required) What the transfer is for: 15 characters
     *     (Faspay would cut more), and not "fee". Example: `'Gaji Juni'`.
     * @param string $callbackUrl (text; at most 255 characters; required) Where Faspay sends its notification.
     *     Example: `'https://merchant.example/faspay/callback'`.
     * @param string|null $beneficiaryEmail (text; 3 to 255 characters; optional) The beneficiary's e-mail
     *     addresses, with commas between them. Example: `'jane@example.com'`. Personal: never shown in errors.
     * @param string|null $trxDate (text; exactly 19 characters; optional) The date of the transaction, on
     *     Jakarta's clock. Repeats keep it. Default: the moment's time. Example: `'2025-06-12 13:44:50'`.
     * @param string|null $instructDate (text; exactly 19 characters; optional) When to pay, for a scheduled
     *     transfer; on Jakarta's clock. Default: now. Example: `'2025-06-12 13:44:50'`.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<FaspaySendme\TransferAnswer> A step with the request. In the end its `outcome` says what may
     *     be believed and what is next. The request must not be sent after its `sendBefore`.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareTransfer(
        #[\SensitiveParameter] string $beneficiaryVirtualAccount,
        #[\SensitiveParameter] string $beneficiaryAccount,
        #[\SensitiveParameter] string $beneficiaryName,
        string $beneficiaryBankCode,
        string $beneficiaryRegionCode,
        string $beneficiaryCountryCode,
        string $beneficiaryPurposeCode,
        string $trxNo,
        int|float|string|bool $amount,
        string $trxDesc,
        string $callbackUrl,
        #[\SensitiveParameter] ?string $beneficiaryEmail = null,
        ?string $trxDate = null,
        ?string $instructDate = null,
        ?string $sourceAccount = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<FaspaySendme\TransferAnswer> */
        return $this->prepare('faspay_sendme.transfer', [
            'beneficiary_virtual_account' => $beneficiaryVirtualAccount,
            'beneficiary_account' => $beneficiaryAccount,
            'beneficiary_name' => $beneficiaryName,
            'beneficiary_bank_code' => $beneficiaryBankCode,
            'beneficiary_region_code' => $beneficiaryRegionCode,
            'beneficiary_country_code' => $beneficiaryCountryCode,
            'beneficiary_purpose_code' => $beneficiaryPurposeCode,
            'trx_no' => $trxNo,
            'amount' => $amount,
            'trx_desc' => $trxDesc,
            'callback_url' => $callbackUrl,
            'beneficiary_email' => $beneficiaryEmail,
            'trx_date' => $trxDate,
            'instruct_date' => $instructDate,
            'source_account' => $sourceAccount,
        ], $moment);
    }

    /**
     * Cash-out (`faspay_sendme.cash_out`). MONEY MOVES.
     *
     * Pays cash at an outlet, to whoever shows the code of the answer and the telephone number. Money moves.
     * Indomaret and Alfamart pay multiples of 50,000 rupiah, Permata's ATMs multiples of 100,000. Which fields an
     * outlet takes differs: see each.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: trx_no serves once: a second copy is refused as already existing, which says nothing of
     * the first. Nothing signed holds a limit of time, so an old copy may still pay. faspay_sendme.status tells how
     * it ended; money that arrived may come back (5). A repeat is refused by the gateway; the refusal says nothing
     * of the first copy. The status is told by `faspay_sendme.status`. The notification
     * `faspay_sendme.payment_notification` (callback_url was given) is only a hint: the status is not signed. Money
     * that arrived may still be returned.
     *
     * Notification `faspay_sendme.payment_notification`: Tells how far a payment has come, to its callback_url. The
     * page says what is signed, but neither how the signature is spelled nor where it travels, and the rule leaves
     * out all blanks, so that different messages have one signature. Take it as a hint, and ask
     * faspay_sendme.status. Read it with {@see receive()}.
     *
     * Its answer, {@see FaspaySendme\CashOutAnswer}, has:
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
     * - `cashoutCode`: (text) The code, as it came: whoever shows it collects the money, so treat it as a secret.
     *   Of Permata's ATMs it is encrypted.
     * - `decodedCashoutCode`: (text) Permata's code, decoded with Faspay's public key. Computed here; absent
     *   where the client was opened without that key.
     * - `status`: (text) How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, an error of Faspay's, or the bank's own code.
     * - `responseDesc`: (text) The same in words.
     *
     * Source: Faspay SendMe pages, Cash Out: Indomaret, Alfamart, ATM Permata.
     *
     * @param FaspaySendme\CashOutBeneficiaryBankCode|'imr'|'alf'|'C013' $beneficiaryBankCode (one of "imr",
     *     "alf", "C013"; required) The outlet. "imr": Indomaret. "alf": Alfamart. "C013": Permata's ATMs.
     * @param string $beneficiaryPhone (text; at most 15 characters; digits only; required) The beneficiary's
     *     telephone number. Example: `'081234567890'`. Personal: never shown in errors.
     * @param string $beneficiaryName (text; at most 255 characters; required) The beneficiary's name. Example:
     *     `'Jane Roe'`. Personal: never shown in errors.
     * @param string $trxNo (text; at most 255 characters; letters A-Z, digits, and - _ . only; required) The
     *     merchant's number of this payment, never used before; at Alfamart of at most 12 characters. Repeats keep
     *     it. Example: `'GAJI-2025-000042'`.
     * @param int $amount (whole rupiah; at least 50,000; required) Amount to pay out, in whole rupiah. Example:
     *     `100000`.
     * @param string|null $beneficiaryRegionCode (text; at most 4 characters; digits only; optional) Code of the
     *     region. Indomaret and Alfamart: required. Permata: none. Example: `'0391'`.
     * @param string|null $beneficiaryCountryCode (text; exactly 2 characters; letters A-Z and digits only;
     *     optional) The country: ID. Indomaret and Alfamart: required. Permata: none. Example: `'ID'`.
     * @param string|null $beneficiaryPurposeCode (text; exactly 1 characters; digits only; optional) The
     *     purpose: a digit of Faspay's list. Alfamart: required. Permata: none. Example: `'1'`.
     * @param string|null $beneficiaryEmail (text; 3 to 128 characters; optional) The beneficiary's e-mail
     *     address. Indomaret and Alfamart: required. Permata: none. Example: `'jane@example.com'`. Personal: never
     *     shown in errors.
     * @param string|null $trxDate (text; exactly 19 characters; optional) The date of the transaction, on
     *     Jakarta's clock. Repeats keep it. Permata: none. Default: the moment's time. Example:
     *     `'2025-06-12 13:44:50'`.
     * @param string|null $trxExpired (text; exactly 19 characters; optional) Until when the cash may be
     *     collected, on Jakarta's clock. Permata: none. Default: 24 hours, unless agreed otherwise. Example:
     *     `'2025-06-12 13:44:50'`.
     * @param string|null $instructDate (text; exactly 19 characters; optional) From when, on Jakarta's clock.
     *     Permata: none. Default: now. Example: `'2025-06-12 13:44:50'`.
     * @param string|null $trxDesc (text; at most 27 characters; optional) What the payment is for, and not
     *     "fee": 15 characters, at Permata 27 (Faspay would cut more). Alfamart and Permata: required. Example:
     *     `'Gaji Juni'`.
     * @param string|null $callbackUrl (text; at most 255 characters; optional) Where Faspay sends its
     *     notification. Permata: required. Example: `'https://merchant.example/faspay/callback'`.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param string|null $ktpId (text; at most 255 characters; optional) Number of the beneficiary's identity
     *     card, as an older form of this call takes it. Personal: never shown in errors.
     * @param string|null $placeOfBirth (text; at most 255 characters; optional) The beneficiary's place of
     *     birth, as an older form of this call takes it. Personal: never shown in errors.
     * @param string|null $dateOfBirth (text; at most 255 characters; optional) The beneficiary's date of birth,
     *     as an older form of this call takes it. Personal: never shown in errors.
     * @param string|null $gender (text; at most 255 characters; optional) The beneficiary's gender, as an older
     *     form of this call takes it. Personal: never shown in errors.
     * @param string|null $citizenship (text; at most 255 characters; optional) The beneficiary's citizenship,
     *     as an older form of this call takes it. Personal: never shown in errors.
     * @param string|null $occupation (text; at most 255 characters; optional) The beneficiary's occupation, as
     *     an older form of this call takes it. Personal: never shown in errors.
     * @param string|null $address (text; at most 255 characters; optional) The beneficiary's address, as an
     *     older form of this call takes it. Personal: never shown in errors.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<FaspaySendme\CashOutAnswer> A step with the request. In the end its `outcome` says what may
     *     be believed and what is next. The request must not be sent after its `sendBefore`.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareCashOut(
        FaspaySendme\CashOutBeneficiaryBankCode|string $beneficiaryBankCode,
        #[\SensitiveParameter] string $beneficiaryPhone,
        #[\SensitiveParameter] string $beneficiaryName,
        string $trxNo,
        int|float|string|bool $amount,
        ?string $beneficiaryRegionCode = null,
        ?string $beneficiaryCountryCode = null,
        ?string $beneficiaryPurposeCode = null,
        #[\SensitiveParameter] ?string $beneficiaryEmail = null,
        ?string $trxDate = null,
        ?string $trxExpired = null,
        ?string $instructDate = null,
        ?string $trxDesc = null,
        ?string $callbackUrl = null,
        ?string $sourceAccount = null,
        #[\SensitiveParameter] ?string $ktpId = null,
        #[\SensitiveParameter] ?string $placeOfBirth = null,
        #[\SensitiveParameter] ?string $dateOfBirth = null,
        #[\SensitiveParameter] ?string $gender = null,
        #[\SensitiveParameter] ?string $citizenship = null,
        #[\SensitiveParameter] ?string $occupation = null,
        #[\SensitiveParameter] ?string $address = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<FaspaySendme\CashOutAnswer> */
        return $this->prepare('faspay_sendme.cash_out', [
            'beneficiary_bank_code' => $beneficiaryBankCode,
            'beneficiary_phone' => $beneficiaryPhone,
            'beneficiary_name' => $beneficiaryName,
            'trx_no' => $trxNo,
            'amount' => $amount,
            'beneficiary_region_code' => $beneficiaryRegionCode,
            'beneficiary_country_code' => $beneficiaryCountryCode,
            'beneficiary_purpose_code' => $beneficiaryPurposeCode,
            'beneficiary_email' => $beneficiaryEmail,
            'trx_date' => $trxDate,
            'trx_expired' => $trxExpired,
            'instruct_date' => $instructDate,
            'trx_desc' => $trxDesc,
            'callback_url' => $callbackUrl,
            'source_account' => $sourceAccount,
            'ktp_id' => $ktpId,
            'place_of_birth' => $placeOfBirth,
            'date_of_birth' => $dateOfBirth,
            'gender' => $gender,
            'citizenship' => $citizenship,
            'occupation' => $occupation,
            'address' => $address,
        ], $moment);
    }

    /**
     * E-wallet top-up (`faspay_sendme.top_up`). MONEY MOVES.
     *
     * Tops up an e-wallet. Money moves, now or at `instruct_date`. No account is registered before.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: trx_no serves once: a second copy is refused as already existing, which says nothing of
     * the first. Nothing signed holds a limit of time, so an old copy may still pay. faspay_sendme.status tells how
     * it ended; money that arrived may come back (5). A repeat is refused by the gateway; the refusal says nothing
     * of the first copy. The status is told by `faspay_sendme.status`. The notification
     * `faspay_sendme.payment_notification` is only a hint: the status is not signed. Money that arrived may still
     * be returned.
     *
     * Notification `faspay_sendme.payment_notification`: Tells how far a payment has come, to its callback_url. The
     * page says what is signed, but neither how the signature is spelled nor where it travels, and the rule leaves
     * out all blanks, so that different messages have one signature. Take it as a hint, and ask
     * faspay_sendme.status. Read it with {@see receive()}.
     *
     * Its answer, {@see FaspaySendme\TopUpAnswer}, has:
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
     * Source: Faspay SendMe page, E-Wallet Top Up.
     *
     * @param FaspaySendme\TopUpBeneficiaryBankCode|'ovo'|'gpy'|'dna'|'lkj' $beneficiaryBankCode (one of "ovo",
     *     "gpy", "dna", "lkj"; required) The wallet. "ovo": OVO. "gpy": GoPay. "dna": DANA. "lkj": LinkAja.
     * @param string $beneficiaryAccount (text; at most 128 characters; digits only; required) The telephone
     *     number of the wallet. Example: `'081234567890'`. Personal: never shown in errors.
     * @param string $beneficiaryName (text; at most 255 characters; required) The wallet's owner. Example:
     *     `'Jane Roe'`. Personal: never shown in errors.
     * @param string $beneficiaryRegionCode (text; at most 4 characters; digits only; required) Code of the
     *     region. Example: `'0391'`.
     * @param string $beneficiaryCountryCode (text; exactly 2 characters; letters A-Z and digits only; required)
     *     The country: ID. Example: `'ID'`.
     * @param string $trxNo (text; at most 255 characters; letters A-Z, digits, and - _ . only; required) The
     *     merchant's number of this payment, never used before. Repeats keep it. Example: `'GAJI-2025-000042'`.
     * @param int $amount (whole rupiah; at least 1; at most 99,999,999,999,999; required) Amount to top up, in
     *     whole rupiah. Example: `50000`.
     * @param string $callbackUrl (text; at most 255 characters; required) Where Faspay sends its notification.
     *     Example: `'https://merchant.example/faspay/callback'`.
     * @param string|null $beneficiaryPurposeCode (text; exactly 1 characters; digits only; optional) The
     *     purpose: a digit of Faspay's list. Example: `'1'`.
     * @param string|null $beneficiaryPhone (text; at most 15 characters; digits only; optional) The
     *     beneficiary's telephone number. Example: `'081234567890'`. Personal: never shown in errors.
     * @param string|null $beneficiaryEmail (text; 3 to 128 characters; optional) The beneficiary's e-mail
     *     address. Example: `'jane@example.com'`. Personal: never shown in errors.
     * @param string|null $trxDate (text; exactly 19 characters; optional) The date of the transaction, on
     *     Jakarta's clock. Repeats keep it. Default: the moment's time. Example: `'2025-06-12 13:44:50'`.
     * @param string|null $instructDate (text; exactly 19 characters; optional) When to pay, for a scheduled
     *     top-up; on Jakarta's clock. Default: now. Example: `'2025-06-12 13:44:50'`.
     * @param string|null $trxDesc (text; at most 15 characters; optional) What the top-up is for: 15 characters
     *     (Faspay would cut more), and not "fee". Example: `'Gaji Juni'`.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<FaspaySendme\TopUpAnswer> A step with the request. In the end its `outcome` says what may be
     *     believed and what is next. The request must not be sent after its `sendBefore`.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareTopUp(
        FaspaySendme\TopUpBeneficiaryBankCode|string $beneficiaryBankCode,
        #[\SensitiveParameter] string $beneficiaryAccount,
        #[\SensitiveParameter] string $beneficiaryName,
        string $beneficiaryRegionCode,
        string $beneficiaryCountryCode,
        string $trxNo,
        int|float|string|bool $amount,
        string $callbackUrl,
        ?string $beneficiaryPurposeCode = null,
        #[\SensitiveParameter] ?string $beneficiaryPhone = null,
        #[\SensitiveParameter] ?string $beneficiaryEmail = null,
        ?string $trxDate = null,
        ?string $instructDate = null,
        ?string $trxDesc = null,
        ?string $sourceAccount = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<FaspaySendme\TopUpAnswer> */
        return $this->prepare('faspay_sendme.top_up', [
            'beneficiary_bank_code' => $beneficiaryBankCode,
            'beneficiary_account' => $beneficiaryAccount,
            'beneficiary_name' => $beneficiaryName,
            'beneficiary_region_code' => $beneficiaryRegionCode,
            'beneficiary_country_code' => $beneficiaryCountryCode,
            'trx_no' => $trxNo,
            'amount' => $amount,
            'callback_url' => $callbackUrl,
            'beneficiary_purpose_code' => $beneficiaryPurposeCode,
            'beneficiary_phone' => $beneficiaryPhone,
            'beneficiary_email' => $beneficiaryEmail,
            'trx_date' => $trxDate,
            'instruct_date' => $instructDate,
            'trx_desc' => $trxDesc,
            'source_account' => $sourceAccount,
        ], $moment);
    }

    /**
     * Status of a payment (`faspay_sendme.status`). No money moves.
     *
     * Asks what became of a transfer, a cash-out or a top-up. No money moves. Give it the payment's context: then
     * the answer is compared with what was to be paid, and only then can it end the matter.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySendme\StatusAnswer}, has:
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
     * - `status`: (text) How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error
     *   of this question.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error of this question.
     * - `responseDesc`: (text) The same in words.
     *
     * Source: Faspay SendMe page, Inquiry Status.
     *
     * @param string|null $trxNo (text; at most 255 characters; optional) The merchant's number of the payment.
     *     Needed only where no context is given; with a bare number nothing can be compared. Example:
     *     `'GAJI-2025-000042'`.
     * @param int|string|null $trxId (text or a whole number; at most 32 characters; digits only; optional)
     *     Faspay's id of the payment. Example: `'6411'`.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the payment's, or the client's source_account. Example: `'9920000001'`.
     * @param string|null $payment (a stored context; at most 65536 characters; optional) The context of the
     *     payment, as it was stored before sending. Personal: never shown in errors.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<FaspaySendme\StatusAnswer> A step with the request. In the end its `outcome` says what may
     *     be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareStatus(
        ?string $trxNo = null,
        int|string|null $trxId = null,
        ?string $sourceAccount = null,
        #[\SensitiveParameter] ?string $payment = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<FaspaySendme\StatusAnswer> */
        return $this->prepare('faspay_sendme.status', [
            'trx_no' => $trxNo,
            'trx_id' => $trxId,
            'source_account' => $sourceAccount,
            'payment' => $payment,
        ], $moment);
    }

    /**
     * Name inquiry (`faspay_sendme.name_inquiry`). No money moves.
     *
     * Asks whose account a registered beneficiary is. No money moves.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySendme\NameInquiryAnswer}, has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `beneficiaryVirtualAccount`: (text) The number of the registered beneficiary.
     * - `beneficiaryAccount`: (text) The account number at the bank.
     * - `beneficiaryAccountName`: (text) The account's owner.
     * - `status`: (text) 2 success; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error.
     * - `responseDesc`: (text) The same in words.
     *
     * Source: Faspay SendMe page, Inquiry Name.
     *
     * @param string $beneficiaryVirtualAccount (text; at most 20 characters; digits only; required) The number
     *     that the registration gave to the beneficiary. Example: `'9920000002'`. Personal: never shown in errors.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<FaspaySendme\NameInquiryAnswer> A step with the request. In the end its `outcome` says what
     *     may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareNameInquiry(
        #[\SensitiveParameter] string $beneficiaryVirtualAccount,
        ?string $sourceAccount = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<FaspaySendme\NameInquiryAnswer> */
        return $this->prepare('faspay_sendme.name_inquiry', [
            'beneficiary_virtual_account' => $beneficiaryVirtualAccount,
            'source_account' => $sourceAccount,
        ], $moment);
    }

    /**
     * Balance (`faspay_sendme.balance`). No money moves.
     *
     * Asks how much money is on the merchant's account. No money moves.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySendme\BalanceAnswer}, has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `balance`: (an exact decimal number) What is on the account, in rupiah.
     * - `availableBalance`: (an exact decimal number) What of it can be paid out, in rupiah.
     * - `status`: (text) 2 success; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error.
     * - `responseDesc`: (text) The same in words.
     *
     * Source: Faspay SendMe page, Inquiry Balance.
     *
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<FaspaySendme\BalanceAnswer> A step with the request. In the end its `outcome` says what may
     *     be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareBalance(
        ?string $sourceAccount = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<FaspaySendme\BalanceAnswer> */
        return $this->prepare('faspay_sendme.balance', [
            'source_account' => $sourceAccount,
        ], $moment);
    }

    /**
     * Statement (`faspay_sendme.statement`). No money moves.
     *
     * Asks for the movements on the merchant's account (mutasi): at most a month of the last three. No money moves.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see FaspaySendme\StatementAnswer}, has:
     * - `virtualAccount`: (text) The merchant's account.
     * - `startDate`: (text) The first day.
     * - `endDate`: (text) The last day.
     * - `data`: (a list) The movements. Absent where there were none, perhaps: no page says.
     * - `status`: (text) 2 success; 9 an error.
     * - `message`: (text) The status in words; of an error, which one.
     * - `responseCode`: (text) 00, or an error.
     * - `responseDesc`: (text) The same in words.
     *
     * Source: Faspay SendMe page, Mutasi.
     *
     * @param string $startDate (text; exactly 10 characters; required) The first day. Example: `'2025-06-01'`.
     * @param string $endDate (text; exactly 10 characters; required) The last day: at most one month later.
     *     Example: `'2025-06-01'`.
     * @param string|null $sourceAccount (text; at most 20 characters; digits only; optional) The merchant's
     *     SendMe account. Default: the client's source_account. Example: `'9920000001'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<FaspaySendme\StatementAnswer> A step with the request. In the end its `outcome` says what
     *     may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareStatement(
        string $startDate,
        string $endDate,
        ?string $sourceAccount = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<FaspaySendme\StatementAnswer> */
        return $this->prepare('faspay_sendme.statement', [
            'start_date' => $startDate,
            'end_date' => $endDate,
            'source_account' => $sourceAccount,
        ], $moment);
    }
}
