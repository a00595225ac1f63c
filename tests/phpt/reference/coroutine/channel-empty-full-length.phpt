--TEST--
coroutine: isEmpty(), isFull() and length() tell what is kept
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel(2);
    $tell = fn () => print(json_encode([$channel->isEmpty(), $channel->isFull(), $channel->length()]) . "\n");
    $tell();
    $channel->push(1);
    $tell();
    $channel->push(2);
    $tell();
});
?>
--EXPECT--
[true,false,0]
[false,false,1]
[false,true,2]
