--TEST--
an output callback may end the coroutines that a report of them is about
--FILE--
<?php
Co\run(function () {
    $ids = [];
    for ($i = 0; $i < 4; $i++) {
        $ids[] = go(function () { Co::yield(); });
    }
    ob_start(function (string $text) use (&$ids) {
        while ($ids) {
            Co::resume(array_pop($ids));
        }
        return $text;
    }, 1);
    Swoole\Coroutine\deadlock_check();
    ob_end_flush();
    var_dump(count(iterator_to_array(Co::list())));

    $id = go(function () { Co::yield(); });
    ob_start(function (string $text) use ($id) {
        if (Co::exists($id)) {
            Co::resume($id);
        }
        return $text;
    }, 1);
    Co::printBackTrace($id);
    ob_end_flush();
});
?>
--EXPECTF--

 =================================================================
  [FATAL ERROR]: all coroutines (count: 5) are asleep - deadlock!
 =================================================================

  [Coroutine-5]
 -----------------------------------------------------------------
#0 %s(%d): Swoole\Coroutine::yield()
#1 [internal function]: {closure%S}()

  [Coroutine-4]
 -----------------------------------------------------------------
#0 %s(%d): Swoole\Coroutine::yield()
#1 [internal function]: {closure%S}()

  [Coroutine-3]
 -----------------------------------------------------------------
#0 %s(%d): Swoole\Coroutine::yield()
#1 [internal function]: {closure%S}()

  [Coroutine-2]
 -----------------------------------------------------------------
#0 %s(%d): Swoole\Coroutine::yield()
#1 [internal function]: {closure%S}()

  [Coroutine-1]
 -----------------------------------------------------------------
%A

 =================================================================
int(1)
#0 %s(%d): Swoole\Coroutine::yield()
#1 [internal function]: {closure%S}()
