<?php

declare(strict_types=1);

namespace Salur\Doctor;

use Salur\Failure;

/**
 * What is tried on an HTTP client, and what its behaviour means.
 *
 * @internal
 */
final class Wire
{
    private const BODY = "{\"purpose\":\"Gaji / caf\xc3\xa9 \\u00e9 <&> +%20\"}\r\n ";
    private const HEADERS = ['Content-Type' => 'application/json', 'Accept' => 'application/json'];
    private const CURE_OF_COPIES = 'switch off its retries, or give it a new connection for every request that pays; or send with Salur\sendOnce';
    private const CURE_OF_ABSENCE = 'let it send to http://127.0.0.1, and any method';

    /**
     * @param string $autoload where Composer's autoloader lies
     * @param float  $patience how many seconds a client may take to give up on a silent server
     */
    public function __construct(private readonly string $autoload, private readonly float $patience = 40.0)
    {
    }

    /**
     * Tries everything on one client.
     *
     * @return list<Finding>
     *
     * @throws \InvalidArgumentException it cannot be called
     */
    public function examine(Subject $subject): array
    {
        $bad = $subject->decides ? Finding::PROBLEM : Finding::ADVICE;
        $checks = [
            'copies_fin' => fn (Loopback $server): array => $this->copies($subject, $server, 'fin', 'hangs up'),
            'copies_rst' => fn (Loopback $server): array => $this->copies($subject, $server, 'rst', 'resets the connection'),
            'redirects' => fn (Loopback $server): array => $this->redirects($subject, $server),
            'bytes' => fn (Loopback $server): array => $this->bytes($subject, $server),
            'time_outs' => fn (Loopback $server): array => $this->timeOuts($subject, $server),
            'refused' => fn (Loopback $_): array => $this->refused($subject),
        ];
        $findings = [];
        foreach ($checks as $check => $try) {
            $server = new Loopback();
            [$says, $cure] = $try($server) + [1 => null];
            $findings[] = new Finding($subject->name, $check, $cure === null ? Finding::OK : $bad, $says, $cure);
            $server->stop();
        }

        return $findings;
    }

    /** @return array{0: string, 1?: string} */
    private function copies(Subject $subject, Loopback $server, string $behaviour, string $what): array
    {
        $thrown = $this->send($subject, ['GET', "{$server->url}/ok"], ['POST', "{$server->url}/{$behaviour}"])[1] ?? null;
        $arrived = $server->seen($behaviour);
        if ($arrived === []) {
            return ['its POST did not arrive: ' . self::named($thrown), self::CURE_OF_ABSENCE];
        }
        $kept = $arrived[0]->reused ? 'a kept connection' : 'a new connection';
        if (count($arrived) > 1) {
            return [
                count($arrived) . " copies of one POST arrived when the server reads it on {$kept} and {$what}: such a payment can be made twice",
                $subject->cure ?? self::CURE_OF_COPIES,
            ];
        }
        if (($thrown['failure'] ?? null) === Failure::NotSent->value) {
            return ['failureOf calls ' . self::named($thrown) . ' not_sent, though it arrived', 'say no_answer; and report this'];
        }

        return ["one copy arrives when the server reads a POST on {$kept} and {$what}"];
    }

    /** @return array{0: string, 1?: string} */
    private function redirects(Subject $subject, Loopback $server): array
    {
        $this->send($subject, ['POST', "{$server->url}/redirect"]);
        $this->send($subject, ['POST', "{$server->url}/moved"]);
        foreach ($server->seen() as $seen) {
            if ($seen->path === '/landed') {
                return ['it follows redirects: a payment may go to another address, or twice', 'switch redirects off'];
            }
        }

        return ['it follows no redirects'];
    }

    /** @return array{0: string, 1?: string} */
    private function bytes(Subject $subject, Loopback $server): array
    {
        $thrown = $this->send($subject, ['POST', "{$server->url}/ok"])[0] ?? null;
        $arrived = $server->seen('ok')[0] ?? null;

        return match (true) {
            $arrived === null => ['its POST did not arrive: ' . self::named($thrown), self::CURE_OF_ABSENCE],
            $arrived->body !== self::BODY => [
                'it changes the body: the signature will not agree',
                'hand the bytes over as they are, not as text or JSON',
            ],
            ($arrived->headers['content-type'] ?? '') !== self::HEADERS['Content-Type'] => [
                'it sends the content type "' . ($arrived->headers['content-type'] ?? '') . '" in place of that of the request',
                'give it the request\'s headers',
            ],
            default => ['body and content type arrive as they were given'],
        };
    }

    /** @return array{0: string, 1?: string} */
    private function timeOuts(Subject $subject, Loopback $server): array
    {
        $started = microtime(true);
        $results = $this->send($subject, ['POST', "{$server->url}/silent"]);
        $took = round(microtime(true) - $started);

        return $results === []
            ? ["it still waits for a silent server after {$took} s", 'set time-outs for connecting and reading']
            : ["it gives up on a silent server after {$took} s"];
    }

    /** @return array{0: string, 1?: string} */
    private function refused(Subject $subject): array
    {
        $taken = stream_socket_server('tcp://127.0.0.1:0');
        $address = $taken === false ? '127.0.0.1:9' : stream_socket_get_name($taken, false);
        unset($taken);
        $thrown = $this->send($subject, ['POST', "http://{$address}/"])[0] ?? null;

        return match ($thrown['failure'] ?? null) {
            null => ['it throws nothing when the connection is refused: say yourself what came'],
            Failure::NotSent->value => ['a refused connection is not_sent (' . self::named($thrown) . ')'],
            default => ['a refused connection cannot be told from a lost answer (' . self::named($thrown) . '): no_answer'],
        };
    }

    /**
     * Sends with a fresh client in a process of its own; what each request threw, as far as it came in time.
     *
     * @param array{string, string} ...$requests
     *
     * @return list<array{class: string, failure: string}|null>
     */
    private function send(Subject $subject, array ...$requests): array
    {
        $told = array_map(
            static fn (array $it): array => $it[0] === 'GET' ? [...$it, [], ''] : [...$it, self::HEADERS, base64_encode(self::BODY)],
            $requests,
        );
        $php = [PHP_BINARY, '-d', 'display_errors=stderr', '-d', 'log_errors=0', dirname(__DIR__, 2) . '/doctor/attempt.php'];
        $requests = json_encode($told, JSON_THROW_ON_ERROR);
        [$code, $output, $errors] = Process::run([...$php, $this->autoload, $subject->client, $requests], $this->patience);
        if ($code === 3 || $code === 255) {
            throw new \InvalidArgumentException("{$subject->name}: " . trim($errors));
        }
        $results = [];
        foreach (preg_grep('/\A\{"thrown":/', explode("\n", $output)) ?: [] as $line) {
            $results[] = json_decode($line, true, 8, JSON_THROW_ON_ERROR)['thrown'];
        }

        return $results;
    }

    /** @param array{class: string, failure: string}|null $thrown */
    private static function named(?array $thrown): string
    {
        return $thrown['class'] ?? 'nothing was thrown';
    }
}
