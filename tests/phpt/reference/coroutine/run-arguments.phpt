--TEST--
coroutine: run() passes its other arguments on
--FILE--
<?php
Swoole\Coroutine\run(function (...$arguments) {
    echo json_encode($arguments), "\n";
}, 1, 'two', ['three' => 3]);
?>
--EXPECT--
[1,"two",{"three":3}]
