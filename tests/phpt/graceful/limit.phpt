--TEST--
wsco.graceful_timeout: what goes on is cancelled shortly before the limit, and cut at the limit; finally blocks and shutdown functions run
--EXTENSIONS--
posix
--INI--
wsco.graceful_timeout=10
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/app.inc';

use Swoole\Coroutine\Http\Server;
use function Swoole\Coroutine\go;

register_shutdown_function(fn () => print("shutdown function\n"));
go(function () {
    $server = new Server('127.0.0.1', 0);
    $since = fn () => round(Co::getElapsed() / 1000) . ' s';
    $server->handle('/patient', function ($request, $response) use ($since) {
        try {
            $slept = Co::sleep(100);
            echo 'sleep: ', var_export($slept, true), ' after ', $since(), "\n";
            $response->end('no time left');
        } finally {
            echo "finally of /patient\n";
        }
    });
    $server->handle('/stubborn', function ($request, $response) use ($since) {
        try {
            while (true) {
                Co::sleep(100);
            }
        } finally {
            echo 'finally of /stubborn after ', $since(), "\n";
        }
    });
    go(function () use ($server) {
        $get = "GET /%s HTTP/1.1\r\nHost: a\r\n\r\n";
        $patient = (new Peer($server->port))->send(sprintf($get, 'patient'));
        $stubborn = (new Peer($server->port))->send(sprintf($get, 'stubborn'));
        Co::sleep(1);
        posix_kill(getmypid(), SIGINT);
        echo strstr($patient->until('left'), 'no time'), "\n";
        try {
            $stubborn->until('x');
        } finally {
            echo "finally of the client\n";
        }
    });
    try {
        $server->start();
        echo "start() has returned\n";
        Co::sleep(1);
        echo "never\n";
    } finally {
        echo "finally of start()\n";
    }
});
try {
    Swoole\Event::wait();
    echo "never\n";
} finally {
    echo "exit() runs no finally\n";
}
?>
--EXPECTF--
[%s]	NOTICE	signal 2: the servers stop, within 10 seconds
sleep: false after 10 s
finally of /patient
no time left
[%s]	WARNING	the time to stop is over: %d coroutines are ended
finally of start()
finally of the client
finally of /stubborn after 11 s
shutdown function
