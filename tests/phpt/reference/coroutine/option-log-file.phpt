--TEST--
coroutine: log_file gets the log in the place of the output
--FILE--
<?php
$file = tempnam(sys_get_temp_dir(), 'wsco');
Co::set(['log_file' => $file]);
swoole_error_log(SWOOLE_LOG_WARNING, 'in the file');
Co::set(['log_file' => '']);
swoole_error_log(SWOOLE_LOG_WARNING, 'in the output');
echo preg_replace('/^\[.*?\]/', '[...]', file_get_contents($file));
unlink($file);
?>
--EXPECTF--
[%d-%d-%d %d:%d:%d %c%d.0]	WARNING	in the output
[...]	WARNING	in the file
