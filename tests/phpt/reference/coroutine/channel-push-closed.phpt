--TEST--
coroutine: push() to a closed channel: false, $errCode -2
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    $channel->close();
    var_dump($channel->push(1), $channel->errCode, $channel->length());
});
?>
--EXPECT--
bool(false)
int(-2)
int(0)
