--TEST--
TLS: start() throws when a certificate or key will not do, leaves nothing, and may be tried again
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
[$cert, $key] = $certs->make('localhost');
[$otherCert, $otherKey] = $certs->make('other');
[$lockedCert, $lockedKey] = $certs->make('locked', 'sesame');
file_put_contents($certs->file('empty'), '');
define('DIR', $certs->dir);

Swoole\Coroutine\run(function () use ($cert, $key, $otherKey, $lockedCert, $lockedKey) {
    $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0, true);
    $try = function (array $settings) use ($server) {
        $server->set($settings);
        try {
            $server->start();
            echo "started\n";
        } catch (Swoole\Exception $e) {
            // The texts behind the file are OpenSSL's.
            echo get_class($e), ' ', $e->getCode(), ' ', str_replace(DIR, 'DIR', $e->getMessage()), "\n";
            var_dump($e->getCode() === $server->errCode && $e->getMessage() === $server->errMsg);
            var_dump(swoole_last_error() === $e->getCode());
        }
    };
    $try(['package_max_length' => 1000]);
    $try(['ssl_cert_file' => $cert]);
    $try(['ssl_key_file' => '']);
    $try(['ssl_key_file' => DIR . '/none']);
    $try(['ssl_key_file' => $key, 'ssl_cert_file' => DIR . '/none']);
    $try(['ssl_cert_file' => DIR . '/empty']);
    $try(['ssl_cert_file' => DIR]);
    $try(['ssl_cert_file' => $cert, 'ssl_key_file' => $otherKey]);
    $try(['ssl_cert_file' => $lockedCert, 'ssl_key_file' => $lockedKey]);
    $try(['ssl_passphrase' => 'open']);
    $try(['ssl_passphrase' => "ses\0ame"]);
    $try(['ssl_passphrase' => 'sesame', 'ssl_ciphers' => 'NONSENSE']);
    $try(['ssl_ciphers' => null, 'ssl_ecdh_curve' => 'nonsense']);
    $try(['ssl_ecdh_curve' => 'auto', 'ssl_protocols' => 1]);
    $try(['ssl_protocols' => []]);
    $try(['ssl_protocols' => 0, 'ssl_cafile' => new ArrayObject()]);
    $try(['ssl_cafile' => false, 'ssl_dhparam' => DIR . '/none']);
    $try(['ssl_dhparam' => null, 'ssl_sni_certs' => 'x']);
    $try(['ssl_sni_certs' => [['ssl_cert_file' => $cert]]]);
    $try(['ssl_sni_certs' => ['a.test' => ['ssl_cert_file' => $cert]]]);
    $try(['ssl_sni_certs' => ['a.test' => ['ssl_cert_file' => $cert, 'ssl_key_file' => DIR . '/none']]]);
});

// open_basedir counts.
$code = <<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0, true);
        $server->set(['ssl_cert_file' => getenv('CERT'), 'ssl_key_file' => getenv('CERT')]);
        try {
            $server->start();
        } catch (Swoole\Exception $e) {
            echo $e->getCode(), ' ', $e->getMessage(), "\n";
        }
    });
    CODE;
$php = getenv('TEST_PHP_EXECUTABLE') . ' -d open_basedir=' . escapeshellarg(__DIR__) . ' -r ' . escapeshellarg($code);
echo str_replace(DIR, 'DIR', shell_exec('CERT=' . escapeshellarg($cert) . " $php"));
?>
--EXPECTF--
Swoole\Exception 22 ssl_cert_file: not set
bool(true)
bool(true)
Swoole\Exception 22 ssl_key_file: not set
bool(true)
bool(true)
Swoole\Exception 22 ssl_key_file: not set
bool(true)
bool(true)
Swoole\Exception 2 ssl_key_file[DIR/none]: No such file or directory
bool(true)
bool(true)
Swoole\Exception 2 ssl_cert_file[DIR/none]: No such file or directory
bool(true)
bool(true)
Swoole\Exception 22 ssl_cert_file[DIR/empty]: %s
bool(true)
bool(true)
Swoole\Exception %d ssl_cert_file[DIR]: %s
bool(true)
bool(true)
Swoole\Exception 22 ssl_key_file[DIR/other.key]: key values mismatch
bool(true)
bool(true)
Swoole\Exception 22 ssl_key_file[DIR/locked.key]: %s
bool(true)
bool(true)
Swoole\Exception 22 ssl_key_file[DIR/locked.key]: %s
bool(true)
bool(true)
Swoole\Exception 22 ssl_passphrase: must be a string
bool(true)
bool(true)
Swoole\Exception 22 ssl_ciphers[NONSENSE]: no cipher match
bool(true)
bool(true)
Swoole\Exception 22 ssl_ecdh_curve[nonsense]: %s
bool(true)
bool(true)
Swoole\Exception 22 ssl_protocols: none of them is known
bool(true)
bool(true)
Swoole\Exception 22 ssl_protocols: must be a number
bool(true)
bool(true)
Swoole\Exception 22 ssl_cafile: must be a string
bool(true)
bool(true)
Swoole\Exception 2 ssl_dhparam[DIR/none]: No such file or directory
bool(true)
bool(true)
Swoole\Exception 22 ssl_sni_certs: must be an array
bool(true)
bool(true)
Swoole\Exception 22 ssl_sni_certs: must be arrays by host name
bool(true)
bool(true)
Swoole\Exception 22 ssl_sni_certs: not set
bool(true)
bool(true)
Swoole\Exception 2 ssl_sni_certs[DIR/none]: No such file or directory
bool(true)
bool(true)
1 ssl_cert_file[DIR/localhost.crt]: open_basedir does not allow it
