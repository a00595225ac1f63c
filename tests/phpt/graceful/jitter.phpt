--TEST--
wsco.shutdown_jitter: WebSockets are told one after the other, and each once
--EXTENSIONS--
posix
--INI--
wsco.graceful_timeout=60
wsco.shutdown_jitter=9
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/app.inc';

use Swoole\Coroutine\Http\Server;
use function Swoole\Coroutine\go;

Co\run(function () {
    $server = new Server('127.0.0.1', 0);
    $server->handle('/ws', function ($request, $ws) {
        $request->get === null or Co::sleep(4);
        if ($ws->upgrade()) {
            while ($ws->recv(-1)) {
                $ws->push('answer');
            }
        }
    });
    go(function () use ($server) {
        $all = [];
        for ($i = 0; $i < 10; $i++) {
            $all[] = new WsPeer($server->port, '/ws');
        }
        $late = (new Peer($server->port))->send("GET /ws?late HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            . "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        Co::sleep(1);
        posix_kill(getmypid(), SIGTERM);
        go(function () use ($late) {
            echo took(fn () => bin2hex(substr(strstr($late->until('<end>'), "\x88"), 0, 4))), ", upgraded while it stopped\n";
        });
        $begin = Co::getElapsed();
        $served = $all[9]->frame('question')->next();
        echo "the last one: $served\n";
        foreach ($all as $i => $ws) {
            $told = $ws->next() . ' ' . $ws->next();
            printf("%d: %s after %.1f s\n", $i, $told, (Co::getElapsed() - $begin) / 1000);
        }
    });
    $server->start();
});
?>
--EXPECTF--
[%s]	NOTICE	signal 15: the servers stop, within 60 seconds
the last one: answer
0: close 1001:  end after 0.0 s
1: close 1001:  end after 0.8 s
2: close 1001:  end after 1.6 s
3: close 1001:  end after 2.5 s
880203e9 after 3.0 s, upgraded while it stopped
4: close 1001:  end after 3.3 s
5: close 1001:  end after 4.1 s
6: close 1001:  end after 4.9 s
7: close 1001:  end after 5.7 s
8: close 1001:  end after 6.6 s
9: close 1001:  end after 7.4 s
