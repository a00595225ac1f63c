--TEST--
coroutine: Context is an ArrayObject with flags 0
--FILE--
<?php
echo get_parent_class('Swoole\Coroutine\Context'), "\n";
go(fn () => var_dump(Co::getContext()->getFlags(), count(Co::getContext())));
?>
--EXPECT--
ArrayObject
int(0)
int(0)
