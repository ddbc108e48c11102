<?php

declare(strict_types=1);

namespace Salur;

use Salur\Exception\ContextException;
use Salur\Exception\InputException;
use Salur\Exception\InvalidConfigException;
use Salur\Exception\InvalidInputException;
use Salur\Exception\NotificationException;
use Salur\Internal\Document;
use Salur\Internal\Handle;
use Salur\Internal\Signature;
use Salur\Internal\Unique;

/** The client of plain documents: the same verbs for every gateway, arrays in and out. */
final class Client
{
    use Unique;

    private const CHUNK = 1000;

    private function __construct(private readonly Handle $handle)
    {
    }

    /**
     * Opens `['gateway' => …, 'environment' => …, …credentials, …options]`.
     *
     * @param array<string, mixed> $config
     *
     * @throws InvalidConfigException every wrong field is listed
     */
    public static function open(#[\SensitiveParameter] array $config): self
    {
        return new self(Handle::open($config));
    }

    /**
     * The first step of an operation. Nothing is sent.
     *
     * @param array<mixed>                     $input  fields by their names in documents
     * @param Moment|array<string, mixed>|null $moment the time and chance to use; fresh ones when left out
     *
     * @return array<string, mixed> a step
     *
     * @throws InputException a field is missing, unknown or wrong; all of them are listed
     */
    public function prepare(string $operation, #[\SensitiveParameter] array $input, Moment|array|null $moment = null): array
    {
        return $this->handle->call('prepare', ['operation' => $operation, 'input' => self::object($input), 'moment' => self::moment($moment)]);
    }

    /**
     * The same call signed again.
     *
     * @param Moment|array<string, mixed>|null $moment
     *
     * @return array<string, mixed> a step
     *
     * @throws ContextException the context is not this client's, or the repeat would pay again
     */
    public function prepareAgain(#[\SensitiveParameter] string $context, Moment|array|null $moment = null): array
    {
        return $this->handle->call('prepare_again', ['context' => $context, 'moment' => self::moment($moment)]);
    }

    /**
     * `['ok' => step]` or `['error' => error]` for every input, in order and under its key; one bad input fails alone.
     *
     * Inputs are read as the results are: memory stays flat however many there are. Without a `$moment` every
     * thousand get a fresh one, which long batches need.
     *
     * @param iterable<mixed>                  $inputs arrays of fields by their names in documents
     * @param Moment|array<string, mixed>|null $moment
     *
     * @return \Generator<mixed, array<string, mixed>>
     */
    public function prepareMany(string $operation, iterable $inputs, Moment|array|null $moment = null): \Generator
    {
        $first = 0;
        foreach (self::chunks($inputs) as [$keys, $chunk]) {
            $results = $this->prepareChunk($operation, $chunk, $first, self::moment($moment));
            foreach ($results as $index => $result) {
                unset($results[$index]);
                yield $keys[$index] => $result;
            }
            $first += count($chunk);
        }
    }

    /**
     * The request of a `to_sign` step, with a signature that was made elsewhere.
     *
     * @param string $context   that of the `to_sign` step
     * @param string $signature its raw bytes, or the base64 of them
     *
     * @return array<string, mixed> a step
     *
     * @throws ContextException      the context is not this client's, or waits for no signature
     * @throws InvalidInputException this is no RSA signature
     */
    public function attachSignature(#[\SensitiveParameter] string $context, string $signature): array
    {
        return $this->handle->call('attach_signature', ['context' => $context, 'signature' => Signature::base64($signature)]);
    }

    /**
     * The step that follows from what came.
     *
     * @param Answer|Failure|Notification<Record>|array<string, mixed> $answer
     * @param Moment|array<string, mixed>|null                          $moment
     *
     * @return array<string, mixed> a step
     *
     * @throws ContextException the context is damaged or not this client's
     */
    public function parse(
        #[\SensitiveParameter] string $context,
        #[\SensitiveParameter] Answer|Failure|Notification|array $answer,
        Moment|array|null $moment = null,
    ): array {
        return $this->handle->call('parse', ['context' => $context, 'answer' => self::came($answer), 'moment' => self::moment($moment)]);
    }

    /**
     * Proves and reads a message that a gateway sent.
     *
     * @param Message|array<string, mixed>     $message
     * @param Moment|array<string, mixed>|null $moment
     *
     * @return array<string, mixed> a notification
     *
     * @throws NotificationException it is none of this gateway's, or its signature does not prove its sender
     */
    public function receive(#[\SensitiveParameter] Message|array $message, Moment|array|null $moment = null): array
    {
        $document = $message instanceof Message ? $message->toDocument() : self::object($message);

        return $this->handle->call('receive', ['message' => $document, 'moment' => self::moment($moment)]);
    }

    /** Wipes the credentials from memory; the client is of no use afterwards. It happens by itself when the client goes. */
    public function close(): void
    {
        $this->handle->close();
    }

    /**
     * @param iterable<mixed> $inputs
     *
     * @return \Generator<int, array{list<mixed>, list<mixed>}> keys and inputs, a thousand at a time
     */
    private static function chunks(iterable $inputs): \Generator
    {
        [$keys, $chunk] = [[], []];
        foreach ($inputs as $key => $input) {
            $keys[] = $key;
            $chunk[] = is_array($input) ? self::object($input) : $input;
            if (count($chunk) === self::CHUNK) {
                yield [$keys, $chunk];
                [$keys, $chunk] = [[], []];
            }
        }
        if ($chunk !== []) {
            yield [$keys, $chunk];
        }
    }

    /**
     * @param list<mixed>                    $chunk
     * @param int                            $first  the index of the chunk's first item in the whole batch: so each has entropy of its own
     * @param array<string, mixed>|\stdClass $moment
     *
     * @return list<array<string, mixed>>
     */
    private function prepareChunk(string $operation, array $chunk, int $first, array|\stdClass $moment): array
    {
        try {
            return $this->handle->call('prepare_many', ['operation' => $operation, 'inputs' => $chunk, 'first' => $first, 'moment' => $moment]);
        } catch (InvalidInputException $error) {
            if (self::isAboutTheMoment($error)) {
                throw $error;
            }
            if (count($chunk) === 1) {
                return [['error' => $this->refusal($operation, $chunk[0], $moment, $error)->toDocument()]];
            }
        }
        // One of them cannot be read at all, or together they are too much: each answers for itself.
        $results = [];
        foreach ($chunk as $index => $item) {
            $results[] = $this->prepareChunk($operation, [$item], $first + $index, $moment)[0];
        }

        return $results;
    }

    /**
     * The error of an item, with paths that start at its own root.
     *
     * @param array<string, mixed>|\stdClass $moment
     */
    private function refusal(string $operation, mixed $item, array|\stdClass $moment, InvalidInputException $error): InvalidInputException
    {
        try {
            $this->handle->call('prepare', ['operation' => $operation, 'input' => $item, 'moment' => $moment]);
        } catch (InvalidInputException $own) {
            return $own;
        }

        return $error;
    }

    private static function isAboutTheMoment(InvalidInputException $error): bool
    {
        foreach ($error->violations as $violation) {
            if (str_starts_with($violation->path, 'moment')) {
                return true;
            }
        }

        return false;
    }

    /**
     * @param Moment|array<string, mixed>|null $moment
     *
     * @return array<string, mixed>|\stdClass
     */
    private static function moment(Moment|array|null $moment): array|\stdClass
    {
        return is_array($moment) ? self::object($moment) : ($moment ?? Moment::fresh())->toDocument();
    }

    /**
     * @param Answer|Failure|Notification<Record>|array<string, mixed> $answer
     *
     * @return array<string, mixed>|\stdClass
     */
    private static function came(Answer|Failure|Notification|array $answer): array|\stdClass
    {
        return match (true) {
            $answer instanceof Answer => $answer->toDocument(),
            $answer instanceof Failure => ['failure' => $answer->value],
            $answer instanceof Notification => ['notification' => ['message' => $answer->message->toDocument()]],
            isset($answer['notification']['message']) => ['notification' => ['message' => $answer['notification']['message']]], // only that is read
            default => self::object($answer),
        };
    }

    /**
     * @param array<mixed> $fields
     *
     * @return array<mixed>|\stdClass an empty array as an object: that is what is wanted there
     */
    private static function object(array $fields): array|\stdClass
    {
        return $fields === [] ? new \stdClass() : $fields;
    }
}
