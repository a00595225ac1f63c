--TEST--
server: ssl_cafile is a file of trusted authorities
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$root = make_certificate('root', authority: true);
$other = make_certificate('other root', authority: true);
$client = ['local_cert' => make_certificate('client', $root)['file']];
$server = serve_tls('', ['ssl_verify_peer' => true, 'ssl_cafile' => $root['file']]);
echo received($server, $client), ' ', received($server, ['local_cert' => make_certificate('client', $other)['file']]), "\n";
finish_tls($server, quiet: true, ssl: $client);
?>
--EXPECT--
hello refused
