--TEST--
functions: swoole_error_log_ex() also writes the error number, which becomes the last error
--FILE--
<?php
swoole_error_log_ex(SWOOLE_LOG_ERROR, 711, 'not found');
var_dump(swoole_last_error());
?>
--EXPECTF--
[%d-%d-%d %d:%d:%d %c%d.0]	ERROR	swoole_error_log_ex() (ERRNO 711): not found
int(711)
