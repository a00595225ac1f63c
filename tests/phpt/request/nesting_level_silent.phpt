--TEST--
No error handler runs for names of cookies and multipart fields that are too deep, though nothing is displayed
--INI--
max_input_nesting_level=3
display_errors=0
--FILE--
<?php
require __DIR__ . '/../inc/multipart.inc';

set_error_handler(function (int $level, string $text) {
    echo "  $text\n";
    return true;
});
foreach ([3, 4, 5] as $depth) {
    $name = 'a' . str_repeat('[k]', $depth);
    $body = multipart([[$name, 'v', null, null], ['b', '1', null, null], [$name, 'v', 'f', null], ['c', 'v', 'f', null]]);
    $request = Swoole\Http\Request::create();
    $request->parse("POST / HTTP/1.0\r\nCookie: $name=v; b=1\r\nContent-Type: multipart/form-data; boundary=xYzZY\r\n" .
        'Content-Length: ' . strlen($body) . "\r\n\r\n$body");
    echo json_encode($request->cookie), json_encode($request->post), count($request->files, COUNT_RECURSIVE), "\n";
}
?>
--EXPECT--
{"a":{"k":{"k":{"k":"v"}}},"b":"1"}{"a":{"k":{"k":{"k":"v"}}},"b":"1"}6
{"b":"1"}{"b":"1"}6
{"b":"1"}{"b":"1"}6
