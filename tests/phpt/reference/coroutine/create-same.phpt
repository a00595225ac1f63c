--TEST--
coroutine: create(), go(), Swoole\Coroutine\go() and swoole_coroutine_create() do the same
--FILE--
<?php
$work = fn (string ...$words) => print(implode(' ', $words) . ' ' . Co::getCid() . "\n");
Co::create($work, 'a', 'b');
go($work, 'c');
Swoole\Coroutine\go($work, 'd', 'e', 'f');
swoole_coroutine_create($work, 'g');
?>
--EXPECT--
a b 1
c 2
d e f 3
g 4
