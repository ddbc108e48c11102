<?php

declare(strict_types=1);

namespace Salur\Tests;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use GuzzleHttp\Psr7\HttpFactory;
use GuzzleHttp\Psr7\Request;
use Salur\Doctor\Loopback;
use Salur\Failure;
use Symfony\Component\HttpClient\CurlHttpClient;
use Symfony\Component\HttpClient\Psr18Client;

use function Salur\failureOf;

/** `failureOf` on what clients do by themselves: certain, or `no_answer`. */
final class FailuresTest extends HostTestCase
{
    private Loopback $server;

    protected function setUp(): void
    {
        $this->server = new Loopback();
    }

    protected function tearDown(): void
    {
        $this->server->stop();
    }

    private static function nobody(): string
    {
        $taken = stream_socket_server('tcp://127.0.0.1:0');

        return 'http://' . stream_socket_get_name($taken, false);
    }

    /** @param array<int, mixed> $options */
    private static function curl(string $url, array $options = [], ?\CurlHandle $curl = null): \CurlHandle
    {
        $curl ??= curl_init();
        curl_setopt_array($curl, [CURLOPT_URL => $url, CURLOPT_POSTFIELDS => 'x', CURLOPT_RETURNTRANSFER => true] + $options);
        curl_exec($curl);

        return $curl;
    }

    private static function failure(callable $send): Failure
    {
        return failureOf(self::thrown(\Throwable::class, $send));
    }

    public function testCurlAndNobodyThere(): void
    {
        $curl = self::curl(self::nobody());
        self::assertSame([CURLE_COULDNT_CONNECT, Failure::NotSent], [curl_errno($curl), failureOf($curl)]);
        $curl = self::curl('http://' . str_repeat('a', 64) . '.invalid');
        self::assertSame([CURLE_COULDNT_RESOLVE_HOST, Failure::NotSent], [curl_errno($curl), failureOf($curl)]);
        $server = new Shaking('not-tls');
        self::assertSame(Failure::NotSent, failureOf(self::curl("https://{$server->address}")));
        $server->stop();
        $multi = curl_multi_init();
        $curl = curl_init(self::nobody());
        curl_setopt($curl, CURLOPT_POSTFIELDS, 'x');
        curl_multi_add_handle($multi, $curl);
        while (curl_multi_exec($multi, $running) === CURLM_OK && $running > 0) {
            curl_multi_select($multi);
        }
        curl_multi_info_read($multi);
        self::assertSame(Failure::NotSent, failureOf($curl));
    }

    public function testCurlAndSomebodyWhoHangsUp(): void
    {
        foreach (['fin', 'rst', 'cut'] as $behaviour) {
            self::assertSame(Failure::NoAnswer, failureOf(self::curl("{$this->server->url}/{$behaviour}")), $behaviour);
        }
        $curl = self::curl("{$this->server->url}/silent", [CURLOPT_TIMEOUT_MS => 300]);
        self::assertSame([CURLE_OPERATION_TIMEDOUT, Failure::NoAnswer], [curl_errno($curl), failureOf($curl)]);
    }

    public function testCurlsTimeOutsAreToldApart(): void
    {
        $server = new Shaking('dumb');
        $curl = self::curl("https://{$server->address}", [CURLOPT_CONNECTTIMEOUT_MS => 300]);
        self::assertSame([CURLE_OPERATION_TIMEDOUT, Failure::NotSent], [curl_errno($curl), failureOf($curl)]);
        $server->stop();
    }

