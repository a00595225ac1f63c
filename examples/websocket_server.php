<?php
// Two replies for each message, and a page at / that tries it out.
//
//   php -d extension=wsco examples/websocket_server.php        then open http://127.0.0.1:9502/
//   PORT=8080 php -d extension=wsco examples/websocket_server.php

use Swoole\Coroutine\Http\Server;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\WebSocket\CloseFrame;
use function Swoole\Coroutine\run;

const PAGE = <<<'HTML'
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>WebSocket greeter</title>
<h1>WebSocket greeter</h1>
<form id="form"><input id="text" autofocus placeholder="your name"> <button>Send</button></form>
<pre id="log"></pre>
<script>
const log = line => {
    console.log(line);
    document.getElementById('log').append(line + '\n');
};
const socket = new WebSocket(`ws://${location.host}/websocket`);
socket.onopen = () => {
    log('Connected to WebSocket server.');
    socket.send('hello');
};
socket.onmessage = event => log('Received: ' + event.data);
socket.onerror = () => log('Error');
socket.onclose = () => log('Disconnected');
document.getElementById('form').onsubmit = event => {
    event.preventDefault();
    const text = document.getElementById('text');
    socket.send(text.value);
    text.value = '';
};
</script>
</html>
HTML;

run(function () {
    $port = getenv('PORT');
    $server = new Server('127.0.0.1', $port === false ? 9502 : (int) $port);

    $server->handle('/websocket', function (Request $request, Response $ws) {
        $ws->upgrade();
        while (true) {
            $frame = $ws->recv();
            if ($frame === '') {            // the peer has gone
                $ws->close();
                return;
            }
            if ($frame === false) {         // reset, time-out, protocol error
                echo 'errorCode: ', swoole_last_error(), "\n";
                $ws->close();
                return;
            }
            if ($frame->data === 'close' || $frame instanceof CloseFrame) {
                $ws->close();
                return;
            }
            $ws->push("Hello {$frame->data}!");
            $ws->push("How are you, {$frame->data}?");
        }
    });

    $server->handle('/', function (Request $request, Response $response) {
        $response->end(PAGE);
    });

    echo "Listening on http://127.0.0.1:{$server->port}/\n";
    $server->start();
});
