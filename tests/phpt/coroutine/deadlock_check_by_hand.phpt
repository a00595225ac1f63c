--TEST--
deadlock_check() called by hand lists every coroutine
--FILE--
<?php
Co\run(function () {
    $id = go(fn () => Co::yield());
    Swoole\Coroutine\deadlock_check();
    Co::resume($id);
});
?>
--EXPECTF--

 =================================================================
  [FATAL ERROR]: all coroutines (count: 2) are asleep - deadlock!
 =================================================================

  [Coroutine-2]
 -----------------------------------------------------------------
#0 %s(%d): Swoole\Coroutine::yield()
#1 [internal function]: {closure%S}()

  [Coroutine-1]
 -----------------------------------------------------------------
#0 [internal function]: {closure%S}()

 =================================================================
