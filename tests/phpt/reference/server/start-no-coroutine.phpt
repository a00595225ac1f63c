--TEST--
server: While no coroutine can be made accepting rests for a second
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$flag = sys_get_temp_dir() . '/wsco-flag-' . getmypid();
$server = serve('Coroutine::set(["max_coroutine" => 2]);
    $server->handle("/slow", function ($request, $response) {
        echo "limit reached\n";
        while (!file_exists(getenv("WSCO_TEST_FLAG"))) {
            Coroutine::sleep(0.002);
        }
        $response->end("slow");
    });
    $server->handle("/", fn ($request, $response) => $response->end("served"));', env: ['WSCO_TEST_FLAG' => $flag]);
$slow = WsClient::connect($server->port);
$slow->send(req('/slow'));
$server->waitOutput('/limit/');
$client = WsClient::connect($server->port);
$client->send(req());
show_masked($client->recvAll());
touch($flag);
echo $slow->readReply()->body, ' ', fetch($server, '/')->body, "\n";
$slow->close();
unlink($flag);
finish_row($server);
?>
--EXPECTF--
HTTP/1.1 503 Service Unavailable\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
slow served
---
limit reached
