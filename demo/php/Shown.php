<?php

declare(strict_types=1);

namespace Salur\Demo;

use Salur\Message;
use Salur\Outcome;
use Salur\Reply;
use Salur\Request;

/** Shows HTTP messages to people: one line for where, the body field by field, secrets masked. */
final class Shown
{
    /** With them, anybody collects the cash. */
    private const SECRETS = ['token', 'pin'];

    /** The title of one part of the demo. */
    public static function heading(string $text): void
    {
        echo stream_isatty(STDOUT) ? "\n\033[1m{$text}\033[0m\n" : "\n== {$text}\n";
    }

    /** What is sent. */
    public static function request(Request $request): void
    {
        echo "  → {$request->method} {$request->url}\n";
        self::fields($request->body ?? '');
    }

    /** What came back. */
    public static function answer(Outcome $outcome): void
    {
        echo $outcome->httpStatus === null ? "  ← nothing\n" : "  ← HTTP {$outcome->httpStatus}\n";
        if ($outcome->body !== null) {
            self::fields($outcome->body);
        }
    }

    /** What the gateway sent by itself, and what it was told. */
    public static function callback(Message $message, Reply $reply): void
    {
        echo "  ⇠ callback {$message->method} {$message->path}\n";
        self::fields($message->body);
        echo "  ⇢ HTTP {$reply->status} {$reply->body}\n";
    }

    /** What the library made of it. */
    public static function said(string $text): void
    {
        foreach (explode("\n", $text) as $line) {
            echo "  = {$line}\n";
        }
    }

    private static function fields(string $body): void
    {
        $fields = json_decode($body, true);
        if (!is_array($fields)) {
            echo "      {$body}\n";

            return;
        }
        foreach ($fields as $name => $value) {
            $text = (string) json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION);
            $masked = in_array($name, self::SECRETS, true) ? str_repeat('•', mb_strlen($text)) : mb_strimwidth($text, 0, 90, '…');
            echo "      {$name}: {$masked}\n";
        }
    }
}
