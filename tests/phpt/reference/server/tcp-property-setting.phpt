--TEST--
server: $setting holds open_ssl after the constructor
--FILE--
<?php
foreach ([false, true] as $ssl) {
    echo json_encode((new Swoole\Coroutine\Server('127.0.0.1', 0, $ssl))->setting), "\n";
}
?>
--EXPECT--
{"open_ssl":false}
{"open_ssl":true}
