--TEST--
go() inside a Fiber; the new coroutine has no Fiber
--FILE--
<?php
Co\run(function () {
    $fiber = new Fiber(function () {
        $id = go(function () {
            var_dump(Fiber::getCurrent());
            Co::sleep(0.001);
            var_dump(Fiber::getCurrent());
            try {
                Fiber::suspend();
            } catch (FiberError $e) {
                echo $e->getMessage(), "\n";
            }
        });
        var_dump(Fiber::getCurrent() instanceof Fiber);
        Fiber::suspend();
        Co::sleep(0.01);
        var_dump(Fiber::getCurrent() instanceof Fiber);
    });
    $fiber->start();
    var_dump(Fiber::getCurrent());
    $fiber->resume();
    echo "end\n";
});
?>
--EXPECT--
NULL
bool(true)
NULL
NULL
Cannot suspend outside of a fiber
bool(true)
end
