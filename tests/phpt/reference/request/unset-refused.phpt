--TEST--
request: unset() of a declared property throws an Error
--FILE--
<?php
try {
    $request = new Swoole\Http\Request();
    unset($request->get);
} catch (Throwable $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Error: Property get of class Swoole\Http\Request cannot be unset
