--TEST--
coroutine: wait() after its time-out returns false
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\WaitGroup;

Co\run(function () {
    $group = new WaitGroup(1);
    var_dump($group->wait(0.01), $group->count());
    $group->done();
    var_dump($group->wait());
});
?>
--EXPECT--
bool(false)
int(1)
bool(true)
