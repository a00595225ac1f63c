--TEST--
server: TLS 1.3 is negotiated by default
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$server = serve_tls();
echo negotiated($server, 'protocol'), "\n";
finish_tls($server);
?>
--EXPECT--
TLSv1.3
