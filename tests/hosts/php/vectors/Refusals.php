<?php

declare(strict_types=1);

namespace Salur\Tests\Vectors;

use Salur\Client;
use Salur\Exception\SalurException;

/** Cases of kind `refuse`: the verb must give an error. */
final class Refusals
{
    /** The operands of each verb, beside the moment. */
    private const OPERANDS = [
        'prepare' => ['operation', 'input'],
        'prepare_again' => ['context'],
        'prepare_many' => ['operation', 'inputs'],
        'parse' => ['context', 'answer'],
        'receive' => ['message'],
    ];

    /** Runs a case; gives the error, or whatever came in its place. */
    public static function run(Host $host, \stdClass $case): mixed
    {
        try {
            if (isset($case->arguments)) {
                return Calls::run($case->verb, $case->arguments);
            }

            return match ($case->via) {
                'typed' => self::typed($host, $case),
                'document' => self::document($host, $case),
                'text' => self::text($host, $case),
            };
        } catch (SalurException $error) {
            return $error->toDocument();
        }
    }

    /** A verb of the typed client. */
    private static function typed(Host $host, \stdClass $case): mixed
    {
        if ($case->verb === 'open') {
            Typed::open($case->config) ?? Client::open((array) $case->config);

            return 'opened';
        }
        $client = $host->typed($case->client);
        if ($case->verb === 'attach_signature') {
            return $client->attachSignature(self::context($host, $case), (string) base64_decode($case->signature, true))->toDocument();
        }
        $moment = Typed::moment($case->at ?? $case->moment);
        $operand = static fn (string $name): mixed => $host->resolved($case, $case->{$name});

        return match ($case->verb) {
            'prepare' => Typed::prepare($client, $case->operation, $operand('input'), $moment)->toDocument(),
            'prepare_again' => $client->prepareAgain($operand('context'), $moment)->toDocument(),
            'parse' => $client->parse($operand('context'), Typed::answer($case->answer), $moment)->toDocument(),
            'receive' => Typed::receive($client, $case->message, $moment)->toDocument(),
        };
    }

    /** The context of a case, or that of the step that it prepares. */
    private static function context(Host $host, \stdClass $case): mixed
    {
        return property_exists($case, 'context') ? $case->context : $host->prepared($case)->context;
    }

    /** A verb of the document client; of the native library where that client's signature cannot say it. */
    private static function document(Host $host, \stdClass $case): mixed
    {
        if ($case->verb === 'open') {
            Client::open((array) $case->config);

            return 'opened';
        }
        $operands = [];
        if ($case->verb === 'attach_signature') {
            $operands['context'] = self::context($host, $case);
            if (property_exists($case, 'signature')) {
                $operands['signature'] = $case->signature;
            }

            // The document client takes any text for a signature's bytes.
            return self::error($host->envelope($case->client, $case->verb, Canonical::text((object) $operands)));
        }
        foreach ([...self::OPERANDS[$case->verb], 'moment'] as $name) {
            $given = $name === 'moment' && isset($case->at) ? 'at' : $name;
            if (property_exists($case, $given)) {
                $operands[$name] = $host->resolved($case, $case->{$given});
            }
        }
        if (!self::canSay($case->verb, $operands)) {
            return self::error($host->envelope($case->client, $case->verb, Canonical::text((object) $operands)));
        }
        $client = $host->documents($case->client);
        $arrays = array_map(static fn (mixed $value): mixed => $value instanceof \stdClass ? (array) $value : $value, $operands);

        return match ($case->verb) {
            'prepare' => $client->prepare(...$arrays),
            'prepare_again' => $client->prepareAgain(...$arrays),
            'prepare_many' => iterator_to_array($client->prepareMany(...$arrays)),
            'parse' => $client->parse(...$arrays),
            'receive' => $client->receive(...$arrays),
        };
    }

    /**
     * Whether the operands are all there, and of the kinds that the document client takes.
     *
     * @param array<string, mixed> $operands
     */
    private static function canSay(string $verb, array $operands): bool
    {
        $kinds = ['operation' => 'string', 'context' => 'string', 'inputs' => 'array'];
        foreach ([...self::OPERANDS[$verb], 'moment'] as $name) {
            if (!isset($operands[$name]) || get_debug_type($operands[$name]) !== ($kinds[$name] ?? 'stdClass')) {
                return false;
            }
        }

        return true;
    }

    /** A verb of the native library with text that no document could be. */
    private static function text(Host $host, \stdClass $case): mixed
    {
        return self::error(match (true) {
            $case->verb === 'open' => Host::bare($case->arguments_text, 'opened', '{}'),
            default => $host->envelope($case->client, $case->verb, $case->arguments_text),
        });
    }

    private static function error(string $envelope): mixed
    {
        $read = ExactReader::read($envelope);

        return $read->error ?? $read;
    }
}
