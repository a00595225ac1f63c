--TEST--
server: ssl_passphrase opens an encrypted key
--FILE--
<?php
require __DIR__ . '/../../inc/row_tls.inc';

$certificate = make_certificate();
// PHP's default configuration file need not be there.
$options = ['config' => pem_file("[req]\ndistinguished_name = dn\n[dn]\n")];
openssl_pkey_export($certificate['key'], $private, 'open sesame', $options);
$files = ['ssl_cert_file' => $certificate['file'], 'ssl_key_file' => pem_file($private)];
$server = serve_tls('', $files + ['ssl_passphrase' => 'open sesame']);
echo received($server), "\n";
finish_tls($server);
$refused = refused_at_start($files + ['ssl_passphrase' => 'wrong']);
var_dump(str_contains($refused, 'started'), str_contains($refused, 'ssl_key_file'));
?>
--EXPECT--
served
bool(false)
bool(true)
