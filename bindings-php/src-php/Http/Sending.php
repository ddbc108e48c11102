<?php

declare(strict_types=1);

namespace Salur\Http;

use Salur\Exception\UnfitClientException;
use Salur\Failure;
use Salur\Moment;
use Salur\Psr18Sender;
use Salur\Record;
use Salur\RequestStep;
use Salur\Step;

/**
 * One sending of a step: not too late, once, and what came of it.
 *
 * @internal
 *
 * @template A of Record
 */
final class Sending
{
    private readonly \Closure $clock;
    private readonly ?\Closure $told;

    /**
     * @param RequestStep<A>                                    $step
     * @param (callable(Failure, ?\Throwable): void)|null $told
     * @param (callable(): Moment)|null                         $clock
     */
    public function __construct(
        private readonly RequestStep $step,
        private readonly float $connect,
        private readonly float $read,
        ?callable $told,
        ?callable $clock,
    ) {
        $this->told = $told === null ? null : $told(...);
        $this->clock = ($clock ?? Moment::fresh(...))(...);
    }

    /** @return Step<A> the step that follows */
    public function through(?Psr18Sender $client): Step
    {
        $moment = ($this->clock)();
        if ($this->step->isLate($moment->now)) {
            return $this->failed(Failure::NotSent, null, $moment);
        }
        try {
            $patience = $this->patience($moment->now);
            $answer = $client === null ? (new CurlSender())->send($this->step->request, $patience) : $client->send($this->step->request, $patience);
        } catch (UnfitClientException $error) {
            throw $error;
        } catch (\Throwable $error) {
            return $this->failed(Proof::ofNothingSent($error) ? Failure::NotSent : Failure::NoAnswer, $error, ($this->clock)());
        }

        return $this->step->parse($answer->status, $answer->headers, $answer->body, ($this->clock)());
    }

    /** Nor may connecting take it beyond the time until which it may be sent. */
    private function patience(int $now): Patience
    {
        $left = $this->step->sendBefore === null ? $this->connect : ($this->step->sendBefore - $now) / 1000;

        return new Patience(min($this->connect, $left), $this->read);
    }

    /** @return Step<A> */
    private function failed(Failure $failure, ?\Throwable $error, Moment $moment): Step
    {
        $step = $failure === Failure::NotSent ? $this->step->notSent($moment) : $this->step->noAnswer($moment);
        if ($this->told !== null) {
            ($this->told)($failure, $error);
        }

        return $step;
    }
}
