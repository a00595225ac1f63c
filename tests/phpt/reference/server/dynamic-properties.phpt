--TEST--
server: Other properties may be added, without a deprecation
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1');
$server->mine = 1;
var_dump($server->mine);
unset($server->mine);
var_dump(isset($server->mine));
?>
--EXPECT--
int(1)
bool(false)
