--TEST--
coroutine: Event::exit() ends the loop
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Event;

Swoole\Timer::tick(10, function () {
    static $count = 0;
    echo ++$count, "\n";
    if ($count === 3)
        Event::exit();
});
Event::wait();
echo "the loop has ended\n";
?>
--EXPECT--
1
2
3
the loop has ended
