<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/**
 * Duitku Disbursement: one merchant's credentials, opened once and used for many calls.
 *
 * Online transfers, clearing (LLG, RTGS, H2H, BI-FAST) and cash-outs at Indomaret and Pos Indonesia. Credentials of
 * the disbursement product differ from those of Duitku's payments.
 *
 * It opens no connection, and shows no credential when it is dumped.
 *
 * @extends GatewayClient<Duitku\ClearingCallback|Duitku\CashOutCallback>
 */
final class Duitku extends GatewayClient
{
    /** The gateway's name in documents. */
    public const NAME = 'duitku';

    /**
     * What it can do: for each verb its inputs, by their names here and in documents, and the class of its answers.
     *
     * @var array<string, array{array<string, string>, class-string<Record>}>
     */
    public const OPERATIONS = [
        'inquiry' => [
            [
                'bankCode' => 'bank_code',
                'bankAccount' => 'bank_account',
                'amount' => 'amount',
                'purpose' => 'purpose',
                'senderId' => 'sender_id',
                'senderName' => 'sender_name',
            ],
            Duitku\InquiryAnswer::class,
        ],
        'transfer' => [
            [
                'disburseId' => 'disburse_id',
                'bankCode' => 'bank_code',
                'bankAccount' => 'bank_account',
                'accountName' => 'account_name',
                'custRefNumber' => 'cust_ref_number',
                'amount' => 'amount',
                'purpose' => 'purpose',
            ],
            Duitku\TransferAnswer::class,
        ],
        'clearing_inquiry' => [
            [
                'bankCode' => 'bank_code',
                'bankAccount' => 'bank_account',
                'amount' => 'amount',
                'type' => 'type',
                'purpose' => 'purpose',
                'custRefNumber' => 'cust_ref_number',
                'senderName' => 'sender_name',
                'senderId' => 'sender_id',
            ],
            Duitku\ClearingInquiryAnswer::class,
        ],
        'clearing_transfer' => [
            [
                'disburseId' => 'disburse_id',
                'bankCode' => 'bank_code',
                'bankAccount' => 'bank_account',
                'accountName' => 'account_name',
                'custRefNumber' => 'cust_ref_number',
                'amount' => 'amount',
                'type' => 'type',
                'purpose' => 'purpose',
            ],
            Duitku\ClearingTransferAnswer::class,
        ],
        'cash_out' => [
            [
                'bankCode' => 'bank_code',
                'amount' => 'amount',
                'custRefNumber' => 'cust_ref_number',
                'accountName' => 'account_name',
                'accountIdentity' => 'account_identity',
                'phoneNumber' => 'phone_number',
                'accountAddress' => 'account_address',
                'purpose' => 'purpose',
                'callbackUrl' => 'callback_url',
            ],
            Duitku\CashOutAnswer::class,
        ],
        'status' => [
            [
                'disburseId' => 'disburse_id',
                'payment' => 'payment',
            ],
            Duitku\StatusAnswer::class,
        ],
        'balance' => [
            [],
            Duitku\BalanceAnswer::class,
        ],
        'banks' => [
            [],
            Duitku\BanksAnswer::class,
        ],
    ];

    /**
     * What it sends by itself, and the class of what that holds.
     *
     * @var array<string, class-string<Record>>
     */
    public const NOTIFICATIONS = [
        'clearing_callback' => Duitku\ClearingCallback::class,
        'cash_out_callback' => Duitku\CashOutCallback::class,
    ];

