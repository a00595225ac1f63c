--TEST--
join(): waits for all, time-out, bad lists
--FILE--
<?php
Co\run(function () {
    $a = go(fn () => Co::sleep(0.005));
    $b = go(fn () => Co::sleep(0.001));
    var_dump(Co::join([$a, $b]), Co::exists($a), Co::exists($b));
    var_dump(Co::join([$a, $b]), swoole_last_error());
    var_dump(Co::join([]), swoole_last_error());
    $c = go(fn () => Co::yield());
    var_dump(Co::join([$c], 0.002), swoole_last_error());
    var_dump(Co::join([$c, $c]), swoole_last_error());
    var_dump(Co::join([$c, Co::getCid()]), swoole_last_error());
    $self = Co::getCid();
    go(function () use ($self) {
        Co::sleep(0.001);
        Co::cancel($self);
    });
    var_dump(Co::join([$c]), swoole_last_error());
    go(function () use ($c) {
        Co::sleep(0.001);
        Co::resume($c);
    });
    $d = go(function () use ($c) {
        var_dump(Co::join([$c]));
    });
    var_dump(Co::join([$c, $d]));
});
?>
--EXPECTF--
bool(true)
bool(false)
bool(false)
bool(false)
int(505)
bool(false)
int(505)
bool(false)
int(10018)
bool(false)
int(509)

Warning: Swoole\Coroutine::join(): can not join self in %s on line %d
bool(false)
int(509)
bool(false)
int(10017)
bool(true)
bool(true)
