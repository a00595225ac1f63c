--TEST--
coroutine: $errCode is 0 again after a success
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    $channel->pop(0.001);
    var_dump($channel->errCode);
    $channel->push(1);
    var_dump($channel->errCode);
    $channel->push(2, 0.001);
    var_dump($channel->errCode);
    $channel->pop();
    var_dump($channel->errCode);
});
?>
--EXPECT--
int(-1)
int(0)
int(-1)
int(0)
