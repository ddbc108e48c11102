<?php

declare(strict_types=1);

namespace Salur;

use Salur\Exception\UnfitClientException;
use Salur\Http\Proof;
use Salur\Http\Sending;

/**
 * Sends a step's request once, and gives the step that follows from what came. Store `$step->context` before.
 *
 * One copy on the wire: a connection of its own, no retries, no redirects, both time-outs, certificates checked, the
 * body as it stands. After `sendBefore` nothing is sent: `not_sent`. What a network can do is never thrown: it becomes
 * `not_sent` where that is certain, else `no_answer`.
 *
 * @template A of Record
 *
 * @param RequestStep<A>                      $step           what to send
 * @param Psr18Sender|null                    $client         a PSR-18 client in its `Psr18Sender`, or nothing for PHP's extension "curl"
 * @param float                               $connectTimeout seconds until a connection must stand, with TLS
 * @param float                               $readTimeout    seconds for all that follows: sending, waiting, the whole of the answer
 * @param (callable(Failure, ?\Throwable): void)|null $told           told of each failure, with what the client threw: for a log
 * @param (callable(): Moment)|null           $clock          gives the moment, before sending and when something came; for tests
 *
 * @return Step<A>
 *
 * @throws UnfitClientException nothing was sent: the extension is missing, or the client cannot be held to one copy
 */
function sendOnce(
    RequestStep $step,
    ?Psr18Sender $client = null,
    float $connectTimeout = 5.0,
    float $readTimeout = 30.0,
    ?callable $told = null,
    ?callable $clock = null,
): Step {
    return (new Sending($step, $connectTimeout, $readTimeout, $told, $clock))->through($client);
}

/**
 * What to say of a request whose sending failed: `Failure::NotSent` only where it is certain that nothing left.
 *
 * Certain is a name that was not found, a refused connection, one not made in time, TLS not agreed; and
 * that libcurl sent no earlier copy on a connection that it had kept. It knows curl handles and the
 * exceptions of Guzzle 7 over curl. Everything else is `Failure::NoAnswer`: PSR-18 itself tells no more than that
 * something went wrong, perhaps after the request had arrived.
 *
 * @param \Throwable|\CurlHandle $error what the call that sends threw; or the handle that `curl_exec` was called with, right after it
 */
function failureOf(\Throwable|\CurlHandle $error): Failure
{
    return Proof::ofNothingSent($error) ? Failure::NotSent : Failure::NoAnswer;
}
