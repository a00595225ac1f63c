--TEST--
coroutine: A size below 1 counts as 1
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    foreach ([0, -1, PHP_INT_MIN] as $size) {
        $channel = new Channel($size);
        var_dump($channel->capacity, $channel->push('a'), $channel->push('b', 0.01));
    }
});
?>
--EXPECT--
int(1)
bool(true)
bool(false)
int(1)
bool(true)
bool(false)
int(1)
bool(true)
bool(false)
