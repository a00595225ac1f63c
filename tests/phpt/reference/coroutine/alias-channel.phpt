--TEST--
coroutine: Co\Channel, Chan and chan are Swoole\Coroutine\Channel
--FILE--
<?php
foreach (['Co\Channel', 'Chan', 'chan'] as $name) {
    echo (new ReflectionClass($name))->name, "\n";
}
?>
--EXPECT--
Swoole\Coroutine\Channel
Swoole\Coroutine\Channel
Swoole\Coroutine\Channel
