<?php

declare(strict_types=1);

namespace Salur\Tests\Vectors;

use Salur\Answer;
use Salur\Failure;
use Salur\GatewayClient;
use Salur\Gateways;
use Salur\Moment;
use Salur\Notification;
use Salur\Step;

/** Documents of vectors as the arguments of typed calls. */
final class Typed
{
    /** The typed client of a configuration; `null` where no call in PHP could say it. */
    public static function open(\stdClass $config): ?GatewayClient
    {
        $class = Gateways::CLIENTS[$config->gateway];
        $options = self::arguments(new \ReflectionMethod($class, '__construct'), array_diff_key((array) $config, ['gateway' => true]));

        return $options === null ? null : new $class(...$options);
    }

    /** Prepares with the method of the operation; with the general one where a call in PHP could not say it. */
    public static function prepare(GatewayClient $client, string $operation, \stdClass $input, Moment $moment): Step
    {
        $method = 'prepare' . ucfirst(self::camel(explode('.', $operation, 2)[1] ?? ''));
        $arguments = method_exists($client, $method) ? self::arguments(new \ReflectionMethod($client, $method), (array) $input) : null;
        if ($arguments === null || $method === 'prepare') {
            return $client->prepare($operation, (array) $input, $moment);
        }

        return $client->{$method}(...$arguments, moment: $moment);
    }

    /** What came, as typed clients take it. */
    public static function answer(\stdClass $document): Answer|Failure
    {
        if (isset($document->failure)) {
            return Failure::from($document->failure);
        }

        return new Answer($document->status, $document->headers ?? [], self::body($document));
    }

    /** A message given to a typed client. */
    public static function receive(GatewayClient $client, \stdClass $message, Moment $moment): Notification
    {
        return $client->receive(...self::message($message), moment: $moment);
    }

    /**
     * A message as named arguments.
     *
     * @return array{method: string, path: string, headers: array<mixed>, body: string}
     */
    public static function message(\stdClass $message): array
    {
        return ['method' => $message->method, 'path' => $message->path, 'headers' => $message->headers, 'body' => self::body($message)];
    }

    /** Whether it is a message that PHP's can say. */
    public static function isMessage(\stdClass $document): bool
    {
        $fields = (array) $document + ['body' => isset($document->body_base64) ? '' : null];
        unset($fields['body_base64']);
        ksort($fields);

        return array_map(get_debug_type(...), $fields) === ['body' => 'string', 'headers' => 'array', 'method' => 'string', 'path' => 'string'];
    }

    /** Whether it is a moment that PHP's can say, which turns bytes into digits. */
    public static function isMoment(\stdClass $document): bool
    {
        $fields = (array) $document;
        ksort($fields);

        return array_map(get_debug_type(...), $fields) === ['entropy' => 'string', 'now' => 'int'] && strlen($fields['entropy']) === 64;
    }

    /** A moment of a vector. */
    public static function moment(\stdClass $document): Moment
    {
        return new Moment($document->now, $document->entropy);
    }

    /** A body as the bytes that arrived. */
    private static function body(\stdClass $document): string
    {
        return isset($document->body_base64) ? (string) base64_decode($document->body_base64, true) : $document->body;
    }

    /**
     * Fields as named arguments; `null` unless the function has all of them, requires no other, and takes their types.
     *
     * @param array<string, mixed> $fields
     *
     * @return array<string, mixed>|null
     */
    private static function arguments(\ReflectionMethod $function, array $fields): ?array
    {
        $arguments = [];
        foreach ($fields as $name => $value) {
            $arguments[self::camel($name)] = $value;
        }
        $taken = [];
        foreach ($function->getParameters() as $parameter) {
            $name = $parameter->getName();
            if (!array_key_exists($name, $arguments)) {
                if (!$parameter->isOptional()) {
                    return null;
                }
                continue;
            }
            $value = $arguments[$name];
            $type = $value instanceof \stdClass ? 'array' : (is_array($value) ? 'list' : get_debug_type($value));
            if (!in_array($type, self::types($parameter), true)) {
                return null;
            }
            $taken[$name] = $type === 'array' ? (array) $value : $value;
        }

        return count($taken) === count($fields) ? $taken : null;
    }

    /** @return list<string> the types that a parameter takes without conversion; its arrays are all maps */
    private static function types(\ReflectionParameter $parameter): array
    {
        $type = $parameter->getType();
        $all = $type instanceof \ReflectionUnionType ? $type->getTypes() : [$type];
        $names = array_map(static fn (\ReflectionNamedType $one): string => $one->getName(), $all);

        return $type->allowsNull() ? [...$names, 'null'] : $names;
    }

    /** The name here of a name in documents. */
    private static function camel(string $name): string
    {
        return lcfirst(str_replace('_', '', ucwords($name, '_')));
    }
}
