--TEST--
request: getData() of a fresh created object is an empty string
--FILE--
<?php
var_dump(Swoole\Http\Request::create()->getData());
?>
--EXPECT--
string(0) ""
