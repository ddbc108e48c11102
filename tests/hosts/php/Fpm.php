<?php

declare(strict_types=1);

namespace Salur\Tests;

/** PHP-FPM behind nginx on this machine, each with a configuration of its own; as root or as anybody. */
final class Fpm
{
    public readonly string $ini;

    /** What starts it, as the doctor is told. */
    public readonly string $command;
    private readonly int $port;

    /** @var list<resource> */
    private array $processes = [];

    /** @param string $folder an empty one; the page is its `page.php` */
    public function __construct(private readonly string $folder, string $settings)
    {
        $this->ini = "{$folder}/php.ini";
        file_put_contents($this->ini, $settings);
        $this->command = '/usr/sbin/php-fpm' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . " -c {$this->ini}";
        [$fpm, $this->port] = [self::freePort(), self::freePort()];
        $user = posix_geteuid() === 0 ? "user = www-data\ngroup = www-data\n" : '';
        file_put_contents("{$folder}/fpm.conf", "[global]\nerror_log = {$folder}/fpm.log\ndaemonize = no\n[www]\n{$user}listen = 127.0.0.1:{$fpm}\n"
            . "pm = static\npm.max_children = 1\ncatch_workers_output = yes\n");
        file_put_contents("{$folder}/nginx.conf", <<<CONF
            daemon off;
            master_process off;
            error_log {$folder}/nginx.log;
            pid {$folder}/nginx.pid;
            events {}
            http {
                access_log off;
                client_body_temp_path {$folder}/client_body;
                proxy_temp_path {$folder}/proxy;
                fastcgi_temp_path {$folder}/fastcgi;
                uwsgi_temp_path {$folder}/uwsgi;
                scgi_temp_path {$folder}/scgi;
                server {
                    listen 127.0.0.1:{$this->port};
                    location / {
                        fastcgi_pass 127.0.0.1:{$fpm};
                        fastcgi_param SCRIPT_FILENAME {$folder}/page.php;
                        fastcgi_param REQUEST_METHOD \$request_method;
                        fastcgi_param REQUEST_URI \$request_uri;
                        fastcgi_param CONTENT_TYPE \$content_type;
                        fastcgi_param CONTENT_LENGTH \$content_length;
                    }
                }
            }

            CONF);
    }

    public function __destruct()
    {
        $this->stop();
    }

    /** Starts both; whether FPM stays. */
    public function start(): bool
    {
        array_map(unlink(...), glob("{$this->folder}/*.log") ?: []);
        $this->run(explode(' ', $this->command . " -F -y {$this->folder}/fpm.conf"));
        $this->run(['/usr/sbin/nginx', '-c', "{$this->folder}/nginx.conf", '-p', $this->folder, '-e', "{$this->folder}/nginx.log"]);
        for ($try = 0; $try < 1_000; ++$try) {
            if (!proc_get_status($this->processes[0])['running']) {
                return false;
            }
            $isReady = str_contains($this->log(), 'ready to handle connections');
            if ($isReady && @stream_socket_client("tcp://127.0.0.1:{$this->port}") !== false) {
                return true;
            }
            usleep(10_000);
        }
        throw new \RuntimeException('neither started nor ended: ' . $this->log());
    }

    /** Stops both, by their own process ids. */
    public function stop(): void
    {
        foreach ($this->processes as $process) {
            proc_terminate($process, SIGTERM);
            proc_close($process);
        }
        $this->processes = [];
    }

    /** @return array{int, mixed} status, and the JSON document that the page gave (its text where that is none) */
    public function get(string $path = '/'): array
    {
        [$status, $body] = Http::send('GET', "http://127.0.0.1:{$this->port}{$path}");

        return [$status, json_decode($body, true) ?? $body . $this->log()];
    }

    public function log(): string
    {
        return (string) @file_get_contents("{$this->folder}/fpm.log") . @file_get_contents("{$this->folder}/nginx.log");
    }

    /** @param list<string> $command */
    private function run(array $command): void
    {
        $log = ['file', "{$this->folder}/output.log", 'a'];
        $process = proc_open($command, [['file', '/dev/null', 'r'], $log, $log], $pipes);
        if ($process === false) {
            throw new \RuntimeException("{$command[0]} does not start");
        }
        $this->processes[] = $process;
    }

    private static function freePort(): int
    {
        $taken = stream_socket_server('tcp://127.0.0.1:0');

        return (int) substr((string) strrchr((string) stream_socket_get_name($taken, false), ':'), 1);
    }
}
