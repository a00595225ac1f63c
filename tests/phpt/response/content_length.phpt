--TEST--
A script's Content-Length is sent when it is right, and for HEAD and 304; else it is dropped and logged; no number is refused
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    file_put_contents($file = tempnam(sys_get_temp_dir(), 'wsco-'), 'abc');
    register_shutdown_function(unlink(...), $file);
    $server->handle('/', function (Request $request, Response $response) use ($file) {
        $get = $request->get;
        $response->status((int) ($get['status'] ?? 200));
        if (isset($get['property'])) {
            $response->header = ['CONTENT-length' => $get['property']];
        }
        foreach ($get['set'] ?? [] as $value) {
            $value = json_decode($value);
            $taken = $response->header('content-Length', $value);
            echo j($value), ': ', j($taken), "\n";
        }
        if (isset($get['reference'])) {
            $value = [&$get['reference']];
            echo 'reference: ', j($response->header('content-length', $value)), "\n";
        }
        isset($get['file']) ? $response->sendfile($file) : $response->end($get['body'] ?? 'abc');
    });
    CODE);
$client = WsClient::connect($server->port);
$ask = function (string $query, string $method = 'GET', array $fields = []) use ($client): void {
    $client->send(WsClient::httpRequest($method, "/?$query", $fields));
    $reply = $client->readReply($method === 'HEAD');
    $lengths = preg_match_all('/^content-length:/mi', $reply->raw);
    echo "$method $query: $reply->status ", $reply->header('Content-Length') ?? 'none', " ($lengths) ", strlen($reply->body), "\n";
};
foreach (['3', '"3"', '"3 \r\n"', '"003"', '["3"]', '3.0', '2', '"100"', '"0"', '["2","3"]', '["3","2"]', 'true'] as $value) {
    $ask('set[]=' . urlencode($value));
}
$ask('set[]=100&set[]=3');
$ask('property=abc');
$ask('property=18446744073709551616');
$ask('property=2');
$ask('set[]=2&file=1');
$ask('set[]=3&file=1');
$ask('set[]=9&body=');
$ask('set[]=51', 'HEAD');
$ask('set[]=51&body=', 'HEAD');
$ask('set[]=51&file=1', 'HEAD');
$ask('property=abc', 'HEAD');
$ask('set[]=51&status=304');
$ask('set[]=51&status=204');
foreach (['"abc"', '"3 3"', '" 3"', '"+3"', '"-3"', '-3', '"3,3"', '["3","x"]', '"0x3"', '"18446744073709551616"'] as $value) {
    $ask('set[]=' . urlencode($value));
}
$ask('reference=3');
$ask('reference=x');
// What is compressed has another length anyway.
foreach ([1000, 999] as $length) {
    $client->send(WsClient::httpRequest('GET', "/?set[]=$length&body=" . str_repeat('a', 1000), ['Accept-Encoding' => 'gzip']));
    echo strlen(gzdecode($client->readReply()->body)), "\n";
}
echo preg_replace(['/^\[\d.*?\]/m', '/ in \S+ on line \d+/'], ['[..]', ''], finish($server));
?>
--EXPECT--
GET set[]=3: 200 3 (1) 3
GET set[]=%223%22: 200 3 (1) 3
GET set[]=%223+%5Cr%5Cn%22: 200 3 (1) 3
GET set[]=%22003%22: 200 003 (1) 3
GET set[]=%5B%223%22%5D: 200 3 (1) 3
GET set[]=3.0: 200 3 (1) 3
GET set[]=2: 200 3 (1) 3
GET set[]=%22100%22: 200 3 (1) 3
GET set[]=%220%22: 200 3 (1) 3
GET set[]=%5B%222%22%2C%223%22%5D: 200 3 (1) 3
GET set[]=%5B%223%22%2C%222%22%5D: 200 3 (1) 3
GET set[]=true: 200 3 (1) 3
GET set[]=100&set[]=3: 200 3 (1) 3
GET property=abc: 200 3 (1) 3
GET property=18446744073709551616: 200 3 (1) 3
GET property=2: 200 3 (1) 3
GET set[]=2&file=1: 200 3 (1) 3
GET set[]=3&file=1: 200 3 (1) 3
GET set[]=9&body=: 200 0 (1) 0
HEAD set[]=51: 200 51 (1) 0
HEAD set[]=51&body=: 200 51 (1) 0
HEAD set[]=51&file=1: 200 51 (1) 0
HEAD property=abc: 200 3 (1) 0
GET set[]=51&status=304: 304 51 (1) 0
GET set[]=51&status=204: 204 none (0) 0
GET set[]=%22abc%22: 200 3 (1) 3
GET set[]=%223+3%22: 200 3 (1) 3
GET set[]=%22+3%22: 200 3 (1) 3
GET set[]=%22%2B3%22: 200 3 (1) 3
GET set[]=%22-3%22: 200 3 (1) 3
GET set[]=-3: 200 3 (1) 3
GET set[]=%223%2C3%22: 200 3 (1) 3
GET set[]=%5B%223%22%2C%22x%22%5D: 200 3 (1) 3
GET set[]=%220x3%22: 200 3 (1) 3
GET set[]=%2218446744073709551616%22: 200 3 (1) 3
GET reference=3: 200 3 (1) 3
GET reference=x: 200 3 (1) 3
1000
1000
3: true
"3": true
"3 \r\n": true
"003": true
["3"]: true
3.0: true
2: true
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 3 bytes, 'Content-Length' will be ignored
"100": true
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 3 bytes, 'Content-Length' will be ignored
"0": true
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 3 bytes, 'Content-Length' will be ignored
["2","3"]: true
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 3 bytes, 'Content-Length' will be ignored
["3","2"]: true
true: true
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 3 bytes, 'Content-Length' will be ignored
100: true
3: true
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 3 bytes, 'Content-Length' will be ignored
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 3 bytes, 'Content-Length' will be ignored
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 3 bytes, 'Content-Length' will be ignored
2: true
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 3 bytes, 'Content-Length' will be ignored
3: true
9: true
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 0 bytes, 'Content-Length' will be ignored
51: true
51: true
51: true
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 3 bytes, 'Content-Length' will be ignored
51: true
51: true

Warning: Swoole\Http\Response::header(): Content-Length must be a number
"abc": false

Warning: Swoole\Http\Response::header(): Content-Length must be a number
"3 3": false

Warning: Swoole\Http\Response::header(): Content-Length must be a number
" 3": false

Warning: Swoole\Http\Response::header(): Content-Length must be a number
"+3": false

Warning: Swoole\Http\Response::header(): Content-Length must be a number
"-3": false

Warning: Swoole\Http\Response::header(): Content-Length must be a number
-3: false

Warning: Swoole\Http\Response::header(): Content-Length must be a number
"3,3": false

Warning: Swoole\Http\Response::header(): Content-Length must be a number
["3","x"]: false

Warning: Swoole\Http\Response::header(): Content-Length must be a number
"0x3": false

Warning: Swoole\Http\Response::header(): Content-Length must be a number
"18446744073709551616": false
reference: true
reference: 
Warning: Swoole\Http\Response::header(): Content-Length must be a number
false
1000: true
[..]	WARNING	Context::build_header() (ERRNO 7105): The client has set 'Accept-Encoding', 'Content-Length' will be ignored
999: true
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 1000 bytes, 'Content-Length' will be ignored
