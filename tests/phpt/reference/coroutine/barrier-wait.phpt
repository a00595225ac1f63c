--TEST--
coroutine: wait() sets the variable to null and goes on when the last copy is gone
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Barrier;

Co\run(function () {
    $barrier = Barrier::make();
    var_dump($barrier::class);
    foreach ([0.03, 0.01, 0.02] as $i => $time) {
        go(function () use ($barrier, $i, $time) {
            Co::sleep($time);
            echo $i, "\n";
        });
    }
    go(function () use (&$barrier) {
        var_dump($barrier);
        Co::sleep(0.001);
        var_dump($barrier);
    });
    var_dump(Barrier::wait($barrier), $barrier);
});
?>
--EXPECTF--
string(24) "Swoole\Coroutine\Barrier"
object(Swoole\Coroutine\Barrier)#%d (0) {
}
NULL
1
2
0
NULL
NULL
