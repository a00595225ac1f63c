--TEST--
A forked child begins without the timers of its parent
--EXTENSIONS--
pcntl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

require __DIR__ . '/../inc/fork.inc';

class Probe
{
    public function __destruct()
    {
        echo "probe goes\n";
    }
}

Timer::tick(10, function (int $id) {
    echo "tick of the parent\n";
    Timer::clear($id);
}, new Probe());
echo end_of(child(function () {
    var_dump(Timer::exists(1), Timer::clear(1), count(Timer::list()), Timer::stats()['initialized']);
    Co\run(function () {
        echo 'id ', Timer::after(10, fn () => print("of the child\n")), "\n";
    });
    return 3;
})), "\n";
?>
--EXPECT--
bool(false)
bool(false)
int(0)
bool(false)
id 1
of the child
probe goes
exit 3
tick of the parent
probe goes
