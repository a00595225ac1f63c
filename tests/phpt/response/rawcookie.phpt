--TEST--
rawcookie(): the value as it is; what would break the line is refused
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/fields.inc';

show_fields([
    '$response->rawcookie("a", "b%20c=d")',
    '$response->setRawCookie("a", "\"q\"")',
    '$response->rawCookie("a", "b", 0, "/")',
    '$response->rawcookie("a", "b c")',
    '$response->rawcookie("a", "b;c")',
    '$response->rawcookie("a", "b\r\n")',
]);
?>
--EXPECT--
$response->rawcookie("a", "b%20c=d"): true
    Set-Cookie: a=b%20c=d
$response->setRawCookie("a", "\"q\""): true
    Set-Cookie: a="q"
$response->rawCookie("a", "b", 0, "/"): true
    Set-Cookie: a=b; path=/
$response->rawcookie("a", "b c"): false
$response->rawcookie("a", "b;c"): false
$response->rawcookie("a", "b\r\n"): false
---

Warning: Swoole\Http\Response::rawcookie(): The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014"

Warning: Swoole\Http\Response::rawcookie(): The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014"

Warning: Swoole\Http\Response::rawcookie(): The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014"
