--TEST--
process-pool: on() with an unknown event: a warning and false; names in any case of letters
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(1);
var_dump($pool->on('bogus', fn () => 1), $pool->on('WORKERSTART', fn () => 1));
?>
--EXPECTF--
Warning: Swoole\Process\Pool::on(): unknown event type[bogus] in %s on line %d
bool(false)
bool(true)
