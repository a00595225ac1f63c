--TEST--
coroutine: Co\Socket is Swoole\Coroutine\Socket, Co\Socket\Exception its exception
--FILE--
<?php
foreach (['Co\Socket', 'Co\Socket\Exception'] as $name) {
    echo (new ReflectionClass($name))->name, "\n";
}
?>
--EXPECT--
Swoole\Coroutine\Socket
Swoole\Coroutine\Socket\Exception
