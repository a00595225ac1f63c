--TEST--
Request::create() and parse(): the documented example, what the object shows before, and after
--FILE--
<?php
use Swoole\Http\Request;

$head = "GET /index.html?hello=world&test=2123 HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nCookie: a=b\r\n";
$request = Request::create(['parse_cookie' => false]);
echo $request::class, ' ', json_encode($request), "\n";
var_dump($request->isCompleted(), $request->getMethod(), $request->getData(), $request->getContent(), $request->rawContent());
var_dump($request->parse('') === 0, $request->parse($head) === strlen($head), $request->isCompleted(), $request->getData() === $head);
var_dump($request->parse("\r\n"), $request->isCompleted());
$request->server['request_time'] = $request->server['request_time_float'] = gettype($request->server['request_time_float']);
echo json_encode($request, JSON_UNESCAPED_SLASHES), "\n";
var_dump($request->getMethod(), $request->getContent(), $request->getData() === "$head\r\n");
var_dump($request->parse('more'), $request->parse(''));

echo "-- a bare object\n";
$bare = new Request();
var_dump($bare->parse('GET'), swoole_last_error(), $bare->isCompleted());

echo "-- what follows is left\n";
$request = Request::create();
$next = "\r\n\r\nGET / HTTP/1.0\r\n\r\nGET /next";
var_dump($request->parse($next), strlen($next), $request->getData(), $request->cookie, $request->header);

echo "-- leading blank lines, byte by byte, body by length, chunked\n";
$cases = [
    "\r\n\r\nPUT /p HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\na=1&b=2",
    "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n"
        . "3;x=y\r\na=1\r\n4\r\n&b=2\r\n0\r\nTrailer: t\r\n\r\n",
];
foreach ($cases as $bytes) {
    foreach ([1, 2, 7, 50, 1000] as $size) {
        $request = Request::create();
        $sum = 0;
        foreach (str_split($bytes, $size) as $piece) {
            $sum += $request->parse($piece);
        }
        $results[] = json_encode([strlen($bytes) - $sum, $request->isCompleted(), $request->post, $request->getContent(), $request->header]);
    }
    echo implode("\n", array_unique($results)), "\n";
    $results = [];
}

echo "-- another object all the time\n";
[$a, $b] = [Request::create(), Request::create()];
$a->parse("GET /a HTTP/1.1\r\nHo");
$b->parse("GET /b HTTP/1.1\r\nHost: b\r\n");
$a->parse("st: a\r\n\r\n");
$b->parse("\r\n");
echo $a->server['request_uri'], $a->header['host'], ' ', $b->server['request_uri'], $b->header['host'], "\n";
?>
--EXPECT--
Swoole\Http\Request {"fd":0,"streamId":0,"header":[],"server":[],"cookie":null,"get":null,"files":null,"post":null,"tmpfiles":null}
bool(false)
string(0) ""
string(0) ""
string(0) ""
string(0) ""
bool(true)
bool(true)
bool(false)
bool(true)
int(2)
bool(true)
{"fd":0,"streamId":0,"header":{"host":"127.0.0.1","accept":"*/*","cookie":"a=b"},"server":{"query_string":"hello=world&test=2123","request_method":"GET","request_uri":"/index.html","path_info":"/index.html","request_time":"double","request_time_float":"double","server_protocol":"HTTP/1.1"},"cookie":null,"get":{"hello":"world","test":"2123"},"files":null,"post":null,"tmpfiles":null}
string(3) "GET"
string(0) ""
bool(true)
bool(false)
bool(false)
-- a bare object
bool(false)
int(7106)
bool(false)
-- what follows is left
int(22)
int(31)
string(18) "GET / HTTP/1.0

"
NULL
array(0) {
}
-- leading blank lines, byte by byte, body by length, chunked
[0,true,{"a":"1","b":"2"},"a=1&b=2",{"host":"h","content-type":"application\/x-www-form-urlencoded","content-length":"7"}]
[0,true,{"a":"1","b":"2"},"a=1&b=2",{"host":"h","transfer-encoding":"chunked","content-type":"application\/x-www-form-urlencoded"}]
-- another object all the time
/aa /bb
