--TEST--
channels, wait groups and barriers cannot be cloned or serialised, declared properties not unset
--FILE--
<?php
function attempt(callable $call): void
{
    try {
        $call();
        echo "no complaint\n";
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
foreach ([new Chan(), new Co\WaitGroup(), Swoole\Coroutine\Barrier::make()] as $object) {
    attempt(fn () => clone $object);
    attempt(fn () => serialize($object));
    attempt(fn () => unserialize(sprintf('O:%d:"%s":0:{}', strlen($object::class), $object::class)));
}
attempt(function () {
    $channel = new Chan();
    unset($channel->capacity);
});
attempt(fn () => (new Chan(2))->__construct(3));
?>
--EXPECT--
Error: Trying to clone an uncloneable object of class Swoole\Coroutine\Channel
Exception: Serialization of 'Swoole\Coroutine\Channel' is not allowed
Exception: Unserialization of 'Swoole\Coroutine\Channel' is not allowed
Error: Trying to clone an uncloneable object of class Swoole\Coroutine\WaitGroup
Exception: Serialization of 'Swoole\Coroutine\WaitGroup' is not allowed
Exception: Unserialization of 'Swoole\Coroutine\WaitGroup' is not allowed
Error: Trying to clone an uncloneable object of class Swoole\Coroutine\Barrier
Exception: Serialization of 'Swoole\Coroutine\Barrier' is not allowed
Exception: Unserialization of 'Swoole\Coroutine\Barrier' is not allowed
Error: Property capacity of class Swoole\Coroutine\Channel cannot be unset
Swoole\Error: the channel is constructed already
