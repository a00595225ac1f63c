--TEST--
max_coroutine: a warning and false
--FILE--
<?php
Co::set(['max_coroutine' => 3]);
Co\run(function () {
    $ids = [go(fn () => Co::yield()), go(fn () => Co::yield())];
    var_dump(go(fn () => print("never\n")), swoole_last_error());
    var_dump(Co::create(fn () => print("never\n")));
    array_map('Co::resume', $ids);
    var_dump(is_int(go(fn () => print("again\n"))));
});
?>
--EXPECTF--

Warning: go(): exceed max number of coroutine 3 in %s on line %d
bool(false)
int(503)

Warning: Swoole\Coroutine::create(): exceed max number of coroutine 3 in %s on line %d
bool(false)
again
bool(true)
