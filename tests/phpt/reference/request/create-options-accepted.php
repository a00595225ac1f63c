<?php
$request = Swoole\Http\Request::create(['enable_compression' => false, 'compression_level' => 9, 'websocket_compression' => true]);
var_dump($request->parse("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
?>
