<?php
require __DIR__ . '/../../inc/row.inc';

$reply = fetch(serve_row('$response->end(str_repeat("a", 100));'), '/', 'GET', ['Accept-Encoding' => 'deflate']);
var_dump($reply->header('Content-Encoding'), gzuncompress($reply->body) === str_repeat('a', 100));
?>
