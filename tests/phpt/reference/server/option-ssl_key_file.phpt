--TEST--
server: ssl_key_file is the key; one that does not fit the certificate is refused at start()
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$certificate = make_certificate();
$server = serve_tls('', ['ssl_cert_file' => pem_file($certificate['text']), 'ssl_key_file' => $certificate['file']]);
echo received($server), "\n";
finish_tls($server, quiet: true);
$refused = refused_at_start(['ssl_cert_file' => $certificate['file'], 'ssl_key_file' => make_certificate()['file']]);
var_dump(str_contains($refused, 'started'), str_contains($refused, 'ssl_key_file'));
?>
--EXPECT--
hello
bool(false)
bool(true)
