--TEST--
request: parse() of a complete request is false
--FILE--
<?php
$request = Swoole\Http\Request::create();
$request->parse("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
var_dump($request->parse('more'));
?>
--EXPECT--
bool(false)
