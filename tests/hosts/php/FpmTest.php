<?php

declare(strict_types=1);

namespace Salur\Tests;

/** Under a real PHP-FPM behind nginx, where FFI is allowed only through preloading. */
final class FpmTest extends HostTestCase
{
    private WebServer $gateway;
    private string $folder;

    /** A page that prepares, sends to a server on this machine and parses; what it may do with FFI itself, too. */
    private const PAGE = <<<'PHP'
        <?php
        declare(strict_types=1);
        require AUTOLOAD;
        $told = ['sapi' => PHP_SAPI, 'ffi.enable' => ini_get('ffi.enable'), 'preloaded' => class_exists(Salur\Internal\Native::class, false)];
        try {
            FFI::cdef('int getpid(void);')->getpid();
            $told['application'] = 'may use FFI';
        } catch (FFI\Exception $error) {
            $told['application'] = 'is barred';
        }
        try {
            $duitku = new Salur\Duitku('sandbox', 3551, 'finance@merchant.example', 'k', disbursementUrl: GATEWAY);
            $step = $duitku->prepareTransfer(disburseId: 12345, bankCode: '014', bankAccount: '8760673566', accountName: 'Contoh Penerima',
                custRefNumber: '000000001278', amount: 50_000, purpose: 'Gaji November');
            $told['prepared'] = $step->operation;
            $step = Salur\sendOnce($step);
            $told['state'] = $step->outcome->payment->state->value;
        } catch (Salur\Exception\LibraryException $error) {
            $told += ['error' => $error->getMessage(), 'settings' => $error->settings];
        }
        echo json_encode($told);
        PHP;

    protected function setUp(): void
    {
        $this->folder = self::emptyFolder('fpm');
        $answer = var_export(self::ACCEPTED, true);
        file_put_contents("{$this->folder}/gateway.php", "<?php header('Content-Type: application/json'); echo {$answer};");
        $this->gateway = new WebServer("{$this->folder}/gateway.php", getenv());
        $autoload = realpath(self::PROJECT) . '/vendor/autoload.php';
        $page = str_replace(['AUTOLOAD', 'GATEWAY'], [var_export($autoload, true), var_export($this->gateway->url(''), true)], self::PAGE);
        file_put_contents("{$this->folder}/page.php", $page);
    }

    protected function tearDown(): void
    {
        $this->gateway->stop();
    }

    /** @return list<string> the lines of the README */
    private static function settings(string $user): array
    {
        $file = realpath(self::PACKAGE) . '/preload.php';

        return ['ffi.enable=preload', 'opcache.enable=1', "opcache.preload={$file}", "opcache.preload_user={$user}"];
    }

    /**
     * The lines that the doctor says to set, for an FPM with this command; none when it is well.
     *
     * @return list<string>
     */
    private static function advice(Fpm $fpm): array
    {
        $command = [PHP_BINARY, realpath(self::PROJECT) . '/vendor/bin/salur-doctor', '--json', '--quick', "--fpm={$fpm->command}"];
        [$exit, $output] = self::command($command);
        $document = json_decode($output, true);
        self::assertIsArray($document, $output);
        $findings = array_values(array_filter($document['findings'], static fn (array $finding) => str_contains($finding['subject'], $fpm->ini)));
        self::assertCount(1, $findings, $output);
        $lines = explode("\n", $findings[0]['cure'] ?? '');
        self::assertSame($lines === [''] ? 0 : 1, $exit);
        if ($lines === ['']) {
            return [];
        }
        self::assertSame("set in {$fpm->ini}, not in the file of a pool, and restart PHP-FPM:", array_shift($lines));

        return $lines;
    }

    public function testThePreloadedPackagePaysAndTheApplicationStaysBarred(): void
    {
        $fpm = new Fpm($this->folder, implode("\n", self::settings('www-data')));
        self::assertTrue($fpm->start(), $fpm->log());
        $expected = [
            'sapi' => 'fpm-fcgi',
            'ffi.enable' => 'preload',
            'preloaded' => true,
            'application' => 'is barred',
            'prepared' => 'duitku.transfer',
            'state' => 'succeeded',
        ];
        for ($request = 0; $request < 3; ++$request) {
            self::assertSame([200, $expected], $fpm->get());
        }
        self::assertStringNotContainsString('Warning', $fpm->log() . file_get_contents("{$this->folder}/output.log"));
        $fpm->stop();
        self::assertSame([], self::advice($fpm));
    }

