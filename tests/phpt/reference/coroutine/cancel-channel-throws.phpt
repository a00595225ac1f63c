--TEST--
coroutine: cancel() with $throw_exception throws a CanceledException out of pop()
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    $id = go(function () use ($channel) {
        try {
            $channel->pop();
        } catch (Swoole\Coroutine\CanceledException $e) {
            var_dump($e->getMessage(), $e->getCode(), $channel->errCode);
        }
    });
    var_dump(Co::cancel($id, true));
});
?>
--EXPECT--
bool(true)
string(0) ""
int(0)
int(-3)
