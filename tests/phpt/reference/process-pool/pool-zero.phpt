--TEST--
process-pool: new Pool(0): Swoole\Exception "the parameter $worker_num must be greater than 0", code 0
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

try {
    new Pool(0);
} catch (Swoole\Exception $e) {
    var_dump($e->getMessage(), $e->getCode());
}
?>
--EXPECT--
string(48) "the parameter $worker_num must be greater than 0"
int(0)
