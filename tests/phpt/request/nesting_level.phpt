--TEST--
Names as deep as max_input_nesting_level are taken, deeper ones dropped: query, form, cookie, fields and files of multipart
--INI--
max_input_nesting_level=3
--FILE--
<?php
require __DIR__ . '/../inc/multipart.inc';

function request(string $target, array $fields = [], string $body = ''): Swoole\Http\Request
{
    $head = "POST $target HTTP/1.0\r\nContent-Length: " . strlen($body) . "\r\n";
    foreach ($fields as $name => $value) {
        $head .= "$name: $value\r\n";
    }
    $request = Swoole\Http\Request::create();
    $request->parse("$head\r\n$body");
    return $request;
}

set_error_handler(function (int $level, string $text) {
    echo "  $text\n";
    return true;
});
foreach ([3, 4] as $depth) {
    foreach (['[]', '[k]', '%5B%5D', '%5bk%5d'] as $brackets) {
        $name = 'a' . str_repeat($brackets, $depth);
        echo "$name\n";
        echo json_encode(request("/?$name=v&b=1")->get), "\n";
        echo json_encode(request('/', ['Content-Type' => 'application/x-www-form-urlencoded'], "$name=v&b=1")->post), "\n";
        echo json_encode(request('/', ['Cookie' => "$name=v; b=1"])->cookie), "\n";
        $body = multipart([[$name, 'v', null, null], ['b', '1', null, null], [$name, 'v', 'f', null], ['c', 'v', 'f', null]]);
        $request = request('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], $body);
        echo json_encode($request->post), ' ', count($request->files, COUNT_RECURSIVE), "\n";
    }
}
// The last bytes look like the beginning of a bracket.
foreach (['%', '%5', '%5B', '%5%5', '[', 'a%5B%5B%5B%5'] as $end) {
    $form = request('/', ['Content-Type' => 'application/x-www-form-urlencoded'], "a=12345678901234567890&$end");
    echo "$end ", json_encode($form->post), json_encode(request("/?a=12345678901234567890&$end")->get), "\n";
}
?>
--EXPECT--
a[][][]
{"a":[[["v"]]],"b":"1"}
{"a":[[["v"]]],"b":"1"}
{"a":[[["v"]]],"b":"1"}
{"a":[[["v"]]],"b":"1"} 6
a[k][k][k]
{"a":{"k":{"k":{"k":"v"}}},"b":"1"}
{"a":{"k":{"k":{"k":"v"}}},"b":"1"}
{"a":{"k":{"k":{"k":"v"}}},"b":"1"}
{"a":{"k":{"k":{"k":"v"}}},"b":"1"} 6
a%5B%5D%5B%5D%5B%5D
{"a":[[["v"]]],"b":"1"}
{"a":[[["v"]]],"b":"1"}
{"a%5B%5D%5B%5D%5B%5D":"v","b":"1"}
{"a%5B%5D%5B%5D%5B%5D":"v","b":"1"} 12
a%5bk%5d%5bk%5d%5bk%5d
{"a":{"k":{"k":{"k":"v"}}},"b":"1"}
{"a":{"k":{"k":{"k":"v"}}},"b":"1"}
{"a%5bk%5d%5bk%5d%5bk%5d":"v","b":"1"}
{"a%5bk%5d%5bk%5d%5bk%5d":"v","b":"1"} 12
a[][][][]
{"b":"1"}
{"b":"1"}
{"b":"1"}
{"b":"1"} 6
a[k][k][k][k]
{"b":"1"}
{"b":"1"}
{"b":"1"}
{"b":"1"} 6
a%5B%5D%5B%5D%5B%5D%5B%5D
{"b":"1"}
{"b":"1"}
{"a%5B%5D%5B%5D%5B%5D%5B%5D":"v","b":"1"}
{"a%5B%5D%5B%5D%5B%5D%5B%5D":"v","b":"1"} 12
a%5bk%5d%5bk%5d%5bk%5d%5bk%5d
{"b":"1"}
{"b":"1"}
{"a%5bk%5d%5bk%5d%5bk%5d%5bk%5d":"v","b":"1"}
{"a%5bk%5d%5bk%5d%5bk%5d%5bk%5d":"v","b":"1"} 12
% {"a":"12345678901234567890","%":""}{"a":"12345678901234567890","%":""}
%5 {"a":"12345678901234567890","%5":""}{"a":"12345678901234567890","%5":""}
%5B {"a":"12345678901234567890"}{"a":"12345678901234567890"}
%5%5 {"a":"12345678901234567890","%5%5":""}{"a":"12345678901234567890","%5%5":""}
[ {"a":"12345678901234567890"}{"a":"12345678901234567890"}
a%5B%5B%5B%5 {"a":"12345678901234567890","a___%5":""}{"a":"12345678901234567890","a___%5":""}
