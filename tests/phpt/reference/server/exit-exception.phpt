--TEST--
server: exit throws Swoole\ExitException "swoole exit", which can be caught
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers('try {
        exit(3);
    } catch (Swoole\ExitException $e) {
        $response->end($e->getMessage() . " " . $e->getStatus());
    }');
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 13\r\n
\r\n
swoole exit 3
