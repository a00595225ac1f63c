--TEST--
functions: SWOOLE_BASE and SWOOLE_PROCESS
--FILE--
<?php
foreach (['BASE', 'PROCESS'] as $name) {
    echo $name, ' ', json_encode(constant("SWOOLE_$name"), JSON_PRESERVE_ZERO_FRACTION), "\n";
}
?>
--EXPECT--
BASE 1
PROCESS 2
