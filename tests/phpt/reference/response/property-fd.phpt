--TEST--
response: fd is 0, and in a handler the descriptor of the connection
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new Swoole\Http\Response())->fd);
answers('$response->end(j($response->fd > 0 && $response->fd === $request->fd));');
?>
--EXPECT--
int(0)
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
true
