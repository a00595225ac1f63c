--TEST--
server: ssl_allow_self_signed takes certificates that clients have signed themselves
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$client = ['local_cert' => make_certificate('client')['file']];
$settings = ['ssl_verify_peer' => true, 'ssl_cafile' => make_certificate('root', authority: true)['file']];
$server = serve_tls('', $settings);
echo received($server, $client), "\n";
$server->kill();
$server = serve_tls('', $settings + ['ssl_allow_self_signed' => true]);
echo received($server, $client), "\n";
finish_tls($server, quiet: true, ssl: $client);
?>
--EXPECT--
refused
hello
