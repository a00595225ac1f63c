--TEST--
coroutine: pop() of a channel outside coroutines is a Swoole\Error that cannot be caught
--FILE--
<?php
$channel = new Swoole\Coroutine\Channel();
try {
    $channel->pop();
} catch (Swoole\Error $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
var_dump($channel->length(), swoole_last_error());
?>
--EXPECT--
Swoole\Error: API must be called in the coroutine
int(0)
int(10001)
