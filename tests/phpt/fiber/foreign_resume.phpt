--TEST--
a Fiber that waits inside one coroutine cannot be resumed by another
--FILE--
<?php
Co\run(function () {
    $fiber = new Fiber(function () {
        Co::sleep(0.005);
        Fiber::suspend();
        echo "second half in coroutine ", Co::getCid(), "\n";
        Co::sleep(0.001);
        echo "still in coroutine ", Co::getCid(), "\n";
    });
    $id = go(fn () => $fiber->start());
    var_dump($fiber->isSuspended(), $fiber->isRunning());
    try {
        $fiber->resume();
    } catch (FiberError $e) {
        echo $e->getMessage(), "\n";
    }
    Co::sleep(0.01);
    var_dump($fiber->isSuspended(), $fiber->isRunning());
    echo 'resumed by ', Co::getCid(), "\n";
    $fiber->resume();
    var_dump($fiber->isTerminated());
});
?>
--EXPECT--
bool(false)
bool(true)
Cannot resume a fiber that is not suspended
bool(true)
bool(false)
resumed by 1
second half in coroutine 1
still in coroutine 1
bool(true)
