--TEST--
coroutine: waitEvent() gives the events that came; time-out false/10018
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    [$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    var_dump(System::waitEvent($one, SWOOLE_EVENT_READ, 0.01), swoole_last_error());
    var_dump(System::waitEvent($one, SWOOLE_EVENT_READ | SWOOLE_EVENT_WRITE));
    go(function () use ($two) {
        Co::sleep(0.001);
        fwrite($two, 'x');
    });
    var_dump(System::waitEvent($one));
    var_dump(System::waitEvent($one, SWOOLE_EVENT_READ | SWOOLE_EVENT_WRITE));
    socket_create_pair(AF_UNIX, SOCK_STREAM, 0, $pair);
    var_dump(System::waitEvent($pair[0], SWOOLE_EVENT_WRITE));
});
?>
--EXPECT--
bool(false)
int(10018)
int(1024)
int(512)
int(1536)
int(1024)
