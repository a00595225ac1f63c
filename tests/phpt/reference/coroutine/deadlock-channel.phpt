--TEST--
coroutine: The report shows the pop() that a coroutine waits in
--FILE--
<?php
use Swoole\Coroutine\Channel;

Co\run(function () {
    $channel = new Channel();
    function f(Channel $channel)
    {
        $channel->pop();
    }
    go(function () use ($channel) {
        f($channel);
    });
});
?>
--EXPECTF--
 =================================================================
  [FATAL ERROR]: all coroutines (count: 1) are asleep - deadlock!
 =================================================================

  [Coroutine-2]
 -----------------------------------------------------------------
#0 %sdeadlock-channel.php(%d): Swoole\Coroutine\Channel->pop()
#1 %sdeadlock-channel.php(%d): f()
#2 [internal function]: {closure%S}()

 =================================================================
