<?php

declare(strict_types=1);

namespace Salur\Bench;

/** What a merchant's own code would do for a transfer: types and presence checked, compact JSON, one signature of OpenSSL. */
final class FaspayByHand
{
    private const PATH = '/account/v1.0/transfer-interbank';
    private const FIELDS = [
        'partnerReferenceNo' => 'is_string',
        'amount' => 'is_int',
        'beneficiaryAccountName' => 'is_string',
        'beneficiaryAccountNo' => 'is_string',
        'beneficiaryBankCode' => 'is_string',
        'callbackUrl' => 'is_string',
        'transactionDescription' => 'is_string',
    ];

    private readonly \OpenSSLAsymmetricKey $key;
    private readonly \DateTimeZone $jakarta;

    public function __construct(
        private readonly string $url,
        private readonly string $partnerId,
        private readonly string $sourceAccount,
        string $privateKey,
    ) {
        $this->key = openssl_pkey_get_private($privateKey) ?: throw new \RuntimeException('openssl does not read the key');
        $this->jakarta = new \DateTimeZone('+07:00');
    }

    /** A signature over a text. */
    public function sign(string $text): string
    {
        if (!openssl_sign($text, $signature, $this->key, OPENSSL_ALGO_SHA256)) {
            throw new \RuntimeException('the key does not sign');
        }

        return $signature;
    }

    /**
     * The request of one transfer.
     *
     * @param array<string, mixed> $row
     *
     * @return array{string, string, list<array{string, string}>, string} method, address, headers, body
     */
    public function transfer(array $row, ?int $now = null, ?string $externalId = null): array
    {
        Fields::check($row, self::FIELDS);
        $now ??= (int) (microtime(true) * 1000);
        $externalId ??= sprintf('%013d%011d%012d', $now, random_int(0, 99_999_999_999), random_int(0, 999_999_999_999));
        $timestamp = (new \DateTimeImmutable('@' . intdiv($now, 1000)))->setTimezone($this->jakarta)->format('Y-m-d\TH:i:sP');
        $body = [
            'partnerReferenceNo' => $row['partnerReferenceNo'],
            'amount' => ['value' => "{$row['amount']}.00", 'currency' => 'IDR'],
            'beneficiaryAccountName' => $row['beneficiaryAccountName'],
            'beneficiaryAccountNo' => $row['beneficiaryAccountNo'],
            'beneficiaryBankCode' => $row['beneficiaryBankCode'],
            'sourceAccountNo' => $this->sourceAccount,
            'transactionDate' => $timestamp,
            'additionalInfo' => [
                'instructDate' => '',
                'transactionDescription' => $row['transactionDescription'],
                'callbackUrl' => $row['callbackUrl'],
            ],
        ];
        $content = json_encode($body, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
        $signature = $this->sign('POST:' . self::PATH . ':' . hash('sha256', $content) . ":{$timestamp}");
        $headers = [
            ...Fields::JSON,
            ['X-TIMESTAMP', $timestamp],
            ['X-SIGNATURE', base64_encode($signature)],
            ['X-PARTNER-ID', $this->partnerId],
            ['X-EXTERNAL-ID', $externalId],
            ['CHANNEL-ID', '88001'],
        ];

        return ['POST', $this->url . self::PATH, $headers, $content];
    }
}
