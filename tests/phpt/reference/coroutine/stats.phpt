--TEST--
coroutine: stats() has the documented keys in their order
--FILE--
<?php
go(function () {
    go(fn () => Co::sleep(0.001));
    go(fn () => null);
    $stats = Co::stats();
    echo implode("\n", array_keys($stats)), "\n";
    var_dump($stats['c_stack_size'], $stats['coroutine_num'], $stats['coroutine_peak_num'], $stats['coroutine_last_cid']);
});
?>
--EXPECT--
event_num
signal_listener_num
aio_task_num
aio_worker_num
aio_idle_worker_num
aio_pending_release_worker_num
aio_peak_worker_num
aio_created_worker_num
aio_released_worker_num
aio_scale_up_count
aio_scale_down_count
aio_queue_size
c_stack_size
coroutine_num
coroutine_peak_num
coroutine_last_cid
int(2097152)
int(2)
int(3)
int(3)
