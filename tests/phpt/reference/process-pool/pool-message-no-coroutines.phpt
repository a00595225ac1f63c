--TEST--
process-pool: message is not allowed with coroutines
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(1, SWOOLE_IPC_UNIXSOCK, 0, true);
$pool->on('message', fn () => 1);
try {
    $pool->start();
} catch (Swoole\Exception $e) {
    var_dump($e->getCode());
}
?>
--EXPECT--
int(505)
