--TEST--
request: request_time_float is the time in seconds, as float
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[is_float($request->server["request_time_float"]), abs($request->server["request_time_float"] - microtime(true)) < 100]');
?>
--EXPECT--
[true,true]
