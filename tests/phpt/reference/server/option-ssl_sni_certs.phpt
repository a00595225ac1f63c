--TEST--
server: ssl_sni_certs gives host names certificates of their own
--FILE--
<?php
require __DIR__ . '/../../inc/row_tls.inc';

foreach (['localhost', 'a.test', 'b.test'] as $name) {
    $certificates[$name] = make_certificate($name)['file'];
}
$server = serve_tls('', [
    'ssl_cert_file' => $certificates['localhost'],
    'ssl_key_file' => $certificates['localhost'],
    'ssl_sni_certs' => [
        'a.test' => ['ssl_cert_file' => $certificates['a.test'], 'ssl_key_file' => $certificates['a.test']],
        'b.test' => ['ssl_cert_file' => $certificates['b.test'], 'ssl_key_file' => $certificates['b.test']],
    ],
]);
foreach (['a.test' => 'a.test', 'b.test' => 'b.test', 'c.test' => 'localhost'] as $name => $shown) {
    $ssl = ['verify_peer' => true, 'cafile' => $certificates[$shown], 'peer_name' => $name, 'verify_peer_name' => false];
    echo "$name: ", received($server, $ssl), "\n";
}
finish_tls($server);
?>
--EXPECT--
a.test: served
b.test: served
c.test: served
