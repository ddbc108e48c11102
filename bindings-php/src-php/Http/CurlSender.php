<?php

declare(strict_types=1);

namespace Salur\Http;

use Salur\Answer;
use Salur\Exception\UnfitClientException;
use Salur\Failure;
use Salur\Request;

/**
 * Sending with PHP's extension "curl": a connection of its own for each request.
 *
 * @internal
 */
final class CurlSender
{
    /** @var list<string> */
    private array $headers = [];
    private string $body = '';

    /** @param int $limit how much of an answer is read */
    public function __construct(private readonly int $limit = Wire::LIMIT)
    {
    }

    /**
     * Sends once.
     *
     * @throws Unanswered           no whole answer came
     * @throws UnfitClientException the extension is missing
     */
    public function send(Request $request, Patience $patience): Answer
    {
        if (!extension_loaded('curl')) {
            throw new UnfitClientException('sendOnce needs PHP\'s extension "curl" (Debian, Ubuntu: php-curl), or a PSR-18 client in a Psr18Sender');
        }
        $curl = curl_init();
        curl_setopt_array($curl, $this->options($request, $patience));
        $number = $this->run($curl, $patience->read);
        if ($number !== CURLE_OK && !($number === CURLE_WRITE_ERROR && strlen($this->body) >= $this->limit)) {
            $failure = Proof::ofNothingSent($curl) ? Failure::NotSent : Failure::NoAnswer;

            throw new Unanswered($failure, "curl error {$number}: " . (curl_error($curl) ?: curl_strerror($number)));
        }

        return new Answer(curl_getinfo($curl, CURLINFO_RESPONSE_CODE), $this->headers, substr($this->body, 0, $this->limit));
    }

    /** @return array<int, mixed> */
    private function options(Request $request, Patience $patience): array
    {
        $lines = ['Expect:'];
        foreach (Wire::headers($request) as $name => $value) {
            $lines[] = "{$name}: {$value}";
        }
        $isSafe = str_starts_with(strtolower($request->url), 'https:');
        $options = Wire::oneCopy() + [
            CURLOPT_URL => $request->url,
            CURLOPT_CUSTOMREQUEST => $request->method,
            CURLOPT_HTTPHEADER => $lines,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_SSL_VERIFYHOST => 2,
            CURLOPT_CONNECTTIMEOUT_MS => max(1, (int) ($patience->connect * 1000)),
            CURLOPT_NOSIGNAL => true,
            CURLOPT_SUPPRESS_CONNECT_HEADERS => true,
            CURLOPT_HEADERFUNCTION => $this->header(...),
            CURLOPT_WRITEFUNCTION => $this->write(...),
        ];
        if (!$isSafe) {
            $options[CURLOPT_NOPROXY] = '*'; // plain http goes to this machine alone
        }
        if ($request->body !== null) {
            $options[CURLOPT_POSTFIELDS] = $request->body;
        }

        return $options;
    }

    /** Sends and reads; gives curl's error number. */
    private function run(\CurlHandle $curl, float $read): int
    {
        $multi = curl_multi_init();
        curl_multi_add_handle($multi, $curl);
        $until = null;
        do {
            curl_multi_exec($multi, $running);
            if ($until === null && curl_getinfo($curl, CURLINFO_PRETRANSFER_TIME) > 0) {
                $until = self::now() + $read;
            }
            $left = $until === null ? 1.0 : $until - self::now();
            if ($running > 0 && $left <= 0) {
                throw new Unanswered(Failure::NoAnswer, 'the answer takes too long');
            }
        } while ($running > 0 && (curl_multi_select($multi, min($left, 1.0)) >= 0 || usleep(1000) === null));

        return curl_multi_info_read($multi)['result'] ?? CURLE_ABORTED_BY_CALLBACK;
    }

    /** Seconds on a clock that nobody sets. */
    private static function now(): float
    {
        return hrtime(true) / 1e9;
    }

    private function header(\CurlHandle $curl, string $line): int
    {
        if (preg_match('#\AHTTP/[\d.]+ #', $line) === 1) {
            $this->headers = []; // an interim answer was before it
        } elseif (trim($line) !== '') {
            $this->headers[] = trim($line);
        }

        return strlen($line);
    }

    private function write(\CurlHandle $curl, string $bytes): int
    {
        $this->body .= $bytes;

        return strlen($this->body) < $this->limit ? strlen($bytes) : -1;
    }
}
