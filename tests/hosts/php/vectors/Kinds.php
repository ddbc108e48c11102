<?php

declare(strict_types=1);

namespace Salur\Tests\Vectors;

use Salur\Salur;

/** What is done for each kind of case; the result is a document. */
final class Kinds
{
    /** Runs a case. */
    public static function run(Host $host, \stdClass $case): mixed
    {
        $host->warm($case);

        return match ($case->kind) {
            'prepare' => $host->prepared($case)->toDocument(),
            'parse' => self::parsed($host, $case, $host->prepared($case)->context),
            'receive' => Typed::receive($host->typed($case->client), $case->message, Typed::moment($case->at))->toDocument(),
            'notify' => self::notified($host, $case),
            'context' => self::stored($host, $case),
            'banks' => self::banks($case),
            'call' => Calls::run($case->verb, $case->arguments),
            'refuse' => Refusals::run($host, $case),
        };
    }

    /** @return array<string, mixed> */
    private static function parsed(Host $host, \stdClass $case, string $context): array
    {
        return $host->typed($case->client)->parse($context, Typed::answer($case->answer), Typed::moment($case->at))->toDocument();
    }

    /** @return array<string, mixed> */
    private static function notified(Host $host, \stdClass $case): array
    {
        $client = $host->typed($case->client);
        $at = Typed::moment($case->at);
        $notification = Typed::receive($client, $case->message, $at);

        return $client->parse($host->prepared($case)->context, $notification, $at)->toDocument();
    }

    /** @return array<string, mixed> */
    private static function stored(Host $host, \stdClass $case): array
    {
        [$context, $answers] = [$case->context, $case->answers ?? []];
        if ($answers !== []) {
            $step = $host->followed($host->then($context, $case, $answers[0]), $case, array_slice($answers, 1));
            if (!isset($case->answer) && !isset($case->again)) {
                return $step->toDocument();
            }
            $context = Host::context($step);
        }
        if (isset($case->answer)) {
            return self::parsed($host, $case, $context);
        }
        $first = $host->typed($case->client)->prepareAgain($context, Typed::moment($case->again[0]));

        return $host->repeated($first, $case, array_slice($case->again, 1))->toDocument();
    }

    private static function banks(\stdClass $case): mixed
    {
        return array_column(Salur::catalog()['gateways'], null, 'name')[$case->gateway]['banks'];
    }
}
