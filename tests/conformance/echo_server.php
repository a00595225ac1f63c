<?php
// SPDX-License-Identifier: MIT
// The server that run.php drives: php echo_server.php [PORT]; prints the port it listens on. TAKEOVER=1: contexts are kept.
use Swoole\Coroutine\Http\Server;
use function Swoole\Coroutine\run;

// Nobody reads what it would say about each broken frame.
Swoole\Coroutine::set(['log_level' => SWOOLE_LOG_NONE, 'display_errors' => false]);
run(function () use ($argv) {
    $server = new Server('127.0.0.1', (int) ($argv[1] ?? 0));
    $server->set(['websocket_compression' => true, 'websocket_context_takeover' => (bool) getenv('TAKEOVER')]);
    $server->handle('/echo', function ($request, $response) {
        if (!$response->upgrade()) {
            return;
        }
        while (($frame = $response->recv()) !== '' && $frame !== false) {
            $response->push($frame->data, $frame->opcode);
        }
        $response->close();
    });
    echo "PORT {$server->port}\n";
    $server->start();
});
