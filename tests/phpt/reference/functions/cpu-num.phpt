--TEST--
functions: swoole_cpu_num() is the number of processors
--FILE--
<?php
var_dump(swoole_cpu_num() >= 1);
?>
--EXPECT--
bool(true)
