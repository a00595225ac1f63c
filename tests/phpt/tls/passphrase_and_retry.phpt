--TEST--
TLS: an encrypted key with ssl_passphrase; a start() that failed can be repeated
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
[$cert, $key] = $certs->make('locked', 'sesame');
$server = serve_tls($certs, <<<'CODE'
    try {
        $server->start();
    } catch (Swoole\Exception) {
        echo "a second try\n";
    }
    $server->set(['ssl_passphrase' => 'sesame']);
    CODE, ['ssl_cert_file' => $cert, 'ssl_key_file' => $key]);
echo try_tls($server), "\n", finish_tls($server);
?>
--EXPECT--
hello
a second try
