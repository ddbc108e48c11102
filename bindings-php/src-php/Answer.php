<?php

declare(strict_types=1);

namespace Salur;

use Salur\Internal\Document;
use Salur\Internal\Headers;
use Salur\Internal\Text;

/** An HTTP answer, whatever its status was. */
final class Answer
{
    /**
     * @param int             $status  the HTTP status
     * @param iterable<mixed> $headers its headers: values (or lists of them) by name, pairs, or lines
     * @param string          $body    its raw body
     */
    public function __construct(
        public readonly int $status,
        public readonly iterable $headers = [],
        #[\SensitiveParameter] public readonly string $body = '',
    ) {
    }

    /**
     * The answer that a PSR-7 response holds.
     *
     * @param object $response a `Psr\Http\Message\ResponseInterface`
     */
    public static function fromResponse(object $response): self
    {
        return new self($response->getStatusCode(), $response->getHeaders(), (string) $response->getBody());
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return ['status' => $this->status, 'headers' => Headers::pairs($this->headers)] + Document::body($this->body);
    }

    /**
     * What may be shown: no content.
     *
     * @return array<string, mixed>
     */
    public function __debugInfo(): array
    {
        return ['status' => $this->status, 'body' => Text::size($this->body)];
    }
}
