--TEST--
coroutine: Event::defer() gives true and calls in the next turn, in a new coroutine
--FILE--
<?php
use Swoole\Event;

Co\run(function () {
    var_dump(Event::defer(function () {
        var_dump(Co::getCid() > 1, Co::getPcid());
        Co::sleep(0.001);
        echo "it may sleep\n";
    }));
    Event::defer(fn () => print("second\n"));
    echo "the current code goes on\n";
});
?>
--EXPECT--
bool(true)
the current code goes on
bool(true)
int(-1)
second
it may sleep
