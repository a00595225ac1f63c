<?php
var_dump((new Swoole\Coroutine\Http\Server('127.0.0.1', 0, true))->settings);
?>
