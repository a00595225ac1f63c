--TEST--
coroutine: Co\Context is Swoole\Coroutine\Context
--FILE--
<?php
echo (new ReflectionClass('Co\Context'))->name, "\n";
Co\run(fn () => var_dump(Co::getContext() instanceof Co\Context));
?>
--EXPECT--
Swoole\Coroutine\Context
bool(true)
