--TEST--
Request::parse(): bytes that are no request: a short count, then false; nothing is thrown, nothing is complete
--FILE--
<?php
use Swoole\Http\Request;

$multipart = "POST / HTTP/1.1\r\nHost: h\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ";
$cases = [
    'method' => 'get / HTTP/1.1',
    'first byte' => "\0",
    'blank before the colon' => "GET / HTTP/1.1\r\nHost : h\r\n\r\n",
    'no Host' => "GET / HTTP/1.1\r\n\r\nrest",
    'version' => "GET / HTTP/2.0\r\n\r\n",
    'length' => "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n",
    'body that is too long' => "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999\r\n\r\n",
    'chunk size' => "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nx",
    'head that is too long' => 'GET / HTTP/1.1' . "\r\nX: " . str_repeat('x', 70000),
    'multipart' => "{$multipart}7\r\n\r\nnothing",
];
foreach ($cases as $name => $bytes) {
    $whole = Request::create();
    $split = Request::create();
    $count = $whole->parse($bytes);
    foreach (str_split($bytes) as $i => $byte) {
        if ($split->parse($byte) !== 1) {
            break;
        }
    }
    echo "$name: $count of ", strlen($bytes), ', ', $i === $count ? 'same' : $i, ' in pieces, ';
    echo json_encode([$whole->parse('x'), $whole->isCompleted(), $whole->get, $whole->header]), "\n";
}
echo "-- incomplete\n";
$request = Request::create();
var_dump($request->parse("GET / HTTP/1.1\r\nHost: h\r\nX: y"), $request->header, $request->getMethod());
foreach ([[[]], [1], []] as $arguments) {
    try {
        (new Request())->parse(...$arguments);
        echo "taken\n";
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECTF--
method: 0 of 14, same in pieces, [false,false,null,[]]
first byte: 0 of 1, same in pieces, [false,false,null,[]]
blank before the colon: 20 of 28, same in pieces, [false,false,null,[]]
no Host: 17 of 22, same in pieces, [false,false,null,[]]
version: 14 of 18, same in pieces, [false,false,null,[]]
length: 46 of 47, same in pieces, [false,false,null,[]]
body that is too long: 56 of 57, same in pieces, [false,false,null,[]]
chunk size: 64 of 65, same in pieces, [false,false,null,[]]
head that is too long: 65536 of 70019, same in pieces, [false,false,null,[]]
[%s]	NOTICE	parse multipart body failed, reason: malformed
[%s]	NOTICE	parse multipart body failed, reason: malformed
multipart: 100 of 101, same in pieces, [false,false,null,[]]
-- incomplete
int(29)
array(0) {
}
string(0) ""
Swoole\Http\Request::parse(): Argument #1 ($data) must be of type string, array given
taken
Swoole\Http\Request::parse() expects exactly 1 argument, 0 given
