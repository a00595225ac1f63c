--TEST--
coroutine: max_coroutine and max_coro_num are the same limit
--FILE--
<?php
foreach (['max_coroutine', 'max_coro_num'] as $name) {
    Co::set([$name => 1]);
    Co\run(fn () => var_dump(@go(fn () => print("never\n"))));
    Co::set([$name => 100]);
    Co\run(fn () => var_dump(is_int(go(fn () => null))));
}
?>
--EXPECT--
bool(false)
bool(true)
bool(false)
bool(true)
