--TEST--
response: Cookie: toArray() has its keys in order
--FILE--
<?php
echo implode(' ', array_keys((new Swoole\Http\Cookie())->toArray()));
?>
--EXPECT--
name value path domain sameSite priority encode expires secure httpOnly partitioned
