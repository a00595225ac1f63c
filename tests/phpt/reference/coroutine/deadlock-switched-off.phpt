--TEST--
coroutine: enable_deadlock_check => false silences it
--FILE--
<?php
Co::set(['enable_deadlock_check' => false]);
var_dump(Co\run(fn () => Co::yield()));
?>
--EXPECT--
bool(true)
