--TEST--
server: ssl_protocols limits the versions of TLS
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$server = serve_tls('', ['ssl_protocols' => SWOOLE_SSL_TLSv1_2]);
echo negotiated($server, 'protocol'), ' ', received($server, ['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_3_CLIENT]), "\n";
finish_tls($server, quiet: true);
?>
--EXPECT--
TLSv1.2 refused
