--TEST--
shm: There is no lock on a file
--FILE--
<?php
var_dump(defined('Swoole\Lock::FILELOCK'));
try {
    new Swoole\Lock(2, '/tmp/lock');
} catch (Swoole\Exception $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
bool(false)
there is no lock of type 2
