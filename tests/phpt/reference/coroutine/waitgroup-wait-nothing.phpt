--TEST--
coroutine: wait() at 0 returns true at once
--FILE--
<?php
use Swoole\Coroutine\WaitGroup;

Co\run(function () {
    go(fn () => print("later\n"), Co::sleep(0.001));
    var_dump((new WaitGroup())->wait());
});
?>
--EXPECT--
later
bool(true)
