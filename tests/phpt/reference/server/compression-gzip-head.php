<?php
require __DIR__ . '/../../inc/row.inc';

$reply = fetch(serve_row('$response->end(str_repeat("a", 100));'), '/', 'GET', ['Accept-Encoding' => 'gzip']);
echo bin2hex(substr($reply->body, 0, 10)), ' ', strlen(gzdecode($reply->body)), "\n";
?>
