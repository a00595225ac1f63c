--TEST--
coroutine: run() can be called again; the ids go on counting
--FILE--
<?php
foreach ([1, 2, 3] as $n) {
    var_dump(Co\run(fn () => print(Co::getCid() . "\n")));
}
?>
--EXPECT--
1
bool(true)
2
bool(true)
3
bool(true)
