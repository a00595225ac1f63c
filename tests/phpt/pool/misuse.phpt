--TEST--
Wrong use of a pool: constructed twice or not at all, while it runs, outside of a worker
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(1);
$empty = (new ReflectionClass(Pool::class))->newInstanceWithoutConstructor();
$calls = [
    fn () => $pool->__construct(1),
    fn () => new Pool(5000),
    fn () => new Pool(1, 99),
    fn () => $empty->start(),
    fn () => $pool->start(),
    fn () => clone $pool,
    fn () => serialize($pool),
];
foreach ($calls as $call) {
    try {
        $call();
    } catch (Throwable $error) {
        echo $error::class, ': ', $error->getMessage(), "\n";
    }
}
$socket = new Pool(1, SWOOLE_IPC_SOCKET);
$socket->on('message', fn () => 1);
try {
    $socket->start();
} catch (Swoole\Exception $error) {
    echo $error->getMessage(), "\n";
}
var_dump(@$socket->listen('nowhere', 1), @$pool->listen('127.0.0.1'), $pool->getProcess(), $pool->shutdown());
var_dump(@$pool->detach(), $pool->sendMessage('x', 0), $pool->write('x'));
$pool->stop();
$pool->on('workerStart', function (Pool $pool) {
    var_dump($pool->start(), $pool->on('workerStop', fn () => 1), $pool->getProcess()->start());
    $pool->shutdown();
    sleep(600);
});
$pool->start();
?>
--EXPECTF--
Swoole\Error: the constructor can be called only once
Swoole\Exception: a pool has at most 4096 workers
Swoole\Exception: there is no ipc_type 99
Swoole\Error: must call constructor first
Swoole\Exception: workers need a callback: `onWorkerStart` or `onMessage`
Error: Trying to clone an uncloneable object of class Swoole\Process\Pool
Exception: Serialization of 'Swoole\Process\Pool' is not allowed
a pool of SWOOLE_IPC_SOCKET must call listen() first
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)

Warning: Swoole\Process\Pool::stop(): this is no worker of the pool in %s on line %d

Warning: Swoole\Process\Pool::start(): the pool is running in %s on line %d

Warning: Swoole\Process\Pool::on(): the pool is running in %s on line %d

Warning: Swoole\Process::start(): process has already been started in %s on line %d
bool(false)
bool(false)
bool(false)
