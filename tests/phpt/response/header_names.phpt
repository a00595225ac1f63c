--TEST--
header(): names are capitalised unless $format is false; bad ones are refused with a warning
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/fields.inc';

show_fields([
    '$response->header("x-foo-bar", "1")',
    '$response->header("content-ENCODING", "x")',
    '$response->header("Sec-WebSocket-Protocol", "chat")',
    '$response->header("x-FOO_bar", "1", false)',
    '$response->setHeader("x--y-", "1")',
    '[$response->header("x-a", "1"), $response->header("X-A", "2"), $response->header("x-A", "3", false)]',
    '$response->header("12", "number")',
    '$response->header(str_repeat("x", 127), "1")',
    '$response->header(str_repeat("x", 128), "1")',
    '$response->header("X: y\r\nZ", "1")',
    '$response->header("X\n", "1")',
    '$response->header("X\0", "1")',
]);
?>
--EXPECTF--
$response->header("x-foo-bar", "1"): true
    X-Foo-Bar: 1
$response->header("content-ENCODING", "x"): true
    Content-Encoding: x
$response->header("Sec-WebSocket-Protocol", "chat"): true
    Sec-Websocket-Protocol: chat
$response->header("x-FOO_bar", "1", false): true
    x-FOO_bar: 1
$response->setHeader("x--y-", "1"): true
    X--Y-: 1
[$response->header("x-a", "1"), $response->header("X-A", "2"), $response->header("x-A", "3", false)]: [true,true,true]
    X-A: 2
    x-A: 3
$response->header("12", "number"): true
    12: number
$response->header(str_repeat("x", 127), "1"): true
    X%r(x{126})%r: 1
$response->header(str_repeat("x", 128), "1"): false
$response->header("X: y\r\nZ", "1"): false
$response->header("X\n", "1"): false
$response->header("X\0", "1"): false
---

Warning: Swoole\Http\Response::header(): header key is too long

Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected
