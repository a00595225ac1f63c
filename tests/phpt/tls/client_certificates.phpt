--TEST--
TLS: ssl_verify_peer with ssl_client_cert_file, ssl_cafile, ssl_allow_self_signed
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
[$ca] = $certs->make('ca');
function show_cert(array $files): array
{
    return ['local_cert' => $files[0], 'local_pk' => $files[1]];
}
$signed = show_cert($certs->make('client', by: 'ca'));
$stranger = show_cert($certs->make('stranger'));
$all = [
    'off' => [],
    'client_cert_file alone' => ['ssl_client_cert_file' => $ca],
    'client_cert_file' => ['ssl_verify_peer' => true, 'ssl_client_cert_file' => $ca],
    'cafile' => ['ssl_verify_peer' => true, 'ssl_cafile' => $ca, 'ssl_verify_depth' => 3],
    'self-signed too' => ['ssl_verify_peer' => 1, 'ssl_cafile' => $ca, 'ssl_allow_self_signed' => '1'],
];
foreach ($all as $name => $settings) {
    $server = serve_tls($certs, '', $settings);
    $results = [try_tls($server), try_tls($server, $signed), try_tls($server, $stranger)];
    echo "$name: ", implode(', ', $results), "\n", finish_tls($server, $signed);
}
?>
--EXPECT--
off: hello, hello, hello
client_cert_file alone: hello, hello, hello
client_cert_file: refused, hello, refused
[*]	WARNING	Socket::ssl_accept() (ERRNO 1015): bad SSL client[127.0.0.1:*], reason=199, error_string=peer did not return a certificate
[*]	WARNING	Socket::ssl_accept() (ERRNO 1015): bad SSL client[127.0.0.1:*], reason=134, error_string=certificate verify failed
cafile: refused, hello, refused
[*]	WARNING	Socket::ssl_accept() (ERRNO 1015): bad SSL client[127.0.0.1:*], reason=199, error_string=peer did not return a certificate
[*]	WARNING	Socket::ssl_accept() (ERRNO 1015): bad SSL client[127.0.0.1:*], reason=134, error_string=certificate verify failed
self-signed too: refused, hello, hello
[*]	WARNING	Socket::ssl_accept() (ERRNO 1015): bad SSL client[127.0.0.1:*], reason=199, error_string=peer did not return a certificate
