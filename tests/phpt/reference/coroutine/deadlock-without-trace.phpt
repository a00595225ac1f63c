--TEST--
coroutine: deadlock_check_disable_trace leaves the traces out
--FILE--
<?php
Co::set(['deadlock_check_disable_trace' => true]);
Co\run(function () {
    go(fn () => Co::yield());
    Co::yield();
});
?>
--EXPECT--
 =================================================================
  [FATAL ERROR]: all coroutines (count: 2) are asleep - deadlock!
 =================================================================

 =================================================================
