<?php
$request = Swoole\Http\Request::create();
$bytes = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
var_dump($request->parse($bytes . $bytes) === strlen($bytes), $request->isCompleted());
?>
