--TEST--
Request: class defaults, and a bare GET: what is an array, what stays null
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

echo json_encode((new ReflectionClass('Swoole\Http\Request'))->getDefaultProperties()), "\n";
$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $server = $request->server;
        $recent = fn ($time) => abs($time - microtime(true)) < 100;
        $checks = [
            is_int($server['request_time']) && $recent($server['request_time']),
            is_float($server['request_time_float']) && $recent($server['request_time_float']),
            is_int($server['remote_port']) && $server['remote_port'] > 0,
            $request->fd === $response->fd && $request->fd > 2,
        ];
        $request->server['request_time'] = $request->server['request_time_float'] = $request->server['remote_port'] = '*';
        $request->server['server_port'] = gettype($request->server['server_port']);
        $request->fd = '*';
        $response->end(j([$request, $checks]));
    });
    CODE);
show_all($server, "GET / HTTP/1.0\r\n\r\n");
echo fetch($server, '/a%20b/../c+d?')->body, "\n";
echo fetch($server, '/x?q=1&q=%32%23frag', 'OPTIONS', ['X-A' => 'b'])->body, "\n";
var_dump($server->port > 0);
finish($server);
?>
--EXPECTF--
{"fd":0,"streamId":0,"header":null,"server":null,"cookie":null,"get":null,"files":null,"post":null,"tmpfiles":null}
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Vary: Accept-Encoding\r\n
Content-Length: %d\r\n
\r\n
[{"fd":"*","streamId":0,"header":[],"server":{"request_method":"GET","request_uri":"/","path_info":"/","request_time":"*","request_time_float":"*","server_protocol":"HTTP/1.0","remote_addr":"127.0.0.1","remote_port":"*","server_addr":"127.0.0.1","server_port":"integer"},"cookie":null,"get":null,"files":null,"post":null,"tmpfiles":null},[true,true,true,true]]
[{"fd":"*","streamId":0,"header":{"host":"localhost"},"server":{"request_method":"GET","request_uri":"/a%20b/../c+d","path_info":"/a b/../c d","request_time":"*","request_time_float":"*","server_protocol":"HTTP/1.1","remote_addr":"127.0.0.1","remote_port":"*","server_addr":"127.0.0.1","server_port":"integer"},"cookie":null,"get":null,"files":null,"post":null,"tmpfiles":null},[true,true,true,true]]
[{"fd":"*","streamId":0,"header":{"host":"localhost","x-a":"b"},"server":{"query_string":"q=1&q=%32%23frag","request_method":"OPTIONS","request_uri":"/x","path_info":"/x","request_time":"*","request_time_float":"*","server_protocol":"HTTP/1.1","remote_addr":"127.0.0.1","remote_port":"*","server_addr":"127.0.0.1","server_port":"integer"},"cookie":null,"get":{"q":"2#frag"},"files":null,"post":null,"tmpfiles":null},[true,true,true,true]]
bool(true)
