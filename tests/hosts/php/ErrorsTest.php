<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Client;
use Salur\Duitku;
use Salur\ErrorCode;
use Salur\Exact;
use Salur\Exception\ConfigException;
use Salur\Exception\ContextException;
use Salur\Exception\ForgedNotificationException;
use Salur\Exception\InputException;
use Salur\Exception\InternalException;
use Salur\Exception\InvalidConfigException;
use Salur\Exception\InvalidInputException;
use Salur\Exception\MalformedNotificationException;
use Salur\Exception\SalurException;
use Salur\Exception\UnknownOperationException;
use Salur\Found;
use Salur\Internal\Native;
use Salur\Phase;
use Salur\Rule;

/** Mistakes are exceptions that name every field, and show nothing personal. */
final class ErrorsTest extends HostTestCase
{
    /** @param array<string, mixed> $changes */
    private static function refused(array $changes): InvalidInputException
    {
        return self::thrown(InvalidInputException::class, static fn () => self::duitku()->prepare('duitku.inquiry', $changes + self::INQUIRY));
    }

    public function testAllViolationsAreListed(): void
    {
        $error = self::refused(['bankCode' => 'no such bank', 'amount' => 1]);
        self::assertSame(['amount', 'bank_code'], self::fields($error));
        self::assertGreaterThanOrEqual(2, count($error->violations));
        self::assertSame(count($error->violations), substr_count($error->getMessage(), "\n- "));
        self::assertSame([Phase::Input, ErrorCode::InvalidInput], [$error->phase, $error->errorCode]);
        self::assertSame(10_000, array_values(array_filter($error->violations, static fn ($it) => $it->rule === Rule::Minimum))[0]->limit);
    }

    public function testClassesFollowPhaseAndCode(): void
    {
        self::assertInstanceOf(InputException::class, self::refused(['amount' => 1]));
        self::thrown(ContextException::class, static fn () => self::duitku()->prepareAgain('no context'));
        self::thrown(MalformedNotificationException::class, static fn () => self::duitku()->receive('POST', '/', [], 'nothing'));
        self::thrown(UnknownOperationException::class, static fn () => self::duitku()->prepare('duitku.nothing', []));
        self::thrown(UnknownOperationException::class, static fn () => self::duitku()->prepare('x', []));
        $error = self::thrown(InvalidConfigException::class, static fn () => new Duitku('sandbox', 0, 'no address', ''));
        self::assertInstanceOf(ConfigException::class, $error);
        self::assertSame(['email', 'secret_key', 'user_id'], self::fields($error));
        self::assertTrue(is_subclass_of(ForgedNotificationException::class, \Salur\Exception\NotificationException::class));
    }

    public function testAnErrorIsTheDocumentOfTheCore(): void
    {
        $typed = self::refused(['amount' => 1]);
        $input = ['bank_code' => '014', 'bank_account' => self::ACCOUNT, 'amount' => 1];
        $plain = self::thrown(InvalidInputException::class, static fn () => self::documents()->prepare('duitku.inquiry', $input));
        self::assertSame($plain->toDocument(), $typed->toDocument());
        self::assertEquals($typed, SalurException::fromDocument($typed->toDocument()), 'but for where it was thrown');
    }

    /** @return iterable<string, array{mixed, string}> */
    public function noJson(): iterable
    {
        yield 'NAN' => [NAN, 'type'];
        yield 'INF' => [INF, 'type'];
        yield 'a resource' => [STDIN, 'type'];
        yield 'an object' => [new \DateTimeImmutable(), 'type'];
        yield 'a closure' => [static fn () => 1, 'type'];
        yield 'bytes' => ["a\xff", 'json'];
        yield 'half a surrogate' => ["a\xed\xa0\x80", 'json'];
        yield 'an enum without values' => [NoValue::One, 'type'];
    }

    /** @dataProvider noJson */
    public function testWhatJsonCannotCarryNamesItsField(mixed $value, string $rule): void
    {
        self::assertSame(["amount {$rule}"], self::places(self::refused(['amount' => $value])));
        self::assertSame(["purpose.deep[1] {$rule}"], self::places(self::refused(['purpose' => ['deep' => [1, $value]]])));
        self::assertSame(["purpose.deep {$rule}"], self::places(self::refused(['purpose' => (object) ['deep' => $value]])));
    }

