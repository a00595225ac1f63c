--TEST--
request: parse() takes bytes and returns how many it used
--FILE--
<?php
$request = Swoole\Http\Request::create();
$bytes = "GET /a?b=1 HTTP/1.1\r\nHost: x\r\n\r\n";
var_dump($request->parse(substr($bytes, 0, 10)), $request->isCompleted());
var_dump($request->parse(substr($bytes, 10)), $request->isCompleted());
echo $request->getMethod(), ' ', json_encode([$request->get, $request->header]), "\n";
?>
--EXPECT--
int(10)
bool(false)
int(22)
bool(true)
GET [{"b":"1"},{"host":"x"}]
