<?php
$request = Swoole\Http\Request::create();
$request->parse("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
var_dump($request->parse('more'));
?>
