--TEST--
wsco.graceful_timeout: at SIGTERM requests get their answer, WebSockets 1001, idle connections their end, and the script goes on
--EXTENSIONS--
posix
--INI--
wsco.graceful_timeout=30
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/app.inc';

use Swoole\Coroutine\Http\Server;
use function Swoole\Coroutine\go;

const GET = "GET /%s HTTP/1.1\r\nHost: a\r\n\r\n";

register_shutdown_function(fn () => print("shutdown function\n"));
Co\run(function () {
    $server = new Server('127.0.0.1', 0);
    $server->handle('/', fn ($request, $response) => $response->end('hello'));
    $server->handle('/slow', function ($request, $response) {
        try {
            Co::sleep(5);
            $response->end('slow hello');
        } finally {
            echo "finally of /slow\n";
        }
    });
    $server->handle('/ws', function ($request, $ws) {
        $ws->upgrade();
        try {
            $got = $ws->recv(-1);
            echo 'recv: ', var_export($got, true), "\n";
        } finally {
            echo "finally of /ws\n";
        }
    });
    go(function () use ($server) {
        [$idle, $new, $slow, $second] = [new Peer($server->port), new Peer($server->port), new Peer($server->port), null];
        $idle->hello();
        $ws = new WsPeer($server->port, '/ws');
        $slow->send(sprintf(GET, 'slow'));
        Co::sleep(1);
        posix_kill(getmypid(), SIGTERM);
        echo took(fn () => $ws->next()), ', ', $ws->next(), "\n";
        echo 'idle: ', took(fn () => $idle->until('x')), "\n";
        echo 'who has connected before may ask: ', took(fn () => strstr($new->send(sprintf(GET, ''))->until('hello<end>'), 'hello')), "\n";
        echo 'refused: ', var_export(@stream_socket_client("tcp://127.0.0.1:$server->port"), true), "\n";
        $answer = '';
        echo took(function () use ($slow, &$answer) {
            return strstr($answer = $slow->until('<end>'), 'slow');
        }), "\n";
        echo preg_match('/^Connection: .*/mi', $answer, $found) ? trim($found[0]) : 'keep-alive', "\n";
    });
    echo var_export($server->start(), true), " of start()\n";
    echo var_export($server->start(), true), " of start() once more\n";
});
echo "after run()\n";
?>
--EXPECTF--
[%s]	NOTICE	signal 15: the servers stop, within 30 seconds
recv: ''
finally of /ws
close 1001:  after 0.0 s, end
idle: <end> after 0.0 s
who has connected before may ask: hello<end> after 0.0 s
refused: false
finally of /slow
slow hello<end> after 4.0 s
Connection: close
true of start()
true of start() once more
after run()
shutdown function
