<?php

declare(strict_types=1);

namespace Salur;

use Salur\Internal\Document;
use Salur\Internal\Headers;
use Salur\Internal\Text;

/** A request that a gateway sent to the merchant, as it arrived. */
final class Message
{
    /**
     * @param string          $method  the HTTP method
     * @param string          $path    path and query
     * @param iterable<mixed> $headers its headers: values (or lists of them) by name, pairs, or lines
     * @param string          $body    its raw body
     */
    public function __construct(
        public readonly string $method,
        public readonly string $path,
        public readonly iterable $headers = [],
        #[\SensitiveParameter] public readonly string $body = '',
    ) {
    }

    /** The request that this PHP process is serving. */
    public static function fromGlobals(): self
    {
        $text = static fn (string $name, string $otherwise): string => is_string($_SERVER[$name] ?? null) ? $_SERVER[$name] : $otherwise;

        return new self(
            $text('REQUEST_METHOD', 'GET'),
            $text('REQUEST_URI', '/'),
            function_exists('getallheaders') ? getallheaders() : [],
            (string) file_get_contents('php://input'),
        );
    }

    /**
     * The message that a PSR-7 request holds.
     *
     * @param object $request a `Psr\Http\Message\RequestInterface`
     */
    public static function fromRequest(object $request): self
    {
        return new self($request->getMethod(), $request->getRequestTarget(), $request->getHeaders(), (string) $request->getBody());
    }

    /**
     * Reads a message document.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        return new self($document['method'], $document['path'], $document['headers'] ?? [], Document::readBody($document) ?? '');
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        $headers = Headers::pairs($this->headers);

        return ['method' => $this->method, 'path' => $this->path, 'headers' => $headers] + Document::body($this->body);
    }

    /**
     * What may be shown: no content.
     *
     * @return array<string, mixed>
     */
    public function __debugInfo(): array
    {
        return ['method' => $this->method, 'path' => Text::withoutQuery($this->path), 'body' => Text::size($this->body)];
    }
}
