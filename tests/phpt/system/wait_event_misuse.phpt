--TEST--
Descriptors that are closed, wanted twice, files, or none at all
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    [$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    go(fn () => print(json_encode(System::waitEvent($one)) . "\n"));
    var_dump(System::waitEvent($one), swoole_last_error());
    var_dump(System::waitEvent($one, SWOOLE_EVENT_WRITE), System::waitEvent($one, 0), swoole_last_error());
    var_dump(System::waitEvent(fopen(__FILE__, 'r')));
    var_dump(System::waitEvent(99999), swoole_last_error());
    foreach (['x', null, -1, new stdClass(), fopen('php://memory', 'r')] as $none) {
        var_dump(@System::waitEvent($none));
    }
    fclose($two);
});
?>
--EXPECT--
bool(false)
int(10002)
int(1024)
bool(false)
int(505)
int(512)
bool(false)
int(9)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
512
