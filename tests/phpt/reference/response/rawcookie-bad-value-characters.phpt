--TEST--
response: Forbidden in raw values are , ; blank, tab, CR, LF, VT and FF, and nothing else that can be seen
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $refused = '';
    foreach (range(1, 126) as $code) {
        if (!@$response->rawcookie('a', 'b' . chr($code) . 'c')) {
            $refused .= chr($code);
        }
    }
    $response->cookie = null;
    echo j($refused);
    $response->end();
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
"\t\n\u000b\f\r ,;"
