<?php

declare(strict_types=1);

namespace Salur;

use Salur\Internal\Document;

/**
 * A message that a gateway sent to the merchant, proven and read.
 *
 * Its sender is proven; what `uncovered` names is not. Parse it with the payment's context before you believe it.
 *
 * @template-covariant F of Record what its fields are
 */
final class Notification
{
    /**
     * @param string                $operation     which notification it is
     * @param array<string, string> $references    what to look your own record up by, by the names of documents
     * @param State|null            $reported      the state that its code claims
     * @param bool|null             $fresh         whether it is young; `null` where the gateway signs no time
     * @param list<string>          $covered       the fields that the signature covers, by the names of documents
     * @param list<string>          $uncovered     the fields that anybody on the way could have changed
     * @param F                     $fields        the documented fields
     * @param Reply                 $reply         what the gateway expects back, once you have committed
     * @param Message               $message       the message as it arrived: what to store
     * @param string|null           $code          the gateway's code
     * @param string|null           $meaning       what the gateway's documentation says of that code
     * @param array<string, mixed>  $unknownFields what came and is not documented, under the gateway's own names
     */
    public function __construct(
        public readonly string $operation,
        public readonly array $references,
        public readonly ?State $reported,
        public readonly ?bool $fresh,
        public readonly array $covered,
        public readonly array $uncovered,
        public readonly Record $fields,
        public readonly Reply $reply,
        public readonly Message $message,
        public readonly ?string $code = null,
        public readonly ?string $meaning = null,
        public readonly array $unknownFields = [],
    ) {
    }

    /**
     * Reads a notification document.
     *
     * @template R of Record
     *
     * @param array<string, mixed> $document
     * @param class-string<R>      $fields   the class of its fields
     *
     * @return self<R>
     */
    public static function fromDocument(array $document, string $fields): self
    {
        /** @var R $came */
        $came = $fields::fromDocument(Document::arrays($document['fields']));

        return new self(
            operation: $document['operation'],
            references: (array) $document['references'],
            reported: isset($document['reported']) ? Document::word(State::class, $document['reported']) : null,
            fresh: $document['fresh'],
            covered: $document['covered'],
            uncovered: $document['uncovered'],
            fields: $came,
            reply: Reply::fromDocument($document['reply']),
            message: Message::fromDocument($document['message']),
            code: $document['code'] ?? null,
            meaning: $document['meaning'] ?? null,
            unknownFields: (array) ($document['unknown_fields'] ?? []),
        );
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return Document::present([
            'operation' => $this->operation,
            'references' => Document::object($this->references),
            'reported' => $this->reported?->value,
            'code' => $this->code,
            'meaning' => $this->meaning,
            'covered' => $this->covered,
            'uncovered' => $this->uncovered,
            'fields' => Document::object($this->fields->toDocument()),
            'unknown_fields' => $this->unknownFields === [] ? null : Document::object($this->unknownFields),
            'reply' => $this->reply->toDocument(),
            'message' => $this->message->toDocument(),
        ]) + ['fresh' => $this->fresh];
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
            'references' => array_keys($this->references),
            'code' => $this->code,
            'reported' => $this->reported,
            'message' => $this->message,
        ];
    }
}
