--TEST--
coroutine: The ini settings and their defaults
--FILE--
<?php
foreach (['enable_library', 'enable_fiber_mock', 'enable_preemptive_scheduler', 'display_errors', 'use_shortname', 'socket_buffer_size', 'blocking_detection', 'blocking_threshold', 'profile', 'leak_detection'] as $name) {
    echo $name, ' ', ini_get("swoole.$name"), "\n";
}
?>
--EXPECT--
enable_library On
enable_fiber_mock Off
enable_preemptive_scheduler Off
display_errors On
use_shortname On
socket_buffer_size 8388608
blocking_detection Off
blocking_threshold 100000
profile Off
leak_detection Off
