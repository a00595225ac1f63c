--TEST--
a fatal error in an autoloader while another coroutine waits for it
--FILE--
<?php
register_shutdown_function(fn () => print("shutdown\n"));
spl_autoload_register(function (string $class) {
    Co::sleep(0.001);
    @trigger_error("loading $class", E_USER_ERROR);
});
Co\run(function () {
    go(fn () => class_exists('A'));
    go(fn () => class_exists('A'));
});
?>
--EXPECTF--

Fatal error: loading A in %s on line %d
shutdown
