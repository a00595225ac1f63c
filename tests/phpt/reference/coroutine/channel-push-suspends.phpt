--TEST--
coroutine: push() suspends while the channel is full
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel(2);
    go(function () use ($channel) {
        foreach (['a', 'b', 'c'] as $value) {
            $channel->push($value);
            echo "pushed $value\n";
        }
    });
    echo "full\n";
    Co::sleep(0.01);
    echo $channel->pop(), "\n";
    echo $channel->pop(), $channel->pop(), "\n";
});
?>
--EXPECT--
pushed a
pushed b
full
pushed c
a
bc
