<?php
$server = (new ReflectionClass(Swoole\Coroutine\Http\Server::class))->newInstanceWithoutConstructor();
foreach ([['127.0.0.1', -1], ['999.1.1.1', 0]] as $arguments) {
    try {
        $server->__construct(...$arguments);
    } catch (Swoole\Exception $e) {
        var_dump($server->errCode === $e->getCode(), $server->errMsg !== '');
    }
}
?>
