<?php

/**
 * Runs every vector through the installed package, and writes `target/vectors/php.json`.
 *
 * Cases go through the typed clients wherever their kind allows; results are rebuilt from the typed fields, so that a
 * field which a type loses changes the digest.
 */

declare(strict_types=1);

use Salur\Exception\SalurException;
use Salur\Tests\Vectors\Canonical;
use Salur\Tests\Vectors\Expectation;
use Salur\Tests\Vectors\Files;
use Salur\Tests\Vectors\Kinds;

$root = dirname(__DIR__, 3);
require $root . '/target/hosts/php/vendor/autoload.php';
foreach (['Calls', 'Canonical', 'ExactReader', 'Expectation', 'Files', 'Host', 'Kinds', 'Refusals', 'Typed'] as $class) {
    require __DIR__ . "/vectors/{$class}.php";
}
set_error_handler(static fn (int $level, string $message, string $file, int $line) => throw new ErrorException($message, 0, $level, $file, $line));

$digest = hash_init('sha256');
[$count, $failed] = [0, 0];
foreach (Files::cases($root . '/tests/vectors') as [$host, $case]) {
    ++$count;
    try {
        $result = Kinds::run($host, $case);
        $trouble = Expectation::trouble($case, $result);
    } catch (Throwable $error) { // a case that breaks is a case that fails
        $result = $error instanceof SalurException ? $error->toDocument() : null;
        $trouble = $error::class . ": {$error->getMessage()} ({$error->getFile()}:{$error->getLine()})";
    }
    hash_update($digest, "{$case->id}\n" . Canonical::text($result) . "\n");
    if ($trouble !== null) {
        ++$failed;
        fwrite(STDERR, "{$case->id}: {$trouble}\n");
    }
}
$passed = $count - $failed;
$report = ['host' => 'php', 'cases' => $count, 'passed' => $passed, 'digest' => hash_final($digest)];
if (!is_dir($root . '/target/vectors')) {
    mkdir($root . '/target/vectors', recursive: true);
}
file_put_contents($root . '/target/vectors/php.json', json_encode($report, JSON_PRETTY_PRINT) . "\n");
echo "vectors php: {$passed} passed, {$failed} failed\n";
exit($failed === 0 && $count > 0 ? 0 : 1);
