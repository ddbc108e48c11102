<?php

declare(strict_types=1);

namespace Salur\Exception;

use Salur\ErrorCode;
use Salur\Internal\Document;
use Salur\Phase;
use Salur\Violation;

/**
 * A call that was refused before anything was sent, or a notification that is not to be believed.
 *
 * What a gateway answers is never an exception: that is an `Outcome`. There is a subclass for every phase and, beneath
 * it, one for every code. The message begins with what it is about; with more than one violation each has its line.
 */
class SalurException extends \RuntimeException
{
    /**
     * @param ErrorCode       $errorCode  the stable name of the error
     * @param Phase           $phase      where it arose
     * @param string          $summary    what is wrong, in plain English, as the document has it
     * @param list<Violation> $violations every broken rule, all at once
     */
    final public function __construct(
        public readonly ErrorCode $errorCode,
        public readonly Phase $phase,
        public readonly string $summary,
        public readonly array $violations = [],
    ) {
        parent::__construct(self::told($summary, $violations));
    }

    /**
     * The exception that an error document stands for.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        $code = Document::word(ErrorCode::class, $document['code']);
        $class = $code->exception();
        $violations = array_map(Violation::fromDocument(...), $document['violations'] ?? []);

        return new $class($code, Document::word(Phase::class, $document['phase']), $document['message'], $violations);
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return [
            'code' => $this->errorCode->value,
            'phase' => $this->phase->value,
            'message' => $this->summary,
            'violations' => array_map(static fn (Violation $violation): array => $violation->toDocument(), $this->violations),
        ];
    }

    /** Class, message and where it was thrown. Arguments of calls are left out: they may be accounts, names and secrets. */
    public function __toString(): string
    {
        $lines = [static::class . ": {$this->getMessage()}", "thrown in {$this->getFile()}:{$this->getLine()}"];
        foreach ($this->getTrace() as $index => $frame) {
            $place = isset($frame['file'], $frame['line']) ? "{$frame['file']}({$frame['line']})" : '[internal function]';
            $lines[] = "#{$index} {$place}: " . ($frame['class'] ?? '') . ($frame['type'] ?? '') . "{$frame['function']}()";
        }

        return implode("\n", $lines);
    }

    /** @param list<Violation> $violations */
    private static function told(string $summary, array $violations): string
    {
        if (count($violations) < 2) {
            return $summary;
        }
        $lines = array_map(static fn (Violation $violation): string => "\n- {$violation->message}", $violations);

        return explode(': ', $summary, 2)[0] . ': ' . count($violations) . ' violations' . implode('', $lines);
    }
}
