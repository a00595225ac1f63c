--TEST--
server: open_http2_protocol offers HTTP/2 over TLS
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$server = serve_tls('', ['open_http2_protocol' => true]);
var_dump(negotiated($server, 'alpn_protocol', ['alpn_protocols' => 'h2,http/1.1']) !== 'h2', received($server));
finish_tls($server);
?>
--EXPECT--
bool(true)
string(5) "hello"
