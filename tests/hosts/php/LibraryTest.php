<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Exception\LibraryException;
use Salur\Internal\Library;
use Salur\Internal\Native;
use Salur\Salur;

/** The native library: its header, and what stands in its way. */
final class LibraryTest extends HostTestCase
{
    private const OPEN = 'new Salur\Duitku("sandbox", 1, "a@b.example", "k");';

    private static function library(): string
    {
        return realpath(self::PACKAGE) . '/lib/' . Library::platform() . '/libsalur.so';
    }

    /** The declarations of a text in C, without comments and blanks. */
    private static function declarations(string $text): array
    {
        $text = (string) preg_replace(['#/\*.*?\*/#s', '/^#.*$/m', '/extern "C" \{/', '/^}$/m', '/\s+/'], ['', '', '', '', ' '], $text);
        $found = array_values(array_filter(array_map(trim(...), explode(';', $text))));
        sort($found);

        return $found;
    }

    private static function header(): string
    {
        return (string) file_get_contents(self::PACKAGE . '/include/salur.h');
    }

    public function testThePackageDeclaresWhatTheHeaderDoes(): void
    {
        $constant = (new \ReflectionClassConstant(Native::class, 'HEADER'))->getValue();
        self::assertCount(6, self::declarations(self::header()));
        self::assertSame(self::declarations(self::header()), self::declarations($constant));
    }

    public function testTheLibraryExportsWhatTheHeaderDeclares(): void
    {
        preg_match_all('/\b(salur_\w+)\(/', implode(';', self::declarations(self::header())), $declared);
        [$exit, $symbols] = self::command(['nm', '-D', '--defined-only', self::library()]);
        preg_match_all('/ T (\w+)$/m', $symbols, $exported);
        sort($declared[1]);
        self::assertSame([0, $declared[1]], [$exit, $exported[1]]);
    }

    public function testRustDefinesWhatTheHeaderDeclares(): void
    {
        $source = (string) file_get_contents(self::ROOT . '/bindings-php/src/lib.rs');
        preg_match_all('/extern "C" fn (\w+)\((.*?)\)(?: -> ([^{]+))? \{/s', $source, $functions, PREG_SET_ORDER);
        $types = ['u32' => 'uint32_t ', 'usize' => 'size_t ', '*mut usize' => 'size_t *'];
        $types += ['*const c_char' => 'const char *', '*mut c_char' => 'char *', '*mut c_void' => 'void *'];
        $written = [];
        foreach ($functions as $function) {
            preg_match_all('/(\w+): ([^,]+)/', $function[2], $parameters, PREG_SET_ORDER);
            $list = array_map(static fn (array $it): string => $types[trim($it[2])] . $it[1], $parameters);
            $given = $list === [] ? 'void' : implode(', ', $list);
            $written[] = (isset($function[3]) ? $types[trim($function[3])] : 'void ') . "{$function[1]}({$given})";
        }
        sort($written);
        self::assertSame(self::declarations(self::header()), $written);
    }

    public function testACProgramUsesIt(): void
    {
        $folder = self::emptyFolder('c');
        file_put_contents("{$folder}/program.c", <<<'C'
            #include "salur.h"
            #include <stdio.h>
            #include <string.h>
            int main(void) {
                const char *config = "{}";
                void *client = salur_open(config, strlen(config));
                size_t length = 0;
                char *text = salur_call(client, "opened", 6, "{}", 2, &length);
                printf("%u %s %.*s\n", salur_abi(), salur_version(), (int)length, text);
                salur_free(text, length);
                salur_close(client);
                text = salur_call(NULL, "catalog", 7, "{}", 2, &length);
                printf("%.*s\n", 6, text);
                salur_free(text, length);
                text = salur_call(NULL, NULL, 0, NULL, 0, &length);
                salur_free(text, length);
                salur_free(NULL, 0);
                salur_close(NULL);
                return 0;
            }
            C);
        $strict = ['-std=c99', '-Wall', '-Wextra', '-Werror', '-pedantic', '-I', self::PACKAGE . '/include'];
        $linked = [self::library(), '-Wl,-rpath,' . dirname(self::library())];
        [$exit, $output] = self::command(['cc', ...$strict, '-o', "{$folder}/program", "{$folder}/program.c", ...$linked]);
        self::assertSame([0, ''], [$exit, $output]);
        [$exit, $output] = self::command(["{$folder}/program"]);
        self::assertSame(0, $exit, $output);
        self::assertStringStartsWith(Native::ABI . ' ' . Salur::VERSION . ' {"error":{"code":"invalid_config"', $output);
        self::assertStringEndsWith("\n{\"ok\":\n", $output);
    }

