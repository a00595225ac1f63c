--TEST--
response: Cookie: toString() without a name gives false and the warning
--FILE--
<?php
var_dump((new Swoole\Http\Cookie())->withValue('b')->toString());
?>
--EXPECTF--
%AWarning: Swoole\Http\Cookie::toString(): The name cannot be empty in %s on line %d
bool(false)
