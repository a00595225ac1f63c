--TEST--
response: A response cannot be cloned
--FILE--
<?php
try {
    clone new Swoole\Http\Response();
} catch (Throwable $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Error: Trying to clone an uncloneable object of class Swoole\Http\Response
