--TEST--
acceptance: C19: a timer that is cleared does not fire
--FILE--
<?php
$id = Swoole\Timer::after(1000, fn () => print("timeout\n"));
var_dump(Swoole\Timer::clear($id));
echo "$id\n";
?>
--EXPECT--
bool(true)
1
