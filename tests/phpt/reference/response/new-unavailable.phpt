--TEST--
response: A response that the script made with new is unavailable from the start
--FILE--
<?php
$response = new Swoole\Http\Response();
var_dump($response->isWritable(), $response->end('x'), swoole_last_error());
?>
--EXPECT--
bool(false)
bool(false)
int(7106)
