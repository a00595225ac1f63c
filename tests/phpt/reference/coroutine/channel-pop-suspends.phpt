--TEST--
coroutine: pop() suspends while the channel is empty
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    go(function () use ($channel) {
        echo "waits\n";
        echo $channel->pop(), "\n";
    });
    Co::sleep(0.01);
    echo "pushes\n";
    $channel->push('value');
});
?>
--EXPECT--
waits
pushes
value
