--TEST--
coroutine: A timer that is set outside of run() fires at the end of the script
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
Swoole\Timer::after(10, fn () => print('fires in coroutine ' . Co::getCid() . "\n"));
echo "the script ends\n";
?>
--EXPECT--
the script ends
fires in coroutine 1
