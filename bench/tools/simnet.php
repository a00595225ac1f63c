<?php
// A server whose clients are in its own process (simnet/), for bench/instructions and bench/scale.

/** The kinds of work, which simnet/work.c describes: script, rounds before those that count, rounds that count. */
const KINDS = [
    'echo64_c100' => ['echo.php', 10, 40],
    'echo64_p16' => ['echo.php', 4, 6],
    'double_c100' => ['double.php', 10, 40],
    'echo16k_c10' => ['echo.php', 10, 40],
    'echo1m_c10' => ['echo.php', 2, 4],
    'batch_c100' => ['broadcast.php', 10, 40],
    'connect' => ['echo.php', 10, 20],
    'http_c100' => ['echo.php', 10, 40],
    'http_p16' => ['echo.php', 4, 6],
    'tls64_c100' => ['echo.php', 10, 20],
    'deflate1k_c100' => ['echo.php', 16, 16],
];
// A kind of bench/scale only: nothing happens, and what happens then.
const TIMEOUT_KIND = ['timeout_c100' => ['echo.php', 5, 20]];

/** A certificate with its key, for clients that do not look at it. RSA: then each that is made here has the same length. */
function certificate(): string
{
    static $file = null;
    if ($file !== null) {
        return $file;
    }
    $file = TestServer::file('');
    register_shutdown_function(fn () => @unlink($file));
    // PHP's default configuration need not be there.
    file_put_contents($file, "[req]\ndistinguished_name = dn\n[dn]\n");
    $options = ['private_key_type' => OPENSSL_KEYTYPE_RSA, 'private_key_bits' => 2048, 'digest_alg' => 'sha256', 'config' => $file];
    $key = openssl_pkey_new($options);
    $request = openssl_csr_new(['commonName' => 'localhost'], $key, $options);
    openssl_x509_export(openssl_csr_sign($request, null, $key, 2, $options, 1), $certificate);
    openssl_pkey_export($key, $private, null, $options);
    file_put_contents($file, $certificate . $private);
    return $file;
}

/**
 * Lets a kind of work be done.
 * @param list<string> $prefix such as valgrind
 * @param array<string, int> $settings SIMNET_ROUNDS, SIMNET_WARM, SIMNET_IDLE, where they differ from KINDS
 * @param ?string $php the PHP to use, if not that of TestServer::php()
 * @return array{int, float} how often it was done, and the nanoseconds that each took the server by itself
 */
function simulate(string $kind, array $prefix = [], array $settings = [], ?string $php = null): array
{
    [$script, $warm, $rounds] = (KINDS + TIMEOUT_KIND)[$kind];
    $env = $settings + ['SIMNET_WARM' => $warm, 'SIMNET_ROUNDS' => $rounds, 'SIMNET_KIND' => $kind];
    $env += ['LD_PRELOAD' => realpath(BENCH . '/simnet/simnet.so'), 'PORT' => '0', 'USE_ZEND_ALLOC' => '1'];
    $env += str_starts_with($kind, 'tls') ? ['PEM' => certificate()] : [];
    $env += str_starts_with($kind, 'deflate') ? ['COMPRESS' => '1'] : [];
    $command = [...$prefix, ...($php === null ? TestServer::php() : [$php]), '-d', 'memory_limit=-1', BENCH . "/servers/$script"];
    $server = TestServer::command($command, array_map('strval', $env));
    $status = $server->wait(600);
    if ($status !== 0 || !preg_match('/^simnet: \S+ (\d+) times, ([\d.]+) ns each$/m', $server->stdout(), $m)) {
        usage("$kind ended with $status: {$server->stdout()}{$server->stderr()}");
    }
    return [(int) $m[1], (float) $m[2]];
}
