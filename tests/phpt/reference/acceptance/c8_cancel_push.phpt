--TEST--
acceptance: C8: cancel() of a coroutine that waits in push() to a full channel
--FILE--
<?php
use Swoole\Coroutine;
use Swoole\Coroutine\Channel;

Coroutine\run(function () {
    $channel = new Channel(1);
    $id = Coroutine::create(function () use ($channel) {
        for ($i = 0; $i < 2; $i++) {
            var_dump($channel->push($i));
        }
        var_dump(Coroutine::isCanceled());
        echo $channel->errCode === SWOOLE_CHANNEL_CANCELED ? "canceled\n" : "error $channel->errCode\n";
        echo "Done\n";
    });
    Coroutine::cancel($id);
});
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
canceled
Done
