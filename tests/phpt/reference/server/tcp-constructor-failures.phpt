--TEST--
server: The constructor throws the exceptions of the HTTP server's
--FILE--
<?php
$other = new Swoole\Coroutine\Server('127.0.0.1');
foreach ([['999.1.1.1'], ['127.0.0.1', -1], ['127.0.0.1', $other->port]] as $arguments) {
    try {
        new Swoole\Coroutine\Server(...$arguments);
    } catch (Swoole\Exception $e) {
        echo str_replace((string) $other->port, '*', $e->getMessage()), ', ', $e->getCode(), "\n";
    }
}
?>
--EXPECT--
bind(999.1.1.1:0) failed: Bad host addr, 722
bind(127.0.0.1:-1) failed: Bad port, 723
bind(127.0.0.1:*) failed: Address already in use, 98
