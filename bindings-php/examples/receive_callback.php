<?php

/**
 * Receives Duitku's notifications: a page for your web server. To try it on this machine:
 *
 *     php -d ffi.enable=1 -S 127.0.0.1:8500 receive_callback.php
 */

declare(strict_types=1);

use Salur\Duitku;
use Salur\Duitku\Environment;
use Salur\Exception\NotificationException;

require getenv('SALUR_AUTOLOAD') ?: __DIR__ . '/vendor/autoload.php';

$duitku = new Duitku( // Duitku's public test merchant
    environment: Environment::Sandbox,
    userId: 3551,
    email: 'test@chakratechnology.com',
    secretKey: 'de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d',
);
try {
    $notification = $duitku->receiveGlobals();
} catch (NotificationException $error) { // nobody proved it
    error_log($error->getMessage());
    http_response_code(400);

    return;
}
// Commit the raw message beside what it refers to; one that comes twice is stored twice, which harms nobody.
$row = json_encode(['references' => $notification->references, 'message' => $notification->message->toDocument()], JSON_THROW_ON_ERROR);
$table = fopen(getenv('SALUR_CALLBACKS') ?: __DIR__ . '/callbacks.jsonl', 'a'); // yours is a table of your database
if ($table === false || !flock($table, LOCK_EX) || fwrite($table, "{$row}\n") === false || !fsync($table)) {
    http_response_code(500); // the gateway will come again

    return;
}
// Later, with the payment that the references name: `$duitku->parse($itsContext, $notification)`, whose outcome tells what to do.
$notification->reply->send();
