<?php

declare(strict_types=1);

namespace Salur\Tests\Vectors;

use Salur\Internal\Document;
use Salur\Internal\Native;
use Salur\Salur;
use Salur\Snap;

/** The verbs that need no client: by the package's functions, and by the native library where these cannot say the arguments. */
final class Calls
{
    /** The arguments that a function takes, by their kinds here; a name with `?` may be left out. */
    private const ARGUMENTS = [
        'seal' => ['gateway' => 'string', 'purpose?' => 'string', 'credentials' => 'stdClass', 'key' => 'string', 'moment' => 'stdClass'],
        'unseal' => ['gateway' => 'string', 'purpose?' => 'string', 'sealed' => 'string', 'key' => 'string'],
        'snap_sign' => [
            'scheme' => 'string',
            'timestamp' => 'string',
            'method?' => 'string',
            'path?' => 'string',
            'body?' => 'string',
            'access_token?' => 'string',
            'client_id?' => 'string',
            'private_key?' => 'string',
            'client_secret?' => 'string',
            'moment?' => 'stdClass',
        ],
        'snap_verify' => ['message' => 'stdClass', 'public_key' => 'string'],
    ];

    /** The result of a verb, or its error, as a document. */
    public static function run(string $verb, mixed $arguments): mixed
    {
        if (!$arguments instanceof \stdClass || !self::canSay($verb, (array) $arguments)) {
            return self::native($verb, $arguments);
        }
        $named = [];
        foreach ((array) $arguments as $name => $value) {
            $named[lcfirst(str_replace('_', '', ucwords($name, '_')))] = $name === 'moment' ? Typed::moment($value) : $value;
        }

        return match ($verb) {
            'seal' => ['sealed' => Salur::seal(...['credentials' => (array) $named['credentials']] + $named)],
            'unseal' => ['credentials' => Document::object(Salur::unseal(...$named))],
            'snap_sign' => Snap::sign(...$named)->toDocument(),
            'snap_verify' => Snap::verify(...Typed::message($named['message']), publicKey: $named['publicKey'])->toDocument(),
        };
    }

    /** @param array<string, mixed> $arguments */
    private static function canSay(string $verb, array $arguments): bool
    {
        $left = $arguments;
        foreach (self::ARGUMENTS[$verb] as $name => $kind) {
            $isOptional = str_ends_with($name, '?');
            $name = rtrim($name, '?');
            if (array_key_exists($name, $arguments) ? get_debug_type($arguments[$name]) !== $kind : !$isOptional) {
                return false;
            }
            $left = array_diff_key($left, [$name => true]);
        }
        $moment = $arguments['moment'] ?? null;
        $message = $arguments['message'] ?? null;
        $drawsOne = $moment === null && isset($arguments['private_key']); // what left the moment out gets a fresh one

        return $left === [] && !$drawsOne && ($moment === null || Typed::isMoment($moment)) && ($message === null || Typed::isMessage($message));
    }

    private static function native(string $verb, mixed $arguments): mixed
    {
        $read = ExactReader::read(Native::load()->call(null, $verb, Canonical::text($arguments)));

        return $read->ok ?? $read->error;
    }
}
