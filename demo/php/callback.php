<?php

/** The page that a gateway calls: it proves the message, keeps it, and only then says that it has it. */

declare(strict_types=1);

use Salur\Demo\Merchant;
use Salur\Exception\NotificationException;

require __DIR__ . '/autoload.php';

$gateway = (string) getenv('SALUR_GATEWAY');
try {
    $client = match (strtok((string) $_SERVER['REQUEST_URI'], '?')) {
        '/faspay' => Merchant::faspay($gateway),
        '/sendme' => Merchant::sendme($gateway),
        default => Merchant::client($gateway),
    };
    $notification = $client->receiveGlobals();
} catch (NotificationException) {
    http_response_code(400); // forged, or no notification at all
    return;
}

// A real merchant commits it to a database here: the reply says that the message need not come again.
$file = sprintf('%s/%020d-%s', getenv('SALUR_CALLBACKS'), hrtime(true), bin2hex(random_bytes(4)));
file_put_contents($file, json_encode($notification->message->toDocument(), JSON_THROW_ON_ERROR));
rename($file, $file . '.json');

$notification->reply->send();
