--TEST--
Wrong use of objects: not constructed, constructed twice, started twice, no pipe, not the child
--EXTENSIONS--
sockets
--FILE--
<?php
use Swoole\Process;

$empty = (new ReflectionClass(Process::class))->newInstanceWithoutConstructor();
foreach (['start', 'read', 'exportSocket', 'statQueue'] as $method) {
    try {
        $empty->$method();
    } catch (Error $error) {
        echo $error->getMessage(), "\n";
    }
}
$process = new Process(fn (Process $process) => $process->read());
foreach ([fn () => $process->__construct(fn () => 1), fn () => new Process(fn () => 1, false, 77)] as $throws) {
    try {
        $throws();
    } catch (Throwable $error) {
        echo $error::class, ': ', $error->getMessage(), "\n";
    }
}
$process->start();
var_dump(@$process->start(), @$process->exit(1));
$process->setTimeout(0.001);
var_dump($process->read(), swoole_last_error() === SOCKET_ETIMEDOUT);
$process->setBlocking(false);
var_dump($process->read(), swoole_last_error() === SOCKET_EAGAIN);
$process->write('end');
Process::wait();
var_dump($process->close(), @$process->close(), @$process->read(), @$process->write('x'), @$process->exportSocket());
var_dump(@$process->write(''));
$plain = new Process(fn () => 1, false, 0);
var_dump(@$plain->write('x'), $plain->setPriority(99, 0), @Process::setAffinity([-1]), @Process::setAffinity([]));
?>
--EXPECTF--
must call constructor first
must call constructor first
must call constructor first
must call constructor first
Swoole\Error: the constructor can be called only once
Swoole\Exception: no pipe is of type 77
bool(false)
bool(false)
bool(false)
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)

Warning: Swoole\Process::setPriority(): setpriority() failed: Invalid argument in %s on line %d
bool(false)
bool(false)
bool(false)
bool(false)
