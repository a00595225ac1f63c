--TEST--
coroutine: close() returns true, the second time false
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    var_dump($channel->close(), $channel->close());
});
?>
--EXPECT--
bool(true)
bool(false)
