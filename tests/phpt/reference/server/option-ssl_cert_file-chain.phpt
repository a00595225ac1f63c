--TEST--
server: ssl_cert_file may hold the chain behind the certificate
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$root = make_certificate('root', authority: true);
$between = make_certificate('between', $root, true);
$leaf = make_certificate('localhost', $between);
$chain = pem_file($leaf['text'] . $between['text']);
$server = serve_tls('', ['ssl_cert_file' => $chain, 'ssl_key_file' => $leaf['file']]);
echo received($server, ['verify_peer' => true, 'cafile' => $root['file']]), "\n";
finish_tls($server, quiet: true);
?>
--EXPECT--
hello
