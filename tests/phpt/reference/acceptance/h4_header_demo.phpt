--TEST--
acceptance: H4: header() with blanks, an array with CR and LF, null, int, float and an object
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
ob_start();
answers(<<<'CODE'
    $response->header('content-type', 'image/jpeg', true);
    $response->header('Content-Length', '100002 ');
    $response->header('Test-Value', ["a\r\n", 'd5678', "e  \n ", null, 5678, 3.1415926]);
    $response->header('Foo', new SplFileInfo('bar'));
    $response->end(str_repeat('a', 100002));
    CODE);
echo str_replace(str_repeat('a', 100002), 'BODY', ob_get_clean());
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Content-Type: image/jpeg\r\n
Content-Length: 100002\r\n
Test-Value: a\r\n
Test-Value: d5678\r\n
Test-Value: e\r\n
Test-Value: 5678\r\n
Test-Value: 3.1415926\r\n
Foo: bar\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Vary: Accept-Encoding\r\n
\r\n
BODY
