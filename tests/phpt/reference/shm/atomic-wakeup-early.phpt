--TEST--
shm: wakeup() before wait() counts; two count once
--FILE--
<?php
$atomic = new Swoole\Atomic();
var_dump($atomic->wakeup(), $atomic->wakeup(), $atomic->get(), $atomic->wait(-1), $atomic->wait(0));
?>
--EXPECT--
bool(true)
bool(true)
int(1)
bool(true)
bool(false)
