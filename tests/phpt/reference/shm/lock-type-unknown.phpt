--TEST--
shm: A lock of another type is refused with an exception
--FILE--
<?php
try {
    new Swoole\Lock(99);
} catch (Swoole\Exception $e) {
    echo $e->getMessage(), ' ', $e->getCode(), "\n";
}
?>
--EXPECT--
there is no lock of type 99 22
