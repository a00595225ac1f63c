--TEST--
coroutine: Any value may be kept, null and false too; $errCode 0 tells success
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel(10);
    $object = new stdClass();
    foreach ([null, false, 0, '', 1.5, [1, [2]], $object, STDERR] as $value) {
        $channel->push($value);
        var_dump($channel->pop() === $value, $channel->errCode);
    }
});
?>
--EXPECT--
bool(true)
int(0)
bool(true)
int(0)
bool(true)
int(0)
bool(true)
int(0)
bool(true)
int(0)
bool(true)
int(0)
bool(true)
int(0)
bool(true)
int(0)
