--TEST--
shm: clone and serialize() of an Atomic are refused
--FILE--
<?php
foreach ([fn ($it) => clone $it, serialize(...)] as $do) {
    try {
        $do(new Swoole\Atomic());
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Error: Trying to clone an uncloneable object of class Swoole\Atomic
Exception: Serialization of 'Swoole\Atomic' is not allowed
