--TEST--
server: Unknown options are kept in $settings and ignored
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values_with(['no_such_option' => 'x'], '$server->settings', req());
?>
--EXPECT--
{"no_such_option":"x"}
---
Warning: Swoole\Coroutine\Http\Server::set(): unknown option no_such_option
