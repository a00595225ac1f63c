--TEST--
cookie(): bad names, dates and attributes give a warning and false
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/fields.inc';

show_fields([
    '$response->cookie("", "b")',
    '$response->cookie("a=b", "c")',
    '$response->cookie("a b", "c")',
    '$response->cookie("a\r\nX", "c")',
    '$response->cookie("a", "b", 253402300800)',
    '$response->cookie("a", "b", PHP_INT_MAX)',
    '$response->cookie("a", "b", 253402300799) && str_contains($response->cookie[0], "31-Dec-9999 23:59:59")',
    '$response->cookie("a", "b", 0, "/;x")',
    '$response->cookie("a", "b", 0, "/", "d\r\nX: y")',
    '$response->cookie(12, "b")',
    '$response->cookie(new stdClass(), "b")',
]);
?>
--EXPECTF--
$response->cookie("", "b"): false
$response->cookie("a=b", "c"): false
$response->cookie("a b", "c"): false
$response->cookie("a\r\nX", "c"): false
$response->cookie("a", "b", 253402300800): false
$response->cookie("a", "b", PHP_INT_MAX): false
$response->cookie("a", "b", 253402300799) && str_contains($response->cookie[0], "31-Dec-9999 23:59:59"): true
    Set-Cookie: a=b; expires=Fri, 31-Dec-9999 23:59:59 GMT; Max-Age=%d
$response->cookie("a", "b", 0, "/;x"): false
$response->cookie("a", "b", 0, "/", "d\r\nX: y"): false
$response->cookie(12, "b"): false
$response->cookie(new stdClass(), "b"): false
---

Warning: Swoole\Http\Response::cookie(): The name cannot be empty

Warning: Swoole\Http\Response::cookie(): The name cannot contain "=", ",", ";", " ", "\t", "\r", "\n", "\013", or "\014"

Warning: Swoole\Http\Response::cookie(): The name cannot contain "=", ",", ";", " ", "\t", "\r", "\n", "\013", or "\014"

Warning: Swoole\Http\Response::cookie(): The name cannot contain "=", ",", ";", " ", "\t", "\r", "\n", "\013", or "\014"

Warning: Swoole\Http\Response::cookie(): The expires cannot have a year greater than 9999

Warning: Swoole\Http\Response::cookie(): The expires cannot have a year greater than 9999

Warning: Swoole\Http\Response::cookie(): The cookie attributes cannot contain ";", "\r", "\n", "\013", or "\014"

Warning: Swoole\Http\Response::cookie(): The cookie attributes cannot contain ";", "\r", "\n", "\013", or "\014"

Warning: Swoole\Http\Response::cookie(): The first argument must be a string or a Http\Cookie object

Warning: Swoole\Http\Response::cookie(): The first argument must be a string or a Http\Cookie object
