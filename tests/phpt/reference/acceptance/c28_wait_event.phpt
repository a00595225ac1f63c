--TEST--
acceptance: C28: System::waitEvent() on a stream, before what is written and what is read
--FILE--
<?php
[$client, $server] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
stream_set_blocking($client, false);
Swoole\Coroutine\run(function () use ($client, $server) {
    go(function () use ($server) {
        Co\System::waitEvent($server);
        fwrite($server, 'answer to ' . fread($server, 100));
    });
    var_dump(Co\System::waitEvent($client, SWOOLE_EVENT_WRITE, 30) === SWOOLE_EVENT_WRITE);
    fwrite($client, 'question');
    var_dump(Co\System::waitEvent($client, SWOOLE_EVENT_READ, 30) === SWOOLE_EVENT_READ);
    var_dump(fread($client, 100));
});
?>
--EXPECT--
bool(true)
bool(true)
string(18) "answer to question"
