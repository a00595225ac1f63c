--TEST--
A forked child does not have what its parent waits for
--EXTENSIONS--
pcntl
--FILE--
<?php
use Swoole\Coroutine\System;

require __DIR__ . '/../inc/fork.inc';

// Functions, because a closure that a coroutine of the parent has is lost to the child.
function event(): void
{
    $GLOBALS['results'][0] = System::waitEvent($GLOBALS['one']);
}

function signal(): void
{
    $GLOBALS['results'][1] = System::waitSignal(SIGUSR1) === SIGUSR1;
}

function command(): void
{
    $GLOBALS['results'][2] = System::exec('sleep 0.05; echo of the parent');
}

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$results = [];
go('event');
go('signal');
go('command');
echo end_of(child(function () {
    Co\run(function () {
        echo System::exec('echo of the child')['output'], strlen(System::readFile(__FILE__)) > 100 ? "read\n" : '';
        var_dump(System::wait(), swoole_last_error());
    });
    return 3;
})), "\n";
posix_kill(getmypid(), SIGUSR1);
fwrite($two, 'x');
Swoole\Event::wait();
ksort($results);
echo json_encode($results), "\n";
?>
--EXPECT--
of the child
read
bool(false)
int(10)
exit 3
[512,true,{"code":0,"signal":0,"output":"of the parent\n"}]
