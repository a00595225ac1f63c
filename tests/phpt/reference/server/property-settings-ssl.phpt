--TEST--
server: With $ssl = true $settings holds open_ssl at once
--FILE--
<?php
var_dump((new Swoole\Coroutine\Http\Server('127.0.0.1', 0, true))->settings);
?>
--EXPECT--
array(1) {
  ["open_ssl"]=>
  bool(true)
}
