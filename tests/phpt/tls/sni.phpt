--TEST--
TLS: ssl_sni_certs: the certificate goes by the name the client asks for
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
$files = fn (array $made) => ['ssl_cert_file' => $made[0], 'ssl_key_file' => $made[1]];
$server = serve_tls($certs, '', ['ssl_sni_certs' => [
    'a.test' => $files($certs->make('a')),
    '*.b.test' => $files($certs->make('b')),
]]);
foreach (['a.test', 'A.test', 'x.b.test', 'b.test', 'c.test', null] as $name) {
    $ssl = ['capture_peer_cert' => true, 'SNI_enabled' => $name !== null] + ($name !== null ? ['peer_name' => $name] : []);
    $client = connect_tls($server, $ssl);
    $cert = stream_context_get_options($client->stream)['ssl']['peer_certificate'];
    echo $name ?? 'none', ': ', openssl_x509_parse($cert)['subject']['CN'], ' ', $client->get('/')->body, "\n";
    $client->close();
}
echo finish_tls($server);
?>
--EXPECT--
a.test: a hello
A.test: a hello
x.b.test: b hello
b.test: localhost hello
c.test: localhost hello
none: localhost hello
