--TEST--
server: The constructor without $host throws an ArgumentCountError
--FILE--
<?php
try {
    new Swoole\Coroutine\Http\Server();
} catch (Throwable $e) {
    echo $e::class, "\n";
}
?>
--EXPECT--
ArgumentCountError
