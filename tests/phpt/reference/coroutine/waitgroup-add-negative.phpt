--TEST--
coroutine: add() below 0 throws an InvalidArgumentException
--FILE--
<?php
use Swoole\Coroutine\WaitGroup;

Co\run(function () {
    $group = new WaitGroup(1);
    try {
        $group->add(-2);
    } catch (Exception $e) {
        echo $e::class, ': ', $e->getMessage(), ' ', $e->getCode(), "\n";
    }
    var_dump($group->count());
});
?>
--EXPECT--
InvalidArgumentException: WaitGroup misuse: negative counter 0
int(1)
