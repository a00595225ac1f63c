--TEST--
TLS: ssl_sni_certs: the certificate goes by the name the client asks for
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$server = serve_tls('', ['ssl_sni_certs' => [
    'a.test' => ssl_files(make_certificate('a')),
    '*.b.test' => ssl_files(make_certificate('b')),
]]);
foreach (['a.test', 'A.test', 'x.b.test', 'b.test', 'c.test', null] as $name) {
    $ssl = ['SNI_enabled' => $name !== null] + ($name !== null ? ['peer_name' => $name] : []);
    echo $name ?? 'none', ': ', shown_name($server, $ssl), "\n";
}
finish_tls($server);
?>
--EXPECT--
a.test: a
A.test: a
x.b.test: b
b.test: localhost
c.test: localhost
none: localhost
