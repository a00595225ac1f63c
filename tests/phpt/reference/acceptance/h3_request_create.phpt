--TEST--
acceptance: H3: Request::create() and parse() in two steps, without cookies
--FILE--
<?php
$request = Swoole\Http\Request::create(['parse_cookie' => false]);
$data = "GET /index.html?hello=world&test=2123 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n"
    . "Cookie: name=value; other=1\r\n";
var_dump($request->parse($data) === strlen($data), $request->isCompleted());
var_dump($request->parse("\r\n"), $request->isCompleted(), $request->cookie, $request->get['hello']);
?>
--EXPECT--
bool(true)
bool(false)
int(2)
bool(true)
NULL
string(5) "world"
