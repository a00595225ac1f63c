--TEST--
the memory limit, hit in the loop that runs at the end of the script: the script's shutdown functions run
--INI--
memory_limit=16M
--FILE--
<?php
register_shutdown_function(fn () => print("first\n"));
register_shutdown_function(fn () => print("second\n"));
go(function () {
    Co::sleep(0.001);
    str_repeat('x', 64 * 1024 * 1024);
});
echo "main\n";
?>
--EXPECTF--
main

Fatal error: Allowed memory size of 16777216 bytes exhausted (tried to allocate %d bytes) in %s on line %d
first
second
