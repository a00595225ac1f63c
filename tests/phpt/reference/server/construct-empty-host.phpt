--TEST--
server: An empty host throws Swoole\Exception "host is empty", code 22
--FILE--
<?php
try {
    new Swoole\Coroutine\Http\Server('');
} catch (Throwable $e) {
    echo $e::class, ': ', $e->getMessage(), ', ', $e->getCode(), "\n";
}
?>
--EXPECT--
Swoole\Exception: host is empty, 22
