--TEST--
server: start() outside a coroutine is a Swoole\Error that cannot be caught
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
try {
    $server->start();
} catch (Swoole\Error $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
API must be called in the coroutine
