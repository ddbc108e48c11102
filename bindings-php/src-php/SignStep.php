<?php

declare(strict_types=1);

namespace Salur;

use Salur\Exception\InvalidInputException;
use Salur\Exception\StepException;
use Salur\Internal\Unique;

/**
 * Something to sign before there is a request: only where the client was opened without the private key that its gateway wants.
 *
 * The key may then live in a KMS, an HSM or another process. Sign `stringToSign`, give `attachSignature` what came, and
 * go on with the request. This step's context is not yet the one to store: the request's is.
 *
 *     openssl_sign($step->stringToSign, $signature, $key, OPENSSL_ALGO_SHA256);
 *     $step = $step->attachSignature($signature);
 *
 * @template-covariant A of Record what the outcome's answer will be
 *
 * @implements Step<A>
 */
final class SignStep implements Step
{
    use Unique;

    /**
     * @param string                $operation    the operation, such as `gateway.verb`
     * @param int                   $attempt      1, or more after `prepareAgain`
     * @param string                $context      for `attachSignature`, also of another process. It holds personal data, and no secret
     * @param int|null              $sendBefore   where the request moves money: after this time, in Unix milliseconds, it must not be sent any more
     * @param string                $algorithm    how to sign: `RSASSA-PKCS1-v1_5-SHA256`, which hashes the text itself
     * @param string                $stringToSign what to sign: these bytes, as they stand
     * @param GatewayClient<Record> $client       who prepared it
     */
    public function __construct(
        public readonly string $operation,
        public readonly int $attempt,
        public readonly string $context,
        public readonly ?int $sendBefore,
        public readonly string $algorithm,
        public readonly string $stringToSign,
        private readonly GatewayClient $client,
    ) {
    }

    /**
     * Refuses what only other steps have, such as `outcome`: a loop that knows no signatures ends here, and nothing was sent.
     *
     * @throws StepException always
     */
    public function __get(string $name): never
    {
        throw new StepException("{$this->operation}: this step waits for a signature and has no `{$name}`: sign its stringToSign with your key "
            . "({$this->algorithm}), and go on with the request that attachSignature(\$signature) gives; or open the client with the private key");
    }

    /**
     * Reads a step document.
     *
     * @param array<string, mixed>  $document
     * @param GatewayClient<Record> $client   who prepared it
     *
     * @return self<Record>
     */
    public static function fromDocument(array $document, GatewayClient $client): self
    {
        return new self(
            $document['operation'],
            $document['attempt'],
            $document['context'],
            $document['send_before'] ?? null,
            $document['to_sign']['algorithm'],
            $document['to_sign']['string_to_sign'],
            $client,
        );
    }

    /**
     * Whether `sendBefore` has passed: then say `notSent()` in place of signing.
     *
     * @param int|null $now Unix milliseconds in place of this machine's clock
     */
    public function isLate(?int $now = null): bool
    {
        return $this->sendBefore !== null && ($now ?? Moment::fresh()->now) >= $this->sendBefore;
    }

    /**
     * The request, with a signature that was made elsewhere: store its `context`, and send it.
     *
     * @param string $signature its raw bytes, as `openssl_sign` gives them; or the base64 of them, as some services do
     *
     * @return RequestStep<A>
     *
     * @throws InvalidInputException this is no RSA signature: 256 bytes for a key of 2048 bits, 512 for one of 4096.
     *     Whether the right key made it, only the gateway can tell
     */
    public function attachSignature(string $signature): RequestStep
    {
        /** @var RequestStep<A> */
        return $this->client->attachSignature($this->context, $signature);
    }

    /** Says that no signature could be made, and so certainly nothing left. */
    public function notSent(?Moment $moment = null): Step
    {
        return $this->client->parse($this->context, Failure::NotSent, $moment);
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return Internal\Document::present([
            'step' => 'to_sign',
            'operation' => $this->operation,
            'attempt' => $this->attempt,
            'to_sign' => ['algorithm' => $this->algorithm, 'string_to_sign' => $this->stringToSign],
            'context' => $this->context,
            'send_before' => $this->sendBefore,
        ]);
    }

    /**
     * What may be shown: no personal data.
     *
     * @return array<string, mixed>
     */
    public function __debugInfo(): array
    {
        return ['operation' => $this->operation, 'attempt' => $this->attempt, 'sendBefore' => $this->sendBefore, 'algorithm' => $this->algorithm];
    }
}
