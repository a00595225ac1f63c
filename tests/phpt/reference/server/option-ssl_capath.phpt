--TEST--
server: ssl_capath is a directory of trusted authorities
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$root = make_certificate('root', authority: true);
$client = ['local_cert' => make_certificate('client', $root)['file']];
mkdir($dir = sys_get_temp_dir() . '/wsco-capath-' . getmypid());
$name = $dir . '/' . openssl_x509_parse($root['cert'])['hash'] . '.0';
file_put_contents($name, $root['text']);
$server = serve_tls('', ['ssl_verify_peer' => true, 'ssl_capath' => $dir]);
echo received($server, $client), ' ', received($server, ['local_cert' => make_certificate('stranger')['file']]), "\n";
finish_tls($server, quiet: true, ssl: $client);
unlink($name);
rmdir($dir);
?>
--EXPECT--
hello refused
