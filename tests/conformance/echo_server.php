<?php
// SPDX-License-Identifier: MIT
// The server that run.php drives: php echo_server.php PORT
use Swoole\Coroutine\Http\Server;
use function Swoole\Coroutine\run;

run(function () use ($argv) {
    $server = new Server('127.0.0.1', (int) ($argv[1] ?? 9501));
    $server->handle('/echo', function ($request, $response) {
        if (!$response->upgrade()) {
            return;
        }
        while (($frame = $response->recv()) !== '' && $frame !== false) {
            $response->push($frame->data, $frame->opcode);
        }
        $response->close();
    });
    $server->start();
});
