--TEST--
server: A failed TLS handshake closes silently and logs the reason
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$server = serve_tls();
$client = WsClient::connect($server->port);
$client->send(req());
// A server may send a TLS alert before it closes, but no HTTP.
var_dump(str_contains($client->recvAll(), 'HTTP/'));
finish_tls($server);
?>
--EXPECTF--
bool(false)
---
[*]	WARNING	%Sbad SSL client[127.0.0.1:*], reason=%d, error_string=%s
