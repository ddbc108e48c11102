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

/** The clients of one case, by their names in its file: what a client remembers leaks into no other case. */
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

    /** The earlier calls of the case's client. */
    public function warm(\stdClass $case): void
    {
        foreach ($case->warm ?? [] as $call) {
            $this->last((object) (['client' => $case->client] + (array) $call));
        }
    }

    /** The last step of a case that must be sent, or signed. */
    public function prepared(\stdClass $case): RequestStep|SignStep
    {
        return self::waiting($this->last($case));
    }

    /** The last step of a case: prepared, followed by what came, prepared again as often as it says, and signed where it brings a signature. */
    private function last(\stdClass $case): Step
    {
        $client = $this->typed($case->client);
        $step = Typed::prepare($client, $case->operation, $this->resolved($case, $case->input), Typed::moment($case->moment));
        $step = $this->repeated($this->followed($step, $case, $case->answers ?? []), $case, $case->again ?? []);

        return isset($case->attach) ? self::signed($client, self::waiting($step), $case->attach) : $step;
    }

    /**
     * What comes of a step, one thing after the other: answers that are parsed, and moments at which it is prepared again.
     *
     * @param list<\stdClass> $answers
     */
    public function followed(Step $step, \stdClass $case, array $answers): Step
    {
        foreach ($answers as $item) {
            $step = $this->then(self::context($step), $case, $item);
        }

        return $step;
    }

    /** One of a case's `answers`. */
    public function then(string $context, \stdClass $case, \stdClass $item): Step
    {
        $client = $this->typed($case->client);

        return isset($item->again)
            ? $client->prepareAgain($context, Typed::moment($item->again))
            : $client->parse($context, Typed::answer($item->answer), Typed::moment($item->at));
    }

    /**
     * The step prepared again at each of these moments.
     *
     * @param list<\stdClass> $moments
     */
    public function repeated(Step $step, \stdClass $case, array $moments): Step
    {
        $client = $this->typed($case->client);
        foreach (array_map(Typed::moment(...), $moments) as $moment) {
            $context = self::context($step);
            $step = $client->prepareAgain(($case->after_not_sent ?? false) ? self::unsent($client, $context, $moment) : $context, $moment);
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
            // By clients of its own: those of the case learn no token by it.
            return self::context((new self($this->configs))->last((object) (['client' => $case->client] + (array) $fields['$context'])));
        }

        return (object) array_map(fn (mixed $item): mixed => $this->resolved($case, $item), $fields);
    }

    /** The context of a step; of an outcome the one that its `next` gives. */
    public static function context(Step $step): string
    {
        $context = $step instanceof OutcomeStep ? $step->outcome->next->context ?? null : self::waiting($step)->context;

        return $context ?? throw new \UnexpectedValueException('the step has no context');
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

    private static function unsent(GatewayClient $client, string $context, Moment $moment): string
    {
        return $client->parse($context, Failure::NotSent, $moment)->outcome->next->context ?? $context;
    }
}
