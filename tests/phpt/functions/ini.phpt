--TEST--
the documented ini names, defaults and where they may be changed
--FILE--
<?php
foreach (ini_get_all('wsco') as $name => $entry) {
    echo "$name {$entry['global_value']} {$entry['access']}\n";
}
ini_set('swoole.display_errors', '0');
var_dump(Co::resume(1), swoole_last_error());
?>
--EXPECT--
swoole.blocking_detection Off 7
swoole.blocking_threshold 100000 7
swoole.display_errors On 7
swoole.enable_fiber_mock Off 7
swoole.enable_library On 7
swoole.enable_preemptive_scheduler Off 7
swoole.leak_detection Off 7
swoole.profile Off 7
swoole.socket_buffer_size 8388608 7
swoole.use_shortname On 4
wsco.graceful_timeout 0 7
wsco.handover_socket  7
wsco.provide_swoole Off 4
wsco.shutdown_jitter 0 7
bool(false)
int(503)
