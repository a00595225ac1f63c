--TEST--
server: ssl_compress is accepted; records are not compressed
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$server = serve_tls('', ['ssl_compress' => true]);
echo received($server), "\n";
finish_tls($server);
?>
--EXPECT--
hello
