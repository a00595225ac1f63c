--TEST--
request: getContent() still returns the whole multipart body
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$body = multipart([['up', 'x', 'x.txt', null]]);
$server = serve_row('$response->end($request->getContent());');
var_dump(fetch($server, '/', 'POST', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], $body)->body === $body);
finish_row($server);
?>
--EXPECT--
bool(true)
