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
    '[$response->header("", "1"), $response->header("", "1", false), $response->trailer("", "1")]',
    '[$response->header("x y", "1"), $response->header("x:", "1"), $response->header(" x", "1"), '
        . '$response->header("x\x7f", "1"), $response->header("é", "1"), $response->trailer("x,y", "1")]',
    '$response->header("!#$%&\'*+-.^_`|~09az", "1", false)',
    // Past header(): nothing of it may stand in the head.
    '$response->header = ["Y: y\r\nX-Injected" => 1, "a b" => 2, "" => 3, "X-Good" => 4, 5 => 6]',
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
[$response->header("", "1"), $response->header("", "1", false), $response->trailer("", "1")]: [false,false,false]
[$response->header("x y", "1"), $response->header("x:", "1"), $response->header(" x", "1"), $response->header("x\x7f", "1"), $response->header("é", "1"), $response->trailer("x,y", "1")]: [false,false,false,false,false,false]
$response->header("!#$%&'*+-.^_`|~09az", "1", false): true
    !#$%&'*+-.^_`|~09az: 1
$response->header = ["Y: y\r\nX-Injected" => 1, "a b" => 2, "" => 3, "X-Good" => 4, 5 => 6]: {"Y: y\r\nX-Injected":1,"a b":2,"":3,"X-Good":4,"5":6}
    X-Good: 4
    5: 6
---

Warning: Swoole\Http\Response::header(): header key is too long

Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::header(): header key is empty

Warning: Swoole\Http\Response::header(): header key is empty

Warning: Swoole\Http\Response::trailer(): header key is empty

Warning: Swoole\Http\Response::header(): header key may hold letters, digits and !#$%&'*+-.^_`|~ only

Warning: Swoole\Http\Response::header(): header key may hold letters, digits and !#$%&'*+-.^_`|~ only

Warning: Swoole\Http\Response::header(): header key may hold letters, digits and !#$%&'*+-.^_`|~ only

Warning: Swoole\Http\Response::header(): header key may hold letters, digits and !#$%&'*+-.^_`|~ only

Warning: Swoole\Http\Response::header(): header key may hold letters, digits and !#$%&'*+-.^_`|~ only

Warning: Swoole\Http\Response::trailer(): header key may hold letters, digits and !#$%&'*+-.^_`|~ only

Warning: Swoole\Http\Response::end(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::end(): header key may hold letters, digits and !#$%&'*+-.^_`|~ only

Warning: Swoole\Http\Response::end(): header key is empty
