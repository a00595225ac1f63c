<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tls('$server->handle("/", fn ($request, $response) => $response->end("x"));', ['ssl_ciphers' => 'ECDHE-ECDSA-AES256-GCM-SHA384']);
$options = ['ssl' => ['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT]];
$client = WsClient::connect("tls://127.0.0.1:$server->port", $options);
echo stream_get_meta_data($client->stream)['crypto']['cipher_name'], "\n";
$client->close();
finish_tls($server);
?>
