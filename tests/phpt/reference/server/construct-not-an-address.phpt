--TEST--
server: A host that is no IP literal throws Swoole\Exception with code 722
--FILE--
<?php
try {
    new Swoole\Coroutine\Http\Server('999.1.1.1');
} catch (Throwable $e) {
    echo $e::class, ': ', $e->getMessage(), ', ', $e->getCode(), "\n";
}
?>
--EXPECT--
Swoole\Exception: bind(999.1.1.1:0) failed: Bad host addr, 722
