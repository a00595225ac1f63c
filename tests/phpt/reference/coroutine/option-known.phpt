--TEST--
coroutine: Every documented option is known
--FILE--
<?php
$names = ['max_coroutine', 'max_coro_num', 'stack_size', 'c_stack_size', 'hook_flags', 'socket_timeout', 'socket_read_timeout',
    'socket_recv_timeout', 'socket_write_timeout', 'socket_send_timeout', 'socket_connect_timeout', 'socket_dns_timeout',
    'socket_buffer_size', 'dns_cache_expire', 'dns_cache_capacity', 'dns_server', 'exit_condition', 'enable_preemptive_scheduler',
    'enable_deadlock_check', 'deadlock_check_disable_trace', 'deadlock_check_limit', 'deadlock_check_depth', 'log_level',
    'log_file', 'log_date_format', 'log_date_with_microseconds', 'log_rotation', 'trace_flags', 'display_errors',
    'print_backtrace_on_error', 'enable_coroutine', 'max_concurrency'];
Co::set(array_fill_keys($names, null));
var_dump(array_keys(Co::getOptions()) === $names);
?>
--EXPECT--
bool(true)
