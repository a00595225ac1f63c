--TEST--
TLS: ssl_verify_peer with ssl_client_cert_file, ssl_cafile, ssl_allow_self_signed
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$issuer = make_certificate('ca', authority: true);
$ca = $issuer['file'];
$signed = ['local_cert' => make_certificate('client', $issuer)['file']];
$stranger = ['local_cert' => make_certificate('stranger')['file']];
$all = [
    'off' => [],
    'client_cert_file alone' => ['ssl_client_cert_file' => $ca],
    'client_cert_file' => ['ssl_verify_peer' => true, 'ssl_client_cert_file' => $ca],
    'cafile' => ['ssl_verify_peer' => true, 'ssl_cafile' => $ca, 'ssl_verify_depth' => 3],
    'self-signed too' => ['ssl_verify_peer' => 1, 'ssl_cafile' => $ca, 'ssl_allow_self_signed' => '1'],
];
foreach ($all as $name => $settings) {
    $server = serve_tls('', $settings);
    $results = [received($server), received($server, $signed), received($server, $stranger)];
    echo "$name: ", implode(', ', $results), "\n";
    finish_tls($server, ssl: $signed);
}
?>
--EXPECT--
off: hello, hello, hello
client_cert_file alone: hello, hello, hello
client_cert_file: refused, hello, refused
---
[*]	WARNING	bad SSL client[127.0.0.1:*], reason=199, error_string=peer did not return a certificate
[*]	WARNING	bad SSL client[127.0.0.1:*], reason=134, error_string=certificate verify failed
cafile: refused, hello, refused
---
[*]	WARNING	bad SSL client[127.0.0.1:*], reason=199, error_string=peer did not return a certificate
[*]	WARNING	bad SSL client[127.0.0.1:*], reason=134, error_string=certificate verify failed
self-signed too: refused, hello, hello
---
[*]	WARNING	bad SSL client[127.0.0.1:*], reason=199, error_string=peer did not return a certificate
