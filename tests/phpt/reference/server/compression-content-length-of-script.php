<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->header("Content-Length", "100"); $response->end(str_repeat("a", 100));');
$reply = fetch($server, '/', 'GET', ['Accept-Encoding' => 'gzip']);
var_dump($reply->headerLines('Content-Length') === [(string) strlen($reply->body)], strlen(gzdecode($reply->body)));
finish_row($server);
?>
