--TEST--
server: A handler gets a Swoole\Http\Request and a Swoole\Http\Response
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[$request::class, $response::class, func_num_args()]');
?>
--EXPECT--
["Swoole\\Http\\Request","Swoole\\Http\\Response",2]
