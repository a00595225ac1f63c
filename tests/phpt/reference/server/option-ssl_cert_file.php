<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tls('$server->handle("/", fn ($request, $response) => $response->end("x"));');
$context = stream_context_create(['ssl' => ['capture_peer_cert' => true, 'verify_peer' => false, 'verify_peer_name' => false]]);
$stream = stream_socket_client("tls://127.0.0.1:$server->port", $errno, $error, 20, STREAM_CLIENT_CONNECT, $context);
echo openssl_x509_parse(stream_context_get_options($stream)['ssl']['peer_certificate'])['subject']['CN'], "\n";
fclose($stream);
finish_tls($server);
?>
