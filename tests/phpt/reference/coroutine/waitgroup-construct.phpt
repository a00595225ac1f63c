--TEST--
coroutine: The constructor sets the counter; a negative one is ignored
--FILE--
<?php
use Swoole\Coroutine\WaitGroup;

Co\run(function () {
    var_dump((new WaitGroup())->count(), (new WaitGroup(3))->count(), (new WaitGroup(-3))->count());
});
?>
--EXPECT--
int(0)
int(3)
int(0)
