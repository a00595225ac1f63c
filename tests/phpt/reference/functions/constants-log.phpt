--TEST--
functions: SWOOLE_LOG_*
--FILE--
<?php
foreach (['LOG_DEBUG', 'LOG_TRACE', 'LOG_INFO', 'LOG_NOTICE', 'LOG_WARNING', 'LOG_ERROR', 'LOG_NONE'] as $name) {
    echo $name, ' ', json_encode(constant("SWOOLE_$name"), JSON_PRESERVE_ZERO_FRACTION), "\n";
}
?>
--EXPECT--
LOG_DEBUG 0
LOG_TRACE 1
LOG_INFO 2
LOG_NOTICE 3
LOG_WARNING 4
LOG_ERROR 5
LOG_NONE 6
