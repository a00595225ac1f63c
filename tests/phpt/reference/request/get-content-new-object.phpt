--TEST--
request: getContent() of an object made with new is false, last error 7106
--FILE--
<?php
$request = new Swoole\Http\Request();
var_dump($request->getContent(), swoole_last_error());
?>
--EXPECT--
bool(false)
int(7106)
