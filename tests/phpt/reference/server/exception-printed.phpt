--TEST--
server: An exception in a handler is printed as a fatal error whose trace ends in the handler, onAccept() and {main}
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('throw new DomainException("oh no");');
?>
--EXPECTF--
HTTP/1.1 500 Internal Server Error\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
Fatal error: Uncaught DomainException: oh no
Stack trace:
#0 [internal function]: {closure%S}(%s)
#1 [internal function]: Swoole\Coroutine\Http\Server->onAccept()
#2 {main}
  thrown
[*]	ERROR	uncaught error in the handler of GET /, client 127.0.0.1:%d, coroutine %d
