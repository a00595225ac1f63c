--TEST--
coroutine: Co is Swoole\Coroutine, in any case of letters
--FILE--
<?php
foreach (['Co', 'co', 'CO', '\Co'] as $name) {
    echo (new ReflectionClass($name))->name, "\n";
}
?>
--EXPECT--
Swoole\Coroutine
Swoole\Coroutine
Swoole\Coroutine
Swoole\Coroutine
