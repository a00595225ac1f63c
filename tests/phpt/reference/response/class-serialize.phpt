--TEST--
response: A response cannot be serialised
--FILE--
<?php
try {
    serialize(new Swoole\Http\Response());
} catch (Throwable $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Exception: Serialization of 'Swoole\Http\Response' is not allowed
