--TEST--
deadlock report: limit, depth, no trace, off
--FILE--
<?php
function deep(int $n)
{
    $n > 0 ? deep($n - 1) : Co::yield();
}
$stuck = fn () => Co\run(function () {
    go('deep', 5);
    deep(1);
});
Co::set(['deadlock_check_limit' => 1, 'deadlock_check_depth' => 2]);
$stuck();
echo "== no trace\n";
Co::set(['deadlock_check_disable_trace' => true]);
$stuck();
echo "== off\n";
Co::set(['enable_deadlock_check' => false]);
$stuck();
?>
--EXPECTF--

 =================================================================
  [FATAL ERROR]: all coroutines (count: 2) are asleep - deadlock!
 =================================================================

  [Coroutine-2]
 -----------------------------------------------------------------
#0 %s(%d): Swoole\Coroutine::yield()
#1 %s(%d): deep()

 =================================================================
== no trace

 =================================================================
  [FATAL ERROR]: all coroutines (count: 4) are asleep - deadlock!
 =================================================================

 =================================================================
== off
