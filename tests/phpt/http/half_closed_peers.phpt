--TEST--
A peer that has ended its side still gets the answers of a handler that waits: HTTP, raw and WebSocket
--FILE--
<?php
use Swoole\Coroutine\System;

const HANDSHAKE = "GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" .
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

/** Sends, ends its own side, reads to the end. */
function ask(int $port, string $text): string
{
    $client = stream_socket_client("tcp://127.0.0.1:$port");
    stream_set_blocking($client, false);
    fwrite($client, $text);
    stream_socket_shutdown($client, STREAM_SHUT_WR);
    for ($all = ''; !feof($client); $all .= fread($client, 8192))
        System::waitEvent($client);
    return $all;
}

Co\run(function () {
    $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
    $server->handle('/', function ($request, $response) {
        Co::sleep(0.01);
        $response->end('hello ' . $request->server['request_uri'] . $request->getContent());
    });
    $server->handle('/ws', function ($request, $response) {
        $response->upgrade();
        $frame = $response->recv();
        Co::sleep(0.01);
        var_dump($response->push("echo $frame->data"), $response->recv());
    });
    go(fn () => $server->start());
    $raw = new Swoole\Coroutine\Server('127.0.0.1', 0);
    $raw->handle(function ($connection) {
        $data = $connection->recv();
        Co::sleep(0.01);
        var_dump($connection->send("raw $data"));
        $connection->close();
    });
    go(fn () => $raw->start());

    foreach ([
        'keep-alive' => "GET /a HTTP/1.1\r\nHost: x\r\n\r\n",
        'two' => "GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n",
        'close' => "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        'HTTP/1.0' => "GET /a HTTP/1.0\r\n\r\n",
        'body' => "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
    ] as $name => $request) {
        preg_match_all('/hello \S*?(?=HTTP|$)/', ask($server->port, $request), $answers);
        echo $name, ': ', implode(', ', $answers[0]), "\n";
    }
    echo ask($raw->port, 'abc'), "\n";
    $answer = ask($server->port, HANDSHAKE . "\x81\x82\0\0\0\0hi");
    var_dump(substr($answer, strpos($answer, "\r\n\r\n") + 4, 9) === "\x81\x07echo hi");
    $server->shutdown();
    $raw->shutdown();
});
?>
--EXPECT--
keep-alive: hello /a
two: hello /a, hello /b
close: hello /a
HTTP/1.0: hello /a
body: hello /aabc
int(7)
raw abc
bool(true)
string(0) ""
bool(true)
