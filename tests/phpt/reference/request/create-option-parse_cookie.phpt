--TEST--
request: The option parse_cookie is true; false leaves cookies in header
--FILE--
<?php
foreach ([[], ['parse_cookie' => true], ['parse_cookie' => false]] as $options) {
    $request = Swoole\Http\Request::create($options);
    $request->parse("GET / HTTP/1.1\r\nHost: a\r\nCookie: a=1\r\n\r\n");
    echo json_encode([$request->cookie, $request->header]), "\n";
}
?>
--EXPECT--
[{"a":"1"},{"host":"a"}]
[{"a":"1"},{"host":"a"}]
[null,{"host":"a","cookie":"a=1"}]
