--TEST--
response: Properties of a response cannot be unset
--FILE--
<?php
$response = new Swoole\Http\Response();
try {
    unset($response->header);
} catch (Throwable $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Error: Property header of class Swoole\Http\Response cannot be unset
