--TEST--
setTimeLimit() in a handler: it ends with the request, and an exception that nobody catches is a 500
--FILE--
<?php
require __DIR__ . '/../inc/row.inc';

$server = serve_row('
    if ($request->server["request_uri"] === "/limit") {
        Co::setTimeLimit(0.02);
        Co::sleep(10);
    }
    if ($request->server["request_uri"] === "/short") {
        Co::setTimeLimit(0.02);
        $response->end("short");
        return;
    }
    Co::sleep(0.05);
    $response->end("long");
');
$client = WsClient::connect($server->port);
foreach (['/limit', '/short', '/long', '/limit', '/long'] as $target) {
    $reply = $client->get($target);
    echo $reply->status, ' ', $reply->body, "\n";
}
finish_row($server);
?>
--EXPECTF--
500%w
200 short
200 long
500%w
200 long
---
Fatal error: Uncaught Swoole\Coroutine\TimeoutException: The time limit of the coroutine is over
Stack trace:
#0 SCRIPT(%d): Swoole\Coroutine::sleep(10)
#1 [internal function]: {closure%S}(Object(Swoole\Http\Request), Object(Swoole\Http\Response))
#2 [internal function]: Swoole\Coroutine\Http\Server->onAccept()
#3 {main}
  thrown
[*]	ERROR	uncaught error in the handler of GET /limit, client 127.0.0.1:%d, coroutine 2

Fatal error: Uncaught Swoole\Coroutine\TimeoutException: The time limit of the coroutine is over
Stack trace:
#0 SCRIPT(%d): Swoole\Coroutine::sleep(10)
#1 [internal function]: {closure%S}(Object(Swoole\Http\Request), Object(Swoole\Http\Response))
#2 [internal function]: Swoole\Coroutine\Http\Server->onAccept()
#3 {main}
  thrown
[*]	ERROR	uncaught error in the handler of GET /limit, client 127.0.0.1:%d, coroutine 2
