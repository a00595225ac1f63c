--TEST--
process-pool: on() with what cannot be called: a warning and false
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

var_dump((new Pool(1))->on('workerStart', 'nope'));
?>
--EXPECTF--
Warning: Swoole\Process\Pool::on(): function 'nope' is not callable in %s on line %d
bool(false)
