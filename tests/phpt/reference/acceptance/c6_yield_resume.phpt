--TEST--
acceptance: C6: one yields, another resumes it later, outside run()
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
$first = go(function () {
    echo "co 1 start\n";
    Co::yield();
    echo "co 1 end\n";
});
go(function () use ($first) {
    echo "co 2 start\n";
    Co::sleep(0.5);
    Co::resume($first);
    echo "co 2 end\n";
});
Swoole\Event::wait();
?>
--EXPECT--
co 1 start
co 2 start
co 1 end
co 2 end
