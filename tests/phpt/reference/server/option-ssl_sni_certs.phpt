--TEST--
server: ssl_sni_certs gives host names certificates of their own
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

foreach (['localhost', 'a.test', 'b.test'] as $name) {
    $certificates[$name] = make_certificate($name);
}
$server = serve_tls('', ssl_files($certificates['localhost']) + [
    'ssl_sni_certs' => ['a.test' => ssl_files($certificates['a.test']), 'b.test' => ssl_files($certificates['b.test'])],
]);
foreach (['a.test' => 'a.test', 'b.test' => 'b.test', 'c.test' => 'localhost'] as $name => $shown) {
    $ssl = ['verify_peer' => true, 'cafile' => $certificates[$shown]['file'], 'peer_name' => $name, 'verify_peer_name' => false];
    echo "$name: ", received($server, $ssl), "\n";
}
finish_tls($server);
?>
--EXPECT--
a.test: hello
b.test: hello
c.test: hello