    /**
     * Opens the credentials. Nothing is sent.
     *
     * @param Duitku\Environment|'sandbox'|'production' $environment (one of "sandbox", "production"; required)
     *     Which of Duitku's two worlds the client talks to. "sandbox": Duitku's sandbox: no money moves.
     *     "production": The real one.
     * @param int $userId (a whole number; at least 1; at most 9,223,372,036,854,775,807; required) The
     *     merchant's id, given by Duitku when disbursement is activated. Example: `3551`.
     * @param string $email (text; 3 to 255 characters; required) The e-mail address registered at Duitku; part
     *     of every signature. Example: `'finance@merchant.example'`. Personal: never shown in errors.
     * @param string $secretKey (text; at most 255 characters; visible ASCII characters only, no blanks;
     *     required) The secret key of the disbursement product (not the API key of Duitku's payments). Never shown,
     *     wiped from memory when the client goes. A secret: never shown, never stored in a context.
     * @param string|null $disbursementUrl (text; at most 255 characters; optional) Base address in place of
     *     Duitku's own for all calls but cash-out, as https://sandbox.duitku.com/webapi/api; plain http only to
     *     this machine. Default: the environment's.
     * @param string|null $cashOutUrl (text; at most 255 characters; optional) Base address in place of Duitku's
     *     own for cash-out, as https://disbursement-sandbox.duitku.com/api; plain http only to this machine.
     *     Default: the environment's.
     * @param bool|null $checkBanks (true or false; optional) Refuse bank codes that are not in Duitku's table,
     *     and clearing types that it says a bank does not offer. Switch it off when Duitku has added a bank since
     *     this release. Default: `true`.
     * @param int|null $onlineMinimum (whole rupiah; at least 1; at most 9,223,372,036,854,775,807; optional)
     *     Smallest online transfer, in rupiah. Default: `10000`.
     * @param int|null $onlineMaximum (whole rupiah; at least 1; at most 9,223,372,036,854,775,807; optional)
     *     Largest online transfer to banks that have no maximum of their own, in rupiah. Default: `100000000`.
     * @param array<string, int>|null $bankMaximums (whole rupiah by code; at least 1; at most
     *     9,223,372,036,854,775,807; optional) Largest online transfer by bank code, in rupiah, as the answer of
     *     the bank list gives them (max_amount_transfer); goes before all other maximums. Default:
     *     `['013' => 50000000]`.
     * @param int|null $sendWithin (milliseconds; at least 1,000; at most 300,000; optional) How long after it
     *     was prepared a request that pays may be sent, in milliseconds. Duitku takes none that is older than five
     *     minutes. Default: `60000`.
     * @param int|null $notFoundWindow (milliseconds; at most 2,592,000,000; optional) How long after the end of
     *     sending a transfer that Duitku does not find may still appear, in milliseconds; then a person is asked.
     *     Duitku refuses copies older than five minutes. Default: `300000`.
     * @param int|null $askHumanAfter (milliseconds; at least 60,000; at most 2,592,000,000; optional) After how
     *     long without a final state a person is asked, in milliseconds. Default: `86400000`.
     *
     * @throws Exception\InvalidConfigException A credential or an option is missing, unknown or wrong.
     */
    public function __construct(
        Duitku\Environment|string $environment,
        int $userId,
        #[\SensitiveParameter] string $email,
        #[\SensitiveParameter] string $secretKey,
        ?string $disbursementUrl = null,
        ?string $cashOutUrl = null,
        ?bool $checkBanks = null,
        int|float|string|bool|null $onlineMinimum = null,
        int|float|string|bool|null $onlineMaximum = null,
        ?array $bankMaximums = null,
        ?int $sendWithin = null,
        ?int $notFoundWindow = null,
        ?int $askHumanAfter = null,
    ) {
        parent::__construct([
            'environment' => $environment,
            'user_id' => $userId,
            'email' => $email,
            'secret_key' => $secretKey,
            'disbursement_url' => $disbursementUrl,
            'cash_out_url' => $cashOutUrl,
            'check_banks' => $checkBanks,
            'online_minimum' => $onlineMinimum,
            'online_maximum' => $onlineMaximum,
            'bank_maximums' => $bankMaximums === null ? null : (object) $bankMaximums,
            'send_within' => $sendWithin,
            'not_found_window' => $notFoundWindow,
            'ask_human_after' => $askHumanAfter,
        ]);
    }

