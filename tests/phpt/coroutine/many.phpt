--TEST--
20000 coroutines at once, woken in order
--FILE--
<?php
$ids = [];
$sum = 0;
Co\run(function () use (&$ids, &$sum) {
    for ($i = 0; $i < 20000; $i++) {
        $ids[] = go(function () use ($i, &$sum) {
            Co::yield();
            $sum += $i;
        });
    }
    echo Co::stats()['coroutine_num'], "\n";
    foreach ($ids as $id) {
        Co::resume($id);
    }
    echo Co::stats()['coroutine_num'], "\n";
});
var_dump($sum === array_sum(range(0, 19999)));
?>
--EXPECT--
20001
1
bool(true)
