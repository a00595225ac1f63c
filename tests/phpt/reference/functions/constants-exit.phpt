--TEST--
functions: SWOOLE_EXIT_*
--FILE--
<?php
foreach (['EXIT_IN_COROUTINE', 'EXIT_IN_SERVER'] as $name) {
    echo $name, ' ', json_encode(constant("SWOOLE_$name"), JSON_PRESERVE_ZERO_FRACTION), "\n";
}
?>
--EXPECT--
EXIT_IN_COROUTINE 2
EXIT_IN_SERVER 4
