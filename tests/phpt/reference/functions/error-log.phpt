--TEST--
functions: swoole_error_log() writes date, pid, level and text
--FILE--
<?php
swoole_error_log(SWOOLE_LOG_WARNING, 'watch out');
var_dump(swoole_last_error());
?>
--EXPECTF--
[%d-%d-%d %d:%d:%d %c%d.0]	WARNING	watch out
int(0)
