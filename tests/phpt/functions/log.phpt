--TEST--
swoole_error_log() and its filters
--FILE--
<?php
function show(callable $call)
{
    ob_start();
    $call();
    echo preg_replace(['/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/', '/%\d+\./'], ['DATE', '%PID.'], ob_get_clean());
}
show(fn () => swoole_error_log(SWOOLE_LOG_WARNING, 'plain'));
show(fn () => swoole_error_log_ex(SWOOLE_LOG_ERROR, 505, 'with a number'));
var_dump(swoole_last_error());
swoole_ignore_error(505);
show(fn () => swoole_error_log_ex(SWOOLE_LOG_ERROR, 505, 'never'));
show(fn () => swoole_error_log(SWOOLE_LOG_DEBUG, 'never'));
Co::set(['log_level' => SWOOLE_LOG_DEBUG, 'log_date_format' => 'today']);
show(fn () => swoole_error_log(SWOOLE_LOG_DEBUG, 'now'));
Co::set(['log_level' => SWOOLE_LOG_NONE]);
show(fn () => swoole_error_log(SWOOLE_LOG_ERROR, 'never'));
Co::set(['log_level' => SWOOLE_LOG_INFO, 'log_file' => $file = tempnam(sys_get_temp_dir(), 'log')]);
show(fn () => swoole_error_log(SWOOLE_LOG_INFO, 'into a file'));
show(fn () => print(file_get_contents($file)));
unlink($file);
?>
--EXPECT--
[DATE %PID.0]	WARNING	plain
[DATE %PID.0]	ERROR	swoole_error_log_ex() (ERRNO 505): with a number
int(505)
[today %PID.0]	DEBUG	now
[today %PID.0]	INFO	into a file
