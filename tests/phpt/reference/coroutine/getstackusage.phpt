--TEST--
coroutine: getStackUsage() is in bytes; false outside and for an unknown id
--FILE--
<?php
// The stacks of the engine's own backend, which is for tests, tell nothing about themselves.
$least = getenv('WSCO_CONTEXT') === 'zend' ? 0 : 1;
var_dump(Co::getStackUsage());
go(function () use ($least) {
    $own = Co::getStackUsage();
    $waits = Co::getStackUsage(go(fn () => Co::sleep(0.001)));
    var_dump(
        is_int($own) && $own >= $least && $own < 65536,
        is_int($waits) && $waits >= $least && $waits < 65536,
        Co::getStackUsage(99)
    );
});
?>
--EXPECT--
bool(false)
bool(true)
bool(true)
bool(false)
