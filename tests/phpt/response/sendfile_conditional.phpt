--TEST--
http_conditional: Last-Modified, weak ETag, 304, 206 with one range, 416; off by default; fields of the script have precedence
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

const DATE = 'Sun, 06 Nov 1994 08:49:37 GMT';
$file = sys_get_temp_dir() . '/wsco-conditional-' . getmypid() . '.txt';
file_put_contents($file, '0123456789');
touch($file, 784111777);

function conditional_server(string $file, string $settings = '["http_conditional" => true]'): TestServer
{
    return serve('$server->set(' . $settings . ');' . <<<'CODE'
        $server->handle('/', function (Request $request, Response $response) {
            foreach ($request->get['set'] ?? [] as $name => $value) {
                $response->header($name, $value === 'null' ? null : $value, false);
            }
            if (isset($request->get['refer'])) {
                $response->header['ETag'] = &$request->get['refer'];
            }
            if (isset($request->get['status'])) {
                $response->status((int) $request->get['status']);
            }
            $sent = $response->sendfile(getenv('WSCO_TEST_FILE'), ...json_decode($request->get['part'] ?? '[]'));
            echo $sent ? '' : "not sent\n";
        });
        CODE, [], ['WSCO_TEST_FILE' => $file]);
}

$server = conditional_server($file, '[]');
show(fetch($server, '/', 'GET', ['If-Modified-Since' => DATE, 'Range' => 'bytes=0-0', 'If-None-Match' => '*']));
finish($server);

$server = conditional_server($file);
$client = WsClient::connect($server->port);
$reply = $client->get('/');
show(preg_replace('/"[\da-f-]+"/', '"TAG"', $reply->raw));
$etag = $reply->header('ETag');
$client->send(WsClient::httpRequest('HEAD', '/'));
show(preg_replace('/"[\da-f-]+"/', '"TAG"', $client->readReply(true)->raw));
show(preg_replace('/"[\da-f-]+"/', '"TAG"', $client->get('/', ['If-None-Match' => $etag])->raw));
show(preg_replace('/"[\da-f-]+"/', '"TAG"', $client->get('/', ['Range' => 'bytes=2-4'])->raw));
show($client->get('/', ['Range' => 'bytes=10-'])->raw);

$ask = function (string $query, array $fields, string $method = 'GET') use ($client): void {
    $client->send(WsClient::httpRequest($method, "/?$query", $fields));
    $reply = $client->readReply($method === 'HEAD');
    $show = array_map(fn ($name) => $reply->header($name) ?? '-', ['Content-Range', 'Content-Length', 'Last-Modified', 'ETag']);
    $show[3] = preg_replace('/"[\da-f-]{5,}"/', '"TAG"', $show[3]);
    echo "$method $query ", json_encode($fields, JSON_UNESCAPED_SLASHES), ": $reply->status ", implode(' | ', $show), " $reply->body\n";
};
foreach (['GET', 'HEAD', 'POST'] as $method) {
    $ask('', ['If-Modified-Since' => DATE], $method);
    $ask('', ['Range' => 'bytes=-3'], $method);
}
foreach (['Sun, 06 Nov 1994 08:49:36 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', 'garbage', ''] as $date) {
    $ask('', ['If-Modified-Since' => $date]);
}
$ask('', ['If-None-Match' => '"other"', 'If-Modified-Since' => DATE]);
foreach (['bytes=0-', 'bytes=9-99999999999999999999', 'bytes=-99', 'bytes=-0', 'bytes=5-2', 'bytes=0-1,3-4', 'lines=0-1',
    'bytes=99999999999999999999-'] as $range) {
    $ask('', ['Range' => $range]);
}
$ask('', ['Range' => 'bytes=1-1', 'If-Range' => DATE]);
$ask('', ['Range' => 'bytes=1-1', 'If-Range' => 'Sun, 06 Nov 1994 08:49:38 GMT']);
$ask('', ['Range' => 'bytes=1-1', 'If-Range' => '"a"']);
echo "fields of the script:\n";
$ask('set[etag]="a"', ['If-None-Match' => '"a"']);
$ask('set[ETag]="a"', ['Range' => 'bytes=1-1', 'If-Range' => '"a"']);
$ask('refer="a"', ['If-None-Match' => '"a"']);
$ask('set[etag]=null', ['If-None-Match' => '"a"']);
$ask('set[last-modified]=Sun,%2006%20Nov%202005%2008:49:37%20GMT', ['If-Modified-Since' => DATE]);
$ask('set[Last-Modified]=never', ['If-Modified-Since' => DATE]);
$ask('set[Content-Length]=10', ['Range' => 'bytes=1-2']);
echo "not what the option is for:\n";
$ask('status=404', ['If-None-Match' => '*', 'Range' => 'bytes=0-0']);
$ask('part=[1,2]', ['If-None-Match' => '*', 'Range' => 'bytes=0-0']);
$ask('part=[0,10]', ['Range' => 'bytes=0-0']);

