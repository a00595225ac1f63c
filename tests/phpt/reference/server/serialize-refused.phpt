--TEST--
server: serialize() of a server throws an Exception
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
try {
    serialize($server);
} catch (Throwable $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Exception: Serialization of 'Swoole\Coroutine\Http\Server' is not allowed