    public function testVersionsAgree(): void
    {
        self::assertSame(Salur::VERSION, json_decode((string) file_get_contents(self::PACKAGE . '/composer.json'))->version);
        self::assertSame(Salur::VERSION, Salur::catalog()['version']);
        self::assertSame(Salur::VERSION, Salur::version());
    }

    /** @return iterable<string, array{string, string, string}> */
    public function foreign(): iterable
    {
        yield 'version' => ['1', '9.9.9', '9.9.9 (interface 1)'];
        yield 'interface' => ['7', Salur::VERSION, Salur::VERSION . ' (interface 7)'];
    }

    /** @dataProvider foreign */
    public function testALibraryOfAnotherVersion(string $abi, string $version, string $named): void
    {
        $folder = self::emptyFolder('foreign');
        $names = implode(' ', array_map(static fn (string $name) => "void salur_{$name}(void) {}", ['open', 'call', 'free', 'close']));
        $told = "unsigned salur_abi(void) { return {$abi}; } const char *salur_version(void) { return \"{$version}\"; }";
        file_put_contents("{$folder}/salur.c", "{$told} {$names}");
        self::assertSame(0, self::command(['cc', '-shared', '-fPIC', '-o', "{$folder}/libsalur.so", "{$folder}/salur.c"])[0]);
        $error = self::thrown(LibraryException::class, static fn () => Native::from("{$folder}/libsalur.so"));
        self::assertStringContainsString("version {$named}", $error->getMessage());
        self::assertStringContainsString('the PHP package is ' . Salur::VERSION . ' (interface ' . Native::ABI . ')', $error->getMessage());
        [, $output] = self::php(self::OPEN, [], ['SALUR_LIBRARY' => "{$folder}/libsalur.so"]);
        self::assertStringContainsString($named, $output);
    }

    public function testALibraryOfAnotherArchitecture(): void
    {
        $folder = self::emptyFolder('other');
        $bytes = (string) file_get_contents(self::library());
        $bytes[18] = $bytes[18] === "\xB7" ? "\x3E" : "\xB7";
        file_put_contents("{$folder}/libsalur.so", $bytes);
        $error = self::thrown(LibraryException::class, static fn () => Native::from("{$folder}/libsalur.so"));
        self::assertMatchesRegularExpression('/is for (aarch64|x86_64), this machine is ' . Library::platform() . '/', $error->getMessage());
    }

    public function testALibraryThatIsNone(): void
    {
        $folder = self::emptyFolder('none');
        file_put_contents("{$folder}/libsalur.so", 'no library');
        $error = self::thrown(LibraryException::class, static fn () => Native::from("{$folder}/libsalur.so"));
        self::assertStringContainsString('does not load', $error->getMessage());
        $missing = self::thrown(LibraryException::class, static fn () => Native::from("{$folder}/missing.so"));
        self::assertStringContainsString(Library::platform(), $missing->getMessage());
        self::assertStringContainsString('SALUR_LIBRARY', $missing->getMessage());
        self::assertSame(0, self::command(['cc', '-shared', '-x', 'c', '-o', "{$folder}/empty.so", '/dev/null'])[0]);
        $error = self::thrown(LibraryException::class, static fn () => Native::from("{$folder}/empty.so"));
        self::assertStringContainsString('salur_abi', $error->getMessage());
    }

    public function testWithoutTheExtension(): void
    {
        $program = 'require ' . var_export(realpath(self::PROJECT) . '/vendor/autoload.php', true) . '; try { ' . self::OPEN
            . ' } catch (Salur\Exception\LibraryException $e) { echo $e->getMessage(), "|", implode(",", $e->settings); }';
        [, $output] = self::command([PHP_BINARY, '-n', '-d', 'extension=tokenizer', '-r', $program]);
        self::assertStringContainsString('which is not loaded here', $output);
        self::assertStringEndsWith('|extension=ffi,ffi.enable=preload', $output);
    }

    public function testFfiIsAlwaysAllowedOnTheCommandLineButWhereItIsSwitchedOff(): void
    {
        foreach (['preload', '1'] as $value) {
            self::assertSame([0, 'opened'], self::php(self::OPEN . 'echo "opened";', ["ffi.enable={$value}"]));
        }
        [$exit, $output] = self::php(self::OPEN, ['ffi.enable=0']);
        self::assertSame(255, $exit);
        self::assertStringContainsString('ffi.enable is "0"', $output);
        self::assertStringContainsString("\n    ffi.enable=preload\n", $output);
    }

