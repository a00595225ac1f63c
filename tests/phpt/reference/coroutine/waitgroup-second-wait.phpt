--TEST--
coroutine: A second wait() while a coroutine waits throws a BadMethodCallException
--FILE--
<?php
use Swoole\Coroutine\WaitGroup;

Co\run(function () {
    $group = new WaitGroup(1);
    go(fn () => $group->wait());
    try {
        $group->wait();
    } catch (Exception $e) {
        echo $e::class, ': ', $e->getMessage(), ' ', $e->getCode(), "\n";
    }
    var_dump($group->count());
    $group->done();
});
?>
--EXPECT--
BadMethodCallException: WaitGroup misuse: reused before previous wait has returned 0
int(1)
