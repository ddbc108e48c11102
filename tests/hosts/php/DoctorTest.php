<?php

declare(strict_types=1);

namespace Salur\Tests;

/** The doctor: what it finds in good and bad clients, and what it says. */
final class DoctorTest extends HostTestCase
{
    /** One copy, two seconds, no redirects, the bytes as they are. */
    private const GOOD = <<<'PHP'
        <?php
        return function (string $method, string $url, array $headers, string $body): void {
            $lines = array_map(fn ($name, $value) => "{$name}: {$value}", array_keys($headers), $headers);
            $curl = curl_init($url);
            curl_setopt_array($curl, [CURLOPT_CUSTOMREQUEST => $method, CURLOPT_HTTPHEADER => $lines]);
            curl_setopt_array($curl, [CURLOPT_TIMEOUT => 2, CURLOPT_RETURNTRANSFER => true]);
            if ($method !== 'GET') {
                curl_setopt($curl, CURLOPT_POSTFIELDS, $body);
            }
            if (curl_exec($curl) === false) {
                throw new RuntimeException(curl_error($curl));
            }
        };
        PHP;

    /** Everything that one should not do. */
    private const BAD = <<<'PHP'
        <?php
        $curl = curl_init();
        return function (string $method, string $url, array $headers, string $body) use ($curl): void {
            curl_setopt_array($curl, [CURLOPT_URL => $url, CURLOPT_RETURNTRANSFER => true, CURLOPT_FOLLOWLOCATION => true, CURLOPT_TIMEOUT => 60]);
            if ($method !== 'GET') {
                curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode($body));
            }
            if (curl_exec($curl) === false) {
                throw new RuntimeException(curl_error($curl));
            }
        };
        PHP;

    private static string $folder;

    public static function setUpBeforeClass(): void
    {
        self::$folder = self::emptyFolder('doctor');
        $clients = ['good' => self::GOOD, 'bad' => self::BAD, 'none' => '<?php return 7;', 'broken' => '<?php throw new Exception("out of order");'];
        foreach ($clients as $name => $code) {
            file_put_contents(self::$folder . "/{$name}.php", $code);
        }
    }

    /** @return array{int, string} */
    private static function doctor(string ...$arguments): array
    {
        return self::command([PHP_BINARY, realpath(self::PROJECT) . '/vendor/bin/salur-doctor', '--patience=3', ...$arguments], [], self::$folder);
    }

    public function testAGoodClientIsWell(): void
    {
        [$exit, $output] = self::doctor('--client=good.php');
        self::assertSame(0, $exit, $output);
        self::assertStringContainsString('All is well', $output);
        self::assertStringContainsString('good.php', $output);
        self::assertStringContainsString('a POST on a new connection', $output);
        self::assertStringNotContainsString('PROBLEM', $output);
    }

    public function testABadClientIsNot(): void
    {
        [$exit, $output] = self::doctor('--json', '--client=bad.php');
        $document = json_decode($output, true);
        self::assertSame([1, false], [$exit, $document['well']]);
        $versions = array_intersect_key($document['versions'], ['salur' => 0, 'php' => 0, 'gateways' => 0]);
        self::assertSame(['salur' => \Salur\Salur::VERSION, 'php' => PHP_VERSION, 'gateways' => array_keys(\Salur\Gateways::CLIENTS)], $versions);
        $levels = [];
        foreach ($document['findings'] as $finding) {
            if (str_ends_with($finding['subject'], 'bad.php')) {
                $levels[$finding['check']] = $finding['level'];
                self::assertSame($finding['level'] !== 'ok', isset($finding['cure']));
            }
        }
        $expected = array_fill_keys(['copies_fin', 'copies_rst', 'redirects', 'bytes', 'time_outs'], 'problem') + ['refused' => 'ok'];
        self::assertSame($expected, $levels);
    }

    public function testWhatCurlDoesByItself(): void
    {
        [, $output] = self::doctor('--json');
        $levels = [];
        foreach (json_decode($output, true)['findings'] as $finding) {
            $levels[$finding['subject']][$finding['check']] = $finding['level'];
            if ($finding['check'] === 'copies_fin' && $finding['level'] !== 'ok') {
                self::assertStringContainsString('2 copies', $finding['says']);
                self::assertStringContainsString('CURLOPT_FRESH_CONNECT', $finding['cure']);
            }
        }
        self::assertSame(['ok'], array_values(array_unique($levels['sendOnce with ext-curl'])));
        $kept = $levels['ext-curl, one handle for all requests'];
        self::assertSame(['warning', 'warning', 'ok'], [$kept['copies_fin'], $kept['copies_rst'], $kept['bytes']]);
        self::assertSame('ok', $levels['PHP ' . PHP_VERSION . ' on the command line']['library']);
    }

    public function testItExaminesGuzzleWhereItIs(): void
    {
        $autoload = self::$folder . '/autoload.php';
        $package = var_export(realpath(self::PROJECT) . '/vendor/autoload.php', true);
        file_put_contents($autoload, "<?php require {$package}; require '/usr/share/php/GuzzleHttp/autoload.php';");
        $code = "require '{$autoload}'; exit(Salur\\Doctor\\Command::main(['--json', '--patience=5'], '{$autoload}'));";
        [, $output] = self::php($code);
        $levels = [];
        foreach (json_decode($output, true)['findings'] as $finding) {
            $levels[$finding['subject']][$finding['check']] = $finding['level'];
        }
        self::assertSame(['ok'], array_values(array_unique($levels['sendOnce with Guzzle'])));
        self::assertSame('warning', $levels['Guzzle by itself']['copies_fin']);
    }

    public function testItIsCalledWrongly(): void
    {
        foreach (['--client=no-such-file.php', '--client=none.php', '--client=broken.php', '--nothing'] as $argument) {
            [$exit, $output] = self::doctor($argument);
            self::assertSame(2, $exit, "{$argument}: {$output}");
            self::assertStringStartsWith('salur-doctor: ', $output);
        }
        [$exit, $output] = self::doctor('--help');
        self::assertSame(0, $exit);
        self::assertStringContainsString('--client', $output);
    }

    public function testItSaysWhatTheCommandLineLacks(): void
    {
        $doctor = realpath(self::PROJECT) . '/vendor/bin/salur-doctor';
        $extensions = array_merge(...array_map(static fn (string $name) => ['-d', "extension={$name}"], ['tokenizer', 'posix']));
        [$exit, $output] = self::command([PHP_BINARY, '-n', ...$extensions, $doctor, '--json']);
        $findings = array_column(json_decode($output, true)['findings'], null, 'check');
        self::assertSame([1, 'problem', 'warning'], [$exit, $findings['library']['level'], $findings['curl']['level']]);
        self::assertStringContainsString('extension=ffi', $findings['library']['cure']);
        [$exit, $output] = self::command([PHP_BINARY, $doctor, '--quick'], ['SALUR_LIBRARY' => '/no/such/library.so']);
        self::assertSame(1, $exit);
        self::assertStringContainsString('PROBLEM Salur\'s native library is not there: /no/such/library.so', $output);
    }
}
