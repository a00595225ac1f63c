--TEST--
server: ssl_verify_peer asks clients for a certificate and refuses those without
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$root = make_certificate('root', authority: true);
$client = ['local_cert' => make_certificate('client', $root)['file']];
$server = serve_tls('', ['ssl_verify_peer' => true, 'ssl_cafile' => $root['file']]);
echo received($server), ' ', received($server, $client), "\n";
finish_tls($server, quiet: true, ssl: $client);
$server = serve_tls();
echo received($server), "\n";
finish_tls($server);
?>
--EXPECT--
refused hello
hello
