--TEST--
coroutine: log_date_format and log_date_with_microseconds make the date of log lines
--FILE--
<?php
swoole_error_log(SWOOLE_LOG_WARNING, 'at first');
Co::set(['log_date_with_microseconds' => true]);
swoole_error_log(SWOOLE_LOG_WARNING, 'with microseconds');
Co::set(['log_date_with_microseconds' => false, 'log_date_format' => '%d.%m.%Y']);
swoole_error_log(SWOOLE_LOG_WARNING, 'day by day');
?>
--EXPECTF--
[%d-%d-%d %d:%d:%d %c%d.0]	WARNING	at first
[%d-%d-%d %d:%d:%d <.%d> %c%d.0]	WARNING	with microseconds
[%d.%d.%d %c%d.0]	WARNING	day by day
