<?php

declare(strict_types=1);

namespace Salur;

use Salur\Internal\Document;
use Salur\Internal\Text;

/** A request to send as it stands: its body is what was signed. */
final class Request
{
    /**
     * @param string                      $method  the HTTP method
     * @param string                      $url     the whole address
     * @param list<array{string, string}> $headers names and values, in order
     * @param string|null                 $body    the exact bytes to send
     */
    public function __construct(
        public readonly string $method,
        public readonly string $url,
        public readonly array $headers,
        #[\SensitiveParameter] public readonly ?string $body = null,
    ) {
    }

    /**
     * Its headers as lines, as `CURLOPT_HTTPHEADER` takes them.
     *
     * @return list<string>
     */
    public function headerLines(): array
    {
        return array_map(static fn (array $header): string => "{$header[0]}: {$header[1]}", $this->headers);
    }

    /**
     * Its headers by name, as Guzzle and most libraries take them.
     *
     * @return array<string, string>
     */
    public function headersByName(): array
    {
        return array_column($this->headers, 1, 0);
    }

    /**
     * Reads the `request` part of a step document.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        return new self($document['method'], $document['url'], $document['headers'], Document::readBody($document));
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return ['method' => $this->method, 'url' => $this->url, 'headers' => $this->headers] + Document::body($this->body);
    }

    /**
     * What may be shown: no content.
     *
     * @return array<string, mixed>
     */
    public function __debugInfo(): array
    {
        return ['method' => $this->method, 'url' => Text::withoutQuery($this->url), 'body' => Text::size($this->body)];
    }
}
