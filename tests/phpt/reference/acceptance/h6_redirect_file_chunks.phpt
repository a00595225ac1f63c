--TEST--
acceptance: H6: a redirect with 301, a file with its own type, several writes and end
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    switch ($request->server['request_uri']) {
        case '/redirect':
            $response->redirect('http://www.example.com/', 301);
            break;
        case '/file':
            $response->header('Content-Type', 'image/jpeg');
            $response->sendfile(__FILE__, 0, 5);
            break;
        default:
            foreach (['one', 'two', 'three'] as $part) {
                $response->write($part);
            }
            $response->end();
    }
    CODE, [req('/redirect'), req('/file'), req('/chunks')]);
?>
--EXPECT--
HTTP/1.1 301 Moved Permanently\r\n
Location: http://www.example.com/\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Content-Type: image/jpeg\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Length: 5\r\n
\r\n
<?php
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
3\r\n
one\r\n
3\r\n
two\r\n
5\r\n
three\r\n
0\r\n
\r\n
