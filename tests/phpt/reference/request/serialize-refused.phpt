--TEST--
request: serialize() of a request throws an Exception
--FILE--
<?php
try {
    serialize(new Swoole\Http\Request());
} catch (Throwable $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Exception: Serialization of 'Swoole\Http\Request' is not allowed
