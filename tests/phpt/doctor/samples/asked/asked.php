<?php
if (extension_loaded('swoole') && class_exists(\Swoole\Http\Server::class)) {
    $server = new \Swoole\Http\Server('127.0.0.1');
}
if (class_exists('Swoole\\Redis\\Server')) {
    $redis = new Swoole\Redis\Server('127.0.0.1');
}
if (function_exists('swoole_async_readfile')) {
    swoole_async_readfile(__FILE__, fn () => null);
}
$limit = defined('SWOOLE_NO_SUCH_CONSTANT') ? SWOOLE_NO_SUCH_CONSTANT : 1;
try {
    work();
} catch (Swoole\Coroutine\MySQL\Exception $e) {
}
/** @return \Swoole\Server */
function work(?Swoole\Coroutine\Redis $redis = null)
{
    return $redis instanceof \Swoole\Coroutine\PostgreSQL;
}
