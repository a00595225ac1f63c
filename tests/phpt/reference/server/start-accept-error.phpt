--TEST--
server: An error of accept is a warning, stands in $errCode and $errMsg, and start() returns true
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = failing_call('accept4,accept:error=EINVAL', <<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1');
        $client = stream_socket_client("tcp://127.0.0.1:$server->port");
        var_dump($server->start(), $server->errCode, $server->errMsg);
    });
    CODE);
$server->wait();
echo preg_replace('/ in .* on line \d+/', '', $server->stdout());
?>
--EXPECT--

Warning: Swoole\Coroutine\Http\Server::start(): accept failed, Error: Invalid argument[22]
bool(true)
int(22)
string(16) "Invalid argument"