    public function testWhereTextIsNotUtf8(): void
    {
        $error = self::refused(['purpose' => "caf\xc3\xa9 \xff"]);
        self::assertEquals(new Found('text', null, 6), $error->violations[0]->found);
    }

    public function testTheCoreJudgesWhatJsonCanCarry(): void
    {
        self::assertEquals(new Found('boolean', value: true), self::refused(['amount' => true])->violations[0]->found);
        foreach ([50_000.0, 50_000.5, '50000', '50_000', 1e25, new Exact('5e+4')] as $amount) {
            self::assertSame('amount', self::refused(['amount' => $amount])->violations[0]->path, var_export($amount, true));
        }
        self::assertSame(['amount whole_number'], self::places(self::refused(['amount' => new Exact('1180591620717411303424')])));
        self::assertSame(['amount type'], self::places(self::refused(['amount' => '50000'])));
    }

    public function testAFloatOrANumericStringReachesTheCoreFromWeakCode(): void
    {
        foreach (['50000.0', '50000.9', '"50000"', 'true'] as $amount) {
            $call = "prepareInquiry(bankCode: '014', bankAccount: '8760673566', amount: {$amount})";
            $new = "new Salur\\Duitku('sandbox', 3551, 'finance@merchant.example', 'k')";
            $program = sys_get_temp_dir() . '/salur-weak-' . getmypid() . '.php';
            $caught = 'catch (Salur\Exception\InvalidInputException $e) { echo $e->violations[0]->path; }';
            file_put_contents($program, "<?php try { ({$new})->{$call}; echo 'prepared'; } {$caught}");
            [, $output] = self::php('require ' . var_export($program, true) . ';');
            unlink($program);
            self::assertSame('amount', $output, $amount);
        }
    }

    public function testKeysAndNesting(): void
    {
        $circle = [];
        $circle[] = &$circle;
        self::assertSame(['purpose too_deep'], self::places(self::refused(['purpose' => $circle])));
        $object = new \stdClass();
        $object->itself = $object;
        self::assertSame(['purpose too_deep'], self::places(self::refused(['purpose' => $object])));
        $accountAsKey = self::refused(['purpose' => [self::ACCOUNT . 'x' => NAN, 'a' => 1]]);
        self::assertStringNotContainsString(self::ACCOUNT, $accountAsKey->getMessage());
        self::assertSame(['purpose json'], self::places(self::refused(['purpose' => ["\xff" => 1]])));
    }

    public function testWhatHasAJsonFormIsThat(): void
    {
        $fields = new class implements \JsonSerializable {
            public function jsonSerialize(): mixed
            {
                return 50_000;
            }
        };
        $step = self::request(self::duitku()->prepare('duitku.inquiry', ['amount' => $fields] + self::INQUIRY));
        self::assertStringContainsString('"amountTransfer":50000,', (string) $step->request->body);
        $exact = self::request(self::duitku()->prepare('duitku.inquiry', ['amount' => new Exact('50000')] + self::INQUIRY));
        self::assertStringContainsString('"amountTransfer":50000,', (string) $exact->request->body);
    }

    public function testAnUnknownFieldIsRefused(): void
    {
        self::assertSame(['bankcode unknown_field'], self::places(self::refused(['bankcode' => '014'])));
    }

    public function testAWrongConfigValueIsAConfigError(): void
    {
        $error = self::thrown(InvalidConfigException::class, static fn () => Client::open(['gateway' => 'duitku', 'user_id' => new \DateTime()]));
        self::assertSame([['user_id type'], Phase::Config], [self::places($error), $error->phase]);
        self::thrown(InvalidConfigException::class, static fn () => Client::open([]));
        self::thrown(InvalidConfigException::class, static fn () => Client::open(['gateway' => 'nobody']));
    }

