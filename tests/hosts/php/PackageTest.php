<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Doctor\Loopback;

/** The package as Composer installs it, offline, into an empty project; its README and its examples. */
final class PackageTest extends HostTestCase
{
    /** @return iterable<string, array{string}> */
    public function kinds(): iterable
    {
        yield 'path' => ['path'];
        yield 'artifact' => ['artifact'];
    }

    /** @dataProvider kinds */
    public function testItIsInstalled(string $kind): void
    {
        $project = self::emptyFolder("project-{$kind}");
        [$exit, $output] = self::command([__DIR__ . '/install', $project, $kind]);
        self::assertSame(0, $exit, $output);
        $package = "{$project}/vendor/salur/salur";
        self::assertFalse(is_link($package), 'a copy, not the source');
        $licences = ['LICENSE.md', 'LICENSE-MIT', 'LICENSE-APACHE'];
        foreach (['composer.json', 'README.md', 'preload.php', 'include/salur.h', 'doctor/loopback.php', ...$licences] as $file) {
            self::assertFileExists("{$package}/{$file}");
        }
        foreach (['Cargo.toml', 'src', 'build', 'tests', '.gitignore'] as $file) {
            self::assertFileDoesNotExist("{$package}/{$file}");
        }
        $code = "require '{$project}/vendor/autoload.php'; echo Salur\\Salur::catalog()['version'];";
        self::assertSame([0, \Salur\Salur::VERSION], self::command([PHP_BINARY, '-r', $code]));
        [$exit, $output] = self::command([PHP_BINARY, "{$project}/vendor/bin/salur-doctor", '--quick']);
        self::assertSame(0, $exit, $output);
    }

    public function testTheNativeLibraryIsSmall(): void
    {
        $libraries = glob(self::PACKAGE . '/lib/*/libsalur.so') ?: [];
        self::assertCount(1, $libraries);
        self::assertLessThan(3_000_000, filesize($libraries[0]));
    }

    public function testComposerFindsNothingWrong(): void
    {
        $environment = ['COMPOSER_ALLOW_SUPERUSER' => '1', 'COMPOSER_DISABLE_NETWORK' => '1', 'COMPOSER_HOME' => self::emptyFolder('composer')];
        $validate = ['composer', 'validate', '--no-check-publish', '--no-check-lock', '--working-dir', self::PACKAGE];
        [$exit, $output] = self::command($validate, $environment);
        self::assertSame(0, $exit, $output);
    }

    /** The first lines of the README, word for word, against a server that answers `{}`. */
    public function testTheLinesOfTheReadmeRun(): void
    {
        preg_match('/```php\n(.*?)```/s', (string) file_get_contents(self::PACKAGE . '/README.md'), $found);
        self::assertLessThanOrEqual(12, substr_count($found[1], "\n"));
        $server = new Loopback();
        $lines = str_replace("secretKey: '…'", "secretKey: 'k', disbursementUrl: '{$server->url}/ok'", $found[1], $changed);
        self::assertSame(1, $changed);
        $program = self::emptyFolder('readme') . '/program.php';
        $store = "\nfunction store(string \$context): void { file_put_contents(__DIR__ . '/stored', \$context, FILE_APPEND); }\n";
        $project = realpath(self::PROJECT);
        file_put_contents($program, "<?php chdir('{$project}');\n" . preg_replace('/^<\?php/', '', $lines) . $store);
        self::assertSame([0, 'unreadable resend '], self::command([PHP_BINARY, $program]));
        self::assertCount(1, $server->seen('ok'));
        self::assertStringContainsString('"salur_context"', (string) file_get_contents(dirname($program) . '/stored'));
    }

