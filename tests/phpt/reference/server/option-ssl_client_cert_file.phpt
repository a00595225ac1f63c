--TEST--
server: ssl_client_cert_file holds the authorities of clients
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$root = make_certificate('root', authority: true);
$client = ['local_cert' => make_certificate('client', $root)['file']];
$server = serve_tls('', ['ssl_verify_peer' => true, 'ssl_client_cert_file' => $root['file']]);
echo received($server, $client), ' ', received($server, ['local_cert' => make_certificate('stranger')['file']]), "\n";
finish_tls($server, quiet: true, ssl: $client);
?>
--EXPECT--
hello refused
