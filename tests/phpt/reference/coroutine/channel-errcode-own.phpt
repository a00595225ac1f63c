--TEST--
coroutine: After a wait $errCode is that of the call which has just returned
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    go(function () use ($channel) {
        $channel->pop(0.01);
        var_dump($channel->errCode);
    });
    var_dump($channel->pop(0.02), $channel->errCode);
    go(function () use ($channel) {
        var_dump($channel->pop(), $channel->errCode);
    });
    $channel->push('value');
    var_dump($channel->errCode);
});
?>
--EXPECT--
int(-1)
bool(false)
int(-1)
string(5) "value"
int(0)
int(0)
