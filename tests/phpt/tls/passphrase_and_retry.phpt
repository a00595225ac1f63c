--TEST--
TLS: an encrypted key with ssl_passphrase; a start() that failed can be repeated
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$server = serve_tls(<<<'CODE'
    try {
        $server->start();
    } catch (Swoole\Exception) {
        echo "a second try\n";
    }
    $server->set(['ssl_passphrase' => 'sesame']);
    CODE, ssl_files(make_certificate(passphrase: 'sesame')));
echo received($server), "\n";
finish_tls($server);
?>
--EXPECT--
hello
---
a second try
