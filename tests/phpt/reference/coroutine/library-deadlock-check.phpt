--TEST--
coroutine: deadlock_check() called by hand reports every live coroutine, the caller too, and returns
--FILE--
<?php
use function Swoole\Coroutine\{deadlock_check, run};

run(function () {
    $id = go(fn () => Co::yield());
    deadlock_check();
    echo "goes on\n";
    Co::resume($id);
});
?>
--EXPECTF--
 =================================================================
  [FATAL ERROR]: all coroutines (count: 2) are asleep - deadlock!
 =================================================================

  [Coroutine-2]
 -----------------------------------------------------------------
#0 %slibrary-deadlock-check.php(%d): Swoole\Coroutine::yield()
#1 [internal function]: {closure%S}()

  [Coroutine-1]
 -----------------------------------------------------------------
#0 [internal function]: {closure%S}()

 =================================================================
goes on
