--TEST--
server: A head that stays unfinished is 500 and close at the time-out
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

whole_answers('$response->end("x");', ["GET / HTTP/1.1\r\nHost: a\r\n"], setup: 'Coroutine::set(["socket_read_timeout" => 0.3]);');
?>
--EXPECT--
HTTP/1.1 408 Request Timeout\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
