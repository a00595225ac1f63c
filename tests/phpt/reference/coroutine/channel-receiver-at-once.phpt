--TEST--
coroutine: push() resumes a waiting receiver at once and goes on when that suspends or ends
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    for ($i = 0; $i < 3; $i++) {
        go(function () use ($channel, $i) {
            echo "c$i=", $channel->pop(), "\n";
        });
    }
    foreach (['x', 'y', 'z'] as $value) {
        $channel->push($value);
        echo "pushed $value\n";
    }
});
?>
--EXPECT--
c0=c1=c2=x
pushed x
y
pushed y
z
pushed z
