--TEST--
functions: SWOOLE_EVENT_*
--FILE--
<?php
foreach (['EVENT_READ', 'EVENT_WRITE'] as $name) {
    echo $name, ' ', json_encode(constant("SWOOLE_$name"), JSON_PRESERVE_ZERO_FRACTION), "\n";
}
?>
--EXPECT--
EVENT_READ 512
EVENT_WRITE 1024
