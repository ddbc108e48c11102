<?php

declare(strict_types=1);

namespace Salur\Tests\Scenarios;

use Salur\Failure;
use Salur\Outcome;
use Salur\RequestStep;
use Salur\Step;

use function Salur\failureOf;

/** The loop of every call, with each way to send that PHP has by itself. */
final class Sending
{
    /** Sends until there is an outcome. */
    public static function through(callable $way, Step $step): Outcome
    {
        while ($step instanceof RequestStep) {
            $step = $way($step);
        }

        return $step->outcome;
    }

    /** One request by a curl handle of one's own. */
    public static function byCurl(RequestStep $step): Step
    {
        $curl = curl_init($step->request->url);
        curl_setopt_array($curl, [
            CURLOPT_CUSTOMREQUEST => $step->request->method,
            CURLOPT_HTTPHEADER => $step->request->headerLines(),
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_FRESH_CONNECT => true,
            CURLOPT_FORBID_REUSE => true,
            CURLOPT_TIMEOUT => 10,
        ] + ($step->request->body === null ? [] : [CURLOPT_POSTFIELDS => $step->request->body]));
        $body = curl_exec($curl);
        if ($body === false) {
            return failureOf($curl) === Failure::NotSent ? $step->notSent() : $step->noAnswer();
        }

        return $step->parse(curl_getinfo($curl, CURLINFO_RESPONSE_CODE), [], $body);
    }

    /** One request by PHP's own streams. */
    public static function byStreams(RequestStep $step): Step
    {
        $http = [
            'method' => $step->request->method,
            'header' => $step->request->headerLines(),
            'timeout' => 10,
            'follow_location' => 0,
            'ignore_errors' => true,
        ] + ($step->request->body === null ? [] : ['content' => $step->request->body]);
        $body = file_get_contents($step->request->url, false, stream_context_create(['http' => $http]));
        if ($body === false) {
            return $step->noAnswer();
        }
        $status = (int) explode(' ', $http_response_header[0])[1];

        return $step->parse($status, array_slice($http_response_header, 1), $body);
    }
}
