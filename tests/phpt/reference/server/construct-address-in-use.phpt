--TEST--
server: An address in use throws Swoole\Exception with code 98
--FILE--
<?php
$other = new Swoole\Coroutine\Http\Server('127.0.0.1');
try {
    new Swoole\Coroutine\Http\Server('127.0.0.1', $other->port);
} catch (Throwable $e) {
    echo $e::class, ', ', $e->getCode(), "\n";
    var_dump($e->getMessage() === "bind(127.0.0.1:$other->port) failed: Address already in use");
}
?>
--EXPECT--
Swoole\Exception, 98
bool(true)
