--TEST--
coroutine: push() after its time-out: false, $errCode -1
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    $channel->push(1);
    $began = Co::getElapsed();
    var_dump($channel->push(2, 0.05), $channel->errCode, $channel->length(), Co::getElapsed() - $began >= 50);
});
?>
--EXPECT--
bool(false)
int(-1)
int(1)
bool(true)
