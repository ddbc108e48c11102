<?php

declare(strict_types=1);

namespace Salur;

use Salur\Internal\Document;
use Salur\Internal\Text;

/**
 * What came of a call: never an exception, whatever a gateway or a network does.
 *
 * @template-covariant A of Record what the answer is
 */
final class Outcome
{
    /**
     * @param string               $operation     the operation that was called
     * @param Call                 $call          what became of this request alone
     * @param Next                 $next          what to do now
     * @param int|null             $httpStatus    the HTTP status of the answer
     * @param string|null          $code          the gateway's code
     * @param string|null          $meaning       what the gateway's documentation says of that code
     * @param Payment|null         $payment       about the payment, where one is made or asked about
     * @param list<Violation>      $problems      what made the answer worth less than it says
     * @param A|null               $answer        the documented fields that came
     * @param array<string, mixed> $unknownFields what came and is not documented, under the gateway's own names
     * @param string|null          $body          the raw body of the answer
     */
    public function __construct(
        public readonly string $operation,
        public readonly Call $call,
        public readonly Next $next,
        public readonly ?int $httpStatus = null,
        public readonly ?string $code = null,
        public readonly ?string $meaning = null,
        public readonly ?Payment $payment = null,
        public readonly array $problems = [],
        public readonly ?Record $answer = null,
        public readonly array $unknownFields = [],
        public readonly ?string $body = null,
    ) {
    }

    /**
     * Reads an outcome document.
     *
     * @template R of Record
     *
     * @param array<string, mixed> $document
     * @param class-string<R>      $answer   the class of the operation's answers
     *
     * @return self<R>
     */
    public static function fromDocument(array $document, string $answer): self
    {
        /** @var R|null $came */
        $came = isset($document['answer']) ? $answer::fromDocument(Document::arrays($document['answer'])) : null;

        return new self(
            operation: $document['operation'],
            call: Document::word(Call::class, $document['call']),
            next: Next::fromDocument($document['next']),
            httpStatus: $document['http_status'] ?? null,
            code: $document['code'] ?? null,
            meaning: $document['meaning'] ?? null,
            payment: isset($document['payment']) ? Payment::fromDocument($document['payment']) : null,
            problems: array_map(Violation::fromDocument(...), $document['problems'] ?? []),
            answer: $came,
            unknownFields: (array) ($document['unknown_fields'] ?? []),
            body: Document::readBody($document),
        );
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        $problems = array_map(static fn (Violation $problem): array => $problem->toDocument(), $this->problems);

        return Document::present([
            'operation' => $this->operation,
            'call' => $this->call->value,
            'http_status' => $this->httpStatus,
            'code' => $this->code,
            'meaning' => $this->meaning,
            'payment' => $this->payment?->toDocument(),
            'next' => $this->next->toDocument(),
            'problems' => $problems === [] ? null : $problems,
            'answer' => $this->answer === null ? null : Document::object($this->answer->toDocument()),
            'unknown_fields' => $this->unknownFields === [] ? null : Document::object($this->unknownFields),
        ]) + Document::body($this->body);
    }

    /**
     * What may be shown: no personal data.
     *
     * @return array<string, mixed>
     */
    public function __debugInfo(): array
    {
        return [
            'operation' => $this->operation,
            'call' => $this->call,
            'httpStatus' => $this->httpStatus,
            'code' => $this->code,
            'payment' => $this->payment,
            'next' => $this->next,
            'problems' => $this->problems,
            'body' => Text::size($this->body),
        ];
    }
}