    public function testAnEmptyMapIsAnObject(): void
    {
        $duitku = new Duitku(environment: Duitku\Environment::Sandbox, userId: 3551, email: self::EMAIL, secretKey: self::SECRET, bankMaximums: []);
        self::assertInstanceOf(\Salur\RequestStep::class, $duitku->prepareBalance());
        $duitku = new Duitku('sandbox', 3551, self::EMAIL, self::SECRET, bankMaximums: ['014' => 20_000]);
        $error = self::thrown(InvalidInputException::class, static fn () => $duitku->prepareInquiry(...self::INQUIRY));
        self::assertSame(['amount maximum'], self::places($error));
    }

    public function testMoreThanAMegabyteIsRefused(): void
    {
        $places = self::places(self::refused(['purpose' => str_repeat('x', 1_100_000)]));
        self::assertNotSame([], $places);
        self::assertSame([], array_diff($places, [' too_large', 'purpose max_length']));
    }

    public function testNothingPersonalInErrors(): void
    {
        $error = self::refused(['bankAccount' => self::ACCOUNT . "\n", 'purpose' => str_repeat('x', 300) . 'rahasia']);
        foreach ([(string) $error, $error->getMessage(), json_encode($error->toDocument())] as $text) {
            self::assertStringNotContainsString(self::ACCOUNT, $text);
            self::assertStringNotContainsString('rahasia', $text);
        }
        $error = self::thrown(InvalidConfigException::class, static fn () => new Duitku('sandbox', -1, self::EMAIL, self::SECRET . "\n"));
        self::assertStringNotContainsString(self::SECRET, (string) $error);
    }

    public function testAnUncaughtErrorShowsNoArgument(): void
    {
        $code = "\$d = new Salur\\Duitku('sandbox', 3551, 'finance@merchant.example', 'rahasia');"
            . "\$d->prepareInquiry(bankCode: '014', bankAccount: '8760673566', amount: 1);";
        [$exit, $output] = self::php($code, ['zend.exception_ignore_args=0', 'zend.exception_string_param_max_len=100']);
        self::assertSame(255, $exit);
        self::assertStringContainsString('amount: ', $output);
        self::assertStringContainsString('prepareInquiry()', $output);
        self::assertStringNotContainsString('8760673566', $output);
        $code = "new Salur\\Duitku('sandbox', 3551, 'finance@merchant.example', 'rahasia' . PHP_EOL);";
        [, $output] = self::php($code, ['zend.exception_ignore_args=0']);
        self::assertStringContainsString('InvalidConfigException', $output);
        self::assertStringNotContainsString('rahasia', $output);
    }

    public function testTracesHideSecrets(): void
    {
        ini_set('zend.exception_ignore_args', '0');
        $error = self::thrown(InvalidConfigException::class, static fn () => new Duitku('sandbox', -1, self::EMAIL, self::SECRET));
        $ours = static fn (array $frame): bool => preg_match('/^Salur\\\\(?!Tests)/', $frame['class'] ?? '') === 1;
        $trace = print_r(array_filter($error->getTrace(), $ours), true);
        self::assertStringContainsString('SensitiveParameterValue', $trace);
        self::assertStringNotContainsString(self::SECRET, $trace);
    }

    public function testTheNativeLibraryThrowsNothing(): void
    {
        $native = Native::load();
        self::assertStringContainsString('"error"', $native->call(null, 'no verb', '{}'));
        self::assertStringContainsString('"error"', $native->call(null, '', ''));
        self::assertStringContainsString('"invalid_input"', $native->call(null, 'catalog', "{\"a\":\"\xff\"}"));
        self::assertStringContainsString('"error"', $native->call(null, "\xff", '{}'));
        foreach (['not json', '', "\xff", '{"gateway":"duitku"}'] as $config) {
            $client = $native->open($config);
            self::assertStringContainsString('"invalid_config"', $native->call($client, 'opened', '{}'));
            self::assertStringContainsString('"invalid_config"', $native->call($client, 'prepare', '{}'));
            $native->close($client);
        }
    }

    public function testAWordThatThePackageDoesNotKnowIsADefect(): void
    {
        $error = ['code' => 'unheard_of', 'phase' => 'input', 'message' => 'x: y', 'violations' => []];
        self::thrown(InternalException::class, static fn () => SalurException::fromDocument($error));
    }
}

/** An enum that has no JSON form. */
enum NoValue
{
    case One;
}
