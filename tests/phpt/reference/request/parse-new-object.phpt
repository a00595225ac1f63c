--TEST--
request: parse() of an object made with new is false
--FILE--
<?php
$request = new Swoole\Http\Request();
var_dump($request->parse('GET'), swoole_last_error());
?>
--EXPECT--
bool(false)
int(7106)
