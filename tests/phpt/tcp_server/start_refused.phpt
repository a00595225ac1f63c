--TEST--
Coroutine\Server::start: false with errCode 22 without a handler or with bad options; outside coroutines; twice
--FILE--
<?php
use Swoole\Coroutine\Server;

$server = new Server('127.0.0.1');
var_dump($server->start(), $server->errCode, swoole_last_error());
$server->handle(fn () => 1);
$server->errCode = 0;
try {
    $server->start();
} catch (Swoole\Error $e) {
    echo $e->getMessage(), ' ', swoole_last_error(), ' ', $server->errCode, "\n";
}
Co\run(function () use ($server) {
    $server->set(['package_length_type' => 'x']);
    var_dump($server->start(), $server->errCode);
    $server->set(['package_length_type' => 'N', 'package_eof' => '']);
    var_dump($server->start(), $server->errCode);
    $server->setting = null;
    var_dump($server->start());
    $server->setting = [];
    go(fn () => var_dump($server->start()));
    var_dump($server->start());
    var_dump($server->shutdown(), $server->shutdown());
});
?>
--EXPECTF--
bool(false)
int(22)
int(22)
API must be called in the coroutine 10001 0

Warning: Swoole\Coroutine\Server::start(): unknown package_length_type name 'x', see pack(). Link: http://php.net/pack in %s on line %d
bool(false)
int(22)

Warning: Swoole\Coroutine\Server::start(): package_eof cannot be an empty string in %s on line %d
bool(false)
int(22)
bool(false)

Warning: Swoole\Coroutine\Server::start(): the server is already running in %s on line %d
bool(false)
bool(true)
bool(false)
bool(true)
