<?php

// The package under test is the one that Composer installed into an empty project (tests/hosts/php/install).

declare(strict_types=1);

require dirname(__DIR__, 3) . '/target/hosts/php/vendor/autoload.php';
foreach (['GuzzleHttp/autoload.php', 'Symfony/Component/HttpClient/autoload.php'] as $library) {
    require "/usr/share/php/{$library}"; // Debian's php-guzzlehttp-guzzle, php-symfony-http-client
}
foreach (['HostTestCase', 'Fpm', 'Http', 'Keys', 'Shaking', 'WebServer'] as $class) {
    require __DIR__ . "/{$class}.php";
}
