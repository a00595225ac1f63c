--TEST--
coroutine: cancel() of a coroutine in push() or pop(): false, $errCode -3, last error 10017, isCanceled()
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $wait = function (Channel $channel, string $method, mixed ...$arguments) {
        var_dump($channel->$method(...$arguments), $channel->errCode, swoole_last_error(), Co::isCanceled());
    };
    $empty = new Channel();
    $full = new Channel();
    $full->push(1);
    $ids = [go($wait, $empty, 'pop'), go($wait, $full, 'push', 2)];
    foreach ($ids as $id) {
        Co::cancel($id);
        Co::join([$id]);
    }
    var_dump($full->length());
});
?>
--EXPECT--
bool(false)
int(-3)
int(10017)
bool(true)
bool(false)
int(-3)
int(10017)
bool(true)
int(1)
