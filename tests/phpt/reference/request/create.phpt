--TEST--
request: create() gives a request of its own, whose header and server are empty arrays
--FILE--
<?php
$request = Swoole\Http\Request::create();
echo get_class($request), ' ', json_encode($request), "\n";
?>
--EXPECT--
Swoole\Http\Request {"fd":0,"streamId":0,"header":[],"server":[],"cookie":null,"get":null,"files":null,"post":null,"tmpfiles":null}
