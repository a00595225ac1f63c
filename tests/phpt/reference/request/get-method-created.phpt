--TEST--
request: getMethod() of a created object that has parsed nothing is "DELETE"
--FILE--
<?php
var_dump(Swoole\Http\Request::create()->getMethod());
?>
--EXPECT--
string(0) ""
