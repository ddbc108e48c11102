<?php

declare(strict_types=1);

namespace Salur\Http;

use Salur\Request;
use Salur\Salur;

/**
 * What the ways of sending have in common.
 *
 * @internal
 */
final class Wire
{
    /** How much of an answer is read: one byte more than the core takes of any. */
    public const LIMIT = 64 * 1024 * 1024 + 1;

    /**
     * What holds libcurl to one copy: on a connection that was used before it would repeat a request when that breaks.
     * (It would also repeat a large one whose `Expect` is not understood: senders leave that header out.)
     *
     * @return array<int, mixed>
     */
    public static function oneCopy(): array
    {
        return [
            CURLOPT_FRESH_CONNECT => true,
            CURLOPT_FORBID_REUSE => true,
            CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,
            CURLOPT_FOLLOWLOCATION => false,
        ];
    }

    /**
     * The request's headers, and those that every HTTP library would otherwise choose for itself.
     *
     * @return array<string, string>
     */
    public static function headers(Request $request): array
    {
        $headers = $request->headersByName();
        $given = array_change_key_case($headers);
        foreach (['User-Agent' => 'salur/' . Salur::VERSION, 'Accept-Encoding' => 'identity'] as $name => $value) {
            if (!isset($given[strtolower($name)])) {
                $headers[$name] = $value;
            }
        }

        return $headers;
    }
}
