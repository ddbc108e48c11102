<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/**
 * Cash In: one merchant's credentials, opened once and used for many calls.
 *
 * Top-ups of DANA, OVO, GoPay and ShopeePay over the national standard SNAP. Requests are signed with the
 * merchant's own RSA key; its public half is registered at Cash In.
 *
 * The private key may live elsewhere, in a KMS or an HSM: open the client without it, and a {@see SignStep} comes
 * before every request. Sign its `stringToSign`, and go on with what its `attachSignature` gives.
 *
 * It opens no connection, and shows no credential when it is dumped.
 *
 * @extends GatewayClient<Record>
 */
final class Cashin extends GatewayClient
{
    /** The gateway's name in documents. */
    public const NAME = 'cashin';

    /**
     * What it can do: for each verb its inputs, by their names here and in documents, and the class of its answers.
     *
     * @var array<string, array{array<string, string>, class-string<Record>}>
     */
    public const OPERATIONS = [
        'account_inquiry' => [
            [
                'partnerReferenceNo' => 'partner_reference_no',
                'amount' => 'amount',
                'customerNumber' => 'customer_number',
                'channel' => 'channel',
            ],
            Cashin\AccountInquiryAnswer::class,
        ],
        'top_up' => [
            [
                'partnerReferenceNo' => 'partner_reference_no',
                'amount' => 'amount',
                'customerNumber' => 'customer_number',
                'channel' => 'channel',
            ],
            Cashin\TopUpAnswer::class,
        ],
        'top_up_status' => [
            [
                'originalPartnerReferenceNo' => 'original_partner_reference_no',
                'payment' => 'payment',
            ],
            Cashin\TopUpStatusAnswer::class,
        ],
    ];

    /**
     * What it sends by itself, and the class of what that holds.
     *
     * @var array<string, class-string<Record>>
     */
    public const NOTIFICATIONS = [];

    /**
     * Opens the credentials. Nothing is sent.
     *
     * @param Cashin\Environment|'sandbox'|'production' $environment (one of "sandbox", "production"; required)
     *     Which of Cash In's two worlds the client talks to. "sandbox": Cash In's sandbox: no money moves.
     *     "production": The real one.
     * @param string $partnerId (text; at most 36 characters; visible ASCII characters only, no blanks;
     *     required) The merchant's id (X-PARTNER-ID), given by Cash In. Example: `'CID1234567890'`.
     * @param string $channelId (text; at most 5 characters; digits only; required) The channel (CHANNEL-ID),
     *     given by Cash In: its page prints 9501 in one place and 9552 in another. Example: `'95521'`.
     * @param string|null $privateKey (text; at most 16384 characters; optional) The merchant's RSA private key,
     *     of at least 2048 bits: PKCS#8 or PKCS#1, as PEM (also with \n spelled out) or its bare base64. Left out
     *     where the key lives elsewhere: then every step asks for a signature (`to_sign`). Default: the key lives
     *     elsewhere. A secret: never shown, never stored in a context.
     * @param string|null $baseUrl (text; at most 255 characters; optional) Address in place of Cash In's own,
     *     as https://sandbox-api.cashin.co.id/pg/fo; plain http only to this machine. Default: the environment's.
     * @param int|null $sendWithin (milliseconds; at least 1,000; at most 300,000; optional) How long after it
     *     was prepared a request that pays may be sent, in milliseconds. Default: `60000`.
     * @param int|null $notFoundWindow (milliseconds; at most 2,592,000,000; optional) How long after the end of
     *     sending a top-up that Cash In does not find may still appear, in milliseconds; then a person is asked.
     *     Cash In documents no such time. Default: as ask_human_after.
     * @param int|null $askHumanAfter (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how
     *     long without a final state a person is asked, in milliseconds. Default: `86400000`.
     * @param Cashin\QuirkScheme|'asymmetric'|'hmac_sha512'|null $quirkScheme (one of "asymmetric",
     *     "hmac_sha512"; optional) A quirk that only Cash In can settle: how requests are signed. "asymmetric":
     *     With the merchant's RSA key. "hmac_sha512": With a shared secret: HMAC-SHA512. Default: asymmetric.
     * @param string|null $quirkClientSecret (text; at most 255 characters; optional) The shared secret of the
     *     quirk hmac_sha512. Default: none. A secret: never shown, never stored in a context.
     * @param bool|null $quirkOvoBlank (true or false; optional) A quirk that only Cash In can settle: send
     *     OVO's channel with the blank that the page prints. Default: `false`.
     * @param bool|null $quirkUuidExternalId (true or false; optional) A quirk that only Cash In can settle: ids
     *     of requests as UUIDs, as in the page's samples, in place of digits, as in its table. Default: `false`.
     *
     * @throws Exception\InvalidConfigException A credential or an option is missing, unknown or wrong.
     */
    public function __construct(
        Cashin\Environment|string $environment,
        string $partnerId,
        string $channelId,
        #[\SensitiveParameter] ?string $privateKey = null,
        ?string $baseUrl = null,
        ?int $sendWithin = null,
        ?int $notFoundWindow = null,
        ?int $askHumanAfter = null,
        Cashin\QuirkScheme|string|null $quirkScheme = null,
        #[\SensitiveParameter] ?string $quirkClientSecret = null,
        ?bool $quirkOvoBlank = null,
        ?bool $quirkUuidExternalId = null,
    ) {
        parent::__construct([
            'environment' => $environment,
            'partner_id' => $partnerId,
            'channel_id' => $channelId,
            'private_key' => $privateKey,
            'base_url' => $baseUrl,
            'send_within' => $sendWithin,
            'not_found_window' => $notFoundWindow,
            'ask_human_after' => $askHumanAfter,
            'quirk_scheme' => $quirkScheme,
            'quirk_client_secret' => $quirkClientSecret,
            'quirk_ovo_blank' => $quirkOvoBlank,
            'quirk_uuid_external_id' => $quirkUuidExternalId,
        ]);
    }

