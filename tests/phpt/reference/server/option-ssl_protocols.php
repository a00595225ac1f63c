<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tls('$server->handle("/", fn ($request, $response) => $response->end("x"));', ['ssl_protocols' => SWOOLE_SSL_TLSv1_2]);
$client = WsClient::connect("tls://127.0.0.1:$server->port");
echo stream_get_meta_data($client->stream)['crypto']['protocol'], "\n";
$client->close();
finish_tls($server);
?>
