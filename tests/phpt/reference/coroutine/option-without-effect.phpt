--TEST--
coroutine: Options that have no effect are kept
--FILE--
<?php
Co::set(['exit_condition' => fn () => true, 'trace_flags' => 1, 'print_backtrace_on_error' => true]);
Co::set(['log_level' => SWOOLE_LOG_WARNING]);
Co::set(['log_rotation' => 1, 'max_concurrency' => 1, 'enable_coroutine' => true, 'dns_server' => '127.0.0.1',
    'socket_connect_timeout' => 1, 'socket_buffer_size' => 1]);
var_dump(count(Co::getOptions()));
?>
--EXPECTF--
[%s]	NOTICE	option exit_condition has no effect here
[%s]	NOTICE	option trace_flags has no effect here
[%s]	NOTICE	option print_backtrace_on_error has no effect here
int(10)
