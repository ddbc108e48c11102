<?php

declare(strict_types=1);

namespace Salur;

use Salur\Exception\UnfitClientException;
use Salur\Http\Patience;
use Salur\Http\Repeaters;
use Salur\Http\Wire;

/**
 * A PSR-18 client for `sendOnce`, with the PSR-17 factories that make its requests.
 *
 * Guzzle is held to one copy by its own options: it takes the client's handler, proxies and certificates, not its default
 * headers, cookies or parameters. PSR-18 itself has no such options, so that of any other client you must say that it
 * sends one copy: no retries, no redirects, time-outs, over curl a new connection for each request. `salur-doctor
 * --client=FILE` tests it.
 */
final class Psr18Sender
{
    private const GUZZLE = 'GuzzleHttp\ClientInterface';

    /**
     * @param object $client         a `Psr\Http\Client\ClientInterface`
     * @param object $requestFactory a `Psr\Http\Message\RequestFactoryInterface`
     * @param object $streamFactory  a `Psr\Http\Message\StreamFactoryInterface`
     * @param bool   $sendsOneCopy   your word for a client other than Guzzle
     *
     * @throws UnfitClientException it is no such client, it repeats requests by its parts' names, or nobody gave a word for it
     */
    public function __construct(
        private readonly object $client,
        private readonly object $requestFactory,
        private readonly object $streamFactory,
        bool $sendsOneCopy = false,
    ) {
        $factories = method_exists($requestFactory, 'createRequest') && method_exists($streamFactory, 'createStream');
        if (!$factories || !method_exists($client, 'sendRequest')) {
            throw new UnfitClientException('Psr18Sender takes a PSR-18 client, and the PSR-17 factories of requests and of streams');
        }
        if (!$client instanceof (self::GUZZLE) && !$sendsOneCopy) {
            throw new UnfitClientException($client::class . ' may send two copies of a payment: test it with `salur-doctor --client=FILE`, '
                . 'switch off what it finds, and then say `sendsOneCopy: true`');
        }
        Repeaters::refuse($client);
    }

    /**
     * Sends once; throws whatever the client throws.
     *
     * @internal
     */
    public function send(Request $request, Patience $patience): Answer
    {
        $outgoing = $this->requestFactory->createRequest($request->method, $request->url);
        foreach (Wire::headers($request) as $name => $value) {
            $outgoing = $outgoing->withHeader($name, $value);
        }
        if ($request->body !== null) {
            $outgoing = $outgoing->withBody($this->streamFactory->createStream($request->body));
        }
        $response = $this->client instanceof (self::GUZZLE)
            ? $this->client->send($outgoing, self::guzzle($patience))
            : $this->client->sendRequest($outgoing);

        return Answer::fromResponse($response);
    }

    /**
     * Guzzle's options; `null` takes away what the client was given by default.
     *
     * @return array<string, mixed>
     */
    private static function guzzle(Patience $patience): array
    {
        $tooMuch = static fn (mixed $curl, int|float $size, int|float $got): int => $got >= Wire::LIMIT ? 1 : 0;
        $taken = ['headers', 'query', 'body', 'json', 'form_params', 'multipart', 'auth', 'sink', 'save_to', 'delay'];
        $taken = [...$taken, 'on_headers', 'on_stats', 'progress'];

        return array_fill_keys($taken, null) + [
            'allow_redirects' => false,
            'http_errors' => false,
            'cookies' => false,
            'decode_content' => false,
            'expect' => false,
            'synchronous' => true,
            'stream' => false,
            'version' => '1.1',
            'connect_timeout' => max(0.001, $patience->connect),
            'timeout' => max(0.001, $patience->connect) + $patience->read,
            'curl' => extension_loaded('curl') ? Wire::oneCopy() + [CURLOPT_NOPROGRESS => false, CURLOPT_PROGRESSFUNCTION => $tooMuch] : null,
        ];
    }
}
