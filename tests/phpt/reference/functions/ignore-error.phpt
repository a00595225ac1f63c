--TEST--
functions: swoole_ignore_error() keeps an error number out of the log
--FILE--
<?php
swoole_ignore_error(711);
swoole_error_log_ex(SWOOLE_LOG_ERROR, 711, 'muted');
swoole_error_log_ex(SWOOLE_LOG_ERROR, 712, 'written');
?>
--EXPECTF--
[%s]	ERROR	swoole_error_log_ex() (ERRNO 712): written
