<?php

/** The installed package, and the classes beside this file. */

declare(strict_types=1);

require dirname(__DIR__, 3) . '/target/hosts/php/vendor/autoload.php';

spl_autoload_register(static function (string $class): void {
    $file = __DIR__ . '/' . substr($class, strlen('Salur\\Bench\\')) . '.php';
    if (str_starts_with($class, 'Salur\\Bench\\') && is_file($file)) {
        require $file;
    }
});
