--TEST--
response: After upgrade() the HTTP methods are unavailable: false and 7106
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    $calls = ['end' => [], 'write' => ['x'], 'header' => ['a', 'b'], 'status' => [404], 'cookie' => ['a', 'b'], 
        'rawcookie' => ['a', 'b'], 'redirect' => ['/'], 'sendfile' => [__FILE__],
        'trailer' => ['a', 'b'], 'initHeader' => []];
    foreach ($calls as $method => $arguments) {
        say($method, $ws->$method(...$arguments));
    }
    $ws->push('still open');
    CODE);
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
still open
end false/7106
write false/7106
header false/7106
status false/7106
cookie false/7106
rawcookie false/7106
redirect false/7106
sendfile false/7106
trailer false/7106
initHeader false/7106
