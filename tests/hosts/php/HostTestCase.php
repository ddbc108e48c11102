<?php

declare(strict_types=1);

namespace Salur\Tests;

use PHPUnit\Framework\TestCase;
use Salur\Client;
use Salur\Duitku;
use Salur\Exception\SalurException;
use Salur\Moment;
use Salur\Outcome;
use Salur\OutcomeStep;
use Salur\RequestStep;
use Salur\Step;

/** A client, a moment, and a prepared transfer that every test may use. */
abstract class HostTestCase extends TestCase
{
    protected const ROOT = __DIR__ . '/../../..';
    protected const PROJECT = self::ROOT . '/target/hosts/php';
    protected const PACKAGE = self::PROJECT . '/vendor/salur/salur';

    protected const SECRET = 'de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d';
    protected const EMAIL = 'finance@merchant.example';
    protected const ACCOUNT = '8760673566';
    protected const OWNER = 'Contoh Penerima';
    protected const CONFIG = [
        'gateway' => 'duitku',
        'environment' => 'sandbox',
        'user_id' => 3551,
        'email' => self::EMAIL,
        'secret_key' => self::SECRET,
    ];
    protected const INQUIRY = ['bankCode' => '014', 'bankAccount' => self::ACCOUNT, 'amount' => 50_000];
    protected const TRANSFER = [
        'disburseId' => 12345,
        'bankCode' => '014',
        'bankAccount' => self::ACCOUNT,
        'accountName' => self::OWNER,
        'custRefNumber' => '000000001278',
        'amount' => 50_000,
        'purpose' => 'Gaji November',
    ];
    protected const ACCEPTED = '{"email":"finance@merchant.example","bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,'
        . '"accountName":"Contoh Penerima","custRefNumber":"000000001278","responseCode":"00","responseDesc":"Success","fee":2.50}';

    /** A moment that is always the same. */
    protected static function moment(): Moment
    {
        return new Moment(1_637_304_586_325, implode('', array_map(chr(...), range(0, 31))));
    }

    /** A client of the sandbox. */
    protected static function duitku(?string $url = null): Duitku
    {
        return new Duitku(environment: 'sandbox', userId: 3551, email: self::EMAIL, secretKey: self::SECRET, disbursementUrl: $url);
    }

    /** The client of documents with the same credentials. */
    protected static function documents(): Client
    {
        return Client::open(self::CONFIG);
    }

    /** A transfer that is ready to be sent. */
    protected static function transfer(?Moment $moment = null): RequestStep
    {
        return self::request(self::duitku()->prepareTransfer(...self::TRANSFER, moment: $moment ?? self::moment()));
    }

    /** The step, which is a request. */
    protected static function request(Step $step): RequestStep
    {
        self::assertInstanceOf(RequestStep::class, $step);

        return $step;
    }

    /** The outcome of a step, which is one. */
    protected static function outcome(Step $step): Outcome
    {
        self::assertInstanceOf(OutcomeStep::class, $step);

        return $step->outcome;
    }

    /**
     * What the work throws.
     *
     * @template E of \Throwable
     *
     * @param class-string<E> $class
     *
     * @return E
     */
    protected static function thrown(string $class, callable $work): \Throwable
    {
        try {
            $work();
        } catch (\Throwable $error) {
            self::assertInstanceOf($class, $error, "{$error}");

            return $error;
        }
        self::fail("nothing was thrown, wanted {$class}");
    }

    /**
     * Where which rule was broken.
     *
     * @return list<string>
     */
    protected static function places(SalurException $error): array
    {
        $places = array_map(static fn ($violation): string => "{$violation->path} {$violation->rule->value}", $error->violations);
        sort($places);

        return $places;
    }

    /**
     * The fields whose rules were broken.
     *
     * @return list<string>
     */
    protected static function fields(SalurException $error): array
    {
        $paths = array_unique(array_map(static fn ($violation): string => $violation->path, $error->violations));
        sort($paths);

        return $paths;
    }

    /**
     * Runs a PHP program against the installed package; its exit code and all that it wrote.
     *
     * @param list<string>          $settings    lines of php.ini
     * @param array<string, string> $environment
     *
     * @return array{int, string}
     */
    protected static function php(string $code, array $settings = [], array $environment = []): array
    {
        $command = [PHP_BINARY, '-d', 'display_errors=stderr', '-d', 'log_errors=0'];
        foreach ($settings as $setting) {
            array_push($command, '-d', $setting);
        }
        $program = 'declare(strict_types=1); require ' . var_export(realpath(self::PROJECT) . '/vendor/autoload.php', true) . '; ' . $code;

        return self::command([...$command, '-r', $program], $environment);
    }

    /**
     * @param list<string>          $command
     * @param array<string, string> $environment
     *
     * @return array{int, string} exit code, and all that it wrote
     */
    protected static function command(array $command, array $environment = [], ?string $folder = null): array
    {
        $process = proc_open($command, [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes, $folder, $environment + getenv());
        self::assertIsResource($process);
        $output = (string) stream_get_contents($pipes[1]);

        return [proc_close($process), $output];
    }

    /** A folder that is empty. */
    protected static function emptyFolder(string $name): string
    {
        $folder = realpath(self::ROOT) . "/target/hosts/php-{$name}";
        self::command(['rm', '-rf', $folder]);
        mkdir($folder, 0o755, true);

        return $folder;
    }
}
