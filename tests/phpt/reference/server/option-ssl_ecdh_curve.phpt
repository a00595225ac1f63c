--TEST--
server: ssl_ecdh_curve names the curves of key exchange
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$server = serve_tls('', ['ssl_ecdh_curve' => 'secp384r1']);
echo received($server), "\n";
finish_tls($server);
$refused = refused_at_start(ssl_files(make_certificate()) + ['ssl_ecdh_curve' => 'no-such-curve']);
var_dump(str_contains($refused, 'started'), str_contains($refused, 'ssl_ecdh_curve'));
?>
--EXPECT--
hello
bool(false)
bool(true)
