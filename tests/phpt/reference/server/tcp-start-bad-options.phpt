--TEST--
server: start() with options that cannot be applied returns false with $errCode 22
--FILE--
<?php
Swoole\Coroutine\run(function () {
    $server = new Swoole\Coroutine\Server('127.0.0.1');
    $server->handle(fn () => 0);
    $server->set(['open_length_check' => true, 'package_length_type' => '?']);
    var_dump(@$server->start(), $server->errCode);
});
?>
--EXPECT--
bool(false)
int(22)
