<?php

declare(strict_types=1);

namespace Salur\Tests\Vectors;

use Salur\Client;
use Salur\Failure;
use Salur\GatewayClient;
use Salur\Internal\Native;
use Salur\Moment;
use Salur\OutcomeStep;
use Salur\RequestStep;
use Salur\SignStep;
use Salur\Step;

/** The clients of one vector file, by their names there. */
final class Host
{
    /** @var array<string, GatewayClient> */
    private array $typed = [];

    /** @param array<string, \stdClass> $configs configuration documents */
    public function __construct(private readonly array $configs)
    {
    }

    /** A typed client, opened once. */
    public function typed(string $name): GatewayClient
    {
        return $this->typed[$name] ??= Typed::open($this->configs[$name])
            ?? throw new \UnexpectedValueException("{$name} cannot be opened by a typed call");
    }

    /** A client of plain documents. */
    public function documents(string $name): Client
    {
        return Client::open((array) $this->configs[$name]);
    }

    /** The envelope of a verb that the native library is given as text. */
    public function envelope(string $name, string $verb, string $arguments): string
    {
        return self::bare((string) json_encode($this->configs[$name]), $verb, $arguments);
    }

    /** The same with a configuration of text. */
    public static function bare(string $config, string $verb, string $arguments): string
    {
        $native = Native::load();
        $client = $native->open($config);
        try {
            return $native->call($client, $verb, $arguments);
        } finally {
            $native->close($client);
        }
    }

    /** The step of a case: prepared, prepared again as often as it says, and signed where it brings a signature. */
    public function prepared(\stdClass $case): RequestStep|SignStep
    {
        $client = $this->typed($case->client);
        $step = Typed::prepare($client, $case->operation, $this->resolved($case, $case->input), Typed::moment($case->moment));
        $step = $this->repeated(self::waiting($step), $case, $case->again ?? []);

        return isset($case->attach) ? self::signed($client, $step, $case->attach) : $step;
    }

    /**
     * The step prepared again at each of these moments.
     *
     * @param list<\stdClass> $moments
     */
    public function repeated(RequestStep|SignStep $step, \stdClass $case, array $moments): RequestStep|SignStep
    {
        $client = $this->typed($case->client);
        foreach (array_map(Typed::moment(...), $moments) as $moment) {
            $context = ($case->after_not_sent ?? false) ? self::unsent($client, $step, $moment) : $step->context;
            $step = self::waiting($client->prepareAgain($context, $moment));
        }

        return $step;
    }

    /** The value with every `{"$context": …}` in the place of the context that it stands for. */
    public function resolved(\stdClass $case, mixed $value): mixed
    {
        if (is_array($value)) {
            return array_map(fn (mixed $item): mixed => $this->resolved($case, $item), $value);
        }
        if (!$value instanceof \stdClass) {
            return $value;
        }
        $fields = (array) $value;
        if (array_keys($fields) === ['$context']) {
            return $this->prepared((object) (['client' => $case->client] + (array) $fields['$context']))->context;
        }

        return (object) array_map(fn (mixed $item): mixed => $this->resolved($case, $item), $fields);
    }

    /** A step as what it must be: to be sent, or to be signed. */
    public static function waiting(Step $step): RequestStep|SignStep
    {
        return $step instanceof OutcomeStep ? throw new \UnexpectedValueException('wanted something to send, got an outcome') : $step;
    }

    /** The request, by the step's own method, its client's, and with the signature as bytes and as text: all must give the same. */
    private static function signed(GatewayClient $client, RequestStep|SignStep $step, string $base64): RequestStep
    {
        $bytes = (string) base64_decode($base64, true);
        $signed = $step instanceof SignStep ? $step->attachSignature($bytes) : $client->attachSignature($step->context, $bytes);
        foreach ([$bytes, $base64] as $signature) {
            if (!Canonical::same($client->attachSignature($step->context, $signature)->toDocument(), $signed->toDocument())) {
                throw new \UnexpectedValueException('the step and its client attach differently');
            }
        }

        return $signed;
    }

    private static function unsent(GatewayClient $client, RequestStep|SignStep $step, Moment $moment): string
    {
        return $client->parse($step->context, Failure::NotSent, $moment)->outcome->next->context ?? $step->context;
    }
}
