--TEST--
a fatal error in a coroutine of a run() inside a Fiber of the main script
--SKIPIF--
<?php if (getenv("ASAN_OPTIONS")) die("skip the sanitizer does not know the stack of a native Fiber"); ?>
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
$fiber = new Fiber(function () {
    try {
        Co\run(function () {
            Co::sleep(0.001);
            @trigger_error('the end', E_USER_ERROR);
        });
    } finally {
        echo "never\n";
    }
});
$fiber->start();
echo "never\n";
?>
--EXPECTF--

Fatal error: the end in %s on line %d
shutdown
