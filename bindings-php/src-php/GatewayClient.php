<?php

declare(strict_types=1);

namespace Salur;

use Salur\Exception\ContextException;
use Salur\Exception\InputException;
use Salur\Exception\InvalidConfigException;
use Salur\Exception\InvalidInputException;
use Salur\Exception\NotificationException;
use Salur\Exception\SalurException;
use Salur\Exception\StepException;
use Salur\Internal\Unique;

/**
 * One merchant's opened credentials for one gateway: what every generated client is made of. Documents are read into types.
 *
 * @template N of Record what its notifications hold
 */
abstract class GatewayClient
{
    use Unique;

    /** The gateway's name in documents. */
    public const NAME = '';

    /**
     * What it can do: for each verb its inputs, by their names here and in documents, and the class of its answers.
     *
     * @var array<string, array{array<string, string>, class-string<Record>}>
     */
    public const OPERATIONS = [];

    /**
     * What it sends by itself, and the class of what that holds.
     *
     * @var array<string, class-string<Record>>
     */
    public const NOTIFICATIONS = [];

    private readonly Client $client;
    private readonly mixed $environment;

    /**
     * Opens credentials.
     *
     * @param array<string, mixed> $config fields by their names in documents; `null` counts as absent
     *
     * @throws InvalidConfigException every wrong field is listed
     */
    protected function __construct(#[\SensitiveParameter] array $config)
    {
        $this->client = Client::open(['gateway' => static::NAME] + $config);
        $environment = $config['environment'] ?? null;
        $this->environment = $environment instanceof \BackedEnum ? $environment->value : $environment;
    }

    /**
     * The first step of any operation by its name. Nothing is sent.
     *
     * @param string               $operation its whole name, `gateway.verb`
     * @param array<string, mixed> $input     its fields, named as in the `prepare…` method or as in documents; `null` counts as absent
     * @param Moment|null          $moment    the time and chance to use; fresh ones when left out
     *
     * @return Step<Record>
     *
     * @throws InputException a field is missing, unknown or wrong; all of them are listed
     */
    public function prepare(string $operation, #[\SensitiveParameter] array $input, ?Moment $moment = null): Step
    {
        return $this->step($this->client->prepare($operation, self::renamed($operation, $input), $moment));
    }

    /**
     * The same call signed again: same reference and fields, new time stamp, `attempt` one higher.
     *
     * @return Step<Record>
     *
     * @throws ContextException the context is not this client's, or the repeat would pay again
     */
    public function prepareAgain(#[\SensitiveParameter] string $context, ?Moment $moment = null): Step
    {
        return $this->step($this->client->prepareAgain($context, $moment));
    }

    /**
     * The request of a `SignStep`, with a signature that was made elsewhere, also by another process.
     *
     * Only for a client that was opened without the private key that its gateway wants.
     *
     * @param string $context   that of the `SignStep`. The one to store before sending is the request's
     * @param string $signature RSASSA-PKCS1-v1_5 with SHA-256 over the step's `stringToSign`: its raw bytes, or the base64 of them
     *
     * @return RequestStep<Record>
     *
     * @throws ContextException      the context is not this client's, or waits for no signature
     * @throws InvalidInputException this is no RSA signature: 256 bytes for a key of 2048 bits, 512 for one of 4096
     */
    public function attachSignature(#[\SensitiveParameter] string $context, string $signature): RequestStep
    {
        return RequestStep::fromDocument($this->client->attachSignature($context, $signature), $this);
    }

    /**
     * A step or an error for every input, in order and under the key of its input; one bad input fails alone.
     *
     * Inputs are read as the results are: memory stays flat however many there are. Without a `$moment` every
     * thousand get a fresh one, which long batches need.
     *
     * @param iterable<mixed> $inputs arrays of fields, as `prepare` takes them
     *
     * @return \Generator<mixed, Step<Record>|SalurException>
     */
    public function prepareMany(string $operation, iterable $inputs, ?Moment $moment = null): \Generator
    {
        foreach ($this->client->prepareMany($operation, self::renamedAll($operation, $inputs), $moment) as $key => $result) {
            yield $key => isset($result['ok']) ? $this->step($result['ok']) : SalurException::fromDocument($result['error']);
        }
    }

    /**
     * The step that `$outcome->next` asks for: what continues, checks the status or sends again.
     *
     * @param Next        $next       the `next` of an outcome. Its `after` is yours to wait for
     * @param Moment|null $moment     the time and chance to use; fresh ones when left out
     * @param mixed       ...$missing by name: the fields that `$next->missing` tells, and any other to add or change
     *
     * @return Step<Record>
     *
     * @throws StepException  it asks for no call, such as `done` or `ask_human`
     * @throws InputException a field is still missing, or wrong
     */
    public function prepareNext(Next $next, ?Moment $moment = null, #[\SensitiveParameter] mixed ...$missing): Step
    {
        if ($next->context !== null) {
            return $this->prepareAgain($next->context, $moment);
        }
        if ($next->operation === null) {
            throw new StepException("there is no call to prepare: what is to be done is `{$next->do->value}`");
        }

        return $this->step($this->client->prepare($next->operation, self::renamed($next->operation, $missing) + ($next->input ?? []), $moment));
    }

    /**
     * The step that follows from what came, also in another process, days later.
     *
     * @param string                                $context what you stored before sending
     * @param Answer|Failure|Notification<Record> $came    an answer, that none came, or a notification from `receive`
     * @param Moment|null                           $moment  the time and chance to use; fresh ones when left out
     *
     * @return Step<Record>
     *
     * @throws ContextException the context is damaged or not this client's. Nothing that a gateway answers is thrown
     */
    public function parse(
        #[\SensitiveParameter] string $context,
        #[\SensitiveParameter] Answer|Failure|Notification $came,
        ?Moment $moment = null,
    ): Step {
        // Of a notification the outcome's answer is what the notification holds.
        return $this->step($this->client->parse($context, $came, $moment), $came instanceof Notification ? $came->fields::class : null);
    }

    /**
     * Proves who sent a notification, and reads it.
     *
     * Look up your record by its `references`, `parse` it with that payment's context, commit, and then send its
     * `reply`. What it reports is not proven where `uncovered` names the field that says so.
     *
     * @param string          $method  the HTTP method of the message
     * @param string          $path    its path and query
     * @param iterable<mixed> $headers its headers: values (or lists of them) by name, pairs, or lines
     * @param string          $body    its raw body, exactly as it arrived
     * @param Moment|null     $moment  the time and chance to use; fresh ones when left out
     *
     * @return Notification<N>
     *
     * @throws NotificationException  it is none of this gateway's notifications, or its signature does not prove its sender
     * @throws InvalidConfigException the client was opened without the gateway's public key, where that alone proves its sender
     */
    public function receive(
        string $method,
        string $path,
        #[\SensitiveParameter] iterable $headers,
        #[\SensitiveParameter] string $body,
        ?Moment $moment = null,
    ): Notification {
        $document = $this->client->receive(new Message($method, $path, $headers, $body), $moment);

        /** @var Notification<N> */
        return Notification::fromDocument($document, static::NOTIFICATIONS[self::bare($document['operation'])]);
    }

    /**
     * The same for the request that this PHP process is serving: `$_SERVER` and `php://input`.
     *
     * @return Notification<N>
     *
     * @throws NotificationException see `receive`
     */
    public function receiveGlobals(?Moment $moment = null): Notification
    {
        $message = Message::fromGlobals();

        return $this->receive($message->method, $message->path, $message->headers, $message->body, $moment);
    }

    /**
     * The same for a PSR-7 request.
     *
     * @param object $request a `Psr\Http\Message\RequestInterface`, such as the server request of a framework
     *
     * @return Notification<N>
     *
     * @throws NotificationException see `receive`
     */
    public function receiveRequest(object $request, ?Moment $moment = null): Notification
    {
        $message = Message::fromRequest($request);

        return $this->receive($message->method, $message->path, $message->headers, $message->body, $moment);
    }

    /** Wipes the credentials from memory; the client is of no use afterwards. It happens by itself when the client goes. */
    public function close(): void
    {
        $this->client->close();
    }

    /**
     * What may be shown: no credential.
     *
     * @return array<string, mixed>
     */
    public function __debugInfo(): array
    {
        return ['environment' => $this->environment];
    }

    /**
     * @param array<string, mixed>       $document
     * @param class-string<Record>|null $answer
     *
     * @return Step<Record>
     */
    private function step(array $document, ?string $answer = null): Step
    {
        return match ($document['step']) {
            'request' => RequestStep::fromDocument($document, $this),
            'to_sign' => SignStep::fromDocument($document, $this),
            'outcome' => OutcomeStep::fromDocument($document, $answer ?? static::OPERATIONS[self::bare($document['outcome']['operation'])][1]),
        };
    }

    /** The name of an operation or a notification without its gateway's. */
    private static function bare(string $operation): string
    {
        return substr($operation, strlen(static::NAME) + 1);
    }

    /**
     * @param array<mixed> $input
     *
     * @return array<mixed> the same under the names of documents
     */
    private static function renamed(string $operation, array $input): array
    {
        $names = static::OPERATIONS[self::bare($operation)][0] ?? [];
        $renamed = [];
        foreach ($input as $name => $value) {
            $renamed[$names[$name] ?? $name] = $value;
        }

        return $renamed;
    }

    /**
     * @param iterable<mixed> $inputs
     *
     * @return \Generator<mixed, mixed>
     */
    private static function renamedAll(string $operation, iterable $inputs): \Generator
    {
        foreach ($inputs as $key => $input) {
            yield $key => is_array($input) ? self::renamed($operation, $input) : $input;
        }
    }
}
