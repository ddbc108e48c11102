<?php

declare(strict_types=1);

namespace Salur\Bench;

use Salur\OutcomeStep;
use Salur\RequestStep;
use Salur\Step;

/** One gateway's part of `case.json`, with the harness as its gateway: what to prepare, send and parse. */
final class Subject
{
    public const BATCH = 10_000;
    /** So many the package gives the core at once. */
    public const CHUNK = 1_000;

    public readonly string $operation;
    public readonly string $url;
    /** @var array<string, mixed> named as the client's options are */
    public readonly array $config;
    /** @var array<string, mixed> named as the `prepare…` method's arguments are */
    public readonly array $row;
    private readonly string $answer;

    /** @param array<string, mixed> $known */
    public function __construct(array $known, string $url)
    {
        $this->operation = $known['operation'];
        $this->url = $url . $known['url_path'];
        $this->config = self::camel($known['config'] + [$known['url_option'] => $this->url]);
        $this->row = self::camel($known['row']);
        $this->answer = json_encode($known['answer'], JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION);
    }

    /** @return \Generator<int, array<string, mixed>> rows of a batch, no two alike */
    public function rows(int $count): \Generator
    {
        for ($index = 0; $index < $count; ++$index) {
            $row = ['amount' => $this->row['amount'] + $index] + $this->row;
            if (isset($row['partnerReferenceNo'])) {
                $row['partnerReferenceNo'] = sprintf('BENCH-%06d', $index);
            }
            yield $row;
        }
    }

    /** Parses the answer, which is a good one. */
    public function parse(RequestStep $step): \Closure
    {
        self::requireAccepted($step, $this->answer);

        return fn (): Step => $step->parse(200, [], $this->answer);
    }

    /** Throws unless the package and the hand write the same bytes; `$byHand` is given the row, the time and the request's id. */
    public function requireSame(RequestStep $step, callable $byHand): void
    {
        $context = json_decode($step->context, true, 512, JSON_THROW_ON_ERROR);
        $request = $step->request;
        $ours = [$request->method, $request->url, $request->headers, $request->body];
        $theirs = $byHand($this->row, $context['prepared_at'], ...(isset($context['request_id']) ? [$context['request_id']] : []));
        if ($ours !== $theirs) {
            throw new \LogicException("the request by hand differs:\n" . json_encode([$ours, $theirs], JSON_PRETTY_PRINT));
        }
    }

    /**
     * Sends the request and reads the answer, on a connection of its own as `sendOnce` does: a kept one may send it twice. The first time,
     * the answer must be a good one.
     */
    public static function roundTrip(RequestStep $step): \Closure
    {
        $curl = curl_init($step->request->url);
        curl_setopt_array($curl, [
            CURLOPT_HTTPHEADER => $step->request->headerLines(),
            CURLOPT_POSTFIELDS => $step->request->body,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_FRESH_CONNECT => true,
            CURLOPT_FORBID_REUSE => true,
        ]);

        $send = static fn (): string => curl_exec($curl) ?: throw new \RuntimeException(curl_error($curl));
        self::requireAccepted($step, $send());

        return $send;
    }

    /**
     * Goes through batches by `$chunk` items in each round, and through as many rows by hand.
     *
     * @param list<array<string, mixed>> $rows
     * @param callable                   $prepared gives the batch's steps
     */
    public static function batches(int $count, int $chunk, array $rows, callable $prepared, callable $byHand): Taken
    {
        $steps = self::endless($prepared);
        $source = self::endless(static fn (): array => $rows);
        $ours = static function () use ($steps, $chunk): void {
            for ($index = 0; $index < $chunk; ++$index) {
                if (!$steps->current() instanceof RequestStep) {
                    throw new \LogicException('not prepared');
                }
                $steps->next();
            }
        };
        $hand = static function () use ($source, $chunk, $byHand): void {
            for ($index = 0; $index < $chunk; ++$index) {
                $byHand($source->current());
                $source->next();
            }
        };

        return Taken::rounds($count, ['item' => $ours, 'by_hand' => $hand], $chunk);
    }

    /** Throws where an answer is not a good one: then something else would be measured. */
    private static function requireAccepted(RequestStep $step, string $body): void
    {
        $parsed = $step->parse(200, [], $body);
        if (!$parsed instanceof OutcomeStep || $parsed->outcome->call->value !== 'accepted') {
            throw new \LogicException("the answer is not accepted: {$body}");
        }
    }

    private static function endless(callable $items): \Generator
    {
        for (;;) {
            yield from $items();
        }
    }

    /**
     * The names of documents as typed clients spell them.
     *
     * @param array<string, mixed> $fields
     *
     * @return array<string, mixed>
     */
    private static function camel(array $fields): array
    {
        $names = array_map(static fn (string $name): string => lcfirst(str_replace('_', '', ucwords($name, '_'))), array_keys($fields));

        return array_combine($names, $fields);
    }
}
