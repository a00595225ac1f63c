--TEST--
Bytes that no memory_limit has room for: the script ends, in recv as in recvPacket
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
foreach (['$conn->exportSocket()->recvAll(20000000)', '$conn->recv()'] as $call) {
    $server = serve_tcp("
        \$conn->send('ready');
        echo strlen($call), ' never', chr(10);
    ", ['open_length_check' => true, 'package_body_offset' => 4, 'package_max_length' => '100M'], options: ['-d', 'memory_limit=16M']);
    $c = WsClient::connect($server->port);
    $c->expect('ready');
    $c->send(pack('N', 20000000) . str_repeat('x', 20000000));
    $c->recvAll();
    $status = $server->wait();
    preg_match('/Allowed memory size of \d+ bytes exhausted/', $server->stdout(), $m);
    echo $status, ' ', $m[0] ?? $server->stdout(), "\n";
}
?>
--EXPECTF--
255 Allowed memory size of %d bytes exhausted
255 Allowed memory size of %d bytes exhausted
