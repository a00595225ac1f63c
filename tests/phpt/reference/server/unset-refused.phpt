--TEST--
server: unset() of a declared property throws an Error
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
try {
    unset($server->port);
} catch (Throwable $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
var_dump($server->port > 0);
?>
--EXPECT--
Error: Property port of class Swoole\Coroutine\Http\Server cannot be unset
bool(true)
