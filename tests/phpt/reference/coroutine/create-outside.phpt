--TEST--
coroutine: Outside run() the script goes on after the first suspension; the loop runs at its end, before shutdown functions
--FILE--
<?php
register_shutdown_function(fn () => print("4 shutdown function\n"));
go(function () {
    echo "1 coroutine\n";
    Co::sleep(0.001);
    echo "3 coroutine\n";
});
echo "2 script\n";
?>
--EXPECT--
1 coroutine
2 script
3 coroutine
4 shutdown function
