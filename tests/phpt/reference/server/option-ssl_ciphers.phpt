--TEST--
server: ssl_ciphers names the ciphers of TLS 1.2
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$server = serve_tls('', ['ssl_ciphers' => 'ECDHE-ECDSA-AES256-GCM-SHA384']);
$ssl = ['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT];
echo negotiated($server, 'cipher_name', $ssl), ' ', received($server, $ssl + ['ciphers' => 'ECDHE-ECDSA-AES128-GCM-SHA256']), "\n";
finish_tls($server, quiet: true);
?>
--EXPECT--
ECDHE-ECDSA-AES256-GCM-SHA384 refused
