--TEST--
response: A directory gives a warning, false and 9013
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    echo j([$response->sendfile('/tmp'), swoole_last_error()]), "\n";
    $response->end('usable');
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 6\r\n
\r\n
usable
---
Warning: Swoole\Http\Response::sendfile(): parameter $file[/tmp] given is not a regular file
[false,9013]
