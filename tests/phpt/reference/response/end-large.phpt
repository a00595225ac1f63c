--TEST--
response: end() has no limit of 2 MB
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('echo j($response->end(str_repeat("a", 5 << 20)));');
$reply = fetch($server, '/');
echo $reply->header('Content-Length'), ' ', strspn($reply->body, 'a'), "\n";
finish_row($server);
?>
--EXPECT--
5242880 5242880
---
true
