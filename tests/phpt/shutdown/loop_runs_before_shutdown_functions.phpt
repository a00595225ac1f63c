--TEST--
the loop runs at the end of the script, before shutdown functions
--FILE--
<?php
register_shutdown_function(function () {
    echo "user shutdown\n";
});
go(function () {
    Co::sleep(0.002);
    echo "coroutine ends\n";
});
echo "script ends\n";
?>
--EXPECT--
script ends
coroutine ends
user shutdown
