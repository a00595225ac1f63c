--TEST--
server: ssl_passphrase opens an encrypted key
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$files = ssl_files(make_certificate(passphrase: 'open sesame'));
$server = serve_tls('', $files + ['ssl_passphrase' => 'open sesame']);
echo received($server), "\n";
finish_tls($server);
$refused = refused_at_start($files + ['ssl_passphrase' => 'wrong']);
var_dump(str_contains($refused, 'started'), str_contains($refused, 'ssl_key_file'));
?>
--EXPECT--
hello
bool(false)
bool(true)
