--TEST--
server: A host name is not looked up: localhost fails with 722
--FILE--
<?php
try {
    new Swoole\Coroutine\Http\Server('localhost');
} catch (Throwable $e) {
    echo $e::class, ': ', $e->getMessage(), ', ', $e->getCode(), "\n";
}
?>
--EXPECT--
Swoole\Exception: bind(localhost:0) failed: Bad host addr, 722
