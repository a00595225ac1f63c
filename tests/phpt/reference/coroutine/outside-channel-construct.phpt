--TEST--
coroutine: A channel may be made outside coroutines
--FILE--
<?php
var_dump((new Swoole\Coroutine\Channel(3))->capacity);
?>
--EXPECT--
int(3)
