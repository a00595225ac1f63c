<?php
$server = new Swoole\Coroutine\Server('127.0.0.1');
var_dump($server->set(['a' => 1, 'b' => 2]), $server->set(['b' => 3]));
echo json_encode($server->setting), "\n";
?>
