--TEST--
exit in the main script is the usual one: the loop still runs, then shutdown functions
--FILE--
<?php
register_shutdown_function(function () {
    echo "shutdown\n";
});
go(function () {
    Co::sleep(0.001);
    echo "coroutine ends\n";
});
try {
    exit("main exits\n");
} catch (Throwable $e) {
    echo "never\n";
}
?>
--EXPECT--
main exits
coroutine ends
shutdown
