--TEST--
server: ssl_prefer_server_ciphers lets the server's order of ciphers win
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

[$a, $b] = ['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-ECDSA-AES256-GCM-SHA384'];
$ssl = ['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT, 'ciphers' => "$b:$a"];
foreach ([false, true] as $prefer) {
    $server = serve_tls('', ['ssl_ciphers' => "$a:$b", 'ssl_prefer_server_ciphers' => $prefer]);
    echo negotiated($server, 'cipher_name', $ssl), "\n";
    finish_tls($server);
}
?>
--EXPECT--
ECDHE-ECDSA-AES256-GCM-SHA384
ECDHE-ECDSA-AES128-GCM-SHA256
