--TEST--
coroutine: A channel that ends with waiters logs a warning with error 10003
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    Co::set(['enable_deadlock_check' => false]);
    go(function () {
        $channel = new Channel();
        try {
            $channel->pop();
        } finally {
            echo "finally\n";
        }
    });
});
?>
--EXPECT--
finally
