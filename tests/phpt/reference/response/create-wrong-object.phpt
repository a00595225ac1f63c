--TEST--
response: create() with another object gives a warning and false
--FILE--
<?php
var_dump(Swoole\Http\Response::create(new stdClass()));
?>
--EXPECTF--
%AWarning: Swoole\Http\Response::create(): parameter $1 must be instanceof Server or Coroutine\Socket in %s on line %d
bool(false)
