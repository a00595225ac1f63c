--TEST--
functions: swoole_clear_error() sets the last error to 0
--FILE--
<?php
Co\run(function () {
    Co::cancel(99);
    var_dump(swoole_clear_error(), swoole_last_error());
});
?>
--EXPECT--
NULL
int(0)
