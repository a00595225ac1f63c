--TEST--
a coroutine is named by its context: printed traces and the deadlock report show the name
--FILE--
<?php
Co::set(['deadlock_check_depth' => 1]);
Co\run(function () {
    $id = go(function () {
        Co::getContext()['name'] = 'waits for ever';
        Co::yield();
    });
    Co::printBackTrace($id, 0, 1);
    Co::getContext($id)['name'] = 'has another';
    Co::printBackTrace($id, 0, 1);
    unset(Co::getContext($id)['name']);
    Co::printBackTrace($id, 0, 1);
    Co::getContext($id)['name'] = 'third name';
    go(fn () => Co::yield());
});
?>
--EXPECTF--
[Coroutine-2] waits for ever
#0 %s(%d): Swoole\Coroutine::yield()
[Coroutine-2] has another
#0 %s(%d): Swoole\Coroutine::yield()
#0 %s(%d): Swoole\Coroutine::yield()

 =================================================================
  [FATAL ERROR]: all coroutines (count: 2) are asleep - deadlock!
 =================================================================

  [Coroutine-3]
 -----------------------------------------------------------------
#0 %s(%d): Swoole\Coroutine::yield()

  [Coroutine-2] third name
 -----------------------------------------------------------------
#0 %s(%d): Swoole\Coroutine::yield()

 =================================================================
