--TEST--
coroutine: parallel() returns null; start() runs the callable in so many coroutines
--FILE--
<?php
$scheduler = new Swoole\Coroutine\Scheduler();
var_dump($scheduler->parallel(3, function (string $text) {
    echo Co::getCid(), " $text\n";
}, 'hello'));
$scheduler->parallel(0, fn () => print("never\n"));
var_dump($scheduler->start());
?>
--EXPECT--
NULL
1 hello
2 hello
3 hello
bool(true)
