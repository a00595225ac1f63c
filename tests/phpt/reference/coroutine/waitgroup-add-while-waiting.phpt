--TEST--
coroutine: add() while a coroutine waits throws a BadMethodCallException
--FILE--
<?php
use Swoole\Coroutine\WaitGroup;

Co\run(function () {
    $group = new WaitGroup(1);
    go(fn () => $group->wait());
    try {
        $group->add();
    } catch (Exception $e) {
        echo $e::class, ': ', $e->getMessage(), ' ', $e->getCode(), "\n";
    }
    var_dump($group->count());
    $group->done();
});
?>
--EXPECT--
BadMethodCallException: WaitGroup misuse: add called concurrently with wait 0
int(1)
