--TEST--
frame: Swoole\WebSocket\Server
--FILE--
<?php
var_dump(get_parent_class('Swoole\WebSocket\Server'));
try {
    new Swoole\WebSocket\Server('127.0.0.1', 0);
} catch (Swoole\Exception $e) {
    echo $e->getMessage();
}
?>
--EXPECT--
bool(false)
wsco has the coroutine server only: use Swoole\Coroutine\Http\Server
