--TEST--
server: ssl_verify_depth is the longest chain of a client that is taken
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$root = make_certificate('root', authority: true);
$one = make_certificate('one', $root, true);
$two = make_certificate('two', $one, true);
$leaf = make_certificate('client', $two);
$client = ['local_cert' => pem_file($leaf['pem'] . $two['text'] . $one['text'])];
foreach ([1, 3] as $depth) {
    $server = serve_tls('', ['ssl_verify_peer' => true, 'ssl_cafile' => $root['file'], 'ssl_verify_depth' => $depth]);
    echo received($server, $client), "\n";
    $server->kill();
}
?>
--EXPECT--
refused
hello
