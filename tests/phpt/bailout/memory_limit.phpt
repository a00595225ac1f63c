--TEST--
the memory limit, hit in a coroutine inside a Fiber inside another coroutine
--INI--
memory_limit=16M
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
Co\run(function () {
    go(function () {
        Co::yield();
        echo "never\n";
    });
    $fiber = new Fiber(function () {
        go(function () {
            Co::sleep(0.001);
            str_repeat('x', 64 * 1024 * 1024);
        });
        Fiber::suspend();
    });
    $fiber->start();
    Co::sleep(1);
});
?>
--EXPECTF--

Fatal error: Allowed memory size of 16777216 bytes exhausted (tried to allocate %d bytes) in %s on line %d
shutdown
