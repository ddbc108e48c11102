<?php

declare(strict_types=1);

namespace Salur\Bench;

/** What a merchant's own code would do for an inquiry: types and presence checked, compact JSON, one hash. */
final class DuitkuByHand
{
    private const FIELDS = ['bankCode' => 'is_string', 'bankAccount' => 'is_string', 'amount' => 'is_int'];

    public function __construct(
        private readonly string $url,
        private readonly int $userId,
        private readonly string $email,
        private readonly string $secretKey,
    ) {
    }

    /**
     * The request of one inquiry.
     *
     * @param array<string, mixed> $row
     *
     * @return array{string, string, list<array{string, string}>, string} method, address, headers, body
     */
    public function inquiry(array $row, ?int $now = null): array
    {
        Fields::check($row, self::FIELDS);
        $now ??= (int) (microtime(true) * 1000);
        $signed = "{$this->email}{$now}{$row['bankCode']}{$row['bankAccount']}{$row['amount']}{$this->secretKey}";
        $body = [
            'userId' => $this->userId,
            'amountTransfer' => $row['amount'],
            'bankAccount' => $row['bankAccount'],
            'bankCode' => $row['bankCode'],
            'email' => $this->email,
            'timestamp' => $now,
            'signature' => hash('sha256', $signed),
        ];

        return ['POST', "{$this->url}/disbursement/inquirysandbox", Fields::JSON, json_encode($body, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES)];
    }
}
