--TEST--
request: The option parse_body is true; false leaves post null
--FILE--
<?php
foreach ([[], ['parse_body' => false]] as $options) {
    $request = Swoole\Http\Request::create($options);
    $request->parse("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=1");
    echo json_encode([$request->post, $request->getContent()]), "\n";
}
?>
--EXPECT--
[{"a":"1"},"a=1"]
[null,"a=1"]
