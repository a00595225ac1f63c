--TEST--
functions: getReasonPhrase() is the usual phrase of a status code, "Unknown" for others
--FILE--
<?php
use Swoole\Http\Status;

foreach ([200, 404, 503, 101, 299, 0, -1, 1000, PHP_INT_MAX] as $code) {
    echo "$code ", Status::getReasonPhrase($code), "\n";
}
?>
--EXPECT--
200 OK
404 Not Found
503 Service Unavailable
101 Switching Protocols
299 Unknown
0 Unknown
-1 Unknown
1000 Unknown
9223372036854775807 Unknown