    public function testWithoutPreloadingItSaysWhatToSet(): void
    {
        $fpm = new Fpm($this->folder, '');
        self::assertTrue($fpm->start(), $fpm->log());
        [$status, $told] = $fpm->get();
        $fpm->stop();
        self::assertSame([200, 'is barred', false], [$status, $told['application'], $told['preloaded']]);
        $user = posix_geteuid() === 0 ? 'www-data' : posix_getpwuid(posix_geteuid())['name'];
        $settings = self::settings($user);
        self::assertSame($settings, $told['settings']);
        self::assertStringContainsString("\n    " . implode("\n    ", $settings) . "\n", $told['error']);
        self::assertStringContainsString($fpm->ini, $told['error']);
        self::assertStringContainsString('restart', $told['error']);
    }

    /** @return iterable<string, array{string}> */
    public function broken(): iterable
    {
        yield 'nothing set' => [''];
        yield 'FFI off' => ['ffi.enable=0'];
        yield 'opcache off' => [str_replace('opcache.enable=1', 'opcache.enable=0', implode("\n", self::settings('www-data')))];
    }

    /** @dataProvider broken */
    public function testTheDoctorsAdviceToTheLetter(string $settings): void
    {
        $fpm = new Fpm($this->folder, "{$settings}\n");
        self::assertTrue($fpm->start(), $fpm->log());
        self::assertArrayHasKey('error', $fpm->get()[1]);
        $fpm->stop();
        $advice = self::advice($fpm);
        self::assertNotSame([], $advice);
        foreach ($advice as $line) { // set, as one does in a php.ini: in the place of what was there
            $name = strtok($line, '=');
            $kept = array_filter(file($fpm->ini) ?: [], static fn (string $it): bool => strtok($it, '=') !== $name);
            file_put_contents($fpm->ini, implode('', $kept) . "{$line}\n");
        }
        self::assertTrue($fpm->start(), $fpm->log());
        self::assertSame('succeeded', $fpm->get()[1]['state'] ?? $fpm->get()[1]);
        $fpm->stop();
        self::assertSame([], self::advice($fpm));
    }

    public function testAnApplicationWithAPreloadFileOfItsOwn(): void
    {
        file_put_contents("{$this->folder}/own.php", '<?php final class Own {}');
        $settings = "ffi.enable=preload\nopcache.enable=1\nopcache.preload={$this->folder}/own.php\nopcache.preload_user=www-data\n";
        $fpm = new Fpm($this->folder, $settings);
        self::assertTrue($fpm->start(), $fpm->log());
        $told = $fpm->get()[1];
        $fpm->stop();
        self::assertStringContainsString("There is an opcache.preload already ({$this->folder}/own.php)", $told['error'] ?? json_encode($told));
        [$comment, $line] = self::advice($fpm);
        self::assertSame("; in {$this->folder}/own.php", $comment);
        file_put_contents("{$this->folder}/own.php", "\n{$line}", FILE_APPEND);
        self::assertTrue($fpm->start(), $fpm->log());
        self::assertSame(['succeeded', 'is barred'], [$fpm->get()[1]['state'], $fpm->get()[1]['application']]);
        $fpm->stop();
        self::assertSame([], self::advice($fpm));
    }

    public function testAPreloadFileThatIsNotThere(): void
    {
        $fpm = new Fpm($this->folder, "ffi.enable=preload\nopcache.enable=1\nopcache.preload=/no/such/file.php\nopcache.preload_user=www-data\n");
        self::assertFalse($fpm->start(), 'such an FPM does not start');
        $fpm->stop();
        self::assertContains('opcache.preload=' . realpath(self::PACKAGE) . '/preload.php', self::advice($fpm));
    }

    public function testNoFpm(): void
    {
        $command = [PHP_BINARY, realpath(self::PROJECT) . '/vendor/bin/salur-doctor', '--quick'];
        foreach (['/no/such/php-fpm' => 'cannot be run', '/bin/echo' => 'tells nothing of itself'] as $fpm => $says) {
            [$exit, $output] = self::command([...$command, "--fpm={$fpm}"]);
            self::assertSame(1, $exit);
            self::assertStringContainsString($says, $output);
        }
    }
}
