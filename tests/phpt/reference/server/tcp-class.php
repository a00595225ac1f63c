<?php
var_dump((new ReflectionClass('Swoole\Coroutine\Server'))->isFinal());
?>
