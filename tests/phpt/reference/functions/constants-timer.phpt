--TEST--
functions: SWOOLE_TIMER_*
--FILE--
<?php
foreach (['TIMER_MIN_MS', 'TIMER_MIN_SEC', 'TIMER_MAX_MS'] as $name) {
    echo $name, ' ', json_encode(constant("SWOOLE_$name"), JSON_PRESERVE_ZERO_FRACTION), "\n";
}
?>
--EXPECT--
TIMER_MIN_MS 1
TIMER_MIN_SEC 0.001
TIMER_MAX_MS 9223372036854775807
