--TEST--
deadlock report: newest first, run() returns true, then they are unwound
--FILE--
<?php
function f()
{
    Co::yield();
}
$result = Co\run(function () {
    go(function () {
        try {
            f();
        } finally {
            echo "unwound 2\n";
        }
    });
    try {
        Swoole\Coroutine::suspend();
    } finally {
        echo "unwound 1\n";
    }
});
var_dump($result);
?>
--EXPECTF--

 =================================================================
  [FATAL ERROR]: all coroutines (count: 2) are asleep - deadlock!
 =================================================================

  [Coroutine-2]
 -----------------------------------------------------------------
#0 %s(%d): Swoole\Coroutine::yield()
#1 %s(%d): f()
#2 [internal function]: {closure%S}()

  [Coroutine-1]
 -----------------------------------------------------------------
#0 %s(%d): Swoole\Coroutine::suspend()
#1 [internal function]: {closure%S}()

 =================================================================
bool(true)
unwound 1
unwound 2
