--TEST--
request: The options enable_compression, compression_level and websocket_compression are accepted
--FILE--
<?php
$request = Swoole\Http\Request::create(['enable_compression' => false, 'compression_level' => 9, 'websocket_compression' => true]);
var_dump($request->parse("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
?>
--EXPECT--
int(27)