    public function testAFirstCopyOnAKeptConnectionTakesTheCertaintyAway(): void
    {
        $listener = stream_socket_server('tcp://127.0.0.1:0');
        $address = stream_socket_get_name($listener, false);
        $curl = curl_init();
        $multi = curl_multi_init();
        $run = static function (callable $serve) use ($multi, $curl): void {
            curl_multi_add_handle($multi, $curl);
            do {
                curl_multi_exec($multi, $running);
                curl_multi_select($multi, 0.01);
                $serve();
            } while ($running > 0);
            curl_multi_info_read($multi);
            curl_multi_remove_handle($multi, $curl);
        };
        [$connection, $posts] = [null, 0];
        $serve = static function () use (&$listener, &$connection, &$posts): void {
            $connection ??= @stream_socket_accept($listener, 0) ?: null;
            $bytes = $connection !== null && stream_set_blocking($connection, false) ? (string) fread($connection, 8192) : '';
            if ($bytes === '') {
                return;
            }
            if (str_starts_with($bytes, 'GET')) {
                fwrite($connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            } else { // reads the payment, and is gone
                ++$posts;
                fclose($listener);
                fclose($connection);
                $connection = null;
                $listener = stream_socket_server('tcp://127.0.0.1:0');
            }
        };
        curl_setopt_array($curl, [CURLOPT_URL => "http://{$address}/", CURLOPT_RETURNTRANSFER => true]);
        $run($serve);
        curl_setopt($curl, CURLOPT_POSTFIELDS, 'payment');
        $run($serve);
        self::assertSame([1, CURLE_COULDNT_CONNECT], [$posts, curl_errno($curl)], 'it arrived, and the error is of the second copy');
        self::assertSame(Failure::NoAnswer, failureOf($curl));
    }

    public function testARedirectTakesTheCertaintyAway(): void
    {
        $nobody = self::nobody();
        $page = sys_get_temp_dir() . '/salur-away-' . getmypid() . '.php';
        file_put_contents($page, "<?php http_response_code(307); header('Location: {$nobody}');");
        $server = new WebServer($page, getenv());
        $url = $server->url('/');
        self::assertSame(Failure::NoAnswer, failureOf(self::curl($url, [CURLOPT_FOLLOWLOCATION => true, CURLOPT_POSTREDIR => 7])));
        $options = ['body' => 'x', 'allow_redirects' => ['strict' => true]];
        self::assertSame(Failure::NoAnswer, self::failure(static fn () => (new Client())->request('POST', $url, $options)));
        self::assertSame(Failure::NoAnswer, self::failure(static fn () => (new Client())->requestAsync('POST', $url, $options)->wait()));
        $server->stop();
        unlink($page);
    }

    public function testGuzzle(): void
    {
        $nobody = self::nobody();
        self::assertSame(Failure::NotSent, self::failure(static fn () => (new Client())->request('POST', $nobody, ['body' => 'x'])));
        self::assertSame(Failure::NotSent, self::failure(static fn () => (new Client())->sendRequest(new Request('POST', $nobody, [], 'x'))));
        foreach (['fin', 'rst', 'cut'] as $behaviour) {
            $url = "{$this->server->url}/{$behaviour}";
            self::assertSame(Failure::NoAnswer, self::failure(static fn () => (new Client())->request('POST', $url)), $behaviour);
        }
        $url = "{$this->server->url}/silent";
        self::assertSame(Failure::NoAnswer, self::failure(static fn () => (new Client())->request('POST', $url, ['timeout' => 0.3])));
        self::assertSame(Failure::NoAnswer, self::failure(fn () => (new Client())->request('POST', "{$this->server->url}/error")));
    }

    public function testARetryTakesTheCertaintyAway(): void
    {
        $attempts = 0;
        $stack = HandlerStack::create();
        $stack->push(Middleware::retry(static function () use (&$attempts): bool {
            return ++$attempts < 3;
        }));
        $client = new Client(['handler' => $stack]);
        self::assertSame(Failure::NoAnswer, self::failure(static fn () => $client->request('POST', self::nobody())));
        self::assertSame(3, $attempts);
    }

    public function testSymfonysErrorsProveNothing(): void
    {
        $factory = new HttpFactory();
        $client = new Psr18Client(new CurlHttpClient(), $factory, $factory);
        self::assertSame(Failure::NoAnswer, self::failure(static fn () => $client->sendRequest(new Request('POST', self::nobody(), [], 'x'))));
        self::assertSame(Failure::NoAnswer, self::failure(fn () => $client->sendRequest(new Request('POST', "{$this->server->url}/fin", [], 'x'))));
    }

    public function testAnythingElseIsNoAnswer(): void
    {
        $error = self::thrown(ConnectException::class, static fn () => (new Client())->request('POST', self::nobody()));
        $others = [
            new \RuntimeException(),
            new \TypeError(),
            new ConnectException('made by hand', new Request('POST', '/'), null, ['errno' => 7, 'request_size' => 0, 'pretransfer_time' => 0.0]),
            new \RuntimeException('wrapped', 0, $error),
            curl_init(),
            self::curl("{$this->server->url}/ok"),
            self::curl("{$this->server->url}/error", [CURLOPT_FAILONERROR => true]),
        ];
        foreach ($others as $other) {
            self::assertSame(Failure::NoAnswer, failureOf($other), $other::class);
        }
        self::assertSame(Failure::NotSent, failureOf($error));
    }
}
