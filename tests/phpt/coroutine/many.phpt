--TEST--
20000 coroutines at once, woken in order
--FILE--
<?php
// The sanitizer clears its notes on each new stack, which takes most of a minute for all of them.
define('COUNT', getenv('WSCO_TEST_STAGE') === 'phpt-asan' ? 4000 : 20000);
$ids = [];
$sum = 0;
Co\run(function () use (&$ids, &$sum) {
    for ($i = 0; $i < COUNT; $i++) {
        $ids[] = go(function () use ($i, &$sum) {
            Co::yield();
            $sum += $i;
        });
    }
    echo Co::stats()['coroutine_num'] - COUNT, "\n";
    foreach ($ids as $id) {
        Co::resume($id);
    }
    echo Co::stats()['coroutine_num'], "\n";
});
var_dump($sum === array_sum(range(0, COUNT - 1)));
?>
--EXPECT--
1
1
bool(true)
