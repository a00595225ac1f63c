--TEST--
run() may be called again, with arguments, and returns true
--FILE--
<?php
var_dump(Swoole\Coroutine\run(function (...$args) {
    echo implode(' ', $args), "\n";
    return false;
}, 'a', 1));
var_dump(Co\run('printf', "%d\n", Co\run(fn () => 7)));
?>
--EXPECT--
a 1
bool(true)
1
bool(true)
