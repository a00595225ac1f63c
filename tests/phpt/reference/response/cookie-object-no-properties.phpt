--TEST--
response: Cookie: has no properties
--FILE--
<?php
var_dump(get_object_vars(new Swoole\Http\Cookie()), (new ReflectionClass('Swoole\Http\Cookie'))->getProperties());
?>
--EXPECT--
array(0) {
}
array(0) {
}
