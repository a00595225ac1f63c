--TEST--
Server: $ssl = true says that there is no TLS yet
--FILE--
<?php
try {
    new Swoole\Coroutine\Http\Server('127.0.0.1', 0, true);
} catch (Swoole\Exception $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECTF--
wsco %s has no TLS yet: put a TLS proxy in front, or pass $ssl = false
