--TEST--
coroutine: stats() has consumer_num, producer_num and queue_num
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    go(fn () => $channel->pop());
    go(fn () => $channel->pop());
    echo json_encode($channel->stats()), "\n";
    $channel->push(1);
    $channel->push(2);
    $channel->push(3);
    go(fn () => $channel->push(4));
    echo json_encode($channel->stats()), "\n";
    $channel->close();
});
?>
--EXPECT--
{"consumer_num":2,"producer_num":0,"queue_num":0}
{"consumer_num":0,"producer_num":1,"queue_num":1}
