--TEST--
response: The class has no short name, also when short names are on
--FILE--
<?php
var_dump(class_exists('Co\Http\Response'), class_exists('Co\Http\Server'));
?>
--EXPECT--
bool(false)
bool(true)
