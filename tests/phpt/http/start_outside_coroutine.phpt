--TEST--
Server::start() outside a coroutine throws, and can be caught
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
try {
    $server->start();
} catch (Swoole\Error $e) {
    echo get_parent_class($e), ': ', $e->getMessage(), "\n";
}
var_dump(swoole_last_error());
?>
--EXPECT--
Error: API must be called in the coroutine
int(10001)
