--TEST--
shm: wait() gives false when its time is over
--FILE--
<?php
$atomic = new Swoole\Atomic();
var_dump($atomic->wait(0.01), swoole_last_error() === SOCKET_ETIMEDOUT);
?>
--EXPECT--
bool(false)
bool(true)
