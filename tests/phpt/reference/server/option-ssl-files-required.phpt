--TEST--
server: With $ssl = true start() does not serve without a certificate
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = TestServer::command([...TestServer::php(), '-r', 'Swoole\Coroutine\run(function () {
    $server = new Swoole\Coroutine\Http\Server("127.0.0.1", 0, true);
    try {
        var_dump($server->start());
    } catch (Throwable $e) {
        echo $e::class, "\n";
    }
});']);
$server->wait();
// Whatever it says, it says it at once, and does not wait for clients.
var_dump($server->stdout() !== '');
?>
--EXPECT--
bool(true)
