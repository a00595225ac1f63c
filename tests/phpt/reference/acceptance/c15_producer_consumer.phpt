--TEST--
acceptance: C15: a producer with an item each second, a consumer with pop(2.0)
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine;
use Swoole\Coroutine\Channel;

Coroutine\run(function () {
    $channel = new Channel(1);
    Coroutine::create(function () use ($channel) {
        for ($i = 0; $i < 10; $i++) {
            Coroutine::sleep(1.0);
            $channel->push(['index' => $i, 'word' => "item $i"]);
            echo "$i\n";
        }
    });
    Coroutine::create(function () use ($channel) {
        while (($data = $channel->pop(2.0)) !== false) {
            echo "$data[index]: $data[word]\n";
        }
        var_dump($channel->errCode === SWOOLE_CHANNEL_TIMEOUT);
        var_dump(intdiv(Coroutine::getElapsed(), 1000));
    });
});
?>
--EXPECT--
0: item 0
0
1: item 1
1
2: item 2
2
3: item 3
3
4: item 4
4
5: item 5
5
6: item 6
6
7: item 7
7
8: item 8
8
9: item 9
9
bool(true)
int(12)
