<?php

use Swoole\Coroutine\Http\Server;
use Swoole\Constant;
use Swoole\WebSocket\{CloseFrame, Frame as WsFrame};
use function Swoole\Coroutine\{go, run};

run(function () {
    $server = new Server('127.0.0.1', 0);
    $server->set([Constant::OPTION_PACKAGE_MAX_LENGTH => 1024, 'websocket_compression' => true]);
    // No types: handle() says what they are.
    $server->handle('/', function ($request, $ws) {
        if (!$ws->upgrade()) {
            return;
        }
        while (($frame = $ws->recv(-1)) && !$frame instanceof CloseFrame) {
            $ws->push("{$frame->data} of {$request->getContent()}", SWOOLE_WEBSOCKET_FLAG_FIN | WEBSOCKET_OPCODE_TEXT);
        }
    });
    go(fn () => $server->start());
});
