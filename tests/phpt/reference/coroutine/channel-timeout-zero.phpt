--TEST--
coroutine: A time-out of 0 or below waits for ever
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    $waiting = 0;
    foreach ([0, -1, -0.5] as $timeout) {
        go(function () use ($channel, $timeout, &$waiting) {
            $waiting++;
            $channel->pop($timeout);
            $waiting--;
        });
    }
    Co::sleep(86400);
    var_dump($waiting);
    $channel->close();
    var_dump($waiting);
});
?>
--EXPECT--
int(3)
int(0)
