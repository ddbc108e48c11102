<?php

declare(strict_types=1);

namespace Salur\Tests;

/** A server on this machine that shakes hands badly, or well (`tls.py`). */
final class Shaking
{
    public readonly string $address;

    /** @var resource */
    private $process;

    /** @var array<int, resource> */
    private array $pipes = [];

    public function __construct(string $what)
    {
        $command = ['python3', __DIR__ . '/tls.py', $what, self::certificate()];
        $this->process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['file', '/dev/null', 'w']], $this->pipes);
        $this->address = '127.0.0.1:' . trim((string) fgets($this->pipes[1]));
    }

    /** Stops it; how many requests it read over TLS. */
    public function stop(): int
    {
        fclose($this->pipes[0]);
        $output = (string) stream_get_contents($this->pipes[1]);
        proc_close($this->process);

        return substr_count($output, 'got');
    }

    /** A certificate of this machine's, with its key, in one file. */
    public static function certificate(): string
    {
        $path = sys_get_temp_dir() . '/salur-certificate-' . getmypid() . '.pem';
        if (!is_file($path)) {
            $options = ['private_key_bits' => 2048, 'digest_alg' => 'sha256', 'x509_extensions' => 'v3', 'config' => "{$path}.cnf"];
            file_put_contents("{$path}.cnf", "[req]\ndistinguished_name=dn\n[dn]\n[v3]\nsubjectAltName=IP:127.0.0.1\nbasicConstraints=CA:TRUE\n");
            $key = openssl_pkey_new($options);
            $signed = openssl_csr_sign(openssl_csr_new(['commonName' => 'localhost'], $key, $options), null, $key, 2, $options);
            openssl_x509_export($signed, $certificate);
            openssl_pkey_export($key, $private, null, $options);
            file_put_contents($path, $certificate . $private);
            unlink("{$path}.cnf");
            register_shutdown_function(static fn () => @unlink($path));
        }

        return $path;
    }
}
