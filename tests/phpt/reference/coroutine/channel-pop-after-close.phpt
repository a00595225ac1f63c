--TEST--
coroutine: After close() pop() still delivers what is left, then false, $errCode -2
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel(2);
    $channel->push('a');
    $channel->push('b');
    $channel->close();
    var_dump($channel->pop(), $channel->errCode, $channel->pop(), $channel->errCode, $channel->pop(), $channel->errCode);
});
?>
--EXPECT--
string(1) "a"
int(0)
string(1) "b"
int(0)
bool(false)
int(-2)
