--TEST--
coroutine: Tasks start in the order of adding
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
$scheduler = new Swoole\Coroutine\Scheduler();
$scheduler->add(function () {
    echo "first\n";
    Co::sleep(0.01);
    echo "first again\n";
});
$scheduler->parallel(2, fn () => print("parallel\n"));
$scheduler->add(fn () => print("last\n"));
$scheduler->start();
?>
--EXPECT--
first
parallel
parallel
last
first again
