--TEST--
server: A port outside 0..65535 throws Swoole\Exception with code 723
--FILE--
<?php
foreach ([70000, 65536, -1] as $port) {
    try {
        new Swoole\Coroutine\Http\Server('127.0.0.1', $port);
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), ', ', $e->getCode(), "\n";
    }
}
?>
--EXPECT--
Swoole\Exception: bind(127.0.0.1:70000) failed: Bad port, 723
Swoole\Exception: bind(127.0.0.1:65536) failed: Bad port, 723
Swoole\Exception: bind(127.0.0.1:-1) failed: Bad port, 723
