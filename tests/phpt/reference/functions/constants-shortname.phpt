--TEST--
functions: SWOOLE_USE_SHORTNAME tells whether there are short names
--FILE--
<?php
foreach (['USE_SHORTNAME'] as $name) {
    echo $name, ' ', json_encode(constant("SWOOLE_$name"), JSON_PRESERVE_ZERO_FRACTION), "\n";
}
?>
--EXPECT--
USE_SHORTNAME true