    /**
     * Online transfer: inquiry (`duitku.inquiry`). No money moves.
     *
     * Looks up the name of an account before an online transfer, and reserves the id that the transfer needs. No
     * money moves. The outcome continues into `duitku.transfer` with everything that it needs but `purpose`, where
     * that was not given.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
     * after 5 minutes.
     *
     * Its answer, {@see Duitku\InquiryAnswer}, has:
     * - `email`: (text) The merchant's e-mail address, as sent.
     * - `bankCode`: (text) The bank code, as sent.
     * - `bankAccount`: (text) The account number, as sent.
     * - `amount`: (an exact decimal number) The amount, as sent.
     * - `accountName`: (text) The account's owner. May be padded with blanks, which the transfer must keep.
     * - `custRefNumber`: (text) Duitku's reference for the transfer; it is printed on the beneficiary's
     *   statement.
     * - `disburseId`: (text) The id of the transfer to come; it serves once. 0 where there is none.
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * Source: Duitku disbursement page, Online Transfer Inquiry Request.
     *
     * @param string $bankCode (text; 3 to 6 characters; letters A-Z and digits only; required) Code of the
     *     beneficiary's bank or e-wallet, as in Duitku's table. Example: `'014'`.
     * @param string $bankAccount (text; at most 255 characters; digits only; required) The beneficiary's
     *     account number; for e-wallets the telephone number. Example: `'8760673566'`. Personal: never shown in
     *     errors.
     * @param int $amount (whole rupiah; at least 10,000; at most 100,000,000; required) Amount to transfer, in
     *     whole rupiah: 10,000 to 100,000,000 (Permata 50,000,000) unless the client's options say otherwise.
     *     Example: `50000`.
     * @param string|null $purpose (text; at most 255 characters; optional) What the transfer is for. The
     *     transfer itself will want it. Example: `'Gaji November'`. Personal: never shown in errors.
     * @param int|string|null $senderId (text or a whole number; at most 255 characters; optional) The
     *     merchant's id of whoever sends the money. Example: `'123456789'`. Personal: never shown in errors.
     * @param string|null $senderName (text; at most 255 characters; optional) The name of whoever sends the
     *     money. Example: `'John Doe'`. Personal: never shown in errors.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<Duitku\InquiryAnswer> A step with the request. In the end its `outcome` says what may be
     *     believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareInquiry(
        string $bankCode,
        #[\SensitiveParameter] string $bankAccount,
        int|float|string|bool $amount,
        #[\SensitiveParameter] ?string $purpose = null,
        #[\SensitiveParameter] int|string|null $senderId = null,
        #[\SensitiveParameter] ?string $senderName = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<Duitku\InquiryAnswer> */
        return $this->prepare('duitku.inquiry', [
            'bank_code' => $bankCode,
            'bank_account' => $bankAccount,
            'amount' => $amount,
            'purpose' => $purpose,
            'sender_id' => $senderId,
            'sender_name' => $senderName,
        ], $moment);
    }

    /**
     * Online transfer (`duitku.transfer`). MONEY MOVES.
     *
     * Pays the account that an inquiry looked up. Money moves. Give it what the inquiry's outcome prefilled
     * (`next.input`); every field but `purpose` is the inquiry's, unchanged, blanks included. The id serves once: a
     * second transfer with it is refused (-142), which says nothing about the first.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: The disburse_id serves once: a second copy is refused with -142, a copy older than five
     * minutes with -960; neither says what became of the first. duitku.status tells how it ended; there is no
     * callback. A repeat is refused by the gateway; the refusal says nothing of the first copy. A late copy is
     * refused after 5 minutes. The status is told by `duitku.status`.
     *
     * Its answer, {@see Duitku\TransferAnswer}, has:
     * - `email`: (text) The merchant's e-mail address, as sent.
     * - `bankCode`: (text) The bank code, as sent.
     * - `bankAccount`: (text) The account number, as sent.
     * - `amount`: (an exact decimal number) The amount, as sent.
     * - `accountName`: (text) The account's owner.
     * - `custRefNumber`: (text) The reference of the transfer.
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * Source: Duitku disbursement page, Online Transfer Transfer Request.
     *
     * @param int|string $disburseId (text or a whole number; at most 255 characters; digits only; required) The
     *     inquiry's id; it serves once. Example: `'12345'`.
     * @param string $bankCode (text; 3 to 6 characters; letters A-Z and digits only; required) The inquiry's
     *     bank code. Example: `'014'`.
     * @param string $bankAccount (text; at most 255 characters; digits only; required) The inquiry's account
     *     number. Example: `'8760673566'`. Personal: never shown in errors.
     * @param string $accountName (text; at most 255 characters; required) The account's owner as the inquiry
     *     answered it, padding blanks included. Example: `'Test Account'`. Personal: never shown in errors.
     * @param string $custRefNumber (text; at most 255 characters; required) The reference that the inquiry
     *     answered. Example: `'000000001278'`.
     * @param int $amount (whole rupiah; at least 10,000; at most 100,000,000; required) The inquiry's amount,
     *     in whole rupiah: 10,000 to 100,000,000 (Permata 50,000,000) unless the client's options say otherwise.
     *     Example: `50000`.
     * @param string $purpose (text; at most 255 characters; required) What the transfer is for. Example:
     *     `'Gaji November'`. Personal: never shown in errors.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<Duitku\TransferAnswer> A step with the request. In the end its `outcome` says what may be
     *     believed and what is next. The request must not be sent after its `sendBefore`.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareTransfer(
        int|string $disburseId,
        string $bankCode,
        #[\SensitiveParameter] string $bankAccount,
        #[\SensitiveParameter] string $accountName,
        string $custRefNumber,
        int|float|string|bool $amount,
        #[\SensitiveParameter] string $purpose,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<Duitku\TransferAnswer> */
        return $this->prepare('duitku.transfer', [
            'disburse_id' => $disburseId,
            'bank_code' => $bankCode,
            'bank_account' => $bankAccount,
            'account_name' => $accountName,
            'cust_ref_number' => $custRefNumber,
            'amount' => $amount,
            'purpose' => $purpose,
        ], $moment);
    }

    /**
     * Clearing: inquiry (`duitku.clearing_inquiry`). No money moves.
     *
     * Looks up the name of an account before a clearing transfer, and reserves the id that the transfer needs. No
     * money moves. The outcome continues into `duitku.clearing_transfer` with everything that it needs but
     * `purpose`, where that was not given.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
     * after 5 minutes.
     *
     * Its answer, {@see Duitku\ClearingInquiryAnswer}, has:
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
     * Source: Duitku disbursement page, Clearing Inquiry Request.
     *
     * @param string $bankCode (text; 3 to 6 characters; letters A-Z and digits only; required) Code of the
     *     beneficiary's bank, as in Duitku's table; for H2H and BI-FAST one that offers it. Example: `'014'`.
     * @param string $bankAccount (text; at most 255 characters; digits only; required) The beneficiary's
     *     account number. Example: `'8760673566'`. Personal: never shown in errors.
     * @param int $amount (whole rupiah; at least 1; required) Amount to transfer, in whole rupiah: LLG at most
     *     1,000,000,000, RTGS at least 100,000,000. Example: `500000000`.
     * @param Duitku\ClearingType|'LLG'|'RTGS'|'H2H'|'BIFAST' $type (one of "LLG", "RTGS", "H2H", "BIFAST";
     *     required) How the transfer travels. "LLG": Lalu Lintas Giro: at most 1,000,000,000; settled 08:00 to
     *     15:00 on business days. "RTGS": Real Time Gross Settlement: at least 100,000,000; 08:00 to 15:00 on
     *     business days. "H2H": Duitku's host-to-host connection to BNI, BRI, Mandiri, Permata or CIMB; ends with a
     *     callback. "BIFAST": BI-FAST: at any time, to banks that take it.
     * @param string|null $purpose (text; at most 255 characters; optional) What the transfer is for. The
     *     transfer itself will want it. Example: `'Gaji November'`. Personal: never shown in errors.
     * @param string|null $custRefNumber (text; at most 255 characters; optional) A reference of the merchant's
     *     own, which Duitku answers back; it makes one where none is given. The page says 9 digits, and shows 12.
     *     Example: `'000000001278'`.
     * @param string|null $senderName (text; at most 255 characters; optional) The name of whoever sends the
     *     money. Example: `'John Doe'`. Personal: never shown in errors.
     * @param int|string|null $senderId (text or a whole number; at most 255 characters; optional) The
     *     merchant's id of whoever sends the money. Example: `'123456789'`. Personal: never shown in errors.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<Duitku\ClearingInquiryAnswer> A step with the request. In the end its `outcome` says what
     *     may be believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareClearingInquiry(
        string $bankCode,
        #[\SensitiveParameter] string $bankAccount,
        int|float|string|bool $amount,
        Duitku\ClearingType|string $type,
        #[\SensitiveParameter] ?string $purpose = null,
        ?string $custRefNumber = null,
        #[\SensitiveParameter] ?string $senderName = null,
        #[\SensitiveParameter] int|string|null $senderId = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<Duitku\ClearingInquiryAnswer> */
        return $this->prepare('duitku.clearing_inquiry', [
            'bank_code' => $bankCode,
            'bank_account' => $bankAccount,
            'amount' => $amount,
            'type' => $type,
            'purpose' => $purpose,
            'cust_ref_number' => $custRefNumber,
            'sender_name' => $senderName,
            'sender_id' => $senderId,
        ], $moment);
    }

    /**
     * Clearing: transfer (`duitku.clearing_transfer`). MONEY MOVES.
     *
     * Pays the account that a clearing inquiry looked up. Money moves. Give it what the inquiry's outcome prefilled
     * (`next.input`); every field but `purpose` is the inquiry's, unchanged, blanks included. The id serves once.
     * H2H ends with a callback, to the address that is registered at Duitku; the others are asked for with
     * `duitku.status`.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: The disburse_id serves once: a second copy is refused with -142, a copy older than five
     * minutes with -960; neither says what became of the first. duitku.status tells how it ended; for H2H a
     * callback comes before, whose status is not signed. LLG and RTGS settle in banking hours: the beneficiary's
     * bank may still send the money back after success. A repeat is refused by the gateway; the refusal says
     * nothing of the first copy. A late copy is refused after 5 minutes. The status is told by `duitku.status`. The
     * notification `duitku.clearing_callback` (type is H2H) is only a hint: the status is not signed. Money that
     * arrived may still be returned.
     *
     * Notification `duitku.clearing_callback`: Tells the end of an H2H clearing transfer, to the address that is
     * registered at Duitku. Its signature covers neither the status nor any time: take it as a hint, and ask
     * duitku.status. Read it with {@see receive()}.
     *
     * Its answer, {@see Duitku\ClearingTransferAnswer}, has:
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
     * Source: Duitku disbursement page, Clearing Transfer Request.
     *
     * @param int|string $disburseId (text or a whole number; at most 255 characters; digits only; required) The
     *     inquiry's id; it serves once. Example: `'12345'`.
     * @param string $bankCode (text; 3 to 6 characters; letters A-Z and digits only; required) The inquiry's
     *     bank code. Example: `'014'`.
     * @param string $bankAccount (text; at most 255 characters; digits only; required) The inquiry's account
     *     number. Example: `'8760673566'`. Personal: never shown in errors.
     * @param string $accountName (text; at most 255 characters; required) The account's owner as the inquiry
     *     answered it, padding blanks included. Example: `'Test Account'`. Personal: never shown in errors.
     * @param string $custRefNumber (text; at most 255 characters; required) The reference that the inquiry
     *     answered. Example: `'000000001278'`.
     * @param int $amount (whole rupiah; at least 1; required) The inquiry's amount, in whole rupiah: LLG at
     *     most 1,000,000,000, RTGS at least 100,000,000. Example: `500000000`.
     * @param Duitku\ClearingType|'LLG'|'RTGS'|'H2H'|'BIFAST' $type (one of "LLG", "RTGS", "H2H", "BIFAST";
     *     required) How the transfer travels: the inquiry's. "LLG": Lalu Lintas Giro: at most 1,000,000,000;
     *     settled 08:00 to 15:00 on business days. "RTGS": Real Time Gross Settlement: at least 100,000,000; 08:00
     *     to 15:00 on business days. "H2H": Duitku's host-to-host connection to BNI, BRI, Mandiri, Permata or CIMB;
     *     ends with a callback. "BIFAST": BI-FAST: at any time, to banks that take it.
     * @param string $purpose (text; at most 255 characters; required) What the transfer is for. Example:
     *     `'Gaji November'`. Personal: never shown in errors.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<Duitku\ClearingTransferAnswer> A step with the request. In the end its `outcome` says what
     *     may be believed and what is next. The request must not be sent after its `sendBefore`.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareClearingTransfer(
        int|string $disburseId,
        string $bankCode,
        #[\SensitiveParameter] string $bankAccount,
        #[\SensitiveParameter] string $accountName,
        string $custRefNumber,
        int|float|string|bool $amount,
        Duitku\ClearingType|string $type,
        #[\SensitiveParameter] string $purpose,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<Duitku\ClearingTransferAnswer> */
        return $this->prepare('duitku.clearing_transfer', [
            'disburse_id' => $disburseId,
            'bank_code' => $bankCode,
            'bank_account' => $bankAccount,
            'account_name' => $accountName,
            'cust_ref_number' => $custRefNumber,
            'amount' => $amount,
            'type' => $type,
            'purpose' => $purpose,
        ], $moment);
    }

    /**
     * Cash-out (`duitku.cash_out`). MONEY MOVES.
     *
     * Gives a customer a token, by SMS, for cash at Indomaret or Pos Indonesia. Money moves: the one call takes it
     * from the balance. There is no status call, and a repeat makes a second token. `cust_ref_number` is the only
     * handle on a payment whose answer was lost: Duitku says it is optional, we require it. A callback to
     * `callback_url` tells the end.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: A second copy makes a second token and takes the money again. Nothing tells the status:
     * the callback does, to callback_url, by cust_ref_number; its status and amount are not signed, so a person
     * confirms them. A repeat PAYS AGAIN: it is prepared again only with the proof that nothing was sent. A late
     * copy is refused after 5 minutes. The notification `duitku.cash_out_callback` (callback_url was given) is only
     * a hint: the status is not signed.
     *
     * Notification `duitku.cash_out_callback`: Tells the end of a cash-out, to the callback_url of its request. Its
     * signature covers the two references alone, neither amount nor status nor any time: take it as a hint, and let
     * a person confirm it. Read it with {@see receive()}.
     *
     * Its answer, {@see Duitku\CashOutAnswer}, has:
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
     * Source: Duitku disbursement page, Cash Out Inquiry Request.
     *
     * @param Duitku\CashOutBankCode|'2010'|'2011' $bankCode (one of "2010", "2011"; required) Where the
     *     customer collects the money. "2010": Indomaret: 50,000 to 1,000,000, in multiples of 50,000. "2011": Pos
     *     Indonesia: 50,000 to 2,000,000. Example: `'2010'`.
     * @param int $amount (whole rupiah; at least 50,000; at most 2,000,000; required) Amount, in whole rupiah:
     *     Indomaret 50,000 to 1,000,000 in multiples of 50,000; Pos Indonesia 50,000 to 2,000,000. Example:
     *     `50000`.
     * @param string $custRefNumber (text; at most 255 characters; required) The merchant's own reference of
     *     this payment, never used before; part of the callback's signature. Example: `'000000001278'`.
     * @param string $accountName (text; at most 255 characters; required) The customer's name. Example:
     *     `'Test Account'`. Personal: never shown in errors.
     * @param string $accountIdentity (text; at most 255 characters; required) The customer's identity number
     *     (KTP). Example: `'1234567889'`. Personal: never shown in errors.
     * @param string $phoneNumber (text; at most 50 characters; digits only, with an optional + in front;
     *     required) The customer's telephone number, to which the token is sent. Example: `'082211789110'`.
     *     Personal: never shown in errors.
     * @param string|null $accountAddress (text; at most 255 characters; optional) The customer's address.
     *     Personal: never shown in errors.
     * @param string|null $purpose (text; at most 255 characters; optional) What the payment is for. Example:
     *     `'Gaji November'`. Personal: never shown in errors.
     * @param string|null $callbackUrl (text; at most 255 characters; optional) Where Duitku sends the callback;
     *     best an https:// address. Example: `'https://merchant.example/duitku/cash-out'`.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<Duitku\CashOutAnswer> A step with the request. In the end its `outcome` says what may be
     *     believed and what is next. The request must not be sent after its `sendBefore`.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareCashOut(
        Duitku\CashOutBankCode|string $bankCode,
        int|float|string|bool $amount,
        string $custRefNumber,
        #[\SensitiveParameter] string $accountName,
        #[\SensitiveParameter] string $accountIdentity,
        #[\SensitiveParameter] string $phoneNumber,
        #[\SensitiveParameter] ?string $accountAddress = null,
        #[\SensitiveParameter] ?string $purpose = null,
        ?string $callbackUrl = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<Duitku\CashOutAnswer> */
        return $this->prepare('duitku.cash_out', [
            'bank_code' => $bankCode,
            'amount' => $amount,
            'cust_ref_number' => $custRefNumber,
            'account_name' => $accountName,
            'account_identity' => $accountIdentity,
            'phone_number' => $phoneNumber,
            'account_address' => $accountAddress,
            'purpose' => $purpose,
            'callback_url' => $callbackUrl,
        ], $moment);
    }

    /**
     * Status of a transfer (`duitku.status`). No money moves.
     *
     * Asks what became of a transfer, online or by clearing. No money moves. Give it the transfer's context: then
     * the answer is compared with what was to be paid, and only then can it end the matter. Cash-outs have no
     * status call.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
     * after 5 minutes.
     *
     * Its answer, {@see Duitku\StatusAnswer}, has:
     * - `bankCode`: (text) The bank code.
     * - `bankAccount`: (text) The account number.
     * - `amount`: (an exact decimal number) The amount.
     * - `accountName`: (text) The account's owner.
     * - `custRefNumber`: (text) The reference of the transfer.
     * - `responseCode`: (text) Duitku's response code: the transfer's result, or the refusal of this question.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * Source: Duitku disbursement page, Inquiry Status.
     *
     * @param int|string|null $disburseId (text or a whole number; at most 255 characters; digits only;
     *     optional) The id of the transfer. Needed only where no context is given; with a bare id nothing can be
     *     compared. Example: `'12345'`.
     * @param string|null $payment (a stored context; at most 65536 characters; optional) The context of the
     *     transfer, as it was stored before sending. Personal: never shown in errors.
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<Duitku\StatusAnswer> A step with the request. In the end its `outcome` says what may be
     *     believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareStatus(
        int|string|null $disburseId = null,
        #[\SensitiveParameter] ?string $payment = null,
        ?Moment $moment = null,
    ): Step {
        /** @var Step<Duitku\StatusAnswer> */
        return $this->prepare('duitku.status', [
            'disburse_id' => $disburseId,
            'payment' => $payment,
        ], $moment);
    }

    /**
     * Balance (`duitku.balance`). No money moves.
     *
     * Asks for the merchant's balance. No money moves.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
     * after 5 minutes.
     *
     * Its answer, {@see Duitku\BalanceAnswer}, has:
     * - `userId`: (text) The merchant's id.
     * - `email`: (text) The merchant's e-mail address.
     * - `balance`: (an exact decimal number) The balance before settlement, in rupiah with sen.
     * - `effectiveBalance`: (an exact decimal number) What can be paid out, in rupiah with sen.
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     *
     * Source: Duitku disbursement page, Check Balance.
     *
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<Duitku\BalanceAnswer> A step with the request. In the end its `outcome` says what may be
     *     believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareBalance(?Moment $moment = null): Step
    {
        /** @var Step<Duitku\BalanceAnswer> */
        return $this->prepare('duitku.balance', [], $moment);
    }

    /**
     * Bank list (`duitku.banks`). No money moves.
     *
     * Asks for the banks that Duitku transfers to, with the largest online transfer of each. No money moves.
     *
     * Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what
     * came.
     *
     * Repeat and status: Moves no money: ask again as often as needed. A repeat is harmless. A late copy is refused
     * after 5 minutes.
     *
     * Its answer, {@see Duitku\BanksAnswer}, has:
     * - `responseCode`: (text) Duitku's response code.
     * - `responseDesc`: (text) Its description. Its wording and letter case vary.
     * - `banks`: (a list) The banks, in Duitku's order.
     *
     * Source: Duitku disbursement page, List Bank.
     *
     * @param Moment|null $moment The time and chance to use; fresh ones when left out.
     *
     * @return Step<Duitku\BanksAnswer> A step with the request. In the end its `outcome` says what may be
     *     believed and what is next.
     *
     * @throws Exception\InvalidInputException An input breaks a rule, or the arguments of a verb are not of
     *     their form.
     */
    public function prepareBanks(?Moment $moment = null): Step
    {
        /** @var Step<Duitku\BanksAnswer> */
        return $this->prepare('duitku.banks', [], $moment);
    }
}
