--TEST--
coroutine: swoole_event_add(), set, isset, del, write, wait, dispatch, defer, cycle and exit do the same
--FILE--
<?php
[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
var_dump(is_int(swoole_event_add($one, fn () => print("never\n"))));
var_dump(swoole_event_set($one, function ($fd) {
    echo 'got ', fread($fd, 10), "\n";
    swoole_event_del($fd);
}));
var_dump(swoole_event_isset($one));
var_dump(swoole_event_defer(fn () => print("deferred\n")));
var_dump(is_int(swoole_event_add($two, fn () => 1)), swoole_event_write($two, 'x'));
var_dump(swoole_event_cycle(fn () => print("a turn\n")));
var_dump(swoole_event_dispatch(), swoole_event_cycle(null), swoole_event_isset($one));
swoole_event_defer(fn () => swoole_event_exit());
swoole_event_wait();
var_dump(swoole_event_isset($two));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
deferred
got x
a turn
bool(true)
bool(true)
bool(false)
bool(true)
