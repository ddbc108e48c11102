<?php

declare(strict_types=1);

namespace Salur\Demo;

use Salur\Message;
use Salur\Outcome;
use Salur\Reply;
use Salur\Request;

/** Shows HTTP messages to people: one line for where, headers and body field by field, secrets masked. */
final class Shown
{
    /** With them, anybody collects the cash, or asks for it. */
    private const SECRETS = ['token', 'pin', 'cash out_code', 'cashout_code', 'access_token'];

    /** Who has the secret reads the others out of them. */
    private const CREDENTIALS = ['faspay-signature', 'faspay-authorization'];

    /** The same in every request. */
    private const PLAIN = ['content-type', 'accept'];

    private const LONGEST = 90;

    /** What the arrows mean. */
    public static function legend(): void
    {
        echo <<<'TEXT'
            Pays made-up people through the offline sandbox: real HTTP, real signatures, no gateway and no money.
              → what is sent           ← what is answered
              ⇠ what a gateway reports by itself   ⇢ the reply to that
              = what the library makes of it

            TEXT;
    }

    /** The title of one part of the demo. */
    public static function heading(string $text): void
    {
        echo stream_isatty(STDOUT) ? "\n\033[1m{$text}\033[0m\n" : "\n== {$text}\n";
    }

    /** What is sent. */
    public static function request(Request $request): void
    {
        echo "  → {$request->method} {$request->url}\n";
        foreach ($request->headers as [$name, $value]) {
            if (!in_array(strtolower($name), self::PLAIN, true)) {
                $isCredential = in_array(strtolower($name), self::CREDENTIALS, true);
                echo "      {$name}: " . ($isCredential ? str_repeat('•', 8) : self::short($value)) . "\n";
            }
        }
        self::fields($request->body ?? '');
    }

    /** What came back. */
    public static function answer(Outcome $outcome): void
    {
        echo $outcome->httpStatus === null ? "  ← no answer\n" : "  ← HTTP {$outcome->httpStatus}\n";
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

    /** What somebody sent in the gateway's place, and what he was told. */
    public static function refused(string $path, string $body, int $status): void
    {
        echo "  ⇠ callback POST {$path}\n";
        self::fields($body);
        echo "  ⇢ HTTP {$status}\n";
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
        if ($body === '') {
            return;
        }
        $fields = json_decode($body);
        if (!is_object($fields)) {
            echo "      {$body}\n";

            return;
        }
        foreach (self::flat($fields) as $name => $value) {
            $text = (string) json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION);
            $masked = self::short(in_array($name, self::SECRETS, true) ? str_repeat('•', mb_strlen($text)) : $text);
            echo "      {$name}: {$masked}\n";
        }
    }

    /** @return iterable<string, mixed> */
    private static function flat(object $fields, string $above = ''): iterable
    {
        foreach (get_object_vars($fields) as $name => $value) {
            if (is_object($value)) {
                yield from self::flat($value, "{$above}{$name}.");
            } else {
                yield "{$above}{$name}" => $value;
            }
        }
    }

    private static function short(string $text): string
    {
        return mb_strimwidth($text, 0, self::LONGEST, '…');
    }
}
