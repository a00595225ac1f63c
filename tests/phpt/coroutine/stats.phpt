--TEST--
stats() and list(): keys, counters, order
--FILE--
<?php
echo implode(' ', array_keys(Co::stats())), "\n";
var_dump(Co::stats()['coroutine_num'], Co::stats()['c_stack_size']);
$pick = fn () => [Co::stats()['coroutine_num'], Co::stats()['coroutine_peak_num'], Co::stats()['coroutine_last_cid']];
Co\run(function () use ($pick) {
    $ids = [go(fn () => Co::yield()), go(fn () => Co::yield())];
    echo implode(' ', $pick()), "\n";
    $list = Co::list();
    var_dump(get_class($list), $list instanceof ArrayIterator, implode(',', iterator_to_array($list)));
    array_map('Co::resume', $ids);
    var_dump(count(Co::listCoroutines()), implode(' ', $pick()));
});
var_dump(Co::getElapsed(), Co::getElapsed(99));
?>
--EXPECT--
event_num signal_listener_num aio_task_num aio_worker_num aio_idle_worker_num aio_pending_release_worker_num aio_peak_worker_num aio_created_worker_num aio_released_worker_num aio_scale_up_count aio_scale_down_count aio_queue_size c_stack_size coroutine_num coroutine_peak_num coroutine_last_cid
int(0)
int(2097152)
3 3 3
string(25) "Swoole\Coroutine\Iterator"
bool(true)
string(5) "1,2,3"
int(1)
string(5) "1 3 3"
int(-1)
int(-1)
