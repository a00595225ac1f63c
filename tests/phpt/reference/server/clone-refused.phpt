--TEST--
server: clone of a server throws an Error
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
try {
    clone $server;
} catch (Throwable $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Error: Trying to clone an uncloneable object of class Swoole\Coroutine\Http\Server
