--TEST--
coroutine: pop() after its time-out: false, $errCode -1
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    $began = Co::getElapsed();
    var_dump($channel->pop(0.05), $channel->errCode, Co::getElapsed() - $began >= 50);
});
?>
--EXPECT--
bool(false)
int(-1)
bool(true)