    /**
     * Wallet inquiry (`cashin.account_inquiry`). No money moves.
     *
     * Looks up the owner of a wallet. No money moves. The outcome continues into `cashin.top_up`, with the same
     * reference.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see Cashin\AccountInquiryAnswer}, has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies, blanks around it too.
     * - `partnerReferenceNo`: (text) The merchant's reference.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `currency`: (text) Its currency.
     * - `customerName`: (text) The wallet's owner.
     * - `customerNumber`: (text) The wallet's number.
     *
     * Source: Cash In, Transfer to E-Wallet, Account Inquiry (service 37).
     *
     * @param string $partnerReferenceNo (text; at most 64 characters; required) The merchant's reference.
     *     Example: `'TOPUP-2025-000042'`.
     * @param int $amount (whole rupiah; at least 1; at most 9,999,999,999,999,999; required) The amount that is
     *     to be filled in, in whole rupiah. Example: `50000`.
     * @param string $customerNumber (text; 4 to 32 characters; digits only; required) The wallet's number: the
     *     customer's telephone number, from 628. Example: `'6281234567890'`. Personal: never shown in errors.
     * @param
     *     Cashin\Channel|'TOP_UP_E_WALLET_DANA'|'TRANSFER_E_WALLET_OVO'|'TRANSFER_E_WALLET_GOPAY'|'TRANSFER_E_WALLET_SHOPEEPAY'
     *     $channel (one of "TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_OVO", "TRANSFER_E_WALLET_GOPAY",
     *     "TRANSFER_E_WALLET_SHOPEEPAY"; required) Which wallet. "TOP_UP_E_WALLET_DANA": DANA.
     *     "TRANSFER_E_WALLET_OVO": OVO. The page prints it with a blank after TRANSFER: see the client's
     *     quirk_ovo_blank. "TRANSFER_E_WALLET_GOPAY": GoPay. "TRANSFER_E_WALLET_SHOPEEPAY": ShopeePay. Example:
     *     `'TOP_UP_E_WALLET_DANA'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<Cashin\AccountInquiryAnswer>|SignStep<Cashin\AccountInquiryAnswer> A step with the
     *     request. In the end its `outcome` says what may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareAccountInquiry(
        string $partnerReferenceNo,
        int|float|string|bool $amount,
        #[\SensitiveParameter] string $customerNumber,
        Cashin\Channel|string $channel,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<Cashin\AccountInquiryAnswer>|SignStep<Cashin\AccountInquiryAnswer> */
        return $this->prepare('cashin.account_inquiry', [
            'partner_reference_no' => $partnerReferenceNo,
            'amount' => $amount,
            'customer_number' => $customerNumber,
            'channel' => $channel,
        ], $moment);
    }

    /**
     * E-wallet top-up (`cashin.top_up`). MONEY MOVES.
     *
     * Fills a wallet. Money moves. 2003800 is acceptance, not success: Cash In's page prints the same code for a
     * refusal. The status call tells the end.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or
     * 404xx18, which says nothing of the first; what Cash In does is not documented. cashin.top_up_status tells how
     * it ended; there is no callback. Money that arrived may come back (04). A repeat is refused by the gateway;
     * the refusal says nothing of the first copy. The status is told by `cashin.top_up_status`. Money that arrived
     * may still be returned.
     *
     * Its answer, {@see Cashin\TopUpAnswer}, has:
     * - `responseCode`: (text) The response code: HTTP status, service, case.
     * - `responseMessage`: (text) Its description. Its wording varies, blanks around it too.
     * - `partnerReferenceNo`: (text) The merchant's reference.
     * - `amount`: (an exact decimal number) The amount, in rupiah.
     * - `currency`: (text) Its currency.
     * - `customerName`: (text) The wallet's owner.
     * - `customerNumber`: (text) The wallet's number.
     *
     * Source: Cash In, Transfer to E-Wallet, Create Transfer (service 38).
     *
     * @param string $partnerReferenceNo (text; at most 64 characters; required) The merchant's reference of
     *     this payment, never used for another. Repeats keep it. Example: `'TOPUP-2025-000042'`.
     * @param int $amount (whole rupiah; at least 1; at most 9,999,999,999,999,999; required) Amount to fill in,
     *     in whole rupiah. Example: `50000`.
     * @param string $customerNumber (text; 4 to 32 characters; digits only; required) The wallet's number: the
     *     customer's telephone number, from 628. Example: `'6281234567890'`. Personal: never shown in errors.
     * @param
     *     Cashin\Channel|'TOP_UP_E_WALLET_DANA'|'TRANSFER_E_WALLET_OVO'|'TRANSFER_E_WALLET_GOPAY'|'TRANSFER_E_WALLET_SHOPEEPAY'
     *     $channel (one of "TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_OVO", "TRANSFER_E_WALLET_GOPAY",
     *     "TRANSFER_E_WALLET_SHOPEEPAY"; required) Which wallet. "TOP_UP_E_WALLET_DANA": DANA.
     *     "TRANSFER_E_WALLET_OVO": OVO. The page prints it with a blank after TRANSFER: see the client's
     *     quirk_ovo_blank. "TRANSFER_E_WALLET_GOPAY": GoPay. "TRANSFER_E_WALLET_SHOPEEPAY": ShopeePay. Example:
     *     `'TOP_UP_E_WALLET_DANA'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<Cashin\TopUpAnswer>|SignStep<Cashin\TopUpAnswer> A step with the request. In the end
     *     its `outcome` says what may be believed and what is next. The request must not be sent after its
     *     `sendBefore`.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareTopUp(
        string $partnerReferenceNo,
        int|float|string|bool $amount,
        #[\SensitiveParameter] string $customerNumber,
        Cashin\Channel|string $channel,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<Cashin\TopUpAnswer>|SignStep<Cashin\TopUpAnswer> */
        return $this->prepare('cashin.top_up', [
            'partner_reference_no' => $partnerReferenceNo,
            'amount' => $amount,
            'customer_number' => $customerNumber,
            'channel' => $channel,
        ], $moment);
    }

    /**
     * Status of an e-wallet top-up (`cashin.top_up_status`). No money moves.
     *
     * Asks what became of a top-up. No money moves. Give it the top-up's context: then the answer is compared with
     * what was to be paid, and only then can it end the matter.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came. Where the private key lives elsewhere, a {@see SignStep} comes first.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless.
     *
     * Its answer, {@see Cashin\TopUpStatusAnswer}, has:
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
     * Source: Cash In, Transfer to E-Wallet, Get Transfer Status (service 39).
     *
     * @param string|null $originalPartnerReferenceNo (text; at most 64 characters; optional) The merchant's
     *     reference of the top-up. Needed only where no context is given; with a bare reference nothing can be
     *     compared. Example: `'TOPUP-2025-000042'`.
     * @param string|null $payment (a stored context; at most 65536 characters; optional) The context of the
     *     top-up, as it was stored before sending. Personal: never shown in errors.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return RequestStep<Cashin\TopUpStatusAnswer>|SignStep<Cashin\TopUpStatusAnswer> A step with the request.
     *     In the end its `outcome` says what may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareTopUpStatus(
        ?string $originalPartnerReferenceNo = null,
        #[\SensitiveParameter] ?string $payment = null,
        ?Moment $moment = null,
    ): Step {
        /** @var RequestStep<Cashin\TopUpStatusAnswer>|SignStep<Cashin\TopUpStatusAnswer> */
        return $this->prepare('cashin.top_up_status', [
            'original_partner_reference_no' => $originalPartnerReferenceNo,
            'payment' => $payment,
        ], $moment);
    }
}
