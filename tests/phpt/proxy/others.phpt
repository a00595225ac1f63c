--TEST--
proxy_protocol: a header from an address that is not listed is no request; a bad list trusts nobody
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';

function ask(array $settings): void
{
    $server = WsServer::handler('$ws->end($request->server["remote_addr"]);', $settings);
    $client = WsClient::connect($server->port);
    $client->send("PROXY TCP4 192.0.2.1 198.51.100.7 5632 443\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    echo $client->readReply()->status, ', ', WsClient::connect($server->port)->get('/')->body, "\n";
    $server->finish();
}
ask(['proxy_protocol' => ['10.0.0.0/8', 'unix:']]);
ask([]);
foreach (['127.0.0.1', [], ['127.0.0.1', 'localhost'], [127], ['127.0.0.1/33'], ["127.0.0.1\0"]] as $bad) {
    ob_start();
    ask(['proxy_protocol' => $bad]);
    echo preg_replace('/^\n?Warning: (.*?)(?: in .*)$/m', '$1', ob_get_clean());
}
?>
--EXPECT--
400, 127.0.0.1
400, 127.0.0.1
400, 127.0.0.1
Swoole\Coroutine\Http\Server::start(): proxy_protocol must be an array of 1 to 256 addresses or ranges, such as "127.0.0.1" and "10.0.0.0/8": it is not used
400, 127.0.0.1
Swoole\Coroutine\Http\Server::start(): proxy_protocol must be an array of 1 to 256 addresses or ranges, such as "127.0.0.1" and "10.0.0.0/8": it is not used
400, 127.0.0.1
Swoole\Coroutine\Http\Server::start(): proxy_protocol must be an array of 1 to 256 addresses or ranges, such as "127.0.0.1" and "10.0.0.0/8": it is not used
400, 127.0.0.1
Swoole\Coroutine\Http\Server::start(): proxy_protocol must be an array of 1 to 256 addresses or ranges, such as "127.0.0.1" and "10.0.0.0/8": it is not used
400, 127.0.0.1
Swoole\Coroutine\Http\Server::start(): proxy_protocol must be an array of 1 to 256 addresses or ranges, such as "127.0.0.1" and "10.0.0.0/8": it is not used
400, 127.0.0.1
Swoole\Coroutine\Http\Server::start(): proxy_protocol must be an array of 1 to 256 addresses or ranges, such as "127.0.0.1" and "10.0.0.0/8": it is not used
