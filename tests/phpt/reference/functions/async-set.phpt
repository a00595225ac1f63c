--TEST--
functions: swoole_async_set() takes options of coroutines, and those for asynchronous calls
--FILE--
<?php
var_dump(swoole_async_set(['enable_coroutine' => true, 'enable_signalfd' => false, 'aio_core_worker_num' => 2, 'max_coroutine' => 1]));
Co\run(fn () => var_dump(@go(fn () => 1)));
swoole_async_set(['aio_core_worker_nun' => 2]);
?>
--EXPECTF--
[%s]	NOTICE	option enable_coroutine has no effect here
[%s]	NOTICE	option enable_signalfd has no effect here
[%s]	NOTICE	option aio_core_worker_num has no effect here
bool(true)
bool(false)

Warning: swoole_async_set(): unknown option aio_core_worker_nun in %s on line %d
