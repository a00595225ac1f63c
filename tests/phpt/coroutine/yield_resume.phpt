--TEST--
C6: yield in one coroutine, resume by another
--FILE--
<?php
$id = go(function () {
    echo 'co ', Co::getCid(), " start\n";
    var_dump(Co::yield());
    echo 'co ', Co::getCid(), " end\n";
});
go(function () use ($id) {
    echo 'co ', Co::getCid(), " start\n";
    Co::sleep(0.01);
    var_dump(Co::resume($id));
    echo 'co ', Co::getCid(), " end\n";
});
Swoole\Event::wait();
echo "after wait\n";
?>
--EXPECT--
co 1 start
co 2 start
bool(true)
co 1 end
bool(true)
co 2 end
after wait
