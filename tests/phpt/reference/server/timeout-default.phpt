--TEST--
server: The time-out is 60 s unless it is set
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../../inc/peer.inc';

// Seen from outside: an idle connection is still served after 59 s and gone after 60.
Co\run(function () {
    $server = new Swoole\Coroutine\Http\Server('127.0.0.1');
    $server->handle('/', fn ($request, $response) => $response->end('hello'));
    go(fn () => $server->start());
    $peer = new Peer($server->port);
    echo $peer->hello(), "\n";
    Co::sleep(59);
    echo took($peer->hello(...)), "\n";
    $peer->pause = 0.05;
    echo took(fn () => $peer->until('anything')), "\n";
    $server->shutdown();
});
?>
--EXPECT--
hello
hello after 0.0 s
<end> after 60.0 s
