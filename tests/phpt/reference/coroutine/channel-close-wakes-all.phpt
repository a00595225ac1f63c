--TEST--
coroutine: close() wakes all that wait in pop() or push() with false, $errCode -2
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $wait = function (Channel $channel, string $method, mixed ...$arguments) {
        var_dump($channel->$method(...$arguments), $channel->errCode);
    };
    $empty = new Channel();
    $full = new Channel();
    $full->push(1);
    for ($i = 0; $i < 2; $i++) {
        go($wait, $empty, 'pop');
        go($wait, $full, 'push', 2);
    }
    $empty->close();
    $full->close();
    Co::sleep(0.01);
    echo "all\n";
    var_dump($full->length());
});
?>
--EXPECT--
bool(false)
int(-2)
bool(false)
int(-2)
bool(false)
int(-2)
bool(false)
int(-2)
all
int(1)
