--TEST--
server: start() outside a coroutine is a Swoole\Error that cannot be caught
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
try {
    $server->start();
} catch (Swoole\Error $e) {
    echo get_parent_class($e), ': ', $e->getMessage(), ' ', swoole_last_error(), "\n";
}
?>
--EXPECT--
Error: API must be called in the coroutine 10001
