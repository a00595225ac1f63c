--TEST--
Event::exit(): run() returns, coroutines end at the end of the script, a later loop goes on
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Event;

var_dump(Co\run(function () {
    go(function () {
        try {
            Co::sleep(100);
            echo "awake\n";
            Co::sleep(100);
        } finally {
            echo "finally\n";
        }
    });
    go(fn () => Co::yield());
    Event::exit();
    echo "the turn goes on\n";
}));
echo "no report\n";
Swoole\Timer::after(200000, fn () => Event::exit());
Swoole\Timer::after(150000, fn () => Event::exit());
Event::wait();
echo "end\n";
?>
--EXPECT--
the turn goes on
bool(true)
no report
awake
end
finally
