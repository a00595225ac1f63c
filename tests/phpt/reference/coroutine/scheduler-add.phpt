--TEST--
coroutine: add() returns null and starts nothing; start() runs the callable with the arguments
--FILE--
<?php
$scheduler = new Swoole\Coroutine\Scheduler();
var_dump($scheduler->add(function (...$arguments) {
    echo Co::getCid(), ' ', json_encode($arguments), "\n";
}, 12345, 'x'));
echo "before start()\n";
var_dump($scheduler->start());
?>
--EXPECT--
NULL
before start()
1 [12345,"x"]
bool(true)
