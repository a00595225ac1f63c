--TEST--
a fatal error with output buffers open in a coroutine and in the main script
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
ob_start(fn ($text) => "main[$text]");
echo 'main text';
Co\run(function () {
    ob_start();
    echo "coroutine text\n";
    Co::sleep(0.001);
    @trigger_error('the end', E_USER_ERROR);
});
?>
--EXPECTF--
coroutine text

Fatal error: the end in %s on line %d
main[main textshutdown
]