    public function testPhpsOwnWebServerIsToldItsLine(): void
    {
        $folder = self::emptyFolder('served');
        $page = '<?php require ' . var_export(realpath(self::PROJECT) . '/vendor/autoload.php', true) . '; try { ' . self::OPEN
            . ' echo "opened"; } catch (Salur\Exception\LibraryException $e) { echo implode(",", $e->settings); }';
        file_put_contents("{$folder}/page.php", $page);
        foreach (['ffi.enable=preload' => 'ffi.enable=1', 'ffi.enable=1' => 'opened'] as $setting => $says) {
            $server = new WebServer("{$folder}/page.php", getenv(), $setting);
            self::assertSame([200, $says], $server->post('/', ''));
            $server->stop();
        }
    }

    /** A panic of the core becomes an exception, and the client lives on; nothing is written to the terminal. */
    public function testAPanicIsAnException(): void
    {
        $library = getenv('SALUR_TESTING_LIBRARY') ?: realpath(self::ROOT) . '/target/testing/debug/libsalur_capi.so';
        self::assertFileExists($library, 'CARGO_TARGET_DIR=target/testing cargo build -p salur-capi --features testing makes it');
        $open = '$c = Salur\Client::open(' . var_export(self::CONFIG, true) . '); $input = ["amount_of_nothing" => 1, "panic" => true];';
        $code = $open . 'for ($i = 0; $i < 3; ++$i) { try { $c->prepare("duitku.probe", $input); } '
            . 'catch (Salur\Exception\InternalException $e) { echo $e->errorCode->value, ": ", $e->getMessage(), "\n"; } } '
            . 'echo $c->prepare("duitku.probe", ["amount_of_nothing" => 1])["step"];';
        $defect = "internal: salur: a defect of this library; nothing was sent\n";
        self::assertSame([0, str_repeat($defect, 3) . 'request'], self::php($code, [], ['SALUR_LIBRARY' => $library]));
        $many = $open . 'try { iterator_to_array($c->prepareMany("duitku.probe", [$input])); } '
            . 'catch (Salur\Exception\InternalException $e) { echo "caught"; }';
        self::assertSame([0, 'caught'], self::php($many, [], ['SALUR_LIBRARY' => $library]));
    }

    public function testTheTestingOperationIsNotInWhatIsShipped(): void
    {
        $operations = array_column(array_merge(...array_column(Salur::catalog()['gateways'], 'operations')), 'name');
        self::assertContains('duitku.inquiry', $operations);
        self::assertNotContains('duitku.probe', $operations);
    }

    public function testManyClientsComeAndGo(): void
    {
        $resident = static fn (): int => (int) preg_replace('/.*VmRSS:\s+(\d+) kB.*/s', '$1', (string) file_get_contents('/proc/self/status'));
        $turn = static function (): void {
            for ($index = 0; $index < 5_000; ++$index) {
                self::documents()->prepare('duitku.balance', []);
            }
        };
        $turn();
        $before = $resident();
        $turn();
        self::assertLessThan(2_000, $resident() - $before, 'kB');
    }

    public function testASignalHandlerMayCallToo(): void
    {
        // Every class is loaded before the first signal: PHP itself cannot load one while it is being loaded.
        $code = 'pcntl_async_signals(true); $d = new Salur\Duitku("sandbox", 1, "a@b.example", "k"); $n = 0;'
            . '$d->prepareBalance(); $d->prepareInquiry(bankCode: "014", bankAccount: "1234567890", amount: 50000);'
            . 'pcntl_signal(SIGUSR1, function () use ($d, &$n) { $d->prepareBalance(); ++$n; });'
            . 'if (($child = pcntl_fork()) === 0) { for ($i = 0; $i < 300; ++$i) { posix_kill(posix_getppid(), SIGUSR1); usleep(200); } '
            . 'posix_kill(getmypid(), SIGKILL); } while (pcntl_waitpid($child, $status, WNOHANG) === 0) '
            . '{ $d->prepareInquiry(bankCode: "014", bankAccount: "1234567890", amount: 50000); } echo $n > 10 ? "well" : $n;';
        self::assertSame([0, 'well'], self::php($code));
    }
}
