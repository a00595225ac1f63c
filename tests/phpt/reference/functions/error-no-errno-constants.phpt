--TEST--
functions: Errnos of the system have no SWOOLE_ERROR_ constant
--FILE--
<?php
foreach (['EBADF', 'EPIPE', 'ECONNRESET', 'ETIMEDOUT', 'ECONNREFUSED', 'ECANCELED'] as $name) {
    echo json_encode([defined("SWOOLE_ERROR_$name"), defined("SWOOLE_$name")]), "\n";
}
?>
--EXPECT--
[false,false]
[false,false]
[false,false]
[false,false]
[false,false]
[false,false]
