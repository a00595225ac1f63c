--TEST--
short names of Coroutine\Server and Coroutine\Socket go with swoole.use_shortname
--INI--
swoole.use_shortname=Off
--FILE--
<?php
foreach (['Co\Server', 'Co\Socket', 'Co\Socket\Exception', 'Swoole\Coroutine\Server', 'Swoole\Coroutine\Socket', 'Swoole\Coroutine\Socket\Exception'] as $name) {
    echo $name, ' ', json_encode(class_exists($name)), "\n";
}
?>
--EXPECT--
Co\Server false
Co\Socket false
Co\Socket\Exception false
Swoole\Coroutine\Server true
Swoole\Coroutine\Socket true
Swoole\Coroutine\Socket\Exception true
