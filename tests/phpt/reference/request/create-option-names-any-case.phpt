--TEST--
request: Names of options are compared in any case
--FILE--
<?php
$request = Swoole\Http\Request::create(['Parse_COOKIE' => false]);
$request->parse("GET / HTTP/1.1\r\nHost: a\r\nCookie: a=1\r\n\r\n");
var_dump($request->cookie);
?>
--EXPECT--
NULL
