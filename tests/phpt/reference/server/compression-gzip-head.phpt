--TEST--
server: gzip begins 1f 8b 08 00, mtime 0, then 04 03 at level 1
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$reply = fetch(serve_row('$response->end(str_repeat("a", 100));'), '/', 'GET', ['Accept-Encoding' => 'gzip']);
echo bin2hex(substr($reply->body, 0, 10)), ' ', strlen(gzdecode($reply->body)), "\n";
?>
--EXPECT--
1f8b0800000000000403 100
