--TEST--
process-pool: getAffinity() and setAffinity()
--FILE--
<?php
use Swoole\Process;

$all = Process::getAffinity();
var_dump(Process::setAffinity([$all[0]]), Process::getAffinity() === [$all[0]], Process::setAffinity($all));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
