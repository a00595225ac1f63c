--TEST--
process-pool: message with ipc_type 0: Swoole\Exception, code 505
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

try {
    (new Pool(1))->on('message', fn () => 1);
} catch (Swoole\Exception $e) {
    var_dump($e->getMessage(), $e->getCode());
}
?>
--EXPECT--
string(44) "cannot set `onMessage` event with ipc_type=0"
int(505)