    /** All other PHP of the README, and of the examples, is at least well formed. */
    public function testTheRestOfTheReadmeIsPhp(): void
    {
        preg_match_all('/```php\n(.*?)```/s', (string) file_get_contents(self::PACKAGE . '/README.md'), $found);
        self::assertGreaterThan(3, count($found[1]));
        $file = self::emptyFolder('readme') . '/part.php';
        foreach ($found[1] as $part) {
            file_put_contents($file, str_starts_with($part, '<?php') ? $part : "<?php\n{$part}");
            [$exit, $output] = self::command([PHP_BINARY, '-l', $file]);
            self::assertSame(0, $exit, $part . $output);
        }
    }

    /** What the README says to call exists. */
    public function testNamesInTheReadmeExist(): void
    {
        $readme = (string) file_get_contents(self::PACKAGE . '/README.md');
        preg_match_all('/`\\\\?(Salur\\\\[A-Za-z0-9\\\\]+)(::(\w+))?/', $readme, $found, PREG_SET_ORDER);
        self::assertGreaterThan(5, count($found));
        foreach ($found as $match) {
            $name = rtrim($match[1], '\\');
            $exists = class_exists($name) || interface_exists($name) || enum_exists($name) || function_exists($name);
            self::assertTrue($exists || str_ends_with($match[1], '\\'), $name);
            if (isset($match[3])) {
                self::assertTrue(method_exists($name, $match[3]) || defined("{$name}::{$match[3]}"), $match[0]);
            }
        }
    }

    /** The examples pay at a sandbox, which is Python's. */
    public function testTheExamplesPay(): void
    {
        $sandbox = realpath(self::ROOT) . '/.venv/bin/salur-sandbox';
        self::assertFileExists($sandbox, 'make builds it');
        $folder = self::emptyFolder('examples');
        $command = [$sandbox, '--port', '0', '--db', "{$folder}/ledger.sqlite3"];
        $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['file', "{$folder}/log", 'w']], $pipes);
        try {
            self::assertSame(1, preg_match('#listening on (http://127\.0\.0\.1:\d+)#', (string) fgets($pipes[1]), $address));
            $guzzle = "{$folder}/autoload.php";
            $autoload = realpath(self::PROJECT) . '/vendor/autoload.php';
            file_put_contents($guzzle, "<?php require '{$autoload}'; require '/usr/share/php/GuzzleHttp/autoload.php';");
            $examples = ['pay_curl.php' => 'payment succeeded, next done', 'pay_psr18.php' => 'duitku.transfer: accepted, next done'];
            foreach ($examples as $example => $says) {
                $environment = ['SALUR_AUTOLOAD' => $guzzle, 'SALUR_CONTEXTS' => "{$folder}/{$example}.contexts"];
                [$exit, $output] = self::command([PHP_BINARY, self::PACKAGE . "/examples/{$example}", $address[1]], $environment);
                self::assertSame(0, $exit, $output);
                self::assertStringContainsString($says, $output);
                self::assertGreaterThan(1, count(file("{$folder}/{$example}.contexts") ?: []));
            }
            openssl_pkey_export_to_file(Keys::pair('merchant'), "{$folder}/private.pem");
            $http = ['method' => 'POST', 'header' => 'Content-Type: application/json', 'content' => json_encode(['public_key' => Keys::publicPem()])];
            self::assertIsString(file_get_contents("{$address[1]}/_sandbox/merchants/cashin/CID0000000001", false, stream_context_create(['http' => $http])));
            $environment = ['SALUR_AUTOLOAD' => $autoload, 'SALUR_CONTEXTS' => "{$folder}/external.contexts"];
            [$exit, $output] = self::command([PHP_BINARY, self::PACKAGE . '/examples/external_key.php', $address[1], "{$folder}/private.pem"], $environment);
            self::assertSame(0, $exit, $output);
            self::assertStringContainsString('payment succeeded, next done', $output);
            self::assertStringNotContainsString('unsigned', (string) file_get_contents("{$folder}/external.contexts"));
        } finally {
            proc_terminate($process);
            proc_close($process);
        }
    }
}
