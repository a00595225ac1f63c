--TEST--
coroutine: add(), done() and count()
--FILE--
<?php
use Swoole\Coroutine\WaitGroup;

Co\run(function () {
    $group = new WaitGroup();
    $group->add();
    $group->add(4);
    $group->add(-2);
    $group->done();
    var_dump($group->count());
});
?>
--EXPECT--
int(2)
