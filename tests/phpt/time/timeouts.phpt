--TEST--
The usual time-outs of a minute end what they should, when they should
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/peer.inc';

use Swoole\Coroutine\Http\Server;

/** What a call gives, with the last error of a false. */
function result(mixed $value): string
{
    return $value === false ? 'false/' . swoole_last_error() : json_encode($value);
}

Co\run(function () {
    $server = new Server('127.0.0.1', 0);
    $server->handle('/', fn ($request, $response) => $response->end('hello'));
    $server->handle('/recv', function ($request, $ws) {
        $ws->upgrade();
        echo 'recv() ', took(fn () => result($ws->recv())), "\n";
        echo 'recv(86400.5) ', took(fn () => result($ws->recv(86400.5))), "\n";
        echo 'recv(2678400) ', took(fn () => result($ws->recv(2678400))), "\n";
        echo 'recv(-1) ', took(fn () => $ws->recv(-1)->data), "\n";
        $ws->close();
    });
    $server->handle('/push', function ($request, $ws) {
        $ws->upgrade();
        $frame = str_repeat('x', 1024 * 1024);
        do {
            $begin = Co::getElapsed();
            $pushed = $ws->push($frame);
        } while ($pushed);
        printf("push() to a peer that has stopped %s after %.1f s\n", result($pushed), (Co::getElapsed() - $begin) / 1000);
        $ws->close();
    });
    go(fn () => $server->start());

    $head = (new Peer($server->port))->send('GET / HT');
    echo 'half a head ', took(fn () => strtok($head->until("\r\n\r\n"), "\r\n")), "\n";
    echo '  ', took(fn () => substr($head->until('more'), -5)), "\n";
    $idle = new Peer($server->port);
    echo 'a client without a word ', took(fn () => $idle->until('x')), "\n";
    $idle = new Peer($server->port);
    $idle->hello();
    Co::sleep(59.9);
    echo $idle->hello(), " after 59.9 s\n";
    echo 'kept alive ', took(fn () => $idle->until('x')), "\n";

    $ws = (new Peer($server->port))->upgrade('/recv');
    Co::sleep(60 + 86401 + 2678401 + 100 * 86400);
    $ws->say('at last');
    $ws->until("\x03\xe8");

    $stopped = (new Peer($server->port))->upgrade('/push');
    Co::sleep(120);
    $stopped->close();

    $sleeper = go(fn () => Co::sleep(1000000000));
    echo 'join() ', took(fn () => result(Co::join([$sleeper], 2592000))), "\n";
    Co::cancel($sleeper);
    $server->shutdown();
});
?>
--EXPECTF--
half a head HTTP/1.1 408 Request Timeout after 60.0 s
  <end> after 0.0 s
a client without a word <end> after 60.0 s
hello after 59.9 s
kept alive <end> after 60.0 s
recv() false/110 after 60.0 s
recv(86400.5) false/110 after 86400.5 s
recv(2678400) false/110 after 2678400.0 s
recv(-1) at last after %f s
push() to a peer that has stopped false/110 after 60.0 s
join() false/10018 after 2592000.0 s
