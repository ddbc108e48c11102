<?php

declare(strict_types=1);

namespace Salur\Demo;

/** The offline gateway as a child process, and its ledger. */
final class Sandbox
{
    private readonly Child $child;

    /** Where it listens. */
    public readonly string $url;

    /** Starts it on a free port; `$flags` are those of the command `salur-sandbox`. */
    public function __construct(string ...$flags)
    {
        $this->child = new Child([dirname(__DIR__, 2) . '/.venv/bin/salur-sandbox', '--port', '0', ...$flags], 1);
        $this->url = $this->child->url;
    }

    /** Ends it and waits until it is gone. */
    public function stop(): void
    {
        $this->child->stop();
    }

    /**
     * Every payment that was begun, with how often money really moved for it (`made`).
     *
     * @return list<array<string, mixed>>
     */
    public function payments(): array
    {
        return $this->control('GET', 'payments')['payments'];
    }

    /**
     * How often money moved for this reference.
     *
     * @return list<int> for each of its payments
     */
    public function made(string $reference): array
    {
        $about = static fn (array $payment): bool => in_array($reference, [$payment['reference'], $payment['merchant_reference']], true);

        return array_column(array_filter($this->payments(), $about), 'made');
    }

    /**
     * Every call, with what was decided and why.
     *
     * @return list<array<string, mixed>>
     */
    public function calls(): array
    {
        return $this->control('GET', 'calls')['calls'];
    }

    /** Registers a merchant's callback address, as one does in the gateway's dashboard; `null` takes it out. */
    public function registerCallback(string $gateway, string $merchant, ?string $url): void
    {
        $this->control('POST', "merchants/{$gateway}/{$merchant}", ['callback_url' => $url]);
    }

    /** Registers the public half of a merchant's key (PEM) in place of what was registered, as one does in the gateway's dashboard. */
    public function registerKey(string $gateway, string $merchant, string $publicKey): void
    {
        $this->control('POST', "merchants/{$gateway}/{$merchant}", ['public_key' => $publicKey]);
    }

    /**
     * Every callback, with its attempts.
     *
     * @return list<array<string, mixed>>
     */
    public function callbacks(): array
    {
        return $this->control('GET', 'callbacks')['callbacks'];
    }

    /** The next `$count` calls of `gateway.operation` get this fault: `lose-answer-after-booking`, … */
    public function setFault(string $operation, string $fault, int $count = 1): void
    {
        $this->control('POST', 'faults', ['operation' => $operation, 'fault' => $fault, 'count' => $count]);
    }

    /**
     * @param array<string, mixed>|null $body
     *
     * @return array<string, mixed>
     */
    private function control(string $method, string $path, ?array $body = null): array
    {
        $http = ['method' => $method, 'header' => 'Content-Type: application/json', 'timeout' => 10, 'follow_location' => 0];
        $http += $body === null ? [] : ['content' => json_encode($body, JSON_THROW_ON_ERROR)];
        $answer = file_get_contents("{$this->url}/_sandbox/{$path}", false, stream_context_create(['http' => $http]));
        if ($answer === false) {
            throw new \RuntimeException("the sandbox refuses {$method} {$path}");
        }

        return json_decode($answer, true, 512, JSON_THROW_ON_ERROR);
    }
}
