--TEST--
coroutine: done() below 0 throws a BadMethodCallException
--FILE--
<?php
use Swoole\Coroutine\WaitGroup;

Co\run(function () {
    $group = new WaitGroup();
    try {
        $group->done();
    } catch (Exception $e) {
        echo $e::class, ': ', $e->getMessage(), ' ', $e->getCode(), "\n";
    }
    var_dump($group->count());
});
?>
--EXPECT--
BadMethodCallException: WaitGroup misuse: negative counter 0
int(0)
