--TEST--
php --ri has the defaults of Coroutine::set(); phpinfo() has what was set since
--FILE--
<?php
function options(string $text): string
{
    preg_match('/^Option of Coroutine::set\(\) => Value\n.*?\n\n/ms', $text, $m);
    return $m[0];
}

$defaults = options(shell_exec(getenv('TEST_PHP_EXECUTABLE') . ' --ri wsco'));
echo $defaults;
ob_start();
phpinfo(INFO_MODULES);
var_dump(options(ob_get_clean()) === $defaults);

Co::set([
    'max_coroutine' => 1, 'stack_size' => 262144, 'socket_read_timeout' => 1.5, 'socket_write_timeout' => -1,
    'socket_dns_timeout' => 2.5, 'dns_cache_expire' => 0, 'dns_cache_capacity' => 2, 'enable_deadlock_check' => false,
    'deadlock_check_disable_trace' => true, 'deadlock_check_limit' => 3, 'deadlock_check_depth' => 4,
    'log_level' => SWOOLE_LOG_ERROR, 'log_date_with_microseconds' => true,
]);
ob_start();
phpinfo(INFO_MODULES);
echo options(ob_get_clean());

// A limit of 0 or less means the default; a stack is never smaller than 256 KiB, other numbers never below 0.
Co::set(['max_coroutine' => 0, 'stack_size' => 262143, 'dns_cache_capacity' => -1, 'deadlock_check_limit' => -1,
    'deadlock_check_depth' => -1, 'log_level' => -1]);
ob_start();
phpinfo(INFO_MODULES);
echo options(ob_get_clean());
?>
--EXPECT--
Option of Coroutine::set() => Value
max_coroutine => 100000
stack_size => 2097152
socket_read_timeout => 60
socket_write_timeout => 60
socket_dns_timeout => 60
dns_cache_expire => 60
dns_cache_capacity => 1000
enable_deadlock_check => true
deadlock_check_disable_trace => false
deadlock_check_limit => 32
deadlock_check_depth => 32
log_level => 2
log_date_with_microseconds => false

bool(true)
Option of Coroutine::set() => Value
max_coroutine => 1
stack_size => 262144
socket_read_timeout => 1.5
socket_write_timeout => -1
socket_dns_timeout => 2.5
dns_cache_expire => 0
dns_cache_capacity => 2
enable_deadlock_check => false
deadlock_check_disable_trace => true
deadlock_check_limit => 3
deadlock_check_depth => 4
log_level => 5
log_date_with_microseconds => true

Option of Coroutine::set() => Value
max_coroutine => 100000
stack_size => 262144
socket_read_timeout => 1.5
socket_write_timeout => -1
socket_dns_timeout => 2.5
dns_cache_expire => 0
dns_cache_capacity => 0
enable_deadlock_check => false
deadlock_check_disable_trace => true
deadlock_check_limit => 0
deadlock_check_depth => 0
log_level => 0
log_date_with_microseconds => true
