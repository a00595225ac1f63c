--TEST--
request: clone of a request throws an Error
--FILE--
<?php
try {
    clone new Swoole\Http\Request();
} catch (Throwable $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Error: Trying to clone an uncloneable object of class Swoole\Http\Request
