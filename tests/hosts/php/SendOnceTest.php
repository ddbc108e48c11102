<?php

declare(strict_types=1);

namespace Salur\Tests;

use GuzzleHttp\Client;
use GuzzleHttp\Cookie\CookieJar;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use GuzzleHttp\Psr7\HttpFactory;
use Salur\Call;
use Salur\Doctor\Loopback;
use Salur\Duitku;
use Salur\Exception\UnfitClientException;
use Salur\Failure;
use Salur\FaspaySendme;
use Salur\Http\CurlSender;
use Salur\Http\Patience;
use Salur\Moment;
use Salur\OutcomeStep;
use Salur\Psr18Sender;
use Salur\RequestStep;
use Salur\Rule;
use Salur\Todo;
use Symfony\Component\HttpClient\CurlHttpClient;
use Symfony\Component\HttpClient\Psr18Client;
use Symfony\Component\HttpClient\RetryableHttpClient;

use function Salur\sendOnce;

/** `sendOnce` on real sockets: one copy, the truth about what left, no more than that. */
final class SendOnceTest extends HostTestCase
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

    /** A transfer that goes to this address. */
    private static function stepTo(string $base, ?int $sendWithin = null): RequestStep
    {
        $duitku = new Duitku('sandbox', 1, self::EMAIL, self::SECRET, disbursementUrl: $base, sendWithin: $sendWithin);

        return self::request($duitku->prepareTransfer(...self::TRANSFER));
    }

    /** What `sendOnce` makes of it; Guzzle and Symfony's client leave a kept connection behind first. */
    private function sent(string $way, RequestStep $step, mixed ...$named): OutcomeStep
    {
        $factory = new HttpFactory();
        $patience = $named['readTimeout'] ?? 5.0;
        $options = ['max_redirects' => 0, 'timeout' => $patience, 'max_duration' => $patience, 'http_version' => '1.1'];
        $options['extra'] = ['curl' => [CURLOPT_FRESH_CONNECT => true, CURLOPT_FORBID_REUSE => true]];
        $client = match ($way) {
            'curl' => null,
            'Guzzle' => new Client(),
            'Symfony' => new Psr18Client(new CurlHttpClient($options), $factory, $factory),
        };
        if ($client !== null && str_starts_with($step->request->url, $this->server->url)) {
            $client->sendRequest($factory->createRequest('GET', "{$this->server->url}/ok"));
        }
        $sender = $client === null ? null : new Psr18Sender($client, $factory, $factory, sendsOneCopy: $way === 'Symfony');
        $next = sendOnce($step, $sender, ...$named);
        self::assertInstanceOf(OutcomeStep::class, $next);

        return $next;
    }

    /**
     * @param list<mixed> ...$each
     *
     * @return iterable<string, list<mixed>>
     */
    private static function ways(string ...$each): iterable
    {
        foreach (['curl', 'Guzzle', 'Symfony'] as $way) {
            foreach ($each === [] ? [''] : $each as $one) {
                yield trim("{$way} {$one}") => $each === [] ? [$way] : [$way, $one];
            }
        }
    }

    /** @return iterable<string, list<string>> */
    public function everyWay(): iterable
    {
        return self::ways();
    }

    /** @return iterable<string, list<string>> */
    public function everyEnd(): iterable
    {
        return self::ways('fin', 'rst', 'cut');
    }

    /** @return iterable<string, list<string>> */
    public function everyStatus(): iterable
    {
        return self::ways('redirect', 'moved', 'digest', 'busy', 'error', 'unexpected');
    }

    /** @return iterable<string, list<string>> */
    public function everySilence(): iterable
    {
        return self::ways('silent', 'drip');
    }

    /** @dataProvider everyWay */
    public function testTheBytesArriveAsTheyStand(string $way): void
    {
        $step = self::stepTo("{$this->server->url}/ok");
        self::assertSame(Call::Unreadable, $this->sent($way, $step)->outcome->call, 'the server answers with {}');
        [$seen] = $this->server->seen('ok');
        self::assertSame(['POST', $step->request->body, 'application/json'], [$seen->method, $seen->body, $seen->headers['content-type']]);
        self::assertSame('identity', $seen->headers['accept-encoding']);
        self::assertStringStartsWith('salur/', $seen->headers['user-agent']);
        self::assertArrayNotHasKey('expect', $seen->headers);
    }

    /** A token that is asked for at this address: a GET without a body. */
    private static function tokenAt(string $base): RequestStep
    {
        $sendme = new FaspaySendme(
            environment: 'sandbox',
            faspayKey: 'fk-made-up',
            faspaySecret: 'made-up-secret',
            appKey: 'made-up-app',
            appSecret: 'made-up-app-secret',
            clientKey: 'made-up-client',
            clientSecret: 'made-up-client-secret',
            iv: 'made-up-iv',
            sourceAccount: '9920000001',
            baseUrl: $base,
        );

        return self::request($sendme->prepareBalance());
    }

    /** @dataProvider everyWay */
    public function testAGetHasNoBody(string $way): void
    {
        $step = self::tokenAt("{$this->server->url}/ok");
        self::assertSame(['GET', null], [$step->request->method, $step->request->body]);
        self::assertSame(Call::Unreadable, $this->sent($way, $step)->outcome->call, 'the server answers with {}');
        $seen = array_values(array_filter($this->server->seen(), static fn ($seen): bool => $seen->path === '/ok/account/api/tokens'));
        self::assertCount(1, $seen);
        self::assertSame(['GET', '', null], [$seen[0]->method, $seen[0]->body, $seen[0]->headers['transfer-encoding'] ?? null]);
        foreach ($step->request->headers as [$name, $value]) {
            self::assertSame($value, $seen[0]->headers[strtolower($name)]);
        }
    }

    /** @dataProvider everyEnd */
    public function testAGetThatIsHungUpOnHasNoAnswer(string $way, string $behaviour): void
    {
        self::assertSame(Call::NoAnswer, $this->sent($way, self::tokenAt("{$this->server->url}/{$behaviour}"))->outcome->call);
        $seen = array_filter($this->server->seen(), static fn ($seen): bool => str_starts_with($seen->path, "/{$behaviour}/"));
        // Symfony's client repeats a GET by itself, up to twice, and nothing switches that off. A GET moves no money.
        self::assertThat(count($seen), $way === 'Symfony' ? self::logicalAnd(self::greaterThan(0), self::lessThan(4)) : self::identicalTo(1));
    }

    /** @dataProvider everyEnd */
    public function testAServerThatReadsAndHangsUp(string $way, string $behaviour): void
    {
        self::assertSame(Call::NoAnswer, $this->sent($way, self::stepTo("{$this->server->url}/{$behaviour}"))->outcome->call);
        self::assertCount(1, $this->server->seen($behaviour));
        self::assertFalse($this->server->seen($behaviour)[0]->reused);
    }

    public function testWithoutTheSwitchesTwoCopiesArrive(): void
    {
        $client = new Client();
        $client->request('GET', "{$this->server->url}/ok");
        self::thrown(\GuzzleHttp\Exception\TransferException::class, fn () => $client->request('POST', "{$this->server->url}/fin", ['body' => 'x']));
        self::assertCount(2, $this->server->seen('fin'), 'then this libcurl needs no switches, and these tests prove nothing');
    }

    /** @dataProvider everyStatus */
    public function testEveryStatusIsAnAnswer(string $way, string $behaviour): void
    {
        $outcome = $this->sent($way, self::stepTo("{$this->server->url}/{$behaviour}"))->outcome;
        self::assertSame(Call::Unreadable, $outcome->call);
        self::assertGreaterThan(300, $outcome->httpStatus);
        self::assertCount(1, $this->server->seen($behaviour));
        self::assertSame([], $this->server->seen('landed'));
    }

    public function testAnInterimAnswerIsNotTheAnswer(): void
    {
        $outcome = $this->sent('curl', self::stepTo("{$this->server->url}/interim"))->outcome;
        self::assertSame([200, '{}'], [$outcome->httpStatus, $outcome->body]);
    }

    public function testALargeBodyIsSentOnceAndWithoutExpect(): void
    {
        $request = new \Salur\Request('POST', "{$this->server->url}/unexpected", [], str_repeat('x', 2_000_000));
        $answer = (new CurlSender())->send($request, new Patience(2, 5));
        self::assertSame(417, $answer->status);
        self::assertCount(1, $this->server->seen('unexpected'));
        self::assertSame($request->body, $this->server->seen()[0]->body);
        self::assertArrayNotHasKey('expect', $this->server->seen()[0]->headers);
    }

    /** @dataProvider everySilence */
    public function testBothKindsOfSilenceEnd(string $way, string $behaviour): void
    {
        $started = microtime(true);
        $patience = $way === 'Guzzle' ? ['connectTimeout' => 0.5, 'readTimeout' => 0.5] : ['readTimeout' => 0.5];
        self::assertSame(Call::NoAnswer, $this->sent($way, self::stepTo("{$this->server->url}/{$behaviour}"), ...$patience)->outcome->call);
        self::assertLessThan(4.0, microtime(true) - $started);
        self::assertCount(1, $this->server->seen($behaviour));
    }

    public function testAnEndlessBodyIsReadToTheLimit(): void
    {
        $step = self::stepTo("{$this->server->url}/endless");
        $answer = (new CurlSender(3_000_000))->send($step->request, new Patience(2, 20));
        self::assertSame(3_000_000, strlen($answer->body));
        $outcome = self::outcome($step->parse($answer->status, $answer->headers, $answer->body));
        self::assertSame([Call::Unreadable, Rule::TooLarge], [$outcome->call, $outcome->problems[0]->rule]);
    }

    public function testGuzzleDoesNotReadWithoutAnEnd(): void
    {
        $before = memory_get_peak_usage();
        $call = $this->sent('Guzzle', self::stepTo("{$this->server->url}/endless"), readTimeout: 60.0)->outcome->call;
        self::assertSame(Call::NoAnswer, $call);
        self::assertLessThan(300_000_000, memory_get_peak_usage() - $before);
    }

    /** @dataProvider everyWay */
    public function testARefusedConnection(string $way): void
    {
        $step = $this->sent($way, self::stepTo('http://' . self::nobody()));
        $expected = $way === 'Symfony' ? [Call::NoAnswer, Todo::CheckStatus] : [Call::NotSent, Todo::Resend]; // Symfony's errors prove nothing
        self::assertSame($expected, [$step->outcome->call, $step->outcome->next->do]);
    }

    /** @dataProvider everyWay */
    public function testANameThatIsNotFound(string $way): void
    {
        $name = str_repeat('a', 64) . '.invalid'; // too long a label: nobody is asked
        self::assertSame($way === 'Symfony' ? Call::NoAnswer : Call::NotSent, $this->sent($way, self::stepTo("https://{$name}"))->outcome->call);
    }

    public function testAConnectionThatIsNotMadeInTime(): void
    {
        $full = stream_socket_server('tcp://127.0.0.1:0', context: stream_context_create(['socket' => ['backlog' => 0]]));
        $address = stream_socket_get_name($full, false);
        $waiting = []; // its queue is full: connecting hangs
        for ($index = 0; $index < 4; ++$index) {
            $waiting[] = @stream_socket_client("tcp://{$address}", flags: STREAM_CLIENT_CONNECT | STREAM_CLIENT_ASYNC_CONNECT);
        }
        foreach (['curl', 'Guzzle'] as $way) {
            $started = microtime(true);
            self::assertSame(Call::NotSent, $this->sent($way, self::stepTo("https://{$address}"), connectTimeout: 0.3)->outcome->call, $way);
            self::assertLessThan(2.0, microtime(true) - $started);
        }
        array_map(static fn ($one) => $one === false ?: fclose($one), $waiting);
    }

    /** @return iterable<string, list<string>> */
    public function everyBadHand(): iterable
    {
        foreach (['curl', 'Guzzle'] as $way) {
            foreach (['not-tls', 'gone', 'dumb'] as $hand) {
                yield "{$way} {$hand}" => [$way, $hand];
            }
        }
    }

    /** @dataProvider everyBadHand */
    public function testTlsThatIsNotAgreedIsNotSent(string $way, string $hand): void
    {
        $server = new Shaking($hand);
        self::assertSame(Call::NotSent, $this->sent($way, self::stepTo("https://{$server->address}"), connectTimeout: 0.5)->outcome->call);
        self::assertSame(0, $server->stop());
    }

    public function testACertificateThatNobodyTrustsIsNotSent(): void
    {
        foreach (['curl', 'Guzzle'] as $way) {
            $server = new Shaking('serve');
            self::assertSame(Call::NotSent, $this->sent($way, self::stepTo("https://{$server->address}"))->outcome->call, $way);
            self::assertSame(0, $server->stop());
        }
    }

    /** What `sendOnce` says in a PHP that trusts the certificate. */
    private static function trusting(string $what, string $url = '', array $environment = []): array
    {
        $server = new Shaking($what);
        $url = $url === '' ? "https://{$server->address}" : $url;
        $environment = array_map(static fn (string $value) => str_replace('SERVER', $server->address, $value), $environment);
        $code = "\$d = new Salur\\Duitku('sandbox', 1, 'a@b.example', 'k', disbursementUrl: '{$url}'); \$e = null;"
            . '$s = $d->prepareTransfer(disburseId: 1, bankCode: "014", bankAccount: "1", accountName: "A", custRefNumber: "1", amount: 50000, '
            . 'purpose: "x"); $s = Salur\sendOnce($s, told: function ($failure, $error) use (&$e) { $e = $error->getMessage(); }); '
            . 'echo $s->outcome->call->value, " ", $e;';
        [, $output] = self::php($code, ['curl.cainfo=' . Shaking::certificate()], $environment);

        return [$output, $server->stop()];
    }

    public function testTlsWorks(): void
    {
        self::assertSame(['unreadable ', 1], self::trusting('serve'));
    }

    public function testTlsRefusedAfterTheRequestLeftIsNoAnswer(): void
    {
        [$output] = self::trusting('demand');
        self::assertStringStartsWith('no_answer ', $output);
    }

    public function testAProxyThatMakesNoTunnel(): void
    {
        $proxy = ['https_proxy' => 'http://SERVER', 'HTTPS_PROXY' => 'http://SERVER', 'no_proxy' => '', 'NO_PROXY' => ''];
        [$output] = self::trusting('no-tunnel', 'https://gateway.invalid', $proxy);
        self::assertMatchesRegularExpression('/\Ano_answer .*CONNECT.*502/', $output);
    }

    public function testPlainHttpPassesNoProxy(): void
    {
        $server = new Loopback();
        putenv("http_proxy={$server->url}");
        try {
            $this->sent('curl', self::stepTo("{$this->server->url}/ok"));
        } finally {
            putenv('http_proxy');
        }
        self::assertCount(1, $this->server->seen('ok'));
        self::assertSame([], $server->seen());
    }

    public function testNothingIsSentTooLate(): void
    {
        foreach (['curl', 'Guzzle', 'Symfony'] as $way) {
            $step = self::stepTo("{$this->server->url}/ok");
            $told = [];
            $late = fn () => new Moment($step->sendBefore ?? 0, random_bytes(32));
            $next = $this->sent($way, $step, clock: $late, told: static function (Failure $failure, ?\Throwable $error) use (&$told): void {
                $told[] = [$failure, $error];
            });
            self::assertSame([Call::NotSent, Todo::Resend], [$next->outcome->call, $next->outcome->next->do]);
            self::assertSame([[Failure::NotSent, null]], $told);
        }
        self::assertSame([], $this->server->seen('ok'));
    }

    public function testConnectingEndsWhereSendingDoes(): void
    {
        $full = stream_socket_server('tcp://127.0.0.1:0', context: stream_context_create(['socket' => ['backlog' => 0]]));
        $address = stream_socket_get_name($full, false);
        $flags = STREAM_CLIENT_CONNECT | STREAM_CLIENT_ASYNC_CONNECT;
        $waiting = array_map(static fn () => @stream_socket_client("tcp://{$address}", flags: $flags), range(1, 4));
        $step = self::stepTo("https://{$address}", sendWithin: 1_000);
        $started = microtime(true);
        self::assertSame(Call::NotSent, $this->sent('curl', $step, connectTimeout: 30.0)->outcome->call);
        self::assertLessThan(3.0, microtime(true) - $started);
        self::assertCount(4, $waiting);
    }

    public function testItTellsWhatFailed(): void
    {
        $told = [];
        $log = static function (Failure $failure, ?\Throwable $error) use (&$told): void {
            $told[] = [$failure, $error?->getMessage()];
        };
        $this->sent('curl', self::stepTo("{$this->server->url}/fin"), told: $log);
        self::assertSame([[Failure::NoAnswer, 'curl error 52: Empty reply from server']], $told);
    }

    public function testWhatGuzzleWasToldDoesNotCount(): void
    {
        $jar = new CookieJar(false, [['Name' => 'c', 'Value' => 'd', 'Domain' => '127.0.0.1']]);
        $client = new Client([
            'query' => ['a' => 'b'],
            'headers' => ['Content-Type' => 'text/plain', 'X-Own' => 'x'],
            'cookies' => $jar,
            'json' => ['other' => 1],
            'auth' => ['a', 'b', 'digest'],
            'allow_redirects' => true,
            'http_errors' => true,
            'timeout' => 0,
            'delay' => 10_000,
        ]);
        $factory = new HttpFactory();
        foreach (['fin', 'digest', 'redirect', 'moved', 'ok'] as $behaviour) {
            $step = self::stepTo("{$this->server->url}/{$behaviour}");
            sendOnce($step, new Psr18Sender($client, $factory, $factory));
            $arrived = $this->server->seen($behaviour);
            self::assertCount(1, $arrived, $behaviour);
            self::assertSame($step->request->body, $arrived[0]->body);
            $headers = array_intersect_key($arrived[0]->headers, ['content-type' => 0, 'cookie' => 0, 'x-own' => 0]);
            self::assertSame(['content-type' => 'application/json'], $headers);
            self::assertStringNotContainsString('?', $arrived[0]->path);
        }
        self::assertSame([], $this->server->seen('landed'));
    }

    public function testUnfitClientsAreRefused(): void
    {
        $factory = new HttpFactory();
        $stack = HandlerStack::create();
        $stack->push(Middleware::retry(static fn () => true));
        $retrying = new Client(['handler' => $stack]);
        $symfony = new Psr18Client(new CurlHttpClient(), $factory, $factory);
        $repeating = new Psr18Client(new RetryableHttpClient(new CurlHttpClient()), $factory, $factory);
        $unfit = [
            'no client' => static fn () => new Psr18Sender(new \stdClass(), $factory, $factory, true),
            'no factory' => static fn () => new Psr18Sender(new Client(), new \stdClass(), $factory),
            'nobody gave a word for it' => static fn () => new Psr18Sender($symfony, $factory, $factory),
            'it retries' => static fn () => new Psr18Sender($retrying, $factory, $factory),
            'a part of it retries' => static fn () => new Psr18Sender($repeating, $factory, $factory, true),
        ];
        foreach ($unfit as $why => $make) {
            self::assertInstanceOf(UnfitClientException::class, self::thrown(UnfitClientException::class, $make), $why);
        }
        self::assertInstanceOf(Psr18Sender::class, new Psr18Sender($symfony, $factory, $factory, sendsOneCopy: true));
        self::assertInstanceOf(Psr18Sender::class, new Psr18Sender(new Client(), $factory, $factory));
    }

    public function testWithoutTheExtensionItSaysSo(): void
    {
        $code = "\$d = new Salur\\Duitku('sandbox', 1, 'a@b.example', 'k', disbursementUrl: '{$this->server->url}/ok');"
            . 'try { Salur\sendOnce($d->prepareBalance()); } catch (Salur\Exception\UnfitClientException $e) { echo $e->getMessage(); }';
        $program = 'require ' . var_export(realpath(self::PROJECT) . '/vendor/autoload.php', true) . '; ' . $code;
        $extensions = array_merge(...array_map(static fn (string $name) => ['-d', "extension={$name}"], ['ffi', 'tokenizer']));
        [, $output] = self::command([PHP_BINARY, '-n', ...$extensions, '-r', $program]);
        self::assertStringContainsString('php-curl', $output);
        self::assertSame([], $this->server->seen());
    }

    public function testLoadingSalurLoadsNoHttpLibrary(): void
    {
        $code = 'new Salur\Duitku("sandbox", 1, "a@b.example", "k"); echo implode(preg_grep("/^(Guzzle|Psr|Symfony)/", get_declared_classes()));';
        self::assertSame([0, ''], self::php($code));
    }

    /** An address where nobody listens. */
    private static function nobody(): string
    {
        $taken = stream_socket_server('tcp://127.0.0.1:0');

        return (string) stream_socket_get_name($taken, false);
    }
}
