--TEST--
getBackTrace() and printBackTrace() of oneself and of a waiting coroutine
--FILE--
<?php
function inner($x)
{
    Co::yield();
}
Co\run(function () {
    $id = go(function () {
        inner(42);
    });
    Co::printBackTrace($id);
    echo count(Co::getBackTrace($id)), ' ', Co::getBackTrace($id)[1]['function'], ' ', count(Co::getBackTrace($id, 0, 1)), "\n";
    echo count(Co::getBackTrace()), ' ', Co::getBackTrace()[0]['function'], "\n";
    var_dump(Co::getBackTrace(99));
    Co::resume($id);
});
?>
--EXPECTF--
#0 %s(%d): Swoole\Coroutine::yield()
#1 %s(%d): inner(42)
#2 [internal function]: {closure%S}()
3 inner 1
1 {closure%S}
bool(false)
