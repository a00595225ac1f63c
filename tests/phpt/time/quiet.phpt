--TEST--
After minutes, hours and 30 days of quiet the next HTTP, WebSocket and TLS client is served at once
--EXTENSIONS--
openssl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';
require __DIR__ . '/../inc/peer.inc';

use Swoole\Coroutine\Http\Server;

$files = ssl_files(make_certificate());
Co\run(function () use ($files) {
    $servers = [];
    foreach ([false, true] as $tls) {
        $servers[] = $server = new Server('127.0.0.1', 0, $tls);
        $server->set($tls ? $files : []);
        $server->handle('/', fn ($request, $response) => $response->end('hello'));
        $server->handle('/ws', function ($request, $ws) {
            $ws->upgrade();
            while ($frame = $ws->recv()) {
                $ws->push("you said $frame->data");
            }
        });
        go(fn () => $server->start());
    }
    [$plain, $secure] = $servers;
    $quiet = ['10 minutes' => 600, '61 seconds' => 61, '5 hours' => 18000, '30 days' => 30 * 86400];
    foreach ($quiet as $name => $seconds) {
        Co::sleep($seconds);
        echo "$name\n";
        echo '  HTTP ', took(fn () => (new Peer($plain->port))->hello()), "\n";
        echo '  TLS ', took(fn () => (new Peer($secure->port, true))->hello()), "\n";
        $ws = (new Peer($plain->port))->upgrade();
        echo '  WebSocket ', took(fn () => substr($ws->say('hi')->until('said hi'), 2)), "\n";
        $ws = (new Peer($secure->port, true))->upgrade();
        echo '  WebSocket over TLS ', took(fn () => substr($ws->say('hi')->until('said hi'), 2)), "\n";
    }
    $plain->shutdown();
    $secure->shutdown();
});
?>
--EXPECT--
10 minutes
  HTTP hello after 0.0 s
  TLS hello after 0.0 s
  WebSocket you said hi after 0.0 s
  WebSocket over TLS you said hi after 0.0 s
61 seconds
  HTTP hello after 0.0 s
  TLS hello after 0.0 s
  WebSocket you said hi after 0.0 s
  WebSocket over TLS you said hi after 0.0 s
5 hours
  HTTP hello after 0.0 s
  TLS hello after 0.0 s
  WebSocket you said hi after 0.0 s
  WebSocket over TLS you said hi after 0.0 s
30 days
  HTTP hello after 0.0 s
  TLS hello after 0.0 s
  WebSocket you said hi after 0.0 s
  WebSocket over TLS you said hi after 0.0 s
