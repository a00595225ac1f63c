--TEST--
shm: After destroy() the lock throws
--FILE--
<?php
$lock = new Swoole\Lock();
var_dump($lock->destroy());
try {
    $lock->lock();
} catch (Swoole\Error $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
NULL
the lock is not constructed, or destroyed
