<?php

declare(strict_types=1);

namespace Salur\Internal;

use Salur\Exception\InvalidConfigException;
use Salur\Exception\InvalidInputException;
use Salur\Exception\SalurException;
use Salur\Exception\StepException;
use Salur\ErrorCode;
use Salur\Phase;

/**
 * Credentials that the native library holds open, and its verbs with their envelopes opened.
 *
 * @internal
 */
final class Handle
{
    use Unique;

    private function __construct(private readonly Native $native, private ?\FFI\CData $pointer)
    {
    }

    public function __destruct()
    {
        $this->close();
    }

    /**
     * Opens credentials.
     *
     * @param array<string, mixed> $config
     *
     * @throws InvalidConfigException
     */
    public static function open(#[\SensitiveParameter] array $config): self
    {
        try {
            $text = Json::encode($config);
        } catch (InvalidInputException $error) {
            throw new InvalidConfigException(ErrorCode::InvalidConfig, Phase::Config, $error->summary, $error->violations);
        }
        $native = Native::load();
        $handle = new self($native, $native->open($text));
        $handle->call('opened', []);

        return $handle;
    }

    /**
     * Calls a verb of the open client.
     *
     * @param array<string, mixed> $arguments
     *
     * @throws SalurException
     * @throws StepException  the client was closed
     */
    public function call(string $verb, #[\SensitiveParameter] array $arguments): mixed
    {
        return self::result($this->envelope($verb, Json::encode($arguments)));
    }

    /**
     * Calls a verb with text; gives the text of the envelope.
     *
     * @throws StepException the client was closed
     */
    public function envelope(string $verb, #[\SensitiveParameter] string $arguments): string
    {
        if ($this->pointer === null) {
            throw new StepException('this client is closed: open a new one');
        }

        return $this->native->call($this->pointer, $verb, $arguments);
    }

    /**
     * Calls a verb that needs no client.
     *
     * @param array<string, mixed> $arguments
     *
     * @throws SalurException
     */
    public static function free(string $verb, #[\SensitiveParameter] array $arguments): mixed
    {
        return self::result(Native::load()->call(null, $verb, Json::encode($arguments)));
    }

    /** The result in an envelope; its error is thrown. */
    public static function result(#[\SensitiveParameter] string $envelope): mixed
    {
        $document = Json::decode($envelope);
        if (isset($document['error'])) {
            throw SalurException::fromDocument($document['error']);
        }

        return $document['ok'];
    }

    /** Wipes the credentials. */
    public function close(): void
    {
        if ($this->pointer !== null) {
            $this->native->close($this->pointer);
            $this->pointer = null;
        }
    }

    /** @return array{open: bool} */
    public function __debugInfo(): array
    {
        return ['open' => $this->pointer !== null];
    }
}
