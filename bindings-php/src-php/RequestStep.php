<?php

declare(strict_types=1);

namespace Salur;

use Salur\Exception\ContextException;
use Salur\Internal\Unique;

/**
 * A request to send: store `context` beside your own record, send `request` once, and parse what came.
 *
 * @template-covariant A of Record what the outcome's answer will be
 *
 * @implements Step<A>
 */
final class RequestStep implements Step
{
    use Unique;

    /**
     * @param string         $operation  the operation, such as `gateway.verb`
     * @param int            $attempt    1, or more after `prepareAgain`
     * @param Request        $request    what to send, as it stands
     * @param string         $context    store it before you send. It holds personal data, and no secret
     * @param int|null       $sendBefore where the request moves money: after this time, in Unix milliseconds, it must not be sent any more
     * @param GatewayClient<Record> $client who prepared it
     */
    public function __construct(
        public readonly string $operation,
        public readonly int $attempt,
        public readonly Request $request,
        public readonly string $context,
        public readonly ?int $sendBefore,
        private readonly GatewayClient $client,
    ) {
    }

    /**
     * Reads a step document.
     *
     * @param array<string, mixed>  $document
     * @param GatewayClient<Record> $client   who prepared it
     *
     * @return self<Record>
     */
    public static function fromDocument(array $document, GatewayClient $client): self
    {
        return new self(
            $document['operation'],
            $document['attempt'],
            Request::fromDocument($document['request']),
            $document['context'],
            $document['send_before'] ?? null,
            $client,
        );
    }

    /**
     * Whether `sendBefore` has passed: then do not send, but say `notSent()`.
     *
     * @param int|null $now Unix milliseconds in place of this machine's clock
     */
    public function isLate(?int $now = null): bool
    {
        return $this->sendBefore !== null && ($now ?? Moment::fresh()->now) >= $this->sendBefore;
    }

    /**
     * Reads the HTTP answer, whatever its status. Nothing that a gateway can answer is thrown.
     *
     * @param int             $status  the HTTP status
     * @param iterable<mixed> $headers its headers: values (or lists of them) by name, pairs, or lines
     * @param string          $body    its raw body
     * @param Moment|null     $moment  the time and chance to use; fresh ones when left out
     *
     * @return Step<A>
     *
     * @throws ContextException never, as long as the step is as it was prepared
     */
    public function parse(int $status, iterable $headers, #[\SensitiveParameter] string $body, ?Moment $moment = null): Step
    {
        return $this->client->parse($this->context, new Answer($status, $headers, $body), $moment);
    }

    /**
     * Says that certainly no byte of the request left: the name was not found, the connection was refused.
     *
     * @return Step<A>
     */
    public function notSent(?Moment $moment = null): Step
    {
        return $this->client->parse($this->context, Failure::NotSent, $moment);
    }

    /**
     * Says that no answer came, and the request may have arrived: a time-out, a cut connection, any doubt.
     *
     * @return Step<A>
     */
    public function noAnswer(?Moment $moment = null): Step
    {
        return $this->client->parse($this->context, Failure::NoAnswer, $moment);
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return Internal\Document::present([
            'step' => 'request',
            'operation' => $this->operation,
            'attempt' => $this->attempt,
            'request' => $this->request->toDocument(),
            'context' => $this->context,
            'send_before' => $this->sendBefore,
        ]);
    }

    /**
     * What may be shown: no personal data.
     *
     * @return array<string, mixed>
     */
    public function __debugInfo(): array
    {
        return ['operation' => $this->operation, 'attempt' => $this->attempt, 'sendBefore' => $this->sendBefore, 'request' => $this->request];
    }
}
