--TEST--
request: A syntax error does not throw: fewer bytes or false, and the request never completes
--FILE--
<?php
$request = Swoole\Http\Request::create();
$bytes = "GET / HTTP/1.1\r\nHost: x\r\nbroken line\r\n\r\n";
$used = $request->parse($bytes);
var_dump($used === false || $used < strlen($bytes), $request->isCompleted());
?>
--EXPECT--
bool(true)
bool(false)
