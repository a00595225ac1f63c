--TEST--
values go to those who wait in the order in which they came, past who has timed out or was cancelled
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
Co\run(function () {
    $channel = new Chan(1);
    $ids = [];
    foreach ([-1, 0.01, -1, -1] as $i => $timeout) {
        $ids[] = go(function () use ($channel, $i, $timeout) {
            $value = $channel->pop($timeout);
            echo "receiver $i: ", var_export($value, true), " $channel->errCode\n";
        });
    }
    Co::sleep(0.02);
    Co::cancel($ids[2]);
    $channel->push('a');
    $channel->push('b');
    var_dump($channel->isEmpty());
    Co::sleep(0.001);

    $channel->push('first');
    $ids = [];
    foreach ([-1, 0.01, -1, -1] as $i => $timeout) {
        $ids[] = go(function () use ($channel, $i, $timeout) {
            $pushed = $channel->push("value $i", $timeout);
            echo "sender $i: ", var_export($pushed, true), " $channel->errCode\n";
        });
    }
    Co::sleep(0.02);
    Co::cancel($ids[2]);
    var_dump($channel->pop(), $channel->pop(), $channel->pop(), $channel->isEmpty());
});
?>
--EXPECT--
receiver 1: false -1
receiver 0: 'a' 0
receiver 3: 'b' 0
bool(true)
receiver 2: false -3
sender 1: false -1
sender 0: true 0
sender 3: true 0
string(5) "first"
string(7) "value 0"
string(7) "value 3"
bool(true)
sender 2: false -3
