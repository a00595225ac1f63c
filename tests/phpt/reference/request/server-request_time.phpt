--TEST--
request: request_time is the time in seconds, as int
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[is_int($request->server["request_time"]), abs($request->server["request_time"] - time()) < 100]');
?>
--EXPECT--
[true,true]
