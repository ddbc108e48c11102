<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Call;
use Salur\ErrorCode;
use Salur\Exception\SalurException;
use Salur\Gateways;
use Salur\GatewayClient;
use Salur\Phase;
use Salur\Record;
use Salur\Rule;
use Salur\Salur;
use Salur\State;
use Salur\Todo;

/** The surface: documented, typed, complete. */
final class SurfaceTest extends HostTestCase
{
    private const INTERNAL = ['Salur\Internal\\', 'Salur\Http\\', 'Salur\Doctor\\'];

    /**
     * Every class, interface, trait and enum of the package, by its file.
     *
     * @return array<string, \ReflectionClass<object>>
     */
    private static function classes(): array
    {
        $classes = [];
        foreach (['src-php', 'generated'] as $folder) {
            $root = realpath(self::PACKAGE) . "/{$folder}/";
            foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($root, \FilesystemIterator::SKIP_DOTS)) as $file) {
                if ($file->getFilename() !== 'functions.php') {
                    $name = 'Salur\\' . strtr(substr($file->getPathname(), strlen($root), -4), '/', '\\');
                    $classes[$file->getPathname()] = new \ReflectionClass($name);
                }
            }
        }

        return $classes;
    }

    /** @return iterable<\ReflectionClass<object>> those for everybody */
    private static function open(): iterable
    {
        foreach (self::classes() as $class) {
            $name = $class->getName();
            if (array_filter(self::INTERNAL, static fn (string $prefix) => str_starts_with($name, $prefix)) === []) {
                yield $class;
            }
        }
    }

    public function testOneClassPerFileUnderItsName(): void
    {
        $classes = self::classes();
        self::assertGreaterThan(60, count($classes));
        foreach ($classes as $file => $class) {
            self::assertSame($file, $class->getFileName());
        }
    }

    public function testEveryFileIsStrictAndWellFormed(): void
    {
        [$exit, $files] = self::command(['find', realpath(self::PACKAGE), '-name', '*.php']);
        self::assertSame(0, $exit);
        foreach (explode("\n", trim($files)) as $file) {
            self::assertSame(0, self::command([PHP_BINARY, '-l', $file])[0], $file);
            self::assertStringContainsString("\ndeclare(strict_types=1);\n", (string) file_get_contents($file), $file);
        }
    }

    public function testEverythingPublicIsDocumented(): void
    {
        $documented = 0;
        foreach (self::open() as $class) {
            self::assertNotFalse($class->getDocComment(), $class->getName());
            foreach ($class->getReflectionConstants(\ReflectionClassConstant::IS_PUBLIC) as $constant) {
                if ($constant->getDeclaringClass()->getName() === $class->getName()) {
                    self::assertNotFalse($constant->getDocComment(), "{$class->getName()}::{$constant->getName()}");
                }
            }
            foreach ($class->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
                if ($method->getFileName() !== $class->getFileName()) {
                    continue;
                }
                $name = "{$class->getName()}::{$method->getName()}()";
                $comment = (string) $method->getDocComment();
                self::assertNotSame('', $comment, $name);
                foreach ($method->getParameters() as $parameter) {
                    $type = (string) $parameter->getType();
                    $needsWords = $parameter->isPromoted() || preg_match('/array|iterable|callable|mixed/', $type) === 1;
                    $property = $parameter->isPromoted() ? (string) $class->getProperty($parameter->getName())->getDocComment() : '';
                    $told = $property !== '' || preg_match('/@param\s+\S.*\$' . $parameter->getName() . '\b/', $comment) === 1;
                    self::assertTrue($told || !$needsWords, "{$name}, {$parameter->getName()}");
                }
                if (str_contains((string) $method->getReturnType(), 'array') && !$method->isConstructor()) {
                    self::assertStringContainsString('@return', $comment, $name);
                }
                ++$documented;
            }
            foreach ($class->getProperties(\ReflectionProperty::IS_PUBLIC) as $property) {
                $isOwn = !$class->isEnum() && $property->getDeclaringClass()->getName() === $class->getName();
                $name = "{$class->getName()}::\${$property->getName()}";
                self::assertTrue(!$isOwn || $property->isPromoted() || $property->getDocComment() !== false, $name);
                self::assertTrue(!$isOwn || $property->isReadOnly(), "{$name} can be written");
            }
        }
        self::assertGreaterThan(100, $documented);
        foreach (['Salur\sendOnce', 'Salur\failureOf'] as $function) {
            $reflection = new \ReflectionFunction($function);
            foreach ($reflection->getParameters() as $parameter) {
                self::assertStringContainsString("\${$parameter->getName()} ", (string) $reflection->getDocComment());
            }
        }
    }

    public function testClassesThatAreNotForExtendingAreFinal(): void
    {
        foreach (self::open() as $class) {
            $isBase = $class->isInterface() || $class->isAbstract() || $class->isEnum() || is_a($class->getName(), SalurException::class, true);
            self::assertTrue($isBase || $class->isFinal(), $class->getName());
        }
    }

    public function testEveryOperationHasAMethodThatTellsAll(): void
    {
        $methods = 0;
        foreach (Salur::catalog()['gateways'] as $gateway) {
            $client = new \ReflectionClass(Gateways::CLIENTS[$gateway['name']]);
            self::assertTrue($client->isSubclassOf(GatewayClient::class));
            foreach ($gateway['operations'] as $operation) {
                $method = $client->getMethod('prepare' . str_replace('_', '', ucwords($operation['verb'], '_')));
                [$names, $answer] = $client->getConstant('OPERATIONS')[$operation['verb']];
                self::assertTrue(is_subclass_of($answer, Record::class));
                self::assertEqualsCanonicalizing(array_column($operation['inputs'], 'name'), array_values($names));
                $parameters = array_map(static fn ($parameter) => $parameter->getName(), $method->getParameters());
                self::assertEqualsCanonicalizing([...array_keys($names), 'moment'], $parameters);
                self::assertSame('moment', end($parameters));
                $text = (string) preg_replace('/\s+\*?\s*/', ' ', (string) $method->getDocComment());
                $flat = static fn (string $told): string => rtrim((string) preg_replace('/\s+/', ' ', $told), '. ');
                foreach ([$operation['name'], $operation['source'], $operation['capability']['about']] as $part) {
                    self::assertStringContainsString($flat($part), $text);
                }
                foreach ($operation['inputs'] as $field) {
                    self::assertStringContainsString($flat($field['about']), $text);
                }
                self::assertSame($operation['effect'] === 'pays', str_contains($text, 'MONEY MOVES'));
                ++$methods;
            }
        }
        self::assertGreaterThan(7, $methods);
    }

    public function testSecretsAreHiddenInTraces(): void
    {
        $hidden = 0;
        foreach (Salur::catalog()['gateways'] as $gateway) {
            $constructor = (new \ReflectionClass(Gateways::CLIENTS[$gateway['name']]))->getMethod('__construct');
            foreach ($gateway['config'] as $field) {
                if ($field['secret'] ?? false) {
                    $name = lcfirst(str_replace('_', '', ucwords($field['name'], '_')));
                    $parameter = array_values(array_filter($constructor->getParameters(), static fn ($it) => $it->getName() === $name))[0];
                    self::assertNotSame([], $parameter->getAttributes('SensitiveParameter'));
                    ++$hidden;
                }
            }
        }
        self::assertGreaterThan(0, $hidden);
    }

    public function testWordsAreThoseOfTheCatalog(): void
    {
        $catalog = Salur::catalog();
        $lists = [
            [Call::class, $catalog['calls'], 'name'],
            [State::class, $catalog['states'], 'name'],
            [Todo::class, $catalog['next'], 'name'],
            [Rule::class, $catalog['rules'], 'rule'],
            [ErrorCode::class, $catalog['errors'], 'code'],
        ];
        foreach ($lists as [$enum, $words, $key]) {
            self::assertSame(array_column($words, $key), array_map(static fn ($case) => $case->value, $enum::cases()), $enum);
        }
        foreach ($catalog['errors'] as $error) {
            $code = ErrorCode::from($error['code']);
            self::assertTrue(is_a($code->exception(), SalurException::class, true));
            self::assertTrue(is_a($code->exception(), Phase::from($error['phase'])->exception(), true));
        }
    }

    public function testThePackageNamesNoGatewayByHand(): void
    {
        $names = implode('|', array_keys(Gateways::CLIENTS));
        $written = array_map(static fn (string $it) => self::PACKAGE . "/{$it}", ['src-php', 'doctor', 'bin', 'preload.php', 'composer.json']);
        [$exit, $found] = self::command(['grep', '-rniE', $names, ...$written]);
        self::assertSame([1, ''], [$exit, $found]);
    }

    public function testThePackageNeedsNothingButPhp(): void
    {
        $composer = json_decode((string) file_get_contents(self::PACKAGE . '/composer.json'), true);
        self::assertSame(['php', 'php-64bit', 'ext-ffi', 'ext-json'], array_keys($composer['require']));
    }
}
