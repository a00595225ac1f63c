--TEST--
coroutine: log_level is the least level that is logged, SWOOLE_LOG_INFO at first
--FILE--
<?php
foreach ([null, SWOOLE_LOG_DEBUG, SWOOLE_LOG_WARNING, SWOOLE_LOG_NONE] as $level) {
    $level !== null && Co::set(['log_level' => $level]);
    ob_start();
    foreach (['DEBUG', 'TRACE', 'INFO', 'NOTICE', 'WARNING', 'ERROR'] as $name) {
        swoole_error_log(constant("SWOOLE_LOG_$name"), $name);
    }
    preg_match_all('/\t(\w+)\n/', ob_get_clean(), $m);
    echo rtrim(($level ?? 'at first') . ': ' . implode(' ', $m[1])), "\n";
}
?>
--EXPECT--
at first: INFO NOTICE WARNING ERROR
0: DEBUG TRACE INFO NOTICE WARNING ERROR
4: WARNING ERROR
6:
