--TEST--
response: create() without a server throws
--FILE--
<?php
foreach ([fn () => Swoole\Http\Response::create(), fn () => Swoole\Http\Response::create(-1)] as $create) {
    try {
        $create();
    } catch (Swoole\Exception $e) {
        echo get_class($e), ' ', $e->getCode(), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Swoole\Exception 505: failed to create Http\Response from the given arguments
Swoole\Exception 505: failed to create Http\Response from the given arguments