// A file of the future was modified now at the latest; an empty one has no ranges; a large one is sent by the kernel.
touch($file, time() + 100000);
$reply = $client->get('/');
echo strtotime($reply->header('Last-Modified')) <= strtotime($reply->header('Date')) ? "not later than now\n" : "later\n";
file_put_contents($file, '');
$ask('', ['Range' => 'bytes=0-'], 'GET');
$ask('set[ETag]=null&set[Last-Modified]=null', ['Range' => 'bytes=-1']);
file_put_contents($file, str_repeat('0123456789', 100000));
$reply = $client->get('/', ['Range' => 'bytes=100003-899999']);
echo $reply->status, ' ', $reply->header('Content-Range'), ' ', strlen($reply->body), ' ', substr($reply->body, 0, 3), "\n";
echo preg_replace('/^\[\d.*?\]/m', '[..]', finish($server));
unlink($file);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/plain\r\n
Content-Length: 10\r\n
\r\n
0123456789
HTTP/1.1 200 OK\r\n
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n
ETag: W/"TAG"\r\n
Accept-Ranges: bytes\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/plain\r\n
Content-Length: 10\r\n
\r\n
0123456789
HTTP/1.1 200 OK\r\n
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n
ETag: W/"TAG"\r\n
Accept-Ranges: bytes\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/plain\r\n
Content-Length: 10\r\n
\r\n
HTTP/1.1 304 Not Modified\r\n
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n
ETag: W/"TAG"\r\n
Accept-Ranges: bytes\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
\r\n
HTTP/1.1 206 Partial Content\r\n
Content-Range: bytes 2-4/10\r\n
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n
ETag: W/"TAG"\r\n
Accept-Ranges: bytes\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/plain\r\n
Content-Length: 3\r\n
\r\n
234
HTTP/1.1 416 Range Not Satisfiable\r\n
Content-Range: bytes */10\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/plain\r\n
Content-Length: 0\r\n
\r\n
GET  {"If-Modified-Since":"Sun, 06 Nov 1994 08:49:37 GMT"}: 304 - | - | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 
GET  {"Range":"bytes=-3"}: 206 bytes 7-9/10 | 3 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 789
HEAD  {"If-Modified-Since":"Sun, 06 Nov 1994 08:49:37 GMT"}: 304 - | - | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 
HEAD  {"Range":"bytes=-3"}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 
POST  {"If-Modified-Since":"Sun, 06 Nov 1994 08:49:37 GMT"}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
POST  {"Range":"bytes=-3"}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"If-Modified-Since":"Sun, 06 Nov 1994 08:49:36 GMT"}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"If-Modified-Since":"Fri, 31 Dec 9999 23:59:59 GMT"}: 304 - | - | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 
GET  {"If-Modified-Since":"garbage"}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"If-Modified-Since":""}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"If-None-Match":"\"other\"","If-Modified-Since":"Sun, 06 Nov 1994 08:49:37 GMT"}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"Range":"bytes=0-"}: 206 bytes 0-9/10 | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"Range":"bytes=9-99999999999999999999"}: 206 bytes 9-9/10 | 1 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 9
GET  {"Range":"bytes=-99"}: 206 bytes 0-9/10 | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"Range":"bytes=-0"}: 416 bytes */10 | 0 | - | - 
GET  {"Range":"bytes=5-2"}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"Range":"bytes=0-1,3-4"}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"Range":"lines=0-1"}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"Range":"bytes=99999999999999999999-"}: 416 bytes */10 | 0 | - | - 
GET  {"Range":"bytes=1-1","If-Range":"Sun, 06 Nov 1994 08:49:37 GMT"}: 206 bytes 1-1/10 | 1 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 1
GET  {"Range":"bytes=1-1","If-Range":"Sun, 06 Nov 1994 08:49:38 GMT"}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
GET  {"Range":"bytes=1-1","If-Range":"\"a\""}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 0123456789
fields of the script:
GET set[etag]="a" {"If-None-Match":"\"a\""}: 304 - | - | Sun, 06 Nov 1994 08:49:37 GMT | "a" 
GET set[ETag]="a" {"Range":"bytes=1-1","If-Range":"\"a\""}: 206 bytes 1-1/10 | 1 | Sun, 06 Nov 1994 08:49:37 GMT | "a" 1
GET refer="a" {"If-None-Match":"\"a\""}: 304 - | - | Sun, 06 Nov 1994 08:49:37 GMT | "a" 
GET set[etag]=null {"If-None-Match":"\"a\""}: 200 - | 10 | Sun, 06 Nov 1994 08:49:37 GMT | - 0123456789
GET set[last-modified]=Sun,%2006%20Nov%202005%2008:49:37%20GMT {"If-Modified-Since":"Sun, 06 Nov 1994 08:49:37 GMT"}: 200 - | 10 | Sun, 06 Nov 2005 08:49:37 GMT | W/"TAG" 0123456789
GET set[Last-Modified]=never {"If-Modified-Since":"Sun, 06 Nov 1994 08:49:37 GMT"}: 200 - | 10 | never | W/"TAG" 0123456789
GET set[Content-Length]=10 {"Range":"bytes=1-2"}: 206 bytes 1-2/10 | 2 | Sun, 06 Nov 1994 08:49:37 GMT | W/"TAG" 12
not what the option is for:
GET status=404 {"If-None-Match":"*","Range":"bytes=0-0"}: 404 - | 10 | - | - 0123456789
GET part=[1,2] {"If-None-Match":"*","Range":"bytes=0-0"}: 200 - | 2 | - | - 12
GET part=[0,10] {"Range":"bytes=0-0"}: 200 - | 10 | - | - 0123456789
not later than now
GET  {"Range":"bytes=0-"}: 416 bytes */0 | 0 | - | - 
GET set[ETag]=null&set[Last-Modified]=null {"Range":"bytes=-1"}: 200 - | 0 | - | - 
206 bytes 100003-899999/1000000 799997 345
[..]	WARNING	Context::build_header() (ERRNO 7105): The body has 2 bytes, 'Content-Length' will be ignored
