--TEST--
shm: The types of locks are constants of the class
--FILE--
<?php
var_dump(Swoole\Lock::RWLOCK, Swoole\Lock::MUTEX, Swoole\Lock::SEM, Swoole\Lock::SPINLOCK);
?>
--EXPECT--
int(1)
int(3)
int(4)
int(5)
