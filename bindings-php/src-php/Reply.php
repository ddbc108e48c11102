<?php

declare(strict_types=1);

namespace Salur;

use Salur\Internal\Document;

/** The answer that a gateway expects to its notification. Send it after you have committed what you learned. */
final class Reply
{
    /**
     * @param int                   $status  the HTTP status
     * @param array<string, string> $headers values by name
     * @param string                $body    the exact bytes
     */
    public function __construct(public readonly int $status, public readonly array $headers = [], public readonly string $body = '')
    {
    }

    /** Sends it as the answer to the request that this PHP process is serving. */
    public function send(): void
    {
        http_response_code($this->status);
        foreach ($this->headers as $name => $value) {
            header("{$name}: {$value}");
        }
        echo $this->body;
    }

    /**
     * Reads the `reply` part of a notification document.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        return new self($document['status'], array_column($document['headers'], 1, 0), Document::readBody($document) ?? '');
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        $headers = array_map(null, array_keys($this->headers), array_values($this->headers));

        return ['status' => $this->status, 'headers' => $headers] + Document::body($this->body);
    }
}
